<?php
/**
 * A bank account and the page that asks for gifts, made as an administrator makes them: through the plugin's own doors,
 * so that it is sealed and logged.
 */

declare( strict_types = 1 );

namespace Passerelle\Demo;

use WP_Block_Patterns_Registry;

defined( 'ABSPATH' ) || exit;

/** A published example IBAN. */
const ACCOUNT = array(
	'id'       => 'les-passeurs',
	'label'    => 'Les Passeurs',
	'payee'    => 'Les Passeurs ASBL',
	'iban'     => 'BE68539007547034',
	'bic'      => '',
	'currency' => 'EUR',
	'address'  => null,
	'sections' => array( array( 'name' => 'La revue', 'message' => 'Revue', 'locked' => true ) ),
	'note'     => '',
);

/** @return array<string, mixed> `supportPage`; or `error`, a sentence. */
function ask_for_gifts(): array {
	$now  = ask( 'GET', '/accounts', array() );
	$kept = isset( $now['error'] ) ? $now : ask( 'PUT', '/accounts', array( 'revision' => $now['revision'], 'items' => array( ACCOUNT ) ) );

	return isset( $kept['error'] ) ? $kept : array( 'supportPage' => add_support_page() );
}

/** From the pattern; its link needs an address. */
function add_support_page(): int {
	$pattern = WP_Block_Patterns_Registry::get_instance()->get_registered( 'passerelle/support-us' );
	$link    = '<!-- wp:passerelle/donation-link ' . encode( array( 'url' => 'https://example.org/dons', 'label' => 'Carte bancaire' ) ) . ' /-->';

	return (int) wp_insert_post(
		array(
			'post_type'    => 'page',
			'post_status'  => 'publish',
			'post_author'  => get_current_user_id(),
			'post_title'   => 'Nous soutenir',
			'post_content' => wp_slash( str_replace( '<!-- wp:passerelle/donation-link /-->', $link, (string) ( $pattern['content'] ?? '' ) ) ),
		)
	);
}

/** The log first: without it nobody misses the accounts. */
function forget_accounts(): void {
	global $wpdb;

	if ( ! function_exists( 'Passerelle\Giving\witness_file' ) ) {
		return;
	}

	$wpdb->query( "DELETE FROM {$wpdb->prefix}passerelle_account_log" );

	if ( is_file( \Passerelle\Giving\witness_file() ) ) {
		unlink( \Passerelle\Giving\witness_file() );
	}

	update_option( 'passerelle_accounts', array( 'revision' => 0, 'items' => array(), 'seal' => '' ), true );
	update_option( 'passerelle_accounts_alarm', array(), true );
}
