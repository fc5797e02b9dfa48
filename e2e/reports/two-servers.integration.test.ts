/** What two web servers with one database must settle between them, and what a kill leaves. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOOR, startSite, uuid } from './http';
import type { Site } from './http';

let site: Site;

beforeAll( async () => {
	site = await startSite( 'reports-two' );
} );

afterAll( () => site.stack.stop() );

beforeEach( async () => {
	site.stack.clearDebugLog();
	await site.sql( 'DELETE FROM {reports}', 'DELETE FROM {counts}' );
} );

test( 'a double tap on two servers is one report', async () => {
	const body = site.report( { id: uuid( 9 ) } );
	const answers = await Promise.all(
		[ 0, 1, 0, 1 ].map( ( node ) => site.send( body, node ) )
	);

	expect( answers.map( ( { status } ) => status ) ).toEqual( [
		201, 201, 201, 201,
	] );
	expect( await site.sql( 'SELECT `count` FROM {reports}' ) ).toEqual( [
		'1',
	] );
} );

test( 'limits hold over two servers, but for what is on its way', async () => {
	await Promise.all(
		Array.from( { length: 16 }, ( _, number ) =>
			site.send(
				site.report( { id: uuid( number ), note: `Mot ${ number }` } ),
				number % 2
			)
		)
	);

	const [ received = '0' ] = await site.sql(
		"SELECT COUNT(*) FROM {reports} WHERE status = 'new'"
	);
	// Five, and what six workers may have begun at the same moment.
	expect( Number( received ) ).toBeGreaterThanOrEqual( 5 );
	expect( Number( received ) ).toBeLessThanOrEqual( 5 + 6 );
	expect( await site.sql( 'SELECT COUNT(*) FROM {reports}' ) ).toEqual( [
		'16',
	] );
} );

test( 'several servers that want to send the digest send one', async () => {
	await site.send( site.report( { id: uuid( 1 ) } ) );
	site.stack.clearMails();
	await site.stack.eval( "update_option( 'passerelle_reports', array() );" );
	await Promise.all(
		[ 1, 2, 3, 4 ].map( () =>
			site.stack.eval( 'Passerelle\\Reports\\work();' )
		)
	);

	expect( site.stack.mails() ).toHaveLength( 1 );
	expect( site.stack.mails()[ 0 ] ).toContain( '1 new report' );
} );

test( 'workers killed in the middle lose no thanked report', async () => {
	const fpm = Number(
		readFileSync( join( site.stack.dir, 'run/fpm.pid' ), 'utf8' )
	);
	const kill = () => {
		for ( const pid of execFileSync( 'ps', [
			'-o',
			'pid=',
			'--ppid',
			String( fpm ),
		] )
			.toString()
			.split( '\n' )
			.map( Number )
			.filter( Boolean )
			// One pool is enough; the other goes on.
			.slice( 0, 3 ) ) {
			try {
				process.kill( pid, 'SIGKILL' );
			} catch {
				// It had just ended by itself.
			}
		}
	};
	const bodies = Array.from( { length: 12 }, ( _, number ) =>
		site.report( { id: uuid( number ), note: `Mot ${ number }` } )
	);
	const from = ( number: number ) => `5.${ number }.1.1`;
	const thanked = new Set< number >();
	const attempt = async ( number: number ) => {
		const answer = await site
			.ask( DOOR, {
				body: bodies[ number ] ?? '',
				from: from( number ),
			} )
			.catch( () => null );
		if ( answer?.status === 201 ) {
			thanked.add( number );
		}
	};

	const sending = Promise.all(
		bodies.map( ( _, number ) => attempt( number ) )
	);
	for ( let time = 0; time < 4; time++ ) {
		await new Promise( ( resolve ) => setTimeout( resolve, 60 ) );
		kill();
	}
	await sending;

	const kept = await site.sql( 'SELECT note FROM {reports}' );
	for ( const number of thanked ) {
		expect( kept ).toContain( `Mot ${ number }` );
	}

	// Who was not thanked sends again: each is kept, and once.
	await new Promise( ( resolve ) => setTimeout( resolve, 500 ) );
	await Promise.all( bodies.map( ( _, number ) => attempt( number ) ) );
	expect( thanked.size ).toBe( 12 );
	expect( await site.sql( 'SELECT COUNT(*) FROM {reports}' ) ).toEqual( [
		'12',
	] );
	expect( await site.sql( 'SELECT MAX( `count` ) FROM {reports}' ) ).toEqual(
		[ '1' ]
	);
} );
