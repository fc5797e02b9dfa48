/**
 * Finds postal addresses: `12 rue du Gué, 1060 Saint-Gilles`, `rue du Gué 12`,
 * `53b av. du Port`, `Bruglaan 35, 3010 Kessel-Lo`, `1012 AB Amsterdam`,
 * `L-1234 Luxembourg`, `12 Bridge Street`.
 */
import { AFTER, BEFORE, flatten } from './flat';
import type { Span } from './flat';
import { STREET_PATTERNS } from './streets';
import { countryOf, isTown } from './towns';
import { pattern as anyOfWords } from './words/index';

export type AddressMark = Span & {
	text: string;
	postcode: string | null;
	town: string | null;
	/** It names a house, not only a street. */
	numbered: boolean;
};

const TOWN_WORD = "\\p{Lu}[\\p{L}'’-]{0,40}";
const TOWN = `(?:(?:La|Le|Les|L['’]|Saint|Sainte|St\\.?|Sint|Den|De|Het|'s|Braine|Ville|Villeneuve|Fontaine|Woluwe|Berchem|Petit|Grand|Mont)[ ]?)?${ TOWN_WORD }(?:[ ](?:(?:sur|sous|lez|lès|les|en|aux|aan|op|bij|ten|am|an der)[ ]|d['’]|l['’])${ TOWN_WORD })?(?:[ ](?:CEDEX|Cedex)(?:[ ]\\d{1,2})?)?(?:[ ]\\d{1,2}(?!\\d|[ ]?[hu:]))?`;
const POSTCODE =
	'(?:(?:B|F|CH|L|NL|D|BE|FR|LU)[ ]?-[ ]?)?(?:\\d{4}[ ]?[A-Z]{2}(?![\\p{L}])|\\d{5}|\\d{4})';
const PLACE = `(?<pc>${ POSTCODE })[ ]+(?<town>${ TOWN })`;
/** Between a street and its postcode: a comma, a floor in brackets. */
const LINK = '[ ]*(?:\\([^()]{1,40}\\)[ ]*)?(?:,|–|-|—|\\||à|te|in)?[ ]*';

type Form = { needs: RegExp; form: RegExp };

const STREETS: readonly Form[] = STREET_PATTERNS.map(
	( { needs, pattern } ) => ( {
		needs,
		form: new RegExp(
			`(?<![\\p{L}\\p{N}/])(?:${ pattern })(?:${ LINK }${ PLACE })?${ AFTER }`,
			'gu'
		),
	} )
);
const TOWN_ALONE: Form = {
	needs: /\d{4}/,
	form: new RegExp( `${ BEFORE }${ PLACE }${ AFTER }`, 'gu' ),
};
const FORMS = [ ...STREETS, TOWN_ALONE ];

const ACTIVITY = new RegExp(
	`^(?:${ anyOfWords( 'activities' ) })${ AFTER }`,
	'u'
);
/** `12 rue du Gué, Bruxelles`, `4 Quay Lane, Bristol BS1 4AA`. */
const NEXT_TOWN = new RegExp(
	`^(?:,|[ ]+à|[ ]+te|[ ]+in|[ ]*[–|-])[ ]+(?<town>${ TOWN })(?:[ ][A-Z]{1,2}\\d{1,2}[A-Z]?[ ]\\d[A-Z]{2})?${ AFTER }`,
	'u'
);

function toMark( match: RegExpMatchArray ): AddressMark {
	const { pc, town, number } = match.groups ?? {};
	const index = match.index ?? 0;

	return {
		index,
		end: index + match[ 0 ].length,
		text: match[ 0 ].replace( /[.\s]+$/, '' ),
		postcode: pc ?? null,
		town: town ?? null,
		numbered: number !== undefined,
	};
}

/** `rue des Combattants 8, Perwez.`: one word after a house's number ends the sentence. */
const isLast = (
	{ numbered, index, end, text }: AddressMark,
	readable: string,
	more: string
) =>
	( numbered ||
		/(?:Street|Road|Lane|Avenue)$/.test( text ) ||
		/\p{L}{4}/u.test( readable.slice( 0, index ) ) ) &&
	/^, \p{Lu}[\p{L}-]+$/u.test( more ) &&
	/^\s*(?:$|[.)])/.test( readable.slice( end + more.length ) ) &&
	! ACTIVITY.test( flatten( more.slice( 2 ) ) );

/** A town that is known, or the last word, without its postcode. */
function withTown( mark: AddressMark, readable: string ): AddressMark {
	const more = NEXT_TOWN.exec( readable.slice( mark.end, mark.end + 60 ) );
	const town = more?.groups?.town;

	if (
		mark.postcode !== null ||
		! more ||
		town === undefined ||
		! ( isTown( town ) || isLast( mark, readable, more[ 0 ] ) )
	) {
		return mark;
	}

	return {
		...mark,
		end: mark.end + more[ 0 ].length,
		text: mark.text + more[ 0 ],
		town,
	};
}

/** A year before a capital is no postcode: `1972, Belgique`, `(2019 Bruxelles)`. */
function isYear( mark: AddressMark ): boolean {
	return (
		/^(?:19|20)\d\d$/.test( mark.postcode ?? '' ) &&
		countryOf( mark ) === null
	);
}

const overlaps = ( one: Span, other: Span ) =>
	one.index < other.end && other.index < one.end;

/** @param readable The text with quotes, dates and hours blotted out, lengths kept. */
export function findAddresses( readable: string ): AddressMark[] {
	const found: AddressMark[] = [];

	for ( const { form, needs } of FORMS ) {
		const matches = needs.test( readable ) ? readable.matchAll( form ) : [];
		for ( const match of matches ) {
			const mark = withTown( toMark( match ), readable );
			const year = form === TOWN_ALONE.form && isYear( mark );
			if (
				! year &&
				! found.some( ( other ) => overlaps( mark, other ) )
			) {
				found.push( mark );
			}
		}
	}

	return found.sort( ( a, b ) => a.index - b.index );
}

const SQUARE =
	/^(?:place|parc|square|parvis|esplanade|jardin|grand[-' ]place|quai)(?![\p{L}])(?:(?! à )[^,(\d])*/iu;

/** A square is a place of its own where no house is named: `place du Marché, 1060 …`; '' otherwise. */
export function squareName( address: AddressMark | null ): string {
	return address && ! address.numbered
		? ( SQUARE.exec( address.text )?.[ 0 ] ?? '' ).trim()
		: '';
}
