<?php
/**
 * On a network, the main site's first account can be every site's default: sealed with the main site's number, kept in
 * the network's options, read only by sites that keep no account of their own.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

use function Passerelle\check;
use function Passerelle\invalid;
use function Passerelle\option;
use function Passerelle\route;

const NETWORK_OPTION = 'passerelle_main_account';

/** @return StoredAccount|null */
function network_account(): ?array {
	if ( ! is_multisite() || array() !== ( option( 'accounts' )['items'] ?? array() ) ) {
		return null;
	}

	$kept = get_site_option( NETWORK_OPTION );
	$item = is_array( $kept ) ? $kept['item'] ?? null : null;

	if ( ! is_array( $kept ) || ! is_array( $item ) || ! is_network_seal( $kept['seal'] ?? '', $item ) ) {
		return null;
	}

	/** @var StoredAccount $item Sealed by keep_network_account() alone. */
	return $item;
}

/** @param array<array-key, mixed> $item */
function network_seal( array $item ): string {
	$key = seal_key();

	return '' === $key ? '' : hash_hmac( 'sha256', 'network|' . wp_json_encode( $item, JSON_UNESCAPED_SLASHES ), $key );
}

/** @param array<array-key, mixed> $item */
function is_network_seal( mixed $seal, array $item ): bool {
	$right = network_seal( $item );

	return '' !== $right && is_string( $seal ) && hash_equals( $right, $seal );
}

function register_network_route(): void {
	if ( is_multisite() && is_main_site() ) {
		route( 'GET', '/accounts/network', __NAMESPACE__ . '\get_network', __NAMESPACE__ . '\may_manage_network' );
		route( 'PUT', '/accounts/network', __NAMESPACE__ . '\put_network', __NAMESPACE__ . '\may_manage_network' );
	}
}

function may_manage_network(): bool {
	return current_user_can( CAPABILITY ) && current_user_can( 'manage_network_options' );
}

/** `{ "account": id | null }`: which account of the main site all sites without their own show. */
function get_network(): WP_REST_Response {
	$kept = get_site_option( NETWORK_OPTION );

	return new WP_REST_Response( array( 'account' => is_array( $kept ) && is_array( $kept['item'] ?? null ) ? $kept['item']['id'] ?? null : null ) );
}

function put_network( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	$body = check( 'network-account', $request->get_json_params() );

	if ( is_wp_error( $body ) ) {
		return $body;
	}

	/** @var NetworkAccount $body Checked above. */
	$item = null === $body['account'] ? null : account( $body['account'] );

	if ( null !== $body['account'] && null === $item ) {
		return invalid( 'account', __( 'There is no such account.', 'passerelle' ) );
	}

	keep_network_account( $item );

	return get_network();
}

/** @param StoredAccount|null $item */
function keep_network_account( ?array $item ): void {
	if ( null === $item ) {
		delete_site_option( NETWORK_OPTION );
	} else {
		update_site_option( NETWORK_OPTION, array( 'item' => $item, 'seal' => network_seal( $item ) ) );
	}
}

/**
 * What changes on the main site changes everywhere; an account that is gone there is nobody's default any more.
 *
 * @param list<StoredAccount> $items
 */
function follow_on_network( array $items ): void {
	$kept = is_multisite() && is_main_site() ? get_site_option( NETWORK_OPTION ) : null;
	$item = is_array( $kept ) ? $kept['item'] ?? null : null;

	if ( is_array( $item ) && is_string( $item['id'] ?? null ) ) {
		keep_network_account( find_account( $items, $item['id'] ) );
	}
}
