<?php
/**
 * All articles of this site, in the order of their ids: a million of them, a handful at a time.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use Generator;
use WP_Post;

use function Passerelle\db;

const POSTS_AT_ONCE = 100;
const POSTS_A_RUN   = 5000;

/**
 * Article after article, as many as one run may read.
 *
 * @return Generator<int, WP_Post, void, bool> Returns true when there are no more, false when the run had enough.
 */
function articles_after( int $id ): Generator {
	for ( $read = 0; $read < POSTS_A_RUN; $read += POSTS_AT_ONCE ) {
		$posts = posts_after( $id, POSTS_AT_ONCE );

		if ( array() === $posts ) {
			return true;
		}

		foreach ( $posts as $post ) {
			yield $post;

			$id = $post->ID;
		}

		forget_posts();
	}

	return false;
}

/**
 * The next public articles after an id, with their metas and terms, in four queries.
 *
 * @return list<WP_Post>
 */
function posts_after( int $id, int $count ): array {
	$types = array_values( array_diff( array_filter( get_post_types(), 'is_post_type_viewable' ), array( 'attachment' ) ) );

	if ( array() === $types ) {
		return array();
	}

	$in  = implode( ', ', array_map( static fn( string $type ): string => (string) db()->prepare( '%s', $type ), $types ) );
	$ids = db()->get_col( db()->prepare( 'SELECT ID FROM %i WHERE ID > %d', db()->posts, $id ) . " AND post_status = 'publish' AND post_type IN ( $in ) ORDER BY ID LIMIT " . $count ); // phpcs:ignore WordPress.DB.PreparedSQL -- prepared piece by piece, and an integer
	$ids = array_map( 'intval', $ids );

	_prime_post_caches( $ids, true, true );

	return array_values( array_filter( array_map( static fn( int $one ): ?WP_Post => get_post( $one ), $ids ), static fn( ?WP_Post $post ): bool => null !== $post ) );
}

/**
 * Ids all over the range in use, so that a sample is not all of one year.
 *
 * @return list<int>
 */
function spread_ids( int $count ): array {
	$range = db()->get_row( (string) db()->prepare( 'SELECT MIN(ID) AS first, MAX(ID) AS last FROM %i', db()->posts ), ARRAY_A );
	$first = is_array( $range ) && is_numeric( $range['first'] ?? null ) ? (int) $range['first'] : 0;
	$last  = is_array( $range ) && is_numeric( $range['last'] ?? null ) ? (int) $range['last'] : 0;

	return array_map( static fn( int $step ): int => $first + intdiv( ( $last - $first ) * $step, $count ), range( 0, $count - 1 ) );
}

/** Forgets what was read, so that a long walk needs no more memory than a short one. */
function forget_posts(): void {
	if ( wp_cache_supports( 'flush_runtime' ) ) {
		wp_cache_flush_runtime();
	}
}
