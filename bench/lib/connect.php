<?php
/**
 * "That is right": finds out about the old site and keeps what was found, through the plugin's own routes.
 *
 * Run with WordPress loaded, as the administrator; $url is the old site's address.
 */

declare( strict_types = 1 );

$ask = static function ( string $method, string $route, array $body ): array {
	$request = new WP_REST_Request( $method, "/passerelle/v1$route" );
	$request->set_header( 'Content-Type', 'application/json' );
	$request->set_body( (string) wp_json_encode( $body ) );
	$response = rest_do_request( $request );

	if ( $response->is_error() ) {
		fwrite( STDERR, "$method $route: " . $response->as_error()->get_error_message() . "\n" );
		exit( 1 );
	}

	return (array) rest_get_server()->response_to_data( $response, false );
};

$found = $ask( 'POST', '/old-sites/detect', array( 'url' => $url ) );
$ask( 'PUT', '/old-sites', array( 'revision' => 0, 'items' => array( $found['item'] ) ) );
