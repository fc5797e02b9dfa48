/**
 * Finds postal addresses: `12 rue du Gué, 1060 Saint-Gilles`, `rue du Gué 12`,
 * `53b av. du Port`, `Bruglaan 35, 3010 Kessel-Lo`, `1012 AB Amsterdam`,
 * `L-1234 Luxembourg`, `12 Bridge Street`.
 */
import { AFTER, BEFORE } from './flat';
import type { Span } from './flat';
import { pattern } from './words/index';
import { countryOf, isTown } from './towns';

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
const NEXT_TOWN = new RegExp(
	`^(?:,|[ ]+à|[ ]+te|[ ]+in|[ ]*[–-])[ ]+(?<town>${ TOWN })(?:[ ][A-Z]{1,2}\\d{1,2}[A-Z]?[ ]\\d[A-Z]{2})?${ AFTER }`,
	'u'
);
const TOWN_ALONE = new RegExp( `${ BEFORE }${ PLACE }${ AFTER }`, 'gu' );

/** A year before a capital is no postcode: `1972, Belgique`, `(2019 Bruxelles)`. */
function isYear( mark: AddressMark ): boolean {
	return (
		/^(?:19|20)\d\d$/.test( mark.postcode ?? '' ) &&
		countryOf( mark ) === null
	);
}

/** `12 rue du Gué, Bruxelles`: a town that is known, without its postcode. */
function withTown( mark: AddressMark, readable: string ): AddressMark {
	const more = NEXT_TOWN.exec( readable.slice( mark.end, mark.end + 60 ) );
	const town = more?.groups?.town;

	return mark.postcode === null && more && town !== undefined && isTown( town )
		? {
				...mark,
				end: mark.end + more[ 0 ].length,
				text: mark.text + more[ 0 ],
				town,
		  }
		: mark;
}

function toMark( match: RegExpMatchArray ): AddressMark {
	const groups = match.groups ?? {};
	const index = match.index ?? 0;
	const numbers = [ groups.n1, groups.n2, groups.n3, groups.n4, groups.n5 ];

	return {
		index,
		end: index + match[ 0 ].length,
		text: match[ 0 ].replace( /[.\s]+$/, '' ),
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
			const mark = withTown( toMark( match ), readable );
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
