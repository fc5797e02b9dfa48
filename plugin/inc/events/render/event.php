<?php
/**
 * What the event's block prints: its card and its data for search engines, or the card of an event that another
 * article announces.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use WP_Block;
use WP_Post;

use function Passerelle\current_article;
use function Passerelle\in_article_locale;
use function Passerelle\is_enabled;

/** @return string HTML; '' where there is nothing to show. */
function event_html( WP_Block $block ): string {
	$post = current_article( $block );

	if ( ! is_enabled( 'events' ) || null === $post ) {
		return '';
	}

	return is_reference( $block->attributes ) ? reference_html( $block, $post ) : own_html( $block, $post );
}

function own_html( WP_Block $block, WP_Post $post ): string {
	$event = read_event( $block->attributes, inner_attributes( $block ), rendered_key( $post->ID, text( $block->attributes, 'id', 40 ) ) );

	if ( is_blank( $event ) ) {
		return '';
	}

	$data = is_singular() && ! is_feed() && ! is_rest_answer() ? json_ld( $event, (string) get_permalink( $post ) ) : '';

	return framed( $event, in_article_locale( $post, static fn(): string => card( $event, (string) get_permalink( $post ), has_file( $post, text( $block->attributes, 'id', 40 ) ) ? $post->ID : 0 ) ) . $data );
}

/**
 * Whether there is a calendar file to point at, once the article is published: none of what needs a password, and none
 * of an event that stands in a template or a synced pattern, which no article announces.
 */
function has_file( WP_Post $post, string $id ): bool {
	return '' === $post->post_password
		&& 'private' !== $post->post_status
		&& ( 1 !== preg_match( '/^[a-z0-9]{1,40}$/', $id ) || 1 === preg_match( "/\"id\"\\s*:\\s*\"$id\"/", $post->post_content ) );
}

/** The event is the other article's: its own address, its calendar file, and no second set of data. */
function reference_html( WP_Block $block, WP_Post $here ): string {
	$there = get_post( number( $block->attributes, 'referencePost' ) );
	$event = null !== $there && is_for_everybody( $there ) ? event_of( $there, text( $block->attributes, 'referenceEvent', 60 ) ) : null;

	if ( null === $there || null === $event ) {
		return '';
	}

	return framed( $event, in_article_locale( $here, static fn(): string => card( $event, (string) get_permalink( $there ), $there->ID ) ), 'is-reference' );
}

/** @param Happening $event */
function framed( array $event, string $html, string $class = '' ): string {
	enqueue_style( 'event' );

	$attributes = array(
		'id'              => 'event-' . $event['key'],
		'class'           => trim( "passerelle-event is-{$event['state']} $class" ),
		'aria-labelledby' => "event-{$event['key']}-title",
	);

	return '<article ' . get_block_wrapper_attributes( $attributes ) . ">$html</article>";
}

/** @return list<array<array-key, mixed>> */
function inner_attributes( WP_Block $block ): array {
	$parts = array();

	foreach ( $block->inner_blocks as $part ) {
		if ( $part instanceof WP_Block && ACTIVITY_BLOCK === $part->name ) {
			$parts[] = $part->attributes;
		}
	}

	return $parts;
}

/** @param Happening $event */
function is_blank( array $event ): bool {
	return '' === $event['name'] . $event['startDate'] . $event['description'] && array() === $event['activities'];
}

/**
 * The same keys as find.php gives: the article's text is printed from its beginning, maybe more than once.
 *
 * @param int|null $post Null: a text begins.
 */
function rendered_key( ?int $post, string $id = '' ): string {
	/** @var array<int, list<string>> $taken */
	static $taken = array();

	if ( null === $post ) {
		$taken[ (int) get_the_ID() ] = array();

		return '';
	}

	$key = next_key( $id, $taken[ $post ] ?? array(), 'e' );

	$taken[ $post ][] = $key;

	return $key;
}

function begin_text( mixed $content ): mixed {
	rendered_key( null );

	return $content;
}

function is_rest_answer(): bool {
	return defined( 'REST_REQUEST' ) && REST_REQUEST;
}
