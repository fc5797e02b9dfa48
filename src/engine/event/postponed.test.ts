import { withFormerDate } from './postponed';

const event = {
	eventStatus: 'postponed',
	startDate: '2026-12-19',
	previousStartDate: '',
};

test( 'keeps the date that a postponed event had', () => {
	expect( withFormerDate( event, { startDate: '2027-01-09' } ) ).toEqual( {
		startDate: '2027-01-09',
		previousStartDate: '2026-12-19',
	} );
	// Typed by keys, the field is empty for a moment.
	expect( withFormerDate( event, { startDate: '' } ) ).toEqual( {
		startDate: '',
		previousStartDate: '2026-12-19',
	} );
} );

test( 'forgets it when the event is back on its day', () => {
	expect(
		withFormerDate(
			{
				...event,
				startDate: '2027-01-09',
				previousStartDate: '2026-12-19',
			},
			{ startDate: '2026-12-19' }
		)
	).toEqual( { startDate: '2026-12-19', previousStartDate: '' } );
} );

test.each( [
	[ 'as planned', { ...event, eventStatus: 'scheduled' } ],
	[ 'given by hand', { ...event, previousStartDate: '2026-12-12' } ],
	[ 'without a date so far', { ...event, startDate: '' } ],
] )( 'leaves alone what is %s', ( _, one ) => {
	expect( withFormerDate( one, { startDate: '2027-01-09' } ) ).toEqual( {
		startDate: '2027-01-09',
	} );
} );

test( 'leaves alone what is no date', () => {
	const patch: { startDate?: string; endTime: string } = { endTime: '20:00' };

	expect( withFormerDate( event, patch ) ).toEqual( patch );
} );
