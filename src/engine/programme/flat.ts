/**
 * Text made easy to match, character for character: lower case, no accents, one
 * sort of apostrophe, dash and space. Positions in the result are positions in
 * the text, so that what is found can be cut out as it was written.
 */

/** Stands where something was recognised: a letter of no word, not a space. */
export const TAKEN = '\u0001';

export type Span = { index: number; end: number };

const SIGNS: Record< string, string > = {
	'’': "'",
	'‘': "'",
	ʼ: "'",
	'`': "'",
	'´': "'",
	'–': '-',
	'—': '-',
	'‒': '-',
	'−': '-',
	'‑': '-',
	'‐': '-',
	'→': '>',
	'…': '.',
};

const folded = new Map< string, string >();

/** The same few hundred characters come again and again. */
function fold( character: string ): string {
	const known = folded.get( character ) ?? foldAnew( character );

	if ( folded.size < 5000 ) {
		folded.set( character, known );
	}

	return known;
}

function foldAnew( character: string ): string {
	const sign = SIGNS[ character ];

	if ( sign !== undefined ) {
		return sign;
	}

	const plain = character
		.normalize( 'NFD' )
		.replace( /\p{M}/gu, '' )
		.toLowerCase();

	return plain.length === character.length ? plain : character;
}

/** @return A text of the same length. */
export function flatten( text: string ): string {
	return text.replace( /[^\n -@[-~]/gu, fold );
}

/** @return The text with what was recognised blotted out, lengths kept. */
export function blot( flat: string, spans: readonly Span[] ): string {
	const parts: string[] = [];
	let at = 0;

	for ( const span of [ ...spans ].sort( ( a, b ) => a.index - b.index ) ) {
		if ( span.end > at ) {
			const from = Math.max( span.index, at );
			parts.push(
				flat.slice( at, from ),
				TAKEN.repeat( span.end - from )
			);
			at = span.end;
		}
	}

	return parts.join( '' ) + flat.slice( at );
}

/** Words as one alternative of a pattern, the longest first. */
export function anyOf( words: readonly string[] ): string {
	return [ ...new Set( words.map( flatten ) ) ]
		.sort( ( a, b ) => b.length - a.length )
		.map( ( word ) =>
			word.replace( /[.*+?^${}()|[\]\\/]/g, '\\$&' ).replace( / /g, ' +' )
		)
		.join( '|' );
}

/** Letters and digits of the scripts that programmes are in; `\\p{L}` is three times slower. */
const WORD = 'A-Za-z\\d\\u00c0-\\u024f\\u0370-\\u1fff';

/** No letter or digit before, none after. */
export const BEFORE = `(?<![${ WORD }])`;
export const AFTER = `(?![${ WORD }])`;
