<?php
/**
 * The stamp: a little work that a reader's browser does while they write. It sorts what is had at once from what waits
 * for a look, and refuses nobody. The TypeScript half is src/view/stamp.ts; both are tested on schema/stamp-vectors.json.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

const STAMP_BITS = 16;

/** Clocks differ a little. */
const CLOCK_TOLERANCE = 300;

/**
 * Whether the work was done for these very bytes, at this host and site, in this hour or the one before.
 *
 * @param string $stamp `2026112610.48213`: hour in UTC, counter.
 * @param string $host  As the Host header says it.
 * @param string $raw   The request's body, byte by byte.
 * @param int    $now   Unix time.
 */
function is_stamped( string $stamp, string $host, int $site, string $raw, int $now ): bool {
	if ( 1 !== preg_match( '/^(\d{10})\.(0|[1-9]\d{0,15})$/D', $stamp, $part ) ) {
		return false;
	}

	$hours = array( gmdate( 'YmdH', $now ), gmdate( 'YmdH', $now - HOUR_IN_SECONDS ), gmdate( 'YmdH', $now + CLOCK_TOLERANCE ) );

	return in_array( $part[1], $hours, true ) && has_zero_bits( hash( 'sha256', stamped_text( $host, $site, $part[1], $raw, $part[2] ), true ) );
}

function stamped_text( string $host, int $site, string $hour, string $raw, string $counter ): string {
	return implode( '|', array( 'passerelle1', $host, $site, $hour, hash( 'sha256', $raw ), $counter ) );
}

function has_zero_bits( string $digest ): bool {
	return str_starts_with( $digest, str_repeat( "\0", intdiv( STAMP_BITS, 8 ) ) );
}
