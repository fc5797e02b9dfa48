import apiFetch from '@wordpress/api-fetch';
import { ComboboxControl, Disabled, Notice } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import ServerSideRender from '@wordpress/server-side-render';
import type { EventAttributes } from '../../types/blocks';
import type { AgendaItem } from '../../types/schema';
import { eventWords } from './words';

/** What stands in `referenceEvent` until an event is chosen. */
export const TO_CHOOSE = 'choose';

type Props = {
	attributes: EventAttributes;
	change: ( part: Partial< EventAttributes > ) => void;
};

const keyOf = ( postId: number, eventId: string ) => `${ postId }/${ eventId }`;

/** An event that another article announces, shown here too: it stays one event, in the agenda and in calendars. */
export function Reference( { attributes, change }: Props ) {
	const [ items, setItems ] = useState< AgendaItem[] | null >( null );
	const { referencePost, referenceEvent } = attributes;

	useEffect( () => {
		apiFetch< AgendaItem[] >( {
			path: '/passerelle/v1/agenda?per_page=100',
		} ).then( setItems, () => setItems( [] ) );
	}, [] );

	return (
		<>
			{ referencePost > 0 && (
				<Disabled>
					<ServerSideRender
						block="passerelle/event"
						attributes={ { referencePost, referenceEvent } }
						skipBlockSupportAttributes
					/>
				</Disabled>
			) }
			<ComboboxControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Which event?', 'passerelle' ) }
				help={ __(
					'Those to come, from all published articles.',
					'passerelle'
				) }
				value={
					referencePost > 0
						? keyOf( referencePost, referenceEvent )
						: null
				}
				options={ ( items ?? [] ).map( ( item ) => ( {
					value: keyOf( item.postId, item.eventId ),
					label: eventWords( item.name, item.startDate ),
				} ) ) }
				onChange={ ( chosen ) => {
					const [ post = '0', event = TO_CHOOSE ] = (
						chosen ?? ''
					).split( '/' );
					change( {
						referencePost: Number( post ),
						referenceEvent: event,
					} );
				} }
			/>
			{ items?.length === 0 && (
				<Notice status="info" isDismissible={ false }>
					{ __(
						'No published article announces an event to come.',
						'passerelle'
					) }
				</Notice>
			) }
		</>
	);
}
