<?php
/**
 * What the strip says: one small card, or one line once someone found the article whole.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Post;

use function Passerelle\in_article_locale;

/** The inside of the strip, in the article's language; '' for an article without an old address. */
function strip( ?WP_Post $post ): string {
	$place = null !== $post && is_open( $post ) ? locate( $post ) : null;

	if ( null === $post || null === $place ) {
		return '';
	}

	return in_article_locale(
		$post,
		static fn(): string => is_checked( $post->ID )
			? checked_line( ways_back( $post ) )
			: card( ways_back( $post ), search_for( $post, $place['site'], $place['url'] ), $post )
	);
}

/** What a screen reader calls the strip. */
function strip_name( WP_Post $post ): string {
	return in_article_locale( $post, static fn(): string => __( 'Old site', 'passerelle' ) );
}

/**
 * @param list<array{kind: 'old'|'archive', url: string}> $ways
 */
function card( array $ways, string $search, ?WP_Post $post ): string {
	$parts = array(
		'origin' => '<p>' . esc_html__( 'This article comes from our old site. It may look less good here than it did there.', 'passerelle' ) . '</p>',
		'links'  => links( $ways ),
		'search' => $search,
	);

	/**
	 * The parts of the strip, top to bottom, in the article's language. Other features add theirs.
	 *
	 * They must be the same for every reader: the page may come from a cache of any age.
	 *
	 * @param array<string, string> $parts HTML, already escaped, by name.
	 * @param WP_Post|null          $post  Null for the sample that the Site Editor shows.
	 */
	$parts = apply_filters( 'passerelle_strip_parts', $parts, $post );

	return is_array( $parts ) ? implode( '', array_filter( $parts, 'is_string' ) ) : '';
}

/** @param list<array{kind: 'old'|'archive', url: string}> $ways */
function checked_line( array $ways ): string {
	$line = esc_html__( 'Checked article', 'passerelle' );

	if ( isset( $ways[0] ) ) {
		$line .= ' · ' . link( $ways[0]['url'], 'archive' === $ways[0]['kind'] ? __( 'View the archived copy (on web.archive.org)', 'passerelle' ) : __( 'View the original', 'passerelle' ) );
	}

	return '<p class="passerelle-checked">' . $line . '</p>';
}
