import type { BlockVariation } from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';
import type { EventAttributes } from '../../types/blocks';
import { TO_CHOOSE } from './reference';

/** An event of another article; and the events whose kind changes what search engines read. */
export function variations(): BlockVariation< EventAttributes >[] {
	return [
		{
			name: 'reference',
			title: __( 'Event of another article', 'passerelle' ),
			description: __(
				'Shows here an event that another article announces. It stays one event.',
				'passerelle'
			),
			icon: 'admin-links',
			attributes: { referenceEvent: TO_CHOOSE } as EventAttributes,
			isActive: ( { referencePost, referenceEvent } ) =>
				Number( referencePost ) > 0 || referenceEvent !== '',
			scope: [ 'inserter' ],
		},
	];
}
