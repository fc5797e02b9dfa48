<?php
/**
 * Rules that also match articles written after the move: an article's own id, its slug. They are accepted on evidence
 * only, and only up to where the move ended.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use function Passerelle\db;
use function Passerelle\fetch;

/** Fewer are chance. */
const FEW = 3;

/**
 * A rule with its bound: the last article that WordPress itself did not make, else the day this site was born.
 *
 * @param Identity   $rule
 * @param Survey     $survey
 * @param list<Pair> $pairs
 * @return Identity
 */
function bounded( array $rule, array $survey, array $pairs ): array {
	if ( ! in_array( $rule['source'], array( 'postId', 'slug' ), true ) ) {
		return $rule;
	}

	$marks = 'slug' === $rule['source'] && $survey['slugs']['count'] > 0 ? $survey['slugs'] : $survey['capitals'];
	$marks = $survey['foreign']['count'] >= max( 1, $marks['count'] ) ? $survey['foreign'] : $marks;
	$types = array_keys( $survey['types'] );

	if ( array() !== $types ) {
		$rule['where'] = array( 'postType' => array_slice( array_map( static fn( string $type ): string => '' === $type ? 'post' : $type, $types ), 0, 20 ) );
	}

	if ( $marks['count'] > 0 && $marks['lastId'] > 0 ) {
		$rule['until'] = array( 'id' => $marks['lastId'] );
	} else {
		$rule['until'] = array( 'date' => birthday( $pairs ) );
	}

	return $rule;
}

/**
 * The last day that an article cannot have been written here: this WordPress did not exist yet; nor, as far as the old
 * home page shows, can the old site's newest article be younger.
 *
 * @param list<Pair> $pairs
 */
function birthday( array $pairs ): string {
	$born = (string) db()->get_var( 'SELECT user_registered FROM ' . db()->users . ' ORDER BY ID LIMIT 1' ); // phpcs:ignore WordPress.DB.PreparedSQL -- nothing to prepare
	$born = is_multisite() ? (string) ( get_site()->registered ?? $born ) : $born;
	$days = array_map( static fn( array $pair ): string => substr( $pair['post']->post_date, 0, 10 ), $pairs );

	return max( substr( $born, 0, 10 ), ...$days, ...array( '1970-01-01' ) );
}

/**
 * Whether slugs betray a copy from database to database, in which articles keep their numbers.
 *
 * @param Survey $survey
 */
function looks_copied( array $survey, string $system ): bool {
	$capitals = $survey['capitals']['count'];

	return 'spip' === $system && $capitals >= FEW && $capitals >= 0.2 * max( $survey['foreign']['count'], 1 );
}

/**
 * Two articles compared with the pages where a guessed rule says that they lived.
 *
 * @param OldSite $site With the guessed rule.
 * @return bool|null Null when no page could be read.
 */
function pages_agree( array $site ): ?bool {
	$agree    = 0;
	$disagree = 0;

	foreach ( array_slice( tally( $site )['samples'], 1, 3 ) as $sample ) {
		$answer = fetch( ascii_url( $sample['oldUrl'] ), array( 'maxBytes' => 262144, 'seconds' => 4 ) );

		if ( is_wp_error( $answer ) || $answer['status'] >= 500 || 403 === $answer['status'] ) {
			continue;
		}

		if ( $answer['status'] < 400 && is_title_of( bare_title( $sample['title'] ), read_page( $answer['body'], $answer['url'] ) ) ) {
			++$agree;
		} else {
			++$disagree;
		}
	}

	return 0 === $agree + $disagree ? null : $agree > $disagree;
}

/** @param Page $page */
function is_title_of( string $title, array $page ): bool {
	foreach ( page_titles( $page ) as $other ) {
		if ( '' !== $title && ( str_contains( $other, $title ) || ( strlen( $other ) > 20 && str_contains( $title, $other ) ) ) ) {
			return true;
		}
	}

	return false;
}
