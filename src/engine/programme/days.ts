/** The dates of a sentence → the days of its event, or what else they are. */
import { daysBetween } from './calendar';
import type { DateMark } from './dates';
import { doubt } from './doubts';
import type { DraftDay } from './draft';
import { AFTER, anyOf, blot, flatten } from './flat';
import type { Reading } from './read';
import { resolve, resolveOffset, resolveWeekday } from './resolve';
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

/** A line that says the month of the days below it. */
export function monthOfHeading( {
	flat,
	starts,
	dates,
	hours,
}: Reading ): Pick< Context, 'month' | 'year' > | null {
	const match =
		starts && dates.length + hours.length === 0 && flat.length < 60
			? MONTH_HEADING.exec( flat )
			: null;
	const month = monthNamed( match?.groups?.month ?? '' );

	return month === null
		? null
		: {
				month,
				year:
					match?.groups?.year === undefined
						? null
						: Number( match.groups.year ),
			};
}

const OF =
	/(?:^|[^\p{L}])(?:du|de|des|d'|depuis le|of|van|sur le|autour du) *$/u;

/** Years far from the article's are history, not an appointment. */
function isFar( mark: DateMark, context: Context ): boolean {
	const year = Number( context.date.slice( 0, 4 ) );

	return (
		mark.items.length > 0 &&
		mark.items.every(
			( item ) =>
				item.year !== null &&
				( item.year < year - 1 || item.year > year + 2 )
		)
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

	return mark.aside || isFar( mark, context ) || ( of && follows );
}

function one( resolved: { date: Day | null; doubts: Doubt[] } ): Days {
	return { days: [ resolved ], endDate: null };
}

function range( mark: DateMark, context: Context, text: string ): Days {
	const [ first, last ] = mark.items.map( ( item ) =>
		resolve( item, context, text )
	);
	const from = first?.date ?? null;
	let until = last?.date ?? null;

	if ( ! first || ! last ) {
		return { days: [], endDate: null };
	}

	const doubts = [ ...first.doubts, ...last.doubts ];
	if ( from !== null && until !== null && daysBetween( from, until ) < 0 ) {
		doubts.push(
			doubt( 'end-before-start', text, { start: from, end: until } )
		);
		until = null;
	} else if ( from !== null && until !== null ) {
		doubts.push( doubt( 'several-days', text, { from, until } ) );
	}

	return { days: [ { date: from, doubts } ], endDate: until };
}

/** The days that a mark means; an empty list when the calendar has nothing to say. */
export function daysOf(
	{ text }: Reading,
	mark: DateMark,
	context: Context
): Days {
	const written = text.slice( mark.index, mark.end );

	switch ( mark.kind ) {
		case 'range':
			return range( mark, context, written );
		case 'recurring':
			return one( {
				date: null,
				doubts: [ doubt( 'recurring', written ) ],
			} );
		case 'relative':
			return one( resolveOffset( mark, context, written ) );
		case 'weekday':
			return one( resolveWeekday( mark.weekdays, context, written ) );
		default:
			return {
				days: mark.items.map( ( item ) =>
					resolve( item, context, text.slice( item.index, item.end ) )
				),
				endDate: null,
			};
	}
}

const THROUGH =
	/^[\s\u0001,]*(?:au|a|tot|to|until|till|-|>|jusqu'au|jusqu'a)?[\s\u0001]*(?:le|l')?[\s\u0001]*$/;
const HOLDS_LINK = /(?:au|tot|to|until|till|-|>|jusqu'au)/;

/** `du vendredi 12 avril à 18h au dimanche 14 avril à 16h`: a range with hours in it. */
export function joinRanges( reading: Reading ): DateMark[] {
	const [ first, second, ...rest ] = reading.dates;
	const isOne = ( mark?: DateMark ): mark is DateMark =>
		mark?.kind === 'days' && mark.items.length === 1;

	if ( ! isOne( first ) || ! isOne( second ) ) {
		return reading.dates;
	}

	const between = blot( reading.flat, reading.hours ).slice(
		first.end,
		second.index
	);
	// The hour's own preposition may be the link: `22h - 1 janvier`.
	const words = flatten( reading.text.slice( first.end, second.index ) );

	return THROUGH.test( between ) &&
		HOLDS_LINK.test( words ) &&
		reading.hours.length > 0
		? [
				{
					...first,
					end: second.end,
					kind: 'range',
					items: [ ...first.items, ...second.items ],
				},
				...rest,
			]
		: reading.dates;
}
