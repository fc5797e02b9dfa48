<?php
/**
 * Places: a taxonomy, so that each is kept once, with its address, its other names and where it is on a map.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use WP_Term;

use function Passerelle\db;
use function Passerelle\is_enabled;

const PLACE = 'passerelle_place';

/** Meta of a term, all in the one query that WordPress makes for a page's terms. */
const PLACE_ADDRESS   = 'passerelle_address';
const PLACE_NAMES     = 'passerelle_other_names';
const PLACE_LATITUDE  = 'passerelle_latitude';
const PLACE_LONGITUDE = 'passerelle_longitude';

/**
 * Of posts alone: WordPress reads no terms of pages, and a taxonomy of theirs would make it ask on every page. Events
 * on pages are related to their places all the same; their terms are read where such an event stands.
 */
function register_places(): void {
	register_taxonomy(
		PLACE,
		array( 'post' ),
		array(
			'labels'             => place_labels(),
			'public'             => false,
			'show_ui'            => is_enabled( 'events' ),
			'show_in_quick_edit' => false,
			'show_in_rest'       => true,
			'rest_base'          => 'passerelle-places',
			'meta_box_cb'        => false,
			'rewrite'            => false,
			'query_var'          => false,
			'hierarchical'       => false,
			'capabilities'       => array( 'manage_terms' => 'edit_others_posts', 'edit_terms' => 'edit_posts', 'delete_terms' => 'edit_others_posts', 'assign_terms' => 'edit_posts' ),
		)
	);

	foreach ( array( PLACE_ADDRESS, PLACE_NAMES, PLACE_LATITUDE, PLACE_LONGITUDE ) as $key ) {
		register_term_meta( PLACE, $key, array( 'type' => 'string', 'single' => true, 'default' => '', 'show_in_rest' => true, 'sanitize_callback' => __NAMESPACE__ . '\clean_place_meta' ) );
	}
}

/** @return array<string, string> */
function place_labels(): array {
	return array(
		'name'          => __( 'Places', 'passerelle' ),
		'singular_name' => __( 'Place', 'passerelle' ),
		'search_items'  => __( 'Search places', 'passerelle' ),
		'all_items'     => __( 'All places', 'passerelle' ),
		'edit_item'     => __( 'Edit place', 'passerelle' ),
		'update_item'   => __( 'Save place', 'passerelle' ),
		'add_new_item'  => __( 'Add a place', 'passerelle' ),
		'new_item_name' => __( 'Name of the place', 'passerelle' ),
		'not_found'     => __( 'No places yet.', 'passerelle' ),
		'back_to_items' => __( 'Back to the places', 'passerelle' ),
	);
}

/** Coordinates that are none are dropped; names are one a line. */
function clean_place_meta( mixed $value, string $key ): string {
	$value = is_string( $value ) ? trim( sanitize_textarea_field( $value ) ) : '';

	return match ( $key ) {
		PLACE_LATITUDE  => coordinate( $value, 90 ),
		PLACE_LONGITUDE => coordinate( $value, 180 ),
		PLACE_ADDRESS   => mb_substr( (string) preg_replace( '/\s+/', ' ', $value ), 0, 500 ),
		default         => mb_substr( $value, 0, 1000 ),
	};
}

function coordinate( string $value, int $most ): string {
	$value = str_replace( ',', '.', $value );

	return is_numeric( $value ) && abs( (float) $value ) <= $most ? (string) round( (float) $value, 6 ) : '';
}

/** The sidebar must not offer as tags what events say. */
function hide_places_panel( mixed $response, mixed $taxonomy ): mixed {
	if ( $response instanceof \WP_REST_Response && is_object( $taxonomy ) && PLACE === ( $taxonomy->name ?? '' ) ) {
		$data = $response->get_data();

		if ( is_array( $data ) && is_array( $data['visibility'] ?? null ) ) {
			$data['visibility']['show_ui'] = false;
			$response->set_data( $data );
		}
	}

	return $response;
}

/**
 * A place by its slug; what was typed into the event where there is none of that slug (any more, or on this site).
 *
 * @return Place
 */
function place_of( string $slug, string $name, string $address ): array {
	$term = '' === $slug ? null : place_term( $slug );

	return null !== $term ? place_from_term( $term ) : array( 'slug' => '', 'name' => $name, 'address' => $address, 'otherNames' => array(), 'latitude' => '', 'longitude' => '' );
}

/** WordPress read the article's terms together with it: usually no query. */
function place_term( string $slug ): ?WP_Term {
	$post  = get_post();
	$terms = null !== $post ? get_object_term_cache( $post->ID, PLACE ) : false;

	foreach ( is_array( $terms ) ? $terms : array() as $term ) {
		if ( $term instanceof WP_Term && $term->slug === $slug ) {
			return $term;
		}
	}

	if ( false === wp_cache_get( place_cache_key( $slug ), PLACE ) ) {
		prime_places( array( $slug, ...place_slugs( null === $post ? '' : $post->post_content ) ) );
	}

	$known = wp_cache_get( place_cache_key( $slug ), PLACE );

	return $known instanceof WP_Term ? $known : null;
}

