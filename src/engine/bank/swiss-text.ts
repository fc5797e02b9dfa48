import { lengthOf } from './text';

/** What word processors and WordPress make of plain signs, and the plain sign that Swiss banks can print. */
const PLAIN: Record< string, string > = {
	'‘': "'",
	'’': "'",
	'‚': "'",
	'“': '"',
	'”': '"',
	'„': '"',
	'‐': '-',
	'‑': '-',
	'‒': '-',
	'–': '-',
	'—': '-',
	'−': '-',
	'…': '...',
	'\u00a0': ' ',
	'\u202f': ' ',
	'\u2009': ' ',
};

/** A text with the signs that a Swiss code knows. */
export function swissText( text: string ): string {
	return [ ...text.normalize( 'NFC' ) ]
		.map( ( sign ) => PLAIN[ sign ] ?? sign )
		.join( '' );
}

/**
 * What a Swiss code cannot carry: IG QR-bill 2.3 knows Latin letters up to U+017F, Ș ș Ț ț and €; no emoji.
 *
 * @param text As `swissText` leaves it.
 * @param most How many characters it may have.
 * @return `characters`, `too-long`, or null.
 */
export function swissFault( text: string, most: number ): string | null {
	if ( ! /^[ -~\u00a1-\u017f\u0218-\u021b€]*$/u.test( text ) ) {
		return 'characters';
	}
	return lengthOf( text ) > most ? 'too-long' : null;
}
