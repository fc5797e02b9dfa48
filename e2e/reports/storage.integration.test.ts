/**
 * A database that really refuses: read-only, and with a full table (the error is that of a full disk). Before thanks
 * everything typed is kept and the reader is told; after them nothing is lost.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { socketFolder } from '../../tools/lib/paths';
import { run, which } from '../../tools/lib/run';
import { DOOR, FORM_TYPE, startSite, uuid } from './http';
import type { Site } from './http';

let site: Site;

/** What the server's own administrator types. */
const admin = ( sql: string ) =>
	run( which( 'mariadb', 'mysql' ) ?? 'mariadb', [
		'--no-defaults',
		'-uroot',
		`--socket=${ join( socketFolder( site.stack.dir ), 'mysql.sock' ) }`,
		'wordpress',
		'-e',
		sql,
	] );

beforeAll( async () => {
	site = await startSite( 'reports-storage' );
	// root may write to a read-only server. As on a real site, WordPress is somebody else.
	await admin(
		'CREATE OR REPLACE USER wp@localhost; GRANT ALL ON wordpress.* TO wp@localhost'
	);
	const config = join( site.stack.wp, 'wp-config.php' );
	writeFileSync(
		config,
		readFileSync( config, 'utf8' ).replace(
			"'DB_USER', 'root'",
			"'DB_USER', 'wp'"
		)
	);
	// The day's key, and everything warm.
	await site.send( site.report( { note: 'Avant' } ) );
} );

afterAll( () => site.stack.stop() );

beforeEach( async () => {
	site.stack.clearDebugLog();
	await admin(
		'DELETE FROM wp_passerelle_reports; DELETE FROM wp_passerelle_counts'
	);
} );

const WORDS = 'Mes mots très personnels';

/** How the database is made to refuse, and put right; what it says. */
const REFUSALS: [ string, string, string, RegExp ][] = [
	[
		'read-only',
		'SET GLOBAL read_only = 1',
		'SET GLOBAL read_only = 0',
		/database error 1290/,
	],
	[
		'full',
		`ALTER TABLE wp_passerelle_reports ENGINE=MyISAM MAX_ROWS=1 AVG_ROW_LENGTH=1;
		 INSERT IGNORE INTO wp_passerelle_reports SELECT NULL, 1, '', 'other', '', '', '', '', 'dismissed', '', 1, '', MD5( seq ), NULL, 1, 1, 1, 0 FROM seq_1_to_5000`,
		"DELETE FROM wp_passerelle_reports WHERE status = 'dismissed'; ALTER TABLE wp_passerelle_reports ENGINE=InnoDB",
		/database error 1114/,
	],
];

test.each( REFUSALS )(
	'a %s database thanks nobody, and keeps every word',
	async ( _, refuse, mend, logged ) => {
		const body = site.report( { id: uuid( 1 ), note: WORDS } );
		// Filling it up ends with the very error that is wanted.
		await admin( refuse ).catch( () => {} );
		let sent: Response, posted: Response;
		try {
			sent = await site.send( body );
			posted = await site.ask( DOOR, {
				headers: FORM_TYPE,
				from: '198.51.101.7',
				body: `postId=${ site.article }&reason=typo&note=${ encodeURIComponent( WORDS ) }`,
			} );
		} finally {
			await admin( mend );
		}

		expect( [ sent.status, sent.headers.get( 'retry-after' ) ] ).toEqual( [
			503,
			'300',
		] );
		expect( await sent.json() ).toMatchObject( {
			code: 'passerelle_not_stored',
			message:
				'Your report could not be kept just now. Nothing you wrote is lost: try again in a few minutes.',
		} );
		expect( posted.status ).toBe( 503 );
		const page = await posted.text();
		expect( page ).toContain( WORDS );
		expect( page ).toMatch( /value="typo" required\s+checked/ );
		expect( site.stack.debugLog() ).toMatch( logged );
		expect( site.stack.debugLog() ).not.toContain( 'personnels' );
		expect( await site.sql( 'SELECT COUNT(*) FROM {reports}' ) ).toEqual( [
			'0',
		] );

		// The page's script sends the same bytes again.
		const again = await site.send( body );
		expect( [ again.status, await again.json() ] ).toMatchObject( [
			201,
			{ status: 'received' },
		] );
		expect( await site.sql( 'SELECT note FROM {reports}' ) ).toEqual( [
			WORDS,
		] );
	}
);

test( 'on a read-only database pages are read as ever, and moderators are told what was not saved', async () => {
	await site.send( site.report( { id: uuid( 2 ), note: WORDS } ) );
	await admin( 'SET GLOBAL read_only = 1' );
	try {
		const page = await site.ask( '/un-article/', { method: 'GET' } );
		expect( page.status ).toBe( 200 );
		const said = await site.stack.eval(
			`wp_set_current_user( 1 );
			$id     = Passerelle\\db()->get_var( 'SELECT id FROM ' . Passerelle\\table( 'reports' ) );
			$change = new WP_REST_Request( 'PATCH', "/passerelle/v1/reports/$id" );
			$change->set_header( 'Content-Type', 'application/json' );
			$change->set_body( '{"status":"fixed"}' );
			echo wp_json_encode( array( rest_do_request( $change )->get_status(), Passerelle\\Reports\\number_of( 'new' ) ) );`
		);
		expect( JSON.parse( said ) ).toEqual( [ 503, 1 ] );
	} finally {
		await admin( 'SET GLOBAL read_only = 0' );
	}
} );
