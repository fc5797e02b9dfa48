<?php
/**
 * Names of events that calendars keep: the same for ever, of no other event in the world, and telling nothing of the site.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use function Passerelle\option;

/** RFC 9562, version 5: a hash of this site's random namespace, the article and the event in it. */
function uid( int $post, string $key, string $part = '' ): string {
	$hash     = sha1( (string) hex2bin( str_replace( '-', '', uid_namespace() ) ) . "$post/$key" . ( '' === $part ? '' : "/$part" ) );
	$hash[12] = '5';
	$hash[16] = dechex( hexdec( $hash[16] ) & 3 | 8 );

	return implode( '-', array( substr( $hash, 0, 8 ), substr( $hash, 8, 4 ), substr( $hash, 12, 4 ), substr( $hash, 16, 4 ), substr( $hash, 20, 12 ) ) );
}

/** Made when the plugin is installed, different on each site of a network. */
function uid_namespace(): string {
	$known = option( 'agenda' )['namespace'] ?? '';

	return is_string( $known ) && wp_is_uuid( $known ) ? $known : '00000000-0000-0000-0000-000000000000';
}
