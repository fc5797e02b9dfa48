<?php
/**
 * One of several processes that want the same leases: waits for the given instant, then asks for them one after the
 * other, a few milliseconds a round. Prints the rounds it won, as JSON.
 */

declare( strict_types = 1 );

list( , $name, $rounds, $at ) = $argv;

$_SERVER['HTTP_HOST']   = (string) preg_replace( '#^https?://([^/]+).*$#', '$1', (string) getenv( 'PASSERELLE_URL' ) );
$_SERVER['REQUEST_URI'] = '/';

require getenv( 'WP_ROOT' ) . '/wp-load.php';

$won = array();

for ( $round = 0; $round < (int) $rounds; ++$round ) {
	// All together, round by round.
	usleep( max( 0, (int) ( 1000000 * ( (float) $at + 0.02 * $round - microtime( true ) ) ) ) );

	if ( null !== Passerelle\lock( "$name-$round", 60 ) ) {
		$won[] = $round;
	}
}

echo json_encode( $won );
