<?php
/**
 * What a form without script gets: back to the article with thanks, or its own fields once more with what is to be
 * corrected.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use WP_Error;
use WP_HTTP_Response;
use WP_Post;
use WP_REST_Response;

/**
 * 303, so that reloading sends nothing twice. The article may come from a cache: the thanks stand in it already.
 *
 * @param ReportAnswer         $answer
 * @param array<string, mixed> $fields
 */
function redirection( array $answer, array $fields ): WP_REST_Response {
	$post     = page_of( $fields );
	$response = new WP_REST_Response( null, 303 );
	$response->header( 'Location', ( null === $post ? home_url( '/' ) : (string) get_permalink( $post ) ) . "#passerelle-{$answer['status']}" );

	return $response;
}

/**
 * Where the reader was: the help page, or the article. Only pages that everyone may read.
 *
 * @param array<string, mixed> $fields
 */
function page_of( array $fields ): ?WP_Post {
	foreach ( array( 'page', 'postId' ) as $name ) {
		$post = post_named( to_int( $fields[ $name ] ?? 0 ) );

		if ( null !== $post && is_for_everyone( $post ) ) {
			return $post;
		}
	}

	return null;
}

/** @param array<string, mixed> $fields */
function error_page( WP_Error $error, array $fields ): WP_REST_Response {
	$data     = $error->get_error_data();
	$data     = is_array( $data ) ? $data : array();
	$response = new WP_REST_Response( error_html( $error->get_error_message(), to_text( $data['field'] ?? '' ), $fields ), to_int( $data['status'] ?? 400 ) );
	$response->header( 'Content-Type', 'text/html; charset=utf-8' );
	$response->header( 'Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'" );

	if ( isset( $data['retryAfter'] ) ) {
		$response->header( 'Retry-After', (string) to_int( $data['retryAfter'] ) );
	}

	return $response;
}

/** A REST answer would be JSON. */
function serve_page( mixed $served, WP_HTTP_Response $response ): mixed {
	$headers = $response->get_headers();
	$body    = $response->get_data();

	if ( true === $served || 'text/html; charset=utf-8' !== ( $headers['Content-Type'] ?? '' ) || ! is_string( $body ) || ! str_starts_with( $body, '<!doctype html>' ) ) {
		return $served;
	}

	echo $body; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- error_html() built it of escaped parts.

	return true;
}

/**
 * A page of its own, light and independent of the theme: it must work when much else does not.
 *
 * @param array<string, mixed> $fields
 */
function error_html( string $message, string $field, array $fields ): string {
	$post   = article_of_form( $fields );
	$back   = page_of( $fields );
	$values = array_filter( $fields, 'is_string' );
	$wishes = array( 'title' => '', 'reasons' => array(), 'email' => asks_email() || isset( $values['email'] ), 'page' => to_int( $fields['page'] ?? 0 ) );
	$target = in_array( $field, array( 'reason', 'note', 'url', 'email' ), true ) ? $field : '';
	$text   = '' === $target ? esc_html( $message ) : '<a href="#passerelle-' . $target . '">' . esc_html( $message ) . '</a>';
	$site   = esc_html( wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ) );
	$link   = null === $back ? home_url( '/' ) : (string) get_permalink( $back );

	return '<!doctype html><html ' . get_language_attributes() . '><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
		. '<title>' . esc_html__( 'Error: your report was not sent yet', 'passerelle' ) . " – $site</title><style>" . page_style() . '</style></head><body><main>'
		. '<h1>' . esc_html__( 'Your report was not sent yet', 'passerelle' ) . '</h1>'
		. '<div class="passerelle-error" role="alert" tabindex="-1" autofocus><p id="passerelle-wrong">' . $text . '</p><p>' . esc_html__( 'Everything you wrote is still below.', 'passerelle' ) . '</p></div>'
		. '<div class="passerelle-report">' . bare_form( $post, $wishes, $values, $target ) . '</div>'
		. '<p><a href="' . esc_url( $link ) . '">' . esc_html__( 'Back without sending', 'passerelle' ) . '</a></p></main></body></html>';
}

/**
 * Only what everyone may read: an error about a hidden article must not show its form as if it were there.
 *
 * @param array<string, mixed> $fields
 */
function article_of_form( array $fields ): ?WP_Post {
	$post = post_named( to_int( $fields['postId'] ?? 0 ) );

	return null !== $post && is_for_everyone( $post ) ? $post : null;
}

function page_style(): string {
	$file = dirname( __DIR__, 2 ) . '/build/blocks/report/style-index.css';
	$css  = is_readable( $file ) ? (string) file_get_contents( $file ) : '';

	return ':root{color-scheme:light dark}body{font:1.0625em/1.5 system-ui,sans-serif;margin:0 auto;max-width:40em;padding:1em}' . wp_strip_all_tags( $css );
}
