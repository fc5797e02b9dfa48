<?php
/**
 * Custom fields that nobody told us about: which of them hold old numbers, or addresses on the old site?
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

/** WordPress's own and those of well-known plugins: numbers and addresses that speak of this site. */
const OTHER_KEYS = '/^(?:_thumbnail_id|_edit_|_wp_|_menu_item_|_oembed_|_pingme|_encloseme|enclosure|_passerelle_|_yoast_|_aioseo|rank_math|_elementor|_fgs2wp_old_file|lien_)|canonical|view|count|_time_|price|order/i';

/** What people call such fields. */
const OLD_NAMES = '/old|orig|legacy|import|spip|drupal|joomla|node|nid|ancien|source|external|article|ext_id/i';

/**
 * Keys whose values are addresses on the old site, all different.
 *
 * @param array<int, array<string, string>> $metas Of some articles.
 * @param list<string>                      $bases
 * @return list<string>
 */
function address_keys( array $metas, array $bases ): array {
	return keys_with(
		$metas,
		static fn( string $value, string $key ): bool => '' !== (string) path_on( $value, $bases ) || ( 1 === preg_match( OLD_NAMES, $key ) && 1 === preg_match( '~^/[^/\s]~', $value ) )
	);
}

/**
 * Keys whose names and values look like old numbers. Not more than a guess.
 *
 * @param array<int, array<string, string>> $metas Of some articles.
 * @return list<non-empty-string>
 */
function number_keys( array $metas ): array {
	return keys_with( $metas, static fn( string $value, string $key ): bool => 1 === preg_match( OLD_NAMES, $key ) && is_old_id( $value, false ) );
}

/**
 * Keys nearly all of whose values pass, and differ from each other; those on most articles first.
 *
 * @param array<int, array<string, string>>   $metas
 * @param callable( string, string ): bool    $passes
 * @return list<non-empty-string>
 */
function keys_with( array $metas, callable $passes ): array {
	$values = array();

	foreach ( $metas as $of_post ) {
		foreach ( $of_post as $key => $value ) {
			if ( '' !== $value && '' !== $key && 1 !== preg_match( OTHER_KEYS, (string) $key ) ) {
				$values[ $key ][] = $value;
			}
		}
	}

	$keys = array();

	foreach ( $values as $key => $all ) {
		$many   = count( $all );
		$passed = count( array_filter( $all, static fn( string $value ): bool => $passes( $value, (string) $key ) ) );

		if ( $many > 2 && $passed >= 0.9 * $many && count( array_unique( $all ) ) >= 0.95 * $many ) {
			$keys[ $key ] = $many;
		}
	}

	arsort( $keys );

	return array_keys( $keys );
}

/**
 * Keys that some importers are known to keep addresses under, and did here.
 *
 * @param Survey $survey
 * @return list<string>
 */
function traced_address_keys( array $survey ): array {
	$rules = array_intersect_key( known_traces(), $survey['traces'] );
	$rules = array_filter( $rules, static fn( array $rule ): bool => 'path' === $rule['kind'] && 'meta' === $rule['source'] );

	return array_values( array_column( $rules, 'key' ) );
}

/**
 * The system whose articles have addresses of this form: most of them must.
 *
 * @param list<string> $addresses
 * @param list<string> $bases
 * @return 'spip'|'drupal'|'joomla'|'wordpress'|'generic'
 */
function system_by_addresses( array $addresses, array $bases ): string {
	$paths = array_map( static fn( string $url ): string => str_starts_with( $url, '/' ) ? substr( $url, 1 ) : (string) path_on( $url, $bases ), $addresses );

	foreach ( array( 'spip', 'drupal', 'joomla', 'wordpress' ) as $system ) {
		$profile = profile( $system );
		$formed  = array_filter( $paths, static fn( string $path ): bool => null !== by_forms( $path, $profile ) );

		if ( count( $formed ) > 0.6 * count( $paths ) ) {
			return $system;
		}
	}

	return 'generic';
}

/**
 * Rules for a meta that holds addresses: the numbers in them where the system's addresses have numbers, which outlives
 * any change of their form; else the addresses themselves.
 *
 * @param list<string>           $values Some of its values.
 * @param non-empty-list<string> $bases
 * @return list<Identity>
 */
function address_rules( string $key, array $values, string $system, array $bases ): array {
	$left  = array_diff( $values, array( '' ) );
	$rules = array();

	foreach ( profile( $system )['traces'] as $trace ) {
		$rule = array( 'source' => 'meta', 'key' => '' === $key ? '-' : $key ) + $trace['identity'];

		if ( 'guid' !== $trace['identity']['source'] || 'path' === $rule['kind'] || ! str_contains( $rule['pattern'] ?? '', '/' ) && ! str_contains( $rule['pattern'] ?? '', '[?&]' ) ) {
			continue;
		}

		$explained = array_filter( $left, static fn( string $value ): bool => null !== old_id( $value, $rule ) );

		if ( array() !== $explained ) {
			$rules[] = $rule;
			$left    = array_diff_key( $left, $explained );
		}
	}

	$path  = path_rule( $key, $bases );
	$paths = array_filter( $left, static fn( string $value ): bool => null !== old_id( $value, $path ) );

	return array() !== $paths ? array( ...$rules, $path ) : $rules;
}
