<?php
/**
 * What changed must be seen: the pages of changed articles leave the caches, page by page, never all at once.
 */

declare( strict_types = 1 );

namespace Passerelle;

use Throwable;
use WP_Post;

require __DIR__ . '/purge-caches.php';

/** So many at once; the rest follows by cron, so that no cache has to rebuild everything in one minute. */
const PURGE_AT_ONCE = 20;
const PURGE_BY_CRON = 50;

/** A page that could not be purged stays on the list so long: by then, caches have let it go by themselves. */
const PURGE_REMEMBERED = 30 * DAY_IN_SECONDS;

add_action( 'passerelle_purge', __NAMESPACE__ . '\purge_waiting' );

/**
 * Says that what readers see of these articles is different now.
 *
 * @param list<int> $ids Posts.
 */
function pages_changed( array $ids ): void {
	$ids = array_values( array_unique( $ids ) );

	purge_pages( array_slice( $ids, 0, PURGE_AT_ONCE ) );
	wait_for_cron( array_slice( $ids, PURGE_AT_ONCE ) );
}

/**
 * The same for addresses beside a page's own, as the months of an agenda have. A cache that knows pages by their
 * number alone is told that.
 *
 * @param list<string> $urls
 */
function addresses_changed( int $page, array $urls ): void {
	$post   = get_post( $page );
	$failed = null === $post ? array() : array_filter( $urls, static fn( string $url ): bool => ! is_purged( $post, $url ) );

	if ( array() !== $failed ) {
		remember_failures( array(), array( $page ) );
	}

	if ( array() !== $urls ) {
		/**
		 * For caches that Passerelle does not know, as above.
		 *
		 * @param list<string> $urls
		 */
		do_action( 'passerelle_addresses_changed', $urls );
	}
}

/**
 * The pages that old copies may still be shown of: a cache refused, or it is one that cannot be told.
 *
 * @return array{ids: list<int>, waiting: int, unknown: bool} `waiting`: how many cron still has to do; `unknown`: a
 *         page cache is at work here that Passerelle cannot speak to.
 */
function pages_not_purged(): array {
	$list = option( 'purge' );
	$kept = array_filter( ids_of( $list, 'failed' ), static fn( int $at ): bool => $at > time() - PURGE_REMEMBERED );

	return array(
		'ids'     => array_keys( $kept ),
		'waiting' => count( ids_of( $list, 'waiting' ) ),
		'unknown' => is_unknown_cache_at_work(),
	);
}

/** @param list<int> $ids */
function purge_pages( array $ids ): void {
	if ( array() === $ids ) {
		return;
	}

	$failed = array();

	foreach ( $ids as $id ) {
		$post = get_post( $id );

		if ( null === $post ) {
			continue;
		}

		clean_post_cache( $post );

		if ( ! is_purged( $post ) ) {
			$failed[] = $id;
		}
	}

	remember_failures( $ids, $failed );

	/**
	 * For caches that Passerelle does not know: a CDN, a proxy.
	 *
	 * @param list<int> $ids Posts whose pages changed.
	 */
	do_action( 'passerelle_pages_changed', $ids );
}

/** Tells every page cache at work about one article, or an address of it; true when all of them obeyed. */
function is_purged( WP_Post $post, string $url = '' ): bool {
	// What is not public is in no cache.
	if ( 'publish' !== $post->post_status ) {
		return true;
	}

	$url  = '' === $url ? (string) get_permalink( $post ) : $url;
	$done = ! is_unknown_cache_at_work();

	foreach ( page_caches() as $purge ) {
		try {
			$done = $purge( $post->ID, $url ) && $done;
		} catch ( Throwable ) {
			// Somebody else's cache must not stop our work, nor the other caches'.
			$done = false;
		}
	}

	return $done;
}

/** Cron's share: some pages, then again in a minute. */
function purge_waiting(): void {
	$ids = array();

	change_list(
		static function ( array $list ) use ( &$ids ): array {
			$waiting         = ids_of( $list, 'waiting' );
			$ids             = array_slice( array_keys( $waiting ), 0, PURGE_BY_CRON );
			$list['waiting'] = array_diff_key( $waiting, array_flip( $ids ) );

			return $list;
		}
	);

	purge_pages( $ids );

	if ( pages_not_purged()['waiting'] > 0 ) {
		wp_schedule_single_event( time() + MINUTE_IN_SECONDS, 'passerelle_purge' );
	}
}

/** @param list<int> $ids */
function wait_for_cron( array $ids ): void {
	if ( array() === $ids ) {
		return;
	}

	change_list(
		static function ( array $list ) use ( $ids ): array {
			$list['waiting'] = ids_of( $list, 'waiting' ) + array_fill_keys( $ids, time() );

			return $list;
		}
	);

	if ( false === wp_next_scheduled( 'passerelle_purge' ) ) {
		wp_schedule_single_event( time() + MINUTE_IN_SECONDS, 'passerelle_purge' );
	}
}

/**
 * @param list<int> $asked
 * @param list<int> $failed
 */
function remember_failures( array $asked, array $failed ): void {
	$known = ids_of( option( 'purge' ), 'failed' );

	// The usual case costs no write.
	if ( array() === $failed && array() === array_intersect_key( $known, array_flip( $asked ) ) ) {
		return;
	}

	change_list(
		static function ( array $list ) use ( $asked, $failed ): array {
			$kept           = array_diff_key( ids_of( $list, 'failed' ), array_flip( $asked ) );
			$list['failed'] = array_slice( array_fill_keys( $failed, time() ) + $kept, 0, 1000, true );

			return $list;
		}
	);
}

/**
 * Changes the list that is kept, as it stands in the database: another request may have added to it. Where leases
 * cannot be had, the change is made all the same: a page purged twice or late is no harm.
 *
 * @param callable( array<array-key, mixed> ): array<array-key, mixed> $change
 */
function change_list( callable $change ): void {
	for ( $tries = 0; $tries < 20; ++$tries ) {
		$owner = lock( 'purge', 10 );

		if ( null !== $owner || ! has_table( 'locks' ) ) {
			break;
		}

		usleep( 50000 );
	}

	wp_cache_delete( 'passerelle_purge', 'options' );
	update_option( 'passerelle_purge', $change( option( 'purge' ) ), false );

	if ( isset( $owner ) ) {
		unlock( 'purge', $owner );
	}
}

/**
 * @param array<array-key, mixed> $list
 * @return array<int, int> When, by post id.
 */
function ids_of( array $list, string $name ): array {
	$ids = $list[ $name ] ?? array();

	return is_array( $ids ) ? array_filter( array_filter( $ids, 'is_int' ), 'is_int', ARRAY_FILTER_USE_KEY ) : array();
}
