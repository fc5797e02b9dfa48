/** Drafts → events: shared names and places, one event a day and place, doubts. */
import { squareName } from './addresses';
import type { AddressMark } from './addresses';
import { clockDoubts } from './clock-doubts';
import { distinct, doubt } from './doubts';
import { placeKey } from './draft';
import type { Draft, DraftActivity, DraftDay } from './draft';
import { pairDoubts } from './place-pairs';
import { eventHours } from './event-hours';
import { merged } from './merge';
import { perPlace } from './places-of';
import { shared } from './shared';
import { zoneOf } from './towns';
import { suspicions } from './suspicion';
import type { Activity, Doubt, Happening } from './types';
import type { Walk } from './open';
import { askForHours } from './unread-hours';

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

/** People meet on `place du Marché` itself when it has no number. */
function placeName( place: string, address: AddressMark | null ): string {
	return place || squareName( address );
}

/** `LE HANGAR, quai 14` on a line: the name is its place, not one more item. */
const isPlaceAgain = ( name: string, { place }: Draft ) =>
	place !== '' && placeKey( name ) === placeKey( place );

function ownDoubts( event: Happening, draft: Draft ): Doubt[] {
	const doubts: Doubt[] = [];
	const times = [
		event.start,
		event.end,
		...event.activities.flatMap( ( { start, end } ) => [ start, end ] ),
	];

	if ( event.place === '' && event.address === '' ) {
		doubts.push(
			...draft.elsewhere.map( ( text ) =>
				doubt( 'address-not-place', text )
			)
		);
	}

	return [
		...doubts,
		...pairDoubts( draft ),
		...clockDoubts( event.date, [ ...new Set( times ) ] ),
	];
}

function toEvent( draft: Draft, day: DraftDay ): Happening {
	const { start, end, title, activities } = eventHours(
		draft.title,
		draft.activities
	);
	const items = activities.filter(
		( { start: at, end: until, title: name } ) =>
			at !== null || until !== null || ! isPlaceAgain( name, draft )
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
		activities: items.map( toActivity ),
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

/** Asked of the event as it has become: its parts know less. */
function looked( event: Happening ): Happening {
	const { doubts } = event;

	return {
		...event,
		notes: event.notes.filter( ( note ) => note !== event.title ),
		doubts: distinct( [ ...doubts, ...suspicions( event, doubts ) ] ),
	};
}

/** The name of a series that no event is called by stays with the first. */
function withSeries( events: Happening[], series: string ): Happening[] {
	const [ first, ...rest ] = events;
	const named = events.some( ( { title, notes } ) =>
		[ title, ...notes ].some( ( text ) => text.includes( series ) )
	);

	return first && ! named
		? [ { ...first, notes: [ series, ...first.notes ] }, ...rest ]
		: events;
}

/** `… / mercredi 26 : soupe / 18h30, péniche Aval`: the hour may be of all. */
function withHours( events: Happening[] ): Happening[] {
	const last = events.at( -1 );
	const others = events.slice( 0, -1 );
	const hour = last?.start ?? null;

	return hour !== null &&
		others.length > 1 &&
		others.every( ( { start, endDate } ) => ! start && ! endDate )
		? events.map( ( event ) =>
				event === last
					? event
					: {
							...event,
							doubts: [
								...event.doubts,
								doubt( 'hour-to-confirm', hour ),
							],
						}
			)
		: events;
}

/** @return The events of a text, in its order. */
export function finish( walk: Walk ): Happening[] {
	const events = shared( walk )
		.flatMap( perPlace )
		.flatMap( ( draft ) =>
			draft.days.map( ( day ) => toEvent( draft, day ) )
		);

	return askForHours(
		withSeries( withHours( merged( events ) ), walk.series ).map( looked )
	);
}
