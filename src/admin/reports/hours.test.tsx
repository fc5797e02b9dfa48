import apiFetch from '@wordpress/api-fetch';
import { act } from 'react';
import { createRoot } from '@wordpress/element';
import type { ReportHour } from '../../types/schema';

let answer: () => Promise< ReportHour[] >;

apiFetch.setFetchHandler( () => answer() );

// What the page prints before the script.
Object.assign( globalThis, {
	IS_REACT_ACT_ENVIRONMENT: true,
	passerelleReports: {
		servers: [
			{ name: 'nginx-http.conf', url: '/build/servers/nginx-http.conf' },
		],
	},
} );

const { Hours } = await import( './hours' );

const hour = (
	at: number,
	received: number,
	held: number,
	refused: number,
	networks: number
): ReportHour => ( {
	hour: `2026-11-26T${ String( at ).padStart( 2, '0' ) }:00:00Z`,
	received,
	held,
	refused,
	networks,
} );

const quiet = ( at: number ) => hour( at, 0, 0, 0, 0 );

async function shown( hours: ReportHour[] | Error ): Promise< HTMLElement > {
	answer = async () => {
		if ( hours instanceof Error ) {
			throw hours;
		}
		return hours;
	};
	const place = document.createElement( 'div' );
	await act( async () => createRoot( place ).render( <Hours /> ) );
	return place;
}

const texts = ( place: Element, selector: string ) =>
	[ ...place.querySelectorAll( selector ) ].map( ( one ) =>
		one.textContent?.trim()
	);

test( 'an ordinary day, or no answer, shows nothing', async () => {
	expect(
		( await shown( [ quiet( 9 ), hour( 10, 4, 1, 0, 5 ) ] ) ).innerHTML
	).toBe( '' );
	expect( ( await shown( new Error() ) ).innerHTML ).toBe( '' );
} );

test( 'an attack is told from its figures, with what the server can do', async () => {
	const place = await shown( [ quiet( 9 ), hour( 10, 5, 25, 10, 2 ) ] );

	expect( texts( place, 'h2' ) ).toEqual( [
		'This looks like an attack: much comes from few networks.',
	] );
	expect( texts( place, 'a' ) ).toEqual( [ 'nginx-http.conf' ] );
	expect(
		[ ...place.querySelectorAll< HTMLElement >( '.passerelle-bar' ) ].map(
			( bar ) =>
				[ ...bar.children ].map(
					( part ) =>
						`${ part.className } ${ ( part as HTMLElement ).style.blockSize }`
				)
		)
	).toEqual( [
		[ 'is-refused 0%', 'is-held 0%', 'is-received 0%' ],
		[ 'is-refused 25%', 'is-held 62.5%', 'is-received 12.5%' ],
	] );
} );

test( 'a crowd is no attack, and its chart is a table for screen readers', async () => {
	const place = await shown( [ quiet( 9 ), hour( 10, 150, 30, 0, 160 ) ] );

	expect( texts( place, 'h2' ) ).toEqual( [
		'Many readers write at the moment.',
	] );
	expect( texts( place, 'a' ) ).toEqual( [] );
	expect( texts( place, 'thead th' ) ).toEqual( [
		'Hour',
		'Refused',
		'To check',
		'Received',
	] );
	expect( texts( place, 'tbody tr:last-child td' ) ).toEqual( [
		'0',
		'30',
		'150',
	] );
	expect( place.querySelectorAll( 'tbody tr' ) ).toHaveLength( 2 );
	expect(
		place.querySelector( '.passerelle-bars' )?.getAttribute( 'aria-hidden' )
	).toBe( 'true' );
} );
