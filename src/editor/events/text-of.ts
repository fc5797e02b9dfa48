type Block = {
	name: string;
	attributes: { content?: unknown };
	innerBlocks: readonly Block[];
};

function lineOf( { name, attributes }: Block ): string {
	const own = String( attributes.content ?? '' );

	switch ( own === '' ? '' : name ) {
		case 'core/list-item':
			return `• ${ own }`;
		case 'core/heading':
			return `<h2>${ own }</h2>`;
		default:
			return own;
	}
}

/**
 * The text of blocks as the programme reader takes it: headings and items of
 * lists say what they are, paragraphs are an empty line apart.
 *
 * @param blocks Paragraphs, headings, lists.
 */
export function textOf( blocks: readonly Block[] ): string {
	const isItem = blocks.every( ( { name } ) => name === 'core/list-item' );

	return blocks
		.map( ( block ) =>
			[ lineOf( block ), textOf( block.innerBlocks ) ]
				.filter( Boolean )
				.join( '\n' )
		)
		.join( isItem ? '\n' : '\n\n' );
}

/** The same for people to read: a paragraph holds no heading. */
export function plainly( text: string ): string {
	return text.replace( /<\/?h2>/g, '' );
}
