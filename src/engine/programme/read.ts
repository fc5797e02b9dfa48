/** All that one sentence says, found once: dates, hours, languages, addresses, place, remarks. */
import { findAddresses } from './addresses';
import type { AddressMark } from './addresses';
import { findDates } from './dates';
import type { DateMark } from './dates';
import { doubt } from './doubts';
import { AFTER, anyOf, BEFORE, blot, flatten } from './flat';
import type { Span } from './flat';
import { findHours } from './hours';
import type { HourMark } from './hours';
import { findLanguages, readLanguages } from './languages';
import type { LanguageMark } from './languages';
import { findPlaces, labelledPlace } from './places';
import type { PlaceMark } from './places';
import { quotes } from './quotes';
import type { Sentence } from './sentences';
import type { Doubt, DoubtCode } from './types';
import { labels, LANGUAGES, pattern } from './words/index';

export type Label = 'when' | 'where' | 'what' | 'language' | 'aside' | 'doors';

export type Reading = Sentence & {
	label: Label | null;
	dates: DateMark[];
	hours: HourMark[];
	languages: LanguageMark[];
	addresses: AddressMark[];
	place: PlaceMark | null;
	town: PlaceMark | null;
	/** Programme to be completed, cancelled … */
	remarks: Doubt[];
	/** What no title is made of. */
	taken: Span[];
	/** Addresses that are where to bring, book or write, not where it happens. */
	elsewhere: string[];
};

const LABELS = (
	[ 'when', 'where', 'what', 'language', 'aside' ] as const
 ).map(
	( kind ) =>
		[
			kind,
			new RegExp(
				`^ *(?:${ anyOf( labels( kind ) ) }) *: *(?=\\S)`,
				'u'
			),
		] as const
);
/** A picture of a pin was one. */
const AT_SIGN = /^ *@ +/;

function labelOf( flat: string ): { label: Label | null; end: number } {
	for ( const [ kind, form ] of LABELS ) {
		const match = form.exec( flat );
		if ( match ) {
			return { label: kind, end: match[ 0 ].length };
		}
	}

	const pin = AT_SIGN.exec( flat );

	return pin
		? { label: 'where', end: pin[ 0 ].length }
		: { label: null, end: 0 };
}

const bracketed = ( list: string ) =>
	new RegExp(
		`[[(]? *(?:${ BEFORE }(?:et|and|en) +)?${ BEFORE }(?:${ list })(?:${ AFTER }|(?<=[!.]))[^\\])\\n]{0,30}?(?:[\\])]|$|(?=[.,;!]))`,
		'gu'
	);

const states = ( state: 'cancelled' | 'postponed' | 'sold-out' ) =>
	anyOf( LANGUAGES.flatMap( ( language ) => language.states[ state ] ) );

const REMARKS: readonly [ DoubtCode, RegExp, Record< string, string > ][] = [
	[ 'place-to-confirm', bracketed( pattern( 'placeToConfirm' ) ), {} ],
	[ 'hour-to-confirm', bracketed( pattern( 'hourToConfirm' ) ), {} ],
	[ 'programme-incomplete', bracketed( pattern( 'incomplete' ) ), {} ],
	...( [ 'cancelled', 'postponed', 'sold-out' ] as const ).map(
		( state ): [ DoubtCode, RegExp, Record< string, string > ] => [
			'state',
			new RegExp(
				`[[(]?${ BEFORE }(?:${ states( state ) })(?:${ AFTER }|(?<=!))[\\])!]*`,
				'gu'
			),
			{ state },
		]
	),
];

function remarksIn(
	text: string,
	flat: string
): { doubts: Doubt[]; spans: Span[] } {
	const doubts: Doubt[] = [];
	const spans: Span[] = [];

	for ( const [ code, form, params ] of REMARKS ) {
		for ( const match of flat.matchAll( form ) ) {
			const span = {
				index: match.index,
				end: match.index + match[ 0 ].length,
			};
			if (
				! spans.some(
					( other ) =>
						span.index < other.end && other.index < span.end
				)
			) {
				spans.push( span );
				doubts.push(
					doubt( code, text.slice( span.index, span.end ), params )
				);
			}
		}
	}

	return { doubts, spans };
}

const ELSEWHERE = new RegExp(
	`${ BEFORE }(?:${ pattern( 'notThePlace' ) })(?:-(?:les|le|la|nous|moi|vous))?${ AFTER }`,
	'u'
);

type Where = Pick< Reading, 'addresses' | 'place' | 'town' | 'elsewhere' >;

function whereIn( text: string, readable: string, label: Label | null ): Where {
	const found = findAddresses( readable );
	const cue =
		label === 'where'
			? -1
			: ( ELSEWHERE.exec( flatten( readable ) )?.index ?? -1 );
	const isHere = ( { index }: Span ) => cue === -1 || index < cue;
	const addresses = found.filter( isHere );
	const elsewhere = found
		.filter( ( mark ) => ! isHere( mark ) )
		.map( ( mark ) => mark.text );

	if ( label === 'where' ) {
		return {
			addresses,
			elsewhere,
			place: labelledPlace(
				readable.replace( /\u0001/g, ' ' ),
				addresses
			),
			town: null,
		};
	}

	const { place, town } = findPlaces( text, readable, addresses );

	return {
		addresses,
		elsewhere,
		place: place && isHere( place ) ? place : null,
		town: town && isHere( town ) ? town : null,
	};
}

/** A whole line in brackets or after the label of a language says a language in words. */
function languagesIn(
	text: string,
	flat: string,
	label: Label | null
): LanguageMark[] {
	if ( label === 'language' ) {
		return [ { index: 0, end: text.length, ...readLanguages( flat ) } ];
	}

	return findLanguages( text, flat );
}

/** Reads a sentence, without what its label is. */
export function read( sentence: Sentence ): Reading {
	const { label, end } = labelOf( sentence.flat );
	const text = sentence.text.slice( end );
	const flat = sentence.flat.slice( end );
	const quoted = quotes( text );
	const remarks = remarksIn( text, blot( flat, quoted ) );
	const dates = findDates( flat, quoted );
	const hours = findHours(
		text,
		blot( flat, [ ...dates, ...quoted ] ),
		quoted
	);
	const moments = [ ...dates, ...hours, ...remarks.spans ];
	const languages = languagesIn(
		text,
		blot( flat, [ ...moments, ...quoted ] ),
		label
	);
	const readable = blot( text, [ ...moments, ...languages, ...quoted ] );
	const where = whereIn( text, readable, label );

	return {
		...sentence,
		...where,
		text,
		flat,
		label,
		dates,
		hours,
		languages,
		remarks: remarks.doubts,
		taken: [
			...moments,
			...languages,
			...where.addresses,
			...[ where.place, where.town ]
				.filter( ( mark ) => mark !== null && mark.sure && ! mark.room )
				.map( ( mark ) => mark as Span ),
		],
	};
}
