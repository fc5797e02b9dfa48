<?php
/**
 * What the blocks of the old site share: which article they speak of, in which language, inside which element.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Block;
use WP_Post;

use function Passerelle\current_article;
use function Passerelle\in_article_locale;
use function Passerelle\is_enabled;

/** The article that a block stands in. A list's template outside its loop has none, though WordPress's global post is its first item. */
function article_of( WP_Block $block ): ?WP_Post {
	$stands_in_one = is_canvas() || is_singular() || in_the_loop() || doing_filter( 'the_content' ) || isset( $block->context['queryId'] );
	$post          = $stands_in_one ? current_article( $block ) : null;

	return null !== $post && is_post_type_viewable( $post->post_type ) ? $post : null;
}

/** Whether readers may see tools of this article. Its author, in the canvas, needs no password. */
function is_open( WP_Post $post ): bool {
	return is_enabled( 'old-site' ) && ( is_canvas() || ! post_password_required( $post ) );
}

/**
 * The HTML of a block that has something to say, in its element and with its style; '' stays ''.
 *
 * The canvas has the element already, so it gets the inside alone.
 *
 * @param 'aside'|'div'         $tag
 * @param array<string, string> $attributes
 */
function framed( string $html, string $tag = 'div', array $attributes = array() ): string {
	if ( '' === $html || is_canvas() ) {
		return $html;
	}

	enqueue_style();
	$attributes['class'] = trim( 'passerelle ' . ( $attributes['class'] ?? '' ) );

	return "<$tag " . get_block_wrapper_attributes( $attributes ) . ">$html</$tag>";
}

/**
 * `lang` and `dir` where the words are in another language than the page: the article's, or English where there is no
 * translation into the article's.
 *
 * @return array{lang?: string, dir?: 'ltr'|'rtl'}
 */
function language_attributes( WP_Post $post ): array {
	$page = strtok( get_locale(), '_' );

	return in_article_locale(
		$post,
		static function () use ( $page ): array {
			/* translators: the language of this translation, as the lang attribute of HTML has it (BCP 47), such as fr or pt-BR */
			$lang = _x( 'en', 'language of these words', 'passerelle' );
			/* translators: ltr or rtl: whether this language is written from left to right or from right to left */
			$dir = _x( 'ltr', 'text direction', 'passerelle' );

			return strtok( $lang, '-' ) === $page ? array() : array( 'lang' => $lang, 'dir' => 'rtl' === $dir ? 'rtl' : 'ltr' );
		}
	);
}

/** A value inside double quotes, exactly: esc_attr() would take a title about `&amp;` for an entity. */
function attribute( string $value ): string {
	return htmlspecialchars( $value, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8' );
}

function link( string $url, string $label, string $class = '' ): string {
	$class = '' === $class ? '' : ' class="' . esc_attr( $class ) . '"';

	return '<a' . $class . ' href="' . esc_url( $url ) . '" rel="nofollow noopener noreferrer">' . esc_html( $label ) . '</a>';
}
