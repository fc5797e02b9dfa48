/** A block, as far as its text matters. */
export type Block = {
	clientId: string;
	attributes: Readonly< Record< string, unknown > >;
	innerBlocks: readonly Block[];
};

/** Where a quoted passage stands. `start` and `end` are places in the attribute's plain text; null where it spans several blocks. */
export type Place = {
	clientId: string;
	attribute: string;
	range: { start: number; end: number } | null;
};

/** So many characters of a passage are enough to know it by. */
const ENOUGH = 24;

/**
 * The block that holds a passage a reader quoted: the first that has all of it; else the one in which it begins, since a
 * selection may go over several blocks; else the one in which it ends, since it may have been edited in part.
 *
 * @param blocks The article's.
 * @param quote  As the reader saw it, in one line.
 */
export function findPassage(
	blocks: readonly Block[],
	quote: string
): Place | null {
	const wanted = squeeze( quote );
	const texts = flatten( blocks ).flatMap( textsOf );

	return (
		holding( texts, wanted ) ??
		holding( texts, wanted.slice( 0, ENOUGH ), true ) ??
		holding( texts, wanted.slice( -ENOUGH ), true )
	);
}

/**
 * The innermost element of a block in which a passage stands, or begins: an imported article is often one Classic block
 * as a whole.
 *
 * @param element The block's, in the canvas.
 * @param quote   As the reader saw it.
 */
export function innermost( element: Element, quote: string ): Element {
	const wanted = squeeze( quote );
	const withIt = ( part: string ) =>
		[ ...element.children ].find( ( { textContent } ) =>
			squeeze( textContent ?? '' ).includes( part )
		);
	const inner = withIt( wanted ) ?? withIt( wanted.slice( 0, ENOUGH ) );

	return inner ? innermost( inner, quote ) : element;
}

type Text = { clientId: string; attribute: string; text: string };

function holding(
	texts: readonly Text[],
	wanted: string,
	isPart = false
): Place | null {
	if ( wanted.length < ( isPart ? ENOUGH : 1 ) ) {
		return null;
	}

	const found = texts.find( ( { text } ) =>
		squeeze( text ).includes( wanted )
	);

	return found
		? {
				clientId: found.clientId,
				attribute: found.attribute,
				range: isPart ? null : rangeOf( found.text, wanted ),
			}
		: null;
}

/** Blanks differ between the page and the editor: they are compared as one each. */
function squeeze( text: string ): string {
	return text.replace( /\s+/g, ' ' ).trim();
}

function rangeOf( text: string, wanted: string ): Place[ 'range' ] {
	const pattern = wanted
		.split( ' ' )
		.map( ( word ) => word.replace( /[.*+?^${}()|[\]\\]/g, '\\$&' ) )
		.join( '\\s+' );
	const found = new RegExp( pattern ).exec( text );

	return found
		? { start: found.index, end: found.index + found[ 0 ].length }
		: null;
}

function flatten( blocks: readonly Block[] ): Block[] {
	return blocks.flatMap( ( block ) => [
		block,
		...flatten( block.innerBlocks ),
	] );
}

/** Passages are looked for at each key that is pressed: what did not change is not read anew. */
const known = new WeakMap<
	Block[ 'attributes' ],
	Omit< Text, 'clientId' >[]
>();

/** Every attribute may hold text: paragraphs keep theirs in `content`, images theirs in `caption`, tables in cells. */
function textsOf( { clientId, attributes }: Block ): Text[] {
	const texts =
		known.get( attributes ) ??
		Object.entries( attributes ).map( ( [ attribute, value ] ) => ( {
			attribute,
			text: plain( value ),
		} ) );
	known.set( attributes, texts );

	return texts.map( ( text ) => ( { clientId, ...text } ) );
}

function plain( value: unknown ): string {
	if ( Array.isArray( value ) ) {
		return value.map( plain ).join( ' ' );
	}
	// Rich text is an object of WordPress's that turns into its HTML.
	if ( 'object' === typeof value && value ) {
		return 'toHTMLString' in value
			? textOf( String( value ) )
			: Object.values( value ).map( plain ).join( ' ' );
	}

	return 'string' === typeof value ? textOf( value ) : '';
}

function textOf( html: string ): string {
	return /[<&]/.test( html )
		? ( new DOMParser().parseFromString( html, 'text/html' ).body
				.textContent ?? '' )
		: html;
}
