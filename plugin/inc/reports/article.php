<?php
/**
 * Which article a report is about: by its number on its own page, by an address on the help page.
 *
 * Drafts, private, protected, deleted articles and those of other sites get one same answer: nobody learns from it
 * that they exist.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use WP_Error;
use WP_Post;

use function Passerelle\invalid;
use function Passerelle\OldSite\is_under;
use function Passerelle\OldSite\old_sites;

/**
 * @param Report $report
 * @return Subject|WP_Error
 */
function subject_of( array $report, string $day ): array|WP_Error {
	$url = clean_text( $report['url'] ?? '', false );

	if ( isset( $report['postId'] ) === ( '' !== $url ) ) {
		return '' === $url
			? invalid( 'url', __( 'Give the address of the article.', 'passerelle' ), 'passerelle_which_article' )
			: invalid( 'url', __( 'Give the article or its address, not both.', 'passerelle' ), 'passerelle_which_article' );
	}

	return isset( $report['postId'] ) ? subject_by_id( $report['postId'], $day ) : subject_by_url( $url, $day );
}

/** @return Subject|WP_Error */
function subject_by_id( int $id, string $day ): array|WP_Error {
	list( $post, $salt ) = article_and_salt( $id, $day );

	return null !== $post && is_for_everyone( $post ) ? array( 'post' => $post, 'url' => '', 'salt' => $salt ) : unknown_article( 'postId' );
}

/**
 * New or old. A page of the old site that was never moved here can be reported too, and is kept under its address.
 *
 * @return Subject|WP_Error
 */
function subject_by_url( string $typed, string $day ): array|WP_Error {
	$url = completed( $typed );
	$id  = '' === $url ? 0 : article_at( $url );

	list( $post, $salt ) = article_and_salt( $id, $day );

	if ( null !== $post && is_for_everyone( $post ) ) {
		return array( 'post' => $post, 'url' => '', 'salt' => $salt );
	}

	return is_of_old_site( $url ) ? array( 'post' => null, 'url' => $url, 'salt' => $salt ) : unknown_article( 'url' );
}

/** Public, of a type with pages of its own, without a password. */
function is_for_everyone( WP_Post $post ): bool {
	return 'attachment' !== $post->post_type && '' === $post->post_password && is_post_publicly_viewable( $post );
}

/** The article of a number; null for 0, which WordPress would take for "the current one". */
function post_named( int $id ): ?WP_Post {
	return $id > 0 ? get_post( $id ) : null;
}

function unknown_article( string $field ): WP_Error {
	return 'url' === $field
		? invalid( 'url', __( 'No article was found at this address. Copy it from the top of your browser, on the page with the article.', 'passerelle' ), 'passerelle_unknown_article', 404 )
		: invalid( 'postId', __( 'That article does not exist.', 'passerelle' ), 'passerelle_unknown_article', 404 );
}

/**
 * An address as people copy it: perhaps without its scheme, with blanks, entities or a tail that means nothing, or of
 * the archived copy, to which our own links lead. Its
 * fragment and what names a person in it (an e-mail address in the query) are left out.
 */
function completed( string $typed ): string {
	$typed = str_replace( '&amp;', '&', trim( $typed, " \u{A0}<>\"'«»" ) );
	$typed = str_starts_with( $typed, '/' ) && ! str_starts_with( $typed, '//' ) ? home_url( $typed ) : $typed;
	$typed = 1 === preg_match( '~^[a-z][a-z0-9+.-]*:(?!\d+(?:/|$))~i', $typed ) ? $typed : 'https://' . ltrim( $typed, '/' );
	$typed = explode( '#', $typed, 2 )[0];
	$typed = (string) preg_replace( '~^https?://web\.archive\.org/web/(?:[^/:]+/)?(?=https?://)~i', '', $typed );

	return 1 === preg_match( '~^https?://[^\s/?#@\\\\]+\.?[^\s\\\\]*$~iu', $typed ) ? without_emails( $typed ) : '';
}

/** Mailing lists put readers' addresses into links. */
function without_emails( string $url ): string {
	return (string) preg_replace( '/[^?&=\/]+(?:@|%40)[^?&=\/]+/i', '…', $url );
}

/** The article at an address, whatever its state; 0 when there is none. */
function article_at( string $url ): int {
	$here = str_starts_with( without_scheme( $url ), without_scheme( home_url( '/' ) ) ) || without_scheme( $url ) . '/' === without_scheme( home_url( '/' ) );
	$id   = $here ? url_to_postid( set_url_scheme( $url, is_ssl() ? 'https' : 'http' ) ) : 0;

	return 0 === $id ? article_with_old_address( $url ) : $id;
}

function without_scheme( string $url ): string {
	return (string) preg_replace( '~^https?://(?:www\.)?~i', '', $url );
}

function is_of_old_site( string $url ): bool {
	foreach ( old_sites() as $site ) {
		if ( is_under( $url, $site ) ) {
			return true;
		}
	}

	return false;
}
