/** An event while its text is being read, and what may be put into it. */
import type { AddressMark } from './addresses';
import { doubt } from './doubts';
import { flatten } from './flat';
import type { PlaceMark } from './place-names';
import type { Reading } from './read';
import type { Day, Doubt, Time } from './types';

export type DraftActivity = {
	start: Time | null;
	end: Time | null;
	title: string;
	languages: string[];
	subtitles: string[];
	/** It stands beside the date: maybe the title of all that follows. */
	headline: boolean;
	/** Its own, when the sentence names one. */
	place: string;
	address: AddressMark | null;
};

export type DraftDay = { date: Day | null; doubts: Doubt[] };

export type Draft = {
	days: DraftDay[];
	endDate: Day | null;
	title: string;
	place: string;
	address: AddressMark | null;
	languages: string[];
	subtitles: string[];
	activities: DraftActivity[];
	doubts: Doubt[];
	notes: string[];
	elsewhere: string[];
	/** The sentence that its place stood in without a date or an hour, or null. */
	placeLine: number | null;
	/** The sentence that its date is in, counted from 0. */
	line: number;
	/** The last sentence of it. */
	lastLine: number;
	/** Lines that follow are items: `Concerts :`. */
	listing: boolean;
};

export function newDraft(
	days: DraftDay[],
	endDate: Day | null = null,
	line = 0
): Draft {
	return {
		days,
		endDate,
		title: '',
		place: '',
		address: null,
		languages: [],
		subtitles: [],
		activities: [],
		doubts: [],
		notes: [],
		elsewhere: [],
		placeLine: null,
		line,
		lastLine: line,
		listing: false,
	};
}

/** Names are the same when only capitals, accents or the article differ. */
export function placeKey( name: string ): string {
	return flatten( name )
		.replace( /^(?:la |le |les |l'|the |de )/, '' )
		.replace( /[^\p{L}\p{N}]+/gu, ' ' )
		.trim();
}

export function isSamePlace( one: string, other: string ): boolean {
	const [ a, b ] = [ placeKey( one ), placeKey( other ) ];

	return (
		a === b ||
		( a.length > 3 && b.includes( a ) ) ||
		( b.length > 3 && a.includes( b ) )
	);
}

function joinedAddress(
	known: AddressMark,
	more: AddressMark
): AddressMark | null {
	return known.postcode === null &&
		more.postcode !== null &&
		! more.numbered &&
		/^\S*\d/.test( more.text )
		? {
				...known,
				text: `${ known.text }, ${ more.text }`,
				postcode: more.postcode,
				town: more.town,
			}
		: null;
}

function setAddress( draft: Draft, { addresses, town }: Reading ): void {
	for ( const address of addresses ) {
		draft.address =
			draft.address === null
				? address
				: ( joinedAddress( draft.address, address ) ?? draft.address );
	}
	if ( draft.address === null && town !== null ) {
		draft.address = {
			index: 0,
			end: 0,
			text: town.name,
			postcode: null,
			town: town.name,
			numbered: false,
		};
	}
}

function guess( draft: Draft, place: PlaceMark, text: string ): void {
	draft.doubts.push(
		doubt( 'place-guessed', text.slice( place.index, place.end ), {
			place: place.name,
		} )
	);
}

function takePlace( draft: Draft, place: PlaceMark, text: string ): void {
	if ( place.sure || draft.address === null ) {
		draft.place = place.name;
		if ( ! place.sure ) {
			guess( draft, place, text );
		}
	}
}

/** `au jardin`, then `Jardin du Gué`. */
const isNamedBetter = ( { place: known }: Draft, place: PlaceMark ) =>
	/^\p{Ll}+$/u.test( known ) &&
	place.sure &&
	! place.room &&
	place.name.includes( ' ' ) &&
	isSamePlace( place.name, known );

function doubtOther( draft: Draft, other: PlaceMark, text: string ): void {
	const params = { place: draft.place, other: other.name };

	draft.doubts.push(
		doubt( 'other-place', text.slice( other.index, other.end ), params )
	);
}

const isOther = ( { place: known }: Draft, { sure, room, name }: PlaceMark ) =>
	sure && ! room && ! isSamePlace( name, known );

/** Takes a sentence's place and address for the whole event, where it has none yet. */
export function setPlace( draft: Draft, reading: Reading ): void {
	const { place, text, others } = reading;

	if ( place && ( draft.place === '' || isNamedBetter( draft, place ) ) ) {
		takePlace( draft, place, text );
	} else if ( place && isOther( draft, place ) ) {
		doubtOther( draft, place, text );
	}
	others.forEach( ( other ) => doubtOther( draft, other, text ) );
	setAddress( draft, reading );
	draft.elsewhere.push( ...reading.elsewhere );
}

/** A sentence's place as its activity's own, for an event that is elsewhere or nowhere yet. */
export function placeOfActivity(
	draft: Draft,
	{ place, addresses }: Reading
): Pick< DraftActivity, 'place' | 'address' > {
	const own =
		place?.sure === true &&
		! place.room &&
		( draft.place === '' || ! isSamePlace( place.name, draft.place ) );

	return own
		? { place: place.name, address: addresses[ 0 ] ?? null }
		: { place: '', address: null };
}
