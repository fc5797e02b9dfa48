/**
 * Finds the name of the place: after a preposition (`à la Maison des Passeurs`,
 * `au Quai`, `in zaal De Brug`), before an address (`Zaal De Brug, Bruglaan 35`)
 * or alone between commas. `soutien à la Commune` is no place.
 */
import { isTown } from './addresses';
import type { AddressMark } from './addresses';
import { AFTER, BEFORE, flatten, TAKEN } from './flat';
import type { Span } from './flat';
import { pattern, words } from './words/index';

export type PlaceMark = Span & {
	name: string;
	/** false: it may be something else; said as a doubt, and left in the title. */
	sure: boolean;
	/** A town only. */
	town: boolean;
	/** Maybe a room of a place already known. */
	room: boolean;
};

const VENUE = new RegExp(
	`^(?:${ pattern( 'venues' ) })(?![\\p{L}\\p{N}-])`,
	'u'
);
const HOLDS_VENUE = new RegExp(
	`${ BEFORE }(?:${ pattern( 'venues' ) })${ AFTER }`,
	'u'
);
const ACTIVITY = new RegExp(
	`^(?:${ pattern( 'activities' ) })${ AFTER }`,
	'u'
);
const ROOM =
	/^(?:(?:grande|petite) )?(?:salle|zaal|room|studio|local|cour|jardin|foyer|bar|auditoire|amphi|hall|atelier|etage)(?: (?:\d+\p{L}?|\p{L}|du bas|du haut|du fond|polyvalente))?$/u;
