import { countJunit } from './junit';
import { complaintsIn } from '../../e2e/support/complaints';
import { countPlaywright } from './playwright-report';
import { duration } from './say';

describe( 'adding up reports', () => {
	it( 'adds up JUnit, a skipped test being a failed one', () => {
		const xml =
			'<testsuites><testsuite name="x" tests="9" assertions="30" errors="1" failures="2" skipped="1" time="1"><testsuite name="y" tests="4" errors="0" failures="0"></testsuite></testsuite></testsuites>';
		expect( countJunit( xml ) ).toMatchObject( { passed: 5, failed: 4 } );
		expect( countJunit( '' ) ).toMatchObject( { passed: 0, failed: 0 } );
	} );

	it( 'adds up Playwright, a skipped or flaky test being a failed one', () => {
		expect(
			countPlaywright( {
				stats: { expected: 7, unexpected: 1, skipped: 2, flaky: 1 },
				errors: [],
			} )
		).toMatchObject( { passed: 7, failed: 4 } );
		expect(
			countPlaywright( {
				stats: { expected: 0, unexpected: 0, skipped: 0, flaky: 0 },
				errors: [ { message: 'syntax' } ],
			} )
		).toMatchObject( { passed: 0, failed: 1, reasons: [ 'syntax' ] } );
	} );

	it( 'tells what failed, to be read at the end of a long run', () => {
		const xml =
			'<testsuites><testsuite name="x" tests="2" failures="1"><testcase name="test_a" file="a.php" line="2" class="Cards" assertions="1" time="0.1"/><testcase name="test_b" file="a.php" line="9" class="Cards" assertions="1" time="0.1"><failure type="X">Cards::test_b\nFailed asserting</failure></testcase></testsuite></testsuites>';
		expect( countJunit( xml ).reasons ).toEqual( [
			'Cards::test_b\nFailed asserting',
		] );
		expect(
			countPlaywright( {
				stats: { expected: 1, unexpected: 1, skipped: 0, flaky: 0 },
				errors: [],
				suites: [
					{
						suites: [
							{
								specs: [
									{
										title: 'opens',
										file: 'card.spec.ts',
										line: 4,
										tests: [
											{
												projectName: 'phone',
												status: 'unexpected',
												results: [
													{
														errors: [
															{
																message:
																	'\u001b[31mNot there\u001b[39m',
															},
														],
													},
												],
											},
											{
												projectName: 'desktop',
												status: 'expected',
												results: [],
											},
										],
									},
								],
							},
						],
					},
				],
			} ).reasons
		).toEqual( [ 'card.spec.ts:4 [phone] opens: unexpected\nNot there' ] );
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
