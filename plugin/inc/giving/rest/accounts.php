<?php
/**
 * GET and PUT accounts, and the decisions about what waits.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

use function Passerelle\check;
use function Passerelle\invalid;
use function Passerelle\option;

/** 423 `passerelle_broken_seal` when the accounts were changed elsewhere. */
function get_accounts(): WP_REST_Response|WP_Error {
	put_into_force();

	$record = option( 'accounts' );

	if ( ! is_in_order() ) {
		raise_alarm();

		return broken();
	}

	renew_witness();

	return new WP_REST_Response( array( 'revision' => revision_of( $record ), 'items' => array_map( __NAMESPACE__ . '\public_account', accounts() ) ) );
}

/**
 * As the contract says it: who asked for a change stands in the log.
 *
 * @param StoredAccount|null $account
 * @return ($account is null ? null : array<string, mixed>)
 */
function public_account( ?array $account ): ?array {
	if ( null !== ( $account['pending'] ?? null ) ) {
		unset( $account['pending']['by'] );
	}

	return $account;
}

/** 400 with `field` such as `items[0][iban]`; 409 when stale; 423 when the seal is broken. Answers what is in force now. */
function put_accounts( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	$body = check( 'accounts', $request->get_json_params() );

	if ( is_wp_error( $body ) ) {
		return $body;
	}

	/** @var Accounts $body Checked above. */
	$wanted = valid_accounts( $body['items'] );

	if ( is_wp_error( $wanted ) ) {
		return $wanted;
	}

	$written = write_accounts( $body['revision'], static fn( array $items ): array|WP_Error => checked_change( $items, $wanted ) );

	return is_wp_error( $written ) ? $written : get_accounts();
}

/**
 * @param list<Account> $items
 * @return list<StoredAccount>|WP_Error
 */
function valid_accounts( array $items ): array|WP_Error {
	$valid = array();

	foreach ( $items as $index => $item ) {
		$account = tidy_account( $item );
		$faults  = array_merge( account_faults( $account ), surrounding_faults( $account ) );

		if ( null !== find_account( $valid, $account['id'] ) ) {
			array_unshift( $faults, array( 'field' => 'id', 'code' => 'twice' ) );
		}

		if ( array() !== $faults ) {
			return fault_error( $faults[0], $account['iban'], "items[$index]" );
		}

		$valid[] = $account;
	}

	return $valid;
}

/**
 * @param list<StoredAccount> $items
 * @param list<StoredAccount> $wanted
 * @return array{items: list<StoredAccount>, events: list<AccountEvent>}|WP_Error
 */
function checked_change( array $items, array $wanted ): array|WP_Error {
	$refused = waiting_fault( $items, $wanted );

	if ( null !== $refused ) {
		return $refused;
	}

	$changed = change_accounts( $items, $wanted, get_current_user_id() );

	foreach ( $changed['items'] as $index => $item ) {
		// What is in force until then must hold too.
		if ( array() !== account_faults( $item ) ) {
			return fault_error( array( 'field' => 'currency', 'code' => 'currency-waits' ), $item['iban'], "items[$index]" );
		}

		if ( null === find_account( $items, $item['id'] ) && is_taken( $item ) ) {
			return fault_error( array( 'field' => 'id', 'code' => 'used' ), '', "items[$index]" );
		}
	}

	return first_fault( $items, $changed['items'] ) ?? $changed;
}

/**
 * Removed and made again with another IBAN under the same id, an account would change at once on every page.
 *
 * @param StoredAccount $item
 */
function is_taken( array $item ): bool {
	if ( ! was_used( $item['id'] ) ) {
		return false;
	}

	$last = last_logged( $item['id'] );

	return null === $last || asked_details( $last, $item ) !== details_of( $last );
}

/** 403 when the same person asked for it; 404 when nothing waits. */
function post_confirm( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	return decide( $request, 'confirmed' );
}

function post_cancel( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	return decide( $request, 'cancelled' );
}

/** @param 'confirmed'|'cancelled' $action */
function decide( WP_REST_Request $request, string $action ): WP_REST_Response|WP_Error {
	$body = check( 'accounts-step', $request->get_json_params() );

	if ( is_wp_error( $body ) ) {
		return $body;
	}

	/** @var AccountsStep $body Checked above. */
	$id      = $request->get_url_params()['id'] ?? '';
	$written = write_accounts( $body['revision'], static fn( array $items ): array|WP_Error => decided( $items, is_string( $id ) ? $id : '', $action ) );

	return is_wp_error( $written ) ? $written : get_accounts();
}

/**
 * @param list<StoredAccount>     $items
 * @param 'confirmed'|'cancelled' $action
 * @return array{items: list<StoredAccount>, events: list<AccountEvent>}|WP_Error
 */
function decided( array $items, string $id, string $action ): array|WP_Error {
	$old     = find_account( $items, $id );
	$pending = $old['pending'] ?? null;

	if ( null === $old || null === $pending ) {
		return invalid( '', __( 'Nothing waits for this account: someone may have been quicker.', 'passerelle' ), 'passerelle_nothing_waits', 404 );
	}

	$hindered = 'confirmed' === $action ? why_not_confirm( $pending, get_current_user_id() ) : '';

	if ( '' !== $hindered ) {
		return invalid( '', hindered_sentence( $hindered ), "passerelle_confirm_$hindered", 403 );
	}

	$new = 'confirmed' === $action ? with_pending( $old ) : array_merge( $old, array( 'pending' => null ) );

	return array(
		'items'  => array_map( static fn( array $item ): array => $item['id'] === $id ? $new : $item, $items ),
		'events' => array( event( $action, $old, $new ) ),
	);
}

function hindered_sentence( string $why ): string {
	return 'new' === $why
		? __( 'Your own user is newer than a day: it cannot confirm this change. It comes into force by itself after 24 hours.', 'passerelle' )
		: __( 'You asked for this change yourself: someone else has to confirm it. Otherwise it comes into force after 24 hours.', 'passerelle' );
}
