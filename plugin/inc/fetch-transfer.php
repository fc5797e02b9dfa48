<?php
/**
 * One request, one answer, by curl itself: WordPress's own functions follow the name once more after it was checked,
 * download what they were told to limit, and unpack a bomb in memory.
 */

declare( strict_types = 1 );

namespace Passerelle;

use CurlHandle;
use WP_Error;

/** All headers of an answer together, in bytes. */
const HEADER_LIMIT = 65536;

/**
 * Asks one address. Never follows a redirect, sends no cookies, goes through no proxy.
 *
 * @param array{url: string, scheme: string, host: string, port: int, addresses: non-empty-list<string>} $address
 * @param array{method: 'GET'|'HEAD', maxBytes: int, deadline: float} $limits The deadline is an instant, as microtime( true ) tells it.
 * @return array{status: int, headers: array<string, string>, body: string, truncated: bool}|WP_Error
 */
function transfer( array $address, array $limits ): array|WP_Error {
	$handle = curl_init( $address['url'] );
	$left   = (int) ( 1000 * ( $limits['deadline'] - microtime( true ) ) );

	if ( false === $handle || $left <= 0 ) {
		return transfer_error( CURLE_OPERATION_TIMEOUTED, $address['host'] );
	}

	$answer = array( 'status' => 0, 'headers' => array(), 'body' => '', 'truncated' => false );

	curl_setopt_array( $handle, curl_options( $address, $limits['method'], $left ) );
	curl_setopt( $handle, CURLOPT_HEADERFUNCTION, header_reader( $answer ) );
	curl_setopt( $handle, CURLOPT_WRITEFUNCTION, body_reader( $answer, $limits['maxBytes'] ) );
	curl_exec( $handle );

	// Breaking off is how a transfer is cut: what came so far is the answer.
	if ( CURLE_OK !== curl_errno( $handle ) && ! $answer['truncated'] ) {
		return transfer_error( curl_errno( $handle ), $address['host'] );
	}

	return $answer;
}

/**
 * @param array{host: string, port: int, addresses: non-empty-list<string>} $address
 * @return array<int, mixed>
 */
function curl_options( array $address, string $method, int $milliseconds ): array {
	return array(
		// The connection goes to what was checked, whatever the name may lead to by now.
		CURLOPT_RESOLVE        => array( "{$address['host']}:{$address['port']}:" . implode( ',', $address['addresses'] ) ),
		CURLOPT_PROTOCOLS      => CURLPROTO_HTTP | CURLPROTO_HTTPS,
		CURLOPT_FOLLOWLOCATION => false,
		// A proxy would follow the name itself; curl takes one from the environment unless told not to.
		CURLOPT_PROXY             => '',
		CURLOPT_NOBODY            => 'HEAD' === $method,
		CURLOPT_TIMEOUT_MS        => $milliseconds,
		CURLOPT_CONNECTTIMEOUT_MS => $milliseconds,
		CURLOPT_NOSIGNAL          => true,
		// curl unpacks as it reads, so the limit counts what is unpacked.
		CURLOPT_ENCODING   => '',
		CURLOPT_USERAGENT  => user_agent(),
		CURLOPT_HTTPHEADER => array( 'Accept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.5' ),
	) + trusted_authorities( ABSPATH . WPINC . '/certificates/ca-bundle.crt' );
}

/**
 * WordPress's list of certificate authorities, or the server's own where that file is missing (distributions leave it
 * out): with a file that is not there every https site looks as if its certificate were bad.
 *
 * @return array<int, string>
 */
function trusted_authorities( string $bundle ): array {
	return is_readable( $bundle ) ? array( CURLOPT_CAINFO => $bundle ) : array();
}

/** Says who asks and for whom, so that the old site's host can understand its log and block us by name. */
function user_agent(): string {
	return sprintf( 'Passerelle/%s (WordPress plugin; %s)', VERSION, home_url( '/' ) );
}

/**
 * Collects headers under lower-case names; those sent twice are joined by a comma.
 *
 * @param array{status: int, headers: array<string, string>, body: string, truncated: bool} $answer
 * @return callable( CurlHandle, string ): int
 */
function header_reader( array &$answer ): callable {
	$size = 0;

	return static function ( CurlHandle $handle, string $line ) use ( &$answer, &$size ): int {
		$size += strlen( $line );

		if ( 1 === preg_match( '~^HTTP/[0-9.]+ ([0-9]{3})~', $line, $found ) ) {
			// An interim answer (103) has headers of its own.
			$answer['status']  = (int) $found[1];
			$answer['headers'] = array();
		} elseif ( 1 === preg_match( '~^([!#$%&\'*+.^_`|\~0-9A-Za-z-]+):[ \t]*(.*?)\s*$~Ds', $line, $found ) ) {
			$name                       = strtolower( $found[1] );
			$answer['headers'][ $name ] = isset( $answer['headers'][ $name ] ) ? "{$answer['headers'][ $name ]}, {$found[2]}" : $found[2];
		}

		return $size > HEADER_LIMIT ? 0 : strlen( $line );
	};
}

/**
 * Keeps at most $limit bytes, and breaks the transfer off with the first byte beyond.
 *
 * @param array{status: int, headers: array<string, string>, body: string, truncated: bool} $answer
 * @return callable( CurlHandle, string ): int
 */
function body_reader( array &$answer, int $limit ): callable {
	return static function ( CurlHandle $handle, string $chunk ) use ( &$answer, $limit ): int {
		$room = $limit - strlen( $answer['body'] );
		$answer['body'] .= substr( $chunk, 0, $room );
		$answer['truncated'] = strlen( $chunk ) > $room;

		return $answer['truncated'] ? 0 : strlen( $chunk );
	};
}

/** curl's number as a sentence: what is wrong with that site, and what an admin can do. */
function transfer_error( int $code, string $host ): WP_Error {
	list( $name, $sentence ) = match ( $code ) {
		/* translators: %s: a host name */
		CURLE_OPERATION_TIMEOUTED => array( 'timeout', __( '%s did not answer in time. Try again later; if it stays so, the old site is too slow or closed.', 'passerelle' ) ),
		/* translators: %s: a host name */
		CURLE_WRITE_ERROR => array( 'too_large', __( '%s sends more than a page has to say. Ask the people who run it.', 'passerelle' ) ),
		/* translators: %s: a host name */
		35, 51, 53, 54, 58, 59, 60, 66, 77, 80, 82, 83, 90, 91 => array( 'tls', __( 'The certificate of %s is not valid, so browsers warn their readers as well. If the site also answers without it, give its address with http://.', 'passerelle' ) ),
		/* translators: %s: a host name */
		CURLE_COULDNT_RESOLVE_HOST => array( 'dns', __( 'The name %s is not known on the internet. Check how it is written; perhaps the old site no longer exists.', 'passerelle' ) ),
		/* translators: %s: a host name */
		default => array( 'connect', __( '%s cannot be reached. Check the address; perhaps the old site is closed, or it refuses this server.', 'passerelle' ) ),
	};

	return invalid( 'url', sprintf( $sentence, $host ), "passerelle_fetch_$name", 422 );
}
