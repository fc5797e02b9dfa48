<?php
/**
 * What an old site asks of those who read it by program.
 *
 * Standard: RFC 9309, and the older Crawl-delay. Rules for everyone (`*`) are meant for search engines, and owners shut
 * moved sites off with them; only the pace they ask for is ours. A group that names Passerelle is obeyed in full.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

/** More than that between two pages is not waited: a look would never end. */
const LONGEST_DELAY = 10.0;

/**
 * @param string $text robots.txt.
 * @param string $path Of the old site's base URL.
 * @return array{allowed: bool, delay: float}
 */
function robots_say( string $text, string $path ): array {
	$groups = robots_groups( $text );
	$rules  = $groups['passerelle'] ?? array();
	$delay  = $rules['crawl-delay'] ?? $groups['*']['crawl-delay'] ?? array( '0' );
	$closed = array_filter( $rules['disallow'] ?? array(), static fn( string $start ): bool => '' !== $start && str_starts_with( $path, rtrim( $start, '*$' ) ) );

	return array( 'allowed' => array() === $closed, 'delay' => min( LONGEST_DELAY, max( 0.0, (float) end( $delay ) ) ) );
}

/**
 * @return array<string, array<string, list<string>>> Values by rule, by user agent in lower case.
 */
function robots_groups( string $text ): array {
	$groups = array();
	$agents = array();
	$naming = false;

	foreach ( explode( "\n", str_replace( "\r", "\n", $text ) ) as $line ) {
		if ( 1 !== preg_match( '/^\s*([a-z-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/i', $line, $rule ) ) {
			continue;
		}

		$name = strtolower( $rule[1] );

		if ( 'user-agent' === $name ) {
			$agents   = $naming ? $agents : array();
			$agents[] = strtolower( (string) preg_replace( '~/.*$~', '', $rule[2] ) );
			$naming   = true;

			continue;
		}

		$naming = false;

		foreach ( $agents as $agent ) {
			$groups[ $agent ][ $name ][] = $rule[2];
		}
	}

	return $groups;
}
