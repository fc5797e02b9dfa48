import { figures } from './hours-figures';

const hour = (
	at: string,
	received: number,
	held: number,
	refused: number,
	networks: number
) => ( { hour: at, received, held, refused, networks } );

test( 'an ordinary day is quiet', () => {
	expect(
		figures( [
			hour( '2026-11-26T09:00:00Z', 2, 0, 0, 2 ),
			hour( '2026-11-26T10:00:00Z', 4, 1, 0, 4 ),
		] )
	).toMatchObject( { verdict: 'quiet', most: 5 } );
} );

test( 'many reports from as many networks are a crowd', () => {
	expect(
		figures( [ hour( '2026-11-26T10:00:00Z', 150, 30, 0, 160 ) ] ).verdict
	).toBe( 'crowd' );
} );

test( 'many reports from few networks are an attack', () => {
	expect(
		figures( [ hour( '2026-11-26T10:00:00Z', 10, 170, 0, 12 ) ] ).verdict
	).toBe( 'attack' );
} );

test( 'what had to be refused is an attack', () => {
	expect(
		figures( [ hour( '2026-11-26T10:00:00Z', 1, 0, 3, 2 ) ] ).verdict
	).toBe( 'attack' );
} );

test( 'an attack that is over for hours is history', () => {
	const hours = [ 6, 7, 8, 9 ].map( ( h ) =>
		hour( `2026-11-26T0${ h }:00:00Z`, 0, 0, 6 === h ? 900 : 0, 2 )
	);

	expect( figures( hours ).verdict ).toBe( 'quiet' );
} );

test( 'nothing at all has a height all the same', () => {
	expect( figures( [] ) ).toEqual( {
		hours: [],
		most: 1,
		verdict: 'quiet',
	} );
} );
