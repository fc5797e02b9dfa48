<?php
/**
 * The search of the old site: for one article, or for anything.
 *
 * Forms, not links: crawlers do not follow forms, and each search is a heavy page for an old site.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Post;

use function Passerelle\in_article_locale;
use function Passerelle\is_enabled;

/** Where a web search goes when the old site has none of its own. The reader is told. */
const ENGINE = 'https://duckduckgo.com/';

/**
 * The search for one article, or '' where there is no way to search.
 *
 * @param OldSite $site
 * @param string  $url  The article's old address, for the archive's list of its captures.
 */
function search_for( WP_Post $post, array $site, string $url ): string {
	if ( 'online' !== $site['state'] ) {
		return captures( $site, $url, __( 'See every archived copy (on web.archive.org)', 'passerelle' ) );
	}

	$form = search_form( $site, $post );

	if ( 'form' === $form['method'] ) {
		// An article without a title: its reader still knows what it was about.
		return search_forms( $form, '' === $form['words'] ? __( 'Search the old site', 'passerelle' ) : __( 'Search the old site for this article', 'passerelle' ) );
	}

	if ( 'link' === $form['method'] && '' !== $form['words'] ) {
		return search_links( $form );
	}

	return match ( $site['searchFallback'] ) {
		'engine'  => search_forms( engine_form( $site, $form ), __( 'Search the old site for this article (on duckduckgo.com)', 'passerelle' ) ),
		'archive' => captures( $site, $url, __( 'See every archived copy (on web.archive.org)', 'passerelle' ) ),
		default   => '',
	};
}

/**
 * An empty search of a whole old site.
 *
 * @param OldSite $site
 * @param bool    $alone Several old sites are told apart by their names.
 */
function search_in( array $site, bool $alone ): string {
	$form = search_form( $site, null );

	if ( 'online' === $site['state'] && 'form' === $form['method'] ) {
		/* translators: %s: the name of an old site. */
		return search_forms( $form, $alone ? __( 'Search the old site', 'passerelle' ) : sprintf( __( 'Search: %s', 'passerelle' ), $site['name'] ) );
	}

	if ( 'online' === $site['state'] && 'engine' === $site['searchFallback'] ) {
		/* translators: %s: the name of an old site. */
		return search_forms( engine_form( $site, $form ), sprintf( __( 'Search: %s (on duckduckgo.com)', 'passerelle' ), $site['name'] ) );
	}

	/* translators: %s: the name of an old site. */
	return captures( $site, $site['baseUrl'] . '*', sprintf( __( 'Browse what is archived: %s (on web.archive.org)', 'passerelle' ), $site['name'] ) );
}

/**
 * One form with the title as the old site's exact phrase, and one for the same words in any order.
 *
 * @param array{action: string, fields: array<string, string>, name: string, phrase: string, words: string} $form
 */
function search_forms( array $form, string $submit ): string {
	$start = '<form method="get" action="' . esc_url( $form['action'] ) . '" rel="nofollow noopener noreferrer" class="passerelle-search">';

	foreach ( $form['fields'] as $name => $value ) {
		$start .= hidden( (string) $name, $value );
	}

	$html = $start
		. '<input type="search" name="' . attribute( $form['name'] ) . '" value="' . attribute( $form['phrase'] ) . '" aria-label="' . esc_attr__( 'Words to search for', 'passerelle' ) . '">'
		. '<button>' . esc_html( $submit ) . '</button></form>';

	if ( $form['phrase'] === $form['words'] ) {
		return $html;
	}

	return $html . $start . hidden( $form['name'], $form['words'] )
		. '<button class="passerelle-quiet">' . esc_html__( 'Search for these words', 'passerelle' ) . '</button></form>';
}

function hidden( string $name, string $value ): string {
	return '<input type="hidden" name="' . attribute( $name ) . '" value="' . attribute( $value ) . '">';
}

/**
 * Where the words stand in the path no form can put them there.
 *
 * @param array{action: string, phrase: string, words: string} $form
 */
function search_links( array $form ): string {
	$ways = array( $form['phrase'] => __( 'Search the old site for this article', 'passerelle' ) );

	if ( $form['phrase'] !== $form['words'] ) {
		$ways[ $form['words'] ] = __( 'Search for these words', 'passerelle' );
	}

	$items = '';

	foreach ( $ways as $query => $label ) {
		$items .= '<li>' . link( str_replace( '{query}', rawurlencode( (string) $query ), $form['action'] ), $label ) . '</li>';
	}

	return "<ul class=\"passerelle-ways\">$items</ul>";
}

/**
 * @param OldSite $site
 * @param array{phrase: string, words: string} $form
 * @return array{action: string, fields: array<string, string>, name: string, phrase: string, words: string}
 */
function engine_form( array $site, array $form ): array {
	$host  = 'site:' . wp_parse_url( $site['baseUrl'], PHP_URL_HOST );
	$exact = '' === $form['words'] ? '' : '"' . $form['words'] . '"';

	return array(
		'action' => ENGINE,
		'fields' => array(),
		'name'   => 'q',
		'phrase' => "$host $exact",
		'words'  => "$host {$form['words']}",
	);
}

/** @param OldSite $site */
function captures( array $site, string $url, string $label ): string {
	if ( 'gone' === $site['state'] || 'none' === $site['searchFallback'] ) {
		return '';
	}

	return '<ul class="passerelle-ways"><li>' . link( captures_url( $url ), $label ) . '</li></ul>';
}

/** The block passerelle/old-search, inside: the article's own old site, or on any other page each of them. */
function old_search( ?WP_Post $post ): string {
	$place = null === $post ? null : locate( $post );

	if ( ! is_enabled( 'old-site' ) || ( null !== $post && ! is_open( $post ) ) ) {
		return '';
	}

	return null !== $post && null !== $place
		? in_article_locale( $post, static fn(): string => search_for( $post, $place['site'], $place['url'] ) )
		: search_anywhere();
}

function search_anywhere(): string {
	$sites = old_sites();
	$html  = '';

	foreach ( $sites as $site ) {
		$html .= search_in( $site, 1 === count( $sites ) );
	}

	// Where this block stands, words around it promise something.
	return '' === $html && array() !== $sites ? '<p>' . esc_html__( 'The old site is closed and can no longer be searched.', 'passerelle' ) . '</p>' : $html;
}
