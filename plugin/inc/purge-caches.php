<?php
/**
 * Page caches that can be told about one page. Each is recognised by what it offers other plugins; none is required.
 */

declare( strict_types = 1 );

namespace Passerelle;

/**
 * How each cache is told: a function or an action of its own, and what it wants to know.
 *
 * Read in the caches' own sources and documentation. Those that purge by themselves on `clean_post_cache` need no line.
 */
const CACHES = array(
	'WP Super Cache'       => array( 'function', 'wpsc_delete_url_cache', 'url' ),
	'W3 Total Cache'       => array( 'function', 'w3tc_flush_url', 'url' ),
	'WP Rocket'            => array( 'function', 'rocket_clean_files', 'url' ),
	'WP Fastest Cache'     => array( 'function', 'wpfc_clear_post_cache_by_id', 'id' ),
	'WP-Optimize'          => array( 'function', 'WPO_Page_Cache::delete_single_post_cache', 'id' ),
	'SiteGround Optimizer' => array( 'function', 'sg_cachepress_purge_cache', 'url' ),
	'Batcache'             => array( 'function', 'batcache_clear_url', 'url' ),
	'Pantheon'             => array( 'function', 'pantheon_wp_clear_edge_paths', 'paths' ),
	'LiteSpeed Cache'      => array( 'action', 'litespeed_purge_post', 'id' ),
	'Cache Enabler'        => array( 'action', 'cache_enabler_clear_page_cache_by_url', 'url' ),
	'Cachify'              => array( 'action', 'cachify_remove_post_cache', 'id' ),
	'Jetpack Boost'        => array( 'action', 'jetpack_boost_clear_page_cache_url', 'url' ),
);

/**
 * The page caches at work on this site, by name.
 *
 * @return array<string, callable( int, string ): bool> Given a post's id and address; false when it did not obey.
 */
function page_caches(): array {
	$caches = array();

	foreach ( CACHES as $name => list( $way, $what, $wanted ) ) {
		$caches[ $name ] = page_cache( $way, $what, $wanted );
	}

	return array_filter( $caches, 'is_callable' ) + nginx_helper();
}

/**
 * @param non-empty-string $what
 * @return (callable( int, string ): bool)|null Null when that cache is not here.
 */
function page_cache( string $way, string $what, string $wanted ): ?callable {
	if ( 'action' === $way ) {
		return ! has_action( $what ) ? null : static function ( int $id, string $url ) use ( $what, $wanted ): bool {
			do_action( $what, told( $wanted, $id, $url ) );

			return true;
		};
	}

	return ! is_callable( $what ) ? null : static fn( int $id, string $url ): bool => has_obeyed( $what( told( $wanted, $id, $url ) ) );
}

/** @return int|string|list<string> */
function told( string $wanted, int $id, string $url ): int|string|array {
	return match ( $wanted ) {
		'id'    => $id,
		'paths' => array( (string) wp_parse_url( $url, PHP_URL_PATH ) ),
		default => $url,
	};
}

/** Most say nothing; those that do say false, or why. */
function has_obeyed( mixed $answer ): bool {
	return false !== $answer && ! is_wp_error( $answer );
}

/**
 * Nginx Helper offers an object instead of a function.
 *
 * @return array<string, callable( int, string ): bool>
 */
function nginx_helper(): array {
	$purger = $GLOBALS['nginx_purger'] ?? null;

	if ( ! is_object( $purger ) || ! is_callable( array( $purger, 'purge_url' ) ) ) {
		return array();
	}

	return array(
		'Nginx Helper' => static fn( int $id, string $url ): bool => has_obeyed( $purger->purge_url( $url, false ) ),
	);
}

/** A drop-in serves cached pages, and nothing above answers for it. */
function is_unknown_cache_at_work(): bool {
	return defined( 'WP_CACHE' ) && true === constant( 'WP_CACHE' )
		&& is_file( WP_CONTENT_DIR . '/advanced-cache.php' )
		&& array() === page_caches();
}
