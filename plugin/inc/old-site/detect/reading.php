<?php
/**
 * All published articles, read in ranges of ids: two or three indexed queries for a thousand of them, never one for
 * each. Above a bound only ranges spread over the whole are read, and what is found out is an estimate.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use Generator;
use WP_Post;

use function Passerelle\db;

/** Up to so many articles, every one is looked at: that takes about a second. */
const COUNTED_WHOLE = 50000;

const RANGE = 1000;

/** How many ranges stand for a larger site. */
const SPREAD_RANGES = 40;

/** Longer values are neither ids nor addresses. */
const LONGEST_TRACE = 500;

/** @return list<string> What readers can open; attachments are never published. */
function public_types(): array {
	return array_values( array_diff( array_filter( get_post_types(), 'is_post_type_viewable' ), array( 'attachment' ) ) );
}

/** How many articles there are in all. */
function count_articles(): int {
	return (int) db()->get_var( 'SELECT COUNT(*) FROM ' . db()->posts . ' WHERE ' . published() ); // phpcs:ignore WordPress.DB.PreparedSQL -- prepared by published()
}

/** A condition for WHERE. */
function published(): string {
	$types = public_types();

	return (string) db()->prepare( "post_status = 'publish' AND post_type IN (" . placeholders( $types, '%s' ) . ')', ...$types ); // phpcs:ignore WordPress.DB.PreparedSQL -- placeholders only
}

/** @param array<mixed> $values */
function placeholders( array $values, string $placeholder ): string {
	return implode( ',', array_fill( 0, max( 1, count( $values ) ), $placeholder ) );
}

/**
 * Published articles with the metas and terms asked for, range after range, oldest ids first.
 *
 * @param list<string> $keys
 * @param list<int>    $terms
 * @return Generator<int, list<Moved>>
 */
function read_articles( int $of, array $keys, array $terms = array() ): Generator {
	foreach ( $of > COUNTED_WHOLE ? spread_ranges() : all_ranges() as [ $from, $to ] ) {
		$posts = read_posts( $from, $to );

		if ( array() !== $posts ) {
			yield with_traces( $posts, $keys, $terms );
		}
	}
}

/** @return Generator<int, array{int, int}> */
function all_ranges(): Generator {
	$from = 1;

	do {
		$next = next_id( $from, RANGE );

		yield array( $from, $next > 0 ? $next - 1 : PHP_INT_MAX );

		$from = $next;
	} while ( $next > 0 );
}

/** @return Generator<int, array{int, int}> */
function spread_ranges(): Generator {
	$first = (int) db()->get_var( 'SELECT MIN(ID) FROM ' . db()->posts ); // phpcs:ignore WordPress.DB.PreparedSQL -- nothing to prepare
	$last  = (int) db()->get_var( 'SELECT MAX(ID) FROM ' . db()->posts ); // phpcs:ignore WordPress.DB.PreparedSQL -- nothing to prepare
	$step  = intdiv( $last - $first, SPREAD_RANGES );
	$to    = 0;

	for ( $number = 0; $number < SPREAD_RANGES; ++$number ) {
		$from = max( $to + 1, $first + $number * $step );
		$next = next_id( $from, intdiv( RANGE, 2 ) );
		$to   = $next > 0 ? $next - 1 : $last;

		yield array( $from, $to );
	}
}

/** The id that so many rows further follow, of whatever type or state: the primary key alone is read. 0 at the end. */
function next_id( int $from, int $rows ): int {
	return (int) db()->get_var( (string) db()->prepare( 'SELECT ID FROM ' . db()->posts . ' WHERE ID >= %d ORDER BY ID LIMIT 1 OFFSET %d', $from, $rows ) ); // phpcs:ignore WordPress.DB.PreparedSQL -- prepared here
}

/**
 * Without their texts.
 *
 * @return array<int, WP_Post> By id.
 */
function read_posts( int $from, int $to ): array {
	// phpcs:ignore WordPress.DB.PreparedSQL -- prepared here and by published()
	return posts_of( (string) db()->prepare( 'ID BETWEEN %d AND %d AND ', $from, $to ) . published() );
}

/**
 * @param string $where Prepared.
 * @return array<int, WP_Post> By id.
 */
function posts_of( string $where ): array {
	$posts = array();

	foreach ( rows( 'SELECT ID, post_title, post_name, post_date, post_type, guid FROM ' . db()->posts . " WHERE $where ORDER BY ID" ) as [ $id, $title, $slug, $date, $type, $guid ] ) {
		// Not get_post(): half a post must not enter the cache.
		$posts[ (int) $id ] = new WP_Post( (object) array( 'ID' => (int) $id, 'post_title' => $title, 'post_name' => $slug, 'post_date' => $date, 'post_type' => $type, 'guid' => $guid ) );
	}

	return $posts;
}

