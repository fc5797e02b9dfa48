<?php
/**
 * Articles by their next event: a variation of the Query Loop, and what its blocks can be bound to.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use WP_Block;
use WP_Block_Type;
use WP_Post;
use WP_Query;
use WP_REST_Request;

use function Passerelle\db;
use function Passerelle\has_table;
use function Passerelle\is_enabled;
use function Passerelle\table;

/** The key in a loop's `query`, and the variable of WP_Query. */
const UPCOMING = 'passerelleUpcoming';

/**
 * @param array<array-key, mixed> $variations
 * @return array<array-key, mixed>
 */
function add_loop_variation( array $variations, WP_Block_Type $type ): array {
	if ( 'core/query' === $type->name && is_enabled( 'events' ) ) {
		$variations[] = array(
			'name'        => 'passerelle/upcoming-events',
			'title'       => __( 'Upcoming events', 'passerelle' ),
			'description' => __( 'Articles that announce something, the next event first.', 'passerelle' ),
			'category'    => 'passerelle',
			'icon'        => 'calendar',
			'scope'       => array( 'inserter' ),
			'isActive'    => array( 'namespace' ),
			'attributes'  => array(
				'namespace' => 'passerelle/upcoming-events',
				'query'     => array( 'perPage' => 5, 'pages' => 0, 'offset' => 0, 'postType' => 'post', 'order' => 'asc', 'orderBy' => 'date', 'inherit' => false, UPCOMING => true ),
			),
			'innerBlocks' => loop_template(),
		);
	}

	return $variations;
}

/** @return list<array<array-key, mixed>> Title, and the next event's date and place by bindings. */
function loop_template(): array {
	$bound = static fn( string $key ): array => array(
		'metadata' => array( 'bindings' => array( 'content' => array( 'source' => 'passerelle/next-event', 'args' => array( 'key' => $key ) ) ) ),
	);

	return array(
		array(
			'core/post-template',
			array(),
			array(
				array( 'core/paragraph', $bound( 'date' ) ),
				array( 'core/post-title', array( 'isLink' => true ) ),
				array( 'core/paragraph', $bound( 'place' ) ),
			),
		),
		array( 'core/query-no-results', array(), array( array( 'core/paragraph', array( 'content' => __( 'No event is announced.', 'passerelle' ) ) ) ) ),
	);
}

/**
 * What is sticky would stand on top, whether it announces something or not.
 *
 * @param array<string, mixed> $vars
 * @return array<string, mixed>
 */
function order_loop( array $vars, WP_Block $block ): array {
	$query = $block->context['query'] ?? array();

	return is_array( $query ) && true === ( $query[ UPCOMING ] ?? false ) ? array( UPCOMING => true, 'ignore_sticky_posts' => true ) + $vars : $vars;
}

/**
 * The same in the editor, which asks the REST API.
 *
 * @param array<string, mixed>                  $vars
 * @param WP_REST_Request<array<string, mixed>> $request
 * @return array<string, mixed>
 */
function order_preview( array $vars, WP_REST_Request $request ): array {
	return null === $request[ UPCOMING ] ? $vars : array( UPCOMING => true ) + $vars;
}

/**
 * @param array<string, string> $clauses
 * @return array<string, string>
 */
function join_occurrences( array $clauses, WP_Query $query ): array {
	if ( true !== $query->get( UPCOMING ) || ! has_table( OCCURRENCES ) ) {
		return $clauses;
	}

	$today = utc( new \DateTimeImmutable( 'today', wp_timezone() ) );
	$posts = db()->posts;
	$join  = (string) db()->prepare( ' INNER JOIN ( SELECT post_id, MIN( start_utc ) AS next_start FROM %i WHERE removed_at = %s AND end_utc > %s GROUP BY post_id ) AS passerelle_next ON passerelle_next.post_id = %i.ID', table( OCCURRENCES ), '', $today, $posts );

	return array( 'join' => ( $clauses['join'] ?? '' ) . $join, 'orderby' => 'passerelle_next.next_start ASC' ) + $clauses;
}

/**
 * One query for the events of all articles of the loop.
 *
 * @param list<WP_Post> $posts
 * @return list<WP_Post>
 */
function prime_next_events( array $posts, WP_Query $query ): array {
	if ( true === $query->get( UPCOMING ) && array() !== $posts ) {
		next_events( array_values( array_map( static fn( WP_Post $post ): int => $post->ID, $posts ) ) );
	}

	return $posts;
}

/**
 * The next event of each article, read at once.
 *
 * @param list<int> $ids
 * @return array<int, Occurrence|null>
 */
function next_events( array $ids ): array {
	wp_cache_add_non_persistent_groups( 'passerelle_next' );
	$found = array_fill_keys( $ids, null );

	foreach ( next_rows( $ids, utc( new \DateTimeImmutable( 'today', wp_timezone() ) ) ) as $one ) {
		$found[ $one['postId'] ] ??= $one;
	}

	foreach ( $found as $id => $one ) {
		wp_cache_set( $id, array( $one ), 'passerelle_next' );
	}

	return $found;
}

/** @return Occurrence|null */
function next_event( int $id ): ?array {
	$known = wp_cache_get( $id, 'passerelle_next' );

	if ( is_array( $known ) && array_key_exists( 0, $known ) ) {
		/** @var Occurrence|null */
		return $known[0];
	}

	return next_events( array( $id ) )[ $id ] ?? null;
}

function register_binding(): void {
	register_block_bindings_source(
		'passerelle/next-event',
		array(
			'label'              => __( 'Next event', 'passerelle' ),
			'uses_context'       => array( 'postId' ),
			'get_value_callback' => __NAMESPACE__ . '\bound_value',
		)
	);
}

/** @param array<array-key, mixed> $args `key`: `date`, `place` or `name`. */
function bound_value( array $args, WP_Block $block ): ?string {
	$id  = $block->context['postId'] ?? 0;
	$one = is_enabled( 'events' ) && is_numeric( $id ) ? next_event( (int) $id ) : null;

	if ( null === $one ) {
		return null;
	}

	return bound_words( $one['event'] )[ is_string( $args['key'] ?? null ) ? $args['key'] : '' ] ?? null;
}

/**
 * @param Happening $event
 * @return array<string, string> HTML by key.
 */
function bound_words( array $event ): array {
	$when = moments( $event );

	return array(
		'date'  => null === $when ? '' : esc_html( when_in_words( $when ) ),
		'place' => esc_html( $event['place']['name'] ),
		'name'  => esc_html( name_of( $event ) ),
	);
}
