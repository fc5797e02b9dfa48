<?php
/**
 * The address of a site as people type it, made whole. The TypeScript half is src/engine/address/complete.ts.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Error;
use WpOrg\Requests\Exception as RequestsException;
use WpOrg\Requests\IdnaEncoder;

use function Passerelle\invalid;
use function Passerelle\is_allowed_host;
use function Passerelle\is_test_host;
use function Passerelle\read_address;

const LONGEST_BASE = 300;

const LOCAL_NAME = '~(?:^|\.)(?:localhost|local|internal|home\.arpa|onion)$~D';

/** What ends like a page, and which pages are a site's front door. */
const PAGE_NAME = '~\.(?:php[345]?|html?|aspx?|cfm|jsp)$~iD';
const HOME_NAME = '~^(?:index|home|default|accueil|sommaire|spip)\.[a-z0-9]+$~iD';

/**
 * An absolute base URL with a trailing slash: `ancien.example` → `https://ancien.example/`. A path is fine (`/spip/`).
 * Nothing is asked of the network: see is_allowed_base().
 *
 * @return string|WP_Error 400, `field` empty: `passerelle_url_empty`, `_not_url`, `_scheme`, `_credentials`, `_port`,
 *         `_too_long`; `_page` for the address of a page, with the site it seems to be of as `suggestion`.
 */
function complete_url( string $typed ): string|WP_Error {
	$typed = trim( $typed );
	$url   = with_scheme( $typed );
	$fault = typing_error( $typed, $url );

	if ( null !== $fault ) {
		return $fault;
	}

	$address = read_address( ascii_url( $url ) );

	if ( is_wp_error( $address ) ) {
		return url_error( strtr( (string) $address->get_error_code(), array( 'passerelle_fetch_' => '', 'host' => 'not_url', 'url' => 'not_url' ) ), $address->get_error_message() );
	}

	return whole_base( $url );
}

/** What can be told from the letters alone. */
function typing_error( string $typed, string $url ): ?WP_Error {
	if ( '' === $typed ) {
		return url_error( 'empty', __( 'Type the address of the old site, such as https://example.org.', 'passerelle' ) );
	}

	// `name:password@host`, which would be read as a scheme.
	if ( 1 === preg_match( '~^(?!mailto:)[^/?#:]+:[^/?#]*@~i', $typed ) ) {
		return url_error( 'credentials', __( 'Leave out the user name and password: the address is shown to readers.', 'passerelle' ) );
	}

	if ( 1 !== preg_match( '~^https?:~i', $url ) ) {
		return url_error( 'scheme', __( 'The address must begin with https:// or http://.', 'passerelle' ) );
	}

	$host = place_of( $url );

	if ( 1 === preg_match( '~[\s\\\\<>"]~', $url ) || 1 !== preg_match( '~^https?://[^/?#]~i', $url ) || ( ! str_contains( $host, '.' ) && ! str_contains( $host, ':' ) ) && ! is_local_name( $host ) ) {
		return url_error( 'not_url', __( 'That is not an address that can be opened. Copy it from your browser.', 'passerelle' ) );
	}

	return null;
}

/** `ancien.example:8080` has a port, `javascript:alert()` a scheme. */
function with_scheme( string $typed ): string {
	return 1 === preg_match( '~^[a-z][a-z0-9+.-]*:(?!\d)~i', $typed ) ? $typed : 'https://' . (string) preg_replace( '~^//~', '', $typed );
}

/** A single word is hardly a site, but a machine of one's own: the check of hosts says what is wrong with it. */
function is_local_name( string $host ): bool {
	return 'localhost' === $host || ctype_digit( $host );
}

function whole_base( string $url ): string|WP_Error {
	preg_match( '~^(https?)://([^/?#]*)([^?#]*)([?#].*)?$~is', $url, $part );

	$scheme = strtolower( $part[1] ?? '' );
	$host   = (string) preg_replace( 'https' === $scheme ? '~:443$~' : '~:80$~', '', mb_strtolower( $part[2] ?? '' ) );
	$path   = $part[3] ?? '';
	$file   = substr( $path, (int) strrpos( "/$path", '/' ) );
	$folder = 1 === preg_match( PAGE_NAME, $file ) ? substr( $path, 0, -strlen( $file ) ) : $path;
	$base   = "$scheme://$host/" . ltrim( rtrim( $folder, '/' ) . '/', '/' );

	if ( isset( $part[4] ) || ( 1 === preg_match( PAGE_NAME, $file ) && 1 !== preg_match( HOME_NAME, $file ) ) ) {
		$message = __( 'That is the address of a page. Give that of the whole site, without what stands after it.', 'passerelle' );

		return new WP_Error( 'passerelle_url_page', $message, array( 'status' => 400, 'field' => '', 'suggestion' => $base ) );
	}

	return mb_strlen( $base ) > LONGEST_BASE
		? url_error( 'too_long', __( 'This address is too long for that of a site.', 'passerelle' ) )
		: $base;
}

function url_error( string $code, string $message ): WP_Error {
	return invalid( '', $message, "passerelle_url_$code" );
}

/** Host and port, lower case: `ancien.example:8080`. */
function place_of( string $url ): string {
	return 1 === preg_match( '~^[a-z][a-z0-9+.-]*://([^/?#]*)~i', $url, $part ) ? mb_strtolower( $part[1] ) : '';
}

/** The address as machines ask for it: `été.example` as `xn--t-9fa.example` (RFC 3490). */
function ascii_url( string $url ): string {
	$host = place_of( $url );

	if ( '' === $host || 1 !== preg_match( '/[^\x00-\x7f]/', $host ) ) {
		return $url;
	}

	try {
		return (string) preg_replace( '~^([a-z]+://)[^/?#]*~i', '$1' . IdnaEncoder::encode( $host ), $url );
	} catch ( RequestsException ) {
		return $url;
	}
}

/**
 * Whether everyone may be sent to this site: not into a private network. A name that leads nowhere is fine, old sites die.
 *
 * @return true|WP_Error `passerelle_url_private`.
 */
function is_allowed_base( string $base ): bool|WP_Error {
	$allowed = is_allowed_host( ascii_url( $base ) );
	$address = read_address( ascii_url( $base ) );

	if ( is_wp_error( $allowed ) ) {
		return url_error( str_replace( 'passerelle_fetch_', '', (string) $allowed->get_error_code() ), $allowed->get_error_message() );
	}

	// Names that only a local network knows lead nowhere from here, or elsewhere tomorrow.
	return ! is_wp_error( $address ) && 1 === preg_match( LOCAL_NAME, $address['host'] ) && ! is_test_host( $address )
		? url_error( 'private', __( 'Only a local network knows this name. Give the address at which everyone finds the old site.', 'passerelle' ) )
		: true;
}
