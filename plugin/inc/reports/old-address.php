<?php
/**
 * From an old address to the article that lived there: the way back of OldSite\locate().
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use WP_Post;

use function Passerelle\db;
use function Passerelle\is_enabled;
use function Passerelle\OldSite\locate;
use function Passerelle\OldSite\old_sites;
use function Passerelle\OldSite\parse_address;

use const Passerelle\OldSite\META_URL;

/** More articles than this never share one trace, unless the rule is wrong. */
const MOST_CANDIDATES = 20;

/**
 * The public article whose old address this is, whichever form of it; 0 when there is none.
 *
 * Costs one query a rule: it is asked on the help page's form alone.
 */
function article_with_old_address( string $url ): int {
	require_once dirname( __DIR__ ) . '/old-site/detect/parse.php';

	foreach ( is_enabled( 'old-site' ) ? old_sites() : array() as $site ) {
		$asked = parse_address( $url, $site );

		if ( null === $asked ) {
			continue;
		}

		foreach ( candidates( $asked, $url, $site ) as $id ) {
			if ( lived_at( $id, $asked, $site ) ) {
				return $id;
			}
		}
	}

	return 0;
}

/**
 * @param array{kind: string, id: string}|array{path: string} $asked
 * @param OldSite                                             $site
 */
function lived_at( int $id, array $asked, array $site ): bool {
	$post  = get_post( $id );
	$place = $post instanceof WP_Post && is_for_everyone( $post ) ? locate( $post ) : null;

	return null !== $place && parse_address( $place['url'], $site ) === $asked;
}

/**
 * Articles that may have lived there, by what their importer left.
 *
 * @param array{kind: string, id: string}|array{path: string} $asked
 * @param OldSite                                             $site
 * @return list<int>
 */
function candidates( array $asked, string $url, array $site ): array {
	$found = found_ids( 'SELECT post_id FROM ' . db()->postmeta . ' WHERE meta_key = %s AND meta_value = %s LIMIT %d', META_URL, $url, MOST_CANDIDATES );
	$id    = $asked['id'] ?? $asked['path'] ?? '';

	foreach ( $site['identities'] as $rule ) {
		if ( 'post' === $rule['object'] && ( ! isset( $asked['kind'] ) || $asked['kind'] === $rule['kind'] ) ) {
			$found = array( ...$found, ...with_trace( $rule, $id ) );
		}
	}

	return array_values( array_unique( $found ) );
}

/**
 * @param Identity $rule
 * @return list<int>
 */
function with_trace( array $rule, string $id ): array {
	// A pattern takes the id out of something longer; who has it exactly is seen afterwards. Without one nothing is wild.
	$like  = isset( $rule['pattern'] ) ? '%' . db()->esc_like( trim( rawurldecode( $id ), '/' ) ) . '%' : db()->esc_like( $id );
	$posts = db()->posts;

	return match ( $rule['source'] ) {
		'postId' => array( (int) $id ),
		'meta'   => found_ids( 'SELECT post_id FROM ' . db()->postmeta . ' WHERE meta_key = %s AND meta_value LIKE %s LIMIT %d', $rule['key'] ?? '', $like, MOST_CANDIDATES ),
		'guid'   => found_ids( "SELECT ID FROM $posts WHERE guid LIKE %s LIMIT %d", $like, MOST_CANDIDATES ),
		'slug'   => found_ids( "SELECT ID FROM $posts WHERE post_name LIKE %s LIMIT %d", $like, MOST_CANDIDATES ),
	};
}

/** @return list<int> */
function found_ids( string $sql, string|int ...$values ): array {
	$ids = quietly( 'read', static fn(): mixed => db()->get_col( (string) db()->prepare( $sql, ...$values ) ) ); // phpcs:ignore WordPress.DB.PreparedSQL -- the callers above hold each statement as a literal with WordPress's own tables; it is prepared here

	return array_map( __NAMESPACE__ . '\to_int', array_values( is_array( $ids ) ? $ids : array() ) );
}
