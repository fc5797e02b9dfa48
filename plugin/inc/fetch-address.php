<?php
/**
 * Where a request may go. The URL is read strictly, so that nothing can mean one host here and another to curl;
 * its name must lead to public addresses only.
 *
 * Standards: RFC 3986 (URL), IANA's special-purpose address registries (RFC 6890 and its updates).
 */

declare( strict_types = 1 );

namespace Passerelle;

use WP_Error;

/** Not the open internet: this machine, private networks, providers' shared space, tests, multicast, reserved. */
const CLOSED_IPV4 = array(
	'0.0.0.0/8',
	'10.0.0.0/8',
	'100.64.0.0/10',
	'127.0.0.0/8',
	// The address at which a cloud tells its secrets lies here.
	'169.254.0.0/16',
	'172.16.0.0/12',
	'192.0.0.0/24',
	'192.0.2.0/24',
	'192.88.99.0/24',
	'192.168.0.0/16',
	'198.18.0.0/15',
	'198.51.100.0/24',
	'203.0.113.0/24',
	'224.0.0.0/4',
	'240.0.0.0/4',
	// Public by its number, but only a virtual machine at Azure reaches it: its host's agent.
	'168.63.129.16/32',
);

/** Inside 2000::/3, the only part of IPv6 that is the open internet: Teredo and its kin, documentation, 6to4. */
const CLOSED_IPV6 = array( '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20' );

/**
 * Whether this URL may be fetched, as far as its address goes: public, or one of PASSERELLE_TEST_HOSTS.
 *
 * A name that leads nowhere is allowed: an old site may be dead. fetch() checks again at each request.
 *
 * @return true|WP_Error 400 with `field` `url`; the code says which rule: see read_address() and `passerelle_fetch_private`.
 */
function is_allowed_host( string $url ): bool|WP_Error {
	$address = resolved_address( $url );

	if ( is_wp_error( $address ) && 'passerelle_fetch_dns' !== $address->get_error_code() ) {
		return $address;
	}

	return true;
}

/**
 * A URL taken apart, and the addresses that its host leads to: all of them public, or none is given.
 *
 * @return array{url: string, scheme: string, host: string, port: int, addresses: non-empty-list<string>}|WP_Error
 */
function resolved_address( string $url ): array|WP_Error {
	$address = read_address( $url );

	if ( is_wp_error( $address ) ) {
		return $address;
	}

	$addresses = resolve( $address['host'] );

	if ( array() === $addresses ) {
		/* translators: %s: a host name */
		return invalid( 'url', sprintf( __( 'The name %s is not known on the internet. Check how it is written; perhaps the old site no longer exists.', 'passerelle' ), $address['host'] ), 'passerelle_fetch_dns' );
	}

	$closed = array_filter( $addresses, static fn( string $ip ): bool => ! is_public_address( $ip ) && ! is_stand_in( $ip, $address['host'] ) );

	if ( array() !== $closed && ! is_test_host( $address ) ) {
		/* translators: %s: a host name */
		return invalid( 'url', sprintf( __( '%s leads into a private network. Passerelle only reads sites that everyone can reach.', 'passerelle' ), $address['host'] ), 'passerelle_fetch_private' );
	}

	return $address + array( 'addresses' => $addresses );
}

/**
 * Takes a URL apart and puts it together again from its parts, without a fragment, its host in lower case, so that
 * what was checked is what is asked.
 *
 * @return array{url: string, scheme: string, host: string, port: int}|WP_Error `passerelle_fetch_url`, `_scheme`,
 *         `_credentials`, `_host`, `_port`.
 */
function read_address( string $url ): array|WP_Error {
	$url = trim( $url );

	if ( 1 !== preg_match( '~^https?:~i', $url ) ) {
		return invalid( 'url', __( 'The address must begin with https:// or http://.', 'passerelle' ), 'passerelle_fetch_scheme' );
	}

	if ( strlen( $url ) > 2000 || 1 !== preg_match( '~^(https?)://([^/?#\x00-\x20\x7f\\\\]+)((?:[/?][^#\x00-\x1f\x7f\\\\]*)?)(?:#.*)?$~Dsi', $url, $part ) ) {
		return invalid( 'url', __( 'That is not an address that can be opened. Copy it from your browser.', 'passerelle' ), 'passerelle_fetch_url' );
	}

	$scheme = strtolower( $part[1] );
	$place  = read_authority( strtolower( $part[2] ), 'https' === $scheme ? 443 : 80 );

	if ( is_wp_error( $place ) ) {
		return $place;
	}

	$explicit = $place['port'] === ( 'https' === $scheme ? 443 : 80 ) ? '' : ":{$place['port']}";

	return array( 'url' => "$scheme://{$place['host']}$explicit" . encoded_path( $part[3] ), 'scheme' => $scheme ) + $place;
}

