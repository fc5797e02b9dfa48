/** Hours that the clocks of Europe leave out, or show twice. */
import { addDays, lastSunday } from './calendar';
import { doubt } from './doubts';
import type { Day, Doubt, Time } from './types';

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
