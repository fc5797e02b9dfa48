/** Places after a preposition: `à la Maison des Passeurs`, `au Quai`, `à Liège`. */
import type { AddressMark } from './addresses';
import { BEFORE } from './flat';
import {
	holdsVenue,
	isCapital,
	isFollowedBy,
	isEnglishVenue,
	isNextToDate,
	isRoom,
	isVenue,
	nameAt,
	withArticle,
} from './place-names';
import type { PlaceMark } from './place-names';
import { isTown } from './towns';
import { pattern } from './words/index';

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
	/** It is written in capitals, which say nothing of names then. */
	shouted: boolean;
};

/** `CONCERT AU QUAI`, `BAL À LA FERME`. */
const isShouted = ( text: string ) =>
	/^[^\p{L}]*\p{Lu}[^\p{L}]*\p{Lu}[^\p{Ll}]*(?:\p{Lu}{3}|$)/u.test( text );

const isFirst = ( word: string, venue: boolean ) =>
	! /^\d/.test( word ) && ( venue || isCapital( word ) );

function foundAfter(
	{ text, readable, flat }: Place,
	match: RegExpMatchArray
): Found | null {
	const { index = 0, groups = {} } = match;
	const from = index + match[ 0 ].length;
	const venue = isVenue( flat.slice( from, from + 40 ) );
	const shouted = isShouted( text.slice( index, from + 40 ) );
	const { end, words } = nameAt( shouted ? flat : readable, from, venue );
	const [ first = '1' ] = words;
	const preposition = groups.prep ?? '';
	const name = text.slice( from, end );

	return isFirst( first, venue )
		? { index, end, from, preposition, name, shouted }
		: null;
}

/** `soutien à la Commune` goes to somebody, not somewhere. */
function isTowards( { flat }: Place, { index }: Found ): boolean {
	return TOWARDS.test( flat.slice( Math.max( 0, index - 30 ), index ) );
}

/** `(départ devant la ferme)`: how to get there, or what it is next to. */
const isBareInBrackets = ( { readable }: Place, { index, name }: Found ) =>
	/^\p{Ll}+$/u.test( name ) && /\([^()]*$/.test( readable.slice( 0, index ) );

/** `à Tilff (place du Roi Albert)`: a place without a name of its own. */
const isTownOf = ( { readable, addresses }: Place, { end, name }: Found ) =>
	/^\p{Lu}[\p{L}-]+$/u.test( name ) &&
	! isVenue( name ) &&
	/^ ?\(/.test( readable.slice( end ) ) &&
	isFollowedBy( end, readable, addresses );

function isSure( { readable, addresses }: Place, found: Found ): boolean {
	const { index, end, name, preposition, shouted } = found;

	if ( shouted && ! name.includes( ' ' ) ) {
		// `AU QUAI` may be Le Quai, or a quay in a title.
		return isFollowedBy( end, readable, addresses );
	}

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
			const town =
				BARE.has( preposition ) &&
				( isTown( name ) || isTownOf( place, found ) );

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
