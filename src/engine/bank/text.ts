/** What is wrong with one field: `code` names it, screens and PHP say it. `field` as the server names it: `address[town]`. */
export type Fault = { field: string; code: string };

/**
 * Line breaks and their kin, and what turns the reading direction: a name that holds one can put somebody else's
 * IBAN on the IBAN's line of a code, or look like another name. The same list stands in plugin/inc/giving/check/text.php.
 */
const CONTROL =
	/[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;

export function hasControl( text: string ): boolean {
	return CONTROL.test( text );
}

/** Characters as people and standards count them: not UTF-16 units. */
export function lengthOf( text: string ): number {
	return [ ...text ].length;
}

export function bytesOf( text: string ): number {
	return new TextEncoder().encode( text ).length;
}

/** Spaces at the ends go, whichever kind; nothing else is touched. */
export function trim( text: string ): string {
	return text.replace( /^[ \u00a0]+|[ \u00a0]+$/g, '' );
}

/**
 * What is wrong with a line of text.
 *
 * @param text The line, trimmed.
 * @param most How many characters it may have.
 * @param need Whether it may not be empty.
 * @return `empty`, `control`, `too-long`, or null.
 */
export function lineFault(
	text: string,
	most: number,
	need = false
): string | null {
	if ( need && '' === trim( text ) ) {
		return 'empty';
	}
	if ( hasControl( text ) ) {
		return 'control';
	}
	return lengthOf( text ) > most ? 'too-long' : null;
}
