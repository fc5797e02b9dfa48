import { Button } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import {
	PluginDocumentSettingPanel,
	store as editorStore,
} from '@wordpress/editor';
import { __ } from '@wordpress/i18n';
import type { EventAttributes } from '../../types/blocks';
import { toggled } from './cancel';
import { countWords } from './doubts';
import { usePasteOffer } from './paste-offer';
import { usePlaces } from './place-store';
import { eventWords } from './words';

type Block = { clientId: string; attributes: EventAttributes };
type Selectors = {
	getBlocksByName: ( name: string ) => string[];
	getBlock: ( clientId: string ) => Block | null;
};
type Actions = {
	selectBlock: ( clientId: string ) => void;
	updateBlockAttributes: (
		clientId: string,
		part: Partial< EventAttributes >
	) => void;
};

/** The events of the article, in the document's sidebar; there too, cancelling is one tap. */
export function EventsPanel() {
	usePasteOffer();
	// Pasted programmes are read with the places that are known by then.
	usePlaces();

	const events = useSelect( ( select ) => {
		const editor = select( 'core/block-editor' ) as Selectors;
		return editor
			.getBlocksByName( 'passerelle/event' )
			.map( editor.getBlock );
	}, [] ).filter(
		( block ): block is Block =>
			block !== null && block.attributes.referenceEvent === ''
	);

	return events.length === 0 ? null : (
		<PluginDocumentSettingPanel
			name="events"
			title={ __( 'Events of this article', 'passerelle' ) }
			className="passerelle-events-panel"
		>
			<ul>
				{ events.map( ( block ) => (
					<Item key={ block.clientId } { ...block } />
				) ) }
			</ul>
		</PluginDocumentSettingPanel>
	);
}

function Item( { clientId, attributes }: Block ) {
	const { selectBlock, updateBlockAttributes } = useDispatch(
		'core/block-editor'
	) as unknown as Actions;
	const { savePost } = useDispatch( editorStore ) as unknown as {
		savePost: () => Promise< void >;
	};
	const isPublished = useSelect(
		( select ) => select( editorStore ).isCurrentPostPublished(),
		[]
	);
	const isCancelled = attributes.eventStatus === 'cancelled';

	const toggle = () => {
		updateBlockAttributes( clientId, {
			eventStatus: toggled( clientId, attributes ),
		} );
		// Readers must hear of it now, not after another tap.
		if ( isPublished ) {
			void savePost();
		}
	};

	return (
		<li>
			<Button variant="link" onClick={ () => selectBlock( clientId ) }>
				{ eventWords( attributes.name, attributes.startDate ) }
			</Button>
			{ attributes.doubts.length > 0 && (
				<p>{ countWords( attributes.doubts.length ) }</p>
			) }
			<Button
				variant="secondary"
				isDestructive={ ! isCancelled }
				onClick={ toggle }
			>
				{ cancelWords( isCancelled, isPublished ) }
			</Button>
		</li>
	);
}

function cancelWords( isCancelled: boolean, isPublished: boolean ): string {
	if ( isCancelled ) {
		return __( 'It takes place after all', 'passerelle' );
	}
	return isPublished
		? __( 'It is cancelled: tell readers now', 'passerelle' )
		: __( 'It is cancelled', 'passerelle' );
}
