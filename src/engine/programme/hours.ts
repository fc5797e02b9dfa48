/** Finds the hours of a sentence: moments, spans, `à partir de`, `jusqu'à`. */
import { AFTER, BEFORE } from './flat';
import type { Span } from './flat';
import { doubt } from './doubts';
import { hourAt, numberAt } from './hour-forms';
import type { Hour } from './hour-forms';
import { isInside } from './quotes';
import type { Doubt, Time } from './types';
import { pattern } from './words/index';

export type HourMark = Span & {
	start: Time | null;
	finish: Time | null;
	doubts: Doubt[];
};

const CANDIDATE = new RegExp(
	`${ BEFORE }(?:\\d{1,2}(?!\\d)|half |(?:${ pattern( 'noon', 'midnight' ) })${ AFTER })`,
	'gu'
);

const BETWEEN = new RegExp(
	` *(?:(?<sure>->|>|-|${ pattern( 'to', 'until' ) })|(?<and>et|en|and)|(?<slash>/)) *`,
	'uy'
);

const OPENS = new RegExp(
	`${ BEFORE }(?<from>${ pattern( 'from' ) }) *$`,
	'u'
);
const UNTIL = new RegExp( `${ BEFORE }(?:${ pattern( 'until' ) }) *$`, 'u' );
const PREPOSITION = new RegExp(
	`(?:${ BEFORE }(?:${ pattern( 'since', 'from', 'until', 'at' ) })|@) *$`,
	'u'
);
const ENTRE = /(?:entre|tussen|between) *$/;

