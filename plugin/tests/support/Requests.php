<?php
/**
 * Asks WordPress for pages and routes from within, through everything a request goes through.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Support;

use WP;
use WP_Query;
use WP_REST_Request;
use WP_REST_Response;

trait Requests {
	/**
	 * Sends a request to a route of ours, or to any when it begins with two parts such as `/wp/v2/posts`.
	 *
	 * @param string               $route `/old-sites`, or `/wp/v2/posts/12`.
	 * @param array<mixed>|null    $body  JSON, or the query's arguments of a GET.
	 * @param int|string           $user  A user's id or a role; nobody when empty.
	 * @param array<string, mixed> $query Arguments of the query, beside a body.
	 */
	protected function rest( string $method, string $route, ?array $body = null, int|string $user = 0, array $query = array() ): WP_REST_Response {
		wp_set_current_user( is_int( $user ) ? $user : ( '' === $user ? 0 : $this->user( $user ) ) );

		$namespaced = 1 === preg_match( '#^/[a-z-]+/v\d#', $route );
		$request    = new WP_REST_Request( $method, $namespaced ? $route : "/passerelle/v1$route" );
		$server     = rest_get_server();

		if ( 'GET' === $method ) {
			$query += $body ?? array();
		} elseif ( null !== $body ) {
			$request->set_header( 'Content-Type', 'application/json' );
			$request->set_body( (string) wp_json_encode( $body ) );
		}

		$request->set_query_params( $query );
		$response = rest_ensure_response( $server->dispatch( $request ) );
		$response = apply_filters( 'rest_post_dispatch', $response, $server, $request );
		self::assertInstanceOf( WP_REST_Response::class, $response );

		return $response;
	}

	/** The `code` of an answer that is an error. */
	protected static function error_code( WP_REST_Response $response ): string {
		$data = $response->get_data();

		return is_array( $data ) && is_string( $data['code'] ?? null ) ? $data['code'] : '';
	}

	/**
	 * Lets WordPress read an address, as the start of a request does: conditional tags and the main query are set afterwards.
	 *
	 * @param string $url Absolute, or a path with its query.
	 */
	protected function go_to( string $url ): void {
		$parts                  = wp_parse_url( $url );
		$parts                  = is_array( $parts ) ? $parts : array();
		$_GET                   = array();
		$_POST                  = array();
		$_SERVER['REQUEST_URI'] = ( $parts['path'] ?? '/' ) . ( isset( $parts['query'] ) ? "?{$parts['query']}" : '' );
		unset( $_SERVER['PATH_INFO'] );
		wp_parse_str( $parts['query'] ?? '', $_GET );
		$_REQUEST = $_GET;

		$GLOBALS['wp_the_query'] = new WP_Query();
		$GLOBALS['wp_query']     = $GLOBALS['wp_the_query'];

		// A fresh request knows the query variables that were registered at start.
		$public                            = $GLOBALS['wp']->public_query_vars;
		$private                           = $GLOBALS['wp']->private_query_vars;
		$GLOBALS['wp']                     = new WP();
		$GLOBALS['wp']->public_query_vars  = $public;
		$GLOBALS['wp']->private_query_vars = $private;
		$GLOBALS['wp']->main( '' );
	}

	/**
	 * The whole page (or feed) at an address, as its reader would get it.
	 *
	 * @param string $url  Absolute, or a path with its query.
	 * @param int    $user Who reads; nobody by default.
	 */
	protected function visit( string $url, int $user = 0 ): string {
		wp_set_current_user( $user );
		// It would end the process.
		remove_action( 'template_redirect', 'redirect_canonical' );

		// A request prints each style once: what an earlier page printed is not printed already.
		$GLOBALS['wp_styles']         = null;
		$GLOBALS['wp_scripts']        = null;
		$GLOBALS['wp_script_modules'] = null;

		$level = ob_get_level();
		ob_start();
		$this->go_to( $url );
		require ABSPATH . WPINC . '/template-loader.php';

		while ( ob_get_level() > $level + 1 ) {
			ob_end_flush();
		}

		return (string) ob_get_clean();
	}
}
