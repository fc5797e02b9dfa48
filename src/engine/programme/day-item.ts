/**
 * One day as it is written, at one place of a text: `vendredi 12 avril 2019`,
 * `ven. 12/04`, `1er`, `Friday, April 12th`, `2019-04-12`.
 */
import { AFTER } from './flat';
import { ANY_WEEKDAY, MONTH, monthNamed, weekdaysNamed } from './words/days';

export type DayItem = {
	index: number;
	end: number;
	/** 1 (Monday) to 7; several when the short name is of two languages; none when not said. */
	weekdays: number[];
	day: number;
	month: number | null;
	year: number | null;
	/** The month stands before the day: more days may follow (`May 4–5`). */
	monthFirst: boolean;
	/** Day and month could be the other way round (`4/5` in English). */
	swappable: boolean;
};

const ORDINAL = '(?:er|ers|ere|e|eme|st|nd|rd|th|ste|de)?';
const ARTICLE = '(?:(?:le|les|the|de|op|on) +)?';
const NAMED = `(?:(?<wd>${ ANY_WEEKDAY })\\.?,? +${ ARTICLE })?`;
const YEAR = '(?<y>(?:1[89]|20|21)\\d\\d)(?!\\d| ?h(?![a-z]))';
/** What follows a number that is no day of a month. */
const NO_DAY =
	"(?! ?(?:h(?![a-z])|u(?![a-z])|heures?|uur|:\\d|am(?![a-z])|pm(?![a-z])|a\\.m|p\\.m|o'clock|€|%|eur|euros?|ans|jaar|years|min|km|personnes|places|[.,]\\d|to \\d{1,2}(?:[.:]\\d\\d)? ?[ap]m|(?<=\\d)-\\d{1,2}(?:[.:]\\d\\d)? ?(?:am|pm|h|u|uur|heures)(?![a-z])))";

const sticky = ( source: string ) => new RegExp( source, 'uy' );

const FORMS = {
	iso: sticky( `(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})${ AFTER }` ),
	named: sticky(
		`${ NAMED }(?<d>\\d{1,2})(?!\\d) ?${ ORDINAL }\\.?(?: +|-)(?:of +|de +|d')?(?<M>${ MONTH })\\.?(?:,? +(?:de +)?${ YEAR })?`
	),
	first: sticky( `${ NAMED }premier +(?<M>${ MONTH })(?:,? +${ YEAR })?` ),
	english: sticky(
		`(?:(?<wd>${ ANY_WEEKDAY })\\.?,? +)?(?:the +)?(?<M>${ MONTH })\\.? +(?:the +)?(?<d>\\d{1,2})(?!\\d)(?:st|nd|rd|th)?${ NO_DAY }(?:,? +${ YEAR })?`
	),
	slashed: sticky(
		`${ NAMED }(?<d>\\d{1,2})/(?<m>\\d{1,2})(?:/(?<y>\\d{4}|\\d{2}))?(?![\\d/]| ?[€%h])`
	),
	dotted: sticky(
		`${ NAMED }(?<d>\\d{1,2})(?<s>[.-])(?<m>\\d{1,2})\\k<s>(?<y>\\d{4}|\\d{2})(?![\\d.])`
	),
	dottedNamed: sticky(
		`(?<wd>${ ANY_WEEKDAY })\\.?,? +${ ARTICLE }(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.?(?!\\d| ?(?:uur|u|h|[ap]\\.?m)(?![a-z]))`
	),
	dottedFirst: sticky(
		`(?<![^])(?<d>\\d{2})\\.(?<m>\\d{2})\\.?(?= ?- ?\\d{1,2} ?[:hu])`
	),
	bare: sticky(
		`(?:(?<wd>${ ANY_WEEKDAY })\\.?,? +${ ARTICLE })?(?<d>\\d{1,2})(?:er|ers|st|nd|rd|th)?(?![\\p{L}\\d]|/(?!\\d{1,2} +${ MONTH }))${ NO_DAY }(?:, +${ YEAR })?`
	),
} as const;

type Groups = Partial< Record< 'wd' | 'd' | 'm' | 'M' | 'y', string > >;

function yearOf( written: string | undefined ): number | null {
	if ( written === undefined ) {
		return null;
	}

	return Number( written ) + ( written.length === 2 ? 2000 : 0 );
}

function monthOf( groups: Groups ): number | null {
	if ( groups.M !== undefined ) {
		return monthNamed( groups.M );
	}

	return groups.m === undefined ? null : Number( groups.m );
}

/** `12/25`: nobody has 25 months, so the day is the second number. */
function inOrder(
	day: number,
	month: number | null
): [ number, number | null ] {
	return month !== null && month > 12 && day <= 12
		? [ month, day ]
		: [ day, month ];
}

/** A day 0 or a thirteenth month is no date at all; 31 April is one, a wrong one. */
function isThinkable( day: number, month: number | null ): boolean {
	return (
		day >= 1 &&
		day <= 39 &&
		( month === null || ( month >= 1 && month <= 12 ) )
	);
}

function isMonthFirst( text: string, { M }: Groups ): boolean {
	return M !== undefined && text.indexOf( M ) < text.search( /\d/ );
}

function toItem( match: RegExpExecArray ): DayItem | null {
	const [ text ] = match;
	const groups: Groups = match.groups ?? {};
	const { d = '1', wd = '', y } = groups;
	const [ day, month ] = inOrder( Number( d ), monthOf( groups ) );

	if ( ! isThinkable( day, month ) ) {
		return null;
	}

	return {
		index: match.index,
		end: match.index + text.trimEnd().length,
		weekdays: weekdaysNamed( wd ),
		day,
		month,
		year: yearOf( y ),
		monthFirst: isMonthFirst( text, groups ),
		swappable: groups.m !== undefined && day <= 12 && Number( d ) === day,
	};
}

/** `Mar. 22` is a Tuesday in French; March only where more of English says so: `Mar 22nd`, `Tue Mar 22`. */
function isTuesday( { 0: text, groups }: RegExpExecArray ): boolean {
	return (
		groups?.M === 'mar' &&
		groups.wd === undefined &&
		groups.y === undefined &&
		! /(?:st|nd|rd|th)$/.test( text )
	);
}

/** `Sat 10-4`: no days run backwards, so these are hours. */
function isBackwards( {
	0: text,
	index,
	input,
	groups,
}: RegExpExecArray ): boolean {
	const next = /^-(\d{1,2})(?![\d/]| ?[hu:])/.exec(
		input.slice( index + text.length )
	);

	return (
		groups?.M === undefined &&
		groups?.m === undefined &&
		next !== null &&
		Number( next[ 1 ] ) < Number( groups?.d )
	);
}

const ORDER = [
	'iso',
	'named',
	'first',
	'english',
	'dotted',
	'dottedNamed',
	'dottedFirst',
	'slashed',
	'bare',
] as const;

/**
 * Reads a day at a place.
 *
 * @return null when none is written there. A day without a month is one only
 *         beside others (`3, 10 et 17 mai`): the caller decides.
 */
export function dayItem( flat: string, at: number ): DayItem | null {
	for ( const name of ORDER ) {
		const form = FORMS[ name ];
		form.lastIndex = at;
		const match = form.exec( flat );
		const item =
			match &&
			! ( name === 'english' && isTuesday( match ) ) &&
			! isBackwards( match )
				? toItem( match )
				: null;

		if ( item ) {
			return item;
		}
	}

	return null;
}
