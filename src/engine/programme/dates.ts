/**
 * Finds the dates of a sentence, as they are written: one day, a list, a range,
 * or words that only a calendar can turn into days.
 */
import { dayItem, weekdayAlone } from './day-item';
import type { DayItem } from './day-item';
import { AFTER, anyOf, BEFORE } from './flat';
import type { Span } from './flat';
import { isInside } from './quotes';
import { LANGUAGES, pattern } from './words/index';
import { ANY_WEEKDAY, MONTH, WEEKDAY } from './words/days';

export type DateMark = Span & {
	/** `relative`: days from the article's date on. `weekday`: its name alone. */
	kind: 'days' | 'range' | 'recurring' | 'relative' | 'weekday';
	items: DayItem[];
	weekdays: number[];
	offset: number;
	/** The words before it say that it is not when something happens. */
	aside: boolean;
};

const list = pattern( 'and' );
const THE = '(?:(?:le|les|the|op|on|de|het) +)?';
const AND = new RegExp(
	` *(?:, *(?:(?:${ list }) +)?| +(?:${ list }) +|[&+/] *)${ THE }`,
	'uy'
);
const TO = new RegExp(
	`(?: *(?:->|>|-) *| +(?:${ pattern( 'to' ) }) +)${ THE }`,
	'uy'
);

const CANDIDATE = new RegExp(
	`${ BEFORE }(?:\\d{1,4}(?!\\d)|premier ${ MONTH }|${ ANY_WEEKDAY }${ AFTER }|${ MONTH })`,
	'gu'
);

/** `12, 13 avril` is a list; in `salle 12, 13 avril` twelve is the room. */
const LIST_OPENS = new RegExp(
	`(?:^|[:(|,.;>-]|${ BEFORE }(?:les|le|op|on|the|${ pattern( 'from' ) }|${ WEEKDAY })) *$`,
	'u'
);
/** `rue du 8 mai 1945`, `place du 1er mai`: streets, not days. */
const STREET = new RegExp(
	`${ BEFORE }(?:${ pattern( 'streets', 'streetsWithNumber' ) }) +(?:du|de la|des) +$`,
	'u'
);
const NOT_THE_DATE = new RegExp(
	`${ BEFORE }(?:${ pattern( 'notTheDate' ) })(?: +(?:${ WEEKDAY }))? *$`,
	'u'
);

function before( flat: string, at: number ): string {
	return flat.slice( Math.max( 0, at - 60 ), at );
}

function endOf( form: RegExp, flat: string, at: number ): number {
	form.lastIndex = at;

	return form.test( flat ) ? form.lastIndex : -1;
}

type Next = { item: DayItem; range: boolean };

function next( flat: string, at: number ): Next | null {
	const list_ = endOf( AND, flat, at );
	const after = list_ === -1 ? null : dayItem( flat, list_ );
	if ( after ) {
		return { item: after, range: false };
	}

	const to = endOf( TO, flat, at );
	const last = to === -1 ? null : dayItem( flat, to );

	return last && { item: last, range: true };
}

/** Days follow each other as far as they are days: `12 avril, 18` ends at April. */
function trimmed( items: DayItem[] ): DayItem[] {
	const isNamed = ( item: DayItem ) =>
		item.month !== null || item.weekdays.length > 0;
	let count = items.length;

	while ( count > 0 && ! items.slice( count - 1 ).some( isNamed ) ) {
		count--;
	}

	return items.slice( 0, count );
}

/** `3, 10 et 17 mai`: what is said once holds for all. */
function completed( items: DayItem[], flat: string ): DayItem[] {
	const filled = items.map( ( item ) => ( { ...item } ) );
	let { month, year } = { month: null, year: null } as Pick<
		DayItem,
		'month' | 'year'
	>;

	for ( const item of [ ...filled ].reverse() ) {
		// `30 décembre et 2 janvier 2020`: December is of the year before.
		item.year ??=
			item.month !== null && month !== null && item.month > month
				? null
				: year;
		item.month ??= month;
		( { month, year } = item );
	}
	for ( const item of filled ) {
		item.month ??= month;
		month = item.month;
	}

	const [ first ] = filled;
	if (
		first &&
		/^\p{L}+s +\d/u.test( flat.slice( first.index, first.end ) )
	) {
		for ( const item of filled ) {
			item.weekdays =
				item.weekdays.length > 0 ? item.weekdays : first.weekdays;
		}
	}

	return filled;
}

function sequence(
	flat: string,
	at: number
): { items: DayItem[]; range: boolean } {
	const items: DayItem[] = [];
	let range = false;
	let item = dayItem( flat, at );

	while ( item && items.length < 40 ) {
		items.push( item );
		const following: Next | null = range ? null : next( flat, item.end );
		if ( following?.range && items.length > 1 ) {
			break;
		}
		range = following?.range ?? range;
		item = following?.item ?? null;
	}

	const kept = trimmed( items );

	return {
		items: completed( kept, flat ),
		range: range && kept.length === 2,
	};
}

const WHOLE_NAME = new RegExp( `^${ WEEKDAY }${ AFTER }`, 'u' );

function isDate( items: DayItem[], flat: string, at: number ): boolean {
	const [ first ] = items;
	const listed =
		items.length > 1 &&
		first?.weekdays.length === 0 &&
		first.end - first.index <= 3;

	if ( ! first || STREET.test( before( flat, at ) ) ) {
		return false;
	}
	if ( first.month === null ) {
		// A weekday and a number: `vendredi 12`. `ma 20` is too little, but at the start.
		return (
			WHOLE_NAME.test( flat.slice( at ) ) ||
			( at === 0 && first.weekdays.length > 0 )
		);
	}

	return ! listed || LIST_OPENS.test( before( flat, at ) );
}

