<?php
/**
 * On a network, one account of the main site can be every site's default: sealed with the network's own seal, kept in
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

/** `{account, item, seal}`: the account's id, and the account itself while the main site's own are in order. */
const NETWORK_OPTION = 'passerelle_main_account';

/** @return StoredAccount|null */
function network_account(): ?array {
	return is_multisite() && array() === ( option( 'accounts' )['items'] ?? array() ) ? network_item() : null;
}

/** @return StoredAccount|null */
function network_item(): ?array {
	$kept = get_site_option( NETWORK_OPTION );
	$item = is_array( $kept ) ? $kept['item'] ?? null : null;

	if ( ! is_array( $kept ) || ! is_array( $item ) || ! is_network_seal( $kept['seal'] ?? '', $item ) ) {
		return null;
	}

	/** @var StoredAccount $item Sealed by keep_network_account() alone. */
	return $item;
}

/** Which account of the main site was chosen; null for none. */
function network_choice(): ?string {
	$kept = get_site_option( NETWORK_OPTION );
	$id   = is_array( $kept ) ? $kept['account'] ?? null : null;

	return is_string( $id ) ? $id : null;
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
	return new WP_REST_Response( array( 'account' => network_choice() ) );
}

/** 400 when there is no such account, or when the main site's own wait for a review. */
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

	if ( network_choice() !== $body['account'] ) {
		choose_for_network( $item );
	}

	return get_network();
}

/** @param StoredAccount|null $item */
function choose_for_network( ?array $item ): void {
	$named  = $item ?? account( network_choice() ?? '' );
	$events = null === $named ? array() : array( event( null === $item ? 'unshared' : 'shared', $named, $named ) );

	keep_network_account( $item['id'] ?? null, $item );
	log_events( $events, revision_of( option( 'accounts' ) ), get_current_user_id() );
	tell( $events );
	begin_network_walk();
}

/**
 * @param string|null        $id   Null for none.
 * @param StoredAccount|null $item Null while nobody may see it.
 */
function keep_network_account( ?string $id, ?array $item ): void {
	if ( null === $id ) {
		delete_site_option( NETWORK_OPTION );

		return;
	}

	$item = null === $item ? null : array( 'pending' => null ) + $item;

	update_site_option( NETWORK_OPTION, array( 'account' => $id, 'item' => $item, 'seal' => null === $item ? '' : network_seal( $item ) ) );
}

/**
 * What changes on the main site changes everywhere; an account that is removed there is nobody's default any more. While
 * the main site's accounts wait for a review, no site shows one.
 *
 * @param list<StoredAccount> $items
 * @param list<AccountEvent>  $events
 */
function follow_on_network( array $items, array $events ): void {
	$id = is_multisite() && is_main_site() ? network_choice() : null;

	if ( null === $id ) {
		return;
	}

	$before  = network_item();
	$removed = array() !== array_filter( $events, static fn( array $event ): bool => 'removed' === $event['action'] && $event['accountId'] === $id );

	keep_network_account( $removed ? null : $id, find_account( $items, $id ) );

	if ( network_item() !== $before ) {
		begin_network_walk();
	}
}
