/** Patterns of the names of days and months, for what looks for dates. */
import { AFTER, anyOf } from '../flat';
import { numbered } from './index';

export const WEEKDAYS = numbered( [ 'weekdays', 'shortWeekdays' ] );
export const MONTHS = numbered( [ 'months' ] );

const whole = [ ...numbered( [ 'weekdays' ] ).keys() ];

/** A weekday's whole name; `samedis`, `saturdays` too. */
export const WEEKDAY = `(?:${ anyOf( whole ) })s?`;

/** Whole or short, the short with a full stop or not. */
export const ANY_WEEKDAY = `(?:${ anyOf( [ ...WEEKDAYS.keys() ] ) })s?`;

export const MONTH = `(?:${ anyOf( [ ...MONTHS.keys() ] ) })${ AFTER }`;

/** A date begins here: enough to cut a text in parts, not to read it. */
export const DATE_START = new RegExp(
	`^(?:(?:le|les|du|ce|on|op|the|this|deze) +)?(?:${ WEEKDAY }${ AFTER }|${ ANY_WEEKDAY }\\.? +\\d|\\d{1,2}(?:er|st|nd|rd|th)? +${ MONTH }|\\d{1,2}/\\d{1,2}${ AFTER })`,
	'u'
);

/** A day's name, alone: `vendredi`, `vr`. */
export function weekdaysNamed( word: string ): number[] {
	const name = word.replace( /\.$/, '' );

	return (
		WEEKDAYS.get( name ) ?? WEEKDAYS.get( name.replace( /s$/, '' ) ) ?? []
	);
}

export function monthNamed( word: string ): number | null {
	return MONTHS.get( word.replace( /\.$/, '' ) )?.[ 0 ] ?? null;
}
