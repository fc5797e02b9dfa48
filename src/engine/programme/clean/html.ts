/**
 * HTML to lines. A paste brings tags, comments of the block editor and character
 * references; none of them is programme. Unclosed ones stay, as text.
 */

/** Starts a heading's line, until lines are made; no text holds this character. */
export const HEADING = '\u0002';

const REFERENCES: Record< string, string > = {
	nbsp: ' ',
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	laquo: '«',
	raquo: '»',
	ldquo: '“',
	rdquo: '”',
	lsquo: '‘',
	rsquo: '’',
	hellip: '…',
	ndash: '–',
	mdash: '—',
	euro: '€',
	bull: '•',
	middot: '·',
	deg: '°',
	shy: '',
	thinsp: ' ',
	ensp: ' ',
	emsp: ' ',
	szlig: 'ß',
	oelig: 'œ',
	OElig: 'Œ',
	aelig: 'æ',
	AElig: 'Æ',
	oslash: 'ø',
};

const ACCENTS: Record< string, string > = {
	acute: '\u0301',
	grave: '\u0300',
	circ: '\u0302',
	uml: '\u0308',
	tilde: '\u0303',
	cedil: '\u0327',
};

function character( code: number ): string {
	return code > 0 && code <= 0x10ffff && ( code < 0xd800 || code > 0xdfff )
		? String.fromCodePoint( code )
		: ' ';
}

function reference( whole: string, name: string ): string {
	if ( name.startsWith( '#' ) ) {
		const hex = /^#x/i.test( name );
		return character(
			parseInt( name.slice( hex ? 2 : 1 ), hex ? 16 : 10 )
		);
	}

	const accent = ACCENTS[ name.slice( 1 ) ];

	return accent !== undefined
		? `${ name.charAt( 0 ) }${ accent }`.normalize( 'NFC' )
		: ( REFERENCES[ name ] ?? whole );
}

/** Character references, once (`&amp;lt;` stays `&lt;`). */
export function unescapeHtml( text: string ): string {
	return text.replace(
		/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi,
		reference
	);
}

/**
 * The text without what stands between two marks, the marks included. An
 * opening mark that is never closed stays: one look for the end is enough then,
 * so that many of them cost no more than one.
 */
export function without( text: string, open: RegExp, close: string ): string {
	const parts: string[] = [];
	let at = 0;

	for ( const match of text.matchAll( open ) ) {
		if ( match.index < at ) {
			continue;
		}
		const end = text.indexOf( close, match.index );
		if ( end === -1 ) {
			break;
		}
		parts.push( text.slice( at, match.index ) );
		at = end + close.length;
	}

	return (
		parts.join( ' ' ) + ( parts.length > 0 ? ' ' : '' ) + text.slice( at )
	);
}

const CELL = /^<\/t[dh]\b/i;
const ITEM = /^<li\b/i;
const TITLE = /^<h[1-6]\b/i;
const PARAGRAPH =
	/^<\/?(?:p|h[1-6]|ul|ol|table|blockquote|figure|section|article|hr|pre|dl)\b/i;
const LINE = /^<\/?(?:br|div|li|tr|dt|dd|figcaption|header|footer|td|th)\b/i;

const breaks: readonly [ RegExp, string ][] = [
	[ CELL, ' | ' ],
	[ ITEM, '\n• ' ],
	[ TITLE, `\n\n${ HEADING }` ],
	[ PARAGRAPH, '\n\n' ],
	[ /^<t[dh]\b/i, '' ],
	[ LINE, '\n' ],
];

function tag( markup: string ): string {
	return breaks.find( ( [ sort ] ) => sort.test( markup ) )?.[ 1 ] ?? '';
}

/** @return Text: paragraphs are a blank line apart, list items begin with `•`. */
export function htmlToText( text: string ): string {
	if ( ! /[<&]/.test( text ) ) {
		return text;
	}

	let plain = without( text, /<!--/g, '-->' );
	plain = without( plain, /<script\b/gi, '</script>' );
	plain = without( plain, /<style\b/gi, '</style>' );

	return unescapeHtml(
		plain.replace(
			/<\/?(?:p|br|div|span|a|b|i|u|s|em|strong|small|sup|sub|h[1-6]|ul|ol|li|table|caption|thead|tbody|tfoot|tr|td|th|blockquote|figure|figcaption|section|article|header|footer|hr|pre|dl|dt|dd|img|font|center|cite|q|abbr|time|address|mark|del|ins|code|iframe|input|label|o:p)(?:\s[^<>]{0,1000})?\s?\/?>/gi,
			tag
		)
	);
}
