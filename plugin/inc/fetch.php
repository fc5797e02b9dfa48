<?php
/**
 * The only way out. Whatever leaves this server for another one goes through fetch().
 *
 * Callers ask for old sites that are set up, or for the one an admin is just typing; fetch() itself makes sure that
 * no address, redirect or answer can turn that against this server or its network.
 */

declare( strict_types = 1 );

namespace Passerelle;

use WP_Error;
use WP_Http;

require __DIR__ . '/fetch-address.php';
require __DIR__ . '/fetch-charset.php';
require __DIR__ . '/fetch-transfer.php';

/** For everything together: names, connections, hops, transfer. */
const FETCH_SECONDS = 10;
const FETCH_BYTES   = 524288;
const FETCH_HOPS    = 3;

/**
 * Reads one page of another site: http(s), ports 80 and 443, public addresses only, pinned to what was checked, at
 * most three redirects (each checked alike), ten seconds in all, without cookies.
 *
 * An answer with an error status is an answer: see successful(). A page beyond maxBytes is cut, not refused.
 *
 * @param array{maxBytes?: int, method?: 'GET'|'HEAD', seconds?: float} $options 512 KB, GET, ten seconds.
 * @return array{status: int, url: string, headers: array<string, string>, body: string, truncated: bool}|WP_Error
 *         `url` is the last one; header names are lower case; a text is in UTF-8. Errors are sentences for an admin,
 *         with `field` `url`: 400 `passerelle_fetch_scheme`, `_url`, `_credentials`, `_host`, `_port`, `_dns`,
 *         `_private`; 422 `_no_curl`, `_blocked`, `_timeout`, `_connect`, `_tls`, `_redirects`, `_too_large`. What goes
 *         wrong after a redirect has that address as `ledTo` in its data.
 */
function fetch( string $url, array $options = array() ): array|WP_Error {
	$limits = array(
		'method'   => $options['method'] ?? 'GET',
		'maxBytes' => $options['maxBytes'] ?? FETCH_BYTES,
		'deadline' => microtime( true ) + min( FETCH_SECONDS, $options['seconds'] ?? FETCH_SECONDS ),
	);

	for ( $hops = 0; $hops <= FETCH_HOPS; ++$hops ) {
		$answer = hop( $url, $limits );

		if ( is_wp_error( $answer ) ) {
			return 0 === $hops ? $answer : led_astray( $answer, $url );
		}

		$next = redirect_of( $answer );

		if ( '' === $next ) {
			return in_readable_text( $answer );
		}

		$url = $next;
	}

	/* translators: %s: a URL */
	return invalid( 'url', sprintf( __( 'That address leads from one page to the next without end, last to %s. Give the one at which the site opens in your browser.', 'passerelle' ), $url ), 'passerelle_fetch_redirects', 422 );
}

/**
 * One request, its address checked.
 *
 * @param array{method: 'GET'|'HEAD', maxBytes: int, deadline: float} $limits
 * @return array{status: int, url: string, headers: array<string, string>, body: string, truncated: bool}|WP_Error
 */
function hop( string $url, array $limits ): array|WP_Error {
	$address = may_be_asked( $url );

	if ( is_wp_error( $address ) ) {
		return $address;
	}

	$answer = transfer( $address, $limits );

	return is_wp_error( $answer ) ? $answer : array( 'url' => $address['url'] ) + $answer;
}

/** Who typed another address has to be told which one is meant. */
function led_astray( WP_Error $error, string $url ): WP_Error {
	$data = $error->get_error_data();
	$error->add_data( array( 'ledTo' => $url ) + ( is_array( $data ) ? $data : array() ) );

	return $error;
}

/**
 * An address that may be asked: allowed by its form and place, by what this PHP can do, by what this site's host wants.
 *
 * @return array{url: string, scheme: string, host: string, port: int, addresses: non-empty-list<string>}|WP_Error
 */
function may_be_asked( string $url ): array|WP_Error {
	if ( ! function_exists( 'curl_init' ) ) {
		return invalid( 'url', __( 'This server lacks the PHP extension curl, without which Passerelle cannot read other sites safely. Ask your host to switch it on.', 'passerelle' ), 'passerelle_fetch_no_curl', 422 );
	}

	$address = resolved_address( $url );

	if ( is_wp_error( $address ) || is_test_host( $address ) || true !== ( new WP_Http() )->block_request( $address['url'] ) ) {
		return $address;
	}

	/* translators: %s: a host name */
	return invalid( 'url', sprintf( __( 'This site may not ask other sites (WP_HTTP_BLOCK_EXTERNAL in wp-config.php). Add %s to WP_ACCESSIBLE_HOSTS there.', 'passerelle' ), $address['host'] ), 'passerelle_fetch_blocked', 422 );
}

/**
 * Where an answer sends us on to, '' when it does not.
 *
 * @param array{status: int, url: string, headers: array<string, string>, body: string, truncated: bool} $answer
 */
function redirect_of( array $answer ): string {
	if ( ! in_array( $answer['status'], array( 301, 302, 303, 307, 308 ), true ) ) {
		return '';
	}

	$location = $answer['headers']['location'] ?? '';

	return '' === $location ? '' : WP_Http::make_absolute_url( $location, $answer['url'] );
}

/**
 * @param array{status: int, url: string, headers: array<string, string>, body: string, truncated: bool} $answer
 * @return array{status: int, url: string, headers: array<string, string>, body: string, truncated: bool}
 */
function in_readable_text( array $answer ): array {
	$answer['body'] = in_utf8( $answer['body'], $answer['headers']['content-type'] ?? '' );

	return $answer;
}

/**
 * For callers who need a page: an answer with an error status becomes an error.
 *
 * @param array{status: int, url: string, headers: array<string, string>, body: string, truncated: bool}|WP_Error $answer What fetch() gave.
 * @return array{status: int, url: string, headers: array<string, string>, body: string, truncated: bool}|WP_Error
 *         422 `passerelle_fetch_status`, with `answered`, the status, in its data.
 */
function successful( array|WP_Error $answer ): array|WP_Error {
	if ( is_wp_error( $answer ) || ( $answer['status'] >= 200 && $answer['status'] < 300 ) ) {
		return $answer;
	}

	$sentence = match ( true ) {
		/* translators: %d: a status of HTTP */
		in_array( $answer['status'], array( 404, 410 ), true ) => __( 'There is no page at that address any more (the old site answers %d). Check the address.', 'passerelle' ),
		/* translators: %d: a status of HTTP */
		in_array( $answer['status'], array( 401, 403, 429 ), true ) => __( 'The old site refuses to show that page to this server (it answers %d). Its host may be able to allow it.', 'passerelle' ),
		/* translators: %d: a status of HTTP */
		$answer['status'] >= 500 => __( 'The old site is in trouble (it answers %d). Try again later.', 'passerelle' ),
		/* translators: %d: a status of HTTP */
		default => __( 'The old site answers in a way that is no page (%d). Check the address.', 'passerelle' ),
	};

	return new WP_Error( 'passerelle_fetch_status', sprintf( $sentence, $answer['status'] ), array( 'status' => 422, 'field' => 'url', 'answered' => $answer['status'] ) );
}
