/** An event while its text is being read, and what may be put into it. */
import type { AddressMark } from './addresses';
import { flatten } from './flat';
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
	/** The sentences that name its place and its address. */
	placeBy: Reading | null;
	addressBy: Reading | null;
	/** What is asked while its place is but a guess. */
	guess: Doubt | null;
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
		placeBy: null,
		addressBy: null,
		guess: null,
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
