/** All that one sentence says, found once: dates, hours, languages, addresses, place, remarks. */
import { findAddresses, squareName } from './addresses';
import type { AddressMark } from './addresses';
import { findDates } from './dates';
import type { DateMark } from './dates';
import { doorsIn, isWithin } from './doors';
import { AFTER, anyOf, BEFORE, blot, flatten } from './flat';
import type { Span } from './flat';
import { findHours } from './hours';
import type { HourMark } from './hours';
import { readLabelled } from './language-tags';
import { findLanguages } from './languages';
import type { LanguageMark } from './languages';
import { onlinePlace } from './online';
import type { PlaceMark } from './place-names';
import { findPlaces, labelledPlace } from './places';
import { quotes } from './quotes';
import { remarksIn } from './remarks';
import type { Sentence } from './sentences';
import type { Doubt } from './types';
import { labels, pattern } from './words/index';

export type Label = 'when' | 'where' | 'what' | 'language' | 'aside';

export type Reading = Sentence & {
	label: Label | null;
	dates: DateMark[];
	hours: HourMark[];
	languages: LanguageMark[];
	addresses: AddressMark[];
	place: PlaceMark | null;
	town: PlaceMark | null;
	/** Other places that surely are some. */
	others: PlaceMark[];
	/** Programme to be completed, cancelled … */
	remarks: Doubt[];
	/** What is kept beside it: `(portes à 19h30)`. */
	asides: string[];
	/** What no title is made of. */
	taken: Span[];
	/** Addresses that are where to bring, book or write, not where it happens. */
	elsewhere: string[];
	/** It speaks of bringing, booking or writing. */
	errand: boolean;
};

const KINDS = [ 'when', 'where', 'what', 'language', 'aside' ] as const;
const LABELS = KINDS.map(
	( kind ) =>
		[
			kind,
			new RegExp(
				`^ *(?:${ anyOf( labels( kind ) ) }) *(?:\\? *:|[:?]) *(?=\\S)`,
				'u'
			),
		] as const
);
/** The picture of a pin was one. */
const PIN = /^ *@ +/;

function labelOf( flat: string ): { label: Label | null; end: number } {
	for ( const [ kind, form ] of LABELS ) {
		const match = form.exec( flat );
		if ( match ) {
			return { label: kind, end: match[ 0 ].length };
		}
	}

	const pin = PIN.exec( flat )?.[ 0 ];

	if ( pin === undefined ) {
		return { label: null, end: 0 };
	}

	// The picture and the word: `📍 Lieu : …`.
	return {
		label: 'where',
		end: pin.length + labelOf( flat.slice( pin.length ) ).end,
	};
}

const ERRAND = new RegExp(
	`${ BEFORE }(?:${ pattern(
		'notThePlace'
	) })(?:-(?:les|le|la|nous|moi|vous))?${ AFTER }`,
	'u'
);

type Where = Pick<
	Reading,
	'addresses' | 'place' | 'town' | 'others' | 'elsewhere' | 'errand'
> & { towns: Span[] };

/** `12h – Pique-nique – Place du Marché`, in a row of hours: each has its own place. */
function squareOf(
	address: AddressMark | null,
	readable: string
): PlaceMark | null {
	const name = /^[^,(]*?[–—-][\s\u0001]*$/.test(
		address ? readable.slice( 0, address.index ) : ''
	)
		? squareName( address )
		: '';

	return address && name !== ''
		? { ...address, name, sure: true, town: false, room: false }
		: null;
}

/** A square, or the network: places that no name stands for. */
function unnamedPlace(
	text: string,
	readable: string,
	found: readonly AddressMark[],
	isHere: ( span: Span ) => boolean
): PlaceMark | null {
	return found.length === 0
		? onlinePlace( text, flatten( readable ) )
		: squareOf( found.find( isHere ) ?? null, readable );
}

/** What stands after `déposez`, `inscriptions`, `tickets` is not where it happens. */
function whereIn( text: string, readable: string ): Where {
	const found = findAddresses( readable );
	const errand = ERRAND.exec( flatten( readable ) )?.index;
	const isHere = ( { index }: Span ) =>
		errand === undefined || index < errand;
	const { place, town, towns, others } = findPlaces(
		text,
		readable,
		found.filter( isHere )
	);

	const here = ( mark: PlaceMark | null ) =>
		mark && isHere( mark ) ? mark : null;

	return {
		addresses: found.filter( isHere ),
		elsewhere: found
			.filter( ( mark ) => ! isHere( mark ) )
			.map( ( mark ) => mark.text ),
		place: here( place ?? unnamedPlace( text, readable, found, isHere ) ),
		town: here( town ),
		towns: towns.filter( isHere ),
		others: others.filter( isHere ),
		errand: errand !== undefined,
	};
}

function whereLabelled( readable: string ): Where {
	const addresses = findAddresses( readable );
	const places = labelledPlace(
		readable.replace( /\u0001/g, ' ' ),
		addresses
	);

	return { addresses, ...places, elsewhere: [], errand: false };
}

function languagesIn(
	text: string,
	flat: string,
	label: Label | null
): LanguageMark[] {
	return label === 'language'
		? [ { index: 0, end: text.length, ...readLabelled( text ) } ]
		: findLanguages( text, flat );
}

/** Reads a sentence, without what its label is. */
export function read( sentence: Sentence ): Reading {
	const { label, end } = labelOf( sentence.flat );
	const text = sentence.text.slice( end );
	const flat = sentence.flat.slice( end );
	const quoted = quotes( text );
	const remarks = remarksIn( text, blot( flat, quoted ) );
	const said = blot( flat, remarks.spans );
	const dates = findDates( said, quoted );
	const all = findHours(
		text,
		blot( said, [ ...dates, ...quoted ] ),
		quoted
	);
	const doors = doorsIn( flat, all );
	const hours = all.filter(
		( { index } ) => ! doors.some( ( span ) => isWithin( index, span ) )
	);
	const signs = [ ...hours, ...doors, ...remarks.spans ];
	const moments = [ ...dates, ...signs ];
	const languages = languagesIn(
		text,
		blot( flat, [ ...moments, ...quoted ] ),
		label
	);
	const readable = blot( text, [ ...moments, ...languages, ...quoted ] );
	const where =
		label === 'where'
			? whereLabelled( readable )
			: whereIn( text, readable );
	const { towns, ...found } = where;
	const places = [ found.place, found.town ].filter(
		( mark ) => mark !== null
	);

	return {
		...sentence,
		...found,
		text,
		flat,
		label,
		dates,
		hours,
		languages,
		remarks: remarks.doubts,
		asides: doors.map( ( span ) =>
			text.slice( span.index + 1, span.end - 1 ).trim()
		),
		taken: [
			...signs,
			...dates.filter( ( { aside, named } ) => ! aside && ! named ),
			...languages,
			...found.addresses,
			...towns,
			...found.others,
			...places.filter(
				( { sure, room, apart } ) => ( sure || apart ) && ! room
			),
		],
	};
}
