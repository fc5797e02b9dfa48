<?php
/**
 * One old article as an example: which of ours is it, and where does it keep its old number?
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Post;

use function Passerelle\fetch;

/** @return Page|null The page of an article, where it can be read. */
function article_page( string $url ): ?array {
	$answer = fetch( ascii_url( $url ), array( 'maxBytes' => 262144, 'seconds' => 6 ) );

	return is_wp_error( $answer ) || $answer['status'] >= 400 ? null : read_page( $answer['body'], $answer['url'] );
}

/**
 * The example's page bears the title of one of our articles: that is sure.
 *
 * @param Case                              $case
 * @param array<int, array<string, string>> $metas Of the articles whose old page is known.
 * @return Case
 */
function taught( array $case, array $metas ): array {
	$elected = array();

	foreach ( $case['survey']['pairs'] as $pair ) {
		// Several articles may bear the same title: the one that keeps the number counts.
		if ( $pair['url'] === $case['example'] ) {
			$elected[] = elected( array( $pair ), $metas, $case['bases'], $case['system'], 1 );
		}
	}

	$elected = array_values( array_filter( $elected, 'is_array' ) );
	usort( $elected, __NAMESPACE__ . '\more_trusted' );

	return array() === $elected ? $case : accepted( $case, $elected[0] );
}

/**
 * The example's page cannot be read, or its title has changed, and nothing else tells.
 *
 * @param Case                              $case
 * @param array<int, array<string, string>> $some Metas of some articles.
 * @return Case
 */
function supposed( array $case, array $some ): array {
	$guessed = '' === $case['example'] || array() !== $case['rules'] ? null : guessed_from( $case, $some );

	// An article of that number is on every site: where its title is another one, it is another article.
	if ( null === $guessed || ( 'postId' === $guessed['rule']['source'] && $case['read'] ) ) {
		return $case;
	}

	$case['doubts'][] = doubt( 'example_unconfirmed', __( 'The page of this example could not be compared with your article. Look at the other examples with care.', 'passerelle' ) );

	return accepted( $case, $guessed );
}

/**
 * The page cannot be read, or its title has changed: which of our articles could keep this number, and where?
 *
 * @param Case                              $case
 * @param array<int, array<string, string>> $some
 * @return Candidate|null
 */
function guessed_from( array $case, array $some ): ?array {
	$best = null;

	foreach ( fits( $case['example'], $case['bases'], $case['system'] ) as $fit ) {
		foreach ( possible_posts( $fit, $some ) as $post ) {
			$found = elected( array( array( 'post' => $post, 'url' => $case['example'] ) ), all_metas( array( $post->ID ) ), $case['bases'], $case['system'], 1 );
			$best  = null === $best || ( null !== $found && more_trusted( $found, $best ) < 0 ) ? $found : $best;
		}
	}

	return $best;
}

/**
 * Articles that could be the example, by its number or name.
 *
 * @param Fit                               $fit
 * @param array<int, array<string, string>> $some
 * @return list<WP_Post>
 */
function possible_posts( array $fit, array $some ): array {
	if ( ! str_contains( $fit['articleUrl'], '{id}' ) ) {
		return posts_by_slug( array( basename( rawurldecode( $fit['id'] ) ) ) );
	}

	$keys  = array_unique( array( ...keys_of( array_values( known_traces() ) ), ...number_keys( $some ) ) );
	$posts = array();

	foreach ( array( ...posts_by_meta( array_values( $keys ), array( $fit['id'] ) ), (int) $fit['id'] ) as $id ) {
		$post = get_post( $id );

		if ( null !== $post && 'publish' === $post->post_status && in_array( $post->post_type, public_types(), true ) ) {
			$posts[] = $post;
		}
	}

	return $posts;
}
