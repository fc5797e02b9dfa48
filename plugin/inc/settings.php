<?php
/**
 * What an admin decided about the plugin itself: plugin/schema/settings.json.
 */

declare( strict_types = 1 );

namespace Passerelle;

/**
 * The settings in force, complete: what was never set has its default.
 *
 * @return Settings
 */
function settings(): array {
	$stored   = option( 'settings' );
	$strip    = $stored['strip'] ?? 'after';
	$features = array();

	foreach ( FEATURES as $feature ) {
		$features[ $feature ] = is_enabled( $feature );
	}

	return array(
		'features'         => $features,
		'strip'            => in_array( $strip, array( 'after', 'before', 'manual' ), true ) ? $strip : 'after',
		'deleteEverything' => true === ( $stored['deleteEverything'] ?? false ),
		'reports'          => Reports\report_settings(),
	);
}

/** @param Settings $settings Checked against the schema by the caller. */
function save_settings( array $settings ): void {
	$settings['features'] = array_intersect_key( $settings['features'], array_flip( FEATURES ) );

	// A screen that knows nothing of reports leaves their settings as they are.
	$settings['reports'] ??= Reports\report_settings();

	update_option( 'passerelle_settings', $settings, true );
}
