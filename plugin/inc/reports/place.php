<?php
/**
 * Where the form stands: in the strip under imported articles, and wherever someone places its block.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use WP_Block;
use WP_Post;

use function Passerelle\in_article_locale;
use function Passerelle\OldSite\article_of;
use function Passerelle\OldSite\is_canvas;
use function Passerelle\OldSite\is_imported;
use function Passerelle\OldSite\language_attributes;

use const Passerelle\FILE;

const STYLE = 'passerelle-report';

/** The script that sends in place: WordPress names a block's module after the block. */
const SCRIPT = 'passerelle-report-view-script-module';

/**
 * The block, in its element. Nothing inside lists: a report is about one article.
 *
 * @param array{title: string, reasons: list<string>, askEmail: bool} $attributes
 */
function report_block( array $attributes, WP_Block $block ): string {
	$post = article_of( $block );

	if ( ( ! is_open() && ! is_canvas() ) || isset( $block->context['queryId'] ) || ( null !== $post && post_password_required( $post ) && ! is_canvas() ) ) {
		return '';
	}

	$article = null !== $post && is_about_itself( $post ) ? $post : null;
	$wishes  = array(
		'title'   => $attributes['title'],
		'reasons' => $attributes['reasons'],
		'email'   => $attributes['askEmail'] && asks_email(),
		'page'    => null === $article && null !== $post ? $post->ID : 0,
	);

	enqueue_style();

	if ( null === $post ) {
		return '<div ' . get_block_wrapper_attributes( array( 'class' => 'passerelle-report' ) ) . '>' . report_form( null, $wishes ) . '</div>';
	}

	return '<div ' . get_block_wrapper_attributes( array( 'class' => 'passerelle-report' ) + language_attributes( $post ) ) . '>' . in_article_locale( $post, static fn(): string => report_form( $article, $wishes ) ) . '</div>';
}

/** A page that was not imported, such as the help page, asks which article it is about. */
function is_about_itself( WP_Post $post ): bool {
	return 'page' !== $post->post_type || is_imported( $post );
}

/**
 * The strip's own form, already in the article's language.
 *
 * @param array<string, string> $parts
 * @return array<string, string>
 */
function add_to_strip( array $parts, ?WP_Post $post ): array {
	if ( ! is_open() || ( null !== $post && ! is_for_everyone( $post ) && ! is_canvas() ) ) {
		return $parts;
	}

	enqueue_style();
	enqueue_script();

	$parts['report'] = '<div class="passerelle-report">' . report_form( $post ?? get_post(), array( 'title' => '', 'reasons' => array(), 'email' => asks_email(), 'page' => 0 ) ) . '</div>';

	return $parts;
}

/** Inline, once, on pages that print the form and on no other. */
function enqueue_style(): void {
	$file = dirname( FILE ) . '/build/blocks/report/style-index.css';
	$css  = is_readable( $file ) && ! wp_style_is( STYLE, 'enqueued' ) ? file_get_contents( $file ) : false;

	if ( is_string( $css ) ) {
		wp_register_style( STYLE, false );
		wp_add_inline_style( STYLE, trim( $css ) );
		wp_enqueue_style( STYLE );
	}
}

/** Without it the canvas would show every reader's thanks, and the reasons unordered. */
function enqueue_style_in_canvas(): void {
	if ( is_admin() ) {
		enqueue_style();
	}
}

function enqueue_script(): void {
	if ( ! is_canvas() ) {
		wp_enqueue_script_module( SCRIPT );
	}
}
