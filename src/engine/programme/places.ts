/**
 * Finds the name of the place: after a preposition (`à la Maison des Passeurs`,
 * `au Quai`, `in zaal De Brug`), before an address (`Zaal De Brug, Bruglaan 35`)
 * or alone between commas. `soutien à la Commune` is no place.
 */
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
import { pattern, words } from './words/index';

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

type Sentence = {
	text: string;
	readable: string;
	flat: string;
	addresses: readonly AddressMark[];
};

/** It can be a name after a preposition. */
function isName(
	first: string | undefined,
	at: number,
	flat: string
): boolean {
	const named =
		first !== undefined &&
		! /^\d/.test( first ) &&
		( isCapital( first ) || isVenue( flat.slice( at, at + 40 ) ) );

	return named;
}

function after( sentence: Sentence, match: RegExpMatchArray ): PlaceMark[] {
	const { text, readable, flat, addresses } = sentence;
	const index = match.index ?? 0;
	const preposition = match.groups?.prep ?? '';
	const from = index + match[ 0 ].length;
	const venue = isVenue( flat.slice( from, from + 40 ) );
	const { end, words: found } = nameAt( readable, from, venue );
	const name = text.slice( from, end );

	if (
		! isName( found[ 0 ], from, flat ) ||
		TOWARDS.test( flat.slice( Math.max( 0, index - 30 ), index ) )
	) {
		return [];
	}

	const town = BARE.has( preposition ) && isTown( name );
	const near =
		isNextToDate( readable, index ) ||
		isFollowedBy( end, readable, addresses );
	const sure =
		venue ||
		town ||
		near ||
		( ! BARE.has( preposition ) && holdsVenue( name ) );

	return [
		{
			index,
			end,
			name: town ? name : withArticle( preposition, name ),
			sure,
			town,
			room: isRoom( name ),
		},
	];
}

const EDGE = /[,|:(–—;\u0001]|\s-\s/g;

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

/** `Salle Le Gué` alone; `Café philo`, `Théâtre : Les Écluses` happen. */
function isNamedVenue( name: string, next: string ): boolean {
	const parts = name.split( /\s+/ );
	const capitals = parts.filter( isCapital ).length;
	const happens = ACTIVITY.test( flatten( name ) );
	// `église Sainte-Croix`, `Salle Le Gué`; English ends with what it is: `Riverside Hall`.
	const named = isVenue( name )
		? capitals >= ( isCapital( name ) ? 2 : 1 )
		: capitals >= 2 &&
			capitals === parts.length &&
			! ARTICLE.test( name ) &&
			ENGLISH_VENUES.has( flatten( parts.at( -1 ) ?? '' ) );

	return named && ! ( next === ':' && happens );
}

function between( sentence: Sentence, piece: Span ): PlaceMark[] {
	const { text, readable, addresses } = sentence;
	const name = text
		.slice( piece.index, piece.end )
		.replace( /[\s.@]+$/, '' )
		.replace( /^@\s*/, '' );
	const before = isFollowedBy( piece.end, readable, addresses );
	const next = readable.slice( piece.end ).trimStart().charAt( 0 );
	const named = before
		? isVenue( name ) ||
			( isCapital( name ) && ! ACTIVITY.test( flatten( name ) ) )
		: isNamedVenue( name, next );

	if (
		! named ||
		name.length < 3 ||
		name.length > 70 ||
		/[.!?] /.test( name )
	) {
		return [];
	}

	// A line of its own that goes on with the address names the place; after a
	// date it could be what happens there.
	const above = readable.slice( 0, piece.index );
	const line =
		before && ( ! above.includes( TAKEN ) || /\(\s*$/.test( above ) );

	return [
		{
			index: piece.index,
			end: piece.index + name.length,
			name,
			sure: isVenue( name ) || line || ! before,
			town: false,
			room: isRoom( name ),
		},
	];
}

export type Places = {
	place: PlaceMark | null;
	town: PlaceMark | null;
	/** Every town that is named. */
	towns: Span[];
};

const overlaps = ( one: Span, other: Span ) =>
	one.index < other.end && other.index < one.end;

/** A sure one, and no room, before all else. */
function likeliest( found: readonly PlaceMark[] ): PlaceMark | null {
	const named = found.filter( ( { town } ) => ! town );
	const houses = named.filter( ( { room } ) => ! room );

	return (
		houses.find( ( { sure } ) => sure ) ?? houses[ 0 ] ?? named[ 0 ] ?? null
	);
}

/** `Riverside Hall, Oxford`. */
function townAfter(
	text: string,
	readable: string,
	place: PlaceMark
): PlaceMark[] {
	const said = /^,\s+(\p{Lu}[\p{L}'’-]+)(?=\s*(?:$|[.,;:(–—|\u0001]))/u.exec(
		readable.slice( place.end )
	);
	const name = said?.[ 1 ] ?? '';
	const index = place.end + ( said?.[ 0 ].length ?? 0 ) - name.length;

	return isTown( name )
		? [
				{
					index,
					end: index + name.length,
					name: text.slice( index, index + name.length ),
					sure: true,
					town: true,
					room: false,
				},
			]
		: [];
}

/**
 * @param text      The sentence.
 * @param readable  The same with dates, hours, quotes and languages blotted out.
 * @param addresses What was found of addresses in it.
 * @return          The likeliest place, and the town when it is named apart.
 */
export function findPlaces(
	text: string,
	readable: string,
	addresses: readonly AddressMark[]
): Places {
	const sentence = { text, readable, flat: flatten( readable ), addresses };
	const found = [
		...Array.from( sentence.flat.matchAll( PREPOSITION ) ).flatMap(
			( match ) => after( sentence, match )
		),
		...pieces( readable ).flatMap( ( piece ) =>
			between( sentence, piece )
		),
	].filter(
		( mark ) => ! addresses.some( ( address ) => overlaps( mark, address ) )
	);
	const place = likeliest( found );
	const towns = found.filter( ( { town } ) => town );
	const next = place?.sure ? townAfter( text, readable, place ) : [];

	return {
		place,
		town: next[ 0 ] ?? towns[ 0 ] ?? null,
		towns: [ ...next, ...towns ],
	};
}

/** `Lieu : Salle du Gué, 12 rue …`, `Afspraak: station, Gent`: the name, and the town apart. */
export function labelledPlace(
	text: string,
	addresses: readonly AddressMark[]
): Places {
	const whole = text
		.slice( 0, addresses[ 0 ]?.index ?? text.length )
		.replace( /[\s,(:–—|.-]+$/, '' );
	const comma = whole.lastIndexOf( ',' );
	const last = whole.slice( comma + 1 ).trim();
	const apart = comma > 0 && isTown( last );
	const name = ( apart ? whole.slice( 0, comma ) : whole ).trim();
	const mark = ( words_: string, town: boolean ): PlaceMark | null =>
		words_.length > 1
			? {
					index: text.indexOf( words_ ),
					end: text.indexOf( words_ ) + words_.length,
					name: words_,
					sure: true,
					town,
					room: false,
				}
			: null;

	return {
		place: mark( name, false ),
		town: apart ? mark( last, true ) : null,
		towns: [],
	};
}

const LEAD_WORDS = new Set( words( 'activities' ) );

export function isActivity( text: string ): boolean {
	const flat = flatten( text.trim() );

	return LEAD_WORDS.has( flat ) || ACTIVITY.test( flat );
}
