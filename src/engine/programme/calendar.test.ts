import { describe, expect, it } from '@jest/globals';
import {
	addDays,
	dayOf,
	daysBetween,
	isDay,
	lastSunday,
	weekdayOf,
} from './calendar';

describe( 'the calendar', () => {
	it.each( [
		[ 2019, 4, 31, null ],
		[ 2019, 2, 29, null ],
		[ 2020, 2, 29, '2020-02-29' ],
		[ 1900, 2, 29, null ],
		[ 2000, 2, 29, '2000-02-29' ],
		[ 2019, 12, 31, '2019-12-31' ],
		[ 2019, 13, 1, null ],
		[ 2019, 1, 0, null ],
	] )( 'has or has not %i-%i-%i', ( year, month, day, expected ) => {
		expect( dayOf( year, month, day ) ).toBe( expected );
	} );

	it( 'knows weekdays, before 1970 too', () => {
		expect( weekdayOf( '2019-04-12' ) ).toBe( 5 );
		expect( weekdayOf( '1968-05-13' ) ).toBe( 1 );
		expect( weekdayOf( '2019-04-14' ) ).toBe( 7 );
	} );

	it( 'counts over months and years', () => {
		expect( addDays( '2019-12-31', 1 ) ).toBe( '2020-01-01' );
		expect( daysBetween( '2019-03-20', '2020-03-20' ) ).toBe( 366 );
	} );

	it( 'knows when clocks change', () => {
		expect( lastSunday( 2026, 3 ) ).toBe( '2026-03-29' );
		expect( lastSunday( 2026, 10 ) ).toBe( '2026-10-25' );
	} );

	it( 'takes no other writing for a day', () => {
		expect(
			[ '2019-4-12', '12/04/2019', '2019-02-30', '' ].some( isDay )
		).toBe( false );
	} );
} );
