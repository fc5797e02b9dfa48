/** The two ways a place is written: after a preposition, or between commas. */
import type { AddressMark } from './addresses';
import { AFTER, BEFORE, flatten, TAKEN } from './flat';
import type { Span } from './flat';
import {
	holdsVenue,
	isCapital,
	isFollowedBy,
	isNextToDate,
	isRoom,
	isVenue,
	nameAt,
	withArticle,
} from './place-names';
import type { PlaceMark } from './place-names';
import { isTown } from './towns';
import { en } from './words/en';
import { pattern } from './words/index';

const ACTIVITY = new RegExp(
	`^(?:${ pattern( 'activities' ) })${ AFTER }`,
	'u'
);
const PREPOSITION = new RegExp(
	`${ BEFORE }(?<prep>${ pattern( 'placePrepositions' ) })(?:(?<=')|(?= )) *`,
	'gu'
);
const TOWARDS = new RegExp(
	`${ BEFORE }(?:${ pattern( 'towards' ) })(?: +\\p{L}+)? *$`,
	'u'
);
/** Prepositions of too many things to be sure of a place. */
const BARE = new Set( [ 'a', 'in', 'at', 'te', '@' ] );

export type Place = {
	text: string;
	/** The text with dates, hours, quotes and languages blotted out. */
	readable: string;
	/** The same, flattened. */
	flat: string;
	addresses: readonly AddressMark[];
};

type Found = {
	index: number;
	end: number;
	from: number;
	preposition: string;
	name: string;
};

function foundAfter(
	{ text, readable, flat }: Place,
	match: RegExpMatchArray
): Found | null {
	const { index = 0, groups = {} } = match;
	const from = index + match[ 0 ].length;
	const venue = isVenue( flat.slice( from, from + 40 ) );
	const { end, words } = nameAt( readable, from, venue );
	const [ first ] = words;
	const named = first !== undefined && ! /^\d/.test( first );
	const preposition = groups.prep ?? '';

	return named && ( venue || isCapital( first ) )
		? { index, end, from, preposition, name: text.slice( from, end ) }
		: null;
}

/** `soutien à la Commune` goes to somebody, not somewhere. */
function isTowards( { flat }: Place, { index }: Found ): boolean {
	return TOWARDS.test( flat.slice( Math.max( 0, index - 30 ), index ) );
}

