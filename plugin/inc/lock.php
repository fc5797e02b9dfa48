<?php
/**
 * Leases: rows with an end, by the database's clock, so that two web servers never do the same work at once.
 *
 * Rows, because GET_LOCK() is no lock on SQLite and add_option() lets several callers win. A holder that dies
 * needs no cleaning up: its lease ends by itself.
 */

declare( strict_types = 1 );

namespace Passerelle;

/**
 * Takes a lease, if nobody holds it.
 *
 * @param string $name    At most 64 characters.
 * @param int    $seconds How long the work may take at most: the lease lasts so long, and up to a second more.
 * @return string|null The owner's token, for keep() and unlock(); null when somebody else is at work, or where the
 *                     table could not be created.
 */
function lock( string $name, int $seconds ): ?string {
	if ( ! has_table( 'locks' ) ) {
		return null;
	}

	$owner = bin2hex( random_bytes( 16 ) );

	return take_over( $name, $owner, $seconds ) || take_first( $name, $owner, $seconds ) ? $owner : null;
}

/** Prolongs a lease for work that takes longer; false when it ended and may be somebody else's by now. */
function keep( string $name, string $owner, int $seconds ): bool {
	// Kept twice within a second, the row does not change: the owner must be read, affected rows would say 0.
	write_lease( 'UPDATE %i SET `until` = UNIX_TIMESTAMP() + %d WHERE `name` = %s AND `owner` = %s AND `until` >= UNIX_TIMESTAMP()', table( 'locks' ), $seconds, $name, $owner );

	return null !== db()->get_var( db()->prepare( 'SELECT 1 FROM %i WHERE `name` = %s AND `owner` = %s AND `until` >= UNIX_TIMESTAMP()', table( 'locks' ), $name, $owner ) );
}

/** Gives a lease back. Harmless when it ended meanwhile: then it is no longer the owner's. */
function unlock( string $name, string $owner ): void {
	write_lease( 'DELETE FROM %i WHERE `name` = %s AND `owner` = %s', table( 'locks' ), $name, $owner );
}

/** A lease that ended belongs to whoever comes first: one UPDATE decides. */
function take_over( string $name, string $owner, int $seconds ): bool {
	return 1 === write_lease( 'UPDATE %i SET `until` = UNIX_TIMESTAMP() + %d, `owner` = %s WHERE `name` = %s AND `until` < UNIX_TIMESTAMP()', table( 'locks' ), $seconds, $owner, $name );
}

/** A lease that nobody ever had: the primary key decides. */
function take_first( string $name, string $owner, int $seconds ): bool {
	return 1 === write_lease( 'INSERT IGNORE INTO %i (`name`, `until`, `owner`) VALUES (%s, UNIX_TIMESTAMP() + %d, %s)', table( 'locks' ), $name, $seconds, $owner );
}

/**
 * Rows changed. A deadlock between two takers counts as none: the other one has it.
 *
 * @param literal-string $sql
 */
function write_lease( string $sql, string|int ...$values ): int {
	$quiet = db()->suppress_errors();
	$rows  = db()->query( (string) db()->prepare( $sql, ...$values ) ); // phpcs:ignore WordPress.DB.PreparedSQL -- the callers above hold each statement as a literal; it is prepared here
	db()->suppress_errors( $quiet );

	return is_int( $rows ) ? $rows : 0;
}
