import { dayOfPart, remarkOnAddress, remarkOnZone, remarksOn } from './when';
import type { When } from './when';

const evening: When = {
	startDate: '2027-04-12',
	startTime: '18:00',
	endDate: '',
	endTime: '22:30',
};

const codes = ( changes: Partial< When > ) =>
	remarksOn( { ...evening, ...changes } ).map( ( { code } ) => code );

test( 'has nothing to say of an ordinary evening', () => {
	expect( codes( {} ) ).toEqual( [] );
	expect( codes( { startTime: '', endTime: '' } ) ).toEqual( [] );
	expect( codes( { endDate: '2027-04-28', endTime: '10:00' } ) ).toEqual(
		[]
	);
} );

test.each< [ string, Partial< When >, string[] ] >( [
	[ 'no date', { startDate: '' }, [ 'no-date' ] ],
	[ '29 February', { startDate: '2027-02-29' }, [ 'no-such-day' ] ],
	[ '25 o’clock', { startTime: '25:00', endTime: '' }, [ 'no-such-hour' ] ],
	[ 'an end alone', { startTime: '' }, [ 'end-without-start' ] ],
	[ 'past midnight', { endTime: '02:00' }, [ 'ends-next-day' ] ],
	[ 'the end before', { endTime: '17:00' }, [ 'end-before-start' ] ],
	[ 'days reversed', { endDate: '2027-04-01' }, [ 'last-day-before-first' ] ],
	[
		'the hour that is skipped',
		{ startDate: '2026-03-29', startTime: '02:30', endTime: '' },
		[ 'hour-skipped' ],
	],
	[
		'the hour that comes twice',
		{ startDate: '2026-10-25', startTime: '02:30', endTime: '' },
		[ 'hour-twice' ],
	],
] )( 'says what is wrong: %s', ( _, changes, expected ) => {
	expect( codes( changes ) ).toEqual( expected );
} );

test( 'names the field', () => {
	expect( remarksOn( { ...evening, endTime: '17:00' } ) ).toEqual( [
		{ field: 'endTime', status: 'error', code: 'end-before-start' },
	] );
} );

test( 'knows nothing of clocks elsewhere', () => {
	expect(
		remarksOn(
			{
				...evening,
				startDate: '2026-03-29',
				startTime: '02:30',
				endTime: '',
			},
			false
		)
	).toEqual( [] );
} );

test.each( [
	[ '', undefined ],
	[ 'https://passeurs.example/a', undefined ],
	[ 'HTTP://passeurs.example', undefined ],
	[ 'www.passeurs.example', 'no-address' ],
	[ 'https:///a', 'no-address' ],
	[ 'mailto:info@passeurs.example', 'no-address' ],
] )( 'says what is no address of the web: %s', ( url, code ) => {
	expect( remarkOnAddress( url )?.code ).toBe( code );
} );

test.each( [
	[ '', undefined ],
	[ 'Europe/London', undefined ],
	[ '+02:00', undefined ],
	[ 'Mars/Phobos', 'no-such-zone' ],
] )( 'says what is no time zone: %s', ( zone, code ) => {
	expect( remarkOnZone( zone )?.code ).toBe( code );
} );

test.each( [
	[ '00:30', '', '2027-04-13' ],
	[ '21:00', '', '2027-04-12' ],
	[ '', '', '2027-04-12' ],
	[ '02:30', '2027-04-14', '2027-04-14' ],
] )(
	'knows the day of an activity: at “%s” of “%s”',
	( startTime, startDate, day ) => {
		expect( dayOfPart( { startDate, startTime }, evening ) ).toBe( day );
	}
);
