<?php
/**
 * What the blocks of giving share: their element, their style, their language, and what only authors see.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use function Passerelle\current_article;
use function Passerelle\in_article_locale;
use function Passerelle\is_enabled;
use function Passerelle\OldSite\is_canvas;

use const Passerelle\FILE;

const STYLE = 'passerelle-giving';

/**
 * A block in its element; '' stays ''. The canvas has the element already.
 *
 * @param array<string, string> $attributes
 */
function framed( string $html, array $attributes = array() ): string {
	if ( '' === $html || is_canvas() ) {
		return $html;
	}

	enqueue_style();

	return '<div ' . get_block_wrapper_attributes( $attributes + array( 'class' => 'passerelle-giving' ) ) . ">$html</div>";
}

/** Inline, once, on the pages that print one of the blocks and on no other. */
function enqueue_style(): void {
	if ( wp_style_is( STYLE, 'enqueued' ) ) {
		return;
	}

	$file = dirname( FILE ) . '/build/blocks/bank-account/style-index.css';
	$css  = is_readable( $file ) ? file_get_contents( $file ) : false;

	if ( is_string( $css ) ) {
		wp_register_style( STYLE, false );
		wp_add_inline_style( STYLE, trim( $css ) );
		wp_enqueue_style( STYLE );
	}
}

/**
 * Runs what prints a block in the language of its article.
 *
 * @param callable(): string $render
 */
function in_our_language( callable $render ): string {
	$article = current_article();

	return null === $article ? $render() : in_article_locale( $article, $render );
}

/** Why readers see nothing here; only the canvas says it. */
function only_for_authors( string $sentence ): string {
	return is_canvas() ? '<p class="passerelle-notice">' . esc_html( $sentence ) . '</p>' : '';
}

/** '' while the feature is on. */
function off_notice(): string {
	return is_enabled( 'giving' ) ? '' : __( 'Giving is switched off in Passerelle’s settings: readers see nothing here.', 'passerelle' );
}
