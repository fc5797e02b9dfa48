<?php
/**
 * The one way back after the seal broke: someone compares what was last known with what stands there now, and decides.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

use function Passerelle\check;
use function Passerelle\invalid;
use function Passerelle\option;

/** `known` is null when neither the witness nor any row of the log can be trusted any more; `digest` names what was found. */
function get_seal(): WP_REST_Response {
	$record = option( 'accounts' );
	$found  = found_accounts();
	$known  = last_confirmed();

	return new WP_REST_Response(
		array(
			'state'  => seal_state(),
			'digest' => digest( $record ),
			'found'  => array_map( __NAMESPACE__ . '\public_account', $found['items'] ),
			'lost'   => $found['lost'],
			'known'  => null === $known ? null : array_map( __NAMESPACE__ . '\public_account', $known['items'] ),
		)
	);
}

/**
 * What stands in the option now, as far as it makes accounts.
 *
 * @return array{items: list<StoredAccount>, lost: int} `lost`: how many entries make none.
 */
function found_accounts(): array {
	$items = option( 'accounts' )['items'] ?? array();
	$items = is_array( $items ) ? array_values( $items ) : array();
	$valid = array();

	foreach ( $items as $item ) {
		$checked = is_array( $item ) ? check( 'account', array( 'pending' => null ) + $item ) : null;

		if ( is_array( $checked ) ) {
			/** @var Account $checked Checked above. */
			$account = tidy_account( $checked );
			$faults  = array_merge( account_faults( $account ), surrounding_faults( $account ) );
			$valid   = array() === $faults && null === find_account( $valid, $account['id'] ) ? array_merge( $valid, array( $account ) ) : $valid;
		}
	}

	return array( 'items' => $valid, 'lost' => count( $items ) - count( $valid ) );
}

/** 409 when something changed since the review; 404 when nothing is broken. */
function post_reseal( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	$body = check( 'reseal-request', $request->get_json_params() );

	if ( is_wp_error( $body ) ) {
		return $body;
	}

	/** @var ResealRequest $body Checked above. */
	$is_reviewed = static fn(): bool => digest( option( 'accounts' ) ) === $body['digest'];

	if ( is_in_order() ) {
		return invalid( '', __( 'Nothing is broken: someone may have been quicker.', 'passerelle' ), 'passerelle_nothing_broken', 404 );
	}

	$written = write_accounts( null, static fn( array $items ): array|WP_Error => $is_reviewed() ? resealed( $body['keep'] ) : stale(), true );

	if ( is_wp_error( $written ) ) {
		return $written;
	}

	// Should the very same state come back once more, it is told once more.
	update_option( 'passerelle_accounts_alarm', array(), true );

	return get_accounts();
}

/**
 * Details that differ from the last known ones wait like any other change. Without a trustworthy witness or log there is nothing to
 * compare with: then what was reviewed is in force.
 *
 * @param 'known'|'found' $keep
 * @return array{items: list<StoredAccount>, events: list<AccountEvent>}
 */
function resealed( string $keep ): array {
	$known = last_confirmed();
	$base  = $known['items'] ?? array();

	if ( 'known' === $keep && null !== $known ) {
		return array( 'items' => $base, 'events' => array_map( static fn( array $item ): array => event( 'restored', null, $item ), $base ) );
	}

	$changed = change_accounts( $base, found_accounts()['items'], get_current_user_id() );
	$events  = array_map( static fn( array $item ): array => event( 'accepted', find_account( $base, $item['id'] ), $item ), $changed['items'] );
	$others  = array_filter( $changed['events'], static fn( array $event ): bool => in_array( $event['action'], array( 'removed', 'proposed' ), true ) );

	return array( 'items' => $changed['items'], 'events' => array_merge( $events, array_values( $others ) ) );
}
