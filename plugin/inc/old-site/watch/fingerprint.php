<?php
/**
 * How an old site is recognised again: titles of articles that its pages hold, its system, the host it answers from.
 *
 * A domain that was not renewed belongs to a stranger sooner or later, and 16,000 links lead there.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Error;
use WP_HTML_Tag_Processor;

use function Passerelle\fetch;
use function Passerelle\option;
use function Passerelle\successful;

/** So many old pages are remembered; twice as many may be asked to find them. */
const PAGES_REMEMBERED = 5;

/** A shorter title ("Édito") stands on many pages. */
const TELLING_TITLE = 8;

/**
 * Reads the old site's home page and some articles, about one a second. Writes nothing.
 *
 * @param OldSite $site
 * @return Fingerprint
 */
function take_fingerprint( array $site ): array {
	$home  = ask( $site['baseUrl'] );
	$known = array(
		'baseUrl'   => $site['baseUrl'],
		'takenAt'   => gmdate( 'Y-m-d\TH:i:s\Z' ),
		'host'      => '',
		'generator' => '',
		'home'      => '',
		'pages'     => array(),
	);

	if ( is_wp_error( $home ) || ! is_definite( $home ) ) {
		return $known;
	}

	$known['host']      = host_of( $home['url'] );
	$known['generator'] = generator_of( $home['body'] );
	$known['home']      = title_of( $home['body'] );

	$asked = sample( $site, 2 * PAGES_REMEMBERED );
	$there = array_intersect_key( $asked, array_flip( array_keys( titles_seen( $asked, PAGES_REMEMBERED ), true, true ) ) );

	$known['pages'] = array_values( $there );

	return $known;
}

/**
 * Why an answer tells nothing, for an admin.
 *
 * @param array{status: int, url: string, headers: array<string, string>, body: string, truncated: bool}|WP_Error $answer
 */
function why_unclear( array|WP_Error $answer ): string {
	$error = successful( $answer );

	return is_wp_error( $error ) ? $error->get_error_message() : (string) $error['status'];
}

/**
 * How much of a fingerprint the old site still shows.
 *
 * @param OldSite     $site
 * @param Fingerprint $known
 * @return Look
 */
function look_at( array $site, array $known ): array {
	$home = ask( $site['baseUrl'] );

	if ( is_wp_error( $home ) || ! is_definite( $home ) ) {
		return array( 'reached' => false, 'matched' => 0, 'of' => 0, 'error' => why_unclear( $home ), 'home' => '' );
	}

	$tells = array(
		'' === $known['host'] ? null : host_of( $home['url'] ) === $known['host'],
		'' === $known['generator'] ? null : generator_of( $home['body'] ) === $known['generator'],
	);

	$tells = array_filter( array( ...$tells, ...titles_seen( $known['pages'], PAGES_REMEMBERED ) ), 'is_bool' );

	return array( 'reached' => true, 'matched' => count( array_keys( $tells, true, true ) ), 'of' => count( $tells ), 'error' => '', 'home' => title_of( $home['body'] ) );
}

/**
 * Asks for pages until enough of them hold their title, or the old site stops answering.
 *
 * @param list<array{url: string, title: string}> $pages
 * @return list<bool|null> As holds_title() says, for the pages that were asked.
 */
function titles_seen( array $pages, int $enough ): array {
	$seen = array();

	foreach ( $pages as $page ) {
		$seen[]  = holds_title( ask( $page['url'] ), $page['title'] );
		$unclear = count( array_keys( $seen, null, true ) );

		if ( $unclear >= FAILURES_IN_A_ROW || count( array_keys( $seen, true, true ) ) >= $enough ) {
			break;
		}
	}

	return $seen;
}

/**
 * Less than half is there, and more than one thing was asked: it is not the old site any more, as far as one can tell.
 *
 * @param Look $look
 */
function is_someone_else( array $look ): bool {
	return $look['reached'] && $look['of'] > 1 && 2 * $look['matched'] < $look['of'];
}

