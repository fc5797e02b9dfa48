/**
 * The text as lines that a person sees: without mark-up, invisible signs,
 * addresses of web pages and decoration.
 */
import { HEADING, htmlToText } from './html';
import { spipToText } from './spip';

export type Line = {
	text: string;
	/** It follows an empty line, or is the first. */
	opens: boolean;
	heading: boolean;
	bullet: boolean;
	/** Addresses of pages and mail that stood in it. */
	links: string[];
};

/** Control, zero-width and direction characters, soft hyphens, the byte order mark. */
const INVISIBLE =
	/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe0e\ufe0f\ufeff\ufff9-\uffff]/g;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const LINKS =
	/(?:https?:\/\/|www\.)[^\s<>"«»)\]]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g;

const WHERE = /[📍📌🏠🏛🗺]/gu;
const WHEN = /[📅📆🗓⏰🕐-🕧⌚🕰]/gu;
const PICTURE =
	/[\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}\u{1f1e6}-\u{1f1ff}]/gu;

const BULLET =
	/^\s*(?:[•·●○◦▪■□▸►‣⁃✓➢➤*–—-]\s+|[•●▪–—-](?=[\p{L}\d])|o\s+|\d{1,2}[.)]\s+(?=[\p{Lu}«"“]))/u;
/** No paragraph of a person is longer; cut, it costs no square to look back in it. */
const LONGEST = 20_000;
const NOT_A_MARK = /[#©®™\d*]/;

/** A picture between all parts of a line is a bar: `10h ✨ L'Établi ✨ Roubaix`. */
function barred( text: string ): string {
	const [ first, ...more ] =
		text.match( / \p{Extended_Pictographic}\ufe0f? /gu ) ?? [];

	return first !== undefined && more.includes( first )
		? text.split( first ).join( ' | ' )
		: text;
}

function pictures( text: string ): string {
	return barred( text )
		.replace( / · /g, ' | ' )
		.replace( WHERE, ' | @ ' )
		.replace( WHEN, ' | ' )
		.replace( PICTURE, ( sign ) =>
			NOT_A_MARK.test( sign ) ? sign : ' '
		);
}

/** `**gras**`, `__souligné__`, WhatsApp's `*gras*` and `_italique_`. */
function emphasis( text: string ): string {
	return text
		.replace( /\*\*|__/g, '' )
		.replace( /(^|[\s(])[*_](?=\S)/g, '$1' )
		.replace( /(\S)[*_](?=[\s).,:;!?]|$)/g, '$1' );
}

/** Bars and spaces at the ends; character by character, for a line may hold nothing else. */
function withoutBars( text: string ): string {
	const isBar = ( at: number ) => ' |'.includes( text.charAt( at ) );
	let from = 0;
	let to = text.length;

	while ( from < to && isBar( from ) ) {
		from++;
	}
	while ( to > from && isBar( to - 1 ) ) {
		to--;
	}

	return text.slice( from, to );
}

function tidy( text: string ): string {
	return withoutBars(
		pictures( text ).replace( LINKS, ' ' ).replace( / {2,}/g, ' ' )
	);
}

/** Cells copied from a spreadsheet. */
const cells = ( raw: string ) =>
	/\S\t+\S.*\S\t+\S/.test( raw )
		? raw.replace( /(?<=\S) *\t+ *(?=\S)/g, ' | ' )
		: raw;

function toLine( line: string, opens: boolean ): Line {
	const raw = cells( line ).replace( /\t/g, ' ' );
	const heading = raw.includes( HEADING );
	const text = raw.split( HEADING ).join( '' );
	const bullet = BULLET.test( text );

	return {
		text: tidy( emphasis( text.replace( BULLET, '' ) ) ),
		opens: opens || heading,
		heading,
		bullet,
		links: text.match( LINKS ) ?? [],
	};
}

function cut( line: string ): string[] {
	const parts: string[] = [];
	let from = 0;

	while ( line.length - from > LONGEST ) {
		const space = line.lastIndexOf( ' ', from + LONGEST );
		const to = space > from ? space : from + LONGEST;
		parts.push( line.slice( from, to ) );
		from = to;
	}

	return [ ...parts, line.slice( from ) ];
}

/** @return The lines that hold text. */
export function lines( text: string ): Line[] {
	const plain = spipToText(
		htmlToText(
			text
				.replace( LINE_ENDS, '\n' )
				.replace( INVISIBLE, '' )
				.replace( SPACES, ' ' )
		)
	).replace( SPACES, ' ' );

	const found: Line[] = [];
	let opens = true;

	for ( const raw of plain.split( '\n' ).flatMap( cut ) ) {
		const line = toLine( raw, opens );
		opens = line.text === '' ? opens || raw.trim() === '' : false;
		if ( line.text !== '' ) {
			found.push( { ...line, text: line.text.normalize( 'NFC' ) } );
		}
	}

	return found;
}
