<?php
/**
 * Makes the index anew from the articles, in batches that go on where they stopped.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use function Passerelle\db;
use function Passerelle\has_table;
use function Passerelle\lock;
use function Passerelle\option;
use function Passerelle\unlock;

const REBUILD_HOOK = 'passerelle_rebuild_agenda';

const ARTICLES_AT_ONCE = 50;

/** From the first article on. */
function begin_rebuild(): void {
	update_option( 'passerelle_agenda_rebuild', array( 'after' => 0 ), false );
	schedule_rebuild();
}

/** Where there is an index. */
function catch_up(): void {
	if ( has_table( OCCURRENCES ) ) {
		begin_rebuild();
	}
}

function schedule_rebuild(): void {
	if ( false === wp_next_scheduled( REBUILD_HOOK ) ) {
		wp_schedule_single_event( time(), REBUILD_HOOK );
	}
}

/** Cron's share: some articles, then again. One server at a time. */
function rebuild_some(): void {
	$owner = has_table( OCCURRENCES ) ? lock( 'rebuild-agenda', 5 * MINUTE_IN_SECONDS ) : null;

	if ( null === $owner ) {
		return;
	}

	$last = rebuild_after( rebuilt_up_to() ?? PHP_INT_MAX );
	unlock( 'rebuild-agenda', $owner );

	if ( null !== $last ) {
		schedule_rebuild();
	}
}

/** The last article of a rebuilding under way; null when there is none. */
function rebuilt_up_to(): ?int {
	$at = option( 'agenda_rebuild' )['after'] ?? null;

	return is_int( $at ) ? $at : null;
}

/** @return int|null The last article that was read; null when all were. */
function rebuild_after( int $id ): ?int {
	$ids = array_map( 'intval', db()->get_col( (string) db()->prepare( 'SELECT ID FROM %i WHERE ID > %d AND post_status = %s AND post_content LIKE %s ORDER BY ID LIMIT %d', db()->posts, $id, 'publish', '%' . db()->esc_like( '<!-- wp:passerelle/event' ) . '%', ARTICLES_AT_ONCE ) ) );

	_prime_post_caches( $ids );

	foreach ( $ids as $one ) {
		$post = get_post( $one );

		if ( null !== $post ) {
			index_article( $post );
		}
	}

	$last = count( $ids ) < ARTICLES_AT_ONCE ? null : (int) end( $ids );

	if ( null === $last ) {
		forget_orphans();
	}

	update_option( 'passerelle_agenda_rebuild', null === $last ? array() : array( 'after' => $last ), false );

	return $last;
}

/** Articles that were deleted, hidden or emptied behind WordPress's back, as imports do. */
function forget_orphans(): void {
	foreach ( orphans( 500 ) as $id ) {
		replace_occurrences( $id, array(), rows_of( $id ) );
	}
}
