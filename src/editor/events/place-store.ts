import { useEntityRecords } from '@wordpress/core-data';
import { dispatch } from '@wordpress/data';
import type { KnownPlace } from '../../engine/event/from-programme';
import { PLACES_QUERY, toPlace } from './known-places';

type Term = Parameters< typeof toPlace >[ 0 ];

const useTerms = () =>
	useEntityRecords< Term >( 'taxonomy', 'passerelle_place', PLACES_QUERY );

/** All places, those with the most events first. */
export function usePlaces(): KnownPlace[] {
	return ( useTerms().records ?? [] ).map( toPlace );
}

/**
 * Whether there is no place of that slug any more: readers see what the event
 * itself says of it. False until the places are known.
 *
 * @param slug Of an event's place, '' for none.
 */
export function useIsGone( slug: string ): boolean {
	const { records } = useTerms();

	return (
		slug !== '' &&
		records !== null &&
		! records.some( ( one ) => one.slug === slug )
	);
}

type Save = {
	saveEntityRecord: (
		kind: string,
		name: string,
		record: object,
		options: { throwOnError: boolean }
	) => Promise< Term >;
};

/**
 * Keeps a new place; lists of places on the screen show it from then on.
 *
 * @param name    Its name.
 * @param address Its address, as on a letter.
 * @throws What the REST API says.
 */
export async function addPlace(
	name: string,
	address: string
): Promise< KnownPlace > {
	const core: unknown = dispatch( 'core' );

	return toPlace(
		await ( core as Save ).saveEntityRecord(
			'taxonomy',
			'passerelle_place',
			{ name, meta: { passerelle_address: address } },
			{ throwOnError: true }
		)
	);
}
