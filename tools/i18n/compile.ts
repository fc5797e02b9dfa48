/**
 * What WordPress loads: one PHP array for PHP's strings, one JSON file for each
 * script's. Both hold exactly what somebody translated.
 */
import type { GetTextTranslation, GetTextTranslations } from 'gettext-parser';
import { translationsIn } from './catalogue';

function key( { msgctxt, msgid }: GetTextTranslation ): string {
	return msgctxt === undefined ? msgid : `${ msgctxt }\u0004${ msgid }`;
}

function isTranslated( { msgstr, comments }: GetTextTranslation ): boolean {
	return msgstr.every( Boolean ) && ! comments?.flag?.includes( 'fuzzy' );
}

function translated( data: GetTextTranslations ): GetTextTranslation[] {
	return translationsIn( data ).filter( isTranslated );
}

/** A single-quoted PHP string; NUL, which parts plurals, cannot stand in one. */
function php( text: string ): string {
	const quoted = text.replaceAll( '\\', '\\\\' ).replaceAll( "'", "\\'" );

	return `'${ quoted.replaceAll( '\0', `' . "\\0" . '` ) }'`;
}

/**
 * A `.l10n.php` file, which WordPress reads faster than a .mo.
 *
 * @param data The catalogue.
 */
export function phpTranslations( data: GetTextTranslations ): string {
	const { headers } = data;
	const messages = translated( data ).map(
		( one ) =>
			`\t\t${ php( key( one ) ) } => ${ php( one.msgstr.join( '\0' ) ) },`
	);

	return [
		'<?php',
		'return array(',
		`\t'domain' => 'passerelle',`,
		`\t'language' => ${ php( headers.Language ?? '' ) },`,
		`\t'plural-forms' => ${ php( headers[ 'Plural-Forms' ] ?? '' ) },`,
		`\t'messages' => array(`,
		...messages,
		'\t),',
		');',
		'',
	].join( '\n' );
}

/**
 * The JSON file of one script, or undefined when none of its strings is translated.
 *
 * @param data  The catalogue.
 * @param files The source files that the script is built from.
 */
export function scriptTranslations(
	data: GetTextTranslations,
	files: ReadonlySet< string >
): string | undefined {
	const messages = translated( data ).filter( ( { comments } ) =>
		comments?.reference?.split( '\n' ).some( ( file ) => files.has( file ) )
	);

	if ( messages.length === 0 ) {
		return undefined;
	}
	return `${ JSON.stringify( {
		domain: 'messages',
		locale_data: {
			messages: {
				'': {
					domain: 'messages',
					lang: data.headers.Language ?? '',
					'plural-forms': data.headers[ 'Plural-Forms' ] ?? '',
				},
				...Object.fromEntries(
					messages.map( ( one ) => [ key( one ), one.msgstr ] )
				),
			},
		},
	} ) }\n`;
}
