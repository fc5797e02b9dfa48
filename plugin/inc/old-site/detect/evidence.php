<?php
/**
 * Articles whose old address is known, because their titles stand on the old home page or someone gave an example:
 * where do they keep the old number?
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Post;

/** What tells more, where several rules explain the same. */
const TRUST = array( 'meta', 'guid', 'slug', 'postId' );

/**
 * The rule that explains most pairs.
 *
 * @param list<Pair>                        $pairs
 * @param array<int, array<string, string>> $metas  All of theirs.
 * @param list<string>                      $bases
 * @param int                               $least  How many pairs it must explain.
 * @return Candidate|null
 */
function elected( array $pairs, array $metas, array $bases, string $system, int $least ): ?array {
	$candidates = array();

	foreach ( $pairs as $pair ) {
		foreach ( pair_candidates( $pair, $metas[ $pair['post']->ID ] ?? array(), $bases, $system ) as $name => $candidate ) {
			$candidates[ $name ] ??= $candidate;

			++$candidates[ $name ]['votes'];
		}
	}

	usort( $candidates, __NAMESPACE__ . '\more_trusted' );

	$votes = $candidates[0]['votes'] ?? 0;

	return $votes >= max( $least, 1 ) && $votes >= 0.6 * count( $pairs ) ? $candidates[0] : null;
}

/**
 * What one pair votes for: each rule once, however many forms of addresses fit.
 *
 * @param Pair                  $pair
 * @param array<string, string> $metas
 * @param list<string>          $bases
 * @return array<string, Candidate>
 */
function pair_candidates( array $pair, array $metas, array $bases, string $system ): array {
	$hosts      = array_map( __NAMESPACE__ . '\bare_host', $bases );
	$candidates = array();

	foreach ( fits( $pair['url'], $bases, $system ) as $fit ) {
		foreach ( explanations( $pair['post'], $metas, $fit, $hosts ) as $candidate ) {
			$candidates[ (string) wp_json_encode( $candidate ) ] = $candidate;
		}
	}

	return $candidates;
}

/**
 * @param Candidate $one
 * @param Candidate $other
 */
function more_trusted( array $one, array $other ): int {
	$places = array_flip( TRUST );

	return array( $other['votes'], $places[ $one['rule']['source'] ] ) <=> array( $one['votes'], $places[ $other['rule']['source'] ] );
}

/**
 * Every rule that finds the id of the old address in this article.
 *
 * @param array<string, string> $metas
 * @param Fit                   $fit
 * @param list<string>          $hosts Of the old site.
 * @return list<Candidate>
 */
function explanations( WP_Post $post, array $metas, array $fit, array $hosts ): array {
	$is_number = str_contains( $fit['articleUrl'], '{id}' );
	$found     = array();

	if ( ! $is_number ) {
		return is_same_slug( $post, $fit['id'] ) ? array( candidate( $fit, array( 'source' => 'slug', 'pattern' => '^([^/]+)$' ) ) ) : array();
	}

	foreach ( array_keys( $metas, $fit['id'], true ) as $key ) {
		$found[] = candidate( $fit, array( 'source' => 'meta', 'key' => $key ) );
	}

	if ( ! is_native( $post, $hosts, own_hosts() ) ) {
		array_push( $found, ...traced_candidates( $post, $fit ) );
	}

	// Last, since it is the weakest.
	return array( ...$found, ...( $fit['id'] === (string) $post->ID ? array( candidate( $fit, array( 'source' => 'postId' ) ) ) : array() ) );
}

/**
 * Guids and slugs that hold the number, whatever system their form is of: some importers write `?p=12` for SPIP's article 12.
 *
 * @param Fit $fit
 * @return list<Candidate>
 */
function traced_candidates( WP_Post $post, array $fit ): array {
	$found = array();

	foreach ( known_traces() as $rule ) {
		if ( 'meta' !== $rule['source'] && identify( $post, $rule ) === $fit['id'] ) {
			$found[] = candidate( $fit, array( 'source' => $rule['source'], 'pattern' => $rule['pattern'] ?? '' ) );
		}
	}

	return $found;
}

/**
 * Letter for letter: where the old site had capitals and this one has not, the old address cannot be told from the slug.
 */
function is_same_slug( WP_Post $post, string $name ): bool {
	return '' !== $name && rawurldecode( $name ) === rawurldecode( $post->post_name );
}

/**
 * @param Fit                                                                           $fit
 * @param array{source: 'meta'|'guid'|'slug'|'postId', key?: string, pattern?: string} $found
 * @return Candidate
 */
function candidate( array $fit, array $found ): array {
	$rule = array( 'object' => 'post', 'kind' => $fit['kind'], 'source' => $found['source'] );

	if ( '' !== ( $found['key'] ?? '' ) ) {
		$rule['key'] = $found['key'];
	}

	if ( '' !== ( $found['pattern'] ?? '' ) ) {
		$rule['pattern'] = $found['pattern'];
	}

	return array( 'rule' => $rule, 'system' => $fit['system'], 'articleUrl' => $fit['articleUrl'], 'votes' => 0 );
}

/**
 * The titles of an old page's links, with the pages they lead to: what the titles of our articles are compared with.
 *
 * @param Page         $page
 * @param list<string> $bases
 * @return array<string, string> URLs by bare title.
 */
function linked_titles( array $page, array $bases ): array {
	$titles = array();

	foreach ( $page['links'] as $link ) {
		$title = bare_title( $link['text'] );

		// One short word is a menu's, not an article's.
		if ( ( str_contains( $title, ' ' ) || strlen( $title ) > 12 ) && '' !== (string) path_on( $link['url'], $bases ) ) {
			$titles[ $title ] ??= $link['url'];
		}
	}

	return $titles;
}

/**
 * What an article's own page says its title is: its heading, and its <title> without the name of the site.
 *
 * @param Page $page
 * @return list<string> Bare titles.
 */
function page_titles( array $page ): array {
	$parts = (array) preg_split( '/\s+[-–—|·:»]+\s+/u', $page['title'] );
	$all   = array_map( __NAMESPACE__ . '\bare_title', array_map( 'strval', array( $page['heading'], $page['title'], (string) reset( $parts ), (string) end( $parts ) ) ) );

	return array_values( array_diff( array_unique( $all ), array( '' ) ) );
}
