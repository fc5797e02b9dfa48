<?php
/**
 * The ways back to one article's old version.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Post;

use function Passerelle\in_article_locale;

/**
 * Where the old version can be read, the most useful first.
 *
 * While the old site is online both are always there: a page that a cache keeps for months still leads somewhere.
 *
 * @return list<array{kind: 'old'|'archive', url: string}>
 */
function ways_back( WP_Post $post ): array {
	$place = locate( $post );

	if ( null === $place || 'gone' === $place['site']['state'] ) {
		return array();
	}

	$old     = array( 'kind' => 'old', 'url' => $place['url'] );
	$archive = array( 'kind' => 'archive', 'url' => archive_url( $place['url'], $place['site'] ) );

	if ( 'online' !== $place['site']['state'] ) {
		return array( $archive );
	}

	return 'broken' === link_state( $post->ID )['state'] ? array( $archive, $old ) : array( $old, $archive );
}

/**
 * @param list<array{kind: 'old'|'archive', url: string}> $ways
 * @param string          $label      Instead of "View on the old site".
 * @param 'link'|'button' $appearance Of the first way; the second is always the quieter one.
 */
function links( array $ways, string $label = '', string $appearance = 'link' ): string {
	$items = '';

	foreach ( $ways as $position => $way ) {
		$words = 'archive' === $way['kind'] ? __( 'View the archived copy (on web.archive.org)', 'passerelle' ) : __( 'View on the old site', 'passerelle' );
		$words = 'old' === $way['kind'] && '' !== $label ? $label : $words;
		$class = 'button' === $appearance && 0 === $position ? 'wp-block-button__link wp-element-button' : '';
		$items .= '<li>' . link( $way['url'], $words, $class ) . '</li>';
	}

	return '' === $items ? '' : "<ul class=\"passerelle-ways\">$items</ul>";
}

/**
 * The block passerelle/old-version, inside.
 *
 * @param OldVersionAttributes $attributes
 */
function old_version( ?WP_Post $post, array $attributes ): string {
	if ( null === $post || ! is_open( $post ) ) {
		return '';
	}

	return in_article_locale(
		$post,
		static fn(): string => links( ways_back( $post ), wp_strip_all_tags( $attributes['label'] ), $attributes['appearance'] )
	);
}
