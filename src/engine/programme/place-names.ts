/** Names of places: how far they go, with which article, and what is none. */
import { AFTER, BEFORE, flatten, TAKEN } from './flat';
import type { Span } from './flat';
import { en } from './words/en';
import { list } from './words/list';
import { pattern } from './words/index';

export type PlaceMark = Span & {
	name: string;
	/** false: it may be something else; said as a doubt, and left in the title. */
	sure: boolean;
	/** A town only. */
	town: boolean;
	/** A room of a place already known: `salle 2`. */
	room: boolean;
	/** What happens is said before it: it is asked about, but no part of the title. */
	apart?: boolean;
};

/** Dutch makes one word of it: `wijkhuis`, `feestzaal`. */
const DUTCH =
	'\\p{L}{2,20}(?:huis|zaal|plein|centrum|theater|schouwburg|kerk|museum|bibliotheek)';
const VENUE = new RegExp(
	`^(?:${ pattern( 'venues' ) }|${ DUTCH })(?![\\p{L}\\p{N}-])`,
	'u'
);
/** What houses are called that have no other name: `salle des fêtes`, `village hall`. */
const HOUSE = new RegExp(
	`^(?:(?:la|le|les|l'|de|het|the) ?)?(?:${ pattern( 'houses' ) })${ AFTER }(?! (?:avec|pour|sur|autour))`,
	'u'
);
const HOLDS_VENUE = new RegExp(
	`${ BEFORE }(?:${ pattern( 'venues' ) }|${ DUTCH })${ AFTER }`,
	'u'
);
const ROOM =
	/^(?:(?:grande|petite) )?(?:salle|zaal|room|studio|local|cour|jardin|foyer|bar|auditoire|amphi|hall|atelier|etage)(?: (?:\p{L}{0,3}\d+\p{L}?|\p{L}|du bas|du haut|du fond|du conseil|polyvalente))?$/u;
const WORD = /[ ]*([\p{L}\p{N}'’&.°/-]+)/uy;
const STOPS = new Set(
	list( `
		pour, avec, où, qui, que, dès, à, et, par, afin, sur, en, lors, puis, dans, est, sera,
		for, with, voor, met, om, and, from, at, on, op, vanaf, le, ce, –, -, —
	` )
);
const PARTICLES = new Set(
	list( `
		de, du, des, la, le, les, l, d, aux, au, van, der, den, het, ter, ten, of, the, en,
		sous, sur, &, et, and
	` )
);

/** A name's first word or a later one: `Passeurs`, `l'Aube`, `2`. */
export const isCapital = ( word: string ) =>
	/^(?:[dlDL]['’])?[\p{Lu}\p{N}]/u.test( word );

const ENGLISH_VENUES = new Set( en.venues );
const ARTICLE = /^(?:Les?|La|L['’])/;

/** English ends with what it is: `Riverside Hall`. */
export function isEnglishVenue( parts: readonly string[] ): boolean {
	return (
		parts.length >= 2 &&
		parts.every( isCapital ) &&
		! ARTICLE.test( parts[ 0 ] ?? '' ) &&
		! parts.some( ( part ) => /^(?:at|in|on|for|and)$/i.test( part ) ) &&
		ENGLISH_VENUES.has( flatten( parts.at( -1 ) ?? '' ) )
	);
}

/** It begins with what a place is: `salle`, `buurthuis`. */
export const isVenue = ( name: string ) => VENUE.test( flatten( name ) );

export const isHouse = ( name: string ) =>
	HOUSE.test( flatten( name ) ) && name.split( ' ' ).length <= 8;

export const holdsVenue = ( name: string ) =>
	HOLDS_VENUE.test( flatten( name ) );

export const isRoom = ( name: string ) => ROOM.test( flatten( name ) );

function isPart( word: string, loose: boolean ): boolean {
	return (
		loose ||
		isCapital( word ) ||
		PARTICLES.has( word.toLowerCase() ) ||
		/^[dl]['’]/.test( word )
	);
}

function goesOn( found: readonly string[], word: string ): boolean {
	const last = found.at( -1 ) ?? '';
	const stops =
		found.length > 0 && STOPS.has( word ) && ! PARTICLES.has( word );

	return ! stops && ! ( last.endsWith( '.' ) && last.length > 3 );
}

export type Name = { end: number; words: string[] };

/**
 * The words of a name from a position on, as far as they can be one.
 *
 * @param loose Small letters may follow: the first word says that it is a place.
 */
export function nameAt( text: string, at: number, loose: boolean ): Name {
	const words: string[] = [];
	let end = at;

	while ( words.length < 8 ) {
		WORD.lastIndex = end;
		const word = WORD.exec( text )?.[ 1 ];

		if (
			word === undefined ||
			! goesOn( words, word ) ||
			! isPart( word, loose )
		) {
			break;
		}
		words.push( word );
		end = WORD.lastIndex;
	}

	return trimmed( text, at, { end, words } );
}

/** A name ends with no particle: `Maison des` is not one. */
function trimmed( text: string, at: number, name: Name ): Name {
	const words = [ ...name.words ];
	let { end } = name;

	while ( PARTICLES.has( ( words.at( -1 ) ?? '-' ).toLowerCase() ) ) {
		end = at + text.slice( at, end ).lastIndexOf( words.pop() ?? '' );
	}

	return {
		end: at + text.slice( at, end ).replace( /[\s.–—-]+$/, '' ).length,
		words,
	};
}

const ARTICLES: readonly [ RegExp, string ][] = [
	[ /^aux$| les$/, 'Les ' ],
	[ /^(?:au|dans le|devant le|sur le)$/, 'Le ' ],
	[ / la$/, 'La ' ],
	[ /l'$/, "L'" ],
	[ / the$/, 'The ' ],
	[ / de$/, 'De ' ],
];

/** `au Quai` → `Le Quai`, `à l'Aube` → `L'Aube`; `à la Maison des Passeurs` needs none. */
export function withArticle( preposition: string, name: string ): string {
	const generic =
		! /^\p{Lu}/u.test( name ) ||
		( name.includes( ' ' ) && holdsVenue( name ) );
	const article = ARTICLES.find( ( [ form ] ) => form.test( preposition ) );

	return generic || ! article ? name : `${ article[ 1 ] }${ name }`;
}

const SMALL =
	/(?:^|\s)(?:les?|ce|du|rendez-vous|rdv|aussi|puis|soir|matin|après-midi|on|the)(?=\s|$)/giu;

/** Only dates, hours and small words stand before it. */
export function isNextToDate( readable: string, at: number ): boolean {
	const before = readable.slice( 0, at );

	return (
		before.includes( TAKEN ) &&
		! /\p{L}{3,}/u.test( before.replace( SMALL, '' ) )
	);
}

/** Commas, brackets, and which floor or room of it. */
const ON_THE_WAY =
	/^(?:[\s,(:–—|-]|(?:\d{1,2}(?:er|ère|e|ème|de|nd|st|rd|th)?[ ])?(?:salle|étage|local|zaal|verdieping|room|floor|auditoire|amphi)(?:[ ][\p{L}\d.]{1,12})?(?=[\s,)]))*$/iu;

/** Nothing but a comma or a bracket, a floor or a room stands between it and an address. */
export function isFollowedBy(
	end: number,
	readable: string,
	addresses: readonly Span[]
): boolean {
	return addresses.some(
		( { index } ) =>
			index >= end &&
			index - end < 60 &&
			ON_THE_WAY.test( readable.slice( end, index ) )
	);
}
