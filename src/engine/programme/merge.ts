/** Events of the same day and place are one: agendas repeat the date on every line. */
import { distinct } from './doubts';
import { isSamePlace } from './draft';
import type { Activity, Happening, Time } from './types';

/** Nothing but a day: a first mention of what is told below. */
function isMention( { start, end, place, activities }: Happening ): boolean {
	return (
		start === null &&
		end === null &&
		place === '' &&
		activities.length === 0
	);
}

function isSamePlaceAs( one: Happening, other: Happening ): boolean {
	return one.place === '' || other.place === ''
		? one.place === other.place && one.address === other.address
		: isSamePlace( one.place, other.place );
}

function isSame( one: Happening, other: Happening ): boolean {
	return (
		one.date !== null &&
		one.endDate === other.endDate &&
		( isMention( one ) ||
			isMention( other ) ||
			isSamePlaceAs( one, other ) )
	);
}

/** An event's own hour is an activity's when another comes beside it. */
function asActivities( event: Happening ): Activity[] {
	const { start, end, title, languages, subtitles, activities } = event;
	const holdsHours = activities.some(
		( activity ) => activity.start !== null
	);

	return holdsHours || ( start === null && title === '' )
		? activities
		: [ { start, end, title, languages, subtitles }, ...activities ];
}

function first( values: readonly string[] ): string {
	return values.find( ( value ) => value !== '' ) ?? '';
}

function earliest( events: readonly Happening[] ): Time | null {
	return (
		events
			.map( ( { start } ) => start )
			.filter( ( start ) => start !== null )
			.sort()[ 0 ] ?? null
	);
}

const union = ( lists: readonly string[][] ) => [ ...new Set( lists.flat() ) ];

/** What is the same for one told event and its mentions, and for several told ones. */
function common( events: readonly Happening[], main: Happening ): Happening {
	return {
		...main,
		place: first( events.map( ( { place } ) => place ) ),
		address: first( events.map( ( { address } ) => address ) ),
		zone: events.find( ( { zone } ) => zone !== null )?.zone ?? null,
		languages: union( events.map( ( { languages } ) => languages ) ),
		subtitles: union( events.map( ( { subtitles } ) => subtitles ) ),
		notes: events.flatMap( ( { notes } ) => notes ),
		doubts: distinct( events.flatMap( ( { doubts } ) => doubts ) ),
	};
}

/** Several told events of one day and place: each is an activity. */
function severalTold(
	told: readonly Happening[],
	mentions: readonly Happening[],
	whole: Happening
): Happening {
	return {
		...whole,
		title: first( mentions.map( ( { title } ) => title ) ),
		activities: told.flatMap( asActivities ),
		start: earliest( told ),
		end: told.at( -1 )?.end ?? null,
	};
}

/**
 * One told event and mentions of it: their titles are its, or notes. Of a
 * series, each day has its own: `les 3, 10 et 17 mars … / 3 mars : Les canaux`.
 */
function oneTold(
	main: Happening,
	events: readonly Happening[],
	whole: Happening,
	ofSeries: boolean
): Happening {
	const mentioned = events
		.filter( ( event ) => event !== main )
		.map( ( event ) => event.title );
	const titles = ofSeries
		? [ ...mentioned, main.title ]
		: [ main.title, ...mentioned ];
	const title = first( titles );
	const others = titles.filter(
		( other ) => other !== '' && other !== title
	);

	return { ...whole, title, notes: [ ...others, ...whole.notes ] };
}

function together(
	events: readonly Happening[],
	series: ReadonlySet< string >
): Happening[] {
	const told = events.filter( ( event ) => ! isMention( event ) );
	const [ main = events[ 0 ] ] = told;

	if ( ! main || events.length === 1 ) {
		return [ ...events ];
	}

	const whole = common( events, main );
	const event =
		told.length > 1
			? severalTold( told, events.filter( isMention ), whole )
			: oneTold( main, events, whole, series.has( main.title ) );

	return [ event ];
}

/** What several days are called. */
function titlesOfSeries( events: readonly Happening[] ): Set< string > {
	const days = new Map< string, Set< string | null > >();

	for ( const { title, date } of events ) {
		const known = days.get( title ) ?? new Set();
		days.set( title, known.add( date ) );
	}

	return new Set(
		[ ...days ]
			.filter( ( [ , dates ] ) => dates.size > 1 )
			.map( ( [ title ] ) => title )
	);
}

/** As many places a day as an agenda may hold. */
const PLACES = 20;

/** @return The events, each day and place once, where it stood first. */
export function merged( events: readonly Happening[] ): Happening[] {
	const series = titlesOfSeries( events );
	const groups: Happening[][] = [];
	const byDate = new Map< string, Happening[][] >();

	for ( const event of events ) {
		const known = byDate.get( event.date ?? '' ) ?? [];
		const group = known.find(
			( [ one ] ) => one !== undefined && isSame( one, event )
		);

		if ( group ) {
			// What is told stands for the group: it has the place.
			if ( group[ 0 ] && isMention( group[ 0 ] ) ) {
				group.unshift( event );
			} else {
				group.push( event );
			}
		} else {
			const added = [ event ];
			groups.push( added );
			byDate.set(
				event.date ?? '',
				[ ...known, added ].slice( -PLACES )
			);
		}
	}

	return groups.flatMap( ( group ) => together( group, series ) );
}
