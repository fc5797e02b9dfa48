/**
 * Goes through the sentences in their order and keeps the events they tell of: a
 * date opens one, and governs the hours, places and items below it.
 */
import { addDays } from './calendar';
import { daysOf, isTold, joinRanges, monthOfHeading } from './days';
import type { DateMark } from './dates';
import { doubt } from './doubts';
import { newDraft, setPlace } from './draft';
import type { Draft } from './draft';
import { fill, plain } from './fill';
import { headsNext } from './headings';
import type { Reading } from './read';
import type { Context } from './resolve';
import { isTelling, trim } from './titles';

export type Walk = {
	context: Context;
	drafts: Draft[];
	/** Lines above the first event of a text, or above the next one. */
	heads: Reading[];
	/** What the text as a whole is called. */
	series: string;
	/** Said of all events: `Toutes les séances ont lieu à …`. */
	everywhere: Draft;
};

const EVERYWHERE =
	/(?:^|[^\p{L}])(?:tous les|toutes les|tout se passe|tout a lieu|all events|all activities|alle activiteiten|alles vindt plaats)[^\p{L}].*(?:lieu|passent|deroulent|tiennent|place|held|plaats|:)/u;

function remember( context: Context, draft: Draft ): void {
	const [ first ] = draft.days;

	if ( first?.date && draft.endDate ) {
		context.from = first.date;
		context.to = draft.endDate;
	} else if ( first?.date && context.to === null ) {
		context.from = addDays( first.date, 1 );
	}
}

/** Takes the lines above as the title, place and hours of the event they head. */
function takeHeads( walk: Walk, draft: Draft ): void {
	for ( const head of walk.heads ) {
		if ( head.hours.length > 0 || head.label !== null ) {
			fill( draft, head );
			continue;
		}
		setPlace( draft, head );
		plain( draft, head );
	}
	walk.heads = [];
}

function open( walk: Walk, reading: Reading, mark: DateMark ): Draft {
	const { days, endDate } = daysOf( reading, mark, walk.context );
	const draft = newDraft( days, endDate );

	takeHeads( walk, draft );
	walk.drafts.push( draft );
	remember( walk.context, draft );

	return draft;
}

/** A part of a sentence: marks outside of it fall away. */
function slice( reading: Reading, from: number, to: number ): Reading {
	const within = < Mark extends { index: number; end: number } >(
		marks: readonly Mark[]
	): Mark[] =>
		marks
			.filter( ( mark ) => mark.index >= from && mark.index < to )
			.map( ( mark ) => ( {
				...mark,
				index: mark.index - from,
				end: Math.min( mark.end, to ) - from,
			} ) );
	const [ place ] = reading.place ? within( [ reading.place ] ) : [];
	const [ town ] = reading.town ? within( [ reading.town ] ) : [];

	return {
		...reading,
		text: reading.text.slice( from, to ),
		flat: reading.flat.slice( from, to ),
		dates: within( reading.dates ),
		hours: within( reading.hours ),
		languages: within( reading.languages ),
		addresses: within( reading.addresses ),
		taken: within( reading.taken ),
		place: place ?? null,
		town: town ?? null,
	};
}

type Dated = { reading: Reading; mark: DateMark | null; told: DateMark[] };

/** A sentence with several dates of their own is as many. */
function parts( walk: Walk, reading: Reading ): Dated[] {
	const marks = joinRanges( reading );
	const open_ = walk.drafts.length > 0 && ! reading.starts;
	const told: DateMark[] = [];
	const real: DateMark[] = [];

	for ( const mark of marks ) {
		const follows =
			open_ ||
			real.length > 0 ||
			reading.hours.some( ( { end } ) => end < mark.index - 12 );
		const needsHour =
			mark.kind === 'recurring' && reading.hours.length === 0;
		( needsHour || isTold( reading, mark, walk.context, follows )
			? told
			: real
		).push( mark );
	}

	if ( real.length === 0 ) {
		return [ { reading, mark: null, told } ];
	}

	return real.map( ( mark, index ) => {
		const from = index === 0 ? 0 : mark.index;
		const to = real[ index + 1 ]?.index ?? reading.text.length;

		return {
			reading: real.length === 1 ? reading : slice( reading, from, to ),
			mark,
			told: index === 0 ? told : [],
		};
	} );
}

function doubtTold( draft: Draft, { reading, told }: Dated ): void {
	for ( const mark of told.filter(
		( { kind } ) => kind === 'days' || kind === 'range'
	) ) {
		draft.doubts.push(
			doubt( 'other-date', reading.text.slice( mark.index, mark.end ) )
		);
	}
}

/** Hours before any date: those of the event that is opened next, or of one without a day. */
function undated( walk: Walk, reading: Reading ): Draft {
	const draft = newDraft( [
		{ date: null, doubts: [ doubt( 'no-date', reading.text ) ] },
	] );

	takeHeads( walk, draft );
	walk.drafts.push( draft );

	return draft;
}

function dated( walk: Walk, part: Dated ): void {
	const { reading, mark } = part;

	if ( mark !== null ) {
		const draft = open( walk, reading, mark );
		fill( draft, reading );
		doubtTold( draft, part );
		return;
	}

	const current =
		walk.drafts.at( -1 ) ??
		( reading.hours.length > 0 ? undated( walk, reading ) : null );
	if ( current ) {
		fill( current, reading );
		if ( reading.label !== 'aside' ) {
			doubtTold( current, part );
		}
	}
}

function series( walk: Walk, reading: Reading ): void {
	const title = trim( reading.text );

	if (
		walk.series === '' &&
		walk.drafts.length === 0 &&
		reading.starts &&
		title.length <= 80 &&
		isTelling( title )
	) {
		walk.series = title;
	}
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
	};
	const next = headsNext( readings );

	readings.forEach( ( reading, index ) => {
		const month = monthOfHeading( reading );
		if ( month ) {
			Object.assign( context, month );
		}
		if ( EVERYWHERE.test( reading.flat ) && reading.dates.length === 0 ) {
			setPlace( walk.everywhere, reading );
			return;
		}

		switch ( next[ index ] ) {
			case 'head':
				walk.heads.push( reading );
				break;
			case 'intro':
				series( walk, reading );
				setPlace( walk.everywhere, reading );
				break;
			default:
				for ( const part of month && reading.dates.length === 0
					? []
					: parts( walk, reading ) ) {
					dated( walk, part );
				}
		}
	} );

	return walk;
}
