<?php
/**
 * Rules that find an imported object's old id in what its importer left behind.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Post;
use WP_Term;

/**
 * One rule asked about one post. Costs no query: the post, its metas and its terms are primed by the loop.
 *
 * @param Identity $rule
 * @return string|null The id, valid for the old site's URLs; null when the rule does not speak of this post.
 */
function identify( WP_Post $post, array $rule ): ?string {
	$object = 'attachment' === $post->post_type ? 'attachment' : 'post';

	if ( $object !== $rule['object'] || ! is_within( $post, $rule ) ) {
		return null;
	}

	return old_id( trace( $post, $rule ), $rule );
}

/**
 * What the importer left, as it stands in the database.
 *
 * @param Identity $rule
 */
function trace( WP_Post $post, array $rule ): string {
	$value = match ( $rule['source'] ) {
		'meta'   => get_post_meta( $post->ID, $rule['key'] ?? '', true ),
		'postId' => $post->ID,
		'guid'   => $post->guid,
		'slug'   => rawurldecode( $post->post_name ),
	};

	return is_scalar( $value ) ? trim( (string) $value ) : '';
}

/**
 * The id in a trace: a positive number of at most ten digits, or, where the rule has a pattern, what its first group holds.
 *
 * @param Identity $rule
 */
function old_id( string $trace, array $rule ): ?string {
	if ( isset( $rule['pattern'] ) ) {
		$trace = 1 === preg_match( delimited( $rule['pattern'] ), $trace, $match ) ? $match[1] ?? '' : '';
	}

	return is_old_id( $trace, isset( $rule['pattern'] ) ) ? $trace : null;
}

/** A number, or, where a pattern vouches for it, a path: no spaces, quotes, angle brackets, control characters or climbing dots. */
function is_old_id( string $id, bool $may_be_a_path ): bool {
	if ( 1 === preg_match( '/^[1-9][0-9]{0,9}$/D', $id ) ) {
		return true;
	}

	return $may_be_a_path
		&& 1 === preg_match( '/^[^\s\\\\"<>^`{|}\x00-\x1f\x7f]{1,300}$/uD', $id )
		&& 1 !== preg_match( '/^-?[0-9]+$|(?:^|\/)\.\.?(?:\/|$)|^\/|^[a-z][a-z0-9+.-]*:/i', $id );
}

/** A rule's regex with its delimiters; `~` is escaped unless it already is. */
function delimited( string $pattern ): string {
	/** @var array<string, non-empty-string> $known */
	static $known = array();

	$known[ $pattern ] ??= '~' . preg_replace( '/(?<!\\\\)((?:\\\\\\\\)*)~/', '$1\\~', $pattern ) . '~u';

	return $known[ $pattern ];
}

/** @param Identity $rule */
function is_within( WP_Post $post, array $rule ): bool {
	return is_before_the_move( $post, $rule['until'] ?? array() ) && is_where( $post, $rule['where'] ?? array() );
}

/** @param array{id?: int, date?: string} $until */
function is_before_the_move( WP_Post $post, array $until ): bool {
	return ( ! isset( $until['id'] ) || $post->ID <= $until['id'] )
		&& ( ! isset( $until['date'] ) || substr( $post->post_date, 0, 10 ) <= $until['date'] );
}

/** @param array{postType?: list<string>, term?: list<int>} $where */
function is_where( WP_Post $post, array $where ): bool {
	if ( isset( $where['postType'] ) && ! in_array( $post->post_type, $where['postType'], true ) ) {
		return false;
	}

	return ! isset( $where['term'] ) || has_any_term( $post, $where['term'] );
}

/** @param list<int> $ids */
function has_any_term( WP_Post $post, array $ids ): bool {
	foreach ( get_object_taxonomies( $post ) as $taxonomy ) {
		$terms = get_the_terms( $post, $taxonomy );

		foreach ( is_array( $terms ) ? $terms : array() as $term ) {
			if ( $term instanceof WP_Term && in_array( $term->term_id, $ids, true ) ) {
				return true;
			}
		}
	}

	return false;
}
