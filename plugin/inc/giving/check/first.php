<?php
/**
 * Blocks that name no account show the first one. Whoever put another one first would swap the IBAN of all those pages
 * at once: an account has to have been here for a day before it stands in for one that was.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use WP_Error;

use function Passerelle\invalid;

/**
 * @param list<StoredAccount> $before
 * @param list<StoredAccount> $after
 */
function first_fault( array $before, array $after ): ?WP_Error {
	$first = $after[0] ?? null;
	$shown = $before[0]['id'] ?? '';

	if ( null === $first || $first['id'] === $shown || is_settled( $first['id'] ) ) {
		return null;
	}

	// While a site is set up, nothing has stood long enough to be swapped.
	if ( array() === array_filter( array_merge( array( $shown ), removed_of_late() ), __NAMESPACE__ . '\is_settled' ) ) {
		return null;
	}

	/* translators: %s: name of an account */
	return invalid( '', sprintf( __( 'Pages that name no account would show “%s” at once. So that nobody swaps accounts unseen, it has to have been here for a day, or the one before it gone for a day. To replace an account, change its details instead.', 'passerelle' ), $first['label'] ), 'passerelle_first_waits' );
}
