<?php
/**
 * What an administrator decided about reports: the part `reports` of plugin/schema/settings.json.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use function Passerelle\option;

/** How old a cached page may be that still asks what it asked. */
const PAGES_LAST = 90 * DAY_IN_SECONDS;

/**
 * In force, complete: what was never set has its default.
 *
 * @return array{askEmail: bool, digest: "off"|"hourly"|"daily", recipients: list<string>}
 */
function report_settings(): array {
	$stored     = option( 'settings' )['reports'] ?? array();
	$stored     = is_array( $stored ) ? $stored : array();
	$digest     = $stored['digest'] ?? 'daily';
	$recipients = $stored['recipients'] ?? array();

	return array(
		'askEmail'   => true === ( $stored['askEmail'] ?? false ),
		'digest'     => in_array( $digest, array( 'off', 'hourly', 'daily' ), true ) ? $digest : 'daily',
		'recipients' => array_values( array_filter( is_array( $recipients ) ? $recipients : array(), 'is_string' ) ),
	);
}

/** Whether readers may leave an e-mail address to be told. Off until an administrator allows it. */
function asks_email(): bool {
	return report_settings()['askEmail'];
}

/**
 * Whether an e-mail address that comes in is kept. Pages from a cache go on asking for it after it was switched off, and
 * promise an answer; where it was never asked for, nobody was promised anything and nothing is kept.
 */
function keeps_email( int $now ): bool {
	return asks_email() || $now - progress()['askedUntil'] < PAGES_LAST;
}

/** Remembers when readers were last asked: passerelle_settings changed. */
function note_last_asked( mixed $before, mixed $after ): void {
	$asked = static fn( mixed $settings ): bool => true === ( is_array( $settings ) && is_array( $settings['reports'] ?? null ) ? $settings['reports']['askEmail'] ?? false : false );

	if ( $asked( $before ) && ! $asked( $after ) ) {
		note_progress( array( 'askedUntil' => time() ) );
	}
}
