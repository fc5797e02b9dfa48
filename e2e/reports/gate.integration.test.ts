/** The door and every way around it: with PHP alone, with nginx's help, with Apache's. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { until } from '../../tools/lib/wait';
import { DOOR, follow, FORM_TYPE, startSite, uuid } from './http';
import type { Site } from './http';
import { ODD, REFUSED } from './refused';

let site: Site;

beforeAll( async () => {
	site = await startSite( 'reports-gate', true );
} );

afterAll( () => site.stack.stop() );

beforeEach( async () => {
	site.stack.clearDebugLog();
	await site.sql( 'DELETE FROM {reports}', 'DELETE FROM {counts}' );
} );

describe.each( [
	[ 'PHP alone', 0 ],
	[ 'nginx', 1 ],
	[ 'Apache', 2 ],
] )( '%s', ( _, node ) => {
	test( 'refuses every other way to the door', async () => {
		const answers = await Promise.all(
			REFUSED.map( ( [ , path, how ] ) =>
				site.ask( path, {
					node,
					...how,
					...( how.method !== 'GET' && { body: site.report() } ),
				} )
			)
		);
		const said = answers.map( ( { status }, index ) => [
			REFUSED[ index ]?.[ 0 ],
			status,
		] );

		expect( said ).toEqual(
			REFUSED.map( ( [ name, , , first, second = first ] ) => [
				name,
				node === 0 ? first : second,
			] )
		);
		expect(
			answers.map( ( { headers } ) => headers.get( 'cache-control' ) )
		).toEqual( REFUSED.map( () => 'no-store' ) );
		// Apache adds an empty list of its own, or TRACE.
		expect( answers[ 0 ]?.headers.get( 'allow' ) ).toMatch( /^POST\b/ );
		expect( await site.sql( 'SELECT COUNT(*) FROM {counts}' ) ).toEqual( [
			'0',
		] );
	} );

	test( 'refuses a route in a body', async () => {
		const answer = await site.ask( '/', {
			node,
			headers: FORM_TYPE,
			body: `rest_route=/passerelle/v1/reports&postId=${ site.article }&reason=image`,
		} );
		expect( [
			answer.status,
			answer.headers.get( 'cache-control' ),
		] ).toEqual( [ 400, 'no-store' ] );
	} );

	test( 'refuses reports in a batch', async () => {
		const answer = await site.ask( '/wp-json/batch/v1', {
			node,
			body: JSON.stringify( {
				requests: [
					{
						path: '/passerelle/v1/reports',
						method: 'POST',
						body: { postId: site.article, reason: 'image' },
					},
				],
			} ),
		} );
		const { responses } = ( await answer.json() ) as {
			responses: { status: number }[];
		};
		expect( responses.map( ( one ) => one.status ) ).toEqual( [ 400 ] );
		expect( answer.headers.get( 'cache-control' ) ).toBe( 'no-store' );
		expect( await site.sql( 'SELECT COUNT(*) FROM {reports}' ) ).toEqual( [
			'0',
		] );
	} );

	test( 'takes odd bodies without a warning', async () => {
		const statuses: [ string, number ][] = [];
		for ( const [ name, headers, body ] of ODD ) {
			const answer = await site
				.ask( DOOR, { node, body, headers } )
				.catch(
					// The server may hang up on what is far too long.
					() => ( { status: 413 } )
				);
			statuses.push( [ name, answer.status ] );
		}

		expect( statuses ).toEqual(
			ODD.map( ( [ name, , , status ] ) => [ name, status ] )
		);
		expect( site.stack.debugLog() ).toBe( '' );
		expect( await site.sql( 'SELECT COUNT(*) FROM {counts}' ) ).toEqual( [
			'0',
		] );
	} );

	test( 'tells who wrote too much that nothing is lost', async () => {
		const answer = await site.ask( DOOR, {
			node,
			headers: { ...FORM_TYPE, Accept: 'text/html' },
			body: `note=${ 'x'.repeat( 17_000 ) }`,
		} );

		expect( [
			answer.status,
			answer.headers.get( 'cache-control' ),
		] ).toEqual( [ 413, 'no-store' ] );
		expect( await answer.text() ).toMatch( /Nothing is lost/ );
	} );

	test( 'has a report of the page’s script at once', async () => {
		const answer = await site.send(
			site.report( { id: uuid( node ), note: 'L’été 🎈' } ),
			node
		);

		expect( [ answer.status, await answer.json() ] ).toEqual( [
			201,
			{
				status: 'received',
				known: false,
				message: 'Thank you, we have it.',
			},
		] );
		expect( await site.sql( 'SELECT note FROM {reports}' ) ).toEqual( [
			'L’été 🎈',
		] );
		expect( site.stack.debugLog() ).toBe( '' );
	} );

	test( 'sends a form without script back to its article', async () => {
		const answer = await site.ask( DOOR, {
			node,
			headers: FORM_TYPE,
			body: `postId=${ site.article }&reason=typo&note=&website=`,
		} );

		expect( [ answer.status, answer.headers.get( 'location' ) ] ).toEqual( [
			303,
			`${ site.stack.nodes[ node ] }/un-article/#passerelle-held`,
		] );
	} );

	test( 'lets moderators’ routes through', async () => {
		expect(
			( await site.ask( DOOR, { node, method: 'GET' } ) ).status
		).toBe( 401 );
		expect(
			( await site.ask( `${ DOOR }/bulk`, { node, body: '{}' } ) ).status
		).toBe( 401 );
	} );
} );

test.each( [
	[ 'nginx', 1, 'access.log', 'nginx.log' ],
	[ 'Apache', 2, 'apache-access.log', 'apache.log' ],
] )( 'no log of %s tells who reported', async ( _, node, access, errors ) => {
	const seen = follow( site.stack, access );
	const wrong = follow( site.stack, errors );
	await site.ask( '/un-article/?avant', { node, method: 'GET' } );
	await site.send( site.report( { id: uuid( 80 + node ) } ), node );
	await site.ask( DOOR, { node, body: 'x'.repeat( 17_000 ) } );
	await Promise.all(
		REFUSED.map( ( [ , path, how ] ) =>
			site.ask( path, {
				node,
				...how,
				...( how.method !== 'GET' && { body: 'x' } ),
			} )
		)
	);
	await site.ask( '/un-article/?apres', { node, method: 'GET' } );
	await until( 'the log', () => seen().includes( '?apres' ) );

	expect( seen().match( /(?:GET|POST|PUT|DELETE) \S+/g ) ).toEqual( [
		'GET /un-article/?avant',
		'GET /un-article/?apres',
	] );
	expect( wrong() ).toBe( '' );
} );

test( 'nginx asks who sends too fast to come later, and nobody else', async () => {
	const answers: Response[] = [];
	for ( let number = 0; number < 24; number++ ) {
		answers.push(
			await site.ask( DOOR, {
				node: 1,
				from: `198.18.7.${ number }`,
				body: '{}',
			} )
		);
	}
	const later = answers.filter( ( { status } ) => 429 === status );
	const other = await site.send( site.report(), 1, '198.18.8.1' );

	expect( later.length ).toBeGreaterThan( 0 );
	expect(
		answers.filter( ( { status } ) => 400 === status ).length
	).toBeGreaterThan( 19 );
	expect( later[ 0 ]?.headers.get( 'cache-control' ) ).toBe( 'no-store' );
	expect( later[ 0 ]?.headers.get( 'retry-after' ) ).toBe( '120' );
	expect( await later[ 0 ]?.text() ).toMatch(
		/votre texte y est encore.*your text is still there/s
	);
	expect( other.status ).toBe( 201 );
} );

test( 'without PHP, nginx says that it may not have arrived', async () => {
	const fpm = Number(
		readFileSync( join( site.stack.dir, 'run/fpm.pid' ), 'utf8' )
	);
	process.kill( fpm, 'SIGTERM' );
	await until( 'the end of PHP', async () => {
		const { status } = await site.ask( DOOR, { node: 0, body: '{}' } );
		return 502 === status;
	} );
	const answer = await site.send( site.report(), 1 );

	expect( [
		answer.status,
		answer.headers.get( 'cache-control' ),
		answer.headers.get( 'retry-after' ),
	] ).toEqual( [ 503, 'no-store', '300' ] );
	expect( await answer.text() ).toMatch( /may not have arrived/ );
} );
