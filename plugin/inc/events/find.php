<?php
/**
 * Finds the events of an article in its content.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use WP_Post;

const EVENT_BLOCK    = 'passerelle/event';
const ACTIVITY_BLOCK = 'passerelle/activity';

/** More in one article are not indexed. */
const EVENTS_AT_MOST = 500;

/**
 * The events that an article announces, in its order. Those it only shows (references) are another article's; those in
 * synced patterns and templates belong to none.
 *
 * @return list<Happening>
 */
function events_in( string $content ): array {
	if ( ! str_contains( $content, '<!-- wp:passerelle/event' ) ) {
		return array();
	}

	$keys   = array();
	$events = array();

	foreach ( array_slice( own_event_blocks( parse_blocks( $content ) ), 0, EVENTS_AT_MOST ) as $block ) {
		$attributes = attributes_of( $block );
		$key        = next_key( text( $attributes, 'id', 40 ), $keys, 'e' );
		$keys[]     = $key;
		$events[]   = read_event( $attributes, activities_of( $block ), $key );
	}

	return $events;
}

/**
 * @param array<array-key, mixed> $blocks As parse_blocks() gives them.
 * @return list<array<array-key, mixed>>
 */
function own_event_blocks( array $blocks ): array {
	$found = array();

	foreach ( $blocks as $block ) {
		if ( ! is_array( $block ) ) {
			continue;
		}

		if ( EVENT_BLOCK !== ( $block['blockName'] ?? '' ) ) {
			array_push( $found, ...own_event_blocks( is_array( $block['innerBlocks'] ?? null ) ? $block['innerBlocks'] : array() ) );
		} elseif ( ! is_reference( attributes_of( $block ) ) ) {
			$found[] = $block;
		}
	}

	return $found;
}

/** @param array<array-key, mixed> $attributes */
function is_reference( array $attributes ): bool {
	return number( $attributes, 'referencePost' ) > 0;
}

/**
 * @param array<array-key, mixed> $block
 * @return array<array-key, mixed>
 */
function attributes_of( array $block ): array {
	return is_array( $block['attrs'] ?? null ) ? $block['attrs'] : array();
}

/**
 * @param array<array-key, mixed> $block
 * @return list<array<array-key, mixed>>
 */
function activities_of( array $block ): array {
	$inner = array_filter( is_array( $block['innerBlocks'] ?? null ) ? $block['innerBlocks'] : array(), 'is_array' );

	return array_values( array_map( __NAMESPACE__ . '\attributes_of', array_filter( $inner, static fn( array $part ): bool => ACTIVITY_BLOCK === ( $part['blockName'] ?? '' ) ) ) );
}

/**
 * One event of an article; null when it has none of that key.
 *
 * @return Happening|null
 */
function event_of( WP_Post $post, string $key ): ?array {
	foreach ( events_in( $post->post_content ) as $event ) {
		if ( $event['key'] === $key ) {
			return $event;
		}
	}

	return null;
}

/** Whether what the article announces is for everybody: published, without a password. */
function is_for_everybody( WP_Post $post ): bool {
	return '' === $post->post_password && 'publish' === $post->post_status && is_post_type_viewable( $post->post_type );
}
