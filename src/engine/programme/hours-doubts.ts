/** What is doubtful about hours as they are written. */
import { doubt } from './doubts';
import type { Hour } from './hour-forms';
import type { Doubt, Time } from './types';

/** An hour and its end, as they are written. */
export type Written = {
	first: Hour;
	last: Hour | null;
	/** `18h/20h`: a span, or two hours. */
	unsure: boolean;
};

/** `at 7:30` says no half of the day; `at 07:30` does. */
const ENGLISH = /^(?:(?:at|from) [1-9][:.]\d\d|[1-9]\.\d\d)$/i;

export function time( minutes: number | null ): Time | null {
	if ( minutes === null ) {
		return null;
	}

	const hour = Math.floor( minutes / 60 ) % 24;

	return `${ String( hour ).padStart( 2, '0' ) }:${ String(
		minutes % 60
	).padStart( 2, '0' ) }`;
}

/** Evenings end after midnight; what ends in the morning at seven or later began the day before. */
function endsTooEarly( { first, last }: Written ): boolean {
	const [ start, end ] = [ first.minutes, last?.minutes ?? null ];

	return (
		start !== null &&
		end !== null &&
		end <= start &&
		( end > 420 || start < 720 )
	);
}

function isHalfADay( { first }: Written, text: string ): boolean {
	const english = ENGLISH.test( text ) && ( first.minutes ?? 720 ) < 720;

	return first.minutes !== null && ( first.half || english );
}

const isImpossible = ( { first, last }: Written ) =>
	first.minutes === null || ( last !== null && last.minutes === null );

const isMidnight = ( { first }: Written ) =>
	first.named === 'midnight' || first.minutes === 1440;

/**
 * @param written The hours.
 * @param text    The words they were read from.
 */
export function doubtsOfHours( written: Written, text: string ): Doubt[] {
	const start = time( written.first.minutes ) ?? '';
	const end = time( written.last?.minutes ?? null ) ?? '';
	const all: [ boolean, Doubt ][] = [
		[
			isImpossible( written ),
			doubt( 'impossible-hour', text, { written: text } ),
		],
		[
			isHalfADay( written, text ),
			doubt( 'half-of-day', text, { hour: start } ),
		],
		[ written.unsure, doubt( 'range-or-two', text ) ],
		[ isMidnight( written ), doubt( 'midnight', text ) ],
		[
			endsTooEarly( written ),
			doubt( 'end-before-start', text, { start, end } ),
		],
	];

	return all
		.filter( ( [ applies ] ) => applies )
		.map( ( [ , each ] ) => each );
}
