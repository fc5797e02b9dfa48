<?php
/**
 * Accounts changed elsewhere: noticed, not shown, told once.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use function Passerelle\has_table;
use function Passerelle\option;

const ALARM_HOOK = 'passerelle_accounts_alarm';
const CHECK_HOOK = 'passerelle_accounts_check';

/**
 * A page found a broken seal: someone is told soon. Readers pay for that once, not on every page.
 *
 * @param array<array-key, mixed> $record
 */
function suspect_tampering( array $record ): void {
	if ( is_blank( $record ) || is_told( $record ) || false !== wp_next_scheduled( ALARM_HOOK ) ) {
		return;
	}

	wp_schedule_single_event( time(), ALARM_HOOK );
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
		return revision_of( $record ) < ( last_known()['revision'] ?? 0 ) ? 'older' : 'sealed';
	}

	if ( is_blank( $record ) && array() === ( last_known()['items'] ?? array() ) ) {
		return 'blank';
	}

	return '' === seal_key() ? 'no-key' : 'broken';
}

/** Asks the log too: not for readers' pages. */
function is_in_order(): bool {
	return in_array( seal_state(), array( 'blank', 'sealed' ), true );
}

/** Looks, and when something is wrong: no reader sees it from now on, everyone who holds the right is told, once. */
function raise_alarm(): void {
	if ( ! has_table( LOG ) || wp_installing() ) {
		return;
	}

	$state = seal_state();

	if ( in_array( $state, array( 'blank', 'sealed' ), true ) ) {
		return;
	}

	if ( 'older' === $state ) {
		unseal();
	}

	$record = option( 'accounts' );

	if ( is_told( $record ) ) {
		return;
	}

	update_option( 'passerelle_accounts_alarm', array( 'digest' => digest( $record ), 'state' => $state, 'at' => time() ), true );
	log_events( array( event( 'alarm', null, null ) ), revision_of( $record ), 0 );
	follow( array(), array_map( static fn( array $item ): array => event( 'alarm', $item, null ), last_known()['items'] ?? array() ) );
	mail_alarm();
}

/** Once a day, whether or not a page was read. Single events: docs/decisions/0009. */
function check_daily(): void {
	raise_alarm();
	schedule_check();
}

function schedule_check(): void {
	if ( ! is_blank( option( 'accounts' ) ) && false === wp_next_scheduled( CHECK_HOOK ) ) {
		wp_schedule_single_event( time() + DAY_IN_SECONDS, CHECK_HOOK );
	}
}

/** An old state has a right seal: it is taken off, so that pages show nothing, at no cost to them. */
function unseal(): void {
	remove_action( 'update_option_' . OPTION, __NAMESPACE__ . '\watch_option' );
	update_option( OPTION, array( 'seal' => 'older' ) + option( 'accounts' ), true );
	add_action( 'update_option_' . OPTION, __NAMESPACE__ . '\watch_option', 10, 2 );
}

function mail_alarm(): void {
	mail_holders(
		/* translators: %s: name of the site */
		static fn(): string => sprintf( __( '[%s] The bank accounts were changed from outside: readers do not see them', 'passerelle' ), site_name() ),
		static fn(): string => __( 'Someone or something changed the kept bank accounts without Passerelle’s screen: another plugin, a program with access to the database, a backup that was put back, or new keys in wp-config.php. So that no gift goes to a stranger, no page shows them any more.', 'passerelle' )
			. "\n\n" . __( 'Compare each account with the bank’s paper, then put the last known ones back or accept what is there:', 'passerelle' ) . "\n" . screen_url()
	);
}
