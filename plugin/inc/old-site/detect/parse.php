<?php
/**
 * What an address of the old site speaks of. The TypeScript half is src/engine/address/parse.ts.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

/**
 * The object or page at an address. Every form the system ever wrote is read, whichever the site used; former URLs
 * count; parameters that change the page but not the article, and fragments, do not.
 *
 * @param array{baseUrl: string, formerUrls: list<string>, system: string, articleUrl: string} $site
 * @return array{kind: string, id: string}|array{path: string}|null Null when it is not on that site, or is its home page.
 */
function parse_address( string $url, array $site ): ?array {
	$profile = profile( $site['system'] );
	$path    = path_on( str_replace( '&amp;', '&', $url ), array( $site['baseUrl'], ...$site['formerUrls'] ) );
	$bare    = null === $path ? '' : without_ignored( $path, $profile['ignored'] ?? array() );

	if ( '' === $bare ) {
		return null;
	}

	return by_template( $bare, $site['articleUrl'], $profile ) ?? by_forms( $bare, $profile ) ?? array( 'path' => encoded( $bare ) );
}

/**
 * What stands in an address after the base it lies under, the longest base first.
 *
 * @param list<string> $bases
 * @return string|null Null when it lies under none.
 */
function path_on( string $url, array $bases ): ?string {
	usort( $bases, static fn( string $one, string $other ): int => strlen( $other ) <=> strlen( $one ) );

	foreach ( $bases as $base ) {
		if ( is_under_base( $url, $base ) ) {
			return substr( lower_host( explode( '://', $url, 2 )[1] ?? '' ), strlen( lower_host( explode( '://', $base, 2 )[1] ?? '' ) ) );
		}
	}

	return null;
}

/**
 * By the forms of the system's addresses.
 *
 * @param Profile $profile
 * @return array{kind: string, id: string}|null
 */
function by_forms( string $path, array $profile ): ?array {
	foreach ( $profile['kinds'] as $kind => $known ) {
		foreach ( $known['forms'] as $form ) {
			if ( 1 === preg_match( delimited( $form ), $path, $match ) ) {
				return array( 'kind' => $kind, 'id' => $match[1] ?? '' );
			}
		}
	}

	return null;
}

/**
 * By the site's own template, which no profile may know: `nouvelles/{id}.htm`. A `{slug}` is a path, no object.
 *
 * @param Profile $profile
 * @return array{kind: string, id: string}|null
 */
function by_template( string $path, string $template, array $profile ): ?array {
	$id = str_contains( $template, '{id}' ) ? fill( $template, $path ) : null;

	return null === $id ? null : array( 'kind' => main_kind( $profile ), 'id' => $id );
}

/** What stands in the place of `{id}` (a number) or `{slug}` (anything but a query) when a path fits a template. */
function fill( string $template, string $path ): ?string {
	$parts = preg_split( '/(\{id\}|\{slug\})/', $template, 2, PREG_SPLIT_DELIM_CAPTURE );

	if ( ! is_array( $parts ) || 3 !== count( $parts ) ) {
		return null;
	}

	[ $before, $placeholder, $behind ] = $parts;

	$value = substr( $path, strlen( $before ), max( 0, strlen( $path ) - strlen( $before ) - strlen( $behind ) ) );
	$form  = '{id}' === $placeholder ? '/^[1-9][0-9]{0,9}$/D' : '/^[^?#]+$/D';

	return $path === $before . $value . $behind && 1 === preg_match( $form, $value ) ? $value : null;
}

/**
 * The kind that posts are when nothing says otherwise: SPIP's `article`, Drupal's `node`.
 *
 * @param Profile $profile
 */
function main_kind( array $profile ): string {
	foreach ( $profile['kinds'] as $kind => $known ) {
		if ( $known['main'] ?? false ) {
			return $kind;
		}
	}

	return (string) array_key_first( $profile['kinds'] );
}

/**
 * `spip.php?article12&lang=fr#nb1` → `spip.php?article12`
 *
 * @param list<string> $ignored Names of parameters; one that ends in `*` is the beginning of several.
 */
function without_ignored( string $path, array $ignored ): string {
	[ $page, $query ] = explode( '?', explode( '#', $path, 2 )[0], 2 ) + array( '', '' );

	$kept = array_filter(
		explode( '&', $query ),
		static fn( string $pair ): bool => '' !== $pair && ! is_ignored( explode( '=', $pair, 2 )[0], $ignored )
	);

	return $page . ( array() === $kept ? '' : '?' . implode( '&', $kept ) );
}

/** @param list<string> $ignored */
function is_ignored( string $name, array $ignored ): bool {
	foreach ( $ignored as $pattern ) {
		if ( $name === $pattern || ( str_ends_with( $pattern, '*' ) && str_starts_with( $name, substr( $pattern, 0, -1 ) ) ) ) {
			return true;
		}
	}

	return false;
}
