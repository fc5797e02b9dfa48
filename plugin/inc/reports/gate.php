<?php
/**
 * The early gate: what cannot be a reader's report is refused while WordPress still loads, before it works, asks the
 * database or reads a translation.
 *
 * The door is one exact address, one method, two content types, and 16 KB. WordPress itself would let the same route in
 * by many ways (another case, /index.php/, ?rest_route=, ?_method=): each would be a way around what web servers were
 * told about this door (docs/servers), so each is refused. Reading is no concern of the gate: GET routes ask who it is.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports\Gate;

const LARGEST = 16384;

/** They turn a request into another one, or its answer into a script. */
const DETOURS = array( '_method', '_jsonp', '_envelope', 'rest_route' );

const TYPES = array( 'application/json', 'application/x-www-form-urlencoded' );

/** Nothing to do for almost every request: one look at two strings. */
function guard(): void {
	$uri = server( 'REQUEST_URI' );

	if ( ! leads_to_door( $uri ) ) {
		return;
	}

	$refusal = refusal( $uri );

	if ( 0 !== $refusal ) {
		refuse( $refusal );
	}
}

/** Whether WordPress would take this for a report, by whichever of its ways. A post body can name a route, too. */
function leads_to_door( string $uri ): bool {
	return is_door( decoded( explode( '?', $uri, 2 )[0] ) ) || is_door( parameter( 'rest_route' ) );
}

function is_door( string $path ): bool {
	return 1 === preg_match( '#passerelle/+v1/+reports[/\s]*$#i', $path );
}

/** As often as it was encoded, three times at most: no server decodes more often. */
function decoded( string $path ): string {
	return rawurldecode( rawurldecode( rawurldecode( $path ) ) );
}

/** The status to refuse with; 0 lets it in. */
function refusal( string $uri ): int {
	if ( is_reading( server( 'REQUEST_METHOD' ) ) ) {
		return 0;
	}

	$good = array(
		405 => 'POST' === server( 'REQUEST_METHOD' ),
		400 => ! has_detour(),
		404 => is_exact( $uri ),
		415 => is_known_type(),
		411 => '' !== server( 'CONTENT_LENGTH' ),
		413 => is_short(),
	);

	return (int) array_search( false, $good, true );
}

/** Whoever reads must say so: with the method itself, and with nothing that would turn it into another. */
function is_reading( string $method ): bool {
	return in_array( $method, array( 'GET', 'HEAD', 'OPTIONS' ), true )
		&& '' === server( 'HTTP_X_HTTP_METHOD_OVERRIDE' )
		&& ! isset( $_GET['_method'] ); // phpcs:ignore WordPress.Security.NonceVerification -- nothing is done here but refusing
}

function has_detour(): bool {
	// phpcs:ignore WordPress.Security.NonceVerification -- nothing is done here but refusing
	return array() !== array_intersect_key( $_GET + $_POST, array_flip( DETOURS ) ) || '' !== server( 'HTTP_X_HTTP_METHOD_OVERRIDE' );
}

function is_exact( string $uri ): bool {
	return explode( '?', $uri, 2 )[0] === path();
}

/** The door's one path on this site. */
function path(): string {
	$home = get_option( 'home' );
	$home = wp_parse_url( is_string( $home ) ? $home : '', PHP_URL_PATH );

	return rtrim( is_string( $home ) ? $home : '', '/' ) . '/' . rest_get_url_prefix() . '/passerelle/v1/reports';
}

function is_known_type(): bool {
	return in_array( strtolower( trim( explode( ';', server( 'CONTENT_TYPE' ), 2 )[0] ) ), TYPES, true );
}

function is_short(): bool {
	return 1 === preg_match( '/^\d{1,5}$/D', server( 'CONTENT_LENGTH' ) ) && (int) server( 'CONTENT_LENGTH' ) <= LARGEST;
}

function parameter( string $name ): string {
	// phpcs:ignore WordPress.Security.NonceVerification, WordPress.Security.ValidatedSanitizedInput -- compared only
	$value = $_POST[ $name ] ?? $_GET[ $name ] ?? '';

	return is_string( $value ) ? $value : '';
}

function server( string $name ): string {
	$value = $_SERVER[ $name ] ?? ''; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- compared only

	return is_string( $value ) ? $value : '';
}

/** Ends the request. A person who wrote too much without script is told what to do; all others get three fields. */
function refuse( int $status ): never {
	status_header( $status );
	header( 'Cache-Control: no-store' );
	header( 'X-Content-Type-Options: nosniff' );
	header( 'Connection: close' );

	if ( 405 === $status ) {
		header( 'Allow: POST' );
	}

	if ( 413 === $status && str_contains( server( 'HTTP_ACCEPT' ), 'text/html' ) ) {
		header( 'Content-Type: text/html; charset=utf-8' );
		echo too_long_page(); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- a constant text.

		exit;
	}

	header( 'Content-Type: application/json; charset=utf-8' );
	echo wp_json_encode( array( 'code' => 'passerelle_refused', 'message' => 'This is not how a report is sent.', 'data' => array( 'status' => $status ) ) );

	exit;
}

/** No translation is loaded yet, and no database asked: the site's language is one of its options. */
function too_long_page(): string {
	$french = str_starts_with( get_locale(), 'fr' );
	$title  = $french ? 'Votre texte est trop long' : 'Your text is too long';
	$text   = $french
		? 'Rien n’est perdu : revenez en arrière avec le bouton « précédent » de votre navigateur, votre texte y est encore. Raccourcissez-le, puis envoyez-le de nouveau.'
		: 'Nothing is lost: go back with your browser’s back button, your text is still there. Make it shorter, then send it again.';

	return '<!doctype html><html lang="' . ( $french ? 'fr' : 'en' ) . "\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>$title</title><body style=\"font:1.1em/1.5 system-ui,sans-serif;max-width:40em;margin:auto;padding:1em\"><h1>$title</h1><p>$text</p>";
}
