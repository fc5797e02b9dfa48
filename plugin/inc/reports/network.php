<?php
/**
 * Which network a report comes from, without keeping an address: three nested networks, each as an HMAC under a key
 * that dies with the day.
 *
 * REMOTE_ADDR alone is believed. Anyone can write X-Forwarded-For; a proxy is the web server's business (real_ip).
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

/** @return Networks All '' when the address tells nothing apart: a proxy that nobody told the web server about. */
function networks( string $address, string $salt ): array {
	$key   = wp_salt( 'auth' ) . $salt;
	$parts = prefixes( $address );

	return array(
		'network' => keyed( $parts[0] ?? '', $key ),
		'wide'    => keyed( $parts[1] ?? '', $key ),
		'widest'  => keyed( $parts[2] ?? '', $key ),
	);
}

function keyed( string $text, string $key ): string {
	return '' === $text ? '' : substr( hash_hmac( 'sha256', $text, $key ), 0, 32 );
}

/**
 * An address's networks, narrow to wide: /24, /16, /16 of IPv4; /64, /48, /32 of IPv6.
 *
 * @return list<string> Empty for addresses that are not of the open internet.
 */
function prefixes( string $address ): array {
	$bytes = folded( inet_pton_or_empty( $address ) );

	if ( '' === $bytes || is_inner( (string) inet_ntop( $bytes ) ) ) {
		return array();
	}

	return 4 === strlen( $bytes )
		? array( '24:' . bin2hex( substr( $bytes, 0, 3 ) ), '16:' . bin2hex( substr( $bytes, 0, 2 ) ), '16:' . bin2hex( substr( $bytes, 0, 2 ) ) )
		: array( '64:' . bin2hex( substr( $bytes, 0, 8 ) ), '48:' . bin2hex( substr( $bytes, 0, 6 ) ), '32:' . bin2hex( substr( $bytes, 0, 4 ) ) );
}

function inet_pton_or_empty( string $address ): string {
	return false === filter_var( $address, FILTER_VALIDATE_IP ) ? '' : (string) inet_pton( $address );
}

/** An IPv4 address inside an IPv6 one (v4-mapped, NAT64) is that IPv4 address: one network, whichever way it came. */
function folded( string $bytes ): string {
	$wrapped = 16 === strlen( $bytes ) && in_array( substr( $bytes, 0, 12 ), array( str_repeat( "\0", 10 ) . "\xff\xff", "\0\x64\xff\x9b" . str_repeat( "\0", 8 ) ), true );

	return $wrapped ? substr( $bytes, 12 ) : $bytes;
}

/** Private, loopback, link-local, of a carrier's own network, or reserved. */
function is_inner( string $address ): bool {
	return false === filter_var( $address, FILTER_VALIDATE_IP, FILTER_FLAG_NO_PRIV_RANGE | FILTER_FLAG_NO_RES_RANGE ) || is_carriers( $address );
}

/** 100.64.0.0/10 (RFC 6598), which PHP before 8.2 takes for public. */
function is_carriers( string $address ): bool {
	$number = ip2long( $address );

	return false !== $number && 0x64400000 === ( $number & 0xFFC00000 );
}
