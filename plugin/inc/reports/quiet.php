<?php
/**
 * The database, asked without a word of it in any log.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use mysqli;

use function Passerelle\db;
use function Passerelle\table;

/** Another transaction was in the way (MariaDB: deadlock, lock wait): the same statement may pass the next moment. */
const IN_THE_WAY = array( 1205, 1213 );

/**
 * Runs a statement that changes something; a deadlock is tried once more.
 *
 * @param literal-string $sql
 * @return int|null Rows changed; null when the database refused.
 */
function write( string $sql, string|int ...$values ): ?int {
	$query = (string) db()->prepare( $sql, ...$values ); // phpcs:ignore WordPress.DB.PreparedSQL -- the callers hold each statement as a literal; it is prepared here
	$run   = static fn(): mixed => db()->query( $query ); // phpcs:ignore WordPress.DB.PreparedSQL -- prepared above
	$rows  = quietly( 'write', $run );

	if ( ! is_int( $rows ) && in_array( error_number(), IN_THE_WAY, true ) ) {
		usleep( random_int( 10_000, 60_000 ) );
		$rows = quietly( 'write', $run );
	}

	return is_int( $rows ) ? $rows : null;
}

/**
 * WordPress logs a failed statement together with its text, and that text is a reader's. Here only the error's number
 * is logged.
 *
 * @param 'read'|'write' $what
 */
function quietly( string $what, callable $query ): mixed {
	$quiet = db()->suppress_errors();
	add_filter( 'pre_get_table_charset', __NAMESPACE__ . '\known_charset', 10, 2 );

	try {
		return $query();
	} finally {
		remove_filter( 'pre_get_table_charset', __NAMESPACE__ . '\known_charset' );
		db()->suppress_errors( $quiet );

		if ( '' !== db()->last_error ) {
			log_failure( $what );
		}
	}
}

/** WordPress would ask the database about our own table's columns before every text with an accent. */
function known_charset( mixed $charset, string $table ): mixed {
	return in_array( $table, array( table( 'reports' ), strtolower( table( 'reports' ) ) ), true ) && 'utf8mb4' === db()->charset ? 'utf8mb4' : $charset;
}

function log_failure( string $what ): void {
	$message = sprintf( 'Passerelle could not %s reports: database error %d.', $what, error_number() );

	// The error's text stays out: MariaDB quotes values in it.
	error_log( $message ); // phpcs:ignore Generic.PHP.ForbiddenFunctions -- the only way to the site's own log; nothing of a reader is in it
}

/** MariaDB's number for what went wrong last; 0 where there is none to be had (SQLite). */
function error_number(): int {
	$connection = db()->__get( 'dbh' );

	return $connection instanceof mysqli ? $connection->errno : 0;
}
