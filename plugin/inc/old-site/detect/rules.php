<?php
/**
 * The rules of an old site, from the surest to the boldest: an example, importers' traces, fields that hold
 * addresses, what the old home page proves, what copies of databases leave.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

/**
 * @param Case $case
 * @return Case
 */
function with_rules( array $case ): array {
	$some  = all_metas( $case['survey']['some'] );
	$pairs = all_metas( array_map( static fn( array $pair ): int => $pair['post']->ID, $case['survey']['pairs'] ) );

	$case = with_former_hosts( $case );
	$case = taught( $case, $pairs );
	$case = with_strong_rules( $case, $some );
	$case = with_proven_rule( $case, $pairs );
	$case = supposed( $case, $some );

	return with_guessed_rule( $case, $some );
}

/**
 * Guids and fields may name a host that nobody typed. Where they name none other, that is what the old site was called
 * then; beside the one that was typed, it is another old site.
 *
 * @param Case $case
 * @return Case
 */
function with_former_hosts( array $case ): array {
	$known  = array_map( __NAMESPACE__ . '\bare_host', $case['bases'] );
	$others = other_hosts( $case['survey'], $known );
	$typed  = array_sum( array_intersect_key( $case['survey']['hosts'], array_flip( $known ) ) );

	foreach ( $others as $host => $many ) {
		$base = complete_url( "http://$host/" );

		if ( 0 === $typed && ! is_wp_error( $base ) && '' !== $base && true === is_allowed_base( $base ) ) {
			$case['bases'][] = $base;
		} elseif ( $typed > 0 ) {
			/* translators: 1: a number, 2: a host name */
			$case['doubts'][] = doubt( 'other_site', sprintf( _n( '%1$s article comes from %2$s. If that is another old site, add it too.', '%1$s articles come from %2$s. If that is another old site, add it too.', $many, 'passerelle' ), number_format_i18n( $many ), $host ) );
		}
	}

	return $case;
}

/**
 * @param Case                              $case
 * @param array<int, array<string, string>> $some
 * @return Case
 */
function with_strong_rules( array $case, array $some ): array {
	$values = array();

	foreach ( array_unique( array( ...traced_address_keys( $case['survey'] ), ...address_keys( $some, $case['bases'] ) ) ) as $key ) {
		$values[ $key ] = array( ...some_values( $key ), ...array_column( $some, $key ) );
	}

	if ( 'generic' === $case['system'] && '' === $case['home']['system'] ) {
		$case['system'] = system_by_addresses( array_merge( array(), ...array_values( $values ) ), $case['bases'] );
	}

	$case['rules'] = merged( $case['rules'], traced_rules( $case['survey'], $case['system'], $case['bases'] ) );

	foreach ( $values as $key => $all ) {
		$case['rules'] = merged( $case['rules'], address_rules( $key, $all, $case['system'], $case['bases'] ) );
	}

	return with_whole_guids( $case );
}

/**
 * Guids that are addresses on the old site, of a form that has no number.
 *
 * @param Case $case
 * @return Case
 */
function with_whole_guids( array $case ): array {
	foreach ( known_traces() as $name => $rule ) {
		if ( 'path' === $rule['kind'] && 'guid' === $rule['source'] && isset( $case['survey']['traces'][ $name ] ) ) {
			$rule          = path_rule( '', $case['bases'] );
			$own           = array_diff( array_map( __NAMESPACE__ . '\bare_host', $case['bases'] ), own_hosts() );
			$case['rules'] = array() === $own ? $case['rules'] : merged( $case['rules'], array( $rule ) );
		}
	}

	return $case;
}

/**
 * What the home page proves of articles that no rule explains so far; and whether it agrees with the rules there are.
 *
 * @param Case                              $case
 * @param array<int, array<string, string>> $metas
 * @return Case
 */
function with_proven_rule( array $case, array $metas ): array {
	$open     = array();
	$disagree = 0;

	foreach ( $case['survey']['pairs'] as $pair ) {
		$claim = claimed_by( array( 'post' => $pair['post'], 'metas' => $metas[ $pair['post']->ID ] ?? array(), 'terms' => array() ), draft( $case ) );
		$ids   = array_column( fits( $pair['url'], $case['bases'], $case['system'] ), 'id' );

		if ( '' === $claim ) {
			$open[] = $pair;
		} elseif ( array() !== array_filter( $ids, 'is_numeric' ) && ! in_array( explode( ':', $claim, 2 )[1] ?? '', $ids, true ) ) {
			++$disagree;
		}
	}

	if ( $disagree > 1 && $disagree > count( $case['survey']['pairs'] ) / 2 ) {
		$case['doubts'][] = doubt( 'home_disagrees', __( 'On the home page of the old site, the same titles have other numbers. Look at the examples with care.', 'passerelle' ) );
	}

	$elected = elected( $open, $metas, $case['bases'], $case['system'], 2 );

	return null === $elected || ( array() !== $case['rules'] && $elected['system'] !== $case['system'] ) ? $case : accepted( $case, $elected );
}

