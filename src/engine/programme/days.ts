/** The dates of a sentence → the days of its event, or what else they are. */
import { daysBetween } from './calendar';
import type { DateMark } from './dates';
import { distinct, doubt } from './doubts';
import type { DraftDay } from './draft';
import { AFTER, anyOf } from './flat';
import type { Span } from './flat';
import type { HourMark } from './hours';
import type { Reading } from './read';
import { isFarYear, resolve, resolveOffset, resolveWeekday } from './resolve';
import type { Context } from './resolve';
import type { Day, Doubt } from './types';
import { numbered } from './words/index';
import { monthNamed } from './words/days';

export type Days = { days: DraftDay[]; endDate: Day | null };

/** Every month of the year and the year itself, as `Avril 2019` or `Programme d'avril`. */
const MONTH_HEADING = new RegExp(
	`(?:^|[ '])(?<month>${ anyOf( [ ...numbered( [ 'months' ] ).keys() ].filter( ( name ) => name.length > 2 ) ) })${ AFTER }(?: +(?<year>20\\d\\d))?[ .:!-]*$`,
	'u'
);

function isMonthAlone( { flat, starts, dates, hours }: Reading ): boolean {
	return starts && flat.length < 60 && dates.length + hours.length === 0;
}

/** A line that says the month of the days below it. */
export function monthOfHeading(
	reading: Reading
): Pick< Context, 'month' | 'year' > | null {
	const match = MONTH_HEADING.exec( reading.flat );
	const { month: name = '', year } = match?.groups ?? {};
	const month = isMonthAlone( reading ) ? monthNamed( name ) : null;

	return month === null
		? null
		: { month, year: year === undefined ? null : Number( year ) };
}

const OF =
	/(?:^|[^\p{L}])(?:du|de|des|d'|depuis le|of|van|sur le|autour du|prevue?s?|initialement|gepland|planned|scheduled) *$/u;

/** Years far from the article's are history where they are told, not where a line begins with them. */
export function isHistory(
	reading: Reading,
	mark: DateMark,
	{ date }: Context
): boolean {
	const opens = reading.starts && mark.index < 4;

	return (
		! opens &&
		reading.hours.length === 0 &&
		mark.items.length > 0 &&
		mark.items.every( ( { year } ) => isFarYear( year, date ) )
	);
}

/**
 * Whether a date only stands in what is told: `un film sur la grève du 1er mai`.
 *
 * @param follows Something that the date would be taken from: another date or an hour
 *                before it in the sentence, or an event that the sentence goes on telling of.
 */
export function isTold(
	reading: Reading,
	mark: DateMark,
	context: Context,
	follows: boolean
): boolean {
	const of =
		mark.kind !== 'range' &&
		OF.test(
			reading.flat.slice( Math.max( 0, mark.index - 16 ), mark.index )
		);

	return (
		mark.aside || isHistory( reading, mark, context ) || ( of && follows )
	);
}

function one( resolved: { date: Day | null; doubts: Doubt[] } ): Days {
	return { days: [ resolved ], endDate: null };
}

/** The night of a feast has two dates and is one: 22h to 2h the day after. */
function isOneNight(
	from: Day,
	until: Day,
	hours: readonly HourMark[]
): boolean {
	const end = hours.find(
		( { start, finish } ) => start !== null && finish !== null
	);

	return (
		daysBetween( from, until ) === 1 &&
		end !== undefined &&
		( end.finish ?? '' ) < '12:00' &&
		( end.start ?? '' ) > ( end.finish ?? '' )
	);
}

function range( reading: Reading, mark: DateMark, context: Context ): Days {
	const text = reading.text.slice( mark.index, mark.end );
	const ends = mark.items.map( ( item ) => resolve( item, context, text ) );
	const doubts = distinct( ends.flatMap( ( end ) => end.doubts ) );
	const [ from, until ] = ends.map( ( { date } ) => date );

	if ( ! from || ! until || isOneNight( from, until, reading.hours ) ) {
		return { days: [ { date: from ?? null, doubts } ], endDate: null };
	}

	const backwards = daysBetween( from, until ) < 0;
	const code = backwards ? 'end-before-start' : 'several-days';
	const params = backwards ? { start: from, end: until } : { from, until };

	return {
		days: [
			{ date: from, doubts: [ ...doubts, doubt( code, text, params ) ] },
		],
		endDate: backwards ? null : until,
	};
}

/** The words of a mark. */
const textOf = ( { text }: Reading, { index, end }: Span ) =>
	text.slice( index, end );

/** The days that a mark means; an empty list when the calendar has nothing to say. */
export function daysOf(
	reading: Reading,
	mark: DateMark,
	context: Context
): Days {
	switch ( mark.kind ) {
		case 'range':
			return range( reading, mark, context );
		case 'recurring':
			return one( {
				date: null,
				doubts: [ doubt( 'recurring', textOf( reading, mark ) ) ],
			} );
		case 'relative':
			return one(
				resolveOffset( mark, context, textOf( reading, mark ) )
			);
		case 'weekday':
			return one(
				resolveWeekday(
					mark.weekdays,
					context,
					textOf( reading, mark )
				)
			);
		default:
			return {
				days: mark.items.map( ( item ) =>
					resolve( item, context, textOf( reading, item ) )
				),
				endDate: null,
			};
	}
}