const LASTING = new RegExp(
	`${ BEFORE }(?:${ pattern( 'lasting' ) }) *:? *$|/ *$`,
	'u'
);
const OF = /^ ?(?:\/|(?:de|d'|of|van) *(?!\d)[\p{L}])/u;
const IN_BRACKETS = /\([^()]{0,60}$/;

function time( minutes: number | null ): Time | null {
	if ( minutes === null ) {
		return null;
	}

	const hour = Math.floor( minutes / 60 ) % 24;

	return `${ String( hour ).padStart( 2, '0' ) }:${ String( minutes % 60 ).padStart( 2, '0' ) }`;
}

/** `at 7:30` says no half of the day; `at 07:30` does. */
const ENGLISH = /^(?:at|from) [1-9][:.]\d\d/i;

/** `(1h34)`, `durée 2h`, `3h de musique`, `48h`: how long, not when. */
function isLength( flat: string, at: number, hour: Hour ): boolean {
	const before = flat.slice( Math.max( 0, at - 40 ), at );
	const after = flat.slice( hour.end, hour.end + 20 );
	const moment = /(?:^|[^\p{L}])(?:a|om|at|des|vanaf|@) *$/u.test( before );

	if ( hour.named || moment ) {
		return false;
	}
	if ( LASTING.test( before ) && ! /(?:entre|tussen) *$/.test( before ) ) {
		return hour.minutes === null || hour.minutes <= 360;
	}

	return (
		( hour.minutes === null &&
			/^\d+ ?(?:h|u|heures|uur)/.test( flat.slice( at ) ) ) ||
		( OF.test( after ) &&
			( hour.minutes === null ||
				hour.minutes <= 360 ||
				hour.minutes === 1440 ) ) ||
		( IN_BRACKETS.test( before ) &&
			( hour.minutes ?? 0 ) <= 300 &&
			/^ *[),]/.test( after ) )
	);
}

type Second = { hour: Hour; unsure: boolean };

/** The end of a span, when one is written after the first hour. */
function second( flat: string, at: number, between: boolean ): Second | null {
	BETWEEN.lastIndex = at;
	const link = BETWEEN.exec( flat );
	const { and, slash } = link?.groups ?? {};

	if ( ! link || ( and !== undefined && ! between ) ) {
		return null;
	}

	const hour = hourAt( flat, BETWEEN.lastIndex );

	return hour && { hour, unsure: slash !== undefined };
}

/** `7-9pm`: the half of the day is said once. */
function firstOf( first: Hour, last: Hour, flat: string ): Hour {
	const pm = /p\.?m\.?$/.test( flat.slice( 0, last.end ) );
	const { minutes } = first;
	const moves =
		pm &&
		minutes !== null &&
		minutes < 720 &&
		last.minutes !== null &&
		minutes + 720 < last.minutes;

	return moves ? { ...first, minutes: minutes + 720 } : first;
}

type Found = { first: Hour; last: Hour | null; unsure: boolean };

function spanAt( flat: string, at: number ): Found | null {
	const between = ENTRE.test( flat.slice( Math.max( 0, at - 20 ), at ) );
	const first = hourAt( flat, at );
	const bare = first ?? numberAt( flat, at );
	const last = bare && second( flat, bare.end, between );

	if (
		! bare ||
		( ! first && ! last ) ||
		( ! first && last?.unsure && ( bare.minutes ?? 0 ) < 480 )
	) {
		return null;
	}

	return last
		? {
				first: first ?? firstOf( bare, last.hour, flat ),
				last: last.hour,
				unsure: last.unsure,
			}
		: { first: bare, last: null, unsure: false };
}

function doubtsOf( { first, last, unsure }: Found, written: string ): Doubt[] {
	const doubts: Doubt[] = [];
	const impossible =
		first.minutes === null || ( last !== null && last.minutes === null );
	const half =
		first.half ||
		( ENGLISH.test( written ) && ( first.minutes ?? 720 ) < 720 );

	if ( impossible ) {
		doubts.push( doubt( 'impossible-hour', written, { written } ) );
	}
	if ( half && first.minutes !== null ) {
		doubts.push(
			doubt( 'half-of-day', written, {
				hour: time( first.minutes ) ?? '',
			} )
		);
	}
	if ( unsure ) {
		doubts.push( doubt( 'range-or-two', written, {} ) );
	}
	if ( first.named === 'midnight' || first.minutes === 1440 ) {
		doubts.push( doubt( 'midnight', written, {} ) );
	}
	if ( endsTooEarly( first.minutes, last?.minutes ?? null ) ) {
		doubts.push(
			doubt( 'end-before-start', written, {
				start: time( first.minutes ) ?? '',
				end: time( last?.minutes ?? null ) ?? '',
			} )
		);
	}

	return doubts;
}

/** Evenings end after midnight; what ends at seven in the morning or later began later. */
export function endsTooEarly(
	start: number | null,
	end: number | null
): boolean {
	return (
		start !== null &&
		end !== null &&
		end <= start &&
		( end > 420 || start < 720 )
	);
}

function toMark(
	text: string,
	flat: string,
	at: number,
	found: Found
): HourMark {
	const end = found.last?.end ?? found.first.end;
	const before = flat.slice( Math.max( 0, at - 30 ), at );
	const until = found.last === null && UNTIL.test( before );
	const preposition = PREPOSITION.exec( before ) ?? OPENS.exec( before );
	const index = at - ( preposition?.[ 0 ].length ?? 0 );
	const doubts = doubtsOf( found, text.slice( index, end ) ).filter(
		( each ) => ! until || each.code !== 'midnight'
	);

	return {
		index,
		end,
		start: until ? null : time( found.first.minutes ),
		finish: until
			? time( found.first.minutes )
			: time( found.last?.minutes ?? null ),
		doubts,
	};
}

/** `À partir de 20h … jusqu'à minuit`: the end belongs to the hour before it. */
function joined( marks: HourMark[] ): HourMark[] {
	const found: HourMark[] = [];

	for ( const mark of marks ) {
		const last = found.at( -1 );
		if (
			last &&
			mark.start === null &&
			last.finish === null &&
			mark.finish !== null
		) {
			found[ found.length - 1 ] = {
				...last,
				finish: mark.finish,
				doubts: [ ...last.doubts, ...mark.doubts ],
			};
			found.push( { ...mark, start: null, finish: null } );
		} else {
			found.push( mark );
		}
	}

	return found;
}

/** @return The hours in their order; one without start and end only blots its words out. */
export function findHours(
	text: string,
	flat: string,
	quoted: readonly Span[]
): HourMark[] {
	const found: HourMark[] = [];
	let at = 0;

	for ( const match of flat.matchAll( CANDIDATE ) ) {
		if ( match.index < at || isInside( match.index, quoted ) ) {
			continue;
		}
		const span = spanAt( flat, match.index );
		if (
			span &&
			( span.last !== null ||
				! isLength( flat, match.index, span.first ) )
		) {
			const mark = toMark( text, flat, match.index, span );
			found.push( mark );
			at = mark.end;
		}
	}

	return joined( found );
}
