<?php
/**
 * Counting reports for menus and bars: cheap, whatever their number.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use function Passerelle\db;
use function Passerelle\table;

/**
 * How many reports are in these states; no more than `$most` are looked at.
 *
 * @param list<string> $statuses
 */
function number_of_at_most( array $statuses, int $most ): int {
	return to_int( rows( 'SELECT COUNT(*) AS total FROM ( SELECT 1 AS one FROM ' . table( 'reports' ) . ' WHERE ' . among( 'status', $statuses ) . db()->prepare( ' LIMIT %d ) AS some', $most ) )[0]['total'] ?? 0 );
}

/** How many reports about an article are open. */
function number_of_article( int $post_id ): int {
	return to_int( rows( (string) db()->prepare( 'SELECT COUNT(*) AS total FROM %i WHERE post_id = %d AND ', table( 'reports' ), $post_id ) . among( 'status', array( 'new', 'confirmed', 'held' ) ) )[0]['total'] ?? 0 );
}
