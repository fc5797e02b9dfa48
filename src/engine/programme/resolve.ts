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

/** An article announces ten months ahead, and tells of what has been for two. */
const BACK = 60;
const AHEAD = 305;
/** Where the weekday agrees, further away is still sensible. */
const BACK_AGREED = 183;
const AHEAD_AGREED = 365;
/** A day without its month is looked for in a week back and three months. */
const MONTHLESS = { back: 6, ahead: 92 };

function isWithin(
	day: Day,
	{ date }: Context,
	back: number,
	ahead: number
): boolean {
	const days = daysBetween( date, day );

	return days >= -back && days <= ahead;
}

function agrees( day: Day, { weekdays }: DayItem ): boolean {
	return weekdays.length === 0 || weekdays.includes( weekdayOf( day ) );
}

/** The nearest year where all agrees, else the nearest. */
function inSomeYear(
	item: DayItem,
	month: number,
	context: Context
): Day | null {
	const year = Number( context.date.slice( 0, 4 ) );
	const days = [ year - 1, year, year + 1 ]
		.map( ( each ) => dayOf( each, month, item.day ) )
		.filter( ( day ) => day !== null );
	const agreed = days.filter(
		( day ) =>
			agrees( day, item ) &&
			isWithin( day, context, BACK_AGREED, AHEAD_AGREED )
	);
	const near = days.find( ( day ) => isWithin( day, context, BACK, AHEAD ) );

	return (
		( item.weekdays.length > 0 ? agreed.at( -1 ) : undefined ) ??
		near ??
		null
	);
}

/** Written out, but not this article's time: an old text, or a slip. */
export function isFarYear( year: number | null, article: Day ): boolean {
	const now = Number( article.slice( 0, 4 ) );

	return year !== null && ( year < now - 1 || year > now + 2 );
}

/** A report is written within so many days; longer past, a weekday may agree by chance. */
const REPORTED = 60;

/** Nothing but its number says that the day is past: it may be next year's. */
function isPast( day: Day, item: DayItem, context: Context ): boolean {
	const since = item.weekdays.length === 0 ? 0 : -REPORTED;

	return item.year === null && daysBetween( context.date, day ) < since;
}

/** `4/5` in English. */
function isSwappable( item: DayItem, context: Context ): boolean {
	return context.english && item.swappable && item.month !== item.day;
}

function checked(
	day: Day,
	item: DayItem,
	context: Context,
	text: string
): Resolved {
	const params = {
		date: day,
		is: weekdayOf( day ),
		said: item.weekdays[ 0 ] ?? 0,
	};
	const doubts: [ boolean, Doubt ][] = [
		[ ! agrees( day, item ), doubt( 'weekday', text, params ) ],
		[
			isPast( day, item, context ) ||
				isFarYear( item.year, context.date ),
			doubt( 'year', text, { date: day, article: context.date } ),
		],
		[
			isSwappable( item, context ),
			doubt( 'day-or-month', text, { date: day } ),
		],
	];

	return {
		date: day,
		doubts: doubts
			.filter( ( [ applies ] ) => applies )
			.map( ( [ , each ] ) => each ),
	};
}

/** Read with the help of the calendar: said, so that it is looked at. */
function supposed( date: Day, text: string ): Resolved {
	return { date, doubts: [ doubt( 'relative-date', text, { date } ) ] };
}

function impossible( text: string ): Resolved {
	return {
		date: null,
		doubts: [ doubt( 'impossible-date', text, { written: text } ) ],
	};
}

/** The days of the festival that this is a part of. */
function isSpokenOf( day: Day, { from, to }: Context ): boolean {
	return from !== null && to !== null && day >= from && day <= to;
}

/** `vendredi 12` without a month: that of the heading, else the first that agrees. */
function withoutMonth(
	item: DayItem,
	context: Context,
	text: string
): Resolved {
	const { month, year } = context;

	if ( month !== null ) {
		return resolve(
			{ ...item, month, year: item.year ?? year },
			context,
			text
		);
	}

	const from = context.from ?? context.date;
	for ( let days = -MONTHLESS.back; days <= MONTHLESS.ahead; days++ ) {
		const day = addDays( from, days );
		if ( Number( day.slice( 8 ) ) === item.day && agrees( day, item ) ) {
			return isSpokenOf( day, context )
				? { date: day, doubts: [] }
				: supposed( day, text );
		}
	}

	return impossible( text );
}

/**
 * One day.
 *
 * @param item    The day as it is written.
 * @param context The article and what the text said before.
 * @param text    The words it was read from, for the doubts.
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
			? inSomeYear( item, item.month, context )
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

	for ( let days = 0; days < 7; days++ ) {
		const day = addDays( from, days );
		if ( weekdays.includes( weekdayOf( day ) ) ) {
			const sure =
				isSpokenOf( day, context ) &&
				daysBetween( from, context.to ?? from ) < 7;
			return sure ? { date: day, doubts: [] } : supposed( day, text );
		}
	}

	return impossible( text );
}

export function resolveOffset(
	mark: DateMark,
	context: Context,
	text: string
): Resolved {
	return supposed( addDays( context.date, mark.offset ), text );
}
