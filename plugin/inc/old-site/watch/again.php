<?php
/**
 * "Look again": an admin does not want to wait for cron.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

use function Passerelle\invalid;
use function Passerelle\lock;
use function Passerelle\route;
use function Passerelle\unlock;

function register_watch_route(): void {
	route( 'POST', '/old-sites/(?P<siteId>[a-z0-9-]{1,40})/look', __NAMESPACE__ . '\post_look', 'Passerelle\may_manage' );
}

/** Answers what look_again() gives. */
function post_look( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	$id   = $request->get_url_params()['siteId'] ?? '';
	$look = look_again( is_string( $id ) ? $id : '' );

	return is_wp_error( $look ) ? $look : new WP_REST_Response( $look );
}

/**
 * Compares an old site with its fingerprint at once (six pages, about as many seconds), and has cron look at its pages
 * from the beginning, those that did not answer included. May raise a doubt; never lifts one.
 *
 * @return array{reached: bool, matched: int, of: int, state: 'online'|'archived'|'gone'|'suspect', message: string}|WP_Error
 *         `matched` of `of` tells were there, 0 of 0 when the first fingerprint was taken just now; 404
 *         `passerelle_unknown_old_site`; 409 `passerelle_watch_busy` while another look is under way.
 */
function look_again( string $site_id ): array|WP_Error {
	$site = old_site( $site_id );

	if ( null === $site ) {
		return invalid( 'siteId', __( 'That old site is not set up here.', 'passerelle' ), 'passerelle_unknown_old_site', 404 );
	}

	$owner = lock( 'watch', WATCH_LEASE );

	if ( null === $owner ) {
		return invalid( '', __( 'Passerelle is just looking at an old site. Try again in a minute.', 'passerelle' ), 'passerelle_watch_busy', 409 );
	}

	try {
		$look = looked_now( $site, time() );
	} finally {
		unlock( 'watch', $owner );
		schedule_watch();
	}

	return array(
		'reached' => $look['reached'],
		'matched' => $look['matched'],
		'of'      => $look['of'],
		'state'   => old_site( $site_id )['state'] ?? $site['state'],
		'message' => look_in_words( $look ),
	);
}

/**
 * @param OldSite $site
 * @return Look
 */
function looked_now( array $site, int $now ): array {
	$look = recognise( $site );

	keep_watch( $site['id'], array( 'cursor' => 0, 'nextAt' => $now, 'askedAt' => $now, 'lookedAt' => $now, 'failures' => 0, 'look' => $look ) + watch_of( $site ) );

	if ( 'online' === $site['state'] && is_someone_else( $look ) ) {
		mark_suspect( $site );
	}

	return $look;
}

/** @param Look $look */
function look_in_words( array $look ): string {
	return match ( true ) {
		! $look['reached']       => '' === $look['error'] ? __( 'The old site does not answer at the moment.', 'passerelle' ) : $look['error'],
		0 === $look['of']        => __( 'The old site answers. From now on Passerelle knows how to recognise it.', 'passerelle' ),
		is_someone_else( $look ) => __( 'Most of what Passerelle knew of the old site is not there any more. Someone else may have taken over its address.', 'passerelle' ),
		default                  => __( 'The old site answers and is the one Passerelle knows.', 'passerelle' ),
	};
}
