<?php
/**
 * One article's old address, and whether someone compared it with the original: the editor's panel.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Error;
use WP_Post;
use WP_REST_Request;
use WP_REST_Response;

use function Passerelle\check;
use function Passerelle\invalid;
use function Passerelle\pages_changed;

const LONGEST_OLD_URL = 500;

function get_old_address( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	$post = asked_article( $request );

	return is_wp_error( $post ) ? $post : new WP_REST_Response( old_address( $post ) );
}

/** `url` overrides what the rules say for this article; null goes back to them. */
function put_old_address( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	$post = asked_article( $request );
	$body = is_wp_error( $post ) ? $post : check( 'old-address-request', $request->get_json_params() );

	if ( is_wp_error( $post ) || is_wp_error( $body ) ) {
		return is_wp_error( $post ) ? $post : $body;
	}

	$typed = is_string( $body['url'] ) ? trim( $body['url'] ) : '';
	$url   = '' === $typed ? '' : valid_old_url( $typed );

	if ( is_wp_error( $url ) ) {
		return $url;
	}

	set_old_url( $post->ID, $url );
	pages_changed( array( $post->ID ) );

	return new WP_REST_Response( old_address( $post ) );
}

function put_checked( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	$post = asked_article( $request );
	$body = is_wp_error( $post ) ? $post : check( 'checked-request', $request->get_json_params() );

	if ( is_wp_error( $post ) || is_wp_error( $body ) ) {
		return is_wp_error( $post ) ? $post : $body;
	}

	set_checked( $post->ID, true === $body['checked'] );
	pages_changed( array( $post->ID ) );

	return new WP_REST_Response( old_address( $post ) );
}

/** An article in any state (one is checked before it is published), of a type that readers can see. */
function asked_article( WP_REST_Request $request ): WP_Post|WP_Error {
	$post = get_post( asked_id( $request ) );

	return null !== $post && is_post_type_viewable( $post->post_type ) && 'auto-draft' !== $post->post_status
		? $post
		: invalid( 'id', __( 'That article does not exist.', 'passerelle' ), 'passerelle_unknown_article', 404 );
}

/** @return OldAddress */
function old_address( WP_Post $post ): array {
	$place = locate( $post );

	return array(
		'url'        => $place['url'] ?? '',
		'from'       => $place['from'] ?? 'none',
		'siteId'     => $place['site']['id'] ?? '',
		'archiveUrl' => null === $place ? '' : archive_url( $place['url'], $place['site'] ),
		'searchUrl'  => searched_on( $post, $place['site'] ?? old_sites()[0] ?? null ),
		'state'      => link_state( $post->ID )['state'],
		'checked'    => is_checked( $post->ID ),
	);
}

/**
 * An article without an old address can be looked for all the same: that is how its editor finds it.
 *
 * @param OldSite|null $site
 */
function searched_on( WP_Post $post, ?array $site ): string {
	return null === $site ? '' : search_url( $site, $post );
}

/**
 * The address someone gives for one article, completed.
 *
 * @return string|WP_Error `passerelle_not_under` names the old sites it could be of.
 */
function valid_old_url( string $typed ): string|WP_Error {
	$typed = str_replace( '&amp;', '&', $typed );
	$sites = old_sites();
	$hosts = array_map( static fn( array $site ): string => $site['baseUrl'], $sites );

	foreach ( $sites as $site ) {
		// Without its scheme, that of the site it lies under is taken.
		$url = 1 === preg_match( '~^https?://~i', $typed ) ? $typed : ( str_starts_with( $site['baseUrl'], 'http:' ) ? 'http://' : 'https://' ) . $typed;

		if ( is_under( $url, $site ) && mb_strlen( $url ) <= LONGEST_OLD_URL ) {
			return $url;
		}
	}

	if ( 1 === preg_match( '~^(?:https?://)?[^/?#]*@~i', $typed ) ) {
		return invalid( 'url', __( 'Leave out the user name and password: the address is shown to readers.', 'passerelle' ), 'passerelle_not_under' );
	}

	if ( 1 === preg_match( NOT_IN_URLS, $typed ) ) {
		return invalid( 'url', __( 'That is not an address that can be opened. Copy it from your browser.', 'passerelle' ), 'passerelle_not_under' );
	}

	$message = array() === $hosts
		? __( 'No old site is set up yet: an administrator does that under Passerelle in the menu.', 'passerelle' )
		/* translators: %s: one or several URLs */
		: sprintf( __( 'This address is not on the old site. It has to begin with %s', 'passerelle' ), implode( ', ', $hosts ) );

	return invalid( 'url', $message, 'passerelle_not_under' );
}