const PREPOSITION = new RegExp(
	`${ BEFORE }(?<prep>${ pattern( 'placePrepositions' ) })(?:(?<=['’])|(?= )) *`,
	'gu'
);
const TOWARDS = new RegExp(
	`${ BEFORE }(?:${ pattern( 'towards' ) })(?: +\\p{L}+)? *$`,
	'u'
);
const WORD = /[ ]*([\p{L}\p{N}'’&.°/-]+)/uy;
const STOPS = new Set( [
	'pour',
	'avec',
	'où',
	'qui',
	'que',
	'dès',
	'à',
	'et',
	'par',
	'afin',
	'sur',
	'en',
	'lors',
	'puis',
	'dans',
	'est',
	'sera',
	'for',
	'with',
	'voor',
	'met',
	'om',
	'and',
	'from',
	'at',
	'on',
	'op',
	'vanaf',
	'le',
	'ce',
	'–',
	'-',
	'—',
] );
const PARTICLES = new Set( [
	'de',
	'du',
	'des',
	'la',
	'le',
	'les',
	'l',
	'd',
	'aux',
	'au',
	'van',
	'der',
	'den',
	'het',
	'ter',
	'ten',
	'of',
	'the',
	'en',
	'sous',
	'sur',
	'&',
	'et',
	'and',
] );

const isCapital = ( word: string ) =>
	/^(?:[dlDL]['’])?[\p{Lu}\p{N}]/u.test( word );

type Name = { end: number; words: string[] };

/** Words of a name from a position on, as far as they can be one. */
function nameAt( text: string, at: number, loose: boolean ): Name {
	const found: string[] = [];
	let end = at;
	let position = at;

	for ( let count = 0; count < 8; count++ ) {
		WORD.lastIndex = position;
		const word = WORD.exec( text )?.[ 1 ];
		const last = found.at( -1 );

		if (
			word === undefined ||
			( found.length > 0 && STOPS.has( word ) && ! PARTICLES.has( word ) )
		) {
			break;
		}
		if (
			! isCapital( word ) &&
			! PARTICLES.has( word.toLowerCase() ) &&
			! /^[dl]['’]/.test( word ) &&
			! loose
		) {
			break;
		}
		if ( last?.endsWith( '.' ) && last.length > 3 ) {
			break;
		}
		found.push( word );
		position = WORD.lastIndex;
		end = position;
	}

	return trimmed( text, at, { end, words: found } );
}

/** A name ends with no particle: `Maison des` is not one. */
function trimmed( text: string, at: number, name: Name ): Name {
	const kept = [ ...name.words ];
	let end = name.end;

	while (
		kept.length > 0 &&
		PARTICLES.has( ( kept.at( -1 ) ?? '' ).toLowerCase() )
	) {
		end = at + text.slice( at, end ).lastIndexOf( kept.pop() ?? '' );
	}

	return {
		end: at + text.slice( at, end ).replace( /[\s.]+$/, '' ).length,
		words: kept,
	};
}

/** `au Quai` → `Le Quai`, `à l'Aube` → `L'Aube`; `à la Maison …` → `Maison …`. */
function withArticle( preposition: string, name: string ): string {
	const articles: [ RegExp, string ][] = [
		[ /^aux$/, 'Les ' ],
		[ /^(?:au|dans le|devant le|sur le)$/, 'Le ' ],
		[ / la$/, 'La ' ],
		[ /l'$/, "L'" ],
		[ / les$/, 'Les ' ],
		[ / the$/, 'The ' ],
		[ / de$/, 'De ' ],
	];
	const generic = name.includes( ' ' ) && HOLDS_VENUE.test( flatten( name ) );
	const article = generic
		? ''
		: ( articles.find( ( [ form ] ) => form.test( preposition ) )?.[ 1 ] ??
			'' );

	return `${ article }${ name }`;
}

const BARE = new Set( [ 'a', 'in', 'at', 'te', '@' ] );

/** Only dates, hours and small words stand before it. */
function isNextToDate( readable: string, at: number ): boolean {
	const before = readable.slice( 0, at );

	return (
		before.includes( TAKEN ) &&
		! /\p{L}{3,}/u.test(
			before.replace(
				/(?:^|\s)(?:les?|ce|du|rendez-vous|rdv|aussi|puis|soir|matin|après-midi|on|the)(?=\s|$)/giu,
				''
			)
		)
	);
}

function isFollowedByAddress(
	end: number,
	readable: string,
	addresses: readonly AddressMark[]
): boolean {
	return addresses.some(
		( { index } ) =>
			index >= end &&
			/^[\s,(:–—|-]*$/.test( readable.slice( end, index ) )
	);
}

function afterPreposition(
	text: string,
	readable: string,
	addresses: readonly AddressMark[]
): PlaceMark[] {
	const flat = flatten( readable );

	return Array.from( flat.matchAll( PREPOSITION ) ).flatMap(
		( match ): PlaceMark[] => {
			const preposition = match.groups?.prep ?? '';
			const from = match.index + match[ 0 ].length;
			const venue = VENUE.test( flat.slice( from, from + 40 ) );
			const { end, words: found } = nameAt( readable, from, venue );
			const name = text.slice( from, end );
			const [ first ] = found;

			if (
				first === undefined ||
				( ! venue && ! isCapital( first ) ) ||
				/^\d/.test( first ) ||
				TOWARDS.test(
					flat.slice( Math.max( 0, match.index - 30 ), match.index )
				)
			) {
				return [];
			}

			const town = isTown( name );
			const near =
				isNextToDate( readable, match.index ) ||
				isFollowedByAddress( end, readable, addresses );
			const sure =
				venue ||
				town ||
				near ||
				( ! BARE.has( preposition ) &&
					HOLDS_VENUE.test( flatten( name ) ) );

			return [
				{
					index: match.index,
					end,
					name: town ? name : withArticle( preposition, name ),
					sure,
					town,
					room: ROOM.test( flatten( name ) ),
				},
			];
		}
	);
}

const EDGE = /[,|:(–—;\u0001]|\s-\s/g;

/** Pieces between commas and the like, with where they begin. */
function pieces( readable: string ): Span[] {
	const edges = Array.from(
		readable.matchAll( EDGE ),
		( match ) => [ match.index, match.index + match[ 0 ].length ] as const
	);
	const found: Span[] = [];
	let from = 0;

	for ( const [ index, end ] of [
		...edges,
		[ readable.length, readable.length ] as const,
	] ) {
		found.push( {
			index:
				from +
				( readable.slice( from, index ).length -
					readable.slice( from, index ).trimStart().length ),
			end: index,
		} );
		from = end;
	}

	return found.filter( ( piece ) => piece.end > piece.index );
}

/** `Maison des Passeurs` between commas; anything but an activity right before an address. */
function betweenCommas(
	text: string,
	readable: string,
	addresses: readonly AddressMark[]
): PlaceMark[] {
	return pieces( readable ).flatMap( ( piece ): PlaceMark[] => {
		const name = text
			.slice( piece.index, piece.end )
			.replace( /[\s.@]+$/, '' )
			.replace( /^@\s*/, '' );
		const flat = flatten( name );
		const venue = VENUE.test( flat ) && /^\p{Lu}/u.test( name );
		const before = isFollowedByAddress( piece.end, readable, addresses );
		const next = readable.slice( piece.end ).trimStart().charAt( 0 );
		const capitals = name.split( /\s+/ ).filter( isCapital ).length;

		if (
			name.length < 3 ||
			name.length > 70 ||
			( ! venue && ( ! before || ACTIVITY.test( flat ) ) ) ||
			( next === ':' && ! before )
		) {
			return [];
		}
		if (
			( venue && ! before && capitals < 2 ) ||
			! isCapital( name ) ||
			/[.!?] /.test( name )
		) {
			return [];
		}

		return [
			{
				index: piece.index,
				end: piece.index + name.length,
				name,
				sure: venue,
				town: false,
				room: ROOM.test( flat ),
			},
		];
	} );
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
): { place: PlaceMark | null; town: PlaceMark | null } {
	const found = [
		...afterPreposition( text, readable, addresses ),
		...betweenCommas( text, readable, addresses ),
	].filter(
		( mark ) =>
			! addresses.some(
				( address ) =>
					mark.index < address.end && address.index < mark.end
			)
	);
	const named = found.filter( ( { town } ) => ! town );

	return {
		place: named.find( ( { sure } ) => sure ) ?? named[ 0 ] ?? null,
		town: found.find( ( { town } ) => town ) ?? null,
	};
}

/** `Lieu : Salle du Gué, 12 rue …`: all that is not the address. */
export function labelledPlace(
	text: string,
	addresses: readonly AddressMark[]
): PlaceMark | null {
	const end = addresses[ 0 ]?.index ?? text.length;
	const name = text
		.slice( 0, end )
		.replace( /[\s,(:–—|.-]+$/, '' )
		.trim();

	return name.length > 1
		? {
				index: text.indexOf( name ),
				end: text.indexOf( name ) + name.length,
				name,
				sure: true,
				town: isTown( name ),
				room: false,
			}
		: null;
}

const LEAD_WORDS = new Set( words( 'activities' ) );

export function isActivity( text: string ): boolean {
	const flat = flatten( text.trim() );

	return LEAD_WORDS.has( flat ) || ACTIVITY.test( flat );
}
