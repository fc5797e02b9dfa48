<?php
/**
 * What all our routes share: their namespace, who is let in, and what caches are told.
 */

declare( strict_types = 1 );

namespace Passerelle;

use WP_Error;
use WP_HTTP_Response;
use WP_REST_Request;
use WP_REST_Response;
use WP_REST_Server;

const REST_NAMESPACE = 'passerelle/v1';

/** Arguments that WordPress itself understands on any route. */
const CORE_ARGUMENTS = array( '_embed', '_envelope', '_fields', '_jsonp', '_locale', '_method', '_pretty', '_wpnonce', 'context', 'rest_route' );

add_filter( 'rest_post_dispatch', __NAMESPACE__ . '\forbid_caching', 10, 3 );

/**
 * Registers one method of a route. An argument of the query that neither the route nor WordPress knows is a 400:
 * a typo in a filter must not silently answer everything.
 *
 * @param non-falsy-string                                              $path       Such as `/articles/(?P<id>[1-9][0-9]*)/checked`.
 * @param callable( WP_REST_Request ): (WP_REST_Response|WP_Error)      $callback
 * @param callable( WP_REST_Request ): bool                             $permission False answers 401 to nobody, 403 to somebody.
 * @param array<string, array<string, mixed>>                           $args       Arguments of the query, as register_rest_route() wants them.
 */
function route( string $method, string $path, callable $callback, callable $permission, array $args = array() ): void {
	register_rest_route(
		REST_NAMESPACE,
		$path,
		array(
			'methods'             => $method,
			'permission_callback' => $permission,
			'args'                => $args,
			'callback'            => static fn( WP_REST_Request $request ): WP_REST_Response|WP_Error => unknown_argument( $request, array_keys( $args ) ) ?? $callback( $request ),
		)
	);
}

/** @param list<string> $known */
function unknown_argument( WP_REST_Request $request, array $known ): ?WP_Error {
	$unknown = array_diff( array_keys( $request->get_query_params() ), $known, CORE_ARGUMENTS );
	$first   = (string) reset( $unknown );

	return array() === $unknown
		? null
		/* translators: %s: the name of an argument of a request */
		: invalid( $first, sprintf( __( 'This route knows no argument “%s”.', 'passerelle' ), $first ), 'passerelle_unknown_argument' );
}

/** Neither what was refused nor the answer to a write may be served to someone else. */
function forbid_caching( WP_HTTP_Response $response, WP_REST_Server $server, WP_REST_Request $request ): WP_HTTP_Response {
	$is_ours = str_starts_with( $request->get_route(), '/' . REST_NAMESPACE );
	$is_read = in_array( $request->get_method(), array( 'GET', 'HEAD' ), true );

	if ( $is_ours && ( ! $is_read || ( $response->get_status() >= 300 && 304 !== $response->get_status() ) ) ) {
		$response->header( 'Cache-Control', 'no-store' );
	}

	return $response;
}

/** Who may decide about the site. */
function may_manage(): bool {
	return current_user_can( 'manage_options' );
}