/** `(départ devant la ferme)`: how to get there, or what it is next to. */
const isBareInBrackets = ( { readable }: Place, { index, name }: Found ) =>
	/^\p{Ll}+$/u.test( name ) && /\([^()]*$/.test( readable.slice( 0, index ) );

function isSure( { readable, addresses }: Place, found: Found ): boolean {
	const { index, end, name, preposition } = found;

	const named =
		isVenue( name ) ||
		isEnglishVenue( name.split( /\s+/ ) ) ||
		( ! BARE.has( preposition ) && holdsVenue( name ) );

	return (
		named ||
		isNextToDate( readable, index ) ||
		isFollowedBy( end, readable, addresses )
	);
}

/** Places after a preposition: `à la Maison des Passeurs`, `au Quai`, `à Liège`. */
export function afterPrepositions( place: Place ): PlaceMark[] {
	return Array.from( place.flat.matchAll( PREPOSITION ) )
		.map( ( match ) => foundAfter( place, match ) )
		.filter( ( found ) => found !== null )
		.filter(
			( found ) =>
				! isTowards( place, found ) &&
				! isBareInBrackets( place, found )
		)
		.map( ( found ) => {
			const { index, end, name, preposition } = found;
			const town = BARE.has( preposition ) && isTown( name );

			return {
				index,
				end,
				name: town ? name : withArticle( preposition, name ),
				sure: town || isSure( place, found ),
				town,
				room: isRoom( name ),
			};
		} );
}

const EDGE = /[,|:()–—;\u0001]|\s-\s/g;

/** Pieces between commas and the like, without the spaces before them. */
function pieces( readable: string ): Span[] {
	const found: Span[] = [];
	let from = 0;

	for ( const edge of [ ...readable.matchAll( EDGE ), null ] ) {
		const end = edge?.index ?? readable.length;
		const piece = readable.slice( from, end );
		found.push( {
			index: from + piece.length - piece.trimStart().length,
			end,
		} );
		from = end + ( edge?.[ 0 ].length ?? 0 );
	}

	return found.filter( ( { index, end } ) => end > index );
}

const ENGLISH_VENUES = new Set( en.venues );
const ARTICLE = /^(?:Les?|La|L['’])/;

/** English ends with what it is: `Riverside Hall`. */
function isEnglishVenue( parts: readonly string[] ): boolean {
	return (
		parts.length >= 2 &&
		parts.every( isCapital ) &&
		! ARTICLE.test( parts[ 0 ] ?? '' ) &&
		ENGLISH_VENUES.has( flatten( parts.at( -1 ) ?? '' ) )
	);
}

/** `église Sainte-Croix`, `Salle Le Gué` alone; `Café philo`, `Théâtre : Les Écluses` happen. */
function isNamedVenue( name: string, next: string ): boolean {
	const parts = name.split( /\s+/ );
	const capitals = parts.filter( isCapital ).length;
	const enough = isCapital( name ) ? 2 : 1;

	if ( next === ':' && ACTIVITY.test( flatten( name ) ) ) {
		return false;
	}

	return isVenue( name ) ? capitals >= enough : isEnglishVenue( parts );
}

/** `14h30 – Fanfare – Kiosque`: the last of a row is where, when it is a house's noun. */
function isLastVenue( readable: string, { index, end }: Span ): boolean {
	const above = readable.slice( 0, index );

	return (
		end === readable.length &&
		/\p{L}[^\u0001]*\s[–—-]\s*$/u.test( above ) &&
		above.includes( TAKEN ) &&
		/^\p{Lu}[\p{L}-]+[.\s]*$/u.test( readable.slice( index, end ) ) &&
		isVenue( readable.slice( index, end ).trim() )
	);
}

/** Right before an address, anything but an activity is the place. */
function isNamedBefore( name: string ): boolean {
	return (
		isVenue( name ) ||
		( /^\p{Lu}/u.test( name ) && ! ACTIVITY.test( flatten( name ) ) )
	);
}

/**
 * A line of its own that goes on with the address names the place; after a date
 * it could be what happens there, but in brackets.
 */
function isOwnLine( { readable }: Place, { index }: Span ): boolean {
	const above = readable.slice( 0, index );

	return ! above.includes( TAKEN ) || /\(\s*$/.test( above );
}

/** `Ouverture – Place du Marché` is what happens, then where; `Le Quai, place du Marché 3` a name. */
const isExact = ( { numbered, town }: AddressMark ) =>
	numbered || town !== null;

const isLong = ( name: string ) =>
	name.length < 3 || name.length > 70 || /[.!?] /.test( name );

function pieceAsPlace( place: Place, piece: Span ): PlaceMark | null {
	const { text, readable, addresses } = place;
	const { index, end } = piece;
	const name = text
		.slice( index, end )
		.replace( /[\s.@]+$/, '' )
		.replace( /^@\s*/, '' );
	const venue = isVenue( name );
	const before = isFollowedBy(
		end,
		readable,
		venue ? addresses : addresses.filter( isExact )
	);
	const next = readable.slice( end ).trimStart().charAt( 0 );
	const named = before
		? isNamedBefore( name )
		: isNamedVenue( name, next ) || isLastVenue( readable, piece );

	return named && ! isLong( name )
		? {
				index,
				end: index + name.length,
				name,
				sure: ! before || venue || isOwnLine( place, piece ),
				town: false,
				room: isRoom( name ),
			}
		: null;
}

/** Places between commas, and right before an address. */
export function betweenCommas( place: Place ): PlaceMark[] {
	return pieces( place.readable )
		.map( ( piece ) => pieceAsPlace( place, piece ) )
		.filter( ( mark ) => mark !== null );
}
