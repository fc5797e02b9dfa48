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

/** A piece of a title shorter than this and of one word finds half the site. */
const SHORTEST_PIECE = 8;

/**
 * What a search form needs: where it goes, its fixed fields, the name of the field for the words, and what to put there.
 *
 * @param OldSite $site
 * @return array{method: 'form'|'link'|'none', action: string, fields: array<string, string>, name: string, phrase: string, words: string}
 *         `method` none: this site has no search; `link`: the words stand in the path, `{query}` in `action`.
 */
function search_form( array $site, ?WP_Post $post ): array {
	$title = $post->post_title ?? '';
	$form  = array(
		'method' => 'none',
		'action' => '',
		'fields' => array(),
		'name'   => '',
		'phrase' => phrase( $title, $site ),
		'words'  => title_words( $title ),
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
 * The title as an exact phrase.
 *
 * An exact phrase has to stand in the old title letter for letter, and double quotes, straight or curly,
 * cannot stand in it (seen on SPIP 4.4): the longest piece between them is asked for. « » can, and must.
 *
 * @param OldSite $site
 * @return string The same as title_words() where the system knows no phrases, or where no piece would tell enough.
 */
function phrase( string $title, array $site ): string {
	$phrase = profile( $site['system'] )['search']['phrase'] ?? '{words}';
	$pieces = explode( '"', (string) preg_replace( '/[“”„]/u', '"', plain( $title, '"' ) ) );
	$pieces = array_values( array_diff( array_map( __NAMESPACE__ . '\tidy', $pieces ), array( '' ) ) );

	usort( $pieces, static fn( string $one, string $other ): int => mb_strlen( $other ) <=> mb_strlen( $one ) );

	$longest = $pieces[0] ?? '';
	$tells   = count( $pieces ) < 2 || str_contains( $longest, ' ' ) || mb_strlen( $longest ) >= SHORTEST_PIECE;

	return $tells && '' !== $longest && '{words}' !== $phrase
		? str_replace( '{words}', cut( $longest ), $phrase )
		: title_words( $title );
}

/**
 * An article's title as one would type it into a search: no HTML, no entities, no quotes, no SPIP number ("10. Titre"), cut at a word.
 */
function title_words( string $title ): string {
	return cut( tidy( (string) preg_replace( '/["“”„«»]/u', ' ', plain( $title ) ) ) );
}

/** @param string $tag What stands where a tag stood. */
function plain( string $title, string $tag = '' ): string {
	$text = (string) preg_replace_callback( '/<multi>(.*?)<\/multi>/is', static fn( array $match ): string => in_one_language( $match[1] ), $title );
	$text = (string) preg_replace( '/<\/?[a-z][^>]*>|<!--.*?-->/is', $tag, $text );

	return (string) preg_replace( '/^\s*[0-9]+(?:[.)]|°)\s+/u', '', html_entity_decode( $text, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
}

/** Of `[fr]Bonjour[en]Hello`, SPIP's text in several languages, the first. */
function in_one_language( string $multi ): string {
	$pieces = preg_split( '/\[[a-z]{2,3}(?:_[a-z]{2,3}){0,2}\]/', $multi, -1, PREG_SPLIT_NO_EMPTY );

	return false === $pieces ? $multi : $pieces[0] ?? '';
}

function tidy( string $text ): string {
	return trim( (string) preg_replace( '/[\x{00a0}\x{202f}\s]+/u', ' ', $text ) );
}

function cut( string $text ): string {
	if ( mb_strlen( $text ) <= LONGEST_QUERY ) {
		return $text;
	}

	$space = mb_strrpos( mb_substr( $text, 0, LONGEST_QUERY + 1 ), ' ' );

	return mb_substr( $text, 0, false === $space ? LONGEST_QUERY : $space );
}
