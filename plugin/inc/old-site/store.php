<?php
/**
 * What is kept: the list of old sites in one autoloaded option, and per article what people decided and what was seen.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Error;

use function Passerelle\has_table;
use function Passerelle\invalid;
use function Passerelle\lock;
use function Passerelle\option;
use function Passerelle\unlock;

const META_URL     = '_passerelle_old_url';
const META_LINK    = '_passerelle_old_link';
const META_CHECKED = '_passerelle_checked';

/** @return list<OldSite> In the order in which they are asked. */
function old_sites(): array {
	$items = option( 'old_sites' )['items'] ?? array();

	/** @var list<OldSite> $sites The option is written by replace_old_sites() alone, after the schema's check. */
	$sites = is_array( $items ) ? array_values( array_filter( $items, 'is_array' ) ) : array();

	return $sites;
}

/** @return OldSite|null */
function old_site( string $id ): ?array {
	foreach ( old_sites() as $site ) {
		if ( $site['id'] === $id ) {
			return $site;
		}
	}

	return null;
}

/** 0 as long as nothing was ever saved. */
function revision(): int {
	$revision = option( 'old_sites' )['revision'] ?? 0;

	return is_int( $revision ) ? $revision : 0;
}

/**
 * Writes the whole list, if nobody wrote since $revision was read.
 *
 * @param list<OldSite> $items Checked by the caller.
 * @return int|WP_Error The new revision; 409 `passerelle_stale` when another admin was quicker, with the `revision` in
 *                      force; 503 `passerelle_no_table` where nothing can be locked.
 */
function replace_old_sites( array $items, int $revision ): int|WP_Error {
	if ( ! has_table( 'locks' ) ) {
		return invalid( '', __( 'The database refused the table that Passerelle needs, so nothing can be saved. Tools → Site Health says more.', 'passerelle' ), 'passerelle_no_table', 503 );
	}

	$owner = lock( 'old_sites', 10 );

	if ( null === $owner ) {
		return stale();
	}

	// The other admin's request may have been served by another web server: read what the database holds now.
	wp_cache_delete( 'alloptions', 'options' );

	if ( revision() !== $revision ) {
		unlock( 'old_sites', $owner );

		return stale();
	}

	$before = old_sites();
	update_option( 'passerelle_old_sites', array( 'revision' => $revision + 1, 'items' => $items ), true );
	unlock( 'old_sites', $owner );

	/**
	 * @param list<OldSite> $items
	 * @param list<OldSite> $before
	 */
	do_action( 'passerelle_old_sites_changed', $items, $before );

	return $revision + 1;
}

function stale(): WP_Error {
	$message = __( 'Someone else saved these settings in the meantime. Reload to see theirs; what you typed is still here.', 'passerelle' );

	return new WP_Error( 'passerelle_stale', $message, array( 'status' => 409, 'field' => 'revision', 'revision' => revision() ) );
}

/** Whether someone compared this article with the old one and found it whole. */
function is_checked( int $post_id ): bool {
	return '' !== get_post_meta( $post_id, META_CHECKED, true );
}

function set_checked( int $post_id, bool $checked ): void {
	if ( ! $checked ) {
		delete_post_meta( $post_id, META_CHECKED );
	} elseif ( ! is_checked( $post_id ) ) {
		update_post_meta( $post_id, META_CHECKED, gmdate( 'Y-m-d' ) );
	}
}

/** @param string $url Checked by the caller; '' goes back to what the rules say. */
function set_old_url( int $post_id, string $url ): void {
	if ( '' === $url ) {
		delete_post_meta( $post_id, META_URL );
	} else {
		update_post_meta( $post_id, META_URL, wp_slash( $url ) );
	}
}
