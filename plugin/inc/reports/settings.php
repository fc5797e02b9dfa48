<?php
/**
 * What an administrator decided about reports: the part `reports` of plugin/schema/settings.json.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use function Passerelle\option;

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
