<?php
/**
 * The old site's front door, read once: is it there, where does it really stand, what is it made with.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Error;

use function Passerelle\fetch;
use function Passerelle\successful;

/** Errors that say something about the address itself: nothing can be found out until it is another one. */
const REFUSED_ADDRESSES = array( 'scheme', 'url', 'credentials', 'host', 'port', 'private' );

/** What tells that a site is gone rather than ill. */
const DEATHS = array( 'dns', 'connect' );

/** What tells that nobody answered, rather than in a way that leads nowhere. */
const SILENCES = array( ...DEATHS, 'timeout', 'blocked', 'no_curl' );

/**
 * @param non-empty-string $base     Complete.
 * @param bool             $or_plain Whether http may be tried where https does not answer: nobody typed the scheme.
 * @return Home|WP_Error 400 `passerelle_url_private` and the like for an address that may not be asked.
 */
function read_home( string $base, bool $or_plain = false ): array|WP_Error {
	$home = array( 'reached' => false, 'dead' => false, 'takenOver' => is_this_site( $base ), 'base' => $base, 'system' => '', 'page' => empty_page( $base ), 'doubts' => array() );

	if ( $home['takenOver'] ) {
		return $home;
	}

	$answer = fetch( ascii_url( $base ), array( 'maxBytes' => 524288 ) );

	if ( is_wp_error( $answer ) && $or_plain && str_starts_with( $base, 'https:' ) ) {
		$plain = read_home( 'http:' . substr( $base, 6 ) );

		if ( ! is_wp_error( $plain ) && $plain['reached'] ) {
			return $plain;
		}
	}

	return is_wp_error( $answer ) ? unreached( $home, $answer ) : reached( $home, $answer );
}

/**
 * @param Home $home
 * @return Home|WP_Error
 */
function unreached( array $home, WP_Error $error ): array|WP_Error {
	$code = str_replace( 'passerelle_fetch_', '', (string) $error->get_error_code() );
	$led  = led_to( $error );

	if ( '' === $led && in_array( $code, REFUSED_ADDRESSES, true ) ) {
		return url_error( $code, $error->get_error_message() );
	}

	$home['dead']     = '' === $led && in_array( $code, DEATHS, true );
	$home['doubts'][] = '' === $led
		? doubt( in_array( $code, SILENCES, true ) ? 'unreachable' : 'unreadable', $error->get_error_message() )
		/* translators: 1: a URL 2: a sentence that says why it is not followed */
		: doubt( 'unreadable', sprintf( __( 'The old site leads on to %1$s, which is not followed: %2$s If your browser finds the old site at another address, start again with that one. If not, go on: articles are recognised by what this site knows of them, and its system, addresses, search and state can be set by hand under “Advanced”.', 'passerelle' ), $led, $error->get_error_message() ) );

	return $home;
}

/**
 * @param Home $home
 * @param array{status: int, url: string, headers: array<string, string>, body: string, truncated: bool} $answer
 * @return Home
 */
function reached( array $home, array $answer ): array {
	$page = read_page( $answer['body'], $answer['url'] );

	if ( is_this_site( $answer['url'] ) ) {
		return array( 'takenOver' => true ) + $home;
	}

	if ( $answer['status'] >= 400 ) {
		$home['dead']     = in_array( $answer['status'], array( 404, 410 ), true );
		$home['doubts'][] = doubt( 'status', status_in_words( $answer ) );

		return $home;
	}

	$base = true_base( $page, $home['base'], $answer['url'] );

	if ( lower_host( place_of( $base ) ) !== lower_host( place_of( $home['base'] ) ) ) {
		/* translators: %s: a URL */
		$home['doubts'][] = doubt( 'redirected', sprintf( __( 'This address leads on to %s. Is that the old site?', 'passerelle' ), $base ) );
	}

	$home['reached'] = true;
	$home['base']    = $base;
	$home['page']    = $page;
	$home['system']  = system_of( $page, $answer['headers'], $answer['body'] );

	return $home;
}

/**
 * The address that the old site led on to before something went wrong; '' when that was its own.
 */
function led_to( WP_Error $error ): string {
	$data = $error->get_error_data();

	return is_array( $data ) && is_string( $data['ledTo'] ?? null ) ? $data['ledTo'] : '';
}

