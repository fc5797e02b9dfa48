<?php
/**
 * What every feature asks: is it on, which article is this, in which language does it speak.
 */

declare( strict_types = 1 );

namespace Passerelle;

use WP_Block;
use WP_Post;

/**
 * An option of ours, always an array; absent or damaged reads as empty. All are autoloaded: no query.
 *
 * @return array<array-key, mixed>
 */
function option( string $name ): array {
	$value = get_option( "passerelle_$name" );

	return is_array( $value ) ? $value : array();
}

/** Whether a feature of FEATURES is switched on. A feature never mentioned in the settings is on. */
function is_enabled( string $feature ): bool {
	$features = option( 'settings' )['features'] ?? array();

	return ! is_array( $features ) || false !== ( $features[ $feature ] ?? true );
}

/** The article that a block stands in: the Query Loop's or template's context first, then the queried post. */
function current_article( ?WP_Block $block = null ): ?WP_Post {
	$id = $block->context['postId'] ?? 0;

	return get_post( is_numeric( $id ) && $id > 0 ? (int) $id : null );
}

/**
 * The locale an article is written in, e.g. `nl_BE`: the site's, unless a translation plugin knows better.
 *
 * WordPress keeps no language per article; Polylang and WPML answer the filter in inc/locale.php's stead.
 */
function article_locale( WP_Post $post ): string {
	$locale = apply_filters( 'passerelle_article_locale', get_locale(), $post );

	return is_string( $locale ) && 1 === preg_match( '/^[A-Za-z0-9_@-]{2,30}$/', $locale ) ? $locale : get_locale();
}

/**
 * Runs what prints an article's tools in that article's language.
 *
 * @template T
 * @param callable(): T $render
 * @return T
 */
function in_article_locale( WP_Post $post, callable $render ): mixed {
	$switched = article_locale( $post ) !== determine_locale() && switch_to_locale( article_locale( $post ) );

	try {
		return $render();
	} finally {
		if ( $switched ) {
			restore_previous_locale();
		}
	}
}
