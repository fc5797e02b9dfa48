<?php
/**
 * What only authors see: in the canvas, a sample where there is no article, and the reason where readers would see nothing.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Post;
use WP_REST_Request;

use function Passerelle\is_enabled;

/** A request of the REST API is answered: nothing in it is a reader's page. */
function is_rest(): bool {
	return '' !== rest_route();
}

/** The editor asks how one of our blocks looks. */
function is_canvas(): bool {
	return str_starts_with( rest_route(), '/wp/v2/block-renderer/passerelle/' );
}

/**
 * The route being answered, '' outside the REST API. Answers nest: a page may ask its own API.
 *
 * @param string|null $enter A route is entered; '' leaves the last one.
 */
function rest_route( ?string $enter = null ): string {
	/** @var list<string> $routes */
	static $routes = array();

	if ( '' === $enter ) {
		array_pop( $routes );
	} elseif ( null !== $enter ) {
		$routes[] = $enter;
	}

	return $routes[ array_key_last( $routes ) ?? 0 ] ?? '';
}

/** @param WP_REST_Request<array<string, mixed>> $request */
function enter_route( mixed $response, mixed $handler, WP_REST_Request $request ): mixed {
	$route = $request->get_route();
	rest_route( '' === $route ? '/' : $route );

	return $response;
}

function leave_route( mixed $response ): mixed {
	rest_route( '' );

	return $response;
}

/**
 * The block's HTML, or what stands there instead in the canvas.
 *
 * @param callable(): string $sample
 */
function instead_of( string $html, ?WP_Post $post, callable $sample ): string {
	if ( '' !== $html || ! is_canvas() ) {
		return $html;
	}

	if ( ! is_enabled( 'old-site' ) ) {
		return notice( __( 'The old site’s tools are switched off in Passerelle’s settings: readers see nothing here.', 'passerelle' ) );
	}

	if ( null === $post ) {
		return notice( __( 'A sample: readers see this on imported articles, each with its own links.', 'passerelle' ) ) . $sample();
	}

	return notice( silence( $post ) );
}

/** Why readers see nothing on this article, and what to do about it. */
function silence( WP_Post $post ): string {
	if ( array() === old_sites() ) {
		return __( 'No old site is set up yet: readers see nothing here. An administrator can do it under Passerelle in the menu.', 'passerelle' );
	}

	if ( ! is_imported( $post ) ) {
		return __( 'This article has no old address: readers see nothing here. If it comes from the old site, give its address in the sidebar, under “Old site”.', 'passerelle' );
	}

	return __( 'The old site is closed, or cannot be searched: readers see nothing here.', 'passerelle' );
}

function notice( string $text ): string {
	return '<p class="passerelle-notice">' . esc_html( $text ) . '</p>';
}

/**
 * An old site to show where none is set up.
 *
 * @return OldSite
 */
function sample_site(): array {
	return array(
		'id'             => 'sample',
		'name'           => 'Les Passeurs',
		'baseUrl'        => 'https://old.example/',
		'formerUrls'     => array(),
		'system'         => 'spip',
		'state'          => 'online',
		'identities'     => array(),
		'articleUrl'     => 'spip.php?article{id}',
		'searchUrl'      => 'spip.php?page=recherche&recherche={query}',
		'searchFallback' => 'archive',
	);
}

/** @return list<array{kind: 'old'|'archive', url: string}> */
function sample_ways(): array {
	$site = old_sites()[0] ?? sample_site();
	$url  = object_url( $site, '', '12' );

	return array( array( 'kind' => 'old', 'url' => $url ), array( 'kind' => 'archive', 'url' => archive_url( $url, $site ) ) );
}

function sample_search(): string {
	$site = old_sites()[0] ?? sample_site();
	$post = new WP_Post( (object) array( 'ID' => 0, 'post_title' => __( 'The title of the article', 'passerelle' ) ) );

	return search_for( $post, $site, $site['baseUrl'] );
}

function sample_strip(): string {
	return card( sample_ways(), sample_search(), null );
}
