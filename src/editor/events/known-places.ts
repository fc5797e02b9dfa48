import { select } from '@wordpress/data';
import { decodeEntities } from '@wordpress/html-entities';
import type { KnownPlace } from '../../engine/event/from-programme';

type Term = {
	slug: string;
	name: string;
	meta: { passerelle_address: string; passerelle_other_names: string };
};

type Core = {
	getEntityRecords: (
		kind: string,
		name: string,
		query: Record< string, string | number >
	) => Term[] | null;
};

/** All of them, a hundred a request: a place beyond the first hundred is one, too. */
export const PLACES_QUERY = { per_page: -1, orderby: 'count', order: 'desc' };

export const toPlace = ( { slug, name, meta }: Term ): KnownPlace => ( {
	slug,
	name: decodeEntities( name ),
	address: meta.passerelle_address,
	otherNames: meta.passerelle_other_names
		.split( '\n' )
		.map( ( one ) => one.trim() )
		.filter( Boolean ),
} );

/** Those that the editor has fetched by now: it asks for them when it opens. */
export function knownPlaces(): KnownPlace[] {
	const core = select( 'core' ) as unknown as Core;

	return (
		core.getEntityRecords( 'taxonomy', 'passerelle_place', PLACES_QUERY ) ??
		[]
	).map( toPlace );
}
