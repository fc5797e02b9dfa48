<?php
/**
 * How the old site is asked for an article. A GET form, never a link where it can be helped:
 * crawlers follow 16,000 search links, each a heavy page for the old site.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Post;

/** Longer titles are cut at a word: old systems refuse long queries, and the beginning tells. */
const LONGEST_QUERY = 120;

/**
 * What a search form needs: where it goes, its fixed fields, the name of the field for the words, and what to put there.
 *
 * @param OldSite $site
 * @return array{method: 'form'|'link'|'none', action: string, fields: array<string, string>, name: string, phrase: string, words: string}
 *         `method` none: this site has no search; `link`: the words stand in the path, `{query}` in `action`.
 */
function search_form( array $site, ?WP_Post $post ): array {
	$words = $post ? title_words( $post->post_title ) : '';
	$form  = array(
		'method' => 'none',
		'action' => '',
		'fields' => array(),
		'name'   => '',
		'phrase' => phrase( $words, $site ),
		'words'  => $words,
	);

	if ( '' === $site['searchUrl'] ) {
		return $form;
	}

	[ $path, $query ] = explode( '?', $site['searchUrl'], 2 ) + array( '', '' );

	if ( str_contains( $path, '{query}' ) ) {
		return array( 'method' => 'link', 'action' => $site['baseUrl'] . $site['searchUrl'] ) + $form;
	}

	foreach ( explode( '&', $query ) as $pair ) {
		[ $name, $value ] = explode( '=', $pair, 2 ) + array( '', '' );

		if ( '{query}' === $value ) {
			$form['name'] = urldecode( $name );
		} elseif ( '' !== $name ) {
			$form['fields'][ urldecode( $name ) ] = urldecode( $value );
		}
	}

	return array( 'method' => '' === $form['name'] ? 'none' : 'form', 'action' => $site['baseUrl'] . $path ) + $form;
}

/**
 * The search as a URL, for people who are not crawlers: the editor's panel.
 *
 * @param OldSite $site
 */
function search_url( array $site, WP_Post $post ): string {
	$form = search_form( $site, $post );

	return '' === $form['words'] || 'none' === $form['method']
		? ''
		: $site['baseUrl'] . str_replace( '{query}', rawurlencode( $form['phrase'] ), $site['searchUrl'] );
}

/**
 * @param OldSite $site
 * @return string The words as an exact phrase where the old system knows that, else as they are.
 */
function phrase( string $words, array $site ): string {
	$phrase = profile( $site['system'] )['search']['phrase'] ?? '{words}';

	return '' === $words ? '' : str_replace( '{words}', $words, $phrase );
}

/**
 * An article's title as one would type it into a search: no HTML, no entities, no quotes, no SPIP number ("10. Titre"), cut at a word.
 */
function title_words( string $title ): string {
	$title = html_entity_decode( wp_strip_all_tags( $title ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	$title = (string) preg_replace( '/^\s*[0-9]+(?:[.)]|°)\s+/u', '', $title );
	$title = (string) preg_replace( '/["“”„«»\x{00a0}\x{202f}\s]+/u', ' ', $title );
	$title = trim( $title );

	if ( mb_strlen( $title ) <= LONGEST_QUERY ) {
		return $title;
	}

	$cut = mb_substr( $title, 0, LONGEST_QUERY + 1 );

	return trim( mb_substr( $cut, 0, mb_strrpos( $cut, ' ' ) ?: LONGEST_QUERY ) );
}
