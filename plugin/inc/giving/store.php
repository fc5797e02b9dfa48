<?php
/**
 * The one way in which accounts change: with a lease, at the revision that was read, sealed, logged, told.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use WP_Error;

use function Passerelle\has_table;
use function Passerelle\invalid;
use function Passerelle\lock;
use function Passerelle\option;
use function Passerelle\unlock;

const CAPABILITY = 'passerelle_manage_accounts';

const DUE_HOOK = 'passerelle_accounts_due';

/**
 * Changes the record as it stands in the database.
 *
 * @param int|null                                                                                          $revision What the caller read; null when any will do.
 * @param callable( list<StoredAccount> ): (array{items: list<StoredAccount>, events: list<AccountEvent>}|WP_Error) $change
 * @param bool                                                                                              $reviewed The record's seal is broken and a person has reviewed it.
 * @return true|WP_Error 409 `passerelle_stale`, 423 `passerelle_broken_seal`, 503 `passerelle_no_table` or `passerelle_no_key`, or what $change answers.
 */
function write_accounts( ?int $revision, callable $change, bool $reviewed = false ): bool|WP_Error {
	$hindered = hindrance();
	$owner    = null === $hindered ? lock( 'accounts', 10 ) : null;

	if ( null === $owner ) {
		return $hindered ?? stale();
	}

	try {
		$record  = reread();
		$refused = refusal( $record, $revision, $reviewed );
		$changed = $refused ?? $change( is_sealed( $record ) ? items_of( $record ) : array() );

		if ( is_wp_error( $changed ) || ( array() === $changed['events'] && ! $reviewed ) ) {
			return is_wp_error( $changed ) ? $changed : true;
		}

		write_record( next_revision( $record ), $changed['items'], $changed['events'] );
	} finally {
		unlock( 'accounts', $owner );
	}

	tell( $changed['events'] );
	follow( $changed['items'], $changed['events'] );

	return true;
}

/** What makes every write impossible. */
function hindrance(): ?WP_Error {
	if ( ! has_table( 'locks' ) || ! has_table( LOG ) ) {
		return invalid( '', __( 'The database refused a table that Passerelle needs, so nothing can be saved. Tools → Site Health says more.', 'passerelle' ), 'passerelle_no_table', 503 );
	}

	return '' !== seal_key() ? null : invalid( '', __( 'wp-config.php has no secret keys (AUTH_KEY and AUTH_SALT), so accounts cannot be sealed, and none are kept. Ask your host to fill them in.', 'passerelle' ), 'passerelle_no_key', 503 );
}

/** @param array<array-key, mixed> $record */
function refusal( array $record, ?int $revision, bool $reviewed ): ?WP_Error {
	if ( ! $reviewed && ! is_in_order() ) {
		return broken();
	}

	return null === $revision || revision_of( $record ) === $revision ? null : stale();
}

function stale(): WP_Error {
	return new WP_Error(
		'passerelle_stale',
		__( 'Someone else saved the accounts in the meantime. Reload to see theirs; what you typed is still here.', 'passerelle' ),
		array( 'status' => 409, 'field' => 'revision', 'revision' => revision_of( option( 'accounts' ) ) )
	);
}

function broken(): WP_Error {
	return invalid( '', __( 'The accounts were changed outside this screen, or the keys of wp-config.php were. Readers see none until you have reviewed them.', 'passerelle' ), 'passerelle_broken_seal', 423 );
}

/**
 * Never less than log and witnesses know: an older state that comes back must not look newer.
 *
 * @param array<array-key, mixed> $record
 */
function next_revision( array $record ): int {
	$sealed = is_sealed( $record );

	return 1 + max( revision_of( $record ), witness()['revision'] ?? 0, $sealed ? 0 : last_known()['revision'] ?? 0, $sealed ? 0 : witnessed( $record ) );
}

/**
 * @param list<StoredAccount> $items
 * @param list<AccountEvent>  $events
 */
function write_record( int $revision, array $items, array $events ): void {
	$record         = array( 'revision' => $revision, 'items' => $items );
	$record['seal'] = seal_of( sealed_part( $record ) );

	log_events( $events, $revision, get_current_user_id() );

	if ( update_option( OPTION, $record, true ) ) {
		keep_witness( $record );
	}

	schedule_due( $items );
}

/** @param list<StoredAccount> $items */
function schedule_due( array $items ): void {
	wp_clear_scheduled_hook( DUE_HOOK );

	$times = array_filter( array_map( static fn( array $item ): int => null === $item['pending'] ? 0 : (int) strtotime( $item['pending']['effectiveAt'] ), $items ), static fn( int $time ): bool => $time > 0 );

	if ( array() !== $times ) {
		wp_schedule_single_event( max( time(), min( $times ) ), DUE_HOOK );
	}
}

/** What waited long enough comes into force. Also asked when the screen opens, for sites whose cron sleeps. */
function put_into_force(): void {
	if ( array() === array_filter( accounts(), __NAMESPACE__ . '\is_due' ) ) {
		return;
	}

	write_accounts(
		null,
		static function ( array $items ): array {
			$events = array();
			$after  = array();

			foreach ( $items as $item ) {
				$new     = is_due( $item ) ? with_pending( $item ) : $item;
				$events  = $new === $item ? $events : array_merge( $events, array( event( 'effective', $item, $new ) ) );
				$after[] = $new;
			}

			return array( 'items' => $after, 'events' => $events );
		}
	);
}

/**
 * @return 'waits'|'same'|'new'|'' Why this person may not confirm; '' when they may.
 *
 * @param Waiting $pending
 */
function why_not_confirm( array $pending, int $user ): string {
	$data = get_userdata( $user );

	return match ( true ) {
		false === $data          => 'waits',
		$pending['by'] === $user => 'same',
		// Who takes an admin's password over could make a second admin at once.
		(int) strtotime( $data->user_registered . ' UTC' ) > (int) strtotime( $pending['since'] ) - DAY_IN_SECONDS => 'new',
		default                                                                                                    => '',
	};
}
