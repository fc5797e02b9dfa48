<?php
/**
 * An article carries the places of its events as terms; a place that changes is seen wherever it stands.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use WP_Post;
use WP_Term;

use function Passerelle\db;
use function Passerelle\has_table;
use function Passerelle\pages_changed;

const PLACE_HOOK = 'passerelle_place_changed';
const SLUG_HOOK  = 'passerelle_place_deleted';

/** Read again at once; the rest follows, as many a minute. */
const ARTICLES_A_PLACE = 20;

/**
 * Gives an article exactly the places of its events. In statements of our own: WordPress's would take four a place, on
 * every saving of an article that may hold fifty events.
 *
 * @param list<Happening> $events
 */
function follow_places( int $post, array $events ): void {
	$slugs = array_unique( array_filter( array_map( static fn( array $event ): string => $event['place']['slug'], $events ), static fn( string $slug ): bool => '' !== $slug ) );
	$has   = get_the_terms( $post, PLACE );
	$had   = array_filter( is_array( $has ) ? $has : array(), static fn( mixed $term ): bool => $term instanceof WP_Term );
	$known = array_map( static fn( WP_Term $term ): string => $term->slug, $had );
	$add   = array_filter( array_map( __NAMESPACE__ . '\place_term', array_diff( $slugs, $known ) ) );
	$drop  = array_filter( $had, static fn( WP_Term $term ): bool => ! in_array( $term->slug, $slugs, true ) );

	relate( $post, array_values( $add ), array_values( $drop ) );
}

/**
 * @param list<WP_Term> $add
 * @param list<WP_Term> $drop
 */
function relate( int $post, array $add, array $drop ): void {
	$touched = array( ...$add, ...$drop );

	if ( array() === $touched ) {
		return;
	}

	$db   = db();
	$list = static fn( array $terms ): string => implode( ', ', array_filter( array_column( $terms, 'term_taxonomy_id' ), 'is_int' ) );

	if ( array() !== $add ) {
		$values = implode( ', ', array_map( static fn( WP_Term $term ): string => "($post, {$term->term_taxonomy_id}, 0)", $add ) );
		$db->query( (string) $db->prepare( 'INSERT IGNORE INTO %i (object_id, term_taxonomy_id, term_order) VALUES ', $db->term_relationships ) . $values ); // phpcs:ignore WordPress.DB.PreparedSQL -- integers
	}

	if ( array() !== $drop ) {
		$db->query( (string) $db->prepare( 'DELETE FROM %i WHERE object_id = %d AND term_taxonomy_id IN (', $db->term_relationships, $post ) . $list( $drop ) . ')' ); // phpcs:ignore WordPress.DB.PreparedSQL -- integers
	}

	$db->query( (string) $db->prepare( 'UPDATE %i SET count = ( SELECT COUNT(*) FROM %i AS r WHERE r.term_taxonomy_id = %i.term_taxonomy_id ) WHERE term_taxonomy_id IN (', $db->term_taxonomy, $db->term_relationships, $db->term_taxonomy ) . $list( $touched ) . ')' ); // phpcs:ignore WordPress.DB.PreparedSQL -- integers
	clean_object_term_cache( $post, 'post' );
	clean_term_cache( array_map( static fn( WP_Term $term ): int => $term->term_id, $touched ), PLACE, false );
}

/** The address of a place was mended: its articles are read again, some now, the rest in the background. */
function place_changed( mixed $term ): void {
	if ( ! has_table( OCCURRENCES ) || ! is_int( $term ) ) {
		return;
	}

	reindex_place( $term, 0 );
}

/** Events name their place by its slug: another one would leave them all without a place. */
function keep_slug( mixed $data, mixed $term, mixed $taxonomy ): mixed {
	$place = PLACE === $taxonomy && is_int( $term ) ? get_term( $term, PLACE ) : null;

	return is_array( $data ) && $place instanceof WP_Term ? array( 'slug' => $place->slug ) + $data : $data;
}

/** @return list<int> */
function articles_at( int $term ): array {
	$ids = get_objects_in_term( $term, PLACE );

	return is_array( $ids ) ? array_map( 'intval', array_values( $ids ) ) : array();
}

function reindex_place( int $term, int $after ): void {
	$ids = articles_at( $term );
	sort( $ids );
	$ids  = array_values( array_filter( $ids, static fn( int $id ): bool => $id > $after ) );
	$some = array_slice( $ids, 0, ARTICLES_A_PLACE );
	reindex_articles( $some );

	if ( count( $ids ) > count( $some ) ) {
		wp_schedule_single_event( time() + MINUTE_IN_SECONDS, PLACE_HOOK, array( $term, (int) end( $some ) ) );
	}
}

/** A deleted place leaves its name and address in the events that stood there. */
function place_deleted( mixed $term, mixed $taxonomy ): void {
	$place = PLACE === $taxonomy && is_int( $term ) && has_table( OCCURRENCES ) ? get_term( $term, PLACE ) : null;

	if ( $place instanceof WP_Term ) {
		// When it is gone.
		add_action( 'delete_' . PLACE, static fn() => reindex_slug( $place->slug, 0 ) );
	}
}

/** The index still knows who stood there: WordPress no longer does. */
function reindex_slug( string $slug, int $after ): void {
	$ids  = articles_indexed_at( $slug, $after, ARTICLES_A_PLACE + 1 );
	$some = array_slice( $ids, 0, ARTICLES_A_PLACE );
	reindex_articles( $some );

	if ( count( $ids ) > count( $some ) ) {
		wp_schedule_single_event( time() + MINUTE_IN_SECONDS, SLUG_HOOK, array( $slug, (int) end( $some ) ) );
	}
}

/** @param list<int> $ids */
function reindex_articles( array $ids ): void {
	foreach ( $ids as $id ) {
		$post = get_post( $id );

		if ( $post instanceof WP_Post ) {
			index_article( $post );
		}
	}

	pages_changed( $ids );
}
