/** Drafts → events: shared names and places, one event a day and place, doubts. */
import { zoneOf } from './addresses';
import type { AddressMark } from './addresses';
import { distinct, doubt } from './doubts';
import type { Draft, DraftActivity, DraftDay } from './draft';
import { eventHours, clockDoubts } from './event-hours';
import { merged } from './merge';
import { perPlace } from './places-of';
import type { Activity, Doubt, Happening } from './types';
import type { Walk } from './walk';

const SQUARE =
	/^(?:place|parc|square|parvis|esplanade|jardin|grand[-' ]place|quai)(?![\p{L}])[^,(\d]*/iu;

const isUntimed = ( draft: Draft ) =>
	draft.activities.every(
		( { start, end } ) => start === null && end === null
	);

function holds( span: Draft, draft: Draft ): boolean {
	const from = span.days[ 0 ]?.date ?? '9999';

	return (
		draft !== span &&
		draft.days.some(
			( { date } ) =>
				date !== null && date >= from && date <= ( span.endDate ?? '' )
		)
	);
}

/** `Festival du 12 au 14 avril` above its days: a name and a place for them, no event. */
function withoutSpans( drafts: readonly Draft[] ): Draft[] {
	const spans = drafts.filter(
		( draft ) =>
			draft.span &&
			isUntimed( draft ) &&
			drafts.some( ( other ) => ! other.span && holds( draft, other ) )
	);

	return drafts
		.filter( ( draft ) => ! spans.includes( draft ) )
		.map( ( draft ) => {
			const span = spans.find( ( each ) => holds( each, draft ) );
			return span ? inherit( draft, span, span.title ) : draft;
		} );
}

/** An event that names no place of its own takes the place of the whole. */
function inherit(
	draft: Draft,
	from: Pick< Draft, 'place' | 'address' >,
	title: string
): Draft {
	const placed =
		draft.place !== '' ||
		draft.address !== null ||
		draft.activities.some( ( { place } ) => place !== '' );

	return {
		...draft,
		title: draft.title === '' && needsTitle( draft ) ? title : draft.title,
		...( placed ? {} : { place: from.place, address: from.address } ),
	};
}

/** An hour alone brings its own title. */
function needsTitle( { activities }: Draft ): boolean {
	const timed = activities.filter(
		( { start, end } ) => start !== null || end !== null
	);

	return timed.length !== 1 || timed[ 0 ]?.title === '';
}

function unique( lists: readonly string[][] ): string[] {
	return [ ...new Set( lists.flat() ) ];
}

function toActivity( {
	start,
	end,
	title,
	languages,
	subtitles,
}: DraftActivity ): Activity {
	return { start, end, title, languages, subtitles };
}

function placeName( place: string, address: AddressMark | null ): string {
	return place === '' && address && ! address.numbered
		? ( SQUARE.exec( address.text )?.[ 0 ] ?? '' ).trim()
		: place;
}

function ownDoubts( event: Happening, draft: Draft ): Doubt[] {
	const doubts: Doubt[] = [];
	const times = [
		event.start,
		event.end,
		...event.activities.flatMap( ( { start, end } ) => [ start, end ] ),
	];

	if (
		event.title === '' &&
		event.activities.every( ( { title } ) => title === '' )
	) {
		doubts.push( doubt( 'no-title', '' ) );
	}
	if ( event.place === '' && event.address === '' ) {
		doubts.push(
			...draft.elsewhere.map( ( text ) =>
				doubt( 'address-not-place', text )
			)
		);
	}

	return [ ...doubts, ...clockDoubts( event.date, [ ...new Set( times ) ] ) ];
}

function toEvent( draft: Draft, day: DraftDay ): Happening {
	const { start, end, title, activities } = eventHours(
		draft.title,
		draft.activities
	);
	const event: Happening = {
		date: day.date,
		endDate: draft.endDate,
		start,
		end,
		zone: draft.address && zoneOf( draft.address ),
		title,
		place: placeName( draft.place, draft.address ),
		address: draft.address?.text.replace( /\s+/g, ' ' ) ?? '',
		languages: unique( [
			draft.languages,
			...draft.activities.map( ( { languages } ) => languages ),
		] ),
		subtitles: unique( [
			draft.subtitles,
			...draft.activities.map( ( { subtitles } ) => subtitles ),
		] ),
		activities: activities.map( toActivity ),
		doubts: [],
		notes: draft.notes,
	};

	return {
		...event,
		doubts: distinct( [
			...day.doubts,
			...draft.doubts,
			...ownDoubts( event, draft ),
		] ),
	};
}

/** A title said once is that of the dates beside it: `12 avril à Mons, 14 avril à Gand : film`. */
function named(
	drafts: readonly Draft[],
	{ series, everywhere }: Walk
): Draft[] {
	return drafts.map( ( draft ) => inherit( draft, everywhere, series ) );
}

/** @return The events of a text, in its order. */
export function finish( walk: Walk ): Happening[] {
	const drafts = named( withoutSpans( walk.drafts ), walk );

	return merged(
		drafts
			.flatMap( perPlace )
			.flatMap( ( draft ) =>
				draft.days.map( ( day ) => toEvent( draft, day ) )
			)
	);
}
