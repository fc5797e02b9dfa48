/** Where an event is: what its sentences name, and what is asked when they name two. */
import { squareName } from './addresses';
import type { AddressMark } from './addresses';
import { doubt } from './doubts';
import { isSamePlace, placeKey } from './draft';
import type { Draft, DraftActivity } from './draft';
import type { PlaceMark } from './place-names';
import type { Reading } from './read';

function joinedAddress(
	known: AddressMark,
	more: AddressMark
): AddressMark | null {
	return known.postcode === null &&
		more.postcode !== null &&
		! more.numbered &&
		/^\S*\d/.test( more.text )
		? {
				...known,
				text: `${ known.text }, ${ more.text }`,
				postcode: more.postcode,
				town: more.town,
			}
		: null;
}

/** `à Liège, 15h, esplanade du Pont`: the town stands apart. */
function withTown( address: AddressMark, { town }: Reading ): AddressMark {
	return town && address.town === null
		? {
				...address,
				text: `${ address.text }, ${ town.name }`,
				town: town.name,
			}
		: address;
}

const townOnly = ( { name }: PlaceMark ): AddressMark => ( {
	index: 0,
	end: 0,
	text: name,
	postcode: null,
	town: name,
	numbered: false,
} );

export function isSameAddress( one: AddressMark, other: AddressMark ): boolean {
	const [ a, b ] = [ placeKey( one.text ), placeKey( other.text ) ];

	return a.includes( b ) || b.includes( a );
}

function doubtOther(
	draft: Draft,
	name: string,
	other: string,
	text: string
): void {
	draft.doubts.push( doubt( 'other-place', text, { place: name, other } ) );
}

/** A second street is another place, unless it is the same said again. */
function addAddress( draft: Draft, more: AddressMark ): void {
	const known = draft.address;

	if ( ! known ) {
		return;
	}
	const joined = joinedAddress( known, more );
	if ( joined ) {
		draft.address = joined;
	} else if ( ! isSameAddress( known, more ) && more.text !== more.town ) {
		doubtOther( draft, draft.place || known.text, more.text, more.text );
	}
}

function setAddress( draft: Draft, reading: Reading ): void {
	const { addresses, town } = reading;

	for ( const address of addresses ) {
		if ( draft.address === null ) {
			draft.address = withTown( address, reading );
			draft.addressBy = reading;
		} else {
			addAddress( draft, address );
		}
	}
	if ( draft.address === null && town !== null ) {
		draft.address = townOnly( town );
		draft.addressBy = null;
	}
}

/** Rooms in a row of hours: one of them is not where it all happens. */
const isCertain = ( { activities }: Draft, { sure, room }: PlaceMark ) =>
	sure && ! ( room && activities.length > 1 );

function takePlace( draft: Draft, place: PlaceMark, reading: Reading ): void {
	if ( ! place.sure && draft.address !== null ) {
		return;
	}
	draft.doubts = draft.doubts.filter( ( each ) => each !== draft.guess );
	draft.guess = isCertain( draft, place )
		? null
		: doubt(
				'place-guessed',
				reading.text.slice( place.index, place.end ),
				{ place: place.name }
			);
	draft.doubts.push( ...( draft.guess ? [ draft.guess ] : [] ) );
	draft.place = place.name;
	draft.placeBy = reading;
}

/** `au jardin`, then `Jardin du Gué`. */
const isNamedBetter = ( { place: known }: Draft, place: PlaceMark ) =>
	/^\p{Ll}+$/u.test( known ) &&
	place.sure &&
	! place.room &&
	place.name.includes( ' ' ) &&
	isSamePlace( place.name, known );

const isOther = ( { place: known }: Draft, { sure, room, name }: PlaceMark ) =>
	sure && ! room && ! isSamePlace( name, known );

/** Nothing is known yet, or nothing as good. */
const isBetter = ( draft: Draft, place: PlaceMark ) =>
	draft.place === '' ||
	isNamedBetter( draft, place ) ||
	( draft.guess !== null && place.sure && ! place.room );

/** Takes a sentence's place and address for the whole event, where it has none yet. */
export function setPlace( draft: Draft, reading: Reading ): void {
	const { place, text, others } = reading;

	for ( const mark of [ place, ...others ] ) {
		if ( mark && mark === place && isBetter( draft, mark ) ) {
			takePlace( draft, mark, reading );
		} else if ( mark && isOther( draft, mark ) ) {
			const said = text.slice( mark.index, mark.end );
			doubtOther( draft, draft.place, mark.name, said );
		}
	}
	setAddress( draft, reading );
	draft.elsewhere.push( ...reading.elsewhere );
}

export type Own = Pick< DraftActivity, 'place' | 'address' >;

const NOWHERE: Own = { place: '', address: null };

/** A street alone: of this activity, where the event has another or none. */
function ownStreet( draft: Draft, reading: Reading ): Own {
	const [ address ] = reading.addresses;
	const known =
		draft.address === null
			? draft.place !== ''
			: address && isSameAddress( draft.address, address );

	return address && ! known
		? {
				place: squareName( address ),
				address: withTown( address, reading ),
			}
		: NOWHERE;
}

/** A sentence's place as its activity's own, for an event that is elsewhere or nowhere yet. */
export function placeOfActivity( draft: Draft, reading: Reading ): Own {
	const { place, addresses } = reading;

	if ( place?.sure !== true || place.room ) {
		return place ? NOWHERE : ownStreet( draft, reading );
	}

	return draft.place === '' || ! isSamePlace( place.name, draft.place )
		? {
				place: place.name,
				address: addresses[ 0 ]
					? withTown( addresses[ 0 ], reading )
					: null,
			}
		: NOWHERE;
}
