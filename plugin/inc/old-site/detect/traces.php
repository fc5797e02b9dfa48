<?php
/**
 * From what importers left to rules: which system, which metas and guids, and the address of the site in them.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

/** Where a rule's regex reads an address, this is what the address begins with. */
const ANY_HOST = '^https?://[^/]+';

/**
 * What all importers leave on articles, by system and place in its profile: `spip:0`. A post's own id is no trace: all have one.
 *
 * @return array<string, Identity>
 */
function known_traces(): array {
	$rules = array();

	foreach ( profiles() as $system => $profile ) {
		foreach ( $profile['traces'] as $index => $trace ) {
			if ( 'post' === $trace['identity']['object'] && 'postId' !== $trace['identity']['source'] ) {
				$rules[ "$system:$index" ] = $trace['identity'];
			}
		}
	}

	return $rules;
}

/**
 * How many articles bear traces of each system, most first.
 *
 * @param Survey $survey
 * @param string $but    Leaves out articles that bear this one's.
 * @return array<string, int>
 */
function traced_systems( array $survey, string $but = '' ): array {
	$systems = array();

	foreach ( $survey['systems'] as $together => $many ) {
		$names = explode( ' ', $together );

		foreach ( in_array( $but, $names, true ) ? array() : $names as $name ) {
			$systems[ $name ] = ( $systems[ $name ] ?? 0 ) + $many;
		}
	}

	arsort( $systems );

	return array_diff_key( $systems, array( 'generic' => 0 ) );
}

/**
 * The system the old site is made with: what its pages betray, unless only another one left traces here and none of
 * our titles stands on its home page.
 *
 * @param Survey $survey
 * @param string $seen   What the home page betrays, or ''.
 * @return 'spip'|'drupal'|'joomla'|'wordpress'|'generic'
 */
function guessed_system( array $survey, string $seen ): string {
	$traced = traced_systems( $survey );
	$proven = count( $survey['pairs'] ) >= FEW;
	$system = '' !== $seen && ( $proven || isset( $traced[ $seen ] ) || array() === $traced ) ? $seen : (string) array_key_first( $traced );

	if ( '' === $system ) {
		// Only SPIP's own addresses have capitals.
		$system = $survey['capitals']['count'] > 2 || $survey['slugs']['count'] > 2 ? 'spip' : attachments_system();
	}

	return match ( $system ) {
		'spip', 'drupal', 'joomla', 'wordpress' => $system,
		default => 'generic',
	};
}

/**
 * The rules that this system's traces make, the most telling first.
 *
 * @param Survey       $survey
 * @param list<string> $bases  Of the old site.
 * @return list<Identity>
 */
function traced_rules( array $survey, string $system, array $bases ): array {
	$rules = array();

	foreach ( known_traces() as $name => $rule ) {
		if ( str_starts_with( $name, "$system:" ) && isset( $survey['traces'][ $name ] ) && 'path' !== $rule['kind'] ) {
			$rules[] = 'guid' === $rule['source'] && must_name_host( $survey, $system, $bases ) ? on_bases( $rule, $bases ) : $rule;
		}
	}

	foreach ( profile( $system )['traces'] as $trace ) {
		if ( 'term' === $trace['identity']['object'] && is_term_key_used( $trace['identity']['key'] ?? '' ) ) {
			$rules[] = $trace['identity'];
		}
	}

	return $rules;
}

/**
 * `?p=12` is everywhere, and two sites of one system may have been moved here: then a guid must name the old site.
 *
 * @param Survey       $survey
 * @param list<string> $bases
 */
function must_name_host( array $survey, string $system, array $bases ): bool {
	return 'wordpress' === $system || array() !== array_diff( array_keys( $survey['hosts'] ), array_map( __NAMESPACE__ . '\bare_host', $bases ) );
}

/**
 * The same rule, for addresses under these bases only.
 *
 * @param Identity     $rule
 * @param list<string> $bases
 * @return Identity
 */
function on_bases( array $rule, array $bases ): array {
	$pattern = $rule['pattern'] ?? '';
	$hosts   = '^https?://(?:www\.)?' . any_of( array_map( __NAMESPACE__ . '\bare_host', $bases ) );

	if ( str_starts_with( $pattern, ANY_HOST ) ) {
		$rule['pattern'] = $hosts . substr( $pattern, strlen( ANY_HOST ) );
	} elseif ( str_starts_with( $pattern, '^https?://[^?]*/' ) ) {
		$rule['pattern'] = "$hosts/(?:[^?]*/)?" . substr( $pattern, strlen( '^https?://[^?]*/' ) );
	} elseif ( str_ends_with( $pattern, ' at https?://' ) ) {
		// Drupal's feeds: `12 at https://ancien.example`.
		$rule['pattern'] = $pattern . substr( $hosts, strlen( '^https?://' ) );
	} elseif ( '' !== $pattern && ! str_starts_with( $pattern, '^' ) ) {
		$rule['pattern'] = "$hosts.*$pattern";
	}

	return $rule;
}

/** @param list<string> $texts */
function any_of( array $texts ): string {
	$texts = array_map( __NAMESPACE__ . '\quoted', array_values( array_unique( $texts ) ) );

	return 1 === count( $texts ) ? $texts[0] : '(?:' . implode( '|', $texts ) . ')';
}

/** For PCRE and JavaScript alike, which refuses escapes that are not needed. */
function quoted( string $text ): string {
	return (string) preg_replace( '/[.*+?^${}()|[\]\\\\]/', '\\\\$0', $text );
}

/**
 * A rule for whole addresses under these bases, in a guid or a meta, where they may also be written from the root on.
 *
 * @param string                 $key   '' for the guid.
 * @param non-empty-list<string> $bases
 * @return Identity
 */
function path_rule( string $key, array $bases ): array {
	// `ancien.example/spip/`, and what of it stands in an address that begins at the root: `spip/`.
	$places = array_map( static fn( string $base ): string => lower_host( explode( '://', "$base://", 3 )[1] ), $bases );
	$begin  = 'https?://(?:www\.)?' . any_of( $places );
	$folder = quoted( explode( '/', $places[0], 2 )[1] ?? '' );

	return '' === $key
		? array( 'object' => 'post', 'kind' => 'path', 'source' => 'guid', 'pattern' => "^$begin([^#]+)" )
		: array( 'object' => 'post', 'kind' => 'path', 'source' => 'meta', 'key' => $key, 'pattern' => "^(?:$begin|/?$folder)([^#/][^#]*)" );
}

/**
 * Hosts that the traces name beside those of the old site: its former ones, or another site's.
 *
 * @param Survey       $survey
 * @param list<string> $known
 * @return array<string, int>
 */
function other_hosts( array $survey, array $known ): array {
	$others = array_diff_key( $survey['hosts'], array_flip( $known ) );
	$least  = max( 1, (int) ( array_sum( $survey['hosts'] ) * 0.05 ) );

	arsort( $others );

	return array_filter( $others, static fn( int $many ): bool => $many >= $least );
}
