<?php
/**
 * What is asked of the index of occurrences.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use function Passerelle\db;
use function Passerelle\has_table;
use function Passerelle\table;

/** What begins within a span; an evening that began the day before may not be over. */
const BEGINNING = 'removed_at = %s AND start_utc >= %s AND start_utc < %s AND end_utc > %s AND (is_long = 0 OR start_utc >= %s)';

/**
 * What lasts more than a day and is under way at a moment. Few, so they need no page of their own.
 *
 * @param Filters $filters
 * @return list<Occurrence>
 */
function lasting( string $from, array $filters ): array {
	return occurrences( 'removed_at = %s AND is_long = 1 AND end_utc > %s AND start_utc < %s', array( '', $from, $from ), $filters, 200, 0 );
}

/**
 * What begins within a span, in order. `$from` reaches a day back, for evenings that have begun.
 *
 * @param Filters $filters
 * @return list<Occurrence>
 */
function beginning( string $from, string $to, array $filters, int $most, int $skip = 0 ): array {
	return occurrences( BEGINNING, values_of_beginning( $from, $to ), $filters, $most, $skip );
}

/** @return non-empty-list<string> For the placeholders of BEGINNING. */
function values_of_beginning( string $from, string $to ): array {
	return array( '', gmdate( 'Y-m-d H:i:s', (int) strtotime( "$from UTC" ) - DAY_IN_SECONDS ), $to, $from, $from );
}

/**
 * How many beginning() would find.
 *
 * @param Filters $filters
 */
function count_beginning( string $from, string $to, array $filters ): int {
	list( $where, $values ) = filtered( BEGINNING, values_of_beginning( $from, $to ), $filters );

	return (int) db()->get_var( (string) db()->prepare( "SELECT COUNT(*) FROM %i WHERE $where", table( OCCURRENCES ), ...$values ) ); // phpcs:ignore WordPress.DB.PreparedSQL, WordPress.DB.PreparedSQLPlaceholders -- literals of filtered()
}

/**
 * Everything that calendars must hear of from a moment on, in one query: also what was removed.
 *
 * @param Filters $filters
 * @return list<Occurrence>
 */
function for_calendars( string $from, string $to, array $filters, int $most ): array {
	return occurrences( 'end_utc > %s AND start_utc < %s', array( $from, $to ), $filters, $most, 0 );
}

/**
 * What is still to come of some articles, in order.
 *
 * @param list<int> $ids
 * @return list<Occurrence>
 */
function next_rows( array $ids, string $from ): array {
	// Integers: nothing to escape.
	$where = 'removed_at = %s AND end_utc > %s AND post_id IN (' . implode( ', ', array() === $ids ? array( 0 ) : $ids ) . ')';

	return occurrences( $where, array( '', $from ), array( 'place' => '', 'language' => '', 'kind' => '' ), 500, 0 );
}

/** @return list<Occurrence> */
function of_article( int $post ): array {
	return array_values( array_filter( array_map( __NAMESPACE__ . '\occurrence', rows_of( $post ) ) ) );
}

/**
 * @param string                   $where  Its values are placeholders.
 * @param non-empty-list<string>   $values
 * @param Filters                  $filters
 * @return list<Occurrence>
 */
function occurrences( string $where, array $values, array $filters, int $most, int $skip ): array {
	if ( ! has_table( OCCURRENCES ) ) {
		return array();
	}

	list( $where, $values ) = filtered( $where, $values, $filters );
	$values[]               = $most;
	$values[]               = $skip;
	$rows                   = db()->get_results( (string) db()->prepare( "SELECT * FROM %i WHERE $where ORDER BY start_utc, uid LIMIT %d OFFSET %d", table( OCCURRENCES ), ...$values ), ARRAY_A ); // phpcs:ignore WordPress.DB.PreparedSQL, WordPress.DB.PreparedSQLPlaceholders -- literals of filtered()

	return array_values( array_filter( array_map( __NAMESPACE__ . '\occurrence', strings( $rows ) ) ) );
}

/**
 * @param list<string> $values
 * @param Filters      $filters
 * @return array{string, list<int|string>}
 */
