/**
 * Finds the name of the place: after a preposition (`à la Maison des Passeurs`,
 * `au Quai`, `in zaal De Brug`), before an address (`Zaal De Brug, Bruglaan 35`)
 * or alone between commas. `soutien à la Commune` is no place.
 */
import type { AddressMark } from './addresses';
import { flatten } from './flat';
import { beginsAsActivity } from './line-up';
import type { Span } from './flat';
import { afterPrepositions } from './place-finders';
import { isFollowedBy } from './place-names';
import type { PlaceMark } from './place-names';
import { betweenCommas } from './place-pieces';
import { isTown } from './towns';

export type Places = {
	place: PlaceMark | null;
	/** A town that is named apart. */
	town: PlaceMark | null;
	/** Every town that is named. */
	towns: Span[];
	/** Other places that surely are some. */
	others: PlaceMark[];
};

const overlaps = ( one: Span, other: Span ) =>
	one.index < other.end && other.index < one.end;

const isHouse = ( { sure, room, town }: PlaceMark ) => sure && ! room && ! town;

/** A sure one, and no room, before all else. */
function likeliest( found: readonly PlaceMark[] ): PlaceMark | null {
	const named = found.filter( ( { town } ) => ! town );
	const houses = named.filter( ( { room } ) => ! room );

	return (
		houses.find( ( { sure } ) => sure ) ?? houses[ 0 ] ?? named[ 0 ] ?? null
	);
}

function townAt( index: number, name: string ): PlaceMark {
	const end = index + name.length;

	return { index, end, name, sure: true, town: true, room: false };
}

const NEXT_TOWN =
	/^,\s+(\p{Lu}[\p{L}'’-]+(?: \p{Lu}\p{Ll}+)?)(?=\s*(?:$|[.,;:(–—|\u0001]|-\s))/u;

/** `Hélène Mercier (université de Namur) parlera …, rue de Bruxelles 61`: where she comes from. */
function isAffiliation(
	{ index, end }: PlaceMark,
	readable: string,
	addresses: readonly AddressMark[]
): boolean {
	const closed = readable.charAt( end ) === ')';

	if (
		closed &&
		/\p{L} \($/u.test( readable.slice( 0, index ) ) &&
		/^(?:universit|univ\.|institut|facult|cnrs|hogeschool|haute ecole)/.test(
			flatten( readable.slice( index, end ) )
		)
	) {
		return true;
	}

	return (
		closed &&
		/\p{Lu}\p{L}+ \($/u.test( readable.slice( 0, index ) ) &&
		/^\) \p{Ll}/u.test( readable.slice( end ) ) &&
		addresses.some( ( address ) => address.index > end )
	);
}

/** `Riverside Hall, Oxford`. */
function townAfter( readable: string, { index, end }: PlaceMark ): PlaceMark[] {
	const said = NEXT_TOWN.exec( readable.slice( end ) );

	if ( ! said ) {
		return [];
	}
	const [ whole, name = '' ] = said;
	const ends = /^[\s.]*$/.test( readable.slice( end + whole.length ) );
	const told = /\p{L}{4}/u.test( readable.slice( 0, index ) );

	return isTown( name ) || ( ends && told && ! beginsAsActivity( name ) )
		? [ townAt( end + whole.length - name.length, name ) ]
		: [];
}

/**
 * @param text      The sentence.
 * @param readable  The same with dates, hours, quotes and languages blotted out.
 * @param addresses What was found of addresses in it.
 */
export function findPlaces(
	text: string,
	readable: string,
	addresses: readonly AddressMark[]
): Places {
	const sentence = { text, readable, flat: flatten( readable ), addresses };
	const found = [
		...afterPrepositions( sentence ),
		...betweenCommas( sentence ),
	].filter(
		( mark ) => ! addresses.some( ( address ) => overlaps( mark, address ) )
	);
	const place = likeliest(
		found.filter( ( mark ) => ! isAffiliation( mark, readable, addresses ) )
	);
	if ( place?.room && isFollowedBy( place.end, readable, addresses ) ) {
		// `auditoire A2, rue de Bruxelles 61`: no house is named, so it is the place.
		place.room = false;
	}
	const next = ( place?.sure ? townAfter( readable, place ) : [] ).filter(
		( mark ) => ! addresses.some( ( address ) => overlaps( mark, address ) )
	);
	const towns = [ ...next, ...found.filter( ( { town } ) => town ) ];

	const others = found.filter(
		( mark ) =>
			isHouse( mark ) && place !== null && ! overlaps( mark, place )
	);

	return { place, town: towns[ 0 ] ?? null, towns, others };
}

/** `Où ? À la ludothèque Le Dé`. */
const TO_THE =
	/^(?:à la |à l['’]|dans (?:la |le |l['’])|chez (?=l)|in (?:de |het )|at the )/iu;

/** `Lieu : Salle du Gué, 12 rue …`, `Afspraak: station, Gent`: the name, and the town apart. */
export function labelledPlace(
	text: string,
	addresses: readonly AddressMark[]
): Places {
	const [ address ] = addresses;
	const whole = text
		.slice( 0, address ? address.index : text.length )
		.replace( /[\s,(:–—|.-]+$/, '' );
	const comma = whole.lastIndexOf( ',' );
	const last = whole.slice( comma + 1 ).trim();
	const apart = comma > 0 && isTown( last );
	const name = ( apart ? whole.slice( 0, comma ) : whole )
		.trim()
		.replace( TO_THE, '' );
	const index = text.indexOf( name );
	const mark = { ...townAt( index, name ), town: false };

	return {
		place: name.length > 1 ? mark : null,
		town: apart ? townAt( text.lastIndexOf( last ), last ) : null,
		towns: [],
		others: [],
	};
}
