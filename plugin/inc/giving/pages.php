<?php
/**
 * Caches are told of the pages that show an account: a second while someone saves, the rest by cron.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use function Passerelle\last_post_id;
use function Passerelle\option;
use function Passerelle\pages_changed;
use function Passerelle\patterns_showing;
use function Passerelle\posts_showing;

use const Passerelle\IDS_A_STEP;

const PAGES_HOOK = 'passerelle_account_pages';

/** A block, or a binding, that shows an account. */
const SHOWS_ACCOUNT = '#passerelle/(?:bank-account|donate|account)\b#';

/** Changes that readers see. */
const SEEN = array( 'added', 'changed', 'removed', 'confirmed', 'effective', 'restored', 'accepted', 'alarm' );

/**
 * @param list<StoredAccount> $items
 * @param list<AccountEvent>  $events
 */
function follow( array $items, array $events ): void {
	if ( array() === array_filter( $events, static fn( array $event ): bool => in_array( $event['action'], SEEN, true ) ) ) {
		return;
	}

	/**
	 * @param list<StoredAccount> $items
	 * @param list<AccountEvent>  $events
	 */
	do_action( 'passerelle_accounts_changed', $items, $events );

	begin_walk( 1 );
}

/** Through all pages of this site, for so many seconds; cron does the rest. */
function begin_walk( int $seconds ): void {
	update_option( 'passerelle_account_walk', array( 'cursor' => 0, 'everywhere' => stands_in_widget() ), false );
	walk_on( $seconds );
}

/** Goes on where the last one stopped, for so many seconds. */
function walk_on( int $seconds = 10 ): void {
	$walk = option( 'account_walk' );

	if ( ! is_int( $walk['cursor'] ?? null ) ) {
		return;
	}

	$until    = microtime( true ) + $seconds;
	$cursor   = $walk['cursor'];
	$last     = last_post_id();
	$patterns = patterns_showing( SHOWS_ACCOUNT );

	for ( ; $cursor < $last && microtime( true ) < $until; $cursor += IDS_A_STEP ) {
		$found = posts_showing( $cursor, SHOWS_ACCOUNT, $patterns );

		pages_changed( $found['ids'] );
		$walk['everywhere'] = true === ( $walk['everywhere'] ?? false ) || $found['everywhere'];
	}

	$walk['cursor'] = $cursor < $last ? $cursor : null;
	update_option( 'passerelle_account_walk', $walk, false );

	if ( null !== $walk['cursor'] ) {
		wp_schedule_single_event( time() + 30, PAGES_HOOK );
	}
}

/** An account stands in a template or a widget, and it changed: page caches have to be emptied by hand once. */
function stands_everywhere(): bool {
	return true === ( option( 'account_walk' )['everywhere'] ?? false );
}

function stands_in_widget(): bool {
	return str_contains( (string) wp_json_encode( get_option( 'widget_block' ), JSON_UNESCAPED_SLASHES ), 'passerelle/' );
}
