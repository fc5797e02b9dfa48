/**
 * What could not be decided, and how it is said. The sentences are English at
 * the source; an interface translates them by their code, the command line has
 * French too.
 */
import type { Doubt, DoubtCode } from './types';

export function doubt(
	code: DoubtCode,
	text: string,
	params: Doubt[ 'params' ] = {}
): Doubt {
	return {
		code,
		params,
		text: text
			.replace( /\s+/g, ' ' )
			.trim()
			.replace( /(?<=[^.])\.$/, '' )
			.slice( 0, 200 ),
	};
}

/** Each doubt once. */
export function distinct( doubts: readonly Doubt[] ): Doubt[] {
	const seen = new Map< string, Doubt >();

	for ( const each of doubts ) {
		const key = `${ each.code }|${ each.text }|${ JSON.stringify( each.params ) }`;
		if ( ! seen.has( key ) ) {
			seen.set( key, each );
		}
	}

	return [ ...seen.values() ];
}
