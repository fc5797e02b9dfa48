<?php
/**
 * In which language an article is written, as the translation plugins know it.
 */

declare( strict_types = 1 );

namespace Passerelle;

use WP_Post;

add_filter( 'passerelle_article_locale', __NAMESPACE__ . '\polylang_locale', 10, 2 );
add_filter( 'passerelle_article_locale', __NAMESPACE__ . '\wpml_locale', 10, 2 );

/** Polylang keeps the language as a term: WordPress has read it together with the article, so this costs no query. */
function polylang_locale( mixed $locale, WP_Post $post ): mixed {
	if ( ! function_exists( 'pll_get_post_language' ) ) {
		return $locale;
	}

	$known = pll_get_post_language( $post->ID, 'locale' );

	return is_string( $known ) && '' !== $known ? $known : $locale;
}

/** WPML answers from what it has read for the page. */
function wpml_locale( mixed $locale, WP_Post $post ): mixed {
	if ( ! has_filter( 'wpml_post_language_details' ) ) {
		return $locale;
	}

	$details = apply_filters( 'wpml_post_language_details', null, $post->ID );
	$known   = is_array( $details ) ? $details['locale'] ?? '' : '';

	return is_string( $known ) && '' !== $known ? $known : $locale;
}
