<?php
/**
 * Writing reports: one row for all who say the same, and who said it, counted once each.
 *
 * Nothing here may put a reader's words into a log: WordPress's own reporting of database errors, which quotes the
 * statement, is held back, and what is logged instead is the error's number.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use WP_Post;

use function Passerelle\db;
use function Passerelle\table;

/**
 * The article and the day's salt in one query, since every report needs both.
 *
 * @return array{WP_Post|null, string} The article in whatever state; '' as long as the day has no salt.
 */
function article_and_salt( int $id, string $day ): array {
	$sql = (string) db()->prepare( 'SELECT posts.*, salts.salt AS passerelle_salt FROM ( SELECT 1 ) AS one LEFT JOIN %i AS posts ON posts.ID = %d LEFT JOIN %i AS salts ON salts.day = %s', db()->posts, $id, table( 'days' ), $day );
	$row = quietly( 'read', static fn(): mixed => db()->get_row( $sql ) ); // phpcs:ignore WordPress.DB.PreparedSQL -- prepared above

	if ( ! is_object( $row ) ) {
		return array( null, '' );
	}

	$salt = $row->passerelle_salt ?? '';
	unset( $row->passerelle_salt );

	return array( isset( $row->ID ) ? remembered( $row ) : null, is_string( $salt ) ? $salt : '' );
}

/** Puts an article where WordPress looks first, so that its permalink costs no second query. */
function remembered( object $row ): ?WP_Post {
	$post = new WP_Post( $row );

	wp_cache_add( $post->ID, sanitize_post( (object) get_object_vars( $row ), 'raw' ), 'posts' );

	return get_post( $post->ID );
}

/**
 * The day's salt, made by whoever comes first. Yesterday's goes: from then on nobody, we included, can tell which
 * network a count came from.
 */
function make_salt( string $day ): string {
	write( 'DELETE FROM %i WHERE day < %s', table( 'days' ), $day );
	write( 'INSERT IGNORE INTO %i (day, salt) VALUES (%s, %s)', table( 'days' ), $day, bin2hex( random_bytes( 32 ) ) );

	$salt = quietly( 'read', static fn(): mixed => db()->get_var( (string) db()->prepare( 'SELECT salt FROM %i WHERE day = %s', table( 'days' ), $day ) ) );

	return is_string( $salt ) ? $salt : '';
}

/**
 * Everything that decides about a report, in one query of indexed look-ups.
 *
 * @param Networks $networks
 * @param Marks    $marks
 * @param int      $since    Unix time.
 * @return Before|null Null when the database does not answer.
 */
function look_before( array $networks, array $marks, string $refusal, int $since ): ?array {
	$sql = (string) db()->prepare(
		"SELECT
			( SELECT COUNT(*) FROM %i WHERE network = %s AND at > %d AND result <> 'refused' ) AS network,
			( SELECT COUNT(*) FROM %i WHERE wide = %s AND at > %d AND result <> 'refused' ) AS wide,
			( SELECT COUNT(*) FROM %i WHERE widest = %s AND at > %d AND result <> 'refused' ) AS widest,
			( SELECT COUNT(*) FROM %i WHERE result = 'received' AND at > %d ) AS site,
			( SELECT 1 FROM %i WHERE fold = %s ) AS received,
			( SELECT 1 FROM %i WHERE fold = %s ) AS held,
			( SELECT fold FROM %i WHERE request = %s ) AS request,
			( SELECT result FROM %i WHERE request = %s ) AS result,
			( SELECT 1 FROM %i WHERE fold = %s AND network = %s ) AS refused",
		...array( table( 'counts' ), $networks['network'], $since ),
		...array( table( 'counts' ), $networks['wide'], $since ),
		...array( table( 'counts' ), $networks['widest'], $since ),
		...array( table( 'counts' ), $since ),
		...array( table( 'reports' ), fold_of( $marks['content'], false ) ),
		...array( table( 'reports' ), fold_of( $marks['content'], true ) ),
		...array( table( 'counts' ), $marks['request'] ),
		...array( table( 'counts' ), $marks['request'] ),
		...array( table( 'counts' ), $refusal, $networks['network'] )
	);
	$row = quietly( 'read', static fn(): mixed => db()->get_row( $sql, ARRAY_A ) ); // phpcs:ignore WordPress.DB.PreparedSQL -- prepared above

	if ( ! is_array( $row ) ) {
		return null;
	}

	return array(
		'network'  => to_int( $row['network'] ?? 0 ),
		'wide'     => to_int( $row['wide'] ?? 0 ),
		'widest'   => to_int( $row['widest'] ?? 0 ),
		'site'     => to_int( $row['site'] ?? 0 ),
		'received' => isset( $row['received'] ),
		'held'     => isset( $row['held'] ),
		'request'  => to_text( $row['request'] ?? '' ),
		'result'   => to_text( $row['result'] ?? '' ),
		'refused'  => isset( $row['refused'] ),
	);
}

