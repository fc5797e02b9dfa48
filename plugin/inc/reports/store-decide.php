<?php
/**
 * Writing what moderators decide.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use function Passerelle\table;

/**
 * A report gets its new state. Closed, it collects no more: the same told after a repair is a new report. An e-mail
 * address goes when it is closed, unless its reader still has to be told.
 *
 * @param StoredReport                  $row    As it is now.
 * @param 'new'|'confirmed'|'fixed'|'dismissed'       $status
 */
function decide( array $row, string $status, ?string $note, int $now ): bool {
	$id     = to_int( $row['id'] );
	$closed = in_array( $status, array( 'fixed', 'dismissed' ), true );
	$tell   = 'fixed' === $status && is_to_be_told( $row );
	$done   = write(
		'UPDATE %i SET status = %s, internal_note = %s, closed_at = %d, tell_at = %d, email = %s, fold = NULL WHERE id = %d',
		table( 'reports' ),
		$status,
		$note ?? $row['internal_note'],
		$closed ? closing_time( $row, $now ) : 0,
		$tell ? $now : 0,
		$closed && ! $tell ? '' : $row['email'],
		$id
	);

	if ( null !== $done && ! $closed ) {
		// Open again, it collects again, unless another one does meanwhile.
		write( 'UPDATE %i SET fold = content WHERE id = %d AND NOT EXISTS ( SELECT 1 FROM ( SELECT fold FROM %i WHERE fold = %s ) AS others )', table( 'reports' ), $id, table( 'reports' ), $row['content'] );
	}

	return null !== $done;
}

/**
 * Closed differently the day after, it was closed the first time.
 *
 * @param StoredReport $row
 */
function closing_time( array $row, int $now ): int {
	$before = to_int( $row['closed_at'] );

	return 0 === $before ? $now : $before;
}

/**
 * Only readers whose report was had at once, or that somebody let through before: an address in one that still waits
 * may be anyone's. Without script every report waits first, and the form promises an answer there, too.
 *
 * @param StoredReport $row
 */
function is_to_be_told( array $row ): bool {
	return '' !== $row['email'] && 'held' !== $row['status'];
}
