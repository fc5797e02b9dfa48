<?php
/**
 * Where an article lived: read while rendering from what its importer left, with nothing written and no query.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Post;

/** What no browser sends in an address: spaces, quotes, angle brackets, control characters, dots that climb. */
const NOT_IN_URLS = '/[\s\\\\"<>\x00-\x1f\x7f]|\/(?:\.|%2e){1,2}(?:[\/?#]|$)/i';

/** The old address of an article, or '' when it has none. */
function address( WP_Post $post ): string {
	return locate( $post )['url'] ?? '';
}

/** An imported article is one with an old address. */
function is_imported( WP_Post $post ): bool {
	return null !== locate( $post );
}

/**
 * The old address and what vouches for it: the address someone typed for this article, else the first rule that yields a valid id.
 *
 * @return array{url: string, from: 'meta'|'rule', site: OldSite, kind: string, id: string}|null
 */
function locate( WP_Post $post ): ?array {
	if ( ! is_post_type_viewable( $post->post_type ) ) {
		return null;
	}

	return override( $post ) ?? claims( $post, 1 )[0] ?? null;
}

/**
 * Every rule that claims this article, in the order in which they are asked.
 *
 * @return list<array{url: string, from: 'rule', site: OldSite, kind: string, id: string}>
 */
function claims( WP_Post $post, int $limit = PHP_INT_MAX ): array {
	$claims = array();

	foreach ( old_sites() as $site ) {
		foreach ( $site['identities'] as $rule ) {
			$id = identify( $post, $rule );

			if ( null === $id || count( $claims ) >= $limit ) {
				continue;
			}

			$claims[] = array(
				'url'  => object_url( $site, $rule['kind'], $id ),
				'from' => 'rule',
				'site' => $site,
				'kind' => $rule['kind'],
				'id'   => $id,
			);
		}
	}

	return $claims;
}

/**
 * The address an editor typed. Checked again here: the meta may have been written by anything.
 *
 * @return array{url: string, from: 'meta', site: OldSite, kind: string, id: string}|null
 */
function override( WP_Post $post ): ?array {
	$url = get_post_meta( $post->ID, META_URL, true );

	if ( ! is_string( $url ) || '' === $url ) {
		return null;
	}

	foreach ( old_sites() as $site ) {
		if ( is_under( $url, $site ) ) {
			return array( 'url' => $url, 'from' => 'meta', 'site' => $site, 'kind' => '', 'id' => '' );
		}
	}

	return null;
}

/**
 * The URL of an object of the old site: its article template for the system's main kind, the profile's for the others.
 *
 * @param OldSite $site
 */
function object_url( array $site, string $kind, string $id ): string {
	$template = object_template( $site['articleUrl'], $kind, profile( $site['system'] )['kinds'] );

	return $site['baseUrl'] . strtr( $template, array( '{id}' => encoded( $id ), '{slug}' => encoded( $id ) ) );
}

/**
 * A site whose articles are `article12.html` has `breve3.html` too: the archive knows its pages under these names only.
 * Where there is no such twin, the most lasting form.
 *
 * @param array<string, array{main?: bool, urls: non-empty-list<non-empty-string>}> $kinds
 */
function object_template( string $article_url, string $kind, array $kinds ): string {
	$urls = $kinds[ $kind ]['urls'] ?? array();
	$main = (string) array_key_first( array_filter( $kinds, static fn( array $known ): bool => $known['main'] ?? false ) );

	if ( array() === $urls || $kind === $main ) {
		return $article_url;
	}

	$twin = str_replace( $main, $kind, $article_url );

	return in_array( $twin, $urls, true ) ? $twin : $urls[0];
}

/** Percent-encodes what may not stand in a URL (RFC 3986), and leaves what is already encoded. */
function encoded( string $path ): string {
	return (string) preg_replace_callback(
		'/%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~%!$&\'()*+,;=:@\/?]/',
		static fn( array $match ): string => rawurlencode( $match[0] ),
		$path
	);
}

/**
 * Whether a URL lies on this old site: under its base or one of its former URLs, http or https, without credentials.
 *
 * @param OldSite $site
 */
function is_under( string $url, array $site ): bool {
	foreach ( array( $site['baseUrl'], ...$site['formerUrls'] ) as $base ) {
		if ( is_under_base( $url, $base ) ) {
			return true;
		}
	}

	return false;
}

function is_under_base( string $url, string $base ): bool {
	if ( 1 === preg_match( NOT_IN_URLS, $url ) ) {
		return false;
	}

	$asked = explode( '://', $url, 2 );
	$known = explode( '://', $base, 2 );

	// The scheme may have changed with the years; the host is compared as hosts are, without case.
	return in_array( strtolower( $asked[0] ), array( 'http', 'https' ), true )
		&& isset( $asked[1], $known[1] )
		&& str_starts_with( lower_host( $asked[1] ), lower_host( $known[1] ) );
}

/** `www.Host.example?Query` → `host.example/?Query`: nobody remembers whether there was a `www.` */
function lower_host( string $rest ): string {
	$length = strcspn( $rest, '/?#' );
	$path   = substr( $rest, $length );
	$host   = (string) preg_replace( '/^www\./', '', strtolower( substr( $rest, 0, $length ) ) );

	return $host . ( str_starts_with( $path, '/' ) ? '' : '/' ) . $path;
}
