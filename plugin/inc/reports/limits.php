<?php
/**
 * How much is too much. Over a limit, reports wait for a look; far beyond, that network alone is asked to come back
 * later. No limit closes the door for other readers.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

/** Seconds that limits look back. */
const SPAN = 600;

/** So many in SPAN are had at once, from all readers together; more wait for a look. Those that wait do not use it up. */
const SITE_SHARE = 200;

/** From one network (/24, /64), a wide one (/16, /48) and the widest (/16, /32): none above a fifth of the site's share. */
const LIMITS = array(
	4  => array( 'network' => 5, 'wide' => 40, 'widest' => 40 ),
	16 => array( 'network' => 5, 'wide' => 10, 'widest' => 40 ),
);

/** So many times a limit is far beyond it: a school, a library, a carrier's network never gets there. */
const FAR_BEYOND = array( 'network' => 6, 'wide' => 10, 'widest' => 10 );

/**
 * @param Before $before
 * @return 'received'|'held'|'refused'
 */
function judged( array $before, string $address ): string {
	$limits = LIMITS[ 16 === strlen( folded( inet_pton_or_empty( $address ) ) ) ? 16 : 4 ];
	$result = $before['site'] >= SITE_SHARE ? 'held' : 'received';

	// A proxy that hides everyone: no limit could tell readers apart. Site Health says so.
	foreach ( array() === prefixes( $address ) ? array() : $limits as $name => $limit ) {
		if ( $before[ $name ] >= $limit * FAR_BEYOND[ $name ] ) {
			return 'refused';
		}

		$result = $before[ $name ] >= $limit ? 'held' : $result;
	}

	return $result;
}
