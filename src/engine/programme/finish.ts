/** Drafts → events: shared names and places, one event a day and place, doubts. */
import type { AddressMark } from './addresses';
import { distinct, doubt } from './doubts';
import type { Draft, DraftActivity, DraftDay } from './draft';
import { clockDoubts, eventHours } from './event-hours';
import { merged } from './merge';
import { perPlace } from './places-of';
import { shared } from './shared';
import { zoneOf } from './towns';
import type { Activity, Doubt, Happening } from './types';
import type { Walk } from './open';

const SQUARE =
	/^(?:place|parc|square|parvis|esplanade|jardin|grand[-' ]place|quai)(?![\p{L}])(?:(?! à )[^,(\d])*/iu;

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

/** @return The events of a text, in its order. */
export function finish( walk: Walk ): Happening[] {
	return merged(
		shared( walk )
			.flatMap( perPlace )
			.flatMap( ( draft ) =>
				draft.days.map( ( day ) => toEvent( draft, day ) )
			)
	);
}
