/**
 * Finds the dates of a sentence, as they are written: one day, a list, a range,
 * or words that only a calendar can turn into days.
 */
import type { DayItem } from './day-item';
import { daySequence } from './day-sequence';
import { AFTER, BEFORE } from './flat';
import type { Span } from './flat';
import { isNamed } from './named-dates';
import { isInside } from './quotes';
import { spokenDates, weekdaysAfter } from './spoken-dates';
import { pattern } from './words/index';
import { ANY_WEEKDAY, MONTH, WEEKDAY } from './words/days';

export type DateMark = Span & {
	kind: 'days' | 'range' | 'recurring' | 'relative' | 'weekday';
	items: DayItem[];
	weekdays: number[];
	/** Days from the article's date on. */
	offset: number;
	/** The words before it say that it is not when something happens. */
	aside: boolean;
	/** It is a part of what something is called: `Bal du 14 juillet`. */
	named: boolean;
};

const CANDIDATE = new RegExp(
	`${ BEFORE }(?:\\d{1,4}(?!\\d)|premier ${ MONTH }|${ ANY_WEEKDAY }${ AFTER }|${ MONTH })`,
	'gu'
);

const FROM = pattern( 'from' );
/** `12, 13 avril` is a list; in `salle 12, 13 avril` twelve is the room. */
const LIST_OPENS = new RegExp(
	`(?:^|[:(|,.;>-]|${ BEFORE }(?:les|le|op|on|of|the|${ FROM }|${ WEEKDAY })) *$`,
	'u'
);
/** `rue du 8 mai 1945`, `place du 1er mai`: streets, not days. */
const STREET = new RegExp(
	`${ BEFORE }(?:${ pattern(
		'streets',
		'streetsWithNumber'
	) }) +(?:du|de la|des) +$`,
	'u'
);
const NOT_THE_DATE = new RegExp(
	`${ BEFORE }(?:pour un|${ pattern( 'notTheDate' ) })(?: +(?:${ WEEKDAY }))? *$`,
	'u'
);
/** A number with a slash is a date only where one is expected: not `3/4 heures`. */
const SLASH = /^\d{1,2}\/\d{1,2}$/;
const EXPECTED = new RegExp(
	`(?:^|[:(|,-]|${ BEFORE }(?:les?|op|on|du|au|the|date|${ FROM }|${ pattern(
		'to'
	) })) *$`,
	'u'
);
const WHOLE_NAME = new RegExp( `^${ WEEKDAY }${ AFTER }`, 'u' );
/** Belongs to the date as it is read aloud: `du 3 au 28 avril`. */
const ARTICLE = /(?:^|[^\p{L}])((?:les?|on|op|the|ce) +)$/u;
const RANGE_ARTICLE = new RegExp(
	`(?:^|[^\\p{L}])((?:${ FROM }|le|les) +(?:le +)?)$`,
	'u'
);

function before( flat: string, at: number ): string {
	return flat.slice( Math.max( 0, at - 60 ), at );
}

/** A weekday and a number without a month: `vendredi 12`. `ma 20` is too little, but at the start. */
function isMonthless( first: DayItem, flat: string ): boolean {
	const { index, weekdays } = first;

	return (
		WHOLE_NAME.test( flat.slice( index, index + 20 ) ) ||
		( index === 0 && weekdays.length > 0 )
	);
}

/** What has to stand before it, for numbers that are mostly something else. */
function neededBefore(
	items: DayItem[],
	first: DayItem,
	flat: string
): RegExp | null {
	const short = first.weekdays.length === 0 && first.end - first.index <= 3;

	if ( items.length > 1 && short ) {
		return LIST_OPENS;
	}

	return SLASH.test( flat.slice( first.index, first.end ) ) ? EXPECTED : null;
}

function isDate( items: DayItem[], flat: string ): boolean {
	const [ first ] = items;

	if ( ! first || STREET.test( before( flat, first.index ) ) ) {
		return false;
	}
	if ( first.month === null ) {
		return isMonthless( first, flat );
	}

	const needed = neededBefore( items, first, flat );

	return needed === null || needed.test( before( flat, first.index ) );
}

function daysAt( flat: string, at: number ): DateMark | null {
	const { items, range } = daySequence( flat, at );
	const last = items.at( -1 );

	if ( ! last || ! isDate( items, flat ) ) {
		return null;
	}

	const article =
		( range ? RANGE_ARTICLE : ARTICLE ).exec( before( flat, at ) )?.[ 1 ] ??
		'';

	return {
		index: at - article.length,
		end: last.end,
		kind: range ? 'range' : 'days',
		items,
		weekdays: [],
		offset: 0,
		aside: NOT_THE_DATE.test( before( flat, at ) ),
		named: ! range && isNamed( flat, items ),
	};
}

/** Weekdays with hours of their own below numbered days, but those days' own. */
function moreDays(
	flat: string,
	found: readonly DateMark[],
	quoted: readonly Span[]
): DateMark[] {
	const told = found
		.filter( ( { kind } ) => kind === 'days' )
		.flatMap( ( { items } ) => items )
		.flatMap( ( { weekdays } ) => weekdays );

	return weekdaysAfter( flat, found.at( -1 )?.end ?? 0 ).filter(
		( { index, weekdays } ) =>
			! isInside( index, quoted ) &&
			( told.length > 1 || told[ 0 ] !== weekdays[ 0 ] )
	);
}

/** @return The dates of a sentence in their order, none within another or in quotes. */
export function findDates( flat: string, quoted: readonly Span[] ): DateMark[] {
	const found: DateMark[] = [];
	let at = 0;

	for ( const match of flat.matchAll( CANDIDATE ) ) {
		const skipped = match.index < at || isInside( match.index, quoted );
		const mark = skipped ? null : daysAt( flat, match.index );
		if ( mark ) {
			found.push( mark );
			at = mark.end;
		}
	}

	// Days told with numbers say more than `ce samedi` beside them.
	return found.length > 0
		? [ ...found, ...moreDays( flat, found, quoted ) ]
		: spokenDates( flat )
				.filter( ( mark ) => ! isInside( mark.index, quoted ) )
				.sort( ( a, b ) => a.index - b.index );
}
