<?php
/**
 * Reading reports: lists for moderators, figures for screens. Every filter has an index; a text is looked for in all.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use function Passerelle\db;
use function Passerelle\table;

const ORDERS = array( 'createdAt' => 'created_at', 'count' => '`count`' );

/**
 * One page, and how many there are in all.
 *
 * @param ReportFilter $filter
 * @param Paging       $paging
 * @return array{rows: list<StoredReport>, total: int}
 */
function found( array $filter, array $paging ): array {
	$column = ORDERS[ $paging['orderBy'] ] ?? 'created_at';
	$way    = 'asc' === $paging['order'] ? 'ASC' : 'DESC';
	$order  = " ORDER BY $column $way, id $way";
	$from   = ( $paging['page'] - 1 ) * $paging['perPage'];
	$ids    = 'SELECT id FROM ' . table( 'reports' ) . where( $filter ) . $order;

	if ( '' === trim( $filter['search'] ) ) {
		$page  = rows( $ids . db()->prepare( ' LIMIT %d OFFSET %d', $paging['perPage'], $from ) );
		$total = total( $filter );
	} else {
		// Looking through every text twice, for the page and for the number, would take twice as long.
		$all   = rows( $ids );
		$page  = array_slice( $all, $from, $paging['perPage'] );
		$total = count( $all );
	}

	$wanted = implode( ', ', array_map( 'intval', array_column( $page, 'id' ) ) );

	// Rows with long texts are read for these few only.
	return array(
		'rows'  => '' === $wanted ? array() : stored_reports( 'SELECT * FROM ' . table( 'reports' ) . " WHERE id IN ( $wanted )$order" ),
		'total' => $total,
	);
}

/** @param ReportFilter $filter */
function total( array $filter ): int {
	return to_int( rows( 'SELECT COUNT(*) AS total FROM ' . table( 'reports' ) . where( $filter ) )[0]['total'] ?? 0 );
}

/**
 * The reports of a filter in the order of their ids, for reading all of them in portions.
 *
 * @param ReportFilter $filter
 * @return list<StoredReport>
 */
function found_after( array $filter, int $id, int $limit ): array {
	return stored_reports( 'SELECT * FROM ' . table( 'reports' ) . where( $filter, (string) db()->prepare( 'id > %d', $id ) ) . db()->prepare( ' ORDER BY id LIMIT %d', $limit ) );
}

/** @return StoredReport|null */
function found_by_id( int $id ): ?array {
	return stored_reports( (string) db()->prepare( 'SELECT * FROM %i WHERE id = %d', table( 'reports' ), $id ) )[0] ?? null;
}

/** @param ReportFilter $filter */
function where( array $filter, string $more = '' ): string {
	$parts = array_filter(
		array(
			among( 'status', $filter['status'] ),
			among( 'reason', $filter['reason'] ),
			null === $filter['postId'] ? '' : (string) db()->prepare( 'post_id = %d', $filter['postId'] ),
			'' === $filter['url'] ? '' : (string) db()->prepare( 'url = %s', $filter['url'] ),
			contains( $filter['search'] ),
			$more,
		),
		static fn( string $part ): bool => '' !== $part
	);

	return array() === $parts ? '' : ' WHERE ' . implode( ' AND ', $parts );
}

/** @param list<string> $values */
function among( string $column, array $values ): string {
	return array() === $values ? '' : db()->prepare( '%i', $column ) . ' IN ( ' . implode( ', ', array_map( static fn( string $value ): string => (string) db()->prepare( '%s', $value ), $values ) ) . ' )';
}

/** `%` and `_` are signs like others. Titles of articles are looked through as well: that is what people remember. */
function contains( string $search ): string {
	if ( '' === trim( $search ) ) {
		return '';
	}

	$like = '%' . db()->esc_like( trim( $search ) ) . '%';

	return (string) db()->prepare( '( note LIKE %s OR quote LIKE %s OR target LIKE %s OR url LIKE %s OR internal_note LIKE %s OR post_id IN ( SELECT ID FROM %i WHERE post_title LIKE %s ) )', $like, $like, $like, $like, $like, db()->posts, $like );
}

/**
 * Articles with reports that wait, by how often readers told.
 *
 * @param ReportFilter $filter
 * @param Paging       $paging
 * @return list<StoredArticle>
 */