/**
 * Whether a page holds a title; null when the answer says nothing about that.
 *
 * @param Fetched|WP_Error $answer
 */
function holds_title( array|WP_Error $answer, string $title ): ?bool {
	if ( is_wp_error( $answer ) || ! is_definite( $answer ) ) {
		return null;
	}

	$text = (string) preg_replace( array( '~<(script|style)\b.*?</\1\s*>~is', '~<[^>]*>~' ), ' ', $answer['body'] );

	return 200 === $answer['status'] && str_contains( ' ' . bare_title( $text ) . ' ', " $title " );
}

/**
 * An answer about the site itself, be it "there is no such page"; not a refusal, a bad day or a riddle.
 *
 * @param Fetched $answer
 */
function is_definite( array $answer ): bool {
	return 200 === $answer['status'] || in_array( $answer['status'], array( 404, 410 ), true );
}

/**
 * Some articles from that old site, from all over this one: their old addresses and their titles, bare.
 *
 * @param OldSite $site
 * @return list<array{url: string, title: string}>
 */
function sample( array $site, int $count ): array {
	$pages = array();

	foreach ( spread_ids( $count ) as $start ) {
		foreach ( posts_after( $start - 1, 50 ) as $post ) {
			$place = locate( $post );
			$title = bare_title( $post->post_title );

			if ( null !== $place && $place['site']['id'] === $site['id'] && mb_strlen( $title ) >= TELLING_TITLE && ! isset( $pages[ $place['url'] ] ) ) {
				$pages[ $place['url'] ] = array( 'url' => $place['url'], 'title' => $title );

				break;
			}
		}
	}

	return array_values( $pages );
}

/** The name of the system that made a page, without its version: `SPIP`. */
function generator_of( string $html ): string {
	$tags = new WP_HTML_Tag_Processor( $html );

	while ( $tags->next_tag( array( 'tag_name' => 'META' ) ) ) {
		$name    = $tags->get_attribute( 'name' );
		$content = $tags->get_attribute( 'content' );

		if ( is_string( $name ) && is_string( $content ) && 'generator' === strtolower( trim( $name ) ) ) {
			return substr( trim( (string) preg_replace( '~[0-9(].*$~s', '', $content ) ), 0, 60 );
		}
	}

	return '';
}

function host_of( string $url ): string {
	return strtolower( (string) wp_parse_url( $url, PHP_URL_HOST ) );
}

/**
 * Asks the old site for a page, a second or more after the page before. Waits for that.
 *
 * @param float $delay Seconds that the old site itself wishes between two pages.
 * @return Fetched|WP_Error
 */
function ask( string $url, float $delay = 0.0 ): array|WP_Error {
	/** @var float $asked_at */
	static $asked_at = 0.0;

	/** @param float $pace Seconds between two pages of an old site. */
	$pace = apply_filters( 'passerelle_watch_pace', max( 1.0, $delay ) );
	$next = $asked_at + ( is_numeric( $pace ) ? (float) $pace : 1.0 );

	usleep( (int) max( 0, 1000000 * ( $next - microtime( true ) ) ) );

	$asked_at = microtime( true );

	return fetch( $url );
}

/**
 * @return Fingerprint|null Null when none was taken of this site as it is set up now, or not enough of one.
 */
function fingerprint_of( string $site_id ): ?array {
	/** @var Fingerprint|null $known Written by keep_fingerprint() alone. */
	$known = option( 'fingerprints' )[ $site_id ] ?? null;

	return $known;
}

/** @param Fingerprint|null $known Null forgets it. */
function keep_fingerprint( string $site_id, ?array $known ): void {
	$all = fresh_option( 'fingerprints' );

	unset( $all[ $site_id ] );

	update_option( 'passerelle_fingerprints', null === $known || null === old_site( $site_id ) ? $all : array( $site_id => $known ) + $all, true );
}
