import { toggled } from './cancel';

test( 'what is no longer cancelled is again what it was', () => {
	const moved = { eventStatus: 'moved', previousStartDate: '' } as const;

	expect( toggled( 'a', moved ) ).toBe( 'cancelled' );
	expect( toggled( 'a', { ...moved, eventStatus: 'cancelled' } ) ).toBe(
		'moved'
	);
} );

test( 'after a reload, a former date tells that it was postponed', () => {
	expect(
		toggled( 'b', { eventStatus: 'cancelled', previousStartDate: '' } )
	).toBe( 'scheduled' );
	expect(
		toggled( 'c', {
			eventStatus: 'cancelled',
			previousStartDate: '2027-04-12',
		} )
	).toBe( 'postponed' );
} );
