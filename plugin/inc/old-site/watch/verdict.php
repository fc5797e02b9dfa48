<?php
/**
 * What an answer of the old site says about a page: there, missing, or nothing.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Error;
use WP_HTML_Tag_Processor;
use WP_Http;

/**
 * Only 404, 410 and what stands for them speak against a page: a redirect to the home page or to this site, and a home
 * page in the page's place (SPIP answers 200 with it). 403, 429, 5xx, timeouts say nothing.
 *
 * @param Fetched|WP_Error $answer What fetch() gave.
 * @param string  $url    What was asked for.
 * @param OldSite $site
 * @param Titles  $titles Bare; '' where one is not known.
 * @return Finding
 */
function judge( array|WP_Error $answer, string $url, array $site, array $titles ): array {
	if ( is_wp_error( $answer ) ) {
		return array( 'seen' => 'unclear', 'status' => 0 );
	}

	$seen = match ( true ) {
		in_array( $answer['status'], array( 404, 410 ), true ) => 'missing',
		$answer['status'] < 200, $answer['status'] >= 300 => 'unclear',
		is_elsewhere( $answer, $url, $site ), is_home_instead( $answer, $url, $site, $titles ) => 'missing',
		default => 'found',
	};

	return array( 'seen' => $seen, 'status' => $answer['status'] );
}

/**
 * Whether a redirect led to the old site's home page, or to this site: there is nothing to see of the old article.
 *
 * @param Fetched $answer
 * @param OldSite $site
 */
function is_elsewhere( array $answer, string $url, array $site ): bool {
	return ( is_home_of( $answer['url'], $site ) && ! is_home_of( $url, $site ) )
		|| ( is_on_this_site( $answer['url'] ) && ! is_on_this_site( $url ) );
}

/**
 * Whether a system that is known for it put its home page in the place of an article: the canonical link says so; where
 * there is none (SPIP's own home page has none), the title is the home page's and the article's stands nowhere.
 *
 * @param Fetched $answer
 * @param OldSite $site
 * @param Titles  $titles
 */
function is_home_instead( array $answer, string $url, array $site, array $titles ): bool {
	if ( true !== ( profile( $site['system'] )['softNotFound'] ?? false ) || is_home_of( $url, $site ) ) {
		return false;
	}

	$canonical = canonical_of( $answer['body'], $answer['url'] );

	if ( '' !== $canonical ) {
		return is_home_of( $canonical, $site );
	}

	return ! in_array( '', $titles, true )
		&& title_of( $answer['body'] ) === $titles['home']
		&& true !== holds_title( $answer, $titles['article'] );
}

/**
 * Whether a URL is the old site's home page, in one of the ways it is written.
 *
 * @param OldSite $site
 */
function is_home_of( string $url, array $site ): bool {
	foreach ( array( $site['baseUrl'], ...$site['formerUrls'] ) as $base ) {
		if ( bare( $url ) === bare( $base ) ) {
			return true;
		}
	}

	return false;
}

/** `https://www.Ancien.example/spip.php?lang=fr#top` → `ancien.example`: what two ways to write one page have in common. */
function bare( string $url ): string {
	$url = (string) preg_replace( array( '~^https?://(?:www\.)?~i', '~#.*$~s' ), '', $url );

	list( $path, $query ) = explode( '?', "$url?", 3 );

	$query = (string) preg_replace( '~^(?:&?(?:page=sommaire|lang=[a-z_]*|var_mode=[a-z]*|PHPSESSID=\w*))+$~i', '', $query );
	$path  = (string) preg_replace( '~/(?:(?:spip|index|sommaire)\.(?:php3?|html?))?/*$~iD', '', $path );
	$slash = strcspn( $path, '/' );

	return strtolower( substr( $path, 0, $slash ) ) . substr( $path, $slash ) . ( '' === $query ? '' : "?$query" );
}

function is_on_this_site( string $url ): bool {
	return wp_parse_url( $url, PHP_URL_HOST ) === wp_parse_url( home_url(), PHP_URL_HOST );
}

/** The address that a page gives as its own, absolute, or ''. */
function canonical_of( string $html, string $url ): string {
	$tags = new WP_HTML_Tag_Processor( $html );

	while ( $tags->next_tag( array( 'tag_name' => 'LINK' ) ) ) {
		$rel  = $tags->get_attribute( 'rel' );
		$href = $tags->get_attribute( 'href' );

		if ( is_string( $rel ) && is_string( $href ) && 1 === preg_match( '/(?:^|\s)canonical(?:\s|$)/i', $rel ) ) {
			return WP_Http::make_absolute_url( trim( $href ), $url );
		}
	}

	return '';
}

/** What a page calls itself, bare. */
function title_of( string $html ): string {
	$tags = new WP_HTML_Tag_Processor( $html );

	return $tags->next_tag( array( 'tag_name' => 'TITLE' ) ) ? bare_title( $tags->get_modifiable_text() ) : '';
}
