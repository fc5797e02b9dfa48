/**
 * Finds postal addresses: `12 rue du Gué, 1060 Saint-Gilles`, `rue du Gué 12`,
 * `53b av. du Port`, `Bruglaan 35, 3010 Kessel-Lo`, `1012 AB Amsterdam`,
 * `L-1234 Luxembourg`, `12 Bridge Street`.
 */
import { AFTER, BEFORE } from './flat';
import type { Span } from './flat';
import { pattern } from './words/index';
import { TOWNS, ZONES } from './words/towns';
import type { Country } from './words/towns';

export type AddressMark = Span & {
	text: string;
	postcode: string | null;
	town: string | null;
	numbered: boolean;
};

/** Words of a name, in the text as written: small words between, capitals or numbers at the end. */
const SMALL =
	"(?:(?:de la|de l['’]|du|des|de|d['’]|la|le|les|l['’]|aux?|à la|à l['’]|et|en|sur|sous|van|der|den|het|ter|ten|of|the|in|lez|lès)[ ]*)";
const CAPITAL =
	"(?:\\p{Lu}[\\p{L}'’.-]{0,40}|\\d{1,2}(?:er|[ ]+\\p{L}{3,9}(?:[ ]+\\d{4})?))";
const NAME = `(?:${ SMALL }{0,3}${ CAPITAL })(?:[ ]+${ SMALL }{0,3}${ CAPITAL }){0,5}`;
const NUMBER =
	'\\d{1,4}(?:[ ]?(?:bis|ter|[a-eA-E])(?![\\p{L}]))?(?:[/-]\\d{1,4})?';

const insensitive = ( list: string ) =>
	list.replace(
		/\p{L}/gu,
		( letter ) =>
			`[${ accents( letter ) }${ accents( letter ).toUpperCase() }]`
	);

/** Lists are matched in the text itself, which has accents and capitals. */
function accents( letter: string ): string {
	const marked: Record< string, string > = {
		a: 'aâà',
		e: 'eéèê',
		o: 'oô',
		i: 'iî',
		u: 'uûù',
		c: 'cç',
	};

	return marked[ letter ] ?? letter;
}

const STREETS = insensitive( pattern( 'streets' ) );
const STREETS_WITH_NUMBER = insensitive( pattern( 'streetsWithNumber' ) );

const STREET_FORMS: readonly string[] = [
	// 12, rue du Gué · 53b av. du Port
	`(?<n1>${ NUMBER }),?[ ]+(?:${ STREETS }|${ STREETS_WITH_NUMBER })(?:[ ]+${ NAME })?`,
	// rue du Gué 12 · rue du Gué, 12 · place du Marché
	`(?:${ STREETS })[ ]+${ NAME }(?:,?[ ]+(?:n°[ ]?|nr\\.?[ ]?)?(?!\\d{4,5}[ ]+\\p{Lu})(?<n2>${ NUMBER })(?!\\d|[ ]?[hHuU€:]))?`,
	`(?:${ STREETS_WITH_NUMBER })[ ]+${ NAME },?[ ]+(?!\\d{4,5}[ ]+\\p{Lu})(?<n3>${ NUMBER })(?!\\d|[ ]?[hHuU€:])`,
	// Bruglaan 35 · Grote Markt 1 · Lange Leemstraat 12/3
	`(?:\\p{Lu}[\\p{L}'’.-]{0,40}[ ]){0,3}?(?:\\p{Lu}[\\p{L}'’-]{0,40}(?:straat|laan|plein|weg|steenweg|kaai|dreef|markt|lei|vest|singel|gracht|kade|dijk|hof|pad|plaats|baan|dok|berg|wijk|park)|(?:Grote|Oude|Nieuwe|Korte|Lange)[ ](?:Markt|Baan|Weg|Dijk)),?[ ](?<n4>${ NUMBER })(?!\\d|[ ]?[hHuU€:])`,
	`\\p{Lu}[\\p{L}'’-]{0,40}(?:straat|laan|plein|steenweg|kaai|dreef|gracht|kade)(?=,?[ ]+(?:[A-Z]{1,2}-)?\\d{4})`,
	// 12 Bridge Street
	`(?<n5>${ NUMBER })[ ](?:\\p{Lu}[\\p{L}'’.-]{0,40}[ ]){1,4}?(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Sq|Terrace|Place|Court|Row|Hill|Way|Drive|Green|Park)\\.?`,
];

const TOWN_WORD = "\\p{Lu}[\\p{L}'’-]{0,40}";
const TOWN = `(?:(?:La|Le|Les|L['’]|Saint|Sainte|St\\.?|Sint|Den|De|Het|'s|Braine|Ville|Villeneuve|Fontaine|Woluwe|Berchem|Petit|Grand|Mont)[ ]?)?${ TOWN_WORD }(?:[ ](?:(?:sur|sous|lez|lès|les|en|aux|aan|op|bij|ten|am|an der)[ ]|d['’]|l['’])${ TOWN_WORD })?(?:[ ]CEDEX(?:[ ]\\d{1,2})?|[ ]Cedex(?:[ ]\\d{1,2})?)?(?:[ ]\\d{1,2}(?!\\d|[ ]?[hu:]))?`;
const POSTCODE = `(?:(?:B|F|CH|L|NL|D|BE|FR|LU)[ ]?-[ ]?)?(?:\\d{4}[ ]?[A-Z]{2}(?![\\p{L}])|\\d{5}|\\d{4})`;
const PLACE = `(?<pc>${ POSTCODE })[ ]+(?<town>${ TOWN })`;
const LINK = '[ ]*(?:\\([^()]{1,40}\\)[ ]*)?(?:,|–|-|—|\\||à|te|in)?[ ]*';