/**
 * The one write that settles retry, double tap, replay and inflation: a network says a thing once.
 *
 * @param Networks                  $networks
 * @param Marks                     $marks
 * @param 'received'|'held'|'refused'|'told' $result
 * @return bool|null Whether this is the first time; null when the database refused.
 */
function count_once( string $fold, array $networks, array $marks, string $result, int $now ): ?bool {
	$rows = write(
		'INSERT IGNORE INTO %i (fold, network, wide, widest, request, result, at) VALUES (%s, %s, %s, %s, NULLIF(%s, %s), %s, %d)',
		table( 'counts' ),
		$fold,
		$networks['network'],
		$networks['wide'],
		$networks['widest'],
		$marks['request'],
		'',
		$result,
		$now
	);

	return null === $rows ? null : 1 === $rows;
}

/**
 * Stores a report, or adds one to the open one that says the same.
 *
 * @param NewReport $report
 */
function store( array $report, int $now ): bool {
	$sql = 'INSERT INTO %i (post_id, url, reason, note, quote, target, email, status, held_for, `count`, internal_note, content, fold, created_at, latest_at, closed_at, tell_at)
		VALUES (%d, %s, %s, %s, %s, %s, %s, %s, %s, 1, %s, %s, %s, %d, %d, 0, 0)
		ON DUPLICATE KEY UPDATE `count` = `count` + 1, latest_at = %d';

	return null !== write(
		$sql,
		table( 'reports' ),
		$report['post_id'],
		$report['url'],
		$report['reason'],
		$report['note'],
		$report['quote'],
		$report['target'],
		$report['email'],
		$report['status'],
		$report['held_for'],
		'',
		$report['content'],
		$report['fold'],
		$now,
		$now,
		$now
	);
}

/** Whether what was counted at an instant is kept, be it closed by now. */
function is_kept( string $content, int $since ): bool {
	return null !== quietly( 'read', static fn(): mixed => db()->get_var( (string) db()->prepare( 'SELECT 1 FROM %i WHERE content = %s AND latest_at >= %d LIMIT 1', table( 'reports' ), $content, $since ) ) );
}

/** Whether an open report collects those who say this. */
function is_collected( string $content ): bool {
	return null !== quietly( 'read', static fn(): mixed => db()->get_var( (string) db()->prepare( 'SELECT 1 FROM %i WHERE fold IN ( %s, %s ) LIMIT 1', table( 'reports' ), fold_of( $content, false ), fold_of( $content, true ) ) ) );
}

/**
 * What was counted for this sending, or for this network and content.
 *
 * @return array{fold: string, result: string, at: int, isRetry: bool}|null `isRetry`: it was this very sending.
 */
function counted( string $fold, string $network, string $request ): ?array {
	$sql = (string) db()->prepare( 'SELECT fold, result, at, request FROM %i WHERE request = %s OR ( fold = %s AND network = %s ) ORDER BY request = %s DESC LIMIT 1', table( 'counts' ), $request, $fold, $network, $request );
	$row = quietly( 'read', static fn(): mixed => db()->get_row( $sql, ARRAY_A ) ); // phpcs:ignore WordPress.DB.PreparedSQL -- prepared above

	return is_array( $row ) ? array( 'fold' => to_text( $row['fold'] ?? '' ), 'result' => to_text( $row['result'] ?? '' ), 'at' => to_int( $row['at'] ?? 0 ), 'isRetry' => '' !== $request && to_text( $row['request'] ?? '' ) === $request ) : null;
}

function to_int( mixed $value ): int {
	return is_numeric( $value ) ? (int) $value : 0;
}

function to_text( mixed $value ): string {
	return is_string( $value ) ? $value : '';
}