function found_articles( array $filter, array $paging ): array {
	$order = in_array( $paging['orderBy'], array( 'open', 'held', 'latest' ), true ) ? $paging['orderBy'] : 'open';
	$way   = 'asc' === $paging['order'] ? 'ASC' : 'DESC';

	$sums = 'SUM( CASE WHEN status IN ( \'new\', \'confirmed\' ) THEN `count` ELSE 0 END ) AS `open`, SUM( CASE WHEN status = \'held\' THEN `count` ELSE 0 END ) AS held, MAX( latest_at ) AS latest FROM ' . table( 'reports' );

	// Articles by an index that holds all of this; the few pages that were never moved by their addresses.
	/** @var list<StoredArticle> $rows The columns named here. */
	$rows = rows(
		"SELECT * FROM ( SELECT post_id, '' AS url, $sums" . where( $filter, 'post_id > 0' ) . ' GROUP BY post_id UNION ALL '
		. "SELECT post_id, url, $sums" . where( $filter, 'post_id = 0' ) . ' GROUP BY post_id, url ) AS articles '
		. "ORDER BY `$order` $way, latest DESC, post_id DESC"
		. db()->prepare( ' LIMIT %d OFFSET %d', $paging['perPage'], ( $paging['page'] - 1 ) * $paging['perPage'] )
	);

	return $rows;
}

/** @param ReportFilter $filter */
function total_articles( array $filter ): int {
	$counts = rows( 'SELECT COUNT( DISTINCT post_id ) AS total FROM ' . table( 'reports' ) . where( $filter, 'post_id > 0' ) . ' UNION ALL SELECT COUNT( DISTINCT url ) AS total FROM ' . table( 'reports' ) . where( $filter, 'post_id = 0' ) );

	return array_sum( array_map( __NAMESPACE__ . '\\to_int', array_column( $counts, 'total' ) ) );
}

/**
 * What readers told about each of these articles, most often first: one query a page, whatever its length.
 *
 * @param ReportFilter        $filter
 * @param list<StoredArticle> $articles
 * @return array<string, list<string>> By post_id and url, with a space between.
 */
function found_reasons( array $filter, array $articles ): array {
	if ( array() === $articles ) {
		return array();
	}

	$these = among( 'post_id', array_column( $articles, 'post_id' ) ) . ' AND ( post_id > 0 OR ' . among( 'url', array_column( $articles, 'url' ) ) . ' )';
	$found = array();

	foreach ( rows( "SELECT post_id, CASE WHEN post_id > 0 THEN '' ELSE url END AS page, reason, SUM( `count` ) AS times FROM " . table( 'reports' ) . where( $filter, $these ) . ' GROUP BY post_id, page, reason ORDER BY times DESC, reason' ) as $row ) {
		$found[ "{$row['post_id']} {$row['page']}" ][] = $row['reason'];
	}

	return $found;
}

/** How many reports are in a state. */
function number_of( string $status ): int {
	return total( array( 'status' => array( $status ), 'reason' => array(), 'postId' => null, 'url' => '', 'search' => '' ) );
}

/**
 * What came in, hour by hour: counted from the rows that limits need anyway, so it costs no write of its own.
 *
 * @return list<array<array-key, string>>
 */
function found_hours( int $since ): array {
	return rows(
		(string) db()->prepare(
			"SELECT at - at %% 3600 AS hour, SUM( CASE WHEN result = 'received' THEN 1 ELSE 0 END ) AS received, SUM( CASE WHEN result = 'held' THEN 1 ELSE 0 END ) AS held, SUM( CASE WHEN result = 'refused' THEN 1 ELSE 0 END ) AS refused, COUNT( DISTINCT network ) AS networks FROM %i WHERE at >= %d AND result <> 'told' GROUP BY at - at %% 3600 ORDER BY hour",
			table( 'counts' ),
			$since
		)
	);
}

/**
 * @param string $sql Selects whole rows of reports; prepared by the caller.
 * @return list<StoredReport>
 */
function stored_reports( string $sql ): array {
	/** @var list<StoredReport> $rows install.php has the columns. */
	$rows = rows( $sql );

	return $rows;
}

/** @return list<array<array-key, string>> */
function rows( string $sql ): array {
	$rows = quietly( 'read', static fn(): mixed => db()->get_results( $sql, ARRAY_A ) ); // phpcs:ignore WordPress.DB.PreparedSQL -- every value in it was prepared by the callers above

	$list = array();

	foreach ( is_array( $rows ) ? $rows : array() as $row ) {
		$list[] = array_map( __NAMESPACE__ . '\to_text', is_array( $row ) ? $row : array() );
	}

	return $list;
}
