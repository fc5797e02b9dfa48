import apiFetch from '@wordpress/api-fetch';
import { useEntityRecords } from '@wordpress/core-data';
import type { KnownPlace } from '../../engine/event/from-programme';
import { PLACES_QUERY, toPlace } from './known-places';

type Term = Parameters< typeof toPlace >[ 0 ];

/** The hundred places with the most events. */
export function usePlaces(): KnownPlace[] {
	const { records } = useEntityRecords< Term >(
		'taxonomy',
		'passerelle_place',
		PLACES_QUERY
	);

	return ( records ?? [] ).map( toPlace );
}

/**
 * Keeps a new place.
 *
 * @param name    Its name.
 * @param address Its address, as on a letter.
 * @throws What the REST API says.
 */
export async function addPlace(
	name: string,
	address: string
): Promise< KnownPlace > {
	return toPlace(
		await apiFetch< Term >( {
			path: '/wp/v2/passerelle-places',
			method: 'POST',
			data: { name, meta: { passerelle_address: address } },
		} )
	);
}
