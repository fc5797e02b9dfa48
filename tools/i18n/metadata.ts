/** Texts that stand in data rather than code: a block.json, the plugin's header. */
import type { Message } from './message';

/**
 * What of a block.json WordPress translates, and in which context: its own
 * wp-includes/block-i18n.json. A list stands for each of its items.
 */
type Shape = string | [ Shape ] | { [ key: string ]: Shape };

const BLOCK: Shape = {
	title: 'block title',
	description: 'block description',
	keywords: [ 'block keyword' ],
	styles: [ { label: 'block style label' } ],
	variations: [
		{
			title: 'block variation title',
			description: 'block variation description',
			keywords: [ 'block variation keyword' ],
		},
	],
};

function read( value: unknown, shape: Shape, file: string ): Message[] {
	if ( value === undefined ) {
		return [];
	}
	if ( typeof shape === 'string' ) {
		return typeof value === 'string'
			? [ { id: value, context: shape, file } ]
			: [];
	}
	if ( Array.isArray( shape ) ) {
		const [ item ] = shape;
		return Array.isArray( value )
			? value.flatMap( ( one ) => read( one, item, file ) )
			: [];
	}
	return Object.entries( shape ).flatMap( ( [ key, inner ] ) =>
		read( ( value as Record< string, unknown > )[ key ], inner, file )
	);
}

/**
 * The messages of a block.json.
 *
 * @param code The file.
 * @param file Its path from the checkout's folder.
 */
export function blockMessages( code: string, file: string ): Message[] {
	return read( JSON.parse( code ), BLOCK, file );
}

const HEADERS = [ 'Plugin Name', 'Description' ];

/**
 * What of the main file's header the list of plugins shows.
 *
 * @param code The file.
 * @param file Its path from the checkout's folder.
 */
export function headerMessages( code: string, file: string ): Message[] {
	return HEADERS.flatMap( ( name ) => {
		const id = new RegExp( `^ \\* ${ name }:\\s*(.+)$`, 'm' ).exec(
			code
		)?.[ 1 ];
		return id === undefined
			? []
			: [ { id, comment: `${ name } of the plugin`, file } ];
	} );
}
