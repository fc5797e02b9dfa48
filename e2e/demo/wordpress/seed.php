<?php
/**
 * Puts the demo's articles, people and pages into any WordPress: seed( file ) or seed_data( array ).
 *
 * Rows go in by the hundred, as importers' scripts do: WordPress in WebAssembly would need minutes the usual way.
 * What an earlier run brought is taken out first, so that it can be run again.
 */

declare( strict_types = 1 );

namespace Passerelle\Demo;

defined( 'ABSPATH' ) || exit;

require_once ABSPATH . 'wp-admin/includes/admin.php';
require_once __DIR__ . '/rows.php';
require_once __DIR__ . '/site.php';
require_once __DIR__ . '/events.php';
require_once __DIR__ . '/set-up.php';
require_once __DIR__ . '/giving.php';

/**
 * @param string $file JSON of e2e/demo/seed.ts: the data of wordpress.ts, with `hash`, `setUp`, `oldUrl`, `giving`.
 * @return string JSON: what is there now, for people and for tests.
 */
function seed( string $file ): string {
	return seed_data( json_decode( (string) file_get_contents( $file ), true, 512, JSON_THROW_ON_ERROR ) );
}

/** @param array<string, mixed> $data */
function seed_data( array $data ): string {
	$before = get_option( 'passerelle_demo', array() );

	if ( is_array( $before ) && ( $before['hash'] ?? '' ) === $data['hash'] ) {
		return encode( array( 'new' => false ) + $before['result'] );
	}

	wp_set_current_user( 1 );
	take_out( is_array( $before ) ? $before : array() );
	settle( $data );

	$users = add_users( $data['users'] );
	$terms = add_terms( $data['categories'], $data['tags'] );
	$posts = add_posts( $data['posts'], $users, $terms );
	$pages = array( ...add_files( $data['files'], $users['camille'] ), ...add_pages( $users['camille'] ) );

	$events = add_events( $data['events'], $users, $terms );

	wp_cache_flush();
	$setup  = 'connected' === $data['setUp'] ? connect( $data['oldUrl'] ) : array();
	$result = array( 'new' => true, 'posts' => count( $posts ), 'examples' => examples( $data['posts'], $posts ) + $events['examples'], 'setUp' => $setup );

	if ( array() !== $setup && ! isset( $setup['error'] ) ) {
		mark_checked( $data['posts'], $posts );
		// What cron does within minutes; nobody has to wait for it here.
		do_action( 'passerelle_figures' );
	}

	if ( $data['giving'] && array() !== $setup ) {
		$setup = ask_for_gifts() + $setup;
	}

	foreach ( array( 'help' => 'helpPage', 'support' => 'supportPage' ) as $example => $page ) {
		if ( isset( $setup[ $page ] ) ) {
			$result['examples'][ $example ] = (string) wp_parse_url( (string) get_permalink( $setup[ $page ] ), PHP_URL_PATH );
		}
	}

	$result['setUp'] = $setup;

	flush_rewrite_rules( false );
	update_option(
		'passerelle_demo',
		array(
			'hash'   => $data['hash'],
			'posts'  => array( ...$posts, ...$pages, ...$events['posts'], ...array_filter( array( $setup['helpPage'] ?? 0, $setup['supportPage'] ?? 0 ) ) ),
			'terms'  => array_merge( $events['terms'], ...array_map( 'array_values', array_values( $terms ) ) ),
			'result' => $result,
		),
		false
	);

	return encode( $result );
}

/** @param array<string, mixed> $data */
function encode( array $data ): string {
	return (string) wp_json_encode( $data, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE );
}

/**
 * The address of one article of each kind, to show to people.
 *
 * @param list<array<string, mixed>> $rows
 * @param list<int>                  $ids
 * @return array<string, string> Paths.
 */
function examples( array $rows, array $ids ): array {
	$found = array();

	foreach ( $rows as $index => $row ) {
		$path = (string) wp_parse_url( (string) get_permalink( $ids[ $index ] ), PHP_URL_PATH );

		if ( in_array( $row['status'], array( 'publish', 'private' ), true ) ) {
			$found[ $row['example'] ] = $path;
		}
	}

	return $found;
}