const JOINED: readonly RegExp[] = STREET_FORMS.map(
	( form ) =>
		new RegExp(
			`(?<![\\p{L}\\p{N}/])(?:${ form })(?:${ LINK }${ PLACE })?${ AFTER }`,
			'gu'
		)
);
const TOWN_ALONE = new RegExp( `${ BEFORE }${ PLACE }${ AFTER }`, 'gu' );

/** A year before a capital is no postcode: `1972, Belgique`, `(2019 Bruxelles)`. */
function isYear( mark: AddressMark ): boolean {
	return (
		/^(?:19|20)\d\d$/.test( mark.postcode ?? '' ) &&
		countryOf( mark ) === null
	);
}

function toMark( match: RegExpMatchArray ): AddressMark {
	const groups = match.groups ?? {};
	const index = match.index ?? 0;
	const numbers = [ groups.n1, groups.n2, groups.n3, groups.n4, groups.n5 ];

	return {
		index,
		end: index + match[ 0 ].length,
		text: match[ 0 ],
		postcode: groups.pc ?? null,
		town: groups.town ?? null,
		numbered: numbers.some( ( number ) => number !== undefined ),
	};
}

/** @param readable The text with quotes, dates and hours blotted out, lengths kept. */
export function findAddresses( readable: string ): AddressMark[] {
	const found: AddressMark[] = [];

	for ( const form of [ ...JOINED, TOWN_ALONE ] ) {
		for ( const match of readable.matchAll( form ) ) {
			const mark = toMark( match );
			const known = found.some(
				( other ) => mark.index < other.end && other.index < mark.end
			);

			if ( ! known && ! ( form === TOWN_ALONE && isYear( mark ) ) ) {
				found.push( mark );
			}
		}
	}

	return found.sort( ( a, b ) => a.index - b.index );
}

const RANGES: Record< 'BE' | 'CH' | 'LU', [ number, number ] > = {
	BE: [ 1000, 9992 ],
	CH: [ 1000, 9658 ],
	LU: [ 1009, 9999 ],
};

function byPrefix( postcode: string ): Country | null {
	const letters = /^[A-Z]{1,2}/.exec( postcode )?.[ 0 ] ?? '';
	const countries: Record< string, Country > = {
		B: 'BE',
		BE: 'BE',
		F: 'FR',
		FR: 'FR',
		CH: 'CH',
		L: 'LU',
		LU: 'LU',
		NL: 'NL',
		D: 'DE',
	};

	return countries[ letters ] ?? null;
}

function knows( country: keyof typeof TOWNS, town: string ): boolean {
	return (
		TOWNS[ country ].includes( town ) ||
		TOWNS[ country ].some( ( known ) => town.startsWith( `${ known } ` ) )
	);
}

export function townKey( town: string ): string {
	return town
		.normalize( 'NFD' )
		.replace( /\p{M}/gu, '' )
		.replace( /’/g, "'" )
		.replace( / cedex.*$| \d+$/i, '' )
		.toLowerCase();
}

/** The country that an address is surely in; null when four digits could be two. */
export function countryOf( {
	postcode,
	town,
}: Pick< AddressMark, 'postcode' | 'town' > ): Country | null {
	if ( postcode === null || town === null ) {
		return null;
	}
	if ( /^[A-Z]/.test( postcode ) ) {
		return byPrefix( postcode );
	}
	if ( /[A-Z]{2}$/.test( postcode ) ) {
		return 'NL';
	}
	if ( postcode.length === 5 ) {
		return knows( 'FR', townKey( town ) ) ||
			/^(?:0[1-9]|[1-8]\d|9[0-5])/.test( postcode )
			? frenchOrNot( townKey( town ) )
			: null;
	}

	const number = Number( postcode );
	const sure = ( [ 'BE', 'CH', 'LU' ] as const ).filter(
		( country ) =>
			knows( country, townKey( town ) ) &&
			number >= RANGES[ country ][ 0 ] &&
			number <= RANGES[ country ][ 1 ]
	);

	return sure.length === 1 ? ( sure[ 0 ] ?? null ) : null;
}

/** Five digits are Germany's, Spain's and Italy's too. */
function frenchOrNot( town: string ): Country | null {
	return knows( 'FR', town ) ||
		/^(?:la|le|les|saint|sainte)[ -]|-(?:sur|sous|en|les|lez|la)-|(?:ville|court|gny|mont|bourg|ieres|eaux)$/.test(
			town
		)
		? 'FR'
		: null;
}

export function zoneOf(
	mark: Pick< AddressMark, 'postcode' | 'town' >
): string | null {
	const country = countryOf( mark );

	return country && ZONES[ country ];
}

const KNOWN_TOWNS = new Set( Object.values( TOWNS ).flat() );

export function isTown( name: string ): boolean {
	return KNOWN_TOWNS.has( townKey( name ) );
}
