/**
 * What is wrong or surprising in the dates and hours of an event, as the
 * server will read them (plugin/inc/events/when.php). Pure: no clock, no zone
 * of the machine.
 */
import { addDays, isDay, lastSunday, weekdayOf } from '../programme/calendar';

export type When = {
	startDate: string;
	startTime: string;
	endDate: string;
	endTime: string;
};

export type Remark = {
	field: keyof When;
	/** An error cannot be right; a note says how it is understood. */
	status: 'error' | 'note';
	code:
		| 'no-date'
		| 'no-such-day'
		| 'no-such-hour'
		| 'end-without-start'
		| 'end-before-start'
		| 'last-day-before-first'
		| 'ends-next-day'
		| 'hour-skipped'
		| 'hour-twice'
		| 'no-address'
		| 'no-such-zone';
};

/** What ends by then with an earlier hour than it began, ends the day after. */
const LAST_HOUR_OF_A_NIGHT = '12:00';

const HOUR = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

export const isHour = ( text: string ) => HOUR.test( text );

function ofDay( field: 'startDate' | 'endDate', day: string ): Remark[] {
	return day !== '' && ! isDay( day )
		? [ { field, status: 'error', code: 'no-such-day' } ]
		: [];
}

function ofHour( field: 'startTime' | 'endTime', hour: string ): Remark[] {
	return hour !== '' && ! isHour( hour )
		? [ { field, status: 'error', code: 'no-such-hour' } ]
		: [];
}

function ofEnd( when: When ): Remark[] {
	const { startDate, startTime, endDate, endTime } = when;

	if ( endTime === '' ) {
		return [];
	}
	if ( startTime === '' ) {
		return [
			{ field: 'startTime', status: 'error', code: 'end-without-start' },
		];
	}
	if ( ( endDate !== '' && endDate !== startDate ) || endTime > startTime ) {
		return [];
	}
	return endTime <= LAST_HOUR_OF_A_NIGHT
		? [ { field: 'endTime', status: 'note', code: 'ends-next-day' } ]
		: [ { field: 'endTime', status: 'error', code: 'end-before-start' } ];
}

/** In most of Europe clocks change at 2 and at 3, on the last Sundays of March and October. */
function ofClocks( { startDate, startTime }: When ): Remark[] {
	if ( ! isDay( startDate ) || weekdayOf( startDate ) !== 7 ) {
		return [];
	}
	const year = Number( startDate.slice( 0, 4 ) );
	const isNight = startTime >= '02:00' && startTime < '03:00';

	if ( isNight && startDate === lastSunday( year, 3 ) ) {
		return [
			{ field: 'startTime', status: 'error', code: 'hour-skipped' },
		];
	}
	return isNight && startDate === lastSunday( year, 10 )
		? [ { field: 'startTime', status: 'note', code: 'hour-twice' } ]
		: [];
}

/**
 * @param when     Days as `YYYY-MM-DD`, hours as `HH:MM`, '' where nothing is typed.
 * @param isEurope Whether its clocks change when Europe's do.
 * @return         What to say beside which field; none when all is well.
 */
export function remarksOn( when: When, isEurope = true ): Remark[] {
	const { startDate, endDate } = when;
	const before: Remark[] =
		isDay( startDate ) && isDay( endDate ) && endDate < startDate
			? [
					{
						field: 'endDate',
						status: 'error',
						code: 'last-day-before-first',
					},
				]
			: [];

	return [
		...( startDate === ''
			? [
					{
						field: 'startDate',
						status: 'error',
						code: 'no-date',
					} as const,
				]
			: [] ),
		...ofDay( 'startDate', startDate ),
		...ofDay( 'endDate', endDate ),
		...ofHour( 'startTime', when.startTime ),
		...ofHour( 'endTime', when.endTime ),
		...before,
		...ofEnd( when ),
		...( isEurope ? ofClocks( when ) : [] ),
	];
}

/** What stands beside a field that is none of When's. */
type Beside = Pick< Remark, 'status' | 'code' > | undefined;

/** @param url As it was typed; the server keeps what begins with http(s) alone. */
export function remarkOnAddress( url: string ): Beside {
	return url === '' || /^https?:\/\/[^\s/]/i.test( url )
		? undefined
		: { status: 'error', code: 'no-address' };
}

function isZone( name: string ): boolean {
	if ( /^[+-]\d\d:?\d\d$/.test( name ) ) {
		return true;
	}
	try {
		return new Intl.DateTimeFormat( 'en', { timeZone: name } ) !== null;
	} catch {
		return false;
	}
}

/** @param zone As it was typed; '' for the site's own. */
export function remarkOnZone( zone: string ): Beside {
	return zone === '' || isZone( zone )
		? undefined
		: { status: 'error', code: 'no-such-zone' };
}

/**
 * The day of an activity: an hour of the night, earlier than the evening began,
 * is the day after.
 *
 * @param part  Of the activity; without a day it is the event's.
 * @param event Its event.
 */
export function dayOfPart(
	part: Pick< When, 'startDate' | 'startTime' >,
	event: Pick< When, 'startDate' | 'startTime' >
): string {
	const isNight =
		part.startDate === '' &&
		part.startTime !== '' &&
		part.startTime < event.startTime &&
		part.startTime <= '06:00';

	return isNight && isDay( event.startDate )
		? addDays( event.startDate, 1 )
		: part.startDate || event.startDate;
}
