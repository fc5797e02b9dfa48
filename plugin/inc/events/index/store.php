<?php
/**
 * The index of occurrences: the only place with its SQL. It can be made again from the articles at any time.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use function Passerelle\create_table;
use function Passerelle\db;
use function Passerelle\has_table;
use function Passerelle\table;

const OCCURRENCES = 'occurrences';

/** Columns in the order in which rows are written. */
const COLUMNS = array( 'uid', 'post_id', 'event_key', 'start_utc', 'end_utc', 'is_long', 'month', 'place', 'languages', 'kind', 'state', 'sequence', 'fingerprint', 'created_at', 'modified_at', 'removed_at', 'data' );

/** A step of install.php: the table, and everything that articles announce already. */
function install(): bool {
	$done = create_occurrences();

	if ( $done ) {
		begin_rebuild();
	}

	return $done;
}

function create_occurrences(): bool {
	return create_table(
		OCCURRENCES,
		'`uid` char(36) NOT NULL,
		`post_id` bigint(20) unsigned NOT NULL,
		`event_key` varchar(64) NOT NULL,
		`start_utc` datetime NOT NULL,
		`end_utc` datetime NOT NULL,
		`is_long` tinyint(1) unsigned NOT NULL,
		`month` char(7) NOT NULL,
		`place` varchar(191) NOT NULL,
		`languages` varchar(191) NOT NULL,
		`kind` varchar(20) NOT NULL,
		`state` varchar(20) NOT NULL,
		`sequence` int(10) unsigned NOT NULL,
		`fingerprint` char(32) NOT NULL,
		`created_at` datetime NOT NULL,
		`modified_at` datetime NOT NULL,
		`removed_at` varchar(19) NOT NULL,
		`data` mediumtext NOT NULL,
		PRIMARY KEY (`uid`),
		KEY `post` (`post_id`),
		KEY `coming` (`start_utc`, `removed_at`),
		KEY `lasting` (`removed_at`, `is_long`, `end_utc`),
		KEY `months` (`removed_at`, `month`)'
	);
}

/**
 * All that is known of an article's events, tombstones too.
 *
 * @return array<string, array<string, string>> Rows by uid.
 */
function rows_of( int $post ): array {
	$rows = has_table( OCCURRENCES ) ? db()->get_results( (string) db()->prepare( 'SELECT * FROM %i WHERE post_id = %d', table( OCCURRENCES ), $post ), ARRAY_A ) : array();

	$known = array();

	foreach ( strings( $rows ) as $row ) {
		$known[ $row['uid'] ] = $row;
	}

	return $known;
}

/**
 * Writes rows in one statement, over what was there.
 *
 * @param list<array<string, int|string>> $rows Each with all of COLUMNS.
 */
function write_rows( array $rows ): void {
	// A statement has its limit, and an article may hold hundreds.
	foreach ( array_chunk( $rows, 100 ) as $some ) {
		$places = implode( ', ', array_fill( 0, count( $some ), '(' . implode( ', ', array_fill( 0, count( COLUMNS ), '%s' ) ) . ')' ) );
		$values = array();

		foreach ( $some as $row ) {
			array_push( $values, ...array_map( static fn( string $column ): int|string => $row[ $column ] ?? '', COLUMNS ) );
		}

		$update = implode( ', ', array_map( static fn( string $column ): string => "`$column` = VALUES(`$column`)", array_slice( COLUMNS, 1 ) ) );
		$names  = '`' . implode( '`, `', COLUMNS ) . '`';
		db()->query( (string) db()->prepare( "INSERT INTO %i ($names) VALUES $places ON DUPLICATE KEY UPDATE $update", table( OCCURRENCES ), ...$values ) ); // phpcs:ignore WordPress.DB.PreparedSQL, WordPress.DB.PreparedSQLPlaceholders -- names are constants, values are placeholders
	}
}

/** @param list<string> $uids */
function delete_rows( array $uids ): void {
	if ( array() !== $uids ) {
		db()->query( (string) db()->prepare( 'DELETE FROM %i WHERE uid IN (' . implode( ', ', array_fill( 0, count( $uids ), '%s' ) ) . ')', table( OCCURRENCES ), ...$uids ) ); // phpcs:ignore WordPress.DB.PreparedSQL, WordPress.DB.PreparedSQLPlaceholders -- as many placeholders as values
	}
}

/** Tombstones older than a moment, `Y-m-d H:i:s` UTC. */
function delete_tombstones( string $before ): void {
	db()->query( (string) db()->prepare( "DELETE FROM %i WHERE removed_at > '' AND removed_at < %s", table( OCCURRENCES ), $before ) );
}

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
	$evening = gmdate( 'Y-m-d H:i:s', (int) strtotime( "$from UTC" ) - DAY_IN_SECONDS );

	return occurrences( 'removed_at = %s AND start_utc >= %s AND start_utc < %s AND end_utc > %s AND (is_long = 0 OR start_utc >= %s)', array( '', $evening, $to, $from, $from ), $filters, $most, $skip );
}

/**
 * How many beginning() would find.
 *
 * @param Filters $filters
 */
function count_beginning( string $from, string $to, array $filters ): int {
	$evening                = gmdate( 'Y-m-d H:i:s', (int) strtotime( "$from UTC" ) - DAY_IN_SECONDS );
	list( $where, $values ) = filtered( 'removed_at = %s AND start_utc >= %s AND start_utc < %s AND end_utc > %s AND (is_long = 0 OR start_utc >= %s)', array( '', $evening, $to, $from, $from ), $filters );

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
