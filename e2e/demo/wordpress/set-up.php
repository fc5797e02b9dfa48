<?php
/**
 * What an administrator does in the first minute, through the plugin's own doors.
 */

declare( strict_types = 1 );

namespace Passerelle\Demo;

use WP_REST_Request;

defined( 'ABSPATH' ) || exit;

/**
 * Gives the old site's address and says "That is right".
 *
 * @return array<string, mixed> `recognised`, `of`, `helpPage`; or `error`, a sentence.
 */
function connect( string $url ): array {
	$found = ask( 'POST', '/old-sites/detect', array( 'url' => $url ) );

	if ( isset( $found['error'] ) ) {
		return $found;
	}

	$now   = ask( 'GET', '/old-sites', array() );
	$saved = ask( 'PUT', '/old-sites', array( 'revision' => $now['revision'], 'items' => array( $found['item'] ) ) );
	$help  = isset( $saved['error'] ) ? $saved : ask( 'POST', '/help-page', array() );

	return isset( $help['error'] )
		? $help
		: array(
			'recognised' => $found['recognised'],
			'of'         => $found['of'],
			'reached'    => $found['reached'],
			'helpPage'   => (int) ( $help['id'] ?? $help['postId'] ?? 0 ),
		);
}

/**
 * @param array<string, mixed> $body
 * @return array<string, mixed>
 */
function ask( string $method, string $route, array $body ): array {
	$request = new WP_REST_Request( $method, "/passerelle/v1$route" );

	if ( 'GET' !== $method ) {
		$request->set_header( 'Content-Type', 'application/json' );
		$request->set_body( (string) wp_json_encode( $body ) );
	}

	$response = rest_do_request( $request );

	return $response->is_error()
		? array( 'error' => "$method $route: " . $response->as_error()->get_error_message() )
		: (array) rest_get_server()->response_to_data( $response, false );
}

/**
 * Articles that someone compared with the original and found whole.
 *
 * @param list<array<string, mixed>> $rows
 * @param list<int>                  $ids
 */
function mark_checked( array $rows, array $ids ): void {
	foreach ( $rows as $index => $row ) {
		if ( $row['checked'] ) {
			ask( 'PUT', "/articles/{$ids[ $index ]}/checked", array( 'checked' => true ) );
		}
	}
}
