/** Dates that something is called by: `Bal du 14 juillet`, `the 1 May march`, `1 mei-viering`. */
import type { DayItem } from './day-item';
import { anyOf } from './flat';
import { list } from './words/list';

/** `à partir du 3 mai`, `programme du 12 avril`: no name. */
const OF =
	/(?<!\p{L})(?!(?:partir|compter|programme|agenda|semaine|date|soir|matin|midi|dates)(?!\p{L}))\p{L}{3,} +(?:du|of|of the|van|de la) +$/u;
const FEASTS = anyOf(
	list( `
		march, rally, demo, demonstration, parade, protest, strike, picnic, party, fair, fete,
		celebration, celebrations, commemoration, concert, festival, gathering, ball, feest,
		viering, betoging, optocht, stoet, herdenking
	` )
);
const NAMES = new RegExp( `^(?: |-)(?:${ FEASTS })(?!\\p{L})|^-\\p{L}`, 'u' );

/**
 * @param flat  The sentence.
 * @param items One date of it; a weekday beside it says that it is meant as a date.
 */
export function isNamed( flat: string, items: readonly DayItem[] ): boolean {
	const [ item, more ] = items;

	return (
		item !== undefined &&
		! more &&
		item.weekdays.length === 0 &&
		( NAMES.test( flat.slice( item.end, item.end + 20 ) ) ||
			OF.test(
				flat.slice( Math.max( 0, item.index - 30 ), item.index )
			) )
	);
}

const isOne = ( one: DayItem, other: DayItem ) =>
	one.day === other.day && one.month === other.month;

type Dates = readonly { items: readonly DayItem[] }[];

/** Whether a date is said again by others. */
export const isSaidBy = ( { items }: Dates[ number ], others: Dates ) =>
	items.every( ( item ) =>
		others.some( ( other ) =>
			other.items.some( ( each ) => isOne( item, each ) )
		)
	);
