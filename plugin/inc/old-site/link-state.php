<?php
/**
 * What is known of the link from one article to its old page, kept with the article: `_passerelle_old_link`.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Post;

/** A page must be seen missing over this long before it counts as gone: sites have bad days. */
const BROKEN_AFTER = WEEK_IN_SECONDS;

/**
 * Costs no query: WordPress has read the meta together with the article.
 *
 * @return LinkState `status` is HTTP's, 0
 *         when nothing was answered; instants are ISO 8601 in UTC, '' when nobody ever looked.
 */
function link_state( int $post_id ): array {
	$post   = get_post( $post_id );
	$stored = get_post_meta( $post_id, META_LINK, true );

	if ( ! $post instanceof WP_Post || ! is_array( $stored ) ) {
		return never_seen();
	}

	// It speaks of an address that the article had before the old site was set up differently.
	if ( isset( $stored['url'] ) && address( $post ) !== $stored['url'] ) {
		return never_seen();
	}

	return sound_state( $stored );
}

/** @return LinkState */
function never_seen(): array {
	return array( 'state' => 'unknown', 'status' => 0, 'since' => '', 'checkedAt' => '' );
}

/**
 * A stored state, or never_seen() where something else wrote the meta.
 *
 * @param array<array-key, mixed> $stored
 * @return LinkState
 */
function sound_state( array $stored ): array {
	$state  = $stored['state'] ?? null;
	$status = $stored['status'] ?? null;
	$since  = $stored['since'] ?? null;
	$at     = $stored['checkedAt'] ?? null;

	if ( ! in_array( $state, array( 'ok', 'broken', 'unknown' ), true ) || ! is_int( $status ) || ! is_string( $since ) || ! is_string( $at ) ) {
		return never_seen();
	}

	return array( 'state' => $state, 'status' => $status, 'since' => $since, 'checkedAt' => $at );
}

/**
 * Writes down what was seen at an article's old address.
 *
 * @param Finding $finding See judge().
 * @param int $now Unix time.
 * @return bool Whether readers see something else now: the order of the links follows "broken" alone.
 */
function note_link( WP_Post $post, string $url, array $finding, int $now ): bool {
	$before = link_state( $post->ID );
	$after  = next_state( $before, $finding, $now );

	update_post_meta( $post->ID, META_LINK, $after + array( 'url' => $url ) );

	return ( 'broken' === $before['state'] ) !== ( 'broken' === $after['state'] );
}

/**
 * @param LinkState $before
 * @param Finding $finding
 * @return LinkState
 */
function next_state( array $before, array $finding, int $now ): array {
	$at = gmdate( 'Y-m-d\TH:i:s\Z', $now );

	if ( 'found' === $finding['seen'] ) {
		return array( 'state' => 'ok', 'status' => $finding['status'], 'since' => 'ok' === $before['state'] ? $before['since'] : $at, 'checkedAt' => $at );
	}

	if ( 'missing' === $finding['seen'] ) {
		$since = is_missed( $before ) ? $before['since'] : $at;
		$gone  = (int) strtotime( $since ) <= $now - BROKEN_AFTER;

		return array( 'state' => $gone ? 'broken' : 'unknown', 'status' => $finding['status'], 'since' => $since, 'checkedAt' => $at );
	}

	// A bad day proves nothing, neither for the page nor against what was seen before.
	if ( is_missed( $before ) ) {
		return array( 'checkedAt' => $at ) + $before;
	}

	$same = 'unknown' === $before['state'] && $before['status'] === $finding['status'] && '' !== $before['since'];

	return array( 'state' => 'unknown', 'status' => $finding['status'], 'since' => $same ? $before['since'] : $at, 'checkedAt' => $at );
}

/**
 * Whether a page was found missing, be it long enough ago or not. A state is "unknown" with a page's own status (200 for
 * a home page in its place, 404, 410) only then.
 *
 * @param LinkState $state
 */
function is_missed( array $state ): bool {
	return 'broken' === $state['state']
		|| ( 'unknown' === $state['state'] && ( 2 === intdiv( $state['status'], 100 ) || in_array( $state['status'], array( 404, 410 ), true ) ) );
}

/**
 * Whether it is time to look again: what answers monthly, what does not weekly, and what does not also when asked to.
 *
 * @param LinkState $state
 * @param int $asked_at When an admin asked to look again, 0 if never.
 */
function is_due( array $state, int $now, int $asked_at = 0 ): bool {
	$seen_at = (int) strtotime( $state['checkedAt'] );

	if ( 'ok' === $state['state'] ) {
		return $seen_at <= $now - 4 * WEEK_IN_SECONDS;
	}

	return $seen_at <= $now - WEEK_IN_SECONDS || $seen_at < $asked_at;
}
