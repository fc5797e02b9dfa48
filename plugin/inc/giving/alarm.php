<?php
/**
 * Accounts changed elsewhere: noticed, not shown, told once.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use function Passerelle\has_table;
use function Passerelle\lock;
use function Passerelle\option;
use function Passerelle\unlock;

const ALARM_HOOK = 'passerelle_accounts_alarm';
const CHECK_HOOK = 'passerelle_accounts_check';

/**
 * A page found a broken seal: someone is told soon. Readers pay for that once, not on every page.
 *
 * @param array<array-key, mixed> $record
 */
function suspect_tampering( array $record ): void {
	if ( is_nothing( $record ) || is_told( $record ) || false !== wp_next_scheduled( ALARM_HOOK ) ) {
		return;
	}

	wp_schedule_single_event( time(), ALARM_HOOK );
}

/**
 * Nothing is kept, and no witness says that something was.
 *
 * @param array<array-key, mixed> $record
 */
function is_nothing( array $record ): bool {
	return is_blank( $record ) && null === witness();
}

/**
 * Whether this very state was told already.
 *
 * @param array<array-key, mixed> $record
 */
function is_told( array $record ): bool {
	return digest( $record ) === ( option( 'accounts_alarm' )['digest'] ?? '' );
}

/**
 * Names a state of the record, whatever it is.
 *
 * @param array<array-key, mixed> $record
 */
function digest( array $record ): string {
	return hash( 'sha256', (string) wp_json_encode( $record ) );
}

/** The option changed, whoever did it: ours are sealed by then. */
function watch_option( mixed $before, mixed $after ): void {
	raise_alarm();
}

function watch_deletion(): void {
	raise_alarm();
}

/**
 * How the accounts stand.
 *
 * @return 'blank'|'sealed'|'no-key'|'broken'|'older' `older`: an earlier state came back, sealed as it was then.
 */
function seal_state(): string {
	$record = option( 'accounts' );

	if ( is_sealed( $record ) ) {
		return is_older( $record ) ? 'older' : 'sealed';
	}

	return match ( true ) {
		is_blank( $record ) && array() === ( last_confirmed()['items'] ?? array() ) => 'blank',
		'' === seal_key()                                                           => 'no-key',
		is_taken_off( $record ) || is_from_before( $record )                        => 'older',
		default                                                                     => 'broken',
	};
}

/**
 * Nothing is kept and the log knows of nothing, but the witness does: a database from before the first account.
 *
 * @param array<array-key, mixed> $record
 */
function is_from_before( array $record ): bool {
	return is_blank( $record ) && array() === ( last_known()['items'] ?? array() );
}

/**
 * What the log or the witness knows better.
 *
 * @param array<array-key, mixed> $record Sealed.
 */
function is_older( array $record ): bool {
	return is_behind( $record ) || revision_of( $record ) < ( last_known()['revision'] ?? 0 );
}

/** Asks log and witness too: not for readers' pages. */
function is_in_order(): bool {
	return in_array( seal_state(), array( 'blank', 'sealed' ), true );
}

/** Looks, and when something is wrong: no reader sees it from now on, everyone who holds the right is told, once. */
function raise_alarm(): void {
	if ( ! has_table( LOG ) || wp_installing() ) {
		return;
	}

	reread();

	if ( 'older' === seal_state() ) {
		unseal();
	}

	$record = option( 'accounts' );

	// Still sealed: someone was saving at this moment, and the next look decides.
	if ( is_in_order() || is_sealed( $record ) || is_told( $record ) ) {
		return;
	}

	$state = seal_state();
	update_option( 'passerelle_accounts_alarm', array( 'digest' => digest( $record ), 'state' => $state, 'at' => time() ), true );
	log_events( array( event( 'alarm', null, null ) ), revision_of( $record ), 0 );
	follow( array(), array_map( static fn( array $item ): array => event( 'alarm', $item, null ), last_confirmed()['items'] ?? array() ) );
	mail_alarm( $state );
}

/** Once a day, whether or not a page was read. Single events: docs/decisions/0009. */
function check_daily(): void {
	raise_alarm();
	renew_witness();
	schedule_check();
}

function schedule_check(): void {
	if ( ! is_nothing( option( 'accounts' ) ) && false === wp_next_scheduled( CHECK_HOOK ) ) {
		wp_schedule_single_event( time() + DAY_IN_SECONDS, CHECK_HOOK );
	}
}

/**
 * An old state has a right seal: it is taken off, so that pages show nothing, at no cost to them. What this server's
 * witness knows goes along: the review may be done on a server that has another one.
 */
function unseal(): void {
	$owner = lock( 'accounts', 10 );

	if ( null === $owner ) {
		return;
	}

	$record = reread();

	if ( is_sealed( $record ) && is_older( $record ) ) {
		remove_action( 'update_option_' . OPTION, __NAMESPACE__ . '\watch_option' );
		update_option( OPTION, array( 'seal' => '', 'was' => $record['seal'], 'witnessed' => witness()['revision'] ?? 0 ) + $record, true );
		add_action( 'update_option_' . OPTION, __NAMESPACE__ . '\watch_option', 10, 2 );
	}

	unlock( 'accounts', $owner );
}

/**
 * What unseal() did, and nobody since.
 *
 * @param array<array-key, mixed> $record
 */
function is_taken_off( array $record ): bool {
	return is_seal_of( $record['was'] ?? '', sealed_part( $record ) );
}

/**
 * The revision that a witness knew when the seal was taken off. Whoever writes another number here gains nothing but a
 * gap.
 *
 * @param array<array-key, mixed> $record
 */
function witnessed( array $record ): int {
	$revision = $record['witnessed'] ?? 0;

	return is_int( $revision ) ? min( max( 0, $revision ), 1_000_000_000 ) : 0;
}

function mail_alarm( string $state ): void {
	mail_holders(
		static fn(): string => sprintf(
			'older' === $state
				/* translators: %s: name of the site */
				? __( '[%s] An earlier state of the bank accounts came back: readers do not see them', 'passerelle' )
				/* translators: %s: name of the site */
				: __( '[%s] The bank accounts were changed from outside: readers do not see them', 'passerelle' ),
			site_name()
		),
		static fn(): string => alarm_text( $state ) . "\n\n" . __( 'Compare each account with the bank’s paper, then put the last known ones back or accept what is there:', 'passerelle' ) . "\n" . screen_url()
	);
}

function alarm_text( string $state ): string {
	return 'older' === $state
		? __( 'Changes made since are missing, most likely because a backup of the database was put back. So that no gift goes to an account that is no longer yours, no page shows any of them.', 'passerelle' )
		: __( 'Someone or something changed the kept bank accounts without Passerelle’s screen: another plugin, a program with access to the database, a backup that was put back, or new keys in wp-config.php. So that no gift goes to a stranger, no page shows them any more.', 'passerelle' );
}
