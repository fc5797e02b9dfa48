/** One event a day and place: what a draft says of several places is several events. */
import { doubt } from './doubts';
import { isSamePlace, placeKey } from './draft';
import type { Draft, DraftActivity } from './draft';
import { isTown } from './towns';
import type { Doubt } from './types';

type Group = {
	place: string;
	address: Draft[ 'address' ];
	activities: DraftActivity[];
};

const keyOf = ( { place, address }: Pick< Group, 'place' | 'address' > ) =>
	placeKey( place || ( address?.text ?? '' ) );

/** `20h concert, Salle des Fêtes / rue du Pont 3`: the only house that is named stands in the only street. */
function houseOf( { place, address, activities }: Draft ): string {
	const houses = activities.filter( ( activity ) => activity.place !== '' );
	const [ house ] = houses;
	const one = houses.every(
		( activity ) =>
			activity.address === null &&
			isSamePlace( activity.place, house?.place ?? '' )
	);

	return place === '' && address !== null && house && one
		? house.place
		: place;
}

/** Activities by their place; those without one stay with the one before them. */
function groups( draft: Draft ): Group[] {
	const found: Group[] = [
		{ place: houseOf( draft ), address: draft.address, activities: [] },
	];

	for ( const activity of draft.activities ) {
		const last = found.at( -1 );
		const known = found.find(
			( group ) => keyOf( group ) === keyOf( activity )
		);

		if ( keyOf( activity ) === '' ) {
			last?.activities.push( activity );
		} else if ( known ) {
			known.activities.push( activity );
			known.address ??= activity.address;
		} else {
			found.push( {
				place: activity.place,
				address: activity.address,
				activities: [ activity ],
			} );
		}
	}

	return found;
}

/** What names no place takes the first that is named below it. */
function withoutEmpty(
	[ first, second, ...rest ]: Group[],
	draft: Draft
): Group[] {
	if ( ! first || ! second || keyOf( first ) !== '' ) {
		return [ first, second, ...rest ].filter(
			( group ) => group !== undefined
		);
	}

	return [
		{
			place: second.place,
			address: second.address ?? draft.address,
			activities: [ ...first.activities, ...second.activities ],
		},
		...rest,
	];
}

/** What happens before any place is named. */
function placeless( draft: Draft ): DraftActivity[] {
	const [ first ] = groups( draft );

	return first && keyOf( first ) === '' ? first.activities : [];
}

/** `18h30 : verre / 19h30 : concert à l'église / 21h : repas à la salle`: where is the first? */
function shareDoubts(
	draft: Draft,
	[ first, ...others ]: readonly Group[]
): Doubt[] {
	const unnamed = placeless( draft );
	const elsewhere = unnamed.some( ( { title } ) =>
		isTown( title.split( ',' )[ 0 ] ?? '' )
	);
	const place = first?.place ?? '';
	const unsure = unnamed.length > 0 && ( others.length > 0 || elsewhere );

	return unsure && place !== ''
		? [ doubt( 'place-guessed', place, { place } ) ]
		: [];
}

/** @return The drafts, each at one place. */
export function perPlace( draft: Draft ): Draft[] {
	const found = withoutEmpty( groups( draft ), draft ).filter(
		( { activities }, index ) => index === 0 || activities.length > 0
	);
	const [ first ] = found;
	const house = houseOf( draft );
	const doubts = [
		...draft.doubts,
		...shareDoubts( draft, found ),
		...( house === draft.place
			? []
			: [ doubt( 'place-guessed', house, { place: house } ) ] ),
	];

	if (
		found.length > 1 &&
		first &&
		first.activities.length === 0 &&
		draft.activities.length > 0
	) {
		// The head named a place, and every activity another: a room of it, or a mistake.
		found.shift();
		doubts.push(
			doubt( 'other-place', draft.place, {
				place: found[ 0 ]?.place ?? '',
				other: draft.place,
			} )
		);
	}

	return found.map( ( { place, address, activities }, index ) => ( {
		...draft,
		...( index === 0
			? {}
			: { title: '', languages: [], subtitles: [], notes: [] } ),
		doubts,
		place,
		address:
			address ??
			( isSamePlace( place, draft.place ) ? draft.address : null ),
		activities,
	} ) );
}