/** @return array{host: string, port: int}|WP_Error */
function read_authority( string $authority, int $port ): array|WP_Error {
	if ( str_contains( $authority, '@' ) ) {
		return invalid( 'url', __( 'Leave out the user name and password: the address is shown to readers.', 'passerelle' ), 'passerelle_fetch_credentials' );
	}

	$place = array( 'host' => $authority, 'port' => $port );

	if ( 1 === preg_match( '~^(.*):([0-9]{1,5})$~Ds', $authority, $part ) ) {
		$place = array( 'host' => $part[1], 'port' => (int) $part[2] );
	}

	if ( 1 === preg_match( '~^\[|(?:^|\.)(?:[0-9]+|0x[0-9a-f]*)$~D', $place['host'] ) && ! is_host( $place['host'] ) ) {
		return invalid( 'url', __( 'Give the site by its name, as readers type it, not by a number.', 'passerelle' ), 'passerelle_fetch_host' );
	}

	if ( ! is_host( $place['host'] ) ) {
		return invalid( 'url', __( 'The name of the site is not written as a browser sends it. Names with accents are written in their xn-- form.', 'passerelle' ), 'passerelle_fetch_host' );
	}

	if ( 80 !== $place['port'] && 443 !== $place['port'] && ! is_test_host( $place ) ) {
		return invalid( 'url', __( 'Only sites at the usual ports (80 and 443) are read. Leave out the number after the colon.', 'passerelle' ), 'passerelle_fetch_port' );
	}

	return $place;
}

/**
 * A plain ASCII name without a trailing dot, or an IPv4 address in its usual form.
 *
 * A name that ends in a number is an address to browsers and to C libraries, who read `127.1`, `0x7f.1`, `0177.0.0.1`
 * and `2130706433` as this machine: refused but for the form that everyone reads alike.
 */
function is_host( string $host ): bool {
	$label = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';

	if ( strlen( $host ) > 253 || 1 !== preg_match( "~^$label(?:\\.$label)*$~D", $host ) ) {
		return false;
	}

	return 1 !== preg_match( '~(?:^|\.)(?:[0-9]+|0x[0-9a-f]*)$~D', $host ) || false !== filter_var( $host, FILTER_VALIDATE_IP, FILTER_FLAG_IPV4 );
}

/** A path and query that curl sends as they are: spaces and what is beyond ASCII percent-encoded, the rest untouched. */
function encoded_path( string $path ): string {
	$path = str_starts_with( $path, '/' ) ? $path : "/$path";

	return (string) preg_replace_callback( '~[^\x21-\x7e]~', static fn( array $byte ): string => rawurlencode( $byte[0] ), $path );
}

/** @param array{host: string, port: int} $place */
function is_test_host( array $place ): bool {
	$known = defined( 'PASSERELLE_TEST_HOSTS' ) ? constant( 'PASSERELLE_TEST_HOSTS' ) : '';

	return is_string( $known ) && in_array( "{$place['host']}:{$place['port']}", array_map( 'trim', explode( ',', strtolower( $known ) ) ), true );
}

/**
 * Every address of a host: A as this machine resolves it (its hosts file included), AAAA from the DNS.
 *
 * @return list<string> Empty when there is none.
 */
function resolve( string $host ): array {
	if ( false !== filter_var( $host, FILTER_VALIDATE_IP ) ) {
		return array( $host );
	}

	$v4 = gethostbynamel( $host );
	// It warns about servers that do not answer, which no admin can change.
	$v6 = function_exists( 'dns_get_record' ) ? @dns_get_record( $host, DNS_AAAA ) : false;

	$addresses = false === $v4 ? array() : $v4;

	foreach ( false === $v6 ? array() : $v6 as $record ) {
		if ( is_string( $record['ipv6'] ?? null ) ) {
			$addresses[] = $record['ipv6'];
		}
	}

	return array_values( array_unique( $addresses ) );
}

/** Whether an address lies on the open internet. What cannot be read does not. */
function is_public_address( string $ip ): bool {
	if ( false !== filter_var( $ip, FILTER_VALIDATE_IP, FILTER_FLAG_IPV4 ) ) {
		return ! is_in_any( $ip, CLOSED_IPV4 );
	}

	// IPv4 inside IPv6 (mapped, NAT64), local and multicast addresses are all outside of 2000::/3.
	return is_in_any( $ip, array( '2000::/3' ) ) && ! is_in_any( $ip, CLOSED_IPV6 );
}

/** @param list<string> $ranges CIDR. */
function is_in_any( string $ip, array $ranges ): bool {
	foreach ( $ranges as $range ) {
		if ( is_in( $ip, $range ) ) {
			return true;
		}
	}

	return false;
}

function is_in( string $ip, string $range ): bool {
	list( $start, $length ) = explode( '/', $range );

	$asked = bits( $ip );
	$known = bits( $start );

	return '' !== $asked && strlen( $asked ) === strlen( $known ) && 0 === strncmp( $asked, $known, (int) $length );
}

/** 32 or 128 characters 0 and 1, or '' for what is no address. */
function bits( string $ip ): string {
	$packed = false === filter_var( $ip, FILTER_VALIDATE_IP ) ? false : inet_pton( $ip );

	if ( false === $packed ) {
		return '';
	}

	return implode( '', array_map( static fn( string $byte ): string => sprintf( '%08b', ord( $byte ) ), str_split( $packed ) ) );
}

/**
 * WordPress Playground runs PHP in WebAssembly, which has no resolver: each name gets a number out of 172.29.0.0/16
 * that only stands for the name; the browser or Node outside connects. There is no server's network to protect.
 */
function is_stand_in( string $ip, string $host ): bool {
	return 'Emscripten' === php_uname( 's' ) && $ip !== $host && is_in( $ip, '172.29.0.0/16' );
}
