<?php
/**
 * The database, typed. SQL itself stands in each feature's store.php only.
 */

declare( strict_types = 1 );

namespace Passerelle;

use wpdb;

function db(): wpdb {
	/** @var wpdb $wpdb */
	$wpdb = $GLOBALS['wpdb'];

	return $wpdb;
}

/** The full name of one of our tables on this site, e.g. `wp_2_passerelle_locks`. */
function table( string $name ): string {
	return db()->prefix . "passerelle_$name";
}
