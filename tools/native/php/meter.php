<?php
/**
 * Plugin Name: Passerelle's meter
 * Description: Only in test stacks: what a request cost, for those that ask with the header X-Passerelle-Meter: <name>.
 */

declare( strict_types = 1 );

namespace Passerelle\Meter;

$name = $_SERVER['HTTP_X_PASSERELLE_METER'] ?? '';

if ( is_string( $name ) && 1 === preg_match( '/^[a-z0-9-]+$/', $name ) ) {
	add_action( 'shutdown', static fn() => write( $name ), PHP_INT_MAX );
}

/** @param array<string, int> $usage What getrusage() gave. */
function cpu_ms( array $usage ): float {
	return ( $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec'] ) * 1000 + ( $usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec'] ) / 1000;
}

function write( string $name ): void {
	global $wpdb;

	$queries = array();

	foreach ( (array) $wpdb->queries as $query ) {
		$queries[] = array(
			'ms'     => round( $query[1] * 1000, 3 ),
			'sql'    => (string) preg_replace( '/\s+/', ' ', $query[0] ),
			'caller' => $query[2],
		);
	}

	$cost = array(
		'queries' => $queries,
		'cpuMs'   => round( cpu_ms( getrusage() ) - cpu_ms( $GLOBALS['passerelle_usage'] ), 1 ),
		'peakMb'  => round( memory_get_peak_usage() / 1048576, 1 ),
		'files'   => count( get_included_files() ),
	);

	// Renamed, so that nobody reads half a file.
	$file = PASSERELLE_STACK . "/meter/$name.json";
	file_put_contents( "$file.part", wp_json_encode( $cost ) );
	rename( "$file.part", $file );
}
