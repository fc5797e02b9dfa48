/**
 * Goes through the sentences in their order and keeps the events they tell of: a
 * date opens one, and governs the hours, places and items below it.
 */
import { addDays } from './calendar';
import { byDate } from './dated';
import type { Dated } from './dated';
import { daysOf, isHistory, monthOfHeading } from './days';
import type { DateMark } from './dates';
import { doubt } from './doubts';
import { newDraft, setPlace } from './draft';
import type { Draft } from './draft';
import { fill, head } from './fill';
import { AFTER, BEFORE, flatten } from './flat';
import { rolesOf } from './headings';
import type { Reading } from './read';
import type { Context } from './resolve';
import { isTelling, titleIn } from './titles';
import { labels, pattern } from './words/index';

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

const EVERYWHERE =
	/(?:^|[^\p{L}])(?:tous les|toutes les|tout se passe|tout a lieu|all events|all activities|alle activiteiten|alles vindt plaats)[^\p{L}].*(?:lieu|passent|deroulent|tiennent|place|held|plaats|:)/u;

/** A weekday named below means one of these days. */
function remember( context: Context, { days, endDate }: Draft ): void {
	const from = days[ 0 ]?.date;

	if ( from && endDate ) {
		context.from = from;
		context.to = endDate;
	} else if ( from && context.to === null ) {
		context.from = addDays( from, 1 );
	}
}

function add( walk: Walk, draft: Draft ): Draft {
	for ( const reading of walk.heads ) {
		head( draft, reading );
	}
	walk.heads = [];
	walk.drafts.push( draft );

	return draft;
}

function open(
	walk: Walk,
	{ reading, mark }: Dated & { mark: DateMark }
): Draft {
	const { days, endDate } = daysOf( reading, mark, walk.context );
	const draft = add( walk, newDraft( days, endDate, walk.line ) );

	remember( walk.context, draft );

	return draft;
}

function undated( walk: Walk, { text }: Reading ): Draft {
	return add(
		walk,
		newDraft(
			[ { date: null, doubts: [ doubt( 'no-date', text ) ] } ],
			null,
			walk.line
		)
	);
}

const LAST_DAY = /(?:jusqu'au|jusqu'a|tot|until|till|t\/m) *(?:le )?$/u;

/** `Exposition jusqu'au 28 avril`: the end is known, the beginning is not. */
function openEnded( walk: Walk, { reading, told }: Dated ): Draft | null {
	const [ mark ] = told;
	const until =
		mark?.aside &&
		! reading.errand &&
		reading.starts &&
		LAST_DAY.test( reading.flat.slice( 0, mark.index ) );

	if ( ! mark || ! until ) {
		return null;
	}

	const [ end ] = daysOf( reading, mark, walk.context ).days;
	const unsure = doubt(
		'only-end',
		reading.text.slice( mark.index, mark.end ),
		{ until: end?.date ?? '' }
	);

	return end?.date
		? add(
				walk,
				newDraft(
					[ { date: null, doubts: [ ...end.doubts, unsure ] } ],
					end.date,
					walk.line
				)
			)
		: null;
}

/** A deadline and a year long past speak for themselves; any other date is asked about. */
function doubtTold(
	{ context }: Walk,
	draft: Draft,
	{ reading, told }: Dated
): void {
	const unclear = told.filter(
		( mark ) =>
			mark.items.length > 0 &&
			! isHistory( reading, mark, context ) &&
			! ( mark.aside && reading.errand )
	);

	for ( const mark of unclear ) {
		draft.doubts.push(
			doubt( 'other-date', reading.text.slice( mark.index, mark.end ) )
		);
	}
}

/** The event that a sentence without a date of its own tells of. */
function current( walk: Walk, part: Dated ): Draft | null {
	const { reading } = part;

	return (
		walk.drafts.at( -1 ) ??
		( reading.hours.length > 0 ? undated( walk, reading ) : null )
	);
}

function take( walk: Walk, part: Dated ): void {
	const { reading, mark } = part;
	const ended = mark === null ? openEnded( walk, part ) : null;
	const draft =
		mark === null
			? ( ended ?? current( walk, part ) )
			: open( walk, { ...part, mark } );

	if ( ! draft ) {
		return;
	}
	draft.lastLine = walk.line;
	if ( SAME_PLACE.test( reading.flat ) ) {
		samePlace( walk, draft );
	}
	const placed = draft.place !== '' || draft.address !== null;
	fill( draft, reading );
	if (
		! placed &&
		reading.dates.length === 0 &&
		reading.hours.length === 0
	) {
		draft.placeLine = walk.line;
	}
	if ( ! ended && reading.label !== 'aside' ) {
		doubtTold( walk, draft, part );
	}
}

const SAME_PLACE = new RegExp(
	`${ BEFORE }(?:${ pattern( 'samePlace' ) })${ AFTER }`,
	'u'
);

/** `Même lieu`: that of the event before. */
function samePlace( { drafts }: Walk, draft: Draft ): void {
	const before = drafts.at( drafts.at( -1 ) === draft ? -2 : -1 );

	if ( before && draft.place === '' && draft.address === null ) {
		draft.place = before.place;
		draft.address = before.address;
	}
}

/** A line above it all: the name of the series and, maybe, its place. */
function introduce( walk: Walk, reading: Reading ): void {
	const title = titleIn( reading.text, reading.taken, {
		index: 0,
		end: reading.text.length,
	} );

	setPlace( walk.everywhere, reading );
	if (
		walk.series === '' &&
		reading.starts &&
		title.length <= 80 &&
		isTelling( title )
	) {
		walk.series = title;
	}
}

const COLUMNS = new Set(
	[ 'when', 'where', 'what', 'language', 'aside' ].flatMap( ( kind ) =>
		labels( kind as 'when' )
	)
);

/** The head of a table: `Date | Heure | Quoi`. */
function isTableHead( { text }: Reading ): boolean {
	const cells = text.split( ' | ' );

	return (
		cells.length > 1 &&
		cells.every( ( cell ) => COLUMNS.has( flatten( cell.trim() ) ) )
	);
}

/** @return Whether the line says something of the text as a whole, and nothing else. */
function isOfAll( walk: Walk, reading: Reading ): boolean {
	const month = monthOfHeading( reading );

	if ( month ) {
		Object.assign( walk.context, month );
		return true;
	}
	if (
		EVERYWHERE.test( reading.flat ) &&
		reading.dates.every( ( { items } ) => items.length === 0 ) &&
		reading.hours.length === 0
	) {
		setPlace( walk.everywhere, reading );
		return true;
	}

	return isTableHead( reading );
}

/** @return The events of a text, still in parts. */
export function walkThrough(
	readings: readonly Reading[],
	context: Context
): Walk {
	const walk: Walk = {
		context,
		drafts: [],
		heads: [],
		series: '',
		everywhere: newDraft( [] ),
		line: 0,
	};
	const roles = rolesOf( readings );

	for ( const [ line, reading ] of readings.entries() ) {
		walk.line = line;
		if ( isOfAll( walk, reading ) ) {
			continue;
		}
		if ( roles[ line ] === 'head' ) {
			walk.heads.push( reading );
		} else if ( roles[ line ] === 'intro' ) {
			introduce( walk, reading );
		} else {
			byDate(
				reading,
				context,
				walk.drafts.length > 0 && ! reading.starts
			).forEach( ( part ) => take( walk, part ) );
		}
	}

	return walk;
}