/**
 * @param non-empty-array<int, WP_Post> $posts
 * @param list<string>                  $keys
 * @param list<int>                     $terms
 * @return list<Moved>
 */
function with_traces( array $posts, array $keys, array $terms = array() ): array {
	$from  = min( array_keys( $posts ) );
	$to    = max( array_keys( $posts ) );
	$metas = array() === $keys ? array() : metas_of( (string) db()->prepare( 'post_id BETWEEN %d AND %d AND meta_key IN (' . placeholders( $keys, '%s' ) . ')', $from, $to, ...$keys ) ); // phpcs:ignore WordPress.DB.PreparedSQL, WordPress.DB.PreparedSQLPlaceholders -- placeholders only
	$borne = array() === $terms ? array() : terms_of( $from, $to, $terms );

	return array_values(
		array_map(
			static fn( WP_Post $post ): array => array(
				'post'  => $post,
				'metas' => $metas[ $post->ID ] ?? array(),
				'terms' => $borne[ $post->ID ] ?? array(),
			),
			$posts
		)
	);
}

/**
 * The first value of each key, as get_post_meta() gives it: what is no text or number is ''.
 *
 * @param string $where Prepared.
 * @return array<int, array<string, string>> By post.
 */
function metas_of( string $where ): array {
	$metas = array();

	foreach ( rows( 'SELECT post_id, meta_key, SUBSTRING(meta_value, 1, ' . LONGEST_TRACE . ') FROM ' . db()->postmeta . " WHERE $where ORDER BY meta_id" ) as [ $id, $key, $value ] ) {
		$metas[ (int) $id ][ $key ] ??= plain_value( $value );
	}

	return $metas;
}

function plain_value( string $value ): string {
	if ( 1 === preg_match( '/^(?:s:[0-9]+:"(.*)"|[id]:([0-9.]+));$/Ds', $value, $scalar ) ) {
		$value = $scalar[2] ?? $scalar[1];
	}

	// Arrays and objects are no ids, nor is one that was cut.
	return 1 === preg_match( '/^[aOCs]:[0-9]+:/', $value ) ? '' : trim( $value );
}

/**
 * @param list<int> $terms
 * @return array<int, list<int>> Those of these terms that each post bears.
 */
function terms_of( int $from, int $to, array $terms ): array {
	$sql   = 'SELECT r.object_id, t.term_id FROM ' . db()->term_relationships . ' r JOIN ' . db()->term_taxonomy . ' t ON t.term_taxonomy_id = r.term_taxonomy_id WHERE r.object_id BETWEEN %d AND %d AND t.term_id IN (' . placeholders( $terms, '%d' ) . ')';
	$borne = array();

	// phpcs:ignore WordPress.DB.PreparedSQL -- prepared here
	foreach ( rows( (string) db()->prepare( $sql, $from, $to, ...$terms ) ) as [ $post, $term ] ) {
		$borne[ (int) $post ][] = (int) $term;
	}

	return $borne;
}

/**
 * @param string $sql Prepared.
 * @return list<list<string>> NULL is ''.
 */
function rows( string $sql ): array {
	$rows = db()->get_results( $sql, ARRAY_N ); // phpcs:ignore WordPress.DB.PreparedSQL -- prepared by the caller
	$text = static fn( mixed $value ): string => is_scalar( $value ) ? (string) $value : '';

	return array_map( static fn( mixed $row ): array => array_map( $text, array_values( (array) $row ) ), array_values( is_array( $rows ) ? $rows : array() ) );
}

/**
 * One rule asked about one article that was read here: the same as identify(), without WordPress's caches.
 *
 * @param Moved    $moved
 * @param Identity $rule
 */
function identify_moved( array $moved, array $rule ): ?string {
	$where = $rule['where'] ?? array();

	if (
		'post' !== $rule['object']
		|| ! is_before_the_move( $moved['post'], $rule['until'] ?? array() )
		|| ( isset( $where['postType'] ) && ! in_array( $moved['post']->post_type, $where['postType'], true ) )
		|| ( isset( $where['term'] ) && array() === array_intersect( $where['term'], $moved['terms'] ) )
	) {
		return null;
	}

	return old_id( 'meta' === $rule['source'] ? $moved['metas'][ $rule['key'] ?? '' ] ?? '' : trace( $moved['post'], $rule ), $rule );
}
