/** Finds the hours of a sentence: moments, spans, `à partir de`, `jusqu'à`. */
import { isDuration } from './durations';
import { AFTER, BEFORE } from './flat';
import type { Span } from './flat';
import { hourAt, numberAt } from './hour-forms';
import type { Hour } from './hour-forms';
import { doubtsOfHours, time } from './hours-doubts';
import type { Written } from './hours-doubts';
import { isInside } from './quotes';
import type { Doubt, Time } from './types';
import { pattern } from './words/index';

export type HourMark = Span & {
	start: Time | null;
	finish: Time | null;
	doubts: Doubt[];
};

const CANDIDATE = new RegExp(
	`${ BEFORE }(?:\\d{1,2}(?!\\d)|half |(?<!-)(?:${ pattern(
		'noon',
		'midnight'
	) })${ AFTER })`,
	'gu'
);
const LINK = new RegExp(
	` *(?:->|>|-|${ pattern(
		'to',
		'until'
	) }|(?<and>et|en|and)|(?<slash>/)) *`,
	'uy'
);
const BETWEEN = /(?:entre|tussen|between) *$/;
const UNTIL = new RegExp( `${ BEFORE }(?:${ pattern( 'until' ) }) *$`, 'u' );
const PREPOSITION = new RegExp(
	`(?:${ BEFORE }(?:${ pattern( 'since', 'from', 'until', 'at' ) })|@) *$`,
	'u'
);

const EARLIEST_SLASHED = 480;

function before( flat: string, at: number ): string {
	return flat.slice( Math.max( 0, at - 30 ), at );
}

type Second = { hour: Hour; unsure: boolean };

/** The end of a span, when one is written after the first hour. */
function second( flat: string, at: number, between: boolean ): Second | null {
	LINK.lastIndex = at;
	const link = LINK.exec( flat );
	const { and, slash } = link?.groups ?? {};

	if ( ! link || ( and !== undefined && ! between ) ) {
		return null;
	}

	const hour = hourAt( flat, LINK.lastIndex );

	return hour && { hour, unsure: slash !== undefined };
}

const HALF = /[ap]\.?m\.?$/;

/** `7-9pm`, `6.30 to 9pm`: the half of the day is said once. */
function withHalf( first: Hour, last: Hour, flat: string ): Hour {
	const said = HALF.test( flat.slice( 0, first.end ) );
	const pm = /p\.?m\.?$/.test( flat.slice( 0, last.end ) );
	const later = ( first.minutes ?? 1440 ) + 720;

	return pm && ! said && ! first.named && later < ( last.minutes ?? 0 )
		? { ...first, minutes: later }
		: first;
}

/** `18/20h` may be a span; `1/2 h` is not. */
function isFraction( first: Hour, last: Second ): boolean {
	return (
		last.unsure &&
		first.minutes !== null &&
		first.minutes < EARLIEST_SLASHED
	);
}

function span( first: Hour, last: Second, flat: string ): Written {
	return {
		first: withHalf( first, last.hour, flat ),
		last: last.hour,
		unsure: last.unsure,
	};
}

/** A number is an hour only because of the one after it. */
function numbered(
	flat: string,
	at: number,
	between: boolean
): Written | null {
	const first = numberAt( flat, at );
	const last = first && second( flat, first.end, between );

	return first && last && ! isFraction( first, last )
		? span( first, last, flat )
		: null;
}

function spanAt( flat: string, at: number ): Written | null {
	const between = BETWEEN.test( before( flat, at ) );
	const first = hourAt( flat, at );

	if ( ! first ) {
		return numbered( flat, at, between );
	}

	const last = second( flat, first.end, between );

	return last
		? span( first, last, flat )
		: { first, last: null, unsure: false };
}

type Ends = Pick< HourMark, 'start' | 'finish' >;

function endsOf( { first, last }: Written, until: boolean ): Ends {
	return until
		? { start: null, finish: time( first.minutes ) }
		: {
				start: time( first.minutes ),
				finish: time( last?.minutes ?? null ),
			};
}

function toMark(
	text: string,
	flat: string,
	at: number,
	written: Written
): HourMark {
	const words = before( flat, at );
	const until = written.last === null && UNTIL.test( words );
	const preposition = PREPOSITION.exec( words )?.[ 0 ] ?? '';
	const index = at - preposition.length;
	const { end } = written.last ?? written.first;
	// An end at midnight is that of the evening.
	const doubts = doubtsOfHours( written, text.slice( index, end ) ).filter(
		( { code } ) => ! until || code !== 'midnight'
	);

	return { index, end, ...endsOf( written, until ), doubts };
}

/** `À partir de 20h … jusqu'à minuit`: the end belongs to the hour before it. */
function joined( marks: readonly HourMark[] ): HourMark[] {
	const found: HourMark[] = [];

	for ( const mark of marks ) {
		const last = found.at( -1 );
		const ends = mark.start === null && mark.finish !== null;
		if ( last && ends && last.start !== null && last.finish === null ) {
			last.finish = mark.finish;
			last.doubts = [ ...last.doubts, ...mark.doubts ];
			found.push( { ...mark, finish: null, doubts: [] } );
		} else {
			found.push( { ...mark } );
		}
	}

	return found;
}

/** @return The hours in their order; one without start, end and doubt only blots its words out. */
export function findHours(
	text: string,
	flat: string,
	quoted: readonly Span[]
): HourMark[] {
	const found: HourMark[] = [];
	let at = 0;

	for ( const match of flat.matchAll( CANDIDATE ) ) {
		const skipped = match.index < at || isInside( match.index, quoted );
		const written = skipped ? null : spanAt( flat, match.index );
		const lasts =
			written?.last === null &&
			isDuration( flat, match.index, written.first );
		if ( written && ! lasts ) {
			const mark = toMark( text, flat, match.index, written );
			found.push( mark );
			at = mark.end;
		}
	}

	return joined( found );
}