/** @param array{status: int, url: string, headers: array<string, string>, body: string, truncated: bool} $answer One with an error status. */
function status_in_words( array $answer ): string {
	$error = successful( $answer );

	/* translators: %s: a sentence such as "The old site is in trouble (it answers 500). Try again later." */
	return sprintf( __( '%s Or go on: articles are recognised by what this site knows of them.', 'passerelle' ), is_wp_error( $error ) ? $error->get_error_message() : '' );
}

/** Whether an address is that of the site we run on: the old site's domain may have been taken over. */
function is_this_site( string $url ): bool {
	foreach ( array( home_url( '/' ), site_url( '/' ) ) as $own ) {
		// A folder below may hold what is left of the old site: it is asked, and tells by redirecting here or not.
		if ( is_under_base( $url, $own ) && '' === trim( (string) path_on( explode( '?', $url, 2 )[0], array( $own ) ), '/' ) ) {
			return true;
		}
	}

	return false;
}

/**
 * Where the site's pages hang: `/spip/` for a home page at `/` that links to `/spip/spip.php?article12`.
 *
 * @param Page             $page
 * @param non-empty-string $typed
 * @return non-empty-string
 */
function true_base( array $page, string $typed, string $final ): string {
	$final   = explode( '?', $final, 2 )[0];
	$folders = array();

	foreach ( array( ...array_column( $page['links'], 'url' ), ...array_column( $page['forms'], 'action' ) ) as $url ) {
		if ( 1 === preg_match( '~^(https?://[^?#]*/)(?:spip|index|article|recherche)\.php3?(?:[?#]|$)~i', $url, $part ) && same_host( $url, $final ) ) {
			$folders[ $part[1] ] = ( $folders[ $part[1] ] ?? 0 ) + 1;
		}
	}

	arsort( $folders );

	$folder = array_key_first( $folders ) ?? folder_of( $final, $typed );
	$whole  = complete_url( $folder );

	return is_wp_error( $whole ) || '' === $whole ? $typed : $whole;
}

/** The folder of the page where the typed address led; that of a language (`/fr/`) is no base. */
function folder_of( string $final, string $typed ): string {
	$rest = same_host( $final, $typed ) ? path_on( $final, array( $typed ) ) : null;

	if ( null !== $rest && 1 === preg_match( '~^(?:[a-z]{2}(?:-[a-z]{2})?(?:/.*)?)?$~i', $rest ) ) {
		return substr( $final, 0, strlen( $final ) - strlen( $rest ) );
	}

	return (string) preg_replace( array( '~^(https?://[^/]+)$~', '~[^/]*$~', '~(https?://[^/]+/)[a-z]{2}/$~' ), array( '$1/', '', '$1' ), $final );
}

function same_host( string $one, string $other ): bool {
	return lower_host( place_of( $one ) ) === lower_host( place_of( $other ) );
}

/**
 * What a site is made with, by what its pages betray; '' when nothing tells.
 *
 * @param Page                  $page
 * @param array<string, string> $headers
 */
function system_of( array $page, array $headers, string $html ): string {
	$scores = array();

	foreach ( profiles() as $system => $profile ) {
		$scores[ $system ] = score_of( $profile, $page['generator'], $headers, $html );
	}

	arsort( $scores );
	$best = (string) array_key_first( $scores );

	return $scores[ $best ] > 0 ? $best : '';
}

/**
 * @param Profile               $profile
 * @param array<string, string> $headers
 */
function score_of( array $profile, string $generator, array $headers, string $html ): int {
	$signs = $profile['signs'];
	$score = '' !== $signs['generator'] && matches( $signs['generator'], $generator ) ? 4 : 0;

	foreach ( $signs['headers'] as $name => $pattern ) {
		$score += matches( $pattern, $headers[ $name ] ?? '' ) ? 2 : 0;
	}

	foreach ( $signs['html'] as $pattern ) {
		$score += matches( $pattern, $html ) ? 1 : 0;
	}

	return $score;
}

function matches( string $pattern, string $text ): bool {
	return 1 === preg_match( delimited( $pattern ) . 'i', $text );
}

/** @return Doubt */
function doubt( string $code, string $message ): array {
	return array( 'code' => $code, 'message' => $message );
}
