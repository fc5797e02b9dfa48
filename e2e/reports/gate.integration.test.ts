/** The door and every way around it, with and without nginx's help. */
import { DOOR, FORM_TYPE, JSON_TYPE, startSite, uuid } from './http';
import type { Ask, Site } from './http';

let site: Site;

beforeAll( async () => {
	site = await startSite( 'reports-gate' );
} );

afterAll( () => site.stack.stop() );

beforeEach( async () => {
	site.stack.clearDebugLog();
	await site.sql( 'DELETE FROM {reports}', 'DELETE FROM {counts}' );
} );

/** Name, address, how; the status, and that of nginx where it is another. */
const REFUSED: [ string, string, Ask, number, number? ][] = [
	[ 'another method', DOOR, { method: 'PUT' }, 405 ],
	[ 'DELETE', DOOR, { method: 'DELETE' }, 405 ],
	[ '_method', `${ DOOR }?_method=PUT`, {}, 400 ],
	[
		'reading with _method',
		`${ DOOR }?_method=POST`,
		{ method: 'GET' },
		405,
		400,
	],
	[ '_jsonp', `${ DOOR }?_jsonp=x`, {}, 400 ],
	[ '_envelope', `${ DOOR }?_envelope=1`, {}, 400 ],
	[ 'rest_route', '/?rest_route=/passerelle/v1/reports', {}, 400 ],
	[
		'rest_route, encoded',
		'/?rest_route=%2Fpasserelle%2Fv1%2Freports',
		{},
		400,
	],
	[ 'index.php', `/index.php${ DOOR }`, {}, 404 ],
	[ 'a slash behind', `${ DOOR }/`, {}, 404 ],
	[ 'upper case', DOOR.toUpperCase(), {}, 404 ],
	[ 'encoded', DOOR.replace( 'r', '%72' ), {}, 404 ],
	[ 'two slashes', DOOR.replace( '/v1', '//v1' ), {}, 404 ],
	[ 'text', DOOR, { headers: { 'Content-Type': 'text/plain' } }, 415 ],
	[
		'several parts',
		DOOR,
		{ headers: { 'Content-Type': 'multipart/form-data; boundary=x' } },
		415,
	],
];

const ODD: [
	string,
	Record< string, string >,
	Uint8Array< ArrayBuffer >,
	number,
][] = [
	[ '17 KB', JSON_TYPE, Buffer.alloc( 17_000, 'a' ), 413 ],
	[ '10 MB', JSON_TYPE, Buffer.alloc( 10_485_760, 'a' ), 413 ],
	[
		'100,000 fields',
		FORM_TYPE,
		Buffer.from( 'a=1&'.repeat( 100_000 ) ),
		413,
	],
	[ '4,000 fields', FORM_TYPE, Buffer.from( 'a=1&'.repeat( 4000 ) ), 400 ],
	[
		'deep lists',
		FORM_TYPE,
		Buffer.from( `note${ '[a]'.repeat( 3000 ) }=1&reason=image` ),
		400,
	],
	[
		'deep JSON',
		JSON_TYPE,
		Buffer.from( '['.repeat( 8000 ) + ']'.repeat( 8000 ) ),
		400,
	],
	[
		'bytes that are no text',
		JSON_TYPE,
		Buffer.from( '{"reason":"image","note":"\xff\xfe"}', 'latin1' ),
		400,
	],
	[
		'a lone surrogate',
		JSON_TYPE,
		Buffer.from( '{"reason":"image","note":"\\ud800"}' ),
		400,
	],
];

describe.each( [ 0, 1 ] )( 'server %d', ( node ) => {
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
		// nginx's own refusals are short pages of its own that nobody keeps.
		expect(
			answers.filter(
				( { headers } ) =>
					node === 0 && headers.get( 'cache-control' ) !== 'no-store'
			)
		).toEqual( [] );
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
