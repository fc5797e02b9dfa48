<?php
/**
 * POST old-sites/detect: from one address to a whole description of the old site. Nothing is written.
 *
 * The old site's home page is read once (and one or two articles, where only a guess can be made); everything else
 * comes from this site's own data, so that it works for a dead old site too.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Error;

use function Passerelle\invalid;

/**
 * @param string $typed   The address of the old site, as someone typed it; that of one of its articles will do.
 * @param string $example The address of one old article, or ''.
 * @return Detection|WP_Error 400 with `field` `url` or `example`.
 */
function detect( string $typed, string $example ): array|WP_Error {
	$asked = asked( $typed, $example );
	$home  = is_wp_error( $asked ) ? $asked : read_home( $asked['base'], $asked['orPlain'] );

	if ( is_wp_error( $asked ) || is_wp_error( $home ) ) {
		return is_wp_error( $asked ) ? $asked : at_field( 'url', $home );
	}

	$case = examined( $asked, $home );
	$case = with_rules( $case );

	return answer( $case, described( $case ) );
}

/**
 * What was asked: the base of the site, and an example of its articles' addresses.
 *
 * @return Asked|WP_Error
 */
function asked( string $typed, string $example ): array|WP_Error {
	$base = complete_url( $typed );

	if ( is_wp_error( $base ) && 'passerelle_url_page' === $base->get_error_code() ) {
		$data    = $base->get_error_data();
		$example = '' === trim( $example ) ? with_scheme( trim( $typed ) ) : $example;
		$base    = is_array( $data ) && is_string( $data['suggestion'] ?? null ) ? complete_url( $data['suggestion'] ) : $base;
	}

	if ( is_wp_error( $base ) || '' === $base ) {
		return at_field( 'url', is_wp_error( $base ) ? $base : url_error( 'empty', '' ) );
	}

	$asked = array( 'base' => $base, 'example' => trim( $example ), 'former' => array(), 'orPlain' => 1 !== preg_match( '~^\s*https?:~i', $typed ) );

	return '' === $asked['example'] ? $asked : with_example( $asked );
}

/**
 * An example elsewhere tells where the old site is now: the address that was typed is a former one of it.
 *
 * @param Asked $asked
 * @return Asked|WP_Error
 */
function with_example( array $asked ): array|WP_Error {
	$example = with_scheme( $asked['example'] );
	$root    = complete_url( (string) preg_replace( '~^(https?://[^/?#]+).*$~is', '$1/', $example ) );

	if ( is_wp_error( $root ) || '' === $root || 1 === preg_match( '/[\s\\\\"<>]/', $example ) ) {
		return invalid( 'example', __( 'That is not the address of an article. Open an old article and copy its address from your browser.', 'passerelle' ), 'passerelle_example' );
	}

	$asked['example'] = $example;

	if ( ! same_host( $example, $asked['base'] ) ) {
		$asked['former'] = array( $asked['base'] );
		$asked['base']   = $root;
	}

	return is_under_base( $example, $asked['base'] ) ? $asked : array( 'base' => $root ) + $asked;
}

/**
 * All that can be known before rules are looked for.
 *
 * @param Asked $asked
 * @param Home  $home
 * @return Case
 */
function examined( array $asked, array $home ): array {
	$bases  = array_values( array_unique( array( $home['base'], $asked['base'], ...$asked['former'] ) ) );
	$titles = linked_titles( $home['page'], $bases );
	$page   = '' === $asked['example'] || $home['takenOver'] ? null : article_page( $asked['example'] );

	foreach ( null === $page ? array() : page_titles( $page ) as $title ) {
		$titles[ $title ] = $asked['example'];
	}

	$survey = survey( array_map( __NAMESPACE__ . '\bare_host', $bases ), $titles );

	if ( $survey['of'] > COUNTED_WHOLE ) {
		$survey['pairs'] = array( ...$survey['pairs'], ...slug_pairs( $titles ) );
	}

	return array(
		'typed'      => $asked['base'],
		'example'    => $asked['example'],
		'read'       => null !== $page,
		'home'       => $home,
		'system'     => guessed_system( $survey, $home['system'] ),
		'bases'      => $bases,
		'rules'      => array(),
		'articleUrl' => '',
		'survey'     => $survey,
		'doubts'     => $home['doubts'],
	);
}

/**
 * Of a large site only a part is walked over: articles with these titles are found by their slugs.
 *
 * @param array<string, string> $titles
 * @return list<Pair>
 */
function slug_pairs( array $titles ): array {
	$pairs = array();

	foreach ( posts_by_slug( array_map( 'sanitize_title', array_map( 'strval', array_keys( $titles ) ) ) ) as $post ) {
		$url = $titles[ bare_title( $post->post_title ) ] ?? '';

		if ( '' !== $url ) {
			$pairs[] = array( 'post' => $post, 'url' => $url );
		}
	}

	return $pairs;
}

/**
 * The old site as it would be saved.
 *
 * @param Case $case
 * @return OldSite
 */
function described( array $case ): array {
	$home    = $case['home'];
	$profile = profile( $case['system'] );
	$search  = $home['reached'] ? offered_search( $home['page'], $home['base'] ) : '';
	$dead    = $home['dead'] || $home['takenOver'] || has_other_system( $case );

	return array(
		'id'             => free_id( $home['base'] ),
		'name'           => site_name( $home ),
		'baseUrl'        => $home['base'],
		'formerUrls'     => former_urls( $case ),
		'system'         => $case['system'],
		'state'          => $dead ? 'archived' : 'online',
		'identities'     => array_slice( $case['rules'], 0, 20 ),
		'articleUrl'     => '' !== $case['articleUrl'] ? $case['articleUrl'] : article_template( $case, ! $dead ),
		'searchUrl'      => '' !== $search ? $search : $profile['search']['url'] ?? '',
		'searchFallback' => 'archive',
	);
}

/**
 * @param Case    $case
 * @param OldSite $item
 * @return Detection
 */
function answer( array $case, array $item ): array {
	$tally = tally( $item );

	// Captures of about the day of the newest article moved show the old site, not yet this one.
	if ( $case['home']['takenOver'] && '' !== $tally['lastDate'] ) {
		$item['archivedAt'] = min( $tally['lastDate'], gmdate( 'Y-m-d' ) );
	}

	return array(
		'item'       => $item,
		'reached'    => $case['home']['reached'],
		'recognised' => $tally['recognised'],
		'of'         => $tally['of'],
		'samples'    => $tally['samples'],
		'doubts'     => array( ...$case['doubts'], ...case_doubts( $case, $item, $tally ), ...$tally['doubts'] ),
	);
}
