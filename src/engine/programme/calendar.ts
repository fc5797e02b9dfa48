/**
 * Days of the Gregorian calendar, by arithmetic: no clock and no zone of the
 * machine. A day is `YYYY-MM-DD`.
 */
import type { Day } from './types';

const MS = 86_400_000;

const two = ( number: number ) => String( number ).padStart( 2, '0' );

/** Days since 1970-01-01. */
export function toNumber( day: Day ): number {
	return Math.round( Date.parse( `${ day }T00:00:00Z` ) / MS );
}

export function fromNumber( number: number ): Day {
	return new Date( number * MS ).toISOString().slice( 0, 10 );
}

/** @return null when the calendar has no such day. */
export function dayOf( year: number, month: number, day: number ): Day | null {
	if ( month < 1 || month > 12 || day < 1 || year < 1 || year > 9999 ) {
		return null;
	}

	const written = `${ String( year ).padStart( 4, '0' ) }-${ two( month ) }-${ two( day ) }`;

	return day <= daysIn( year, month ) ? written : null;
}

const LENGTHS = [ 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 ];

function daysIn( year: number, month: number ): number {
	const leap = ( year % 4 === 0 && year % 100 !== 0 ) || year % 400 === 0;

	return ( LENGTHS[ month - 1 ] ?? 0 ) + ( leap && month === 2 ? 1 : 0 );
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf( day: Day ): number {
	return ( ( ( ( toNumber( day ) + 3 ) % 7 ) + 7 ) % 7 ) + 1;
}

export function addDays( day: Day, days: number ): Day {
	return fromNumber( toNumber( day ) + days );
}

export function daysBetween( from: Day, to: Day ): number {
	return toNumber( to ) - toNumber( from );
}

export function isDay( text: string ): boolean {
	const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec( text );

	return (
		parts !== null &&
		dayOf(
			Number( parts[ 1 ] ),
			Number( parts[ 2 ] ),
			Number( parts[ 3 ] )
		) === text
	);
}

/** The last Sunday of a month: when Europe's clocks change, in March and October. */
export function lastSunday( year: number, month: 3 | 10 ): Day {
	const last = `${ year }-${ two( month ) }-31`;

	return addDays( last, -( weekdayOf( last ) % 7 ) );
}
