<?php
/**
 * GET and PUT old-sites: the whole list, never a part of it, so that two admins cannot mix what they mean.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

use function Passerelle\check;

function get_old_sites(): WP_REST_Response {
	return new WP_REST_Response(
		array(
			'revision' => revision(),
			'items'    => old_sites(),
		)
	);
}

/** 400 with `field`; 409 with the revision that is in force. Answers what is in force now. */
function put_old_sites( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	$body = check( 'old-sites', $request->get_json_params() );

	if ( is_wp_error( $body ) ) {
		return $body;
	}

	/** @var OldSites $body Checked above. */
	$items   = valid_old_sites( $body['items'], old_sites() );
	$written = is_wp_error( $items ) ? $items : replace_old_sites( $items, $body['revision'] );

	return is_wp_error( $written ) ? $written : get_old_sites();
}

/** Nothing is written. 400 `passerelle_url_…` with `field` `url` or `example` when that is no address one can ask. */
function post_detect( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	$body = check( 'detect-request', $request->get_json_params() );

	if ( is_wp_error( $body ) ) {
		return $body;
	}

	/** @var DetectRequest $body Checked above. */
	$found = detect( $body['url'], $body['example'] ?? '' );

	return is_wp_error( $found ) ? $found : new WP_REST_Response( $found );
}

/** What an old site's rules find, before they are saved. */
function post_preview( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	$body = check( 'preview-request', $request->get_json_params() );

	if ( is_wp_error( $body ) ) {
		return $body;
	}

	/** @var PreviewRequest $body Checked above. */
	$site = valid_old_site( $body['item'], old_sites() );

	return is_wp_error( $site ) ? at_field( 'item', $site ) : new WP_REST_Response( preview( $site ) );
}
