import { withStack } from '../tools/native/any';
import type { Stack } from '../tools/native/stack';
import { prepare } from './lib/reports';
import type { Bench, Row, Table } from './lib/table';

const FEW = 1000;
const MANY = 100_000;

/** What the moderators' screen asks, and what it may cost with a hundred times as many. */
const FILTERS: Record< string, string > = {
	'to be done, newest first': "/reports', 'status' => 'new,confirmed",
	'to check': "/reports', 'status' => 'held",
	'to be done, most told first':
		"/reports', 'status' => 'new', 'orderby' => 'count",
	'one reason': "/reports', 'status' => 'new', 'reason' => 'typo",
	'one article': "/reports', 'postId' => '7",
	'repaired, page 50': "/reports', 'status' => 'fixed', 'page' => '50",
	everything: "/reports', 'order' => 'desc",
};

const TEXTS: Record< string, string > = {
	'a word that few have': "/reports', 'search' => 'aiguille",
	'a word that nobody has': "/reports', 'search' => 'introuvable",
	'a word in what is to be done':
		"/reports', 'status' => 'new', 'search' => 'aiguille",
};

const ARTICLES: Record< string, string > = {
	'articles, most reported first': "/reports/articles', 'page' => '1",
};

/**
 * Fills the table: 500 articles, nine reasons, a third open, words of ordinary length.
 *
 * @param stack The site.
 * @param count How many reports.
 */
async function fill( stack: Stack, count: number ): Promise< void > {
	await stack.eval( `
		$db    = Passerelle\\db();
		$table = Passerelle\\table( 'reports' );
		$db->query( "TRUNCATE TABLE $table" );
		$reasons  = array( 'image', 'file', 'link', 'code', 'missing', 'layout', 'typo', 'outdated', 'other' );
		$statuses = array( 'new', 'fixed', 'dismissed', 'fixed', 'held', 'confirmed', 'fixed', 'dismissed', 'fixed' );
		mt_srand( 7 );
		for ( $from = 0; $from < ${ count }; $from += 1000 ) {
			$rows = array();
			for ( $number = $from; $number < $from + 1000; ++$number ) {
				$status = $statuses[ mt_rand( 0, 8 ) ];
				$closed = in_array( $status, array( 'fixed', 'dismissed' ), true );
				$note   = str_repeat( 'Il manque quelque chose ici. ', mt_rand( 0, 8 ) ) . ( 0 === $number % 500 ? 'aiguille' : '' );
				$rows[] = sprintf( "(%d, '', '%s', '%s', '%s', '', '', '%s', '%s', %d, '', '%s', %s, %d, %d, %d, 0)", mt_rand( 1, 500 ), $reasons[ mt_rand( 0, 8 ) ], $note, 0 === $number % 3 ? 'un passage du texte' : '', $status, 'held' === $status ? 'stamp' : '', mt_rand( 1, 30 ), md5( "c$number" ), $closed ? 'NULL' : "'" . md5( "f$number" ) . "'", 1700000000 + $number * 60, 1700000000 + $number * 60, $closed ? 1700000000 + $number * 60 : 0 );
			}
			$db->query( "INSERT INTO $table (post_id, url, reason, note, quote, target, email, status, held_for, \`count\`, internal_note, content, fold, created_at, latest_at, closed_at, tell_at) VALUES " . implode( ', ', $rows ) );
		}
		$db->query( "ANALYZE TABLE $table" );` );
}

/**
 * Median milliseconds of each request, inside PHP as a moderator.
 *
 * @param stack The site.
 * @param asked What to ask.
 */
async function times(
	stack: Stack,
	asked: Record< string, string >
): Promise< number[] > {
	const list = Object.values( asked )
		.map( ( query ) => `array( 'path' => '${ query }' )` )
		.join( ', ' );
	return JSON.parse(
		await stack.eval( `
			wp_set_current_user( 1 );
			$medians = array();
			foreach ( array( ${ list } ) as $query ) {
				$path  = array_shift( $query );
				$times = array();
				for ( $time = 0; $time < 7; ++$time ) {
					$request = new WP_REST_Request( 'GET', "/passerelle/v1$path" );
					$request->set_query_params( $query );
					$begun   = hrtime( true );
					$answer  = rest_do_request( $request );
					rest_get_server()->response_to_data( $answer, false );
					$times[] = ( hrtime( true ) - $begun ) / 1e6;
					if ( 200 !== $answer->get_status() ) { throw new Exception( wp_json_encode( $answer->get_data() ) ); }
				}
				sort( $times );
				$medians[] = $times[3];
			}
			echo wp_json_encode( $medians );` )
	) as number[];
}

/** What a whole request costs beside the lists: WordPress itself, for a moderator. */
async function whole( stack: Stack ): Promise< number > {
	const begun = performance.now();
	for ( let time = 0; time < 5; time++ ) {
		await ( await fetch( `${ stack.url }/wp-json/wp/v2/types` ) ).text();
	}
	return ( performance.now() - begun ) / 5;
}

async function compare( stack: Stack ): Promise< Table[] > {
	await prepare( stack );
	await fill( stack, FEW );
	const request = await whole( stack );
	const few = await times( stack, { ...FILTERS, ...ARTICLES } );
	await fill( stack, MANY );
	const many = await times( stack, { ...FILTERS, ...ARTICLES } );
	const texts = await times( stack, TEXTS );
	const filters = Object.keys( { ...FILTERS, ...ARTICLES } ).flatMap(
		( what, index ): Row[] => [
			{
				what: `${ what }: with ${ FEW.toLocaleString( 'en' ) }`,
				value: few[ index ] ?? NaN,
				unit: 'ms',
			},
			{
				what: `${ what }: with ${ MANY.toLocaleString( 'en' ) }`,
				value: many[ index ] ?? NaN,
				unit: 'ms',
			},
			{
				what: `${ what }: whole request, times as long`,
				value:
					( request + ( many[ index ] ?? NaN ) ) /
					( request + ( few[ index ] ?? NaN ) ),
				unit: '',
				most: 2,
			},
		]
	);

	return [
		{
			title: 'Lists of 100,000 reports, against 1,000',
			how: `Medians of seven inside PHP, MariaDB, rows and totals together; “whole request” adds what a REST request costs here without any list, ${ request.toFixed( 0 ) } ms.`,
			rows: filters,
		},
		{
			title: 'Looking for words in 100,000 reports',
			how: 'Notes, passages, targets, addresses, internal notes and titles of articles; medians of seven inside PHP.',
			rows: Object.keys( TEXTS ).map( ( what, index ) => ( {
				what,
				value: ( texts[ index ] ?? NaN ) / 1000,
				unit: 's',
				most: 1,
			} ) ),
		},
	];
}

const bench: Bench = {
	title: 'Moderating 100,000 reports',
	run: () =>
		withStack(
			{
				name: 'bench-triage',
				fresh: true,
				cron: false,
				watchFiles: false,
				workers: 2,
			},
			compare
		),
};

export default bench;