/**
 * The places that a text's events name.
 *
 * @return list<string>
 */
function place_slugs( string $content ): array {
	preg_match_all( '/"place":"([^"\\\\]+)"/', $content, $found );

	return array_slice( array_values( array_unique( $found[1] ) ), 0, 100 );
}

/** What was read is forgotten when any term changes. */
function place_cache_key( string $slug ): string {
	return wp_cache_get_last_changed( 'terms' ) . ' ' . $slug;
}

/**
 * Reads many at once, with their metas, for this request: one query.
 *
 * @param list<string> $slugs
 */
function prime_places( array $slugs ): void {
	wp_cache_add_non_persistent_groups( PLACE );

	$found = read_places( array_values( array_unique( $slugs ) ) );

	foreach ( $slugs as $slug ) {
		// 0: there is none. Not asked again.
		wp_cache_set( place_cache_key( $slug ), $found[ $slug ] ?? 0, PLACE );
	}
}

/**
 * WordPress would take two queries, one for the terms and one for their metas: too many for a page that holds one event.
 *
 * @param list<string> $slugs
 * @return array<string, WP_Term>
 */
function read_places( array $slugs ): array {
	$db    = db();
	$terms = array();
	$metas = array();
	$rows  = array() === $slugs ? array() : $db->get_results( (string) $db->prepare( 'SELECT t.term_id, t.name, t.slug, t.term_group, tt.term_taxonomy_id, tt.taxonomy, tt.description, tt.parent, tt.count, m.meta_key, m.meta_value FROM %i AS t INNER JOIN %i AS tt ON tt.term_id = t.term_id LEFT JOIN %i AS m ON m.term_id = t.term_id WHERE tt.taxonomy = %s AND t.slug IN (' . implode( ', ', array_fill( 0, count( $slugs ), '%s' ) ) . ')', $db->terms, $db->term_taxonomy, $db->termmeta, PLACE, ...$slugs ), ARRAY_A ); // phpcs:ignore WordPress.DB.PreparedSQL, WordPress.DB.PreparedSQLPlaceholders -- as many placeholders as values

	foreach ( strings( $rows ) as $row ) {
		$id = (int) $row['term_id'];
		$metas[ $id ] ??= array();

		if ( '' !== $row['meta_key'] ) {
			$metas[ $id ][ $row['meta_key'] ][] = $row['meta_value'];
		}

		$terms[ $row['slug'] ] ??= new WP_Term( (object) array_diff_key( $row, array( 'meta_key' => 0, 'meta_value' => 0 ) ) );
	}

	foreach ( $metas as $id => $meta ) {
		wp_cache_set( $id, $meta, 'term_meta' );
	}

	foreach ( $terms as $term ) {
		$term->filter( 'raw' );
	}

	// A meta that is not there makes WordPress ask for the term.
	update_term_cache( array_values( $terms ) );

	return $terms;
}

/** @return Place */
function place_from_term( WP_Term $term ): array {
	return array(
		'slug'       => $term->slug,
		'name'       => html_entity_decode( $term->name, ENT_QUOTES | ENT_HTML5 ),
		'address'    => place_meta( $term, PLACE_ADDRESS ),
		'otherNames' => array_values( array_filter( array_map( 'trim', explode( "\n", place_meta( $term, PLACE_NAMES ) ) ), static fn( string $name ): bool => '' !== $name ) ),
		'latitude'   => place_meta( $term, PLACE_LATITUDE ),
		'longitude'  => place_meta( $term, PLACE_LONGITUDE ),
	);
}

function place_meta( WP_Term $term, string $key ): string {
	$value = get_term_meta( $term->term_id, $key, true );

	return is_string( $value ) ? $value : '';
}

/**
 * Its name and its address; one of them where the address says it all.
 *
 * @param Place $place
 * @return list<string>
 */
function place_lines_of( array $place ): array {
	$known = array( $place['name'], $place['address'] );

	if ( '' !== $place['name'] && str_starts_with( mb_strtolower( $place['address'] ), mb_strtolower( $place['name'] ) ) ) {
		$known = array( $place['address'] );
	}

	return array_values( array_filter( $known, static fn( string $text ): bool => '' !== $text ) );
}

/**
 * Opens the map that the reader uses, without asking anyone.
 *
 * @param Place $place
 */
function geo_url( array $place ): string {
	$where = '' === $place['address'] ? $place['name'] : $place['address'];
	$point = '' !== $place['latitude'] && '' !== $place['longitude'] ? "{$place['latitude']},{$place['longitude']}" : '0,0';

	return '' === $where ? '' : "geo:$point?q=" . rawurlencode( $where );
}
