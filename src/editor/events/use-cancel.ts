import { useDispatch, useSelect } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import type { EventAttributes } from '../../types/blocks';
import { toggled } from './cancel';

/** By its name: where blocks stand without an article, as in widgets, WordPress warns of scripts that ask for its package. */
const EDITOR = 'core/editor';

type Cancel = {
	isCancelled: boolean;
	/** Of the button: what the tap does. */
	words: string;
	toggle: () => void;
};

/**
 * Cancelling in one tap, and taking it back: a published article is saved with
 * it, so that readers hear of it now and not after another tap.
 *
 * @param clientId   Of the event's block.
 * @param attributes The event's.
 */
export function useCancel(
	clientId: string,
	attributes: EventAttributes
): Cancel {
	const { updateBlockAttributes } = useDispatch(
		'core/block-editor'
	) as unknown as {
		updateBlockAttributes: (
			id: string,
			part: Partial< EventAttributes >
		) => void;
	};
	const editor = useDispatch( EDITOR ) as unknown as
		{ savePost: () => Promise< void > } | undefined;
	const isPublished = useSelect(
		( select ) =>
			(
				select( EDITOR ) as
					{ isCurrentPostPublished: () => boolean } | undefined
			 )?.isCurrentPostPublished() ?? false,
		[]
	);
	const isCancelled = attributes.eventStatus === 'cancelled';

	return {
		isCancelled,
		words: wordsFor( isCancelled, isPublished ),
		toggle: () => {
			updateBlockAttributes( clientId, {
				eventStatus: toggled( clientId, attributes ),
			} );
			if ( isPublished ) {
				void editor?.savePost();
			}
		},
	};
}

function wordsFor( isCancelled: boolean, isPublished: boolean ): string {
	if ( isCancelled ) {
		return __( 'It takes place after all', 'passerelle' );
	}
	return isPublished
		? __( 'It is cancelled: tell readers now', 'passerelle' )
		: __( 'It is cancelled', 'passerelle' );
}
