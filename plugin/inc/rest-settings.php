<?php
/**
 * GET and PUT settings: what an admin decides about the plugin itself.
 */

declare( strict_types = 1 );

namespace Passerelle;

use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

add_action( 'rest_api_init', __NAMESPACE__ . '\register_settings_routes' );

function register_settings_routes(): void {
	route( 'GET', '/settings', __NAMESPACE__ . '\get_settings', __NAMESPACE__ . '\may_manage' );
	route( 'PUT', '/settings', __NAMESPACE__ . '\put_settings', __NAMESPACE__ . '\may_manage' );
}

function get_settings(): WP_REST_Response {
	return new WP_REST_Response( settings() );
}

function put_settings( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	$body = check( 'settings', $request->get_json_params() );

	if ( is_wp_error( $body ) ) {
		return $body;
	}

	/** @var Settings $body Checked above. */
	$unknown = array_diff( array_keys( $body['features'] ), FEATURES );

	if ( array() !== $unknown ) {
		return invalid( inner_field( 'features', (string) reset( $unknown ) ), __( 'Nothing of this name is known here.', 'passerelle' ) );
	}

	save_settings( $body );

	return get_settings();
}
