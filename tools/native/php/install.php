<?php
/**
 * Installs WordPress without a browser: step "site" does what
 * wp-admin/install.php does, step "plugins" activates ours.
 *
 * Arguments: the step. Environment: see load.php, and PASSERELLE_LOCALE,
 * PASSERELLE_NETWORK (0 or 1), PASSERELLE_PLUGINS (slugs), PASSERELLE_THEME.
 */

declare( strict_types = 1 );

$passerelle_step = $argv[1] ?? '';

if ( 'site' === $passerelle_step ) {
	define( 'WP_INSTALLING', true );
}

require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

/** @return never */
function passerelle_stop( string $message ): void {
	fwrite( STDERR, $message . "\n" );
	exit( 1 );
}

function passerelle_install_network(): void {
	global $wpdb;

	foreach ( $wpdb->tables( 'ms_global' ) as $name => $table ) {
		$wpdb->$name = $table;
	}

	install_network();
	$result = populate_network( 1, $_SERVER['HTTP_HOST'], 'admin@example.org', 'Passeurs', '/', false );

	// "No wildcard DNS" is said of every network on a local address.
	if ( is_wp_error( $result ) && 'no_wildcard_dns' !== $result->get_error_code() ) {
		passerelle_stop( $result->get_error_message() );
	}
}

function passerelle_install(): void {
	add_filter( 'pre_wp_mail', '__return_true' );
	wp_install( 'Les Passeurs', 'admin', 'admin@example.org', true, '', 'password', (string) getenv( 'PASSERELLE_LOCALE' ) );
	update_option( 'permalink_structure', '/%postname%/' );

	if ( '1' === getenv( 'PASSERELLE_NETWORK' ) ) {
		passerelle_install_network();
	}
}

function passerelle_activate(): void {
	global $wp_rewrite;

	wp_set_current_user( 1 );
	switch_theme( (string) getenv( 'PASSERELLE_THEME' ) );

	foreach ( array_filter( explode( ' ', (string) getenv( 'PASSERELLE_PLUGINS' ) ) ) as $slug ) {
		$file = array_key_first( get_plugins( "/$slug" ) );

		if ( null === $file ) {
			passerelle_stop( "There is no plugin in wp-content/plugins/$slug." );
		}

		$result = activate_plugin( "$slug/$file", '', is_multisite() );

		if ( is_wp_error( $result ) ) {
			passerelle_stop( "$slug: " . $result->get_error_message() . ' ' . wp_json_encode( $result->get_error_data() ) );
		}
	}

	$wp_rewrite->set_permalink_structure( '/%postname%/' );
	flush_rewrite_rules( false );
}

'site' === $passerelle_step ? passerelle_install() : passerelle_activate();
