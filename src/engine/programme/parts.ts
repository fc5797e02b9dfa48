/**
 * The parts of a sentence that has hours: which words are said of which hour.
 * `18h film, 20h concert` and `Portes 19h, concert 20h` are both written.
 */
import { doubt } from './doubts';
import { AFTER, anyOf, BEFORE, blot, flatten } from './flat';
import type { Span } from './flat';
import type { HourMark } from './hours';
import { against, allLean } from './order';
import type { Reading } from './read';
import { titleIn } from './titles';
import { labels } from './words/index';

export type Part = {
	hour: HourMark;
	title: string;
	languages: string[];
	subtitles: string[];
};

export type Parts = {
	/** What stands before the hours and is said of all of them: the event's title. */
	lead: string;
	parts: Part[];
};

const HOUR_NEXT_TO_COMMA = /^\s*(?:[,;.)&/]|(?:et|puis|and|en|then|daarna)\s)/i;

type Gaps = {
	/** Before the date, when that stands before the hours. */
	lead: Span;
	before: Span[];
	after: Span[];
};

/** The words between the hours, from the date to the end of the sentence. */
function gaps( { text, dates }: Reading, hours: readonly HourMark[] ): Gaps {
	const [ date ] = dates;
	const first = hours[ 0 ]?.index ?? 0;
	const from = date && ! date.named && date.end <= first ? date.end : 0;

	return {
		lead: { index: 0, end: from },
		before: hours.map( ( hour, index ) => ( {
			index: hours[ index - 1 ]?.end ?? from,
			end: hour.index,
		} ) ),
		after: hours.map( ( hour, index ) => ( {
			index: hour.end,
			end: hours[ index + 1 ]?.index ?? text.length,
		} ) ),
	};
}

const titleOf = ( { text, taken }: Reading, span: Span ) =>
	titleIn( text, taken, span );

/** `apéro à 18h, film`: the hour leans on what is before it. */
function leans( reading: Reading, before: Span, after: Span ): boolean {
	const readable = blot( reading.text, reading.taken );

	return (
		/[\p{L}\p{N})\]»”"]\s*$/u.test(
			readable.slice( before.index, before.end )
		) && HOUR_NEXT_TO_COMMA.test( readable.slice( after.index, after.end ) )
	);
}

/** The hours follow what they are of. */
function isTitleFirst( reading: Reading, { before, after }: Gaps ): boolean {
	const [ first ] = before;
	const [ next ] = after;
	const last = after.at( -1 );

	if ( ! first || ! next || ! last || titleOf( reading, first ) === '' ) {
		return false;
	}

	return titleOf( reading, last ) === '' || leans( reading, first, next );
}

type Spoken = Pick< Part, 'languages' | 'subtitles' >;

function languagesIn( { languages }: Reading, span: Span ): Spoken {
	const marks = languages.filter(
		( { index } ) => index >= span.index && index < span.end
	);

	return {
		languages: [
			...new Set( marks.flatMap( ( mark ) => mark.languages ) ),
		],
		subtitles: [
			...new Set( marks.flatMap( ( mark ) => mark.subtitles ) ),
		],
	};
}

/** `Samedi, trois activités : de 18h à 19h : atelier`: what is before the colon is of all. */
function endsWithColon(
	{ text, taken }: Reading,
	{ index, end }: Span
): boolean {
	return /:[\s\u0001]*$/.test( blot( text, taken ).slice( index, end ) );
}

function single( reading: Reading, hour: HourMark ): Parts {
	const whole = { index: 0, end: reading.text.length };
	const before = { index: 0, end: hour.index };
	const colon = reading.dates.length > 0 && endsWithColon( reading, before );
	const lead = colon ? titleOf( reading, before ) : '';
	const span = lead === '' ? whole : { ...whole, index: hour.end };

	return {
		lead,
		parts: [
			{
				hour,
				title: titleOf( reading, span ),
				...languagesIn( reading, whole ),
			},
		],
	};
}

const BEGINS = new RegExp(
	`${ BEFORE }(?:${ anyOf( labels( 'begins' ) ) })${ AFTER }`,
	'u'
);

/** `portes 19h30, début 20h15`: what begins is said elsewhere. */
function beginning( text: string, index: number, end: number ): string {
	const part = text.slice( index, end );
	const said = BEGINS.exec( flatten( part ) );

	return said ? part.slice( said.index, said.index + said[ 0 ].length ) : '';
}

/** `15h et 20h : Le Passeur`: hours with nothing between them are of one thing. */
function together(
	reading: Reading,
	hours: readonly HourMark[],
	spans: readonly Span[],
	titleFirst: boolean
): string[] {
	const said = spans.map(
		( span, at ) =>
			titleOf( reading, span ) ||
			beginning(
				reading.text,
				Math.min( span.index, hours[ at ]?.index ?? span.index ),
				titleFirst ? ( hours[ at ]?.end ?? span.end ) : span.end
			)
	);
	const found = [ ...( titleFirst ? said : [ ...said ].reverse() ) ];

	for ( const [ index, title ] of found.entries() ) {
		found[ index ] = title || ( found[ index - 1 ] ?? '' );
	}

	return titleFirst ? found : found.reverse();
}

/** `Soirée : repas (19h), concert (20h)`: the name of it all stands before the first. */
function splitFirst( said: readonly string[] ): {
	name: string;
	rest: string[];
} {
	const [ first = '', ...others ] = said;
	const colon = first.indexOf( ' : ' );

	return colon === -1
		? { name: '', rest: [ ...said ] }
		: {
				name: first.slice( 0, colon ),
				rest: [ first.slice( colon + 3 ), ...others ],
			};
}

const which = ( { text }: Reading, { index, end }: Span ) =>
	doubt(
		'which-hour',
		text.slice( index, end ).replace( /^[\s,;:.–—-]+/u, '' )
	);

function several( reading: Reading, hours: readonly HourMark[] ): Parts {
	const around = gaps( reading, hours );
	const titleFirst =
		isTitleFirst( reading, around ) || allLean( reading, hours );
	const doubtful = against( reading, hours, titleFirst );
	const spans = titleFirst ? around.before : around.after;
	const said = together( reading, hours, spans, titleFirst );
	const { name, rest } = titleFirst
		? splitFirst( said )
		: { name: '', rest: said };
	const before = { index: 0, end: hours[ 0 ]?.index ?? 0 };
	const lead = titleOf( reading, titleFirst ? around.lead : before );

	return {
		lead: lead || name,
		parts: hours.map( ( hour, index ) => ( {
			hour:
				doubtful && index === 0
					? {
							...hour,
							doubts: [
								...hour.doubts,
								which( reading, doubtful ),
							],
						}
					: hour,
			title: rest[ index ] ?? '',
			...languagesIn( reading, spans[ index ] ?? hour ),
		} ) ),
	};
}

const says = ( { start, finish, doubts }: HourMark ) =>
	start !== null || finish !== null || doubts.length > 0;

/** @return No parts when the sentence has no hour; its whole title is the lead then. */
export function partsOf( reading: Reading ): Parts {
	const hours = reading.hours.filter( says );
	const [ first ] = hours;

	if ( ! first ) {
		const whole = { index: 0, end: reading.text.length };

		return { lead: titleOf( reading, whole ), parts: [] };
	}

	return hours.length === 1
		? single( reading, first )
		: several( reading, hours );
}