function filtered( string $where, array $values, array $filters ): array {
	if ( '' !== $filters['place'] ) {
		$where .= ' AND place = %s';
		$values[] = $filters['place'];
	}

	if ( '' !== $filters['language'] ) {
		$where .= ' AND languages LIKE %s';
		$values[] = '%,' . db()->esc_like( $filters['language'] ) . ',%';
	}

	if ( '' !== $filters['kind'] ) {
		$where .= ' AND kind = %s';
		$values[] = $filters['kind'];
	}

	return array( $where, $values );
}

/**
 * Months in which an event begins, what lasts longer than a day, and what can be filtered by.
 *
 * @return array{months: list<string>, long: list<array<string, string>>, rows: list<array<string, string>>}
 */
function distinct_values(): array {
	$months = db()->get_col( (string) db()->prepare( 'SELECT DISTINCT `month` FROM %i WHERE removed_at = %s ORDER BY `month`', table( OCCURRENCES ), '' ) );
	$long   = db()->get_results( (string) db()->prepare( 'SELECT DISTINCT `month`, end_utc FROM %i WHERE removed_at = %s AND is_long = 1 LIMIT 2000', table( OCCURRENCES ), '' ), ARRAY_A );
	$rows   = db()->get_results( (string) db()->prepare( 'SELECT DISTINCT place, languages, kind FROM %i WHERE removed_at = %s LIMIT 2000', table( OCCURRENCES ), '' ), ARRAY_A );

	return array( 'months' => array_values( array_filter( $months, 'is_string' ) ), 'long' => strings( $long ), 'rows' => strings( $rows ) );
}

/**
 * Articles whose events stand at a place, in order, after an id.
 *
 * @return list<int>
 */
function articles_indexed_at( string $place, int $after, int $most ): array {
	$ids = db()->get_col( (string) db()->prepare( 'SELECT DISTINCT post_id FROM %i WHERE place = %s AND post_id > %d ORDER BY post_id LIMIT %d', table( OCCURRENCES ), $place, $after, $most ) );

	return array_values( array_map( 'intval', $ids ) );
}

/**
 * Articles of which an event changed, or went, since a moment: `Y-m-d H:i:s` UTC.
 *
 * @return list<int>
 */
function articles_changed_since( string $since, int $most ): array {
	$ids = db()->get_col( (string) db()->prepare( 'SELECT DISTINCT post_id FROM %i WHERE modified_at >= %s LIMIT %d', table( OCCURRENCES ), $since, $most ) );

	return array_values( array_map( 'intval', $ids ) );
}

/**
 * How many articles hold events, and how many of those up to an id: one look at the articles.
 *
 * @return array{done: int, of: int}
 */
function count_articles_with_events( int $up_to ): array {
	$row = db()->get_row( (string) db()->prepare( 'SELECT COUNT(*) AS `of`, SUM( CASE WHEN ID <= %d THEN 1 ELSE 0 END ) AS done FROM %i WHERE post_status = %s AND post_content LIKE %s', $up_to, db()->posts, 'publish', '%' . db()->esc_like( '<!-- wp:passerelle/event' ) . '%' ), ARRAY_A );
	$row = strings( array( $row ) )[0] ?? array();

	return array( 'done' => (int) ( $row['done'] ?? 0 ), 'of' => (int) ( $row['of'] ?? 0 ) );
}

function count_occurrences(): int {
	return has_table( OCCURRENCES ) ? (int) db()->get_var( (string) db()->prepare( 'SELECT COUNT(*) FROM %i WHERE removed_at = %s', table( OCCURRENCES ), '' ) ) : 0;
}

/**
 * Articles that the index knows and that announce nothing any more.
 *
 * @return list<int>
 */
function orphans( int $most ): array {
	$ids = db()->get_col( (string) db()->prepare( 'SELECT DISTINCT o.post_id FROM %i o LEFT JOIN %i p ON p.ID = o.post_id AND p.post_status = %s AND p.post_content LIKE %s WHERE o.removed_at = %s AND p.ID IS NULL LIMIT %d', table( OCCURRENCES ), db()->posts, 'publish', '%' . db()->esc_like( '<!-- wp:passerelle/event' ) . '%', '', $most ) );

	return array_map( 'intval', $ids );
}