/** A number with a slash is a date only where one is expected: not `3/4 heures`. */
const SLASH = /^\d{1,2}\/\d{1,2}$/;
const EXPECTED = new RegExp(
	`(?:^|[:(|,-]|${ BEFORE }(?:les?|op|on|du|au|the|date|${ pattern( 'from', 'to' ) })) *$`,
	'u'
);

function isExpected( flat: string, items: DayItem[] ): boolean {
	const [ first ] = items;

	return (
		! first ||
		! SLASH.test( flat.slice( first.index, first.end ) ) ||
		EXPECTED.test( before( flat, first.index ) )
	);
}

const base = { items: [], weekdays: [], offset: 0, aside: false };

function daysAt( flat: string, at: number ): DateMark | null {
	const { items, range } = sequence( flat, at );
	const last = items.at( -1 );

	if (
		! last ||
		! isDate( items, flat, at ) ||
		! isExpected( flat, items )
	) {
		return null;
	}

	return {
		...base,
		index: at,
		end: last.end,
		kind: range ? 'range' : 'days',
		items,
		aside: NOT_THE_DATE.test( before( flat, at ) ),
	};
}

const EVERY = new RegExp(
	`${ BEFORE }(?:(?:${ pattern( 'every' ) }) +(?:\\d+ +|premiers? +|eerste +|first +)?(?:${ WEEKDAY }|jours?|soirs?|semaines?|mois|dag|avond|week|weken|maand|day|evening|month)|(?:les +${ anyOf( [ 'lundis', 'mardis', 'mercredis', 'jeudis', 'vendredis', 'samedis', 'dimanches' ] ) })(?! +\\d)|(?:le|les|the|de) +(?:1ers?|premiers?|2e|deuxieme|second|3e|troisieme|4e|quatrieme|derniers?|first|third|last|eerste|tweede|derde|laatste) +(?:${ WEEKDAY })(?= +(?:du mois|de chaque|of (?:the|each|every)|van de|du)))${ AFTER }`,
	'gu'
);

const relativeWords: Record< string, number > = Object.fromEntries(
	LANGUAGES.flatMap( ( language ) =>
		Object.entries( language.relative )
	).map( ( [ word, days ] ) => [
		word.normalize( 'NFD' ).replace( /\p{M}/gu, '' ),
		days,
	] )
);
const HOUR_NEXT =
	'(?= *(?:,|:|a|om|at|des|vanaf|from|soir|-)? *(?:\\d{1,2} ?[hu:.]|\\d{1,2} ?[ap]m|midi|minuit|noon|midnight))';
const RELATIVE = new RegExp(
	`(?:^ *(?<first>${ anyOf( Object.keys( relativeWords ) ) })(?![\\p{L}-])|${ BEFORE }(?<then>${ anyOf( Object.keys( relativeWords ) ) })${ HOUR_NEXT })`,
	'gu'
);

const NEXT_WEEKDAY = new RegExp(
	`${ BEFORE }(?:(?:${ pattern( 'thisWeekday' ) }) +(?<this>${ WEEKDAY })|(?<next>${ WEEKDAY }) +(?:${ pattern( 'nextWeekday' ) }))${ AFTER }(?! +\\d)`,
	'gu'
);
const WEEKDAY_FIRST = new RegExp(
	`^ *(?:(?:le|op|on) +)?(?<wd>${ WEEKDAY })${ AFTER }(?= *(?:$|[:,(|-]|soir|matin|apres|midi|avond|evening|(?:a|om|at|des|vanaf|from|de|van) +\\d|\\d{1,2} ?[hu:]))`,
	'u'
);

function named(
	match: RegExpMatchArray,
	kind: DateMark[ 'kind' ],
	offset = 0
): DateMark {
	const groups = match.groups ?? {};
	const name = groups.this ?? groups.next ?? groups.wd ?? '';
	const index = match.index ?? 0;

	return {
		...base,
		index,
		end: index + match[ 0 ].length,
		kind,
		weekdays: weekdayAlone( name, 0 )?.weekdays ?? [],
		offset,
	};
}

function spoken( flat: string ): DateMark[] {
	const first = WEEKDAY_FIRST.exec( flat );

	return [
		...Array.from( flat.matchAll( EVERY ), ( match ) =>
			named( match, 'recurring' )
		),
		...Array.from( flat.matchAll( NEXT_WEEKDAY ), ( match ) =>
			named( match, 'weekday' )
		),
		...Array.from( flat.matchAll( RELATIVE ), ( match ) =>
			named(
				match,
				'relative',
				relativeWords[ match.groups?.first ?? match.groups?.then ?? '' ]
			)
		),
		...( first ? [ named( first, 'weekday' ) ] : [] ),
	];
}

/** @return The dates of a sentence in their order, none within another or in quotes. */
export function findDates( flat: string, quoted: readonly Span[] ): DateMark[] {
	const found: DateMark[] = [];
	let at = 0;

	for ( const match of flat.matchAll( CANDIDATE ) ) {
		const mark =
			match.index < at || isInside( match.index, quoted )
				? null
				: daysAt( flat, match.index );
		if ( mark ) {
			found.push( mark );
			at = mark.end;
		}
	}

	// Days told with numbers say more than `ce samedi` beside them.
	if ( found.length === 0 ) {
		for ( const mark of spoken( flat ) ) {
			if (
				! isInside( mark.index, quoted ) &&
				! found.some(
					( other ) =>
						mark.index < other.end && other.index < mark.end
				)
			) {
				found.push( mark );
			}
		}
	}

	return found.sort( ( a, b ) => a.index - b.index );
}
