<?php
/**
 * The strip under an imported article: where it stands, and where it must not.
 *
 * Block themes get it by Block Hooks, which write nothing into articles; classic themes, which have no such place, at the end of the content.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WeakMap;
use WP_Block;
use WP_Block_Template;
use WP_Post;
use WP_Query;

use function Passerelle\is_enabled;
use function Passerelle\settings;

const STRIP = 'passerelle/old-site-tools';

/**
 * @param list<string> $types
 * @param WP_Block_Template|WP_Post|array<string, mixed>|null $context What holds the anchor: a template, a pattern, a post.
 * @return list<string>
 */
function hook_strip( array $types, string $position, ?string $anchor, mixed $context ): array {
	if ( 'core/post-content' !== $anchor || settings()['strip'] !== $position || ! is_enabled( 'old-site' ) ) {
		return $types;
	}

	return is_for_lists( $context ) || is_placed_around( $context ) ? $types : array( ...$types, STRIP );
}

/** Templates that never show one article alone need no strip in each item of their list. */
function is_for_lists( mixed $context ): bool {
	return $context instanceof WP_Block_Template
		&& 1 === preg_match( '/^(?:home|archive|author|category|date|search|tag|taxonomy|404)(?:-|$)/', $context->slug );
}

/**
 * WordPress itself hooks no second strip into a template that has one; but the content may come from a part or a pattern,
 * while the strip stands in the template around it.
 */
function is_placed_around( mixed $context ): bool {
	$template = $GLOBALS['_wp_current_template_content'] ?? '';

	return is_string( $template )
		&& ! ( $context instanceof WP_Block_Template && 'wp_template' === $context->type )
		&& is_placed_in( $template );
}

/** Whether someone placed the strip by hand. */
function is_placed_in( string $markup ): bool {
	return str_contains( $markup, '<!-- wp:' . STRIP . ' ' );
}

/** Classic themes: the strip stands at the end of the article's content, or before it. */
function add_to_content( string $content ): string {
	$position = settings()['strip'];
	$post     = get_post();

	if ( 'manual' === $position || wp_is_block_theme() || ! $post instanceof WP_Post || ! is_the_article( $post ) ) {
		return $content;
	}

	$strip = render_block( array( 'blockName' => STRIP, 'attrs' => array(), 'innerBlocks' => array(), 'innerHTML' => '', 'innerContent' => array() ) );

	return 'before' === $position ? $strip . $content : $content . $strip;
}

/** Classic themes print the head before the content: the style goes there when the queried article will have tools, so that nothing moves. */
function enqueue_style_early(): void {
	$post = get_queried_object();

	if ( wp_is_block_theme() || ! is_singular() || ! $post instanceof WP_Post || ! is_open( $post ) ) {
		return;
	}

	$has_blocks = str_contains( $post->post_content, '<!-- wp:passerelle/old-' );

	if ( $has_blocks || ( 'manual' !== settings()['strip'] && is_imported( $post ) ) ) {
		enqueue_style();
	}
}

/**
 * Whether what is being printed is the page of this article, and its own content or template: not a feed, an excerpt,
 * an embed, an answer of the REST API, another loop.
 */
function is_the_article( WP_Post $post ): bool {
	return is_singular() && get_queried_object_id() === $post->ID
		&& ! is_feed() && ! is_embed() && ! is_rest() && ! doing_filter( 'get_the_excerpt' )
		&& is_the_main_content();
}

/** Plugins run the content's filters in the head too, for a description: not yet in the loop. */
function is_the_main_content(): bool {
	return 0 === loop_depth() && ( in_the_loop() || ! doing_filter( 'the_content' ) );
}

/** The block passerelle/old-site-tools, whole. */
function old_site_tools( WP_Block $block ): string {
	$post = article_of( $block );

	if ( is_canvas() ) {
		return instead_of( strip( $post ), $post, static fn(): string => sample_strip() );
	}

	if ( null === $post || ! is_the_article( $post ) || ! is_its_turn( $post ) ) {
		return '';
	}

	$html = strip( $post );
	is_printed( '' !== $html );

	return framed( $html, 'aside', array( 'aria-label' => strip_name( $post ), 'class' => is_checked( $post->ID ) ? 'is-checked' : '' ) + language_attributes( $post ) );
}

/** Once a page; and a strip placed by hand in the article itself goes before the template's. */
function is_its_turn( WP_Post $post ): bool {
	return ! is_printed() && ( doing_filter( 'the_content' ) || ! is_placed_by_hand( $post->post_content ) );
}

/** In the article itself, or in a synced pattern that it shows: WordPress reads that one anyway, so this costs no query more. */
function is_placed_by_hand( string $content ): bool {
	preg_match_all( '/<!-- wp:block \{"ref":([0-9]+)/', $content, $found );

	$patterns = array_map( static fn( string $id ): string => get_post( (int) $id )->post_content ?? '', $found[1] );

	return is_placed_in( implode( '', array( $content, ...$patterns ) ) );
}

/** Remembered with the main query, so that two pages made in one process do not hide each other's strip. */
function is_printed( bool $now = false ): bool {
	/** @var WeakMap<WP_Query, bool>|null $printed */
	static $printed = null;

	/** @var WP_Query $query */
	$query = $GLOBALS['wp_the_query'];
	$printed ??= new WeakMap();

	if ( $now ) {
		$printed[ $query ] = true;
	}

	return isset( $printed[ $query ] );
}

/** How deep we stand in Query Loops that ask for posts of their own; one that inherits shows the page's article itself. */
function loop_depth( int $change = 0 ): int {
	/** @var int $depth */
	static $depth = 0;

	$depth = max( 0, $depth + $change );

	return $depth;
}

/** @param array<string, mixed> $block */
function enter_loop( mixed $rendered, array $block ): mixed {
	// Something else prints this block: it will not be left either.
	loop_depth( null === $rendered && is_own_loop( $block ) ? 1 : 0 );

	return $rendered;
}

/** @param array<string, mixed> $block */
function leave_loop( string $html, array $block ): string {
	loop_depth( is_own_loop( $block ) ? -1 : 0 );

	return $html;
}

/** @param array<string, mixed> $block */
function is_own_loop( array $block ): bool {
	$attributes = is_array( $block['attrs'] ?? null ) ? $block['attrs'] : array();
	$query      = is_array( $attributes['query'] ?? null ) ? $attributes['query'] : array();

	return 'core/query' === ( $block['blockName'] ?? '' ) && true !== ( $query['inherit'] ?? false );
}
