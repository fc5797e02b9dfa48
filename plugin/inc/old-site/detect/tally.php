<?php
/**
 * What the rules of an old site find here: how many articles, which ones for example, and what is odd about it.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Post;

const SAMPLES = 5;

/**
 * @param OldSite $site
 * @return Preview
 */
function preview( array $site ): array {
	$tally = tally( $site );
	unset( $tally['lastDate'] );

	return $tally;
}

/**
 * @param OldSite $site
 * @return Tally `lastDate`: the day of the newest article that was recognised, or ''.
 */
function tally( array $site ): array {
	$of     = count_articles();
	$others = array_values( array_filter( old_sites(), static fn( array $other ): bool => $other['id'] !== $site['id'] ) );
	$rules  = array_merge( $site['identities'], ...array_column( $others, 'identities' ) );
	$counts = array( 'seen' => 0, 'dates' => array(), 'ids' => array(), 'twice' => 0 );

	foreach ( read_articles( $of, keys_of( $rules ), rule_terms( $rules ) ) as $articles ) {
		foreach ( $articles as $moved ) {
			count_article( $counts, $moved, $site, $others );
		}
	}

	asort( $counts['dates'] );

	$share = $of > COUNTED_WHOLE ? $of / max( 1, $counts['seen'] ) : 1;

	return array(
		'recognised' => max( 0, (int) round( count( $counts['dates'] ) * $share ) ),
		'of'         => max( 0, $of ),
		'samples'    => samples( $counts['dates'], $site ),
		'doubts'     => tally_doubts( $counts, $share ),
		'lastDate'   => (string) end( $counts['dates'] ),
	);
}

/**
 * @param Counts        $counts By reference: it grows with every article, and must not be copied as often.
 * @param Moved         $moved
 * @param OldSite       $site
 * @param list<OldSite> $others
 */
function count_article( array &$counts, array $moved, array $site, array $others ): void {
	++$counts['seen'];

	$object = claimed_by( $moved, $site );

	if ( '' === $object && ! has_own_address( $moved, $site ) ) {
		return;
	}

	$counts['dates'][ $moved['post']->ID ] = substr( $moved['post']->post_date, 0, 10 );

	if ( '' !== $object ) {
		$counts['ids'][ $object ] = ( $counts['ids'][ $object ] ?? 0 ) + 1;

		foreach ( $others as $other ) {
			$counts['twice'] += '' === claimed_by( $moved, $other ) ? 0 : 1;
		}
	}
}

/**
 * The object of an old site that an article is, as `article:12`; '' when none of its rules says so.
 *
 * @param Moved   $moved
 * @param OldSite $site
 */
function claimed_by( array $moved, array $site ): string {
	foreach ( $site['identities'] as $rule ) {
		$id = identify_moved( $moved, $rule );

		if ( null !== $id ) {
			return "{$rule['kind']}:$id";
		}
	}

	return '';
}

/**
 * @param Moved   $moved
 * @param OldSite $site
 */
function has_own_address( array $moved, array $site ): bool {
	return is_under( $moved['metas'][ META_URL ] ?? '', $site );
}

/**
 * @param list<Identity> $rules
 * @return list<string> Their metas, and the one that overrides them all.
 */
function keys_of( array $rules ): array {
	return array_values( array_unique( array( META_URL, ...array_column( array_filter( $rules, static fn( array $rule ): bool => 'meta' === $rule['source'] ), 'key' ) ) ) );
}

/**
 * @param list<Identity> $rules
 * @return list<int>
 */
function rule_terms( array $rules ): array {
	return array_values( array_unique( array_merge( array(), ...array_column( array_column( $rules, 'where' ), 'term' ) ) ) );
}

/**
 * Articles spread over the years, newest last.
 *
 * @param array<int, string> $dates By post, sorted.
 * @param OldSite            $site
 * @return list<array{postId: int<1, max>, title: string, oldUrl: string}>
 */
function samples( array $dates, array $site ): array {
	$ids     = array_keys( $dates );
	$many    = min( SAMPLES, count( $ids ) );
	$samples = array();

	for ( $number = 0; $number < $many; ++$number ) {
		$post = get_post( $ids[ intdiv( ( 2 * $number + 1 ) * count( $ids ), 2 * $many ) ] );
		$url  = null === $post ? '' : proposed_address( $post, $site );

		if ( null !== $post && $post->ID > 0 && '' !== $url ) {
			$samples[] = array( 'postId' => $post->ID, 'title' => plain( $post->post_title ), 'oldUrl' => $url );
		}
	}

	return $samples;
}

/**
 * The old address an article would have with this old site alone.
 *
 * @param OldSite $site
 */
function proposed_address( WP_Post $post, array $site ): string {
	$own = get_post_meta( $post->ID, META_URL, true );

	if ( is_string( $own ) && is_under( $own, $site ) ) {
		return $own;
	}

	foreach ( $site['identities'] as $rule ) {
		$id = identify( $post, $rule );

		if ( null !== $id ) {
			return object_url( $site, $rule['kind'], $id );
		}
	}

	return '';
}

/**
 * @param Counts $counts
 * @return list<Doubt>
 */
function tally_doubts( array $counts, float $share ): array {
	$doubts = array();
	$same   = count( array_filter( $counts['ids'], static fn( int $many ): bool => $many > 1 ) );

	if ( 1.0 !== $share ) {
		/* translators: %s: a number */
		$doubts[] = doubt( 'estimated', sprintf( __( 'This site is large: the figures are an estimate from %s of its articles.', 'passerelle' ), number_format_i18n( $counts['seen'] ) ) );
	}

	if ( $same > 0 ) {
		/* translators: %s: a number */
		$doubts[] = doubt( 'same_number', sprintf( _n( '%s old address is claimed by several articles. If two sites were moved here, describe each and limit its rules, under advanced.', '%s old addresses are each claimed by several articles. If two sites were moved here, describe each and limit its rules, under advanced.', $same, 'passerelle' ), number_format_i18n( $same ) ) );
	}

	if ( $counts['twice'] > 0 ) {
		/* translators: %s: a number */
		$doubts[] = doubt( 'claimed_twice', sprintf( _n( '%s article is claimed by another old site too: the first in the list wins.', '%s articles are claimed by another old site too: the first in the list wins.', $counts['twice'], 'passerelle' ), number_format_i18n( $counts['twice'] ) ) );
	}

	return $doubts;
}
