import { Button } from '@wordpress/components';
import { useDispatch, useSelect } from '@wordpress/data';
import { PluginDocumentSettingPanel } from '@wordpress/editor';
import { __ } from '@wordpress/i18n';
import type { EventAttributes } from '../../types/blocks';
import { countWords } from './doubts';
import { usePasteOffer } from './paste-offer';
import { usePlaces } from './place-store';
import { useCancel } from './use-cancel';
import { eventWords } from './words';

type Block = { clientId: string; attributes: EventAttributes };
type Selectors = {
	getBlocksByName: ( name: string ) => string[];
	getBlock: ( clientId: string ) => Block | null;
};
type Actions = { selectBlock: ( clientId: string ) => void };

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
	const { selectBlock } = useDispatch(
		'core/block-editor'
	) as unknown as Actions;
	const { isCancelled, words, toggle } = useCancel( clientId, attributes );

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
				{ words }
			</Button>
		</li>
	);
}
