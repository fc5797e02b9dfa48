/**
 * Days as written → days of the calendar. The year is the article's, or the one
 * beside it where the weekday agrees; what does not agree is doubted, not bent.
 */
import { addDays, dayOf, daysBetween, weekdayOf } from './calendar';
import type { DateMark } from './dates';
import type { DayItem } from './day-item';
import { doubt } from './doubts';
import type { Day, Doubt } from './types';

export type Context = {
	/** The article's date. */
	date: Day;
	/** A heading said `Avril 2019`: for days without a month. */
	month: number | null;
	year: number | null;
	/** The days that the text spoke of before: a weekday alone is one of them. */
	from: Day | null;
	to: Day | null;
	/** The text is English: 4/5 may be the fifth of April. */
	english: boolean;
};

export type Resolved = { date: Day | null; doubts: Doubt[] };

/** An article announces up to a year ahead, and tells of what has been for two months. */
const BACK = 60;
const AHEAD = 305;
/** Where the weekday agrees, further away is still sensible. */
const BACK_AGREED = 183;
const AHEAD_AGREED = 365;

const yearOf = ( day: Day ) => Number( day.slice( 0, 4 ) );

function candidates( item: DayItem, month: number, context: Context ): Day[] {
	const year = yearOf( context.date );

	return [ year - 1, year, year + 1 ]
		.map( ( each ) => dayOf( each, month, item.day ) )
		.filter( ( day ) => day !== null );
}

function within(
	day: Day,
	context: Context,
	back: number,
	ahead: number
): boolean {
	const days = daysBetween( context.date, day );

	return days >= -back && days <= ahead;
}

function agrees( day: Day, item: DayItem ): boolean {
	return (
		item.weekdays.length === 0 || item.weekdays.includes( weekdayOf( day ) )
	);
}

/** The nearest year where all agrees, else the nearest. */
function withoutYear(
	item: DayItem,
	month: number,
	context: Context
): Day | null {
	const days = candidates( item, month, context );
	const agreed =
		item.weekdays.length > 0
			? days
					.filter(
						( day ) =>
							agrees( day, item ) &&
							within( day, context, BACK_AGREED, AHEAD_AGREED )
					)
					.at( -1 )
			: undefined;

	return (
		agreed ??
		days.find( ( day ) => within( day, context, BACK, AHEAD ) ) ??
		null
	);
}

function checked(
	day: Day,
	item: DayItem,
	context: Context,
	text: string
): Resolved {
	const doubts: Doubt[] = [];
	const [ said ] = item.weekdays;

	if ( said !== undefined && ! agrees( day, item ) ) {
		doubts.push(
			doubt( 'weekday', text, { date: day, is: weekdayOf( day ), said } )
		);
	} else if (
		item.year === null &&
		said === undefined &&
		daysBetween( context.date, day ) < 0
	) {
		doubts.push(
			doubt( 'year', text, { date: day, article: context.date } )
		);
	}
	if (
		context.english &&
		item.swappable &&
		item.month !== null &&
		item.month !== item.day
	) {
		doubts.push( doubt( 'day-or-month', text, { date: day } ) );
	}

	return { date: day, doubts };
}

function impossible( text: string ): Resolved {
	return {
		date: null,
		doubts: [ doubt( 'impossible-date', text, { written: text } ) ],
	};
}

/** `vendredi 12` without a month: that of the heading, else the first that agrees. */
function withoutMonth(
	item: DayItem,
	context: Context,
	text: string
): Resolved {
	if ( context.month !== null ) {
		return resolve(
			{ ...item, month: context.month, year: context.year },
			context,
			text
		);
	}

	for ( let days = -6; days <= 92; days++ ) {
		const day = addDays( context.from ?? context.date, days );
		if ( Number( day.slice( 8 ) ) === item.day && agrees( day, item ) ) {
			return {
				date: day,
				doubts: [ doubt( 'relative-date', text, { date: day } ) ],
			};
		}
	}

	return impossible( text );
}

/**
 * One day.
 *
 * @param text The words it was read from, for the doubts.
 */
export function resolve(
	item: DayItem,
	context: Context,
	text: string
): Resolved {
	if ( item.month === null ) {
		return withoutMonth( item, context, text );
	}

	const year =
		item.year ?? ( item.month === context.month ? context.year : null );
	const day =
		year === null
			? withoutYear( item, item.month, context )
			: dayOf( year, item.month, item.day );

	return day === null
		? impossible( text )
		: checked( day, item, context, text );
}

/** `samedi`: within the days spoken of, else the next one after the article. */
export function resolveWeekday(
	weekdays: number[],
	context: Context,
	text: string
): Resolved {
	const from = context.from ?? context.date;
	const length =
		context.from && context.to
			? daysBetween( context.from, context.to )
			: 6;

	for ( let days = 0; days <= Math.max( 6, length ); days++ ) {
		const day = addDays( from, days );
		if ( weekdays.includes( weekdayOf( day ) ) ) {
			const sure =
				context.from !== null &&
				context.to !== null &&
				days <= length &&
				length <= 6;

			return {
				date: day,
				doubts: sure
					? []
					: [ doubt( 'relative-date', text, { date: day } ) ],
			};
		}
	}

	return { date: null, doubts: [ doubt( 'no-date', text, {} ) ] };
}

export function resolveOffset(
	mark: DateMark,
	context: Context,
	text: string
): Resolved {
	const day = addDays( context.date, mark.offset );

	return {
		date: day,
		doubts: [ doubt( 'relative-date', text, { date: day } ) ],
	};
}
