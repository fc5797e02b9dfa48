/** How an event is opened: by a date, by an hour without one, by the day it ends. */
import { addDays } from './calendar';
import type { Dated } from './dated';
import { daysOf, isHistory } from './days';
import type { DateMark } from './dates';
import { doubt } from './doubts';
import { newDraft } from './draft';
import type { Draft } from './draft';
import { fillFromHead } from './fill';
import { isSaidBy } from './named-dates';
import type { Reading } from './read';
import type { Context } from './resolve';

export type Walk = {
	context: Context;
	drafts: Draft[];
	/** Lines above the next event. */
	heads: Reading[];
	/** What the text as a whole is called. */
	series: string;
	/** Said of all events: `Toutes les séances ont lieu à …`. */
	everywhere: Draft;
	/** The sentence, counted from 0. */
	line: number;
};

/** A weekday named below means one of these days. */
function remember( context: Context, { days, endDate }: Draft ): void {
	const from = days[ 0 ]?.date;

	if ( ! from ) {
		return;
	}
	const last = endDate ?? ( days.length > 1 ? days.at( -1 )?.date : null );

	if ( last ) {
		context.from = from;
		context.to = last;
	} else if ( context.to === null ) {
		context.from = addDays( from, 1 );
	}
}

function add( walk: Walk, draft: Draft ): Draft {
	for ( const reading of walk.heads ) {
		fillFromHead( draft, reading );
	}
	walk.heads = [];
	walk.drafts.push( draft );

	return draft;
}

export function openDated(
	walk: Walk,
	reading: Reading,
	mark: DateMark
): Draft {
	const { days, endDate } = daysOf( reading, mark, walk.context );
	const draft = add( walk, newDraft( days, endDate, walk.line ) );

	remember( walk.context, draft );

	return draft;
}

export function openUndated( walk: Walk, { text }: Reading ): Draft {
	const day = { date: null, doubts: [ doubt( 'no-date', text ) ] };

	return add( walk, newDraft( [ day ], null, walk.line ) );
}

const LAST_DAY = /(?:jusqu'au|jusqu'a|tot|until|till|t\/m) *(?:le )?$/u;

/** `Exposition jusqu'au 28 avril`, but not `Inscriptions jusqu'au 28 avril`. */
function isLastDay(
	{ flat, errand, starts }: Reading,
	mark: DateMark
): boolean {
	return (
		mark.aside &&
		starts &&
		! errand &&
		LAST_DAY.test( flat.slice( 0, mark.index ) )
	);
}

/** The end is known, the beginning is not. */
export function openEnded(
	walk: Walk,
	{ reading, told }: Dated
): Draft | null {
	const mark = told.find( ( each ) => isLastDay( reading, each ) );
	const [ end ] = mark ? daysOf( reading, mark, walk.context ).days : [];

	if ( ! mark || ! end?.date ) {
		return null;
	}

	const text = reading.text.slice( mark.index, mark.end );
	const unsure = doubt( 'only-end', text, { until: end.date } );
	const day = { date: null, doubts: [ ...end.doubts, unsure ] };

	return add( walk, newDraft( [ day ], end.date, walk.line ) );
}

/** A deadline and a year long past speak for themselves; any other date is asked about. */
export function doubtTold(
	{ context }: Walk,
	draft: Draft,
	{ reading, told }: Dated
): void {
	const unclear = told.filter(
		( mark ) =>
			mark.items.length > 0 &&
			! isHistory( reading, mark, context ) &&
			! ( mark.aside && reading.errand ) &&
			! isSaidBy( mark, reading.dates )
	);

	for ( const { index, end } of told.filter(
		( { kind } ) => kind === 'recurring'
	) ) {
		draft.doubts.push(
			doubt( 'recurring', reading.text.slice( index, end ) )
		);
	}
	for ( const { index, end } of unclear ) {
		draft.doubts.push(
			doubt( 'other-date', reading.text.slice( index, end ) )
		);
	}
}
