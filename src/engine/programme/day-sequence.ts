/** Days that are written together: `3, 10 et 17 mai`, `du 29 mars au 2 avril`. */
import { dayItem } from './day-item';
import type { DayItem } from './day-item';
import { pattern } from './words/index';

export type Sequence = { items: DayItem[]; range: boolean };

const LIST = pattern( 'and' );
const THE = '(?:(?:le|les|the|op|on|de|het) +)?';
const AND = new RegExp(
	` *(?:, *(?:(?:${ LIST }) +)?| +(?:${ LIST }) +|[&+/] *)${ THE }`,
	'uy'
);
const TO = new RegExp(
	`(?: *(?:->|>|-) *| +(?:${ pattern( 'to' ) }) +)${ THE }`,
	'uy'
);

/** More days than a month has are no list of days. */
const MOST = 40;

function itemAfter( form: RegExp, flat: string, at: number ): DayItem | null {
	form.lastIndex = at;

	return form.test( flat ) ? dayItem( flat, form.lastIndex ) : null;
}

/** Days follow each other as far as they are days: `12 avril, 18` ends at April. */
function trimmed( items: DayItem[] ): DayItem[] {
	const [ first ] = items;
	const isNamed = ( item: DayItem ) =>
		item.month !== null ||
		item.weekdays.length > 0 ||
		first?.monthFirst === true;
	let count = items.length;

	while ( count > 0 && ! items.slice( count - 1 ).some( isNamed ) ) {
		count--;
	}

	return items.slice( 0, count );
}

/** From the last to the first: `3 et 10 mai 2019`, `30 décembre et 2 janvier 2020`. */
function fillBackwards( items: DayItem[] ): void {
	let later: Pick< DayItem, 'month' | 'year' > = { month: null, year: null };

	for ( const item of [ ...items ].reverse() ) {
		const before =
			item.month !== null &&
			later.month !== null &&
			item.month > later.month;
		item.year ??= before ? null : later.year;
		item.month ??= later.month;
		later = item;
	}
}

/** What is said once holds for all. */
function completed( items: readonly DayItem[], flat: string ): DayItem[] {
	const filled = items.map( ( item ) => ( { ...item } ) );
	const [ first ] = filled;
	let month: number | null = null;

	fillBackwards( filled );
	for ( const item of filled ) {
		item.month ??= month;
		month = item.month;
	}
	if (
		first &&
		/^\p{L}+s +\d/u.test( flat.slice( first.index, first.end ) )
	) {
		// `les samedis 6, 13 et 20 avril`
		for ( const item of filled.filter(
			( { weekdays } ) => weekdays.length === 0
		) ) {
			item.weekdays = first.weekdays;
		}
	}

	return filled;
}

type Next = { item: DayItem | null; range: boolean };

/** What follows the last day: one more of a list, or the end of a range. */
function following( flat: string, last: DayItem, count: number ): Next {
	// `April 13, 7 people`: after a comma, seven is no day of April.
	const closed = last.monthFirst && flat.charAt( last.end ) === ',';
	const next = closed ? null : itemAfter( AND, flat, last.end );
	// `Grand bal du 13 juillet, lundi 13 juillet`: said twice, it is no list.
	const listed =
		next && next.day === last.day && next.month === last.month
			? null
			: next;

	if ( listed || count > 1 ) {
		return { item: listed, range: false };
	}

	const end = itemAfter( TO, flat, last.end );

	return { item: end, range: end !== null };
}

/** @return The days from a position on; no items when none is written there. */
export function daySequence( flat: string, at: number ): Sequence {
	const items: DayItem[] = [];
	let next: Next = { item: dayItem( flat, at ), range: false };

	while ( next.item && items.length < MOST ) {
		const { item, range }: { item: DayItem; range: boolean } = {
			item: next.item,
			range: next.range,
		};
		items.push( item );
		if ( range ) {
			break;
		}
		next = following( flat, item, items.length );
	}

	const kept = trimmed( items );

	return {
		items: completed( kept, flat ),
		range: next.range && kept.length === 2,
	};
}
