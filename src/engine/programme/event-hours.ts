/** An event's own hours, from its activities': one hour alone is the event's. */
import { addDays, lastSunday } from './calendar';
import { doubt } from './doubts';
import { behindDoors } from './doors';
import type { DraftActivity } from './draft';
import type { Day, Doubt, Time } from './types';

export type Hours = {
	start: Time | null;
	end: Time | null;
	title: string;
	activities: DraftActivity[];
};

const isTimed = ( { start, end }: DraftActivity ) =>
	start !== null || end !== null;

/** What begins before six in the morning goes on from the evening before, when there is one. */
const NIGHT = '06:00';

function order( time: Time, evening: boolean ): string {
	return evening && time < NIGHT ? `+${ time }`.padStart( 7, '9' ) : time;
}

function first( activities: readonly DraftActivity[] ): Time | null {
	const starts = activities
		.map( ( { start } ) => start )
		.filter( ( start ) => start !== null );
	const evening = starts.some( ( start ) => start >= '12:00' );

	return (
		starts.sort( ( a, b ) =>
			order( a, evening ).localeCompare( order( b, evening ) )
		)[ 0 ] ?? null
	);
}

/** The end is known when something ends after all else has begun. */
function last( activities: readonly DraftActivity[] ): Time | null {
	const evening = activities.some(
		( { start } ) => start !== null && start >= '12:00'
	);
	const key = ( time: Time ) => order( time, evening );
	const starts = activities
		.map( ( { start } ) => start )
		.filter( ( start ) => start !== null );
	const ends = activities
		.map( ( { end } ) => end )
		.filter( ( end ) => end !== null );
	const latest = ends
		.sort( ( a, b ) => key( a ).localeCompare( key( b ) ) )
		.at( -1 );

	return latest !== undefined &&
		starts.every( ( start ) => key( start ) < key( latest ) )
		? latest
		: null;
}

function alone(
	title: string,
	activities: readonly DraftActivity[],
	timed: DraftActivity
): Hours {
	const rest = activities.filter( ( activity ) => activity !== timed );
	const { start, end } = timed;

	if ( title === '' || timed.title === '' || title === timed.title ) {
		return { start, end, title: title || timed.title, activities: rest };
	}

	// The event has a name of its own: what happens at its hour stays an item.
	return {
		start,
		end,
		title,
		activities: activities.map( ( activity ) =>
			activity === timed
				? { ...activity, start: null, end: null }
				: activity
		),
	};
}

/** `Vendredi à 20h : soirée / 18h : accueil / 20h : film`: the line beside the date names it all. */
function headline(
	title: string,
	activities: readonly DraftActivity[]
): DraftActivity | undefined {
	return activities.find(
		( each ) =>
			( title === '' || each.title === '' ) &&
			each.headline &&
			activities.some(
				( other ) =>
					! other.headline &&
					other.start !== null &&
					other.start === each.start
			)
	);
}

function isWithin(
	{ start, end }: DraftActivity,
	from: Time,
	to: Time
): boolean {
	// What is earlier than its beginning is after midnight.
	const key = ( time: Time ) => ( time < from ? `+${ time }` : ` ${ time }` );

	return (
		start !== null &&
		key( end ?? start ) >= key( start ) &&
		key( end ?? start ) <= key( to ) &&
		( start !== from || end !== to )
	);
}

type Lasting = DraftActivity & { start: Time; end: Time };

/** Past midnight, it takes a name of several words to be one: `de 18h30 à minuit : bar` is none. */
const isLasting = ( activity: DraftActivity ): activity is Lasting => {
	const { start, end, title } = activity;

	return (
		start !== null &&
		end !== null &&
		( start < end || ( end < NIGHT && title.includes( ' ' ) ) )
	);
};

/** `14h – 18h : bourse aux livres / 16h : contes`: what lasts all the while is the event. */
function spanning(
	title: string,
	activities: readonly DraftActivity[]
): DraftActivity | undefined {
	const [ longest, ...others ] =
		title === '' ? activities.filter( isTimed ) : [];

	return longest &&
		isLasting( longest ) &&
		others.length > 0 &&
		others.every( ( other ) =>
			isWithin( other, longest.start, longest.end )
		)
		? longest
		: undefined;
}

function without( title: string, activities: readonly DraftActivity[] ): Hours {
	const [ only ] = activities;

	return only && activities.length === 1 && title === ''
		? { start: null, end: null, title: only.title, activities: [] }
		: { start: null, end: null, title, activities: [ ...activities ] };
}

function several(
	title: string,
	activities: readonly DraftActivity[],
	head: DraftActivity | undefined
): Hours {
	return {
		start: head?.end ? head.start : first( activities ),
		end: head?.end ?? last( activities ),
		title,
		activities: [ ...activities ],
	};
}

function withHead(
	title: string,
	activities: readonly DraftActivity[],
	head: DraftActivity | undefined
): Hours {
	const timed = activities.filter( isTimed );
	const [ only ] = timed;

	if ( ! only ) {
		return without( title, activities );
	}

	return timed.length === 1 && ! head?.end
		? alone( title, activities, only )
		: several( title, activities, head );
}

const END =
	/^(?:fin|retour|terug|terugkomst|return|dispersion|einde|slot|end|finish|close|cl[oô]ture|fin de (?:la )?(?:journée|soirée|fête))$/iu;

/** `18h fin`: when it ends, not what happens. */
function closing(
	activities: readonly DraftActivity[]
): DraftActivity | undefined {
	const final = activities.filter( isTimed ).at( -1 );

	return final && END.test( final.title ) && activities.length > 1
		? final
		: undefined;
}

/** @return The event's hours and title, and the activities that remain. */
export function eventHours(
	title: string,
	told: readonly DraftActivity[]
): Hours {
	const end = closing( told );
	const all = told.filter( ( each ) => each !== end );
	const head = headline( title, all ) ?? spanning( title, all );

	const hours = withHead(
		head?.title || title,
		all.filter( ( each ) => each !== head ),
		head
	);

	return {
		...hours,
		title: hours.title || behindDoors( hours.activities ),
		end: hours.end ?? end?.start ?? null,
	};
}

/** The hour that Europe's clocks leave out in March and show twice in October. */
export function clockDoubts(
	date: Day | null,
	times: readonly ( Time | null )[]
): Doubt[] {
	const hours = times.filter( ( time ) => time !== null );

	if (
		date === null ||
		! hours.some( ( time ) => time.startsWith( '02' ) )
	) {
		return [];
	}

	// At night, after an evening: the hour is the next day's.
	const evening = hours.some( ( time ) => time >= '12:00' );
	const day = evening ? addDays( date, 1 ) : date;
	const year = Number( day.slice( 0, 4 ) );
	const code = day === lastSunday( year, 3 ) ? 'hour-skipped' : 'hour-twice';

	return hours
		.filter(
			( time ) =>
				time.startsWith( '02' ) &&
				( code === 'hour-skipped' || day === lastSunday( year, 10 ) )
		)
		.map( ( time ) => doubt( code, time, { date: day, hour: time } ) );
}
