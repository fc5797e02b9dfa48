/**
 * What becomes of an event when one of its doubts is answered.
 */
import { isDay, weekdayOf } from '../programme/calendar';
import type { Doubt } from '../programme/index';
import type { Answer, Patch } from './answers';

type Asked = { startDate: string; endDate: string; doubts: readonly Doubt[] };

type Answered = Patch & { doubts: Doubt[] };

/** What is still asked of a day is asked of the day that it became. */
function follow( doubts: readonly Doubt[], from: string, to: string ): Doubt[] {
	const moved = ( params: Doubt[ 'params' ] ): Doubt[ 'params' ] => ( {
		...Object.fromEntries(
			Object.entries( params ).map( ( [ name, value ] ) => [
				name,
				value === from && name !== 'article' ? to : value,
			] )
		),
		...( params.date === from && 'is' in params
			? { is: weekdayOf( to ) }
			: {} ),
	} );

	return doubts
		.map( ( doubt ) => ( { ...doubt, params: moved( doubt.params ) } ) )
		.filter(
			( { code, params } ) =>
				code !== 'weekday' ||
				params.date !== to ||
				params.said !== weekdayOf( to )
		);
}

/** The last day in the year that the first one moved to; where it stands otherwise. */
function lastDay( endDate: string, from: string, to: string ): string {
	const years = Number( to.slice( 0, 4 ) ) - Number( from.slice( 0, 4 ) );
	const moved = `${ Number( endDate.slice( 0, 4 ) ) + years }${ endDate.slice( 4 ) }`;

	return from.slice( 4 ) === to.slice( 4 ) && isDay( moved )
		? moved
		: endDate;
}

/**
 * @param event  As it is.
 * @param index  Which of its doubts.
 * @param answer One of answersTo() that doubt.
 * @return       What changes. A day is the first or the last one, whichever was
 *               asked about.
 */
export function answered(
	event: Asked,
	index: number,
	{ say, value, patch }: Answer
): Answered {
	const { startDate, endDate } = event;
	const doubts = event.doubts.filter( ( _, at ) => at !== index );

	if ( say !== 'day' ) {
		return { ...patch, doubts };
	}

	const from = String( event.doubts[ index ]?.params.date ?? '' );

	if ( from !== startDate && from === endDate ) {
		return { endDate: value, doubts: follow( doubts, from, value ) };
	}

	const last = lastDay( endDate, from, value );

	return {
		...patch,
		...( last === endDate ? {} : { endDate: last } ),
		doubts: follow( follow( doubts, from, value ), endDate, last ),
	};
}

/** Doubts that ask for what stands in a field, and in which. */
const ASKED_FOR: Partial< Record< string, readonly ( keyof Patch )[] > > = {
	'no-title': [ 'name' ],
	'no-date': [ 'startDate' ],
	'no-hour': [ 'startTime' ],
	'no-place': [ 'place', 'locationName', 'locationAddress' ],
};

/**
 * @param doubts Of the event.
 * @param patch  What somebody typed.
 * @return       The same, with the doubts that are left where that settles one.
 */
export function filledIn< T extends object >(
	doubts: readonly Doubt[],
	patch: T
): T & { doubts?: Doubt[] } {
	const typed = new Set(
		Object.entries( patch )
			.filter( ( [ , value ] ) => value !== '' )
			.map( ( [ field ] ) => field )
	);
	const left = doubts.filter(
		( { code } ) =>
			! ASKED_FOR[ code ]?.some( ( field ) => typed.has( field ) )
	);

	return left.length === doubts.length ? patch : { ...patch, doubts: left };
}
