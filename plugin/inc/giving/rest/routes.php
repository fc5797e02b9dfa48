<?php
/**
 * The doors of this feature, all on one screen. Every one of them is for those who look after the accounts.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use WP_REST_Request;
use WP_REST_Response;

use function Passerelle\route;

const ACCOUNT_ROUTE = '/accounts/(?P<id>[a-z0-9-]{1,40})';

function register_routes(): void {
	require_once __DIR__ . '/doors.php';

	$manage = __NAMESPACE__ . '\may_manage_accounts';

	route( 'GET', '/accounts', __NAMESPACE__ . '\get_accounts', $manage );
	route( 'PUT', '/accounts', __NAMESPACE__ . '\put_accounts', $manage );
	route( 'GET', '/accounts/seal', __NAMESPACE__ . '\get_seal', $manage );
	route( 'POST', '/accounts/seal', __NAMESPACE__ . '\post_reseal', $manage );
	route( 'GET', '/accounts/log', __NAMESPACE__ . '\get_log', $manage, log_arguments() );
	route( 'POST', ACCOUNT_ROUTE . '/confirm', __NAMESPACE__ . '\post_confirm', $manage );
	route( 'POST', ACCOUNT_ROUTE . '/cancel', __NAMESPACE__ . '\post_cancel', $manage );
}

function may_manage_accounts(): bool {
	return current_user_can( CAPABILITY );
}

/** @return array<string, array<string, mixed>> */
function log_arguments(): array {
	return array(
		'page'     => array( 'type' => 'integer', 'minimum' => 1, 'default' => 1 ),
		'per_page' => array( 'type' => 'integer', 'minimum' => 1, 'maximum' => 100, 'default' => 20 ),
	);
}

function get_log( WP_REST_Request $request ): WP_REST_Response {
	$page     = $request['page'];
	$per_page = $request['per_page'];
	$size     = is_int( $per_page ) ? $per_page : 20;
	$answer   = new WP_REST_Response( log_page( is_int( $page ) ? $page : 1, $size ) );
	$total    = log_count();

	$answer->header( 'X-WP-Total', (string) $total );
	$answer->header( 'X-WP-TotalPages', (string) (int) ceil( $total / $size ) );

	return $answer;
}
