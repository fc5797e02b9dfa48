/** `(1h34)`, `durée 2h`, `3h de musique`, `48h`: how long, not when. */
import { BEFORE } from './flat';
import type { Hour } from './hour-forms';
import { pattern } from './words/index';

const MOMENT = /(?:^|[^\p{L}])(?:a|om|at|des|vanaf|@) *$/u;
const LASTING = new RegExp(
	`${ BEFORE }(?:${ pattern( 'lasting' ) }) *:? *$|/ *$`,
	'u'
);
const BETWEEN = /(?:entre|tussen|between) *$/;
const OF = /^ ?(?:\/|(?:de|d'|of|van) *(?!\d)[\p{L}])/u;
const IN_BRACKETS = /\([^()]{0,60}$/;
const UNIT = /\d ?(?:h|u|heures|uur) ?\d{0,2}$/;

/** Longer than six hours is an hour of the day; a whole day is none. */
function isShort( { minutes }: Hour ): boolean {
	return minutes === null || minutes <= 360 || minutes === 1440;
}

function isSaidSo( before: string, after: string, hour: Hour ): boolean {
	const lasting = LASTING.test( before ) && ! BETWEEN.test( before );

	return isShort( hour ) && ( lasting || OF.test( after ) );
}

/** `(1972, 1h34)`: a film's. */
function isInBrackets(
	before: string,
	after: string,
	{ minutes }: Hour
): boolean {
	return (
		IN_BRACKETS.test( before ) &&
		minutes !== null &&
		minutes <= 300 &&
		/^ *[),]/.test( after )
	);
}

function lasts( flat: string, before: string, hour: Hour ): boolean {
	const after = flat.slice( hour.end, hour.end + 20 );
	const written = flat.slice( Math.max( 0, hour.end - 12 ), hour.end );
	const impossible = hour.minutes === null && UNIT.test( written );

	return (
		impossible ||
		isSaidSo( before, after, hour ) ||
		isInBrackets( before, after, hour )
	);
}

/**
 * @param flat The sentence.
 * @param at   Where the hour begins in it.
 * @param hour The hour, no span.
 */
export function isDuration( flat: string, at: number, hour: Hour ): boolean {
	const before = flat.slice( Math.max( 0, at - 60 ), at );

	return (
		! hour.named && ! MOMENT.test( before ) && lasts( flat, before, hour )
	);
}
