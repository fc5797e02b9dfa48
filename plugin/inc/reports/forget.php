<?php
/**
 * Forgetting: closed reports after 180 days, e-mail addresses after 90 in any state, counts after two, the day's key
 * when the day is over.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use function Passerelle\table;

const KEEP_CLOSED = 180 * DAY_IN_SECONDS;
const KEEP_EMAILS = 90 * DAY_IN_SECONDS;
const KEEP_COUNTS = 2 * DAY_IN_SECONDS;

/** So many rows a statement: a table that is deleted from must go on taking reports. */
const FORGOTTEN_AT_ONCE = 1000;

function forget( int $now ): void {
	forget_rows( 'DELETE FROM %i WHERE closed_at > 0 AND closed_at < %d LIMIT %d', table( 'reports' ), $now - KEEP_CLOSED );
	forget_rows( 'DELETE FROM %i WHERE at < %d LIMIT %d', table( 'counts' ), $now - KEEP_COUNTS );
	write( 'UPDATE %i SET email = %s, tell_at = 0 WHERE email > %s AND created_at < %d', table( 'reports' ), '', '', $now - KEEP_EMAILS );
	write( 'DELETE FROM %i WHERE day < %s', table( 'days' ), gmdate( 'Ymd', $now ) );
}

/** @param literal-string $sql */
function forget_rows( string $sql, string $table, int $before ): void {
	do {
		$rows = write( $sql, $table, $before, FORGOTTEN_AT_ONCE );
	} while ( FORGOTTEN_AT_ONCE === $rows );
}
