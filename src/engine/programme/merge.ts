/** Events of the same day and place are one: agendas repeat the date on every line. */
import { distinct } from './doubts';
import { isSamePlace } from './draft';
import type { Activity, Happening } from './types';

/** Nothing but a day: a first mention of what is told below. */
function isMention( { start, end, place, activities }: Happening ): boolean {
	return (
		start === null &&
		end === null &&
		place === '' &&
		activities.length === 0
	);
}

function isSame( one: Happening, other: Happening ): boolean {
	if (
		one.date === null ||
		one.date !== other.date ||
		one.endDate !== other.endDate
	) {
		return false;
	}

	return (
		isMention( one ) ||
		isMention( other ) ||
		( ( one.place === '' ) === ( other.place === '' ) &&
			isSamePlace( one.place, other.place ) &&
			( one.place !== '' || one.address === other.address ) )
	);
}

function ownActivity( {
	start,
	end,
	title,
	languages,
	subtitles,
}: Happening ): Activity {
	return { start, end, title, languages, subtitles };
}

/** An event's own hour is an activity's when another comes beside it. */
function asActivities( event: Happening ): Activity[] {
	const holdsHours = event.activities.some( ( { start } ) => start !== null );

	return event.start === null || holdsHours
		? event.activities
		: [ ownActivity( event ), ...event.activities ];
}

function doubtsOf(
	one: Happening,
	other: Happening,
	title: string
): Happening[ 'doubts' ] {
	const all = distinct( [ ...one.doubts, ...other.doubts ] );

	return title === '' && one.activities.length + other.activities.length === 0
		? all
		: all.filter( ( { code } ) => code !== 'no-title' );
}

function earliest( times: readonly ( string | null )[] ): string | null {
	return times.filter( ( time ) => time !== null ).sort()[ 0 ] ?? null;
}

function both( one: Happening, other: Happening ): Happening {
	const mention = isMention( one ) || isMention( other );
	const [ first, second ] = isMention( one )
		? [ other, one ]
		: [ one, other ];
	const activities = mention
		? first.activities
		: [ ...asActivities( one ), ...asActivities( other ) ];
	const title = mention ? first.title || second.title : '';

	return {
		...first,
		title,
		start: mention ? first.start : earliest( [ one.start, other.start ] ),
		end: mention ? first.end : other.end,
		address: first.address || second.address,
		zone: first.zone ?? second.zone,
		languages: [ ...new Set( [ ...one.languages, ...other.languages ] ) ],
		subtitles: [ ...new Set( [ ...one.subtitles, ...other.subtitles ] ) ],
		activities,
		doubts: doubtsOf( one, other, title ),
		notes: [
			...one.notes,
			...( mention && second.title !== title ? [ second.title ] : [] ),
			...other.notes,
		].filter( ( text ) => text !== '' ),
	};
}

/** @return The events, each day and place once, where it stood first. */
export function merged( events: readonly Happening[] ): Happening[] {
	const found: Happening[] = [];
	const byDate = new Map< string, number[] >();

	for ( const event of events ) {
		const key = event.date ?? '';
		const places = byDate.get( key ) ?? [];
		const at = places.find( ( index ) => isSameAt( found, index, event ) );

		if ( at === undefined ) {
			byDate.set(
				key,
				[ ...places, found.push( event ) - 1 ].slice( -20 )
			);
		} else {
			found[ at ] = both( found[ at ] ?? event, event );
		}
	}

	return found;
}

function isSameAt(
	found: readonly Happening[],
	index: number,
	event: Happening
): boolean {
	const known = found[ index ];

	return known !== undefined && isSame( known, event );
}
