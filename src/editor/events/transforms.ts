import { createBlock } from '@wordpress/blocks';
import type { Block as BlockInstance, BlockType } from '@wordpress/blocks';
import { select } from '@wordpress/data';
import type { EventAttributes } from '../../types/blocks';
import { articleDay, eventsFrom } from './make-blocks';
import { knownPlaces } from './known-places';
import { plainly, textOf } from './text-of';

type Editor = { getEditedPostAttribute: ( name: string ) => unknown };

/** Text blocks that a programme may be written in. */
const TEXTS = [
	'core/paragraph',
	'core/heading',
	'core/list',
	'core/quote',
	'core/freeform',
];

/** The article's day as the editor knows it. */
export function dayOfArticle(): string {
	const editor = select( 'core/editor' ) as unknown as Editor | undefined;

	return articleDay( editor?.getEditedPostAttribute( 'date' ) );
}

/**
 * Events of the text of some blocks; a text without a date and an hour becomes
 * one event that keeps it as its description.
 *
 * @param blocks Paragraphs, headings, lists.
 */
export function eventsOf( blocks: readonly BlockInstance[] ): BlockInstance[] {
	const text = textOf( blocks );
	const events = eventsFrom( text, dayOfArticle(), knownPlaces() );

	return events.length > 0
		? events
		: [
				createBlock( 'passerelle/event', {
					description: plainly( text ).replaceAll( '\n', '<br>' ),
				} ),
			];
}

export const transforms: NonNullable<
	BlockType< EventAttributes >[ 'transforms' ]
> = {
	from: [
		{
			type: 'block',
			blocks: TEXTS,
			isMultiBlock: true,
			// The editor hands over the blocks beside their attributes.
			__experimentalConvert: (
				blocks: BlockInstance | BlockInstance[]
			) => eventsOf( [ blocks ].flat() ),
			transform: () => [],
		} as never,
	],
};
