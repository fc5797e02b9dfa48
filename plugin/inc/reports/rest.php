<?php
/**
 * The doors of reports. The first is for readers, the others for those who moderate.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use WP_Error;
use WP_HTTP_Response;
use WP_REST_Request;
use WP_REST_Response;
use WP_REST_Server;

use function Passerelle\route;

const STATUSES = array( 'new', 'held', 'confirmed', 'fixed', 'dismissed' );

function register_routes(): void {
	$moderate = __NAMESPACE__ . '\may_moderate';

	// Anyone may tell: anonymous, and nothing but a row for moderators comes of it. No nonce: the form stands in caches.
	route( 'POST', '/reports', __NAMESPACE__ . '\post_report', '__return_true' );
	route( 'GET', '/reports', __NAMESPACE__ . '\get_reports', __NAMESPACE__ . '\may_list', list_args() );
	route( 'GET', '/reports/articles', __NAMESPACE__ . '\get_articles', $moderate, article_args() );
	route( 'GET', '/reports/hours', __NAMESPACE__ . '\get_hours', $moderate );
	route( 'GET', '/reports/export.csv', __NAMESPACE__ . '\get_export', $moderate, filter_args() );
	route( 'PATCH', '/reports/(?P<id>[1-9][0-9]{0,17})', __NAMESPACE__ . '\patch_report', $moderate );
	route( 'POST', '/reports/bulk', __NAMESPACE__ . '\post_bulk', $moderate );
}

/** One article's reports are also for those who may edit it: they stand in its editor's sidebar. */
function may_list( WP_REST_Request $request ): bool {
	$post = $request->get_param( 'postId' );

	// Asked before its arguments are checked: it may be anything yet.
	return may_moderate() || ( is_scalar( $post ) && 1 === preg_match( '/^[1-9][0-9]{0,17}$/D', (string) $post ) && current_user_can( 'edit_post', (int) $post ) );
}

/** @return array<string, array<string, mixed>> */
function filter_args(): array {
	return array(
		'status' => array( 'type' => 'array', 'items' => array( 'type' => 'string', 'enum' => STATUSES ), 'default' => array() ),
		'reason' => array( 'type' => 'array', 'items' => \Passerelle\schema( 'report-reason' ), 'default' => array() ),
		'postId' => array( 'type' => 'integer', 'minimum' => 0 ),
		'url'    => array( 'type' => 'string', 'maxLength' => 500, 'default' => '' ),
		'search' => array( 'type' => 'string', 'maxLength' => 200, 'default' => '' ),
	);
}

/** @return array<string, array<string, mixed>> */
function list_args(): array {
	return filter_args() + paging_args( array( 'createdAt', 'count' ), 'createdAt' );
}

/** @return array<string, array<string, mixed>> */
function article_args(): array {
	return filter_args() + paging_args( array( 'open', 'held', 'latest' ), 'open' );
}

/**
 * @param list<string> $orders
 * @return array<string, array<string, mixed>>
 */
function paging_args( array $orders, string $order ): array {
	return array(
		'orderby'  => array( 'type' => 'string', 'enum' => $orders, 'default' => $order ),
		'order'    => array( 'type' => 'string', 'enum' => array( 'asc', 'desc' ), 'default' => 'desc' ),
		'page'     => array( 'type' => 'integer', 'minimum' => 1, 'maximum' => 1_000_000, 'default' => 1 ),
		'per_page' => array( 'type' => 'integer', 'minimum' => 1, 'maximum' => 100, 'default' => 20 ),
	);
}

function post_report( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	$sending = sending_of( $request );
	$fields  = fields_of( $request );
	$answer  = receive( $sending['isForm'] ? array_diff_key( $fields, array( 'page' => '' ) ) : $fields, $sending );

	if ( is_wp_error( $answer ) ) {
		return $sending['isForm'] ? error_page( $answer, $fields ) : with_retry( $answer );
	}

	return $sending['isForm'] ? redirection( $answer, $fields ) : new WP_REST_Response( $answer, 201 );
}

/** A WP_Error as an answer of its own: only so can it carry Retry-After. */
function with_retry( WP_Error $error ): WP_REST_Response|WP_Error {
	$data = $error->get_error_data();

	if ( ! is_array( $data ) || ! isset( $data['retryAfter'] ) ) {
		return $error;
	}

	$response = rest_convert_error_to_response( $error );
	$response->header( 'Retry-After', (string) to_int( $data['retryAfter'] ) );

	return $response;
}

/** @return Sending */
function sending_of( WP_REST_Request $request ): array {
	return array(
		'raw'     => (string) $request->get_body(),
		'isForm'  => ! $request->is_json_content_type(),
		'stamp'   => (string) $request->get_header( 'x_passerelle_stamp' ),
		'origin'  => (string) $request->get_header( 'origin' ),
		'host'    => from_server( 'HTTP_HOST' ),
		'address' => from_server( 'REMOTE_ADDR' ),
		'now'     => time(),
	);
}

function from_server( string $name ): string {
	$value = $_SERVER[ $name ] ?? ''; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- compared and hashed only

	return is_string( $value ) ? wp_unslash( $value ) : '';
}

/** WordPress's batch refuses our door by itself, one by one; that answer must not be kept either. */
function forbid_caching_of_batch( WP_HTTP_Response $response, WP_REST_Server $server, WP_REST_Request $request ): WP_HTTP_Response {
	if ( '/batch/v1' === $request->get_route() && str_contains( strtolower( (string) $request->get_body() ), 'passerelle' ) ) {
		$response->header( 'Cache-Control', 'no-store' );
	}

	return $response;
}
