import { countJunit } from './junit';
import { complaintsIn } from '../../e2e/support/complaints';
import { countPlaywright } from './playwright-report';
import { duration } from './say';

describe( 'adding up reports', () => {
	it( 'adds up JUnit, a skipped test being a failed one', () => {
		const xml =
			'<testsuites><testsuite name="x" tests="9" assertions="30" errors="1" failures="2" skipped="1" time="1"><testsuite name="y" tests="4" errors="0" failures="0"></testsuite></testsuite></testsuites>';
		expect( countJunit( xml ) ).toEqual( { passed: 5, failed: 4 } );
		expect( countJunit( '' ) ).toEqual( { passed: 0, failed: 0 } );
	} );

	it( 'adds up Playwright, a skipped or flaky test being a failed one', () => {
		expect(
			countPlaywright( {
				stats: { expected: 7, unexpected: 1, skipped: 2, flaky: 1 },
				errors: [],
			} )
		).toEqual( { passed: 7, failed: 4 } );
		expect(
			countPlaywright( {
				stats: { expected: 0, unexpected: 0, skipped: 0, flaky: 0 },
				errors: [ { message: 'syntax' } ],
			} )
		).toEqual( { passed: 0, failed: 1 } );
	} );
} );

describe( "reading PHP's error log", () => {
	const plugin = '/home/me/passerelle/plugin';
	const log = [
		'[23-Nov-2026 05:57:34 UTC] PHP Deprecated:  Optional parameter in /home/me/passerelle/.work/native/a/wp/wp-includes/ms-functions.php on line 962',
		`[23-Nov-2026 05:57:35 UTC] PHP Warning:  Undefined array key "x" in ${ plugin }/inc/rest.php on line 3`,
		'[23-Nov-2026 05:57:36 UTC] PHP Notice:  Translation loading for the <code>passerelle</code> domain was triggered too early. in /srv/wp-includes/functions.php on line 6121',
		'[23-Nov-2026 05:57:37 UTC] PHP Fatal error:  Uncaught Error in /srv/a.php',
		'Stack trace:',
		'#0 /srv/b.php(2): Passerelle\\OldSite\\address()',
		'[23-Nov-2026 05:57:38 UTC] PHP Warning:  translations_api(): An unexpected error in /srv/wp-includes/functions.php',
	].join( '\n' );

	it( "finds the plugin's entries, and no others in a folder of that name", () => {
		expect(
			complaintsIn( log, plugin ).map( ( entry ) => entry.slice( 1, 21 ) )
		).toEqual( [
			'23-Nov-2026 05:57:35',
			'23-Nov-2026 05:57:36',
			'23-Nov-2026 05:57:37',
		] );
	} );
} );

describe( 'telling durations', () => {
	it.each( [
		[ 400, '0.4 s' ],
		[ 12_345, '12 s' ],
		[ 125_000, '2 min 05 s' ],
	] )( '%i ms', ( ms, text ) => expect( duration( ms ) ).toBe( text ) );
} );