/**
 * Guesses are checked against two or three pages of the old site each, where they can be read. What nothing speaks for
 * but that it may be tried must be proven so.
 *
 * @param Case                              $case
 * @param array<int, array<string, string>> $some
 * @return Case
 */
function with_guessed_rule( array $case, array $some ): array {
	foreach ( guesses( $case, $some ) as [ $guess, $is_bold ] ) {
		$tried = array( 'rules' => array( bounded( $guess, $case['survey'], $case['survey']['pairs'] ) ) ) + $case;
		$agree = $case['home']['reached'] ? pages_agree( draft( $tried ) ) : null;

		if ( true === $agree || ( null === $agree && ! $is_bold ) ) {
			$case['rules']  = merged( $case['rules'], $tried['rules'] );
			$case['doubts'] = array( ...$case['doubts'], ...( null === $agree ? array( guess_doubt( $guess ) ) : array() ) );

			break;
		}
	}

	return $case;
}

/**
 * @param Case                              $case
 * @param array<int, array<string, string>> $some
 * @return list<array{Identity, bool}> The likeliest first; true for one that has to be proven.
 */
function guesses( array $case, array $some ): array {
	$sources = array_column( $case['rules'], 'source' );
	$post_id = array( 'object' => 'post', 'kind' => main_kind( profile( $case['system'] ) ), 'source' => 'postId' );
	$guesses = array();

	if ( 'generic' === $case['system'] || in_array( 'postId', $sources, true ) || in_array( 'slug', $sources, true ) ) {
		return array();
	}

	if ( looks_copied( $case['survey'], $case['system'] ) ) {
		$guesses[] = array( $post_id, false );
	} elseif ( 'spip' === $case['system'] && $case['survey']['slugs']['count'] >= FEW ) {
		$guesses[] = array( slug_trace(), false );
	} elseif ( array() === $case['rules'] && ( '' !== $case['example'] || $case['survey']['foreign']['count'] >= FEW ) ) {
		$guesses[] = array( $post_id, true );
	}

	foreach ( array() === $case['rules'] ? array_slice( number_keys( $some ), 0, 2 ) : array() as $key ) {
		$guesses[] = array( array( 'source' => 'meta', 'key' => $key ) + $post_id, false );
	}

	return $guesses;
}

/**
 * @param Identity $guess
 * @return Doubt
 */
function guess_doubt( array $guess ): array {
	return 'meta' === $guess['source']
		/* translators: %s: the name of a custom field */
		? doubt( 'guessed_field', sprintf( __( 'The field “%s” seems to hold the old numbers. Look at the examples with care.', 'passerelle' ), $guess['key'] ?? '' ) )
		: doubt( 'guessed_numbers', __( 'Your articles seem to have kept the numbers they had on the old site. Look at the examples with care.', 'passerelle' ) );
}

/** @return Identity SPIP's `art12`. */
function slug_trace(): array {
	$slugs = array_filter( known_traces(), static fn( array $rule ): bool => 'slug' === $rule['source'] );

	return array_values( $slugs )[0] ?? array( 'object' => 'post', 'kind' => 'article', 'source' => 'slug', 'pattern' => '^art([1-9][0-9]{0,9})$' );
}

/**
 * @param Case      $case
 * @param Candidate $elected
 * @return Case
 */
function accepted( array $case, array $elected ): array {
	if ( array() === $case['rules'] ) {
		$case['system'] = match ( $elected['system'] ) {
			'spip', 'drupal', 'joomla', 'wordpress' => $elected['system'],
			default => 'generic',
		};

		// A form that no profile knows, or one without a number.
		$case['articleUrl'] = str_contains( $elected['articleUrl'], '{slug}' ) || 'generic' === $case['system'] ? $elected['articleUrl'] : '';
	}

	$rule          = 'guid' === $elected['rule']['source'] ? on_bases( $elected['rule'], $case['bases'] ) : bounded( $elected['rule'], $case['survey'], $case['survey']['pairs'] );
	$case['rules'] = merged( $case['rules'], array( $rule ) );

	return $case;
}

/**
 * @param list<Identity> $rules
 * @param list<Identity> $more
 * @return list<Identity>
 */
function merged( array $rules, array $more ): array {
	foreach ( $more as $rule ) {
		if ( ! in_array( wp_json_encode( $rule ), array_map( 'wp_json_encode', $rules ), true ) ) {
			$rules[] = $rule;
		}
	}

	return $rules;
}

/**
 * The old site with the rules so far.
 *
 * @param Case $case
 * @return OldSite
 */
function draft( array $case ): array {
	return array( 'identities' => $case['rules'], 'searchUrl' => '' ) + described( array( 'home' => array( 'page' => empty_page( $case['home']['base'] ) ) + $case['home'] ) + $case );
}
