<?php
/**
 * Site Health: does the old site answer, and does an old address show the article it should? Asked at that moment, by
 * routes that the screen calls after it is shown, since an old site may take its time.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_REST_Request;
use WP_REST_Response;

use function Passerelle\health_result;
use function Passerelle\is_enabled;
use function Passerelle\route;

/** The screen waits for them. */
const SITES_ASKED = 3;

/**
 * @param array<string, array<string, mixed>> $tests
 * @return array<string, array<string, mixed>>
 */
function add_health_tests( array $tests ): array {
	if ( ! is_enabled( 'old-site' ) ) {
		return $tests;
	}

	$ours = array(
		'old-site'    => array( __( 'The old site', 'passerelle' ), 'health_of_old_sites' ),
		'old-address' => array( __( 'Addresses on the old site', 'passerelle' ), 'health_of_addresses' ),
	);

	foreach ( $ours as $name => list( $label, $test ) ) {
		$tests['async'][ "passerelle_$name" ] = array(
			'label'             => $label,
			'test'              => rest_url( "passerelle/v1/health/$name" ),
			'has_rest'          => true,
			'async_direct_test' => __NAMESPACE__ . "\\$test",
		);
	}

	return $tests;
}

function register_health_route(): void {
	route( 'GET', '/health/old-site', static fn( WP_REST_Request $request ): WP_REST_Response => new WP_REST_Response( health_of_old_sites() ), __NAMESPACE__ . '\may_see_health' );
	route( 'GET', '/health/old-address', static fn( WP_REST_Request $request ): WP_REST_Response => new WP_REST_Response( health_of_addresses() ), __NAMESPACE__ . '\may_see_health' );
}

function may_see_health(): bool {
	return current_user_can( 'view_site_health_checks' );
}

/** @return array<string, mixed> */
function health_of_old_sites(): array {
	if ( array() === old_sites() ) {
		return health_result( 'old-site', 'recommended', __( 'Passerelle does not know your old site yet', 'passerelle' ), __( 'Give its address under Passerelle in the menu: that is all it needs.', 'passerelle' ) );
	}

	$doubtful = array_filter( old_sites(), static fn( array $site ): bool => 'suspect' === $site['state'] );

	if ( array() !== $doubtful ) {
		return health_result( 'old-site', 'critical', __( 'The old site may belong to someone else', 'passerelle' ), __( 'Most of what Passerelle knew of it is not there any more, so links lead to the copies at web.archive.org. Open the old site, then say under Passerelle in the menu whether it is still yours.', 'passerelle' ) );
	}

	if ( array() === watched_sites() ) {
		return health_result( 'old-site', 'good', __( 'The old site is closed', 'passerelle' ), __( 'You said so under Passerelle in the menu; nothing is asked there.', 'passerelle' ) );
	}

	foreach ( array_slice( watched_sites(), 0, SITES_ASKED ) as $site ) {
		$answer = ask( $site['baseUrl'] );

		if ( is_wp_error( $answer ) || ! is_definite( $answer ) ) {
			return health_result( 'old-site', 'recommended', is_wp_error( $answer ) ? __( 'The old site does not answer', 'passerelle' ) : __( 'The old site answers with an error', 'passerelle' ), unanswered( $site, why_unclear( $answer ) ) );
		}
	}

	return health_result( 'old-site', 'good', __( 'The old site answers', 'passerelle' ), __( 'Readers who follow a link to the old version of an article find the old site.', 'passerelle' ) );
}

/** @param OldSite $site */
function unanswered( array $site, string $why ): string {
	/* translators: 1: the address of the old site 2: a sentence */
	return sprintf( __( '%1$s: %2$s If it is closed for good, say so under Passerelle in the menu: the links will lead to the copies at web.archive.org.', 'passerelle' ), $site['baseUrl'], $why );
}

/** @return array<string, mixed> */
function health_of_addresses(): array {
	foreach ( array_slice( watched_sites(), 0, SITES_ASKED ) as $site ) {
		$page = fingerprint_of( $site['id'] )['pages'][0] ?? sample( $site, 1 )[0] ?? null;

		if ( null !== $page && false === holds_title( ask( $page['url'] ), $page['title'] ) ) {
			/* translators: %s: an address on the old site */
			return health_result( 'old-address', 'recommended', __( 'An old address does not show its article', 'passerelle' ), sprintf( __( '%s should show an article of this site and does not. Its title may have been changed, or that page is gone. If it happens with others too, check under Passerelle in the menu how articles are linked.', 'passerelle' ), $page['url'] ) );
		}
	}

	return health_result( 'old-address', 'good', __( 'Old addresses show their articles', 'passerelle' ), __( 'An article was compared with the page it is linked to.', 'passerelle' ) );
}

/**
 * @param array<string, mixed> $info
 * @return array<string, mixed>
 */
function add_debug_information( array $info ): array {
	$section = is_array( $info['passerelle'] ?? null ) ? $info['passerelle'] : array();
	$fields  = is_array( $section['fields'] ?? null ) ? $section['fields'] : array();

	foreach ( old_sites() as $site ) {
		$watch = watch_of( $site );

		$fields[ "old-site-{$site['id']}" ] = array(
			'label' => $site['name'],
			'value' => implode( ', ', array( $site['baseUrl'], $site['system'], $site['state'] ) ),
			'debug' => wp_json_encode( array( 'identities' => count( $site['identities'] ), 'tells' => count( fingerprint_of( $site['id'] )['pages'] ?? array() ) ) + $watch, JSON_UNESCAPED_SLASHES ),
		);
	}

	$info['passerelle'] = array( 'fields' => $fields ) + $section;

	return $info;
}
