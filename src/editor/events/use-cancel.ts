import { useDispatch, useSelect } from '@wordpress/data';
import { store as editorStore } from '@wordpress/editor';
import { __ } from '@wordpress/i18n';
import type { EventAttributes } from '../../types/blocks';
import { toggled } from './cancel';

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
	const { savePost } = useDispatch( editorStore ) as unknown as {
		savePost: () => Promise< void >;
	};
	const isPublished = useSelect(
		( select ) => select( editorStore ).isCurrentPostPublished(),
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
				void savePost();
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
