<?php
/**
 * Articles with events, of days around the one of the seeding, their places, and the page of the agenda.
 */

declare( strict_types = 1 );

namespace Passerelle\Demo;

defined( 'ABSPATH' ) || exit;

/**
 * @param array{announcements: list<array<string, mixed>>, places: list<array{slug: string, name: string, meta: array<string, string>}>} $events
 * @param array<string, int> $users By login.
 * @param array{category: array<int, int>, tag: array<int, int>} $terms
 * @return array{posts: list<int>, terms: list<int>, examples: array<string, string>}
 */
function add_events( array $events, array $users, array $terms ): array {
	if ( array() === $events['announcements'] ) {
		return array( 'posts' => array(), 'terms' => array(), 'examples' => array() );
	}

	$places = array_map( __NAMESPACE__ . '\add_place', $events['places'] );
	$rows   = array_map( __NAMESPACE__ . '\announcement', $events['announcements'] );
	$ids    = add_posts( $rows, $users, $terms );
	$page   = (int) wp_insert_post(
		array(
			'post_type'    => 'page',
			'post_status'  => 'publish',
			'post_author'  => $users['camille'],
			'post_title'   => 'Agenda',
			'post_name'    => 'agenda',
			'post_content' => '<!-- wp:passerelle/agenda /-->',
		)
	);

	update_option( 'passerelle_agenda_page', $page );
	index_events( $ids );

	return array(
		'posts'    => array( ...$ids, $page ),
		'terms'    => $places,
		'examples' => array( 'agenda' => path_of( $page ) ) + array_map( __NAMESPACE__ . '\path_of', array_diff_key( array_combine( array_column( $rows, 'example' ), $ids ), array( '' => 0 ) ) ),
	);
}

/**
 * What saving does: the rows went in behind WordPress's back.
 *
 * @param list<int> $ids
 */
function index_events( array $ids ): void {
	_prime_post_caches( $ids );

	foreach ( $ids as $id ) {
		$post = get_post( $id );

		if ( $post instanceof \WP_Post && function_exists( 'Passerelle\Events\index_article' ) ) {
			\Passerelle\Events\index_article( $post );
		}
	}
}

function path_of( int $post ): string {
	return (string) wp_parse_url( (string) get_permalink( $post ), PHP_URL_PATH );
}

/** @param array{slug: string, name: string, meta: array<string, string>} $place */
function add_place( array $place ): int {
	$term = add_term( $place['name'], 'passerelle_place', array( 'slug' => $place['slug'] ) );

	foreach ( $place['meta'] as $key => $value ) {
		update_term_meta( $term['term_id'], $key, $value );
	}

	return $term['term_taxonomy_id'];
}

/**
 * As add_posts() takes it.
 *
 * @param array{title: string, slug: string, ago: int, content: string, example: string|null} $item
 * @return array<string, mixed>
 */
function announcement( array $item ): array {
	$day = static fn( int $days ): string => wp_date( 'Y-m-d', time() + $days * DAY_IN_SECONDS );

	return array(
		'id'         => null,
		'title'      => $item['title'],
		'slug'       => $item['slug'],
		'content'    => (string) preg_replace_callback( '/@(-?\d+)@/', static fn( array $found ): string => $day( (int) $found[1] ), $item['content'] ),
		'date'       => $day( -$item['ago'] ) . ' 10:00:00',
		'status'     => 'publish',
		'password'   => '',
		'author'     => 'camille',
		'guid'       => null,
		'categories' => array( 10 ),
		'tags'       => array(),
		'meta'       => array(),
		'example'    => $item['example'] ?? '',
	);
}
