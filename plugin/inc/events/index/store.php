<?php
/**
 * The index of occurrences: its table, and what is written to it. It can be made again from the articles at any time.
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
