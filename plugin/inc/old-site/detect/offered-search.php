<?php
/**
 * The search that an old site itself offers: said in its data (schema.org SearchAction), in its home page's form, or
 * in an OpenSearch description.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_HTML_Tag_Processor;

use function Passerelle\fetch;

/**
 * A template relative to the base URL with `{query}`, or '' when the site offers none that a GET form can ask.
 *
 * @param Page $page
 */
function offered_search( array $page, string $base ): string {
	$actions = array_map( static fn( string $json ): string => search_action( json_decode( $json, true ) ), $page['data'] );
	$forms   = array_map( __NAMESPACE__ . '\form_template', $page['forms'] );

	foreach ( array( ...$actions, ...$forms ) as $url ) {
		$template = search_template( $url, $base );

		if ( '' !== $template ) {
			return $template;
		}
	}

	return '' === $page['openSearch'] ? '' : search_template( described_search( $page['openSearch'] ), $base );
}

/** The first SearchAction anywhere in a page's data: its target, or the template in it. */
function search_action( mixed $data ): string {
	if ( ! is_array( $data ) ) {
		return '';
	}

	if ( in_array( 'SearchAction', (array) ( $data['@type'] ?? '' ), true ) ) {
		$target = (array) ( $data['target'] ?? '' );
		$target = $target['urlTemplate'] ?? reset( $target );

		return is_string( $target ) ? $target : '';
	}

	return implode( '', array_slice( array_diff( array_map( __NAMESPACE__ . '\search_action', $data ), array( '' ) ), 0, 1 ) );
}

/**
 * A GET form with one field to type in; its hidden fields are kept but the language, which would hide articles in others.
 *
 * @param Form $form
 */
function form_template( array $form ): string {
	$typed  = array();
	$hidden = array();

	foreach ( $form['fields'] as $field ) {
		if ( in_array( $field['type'], array( '', 'text', 'search' ), true ) ) {
			$typed[] = $field['name'];
		} elseif ( 'hidden' === $field['type'] && ! in_array( $field['name'], array( '', 'lang' ), true ) ) {
			$hidden[ $field['name'] ] = rawurlencode( $field['name'] ) . '=' . rawurlencode( $field['value'] );
		}
	}

	if ( 1 !== count( $typed ) || '' === $typed[0] || 'post' === $form['method'] ) {
		return '';
	}

	$action = explode( '#', $form['action'], 2 )[0];

	// A browser drops the query of a GET form's action: only fields are sent.
	return explode( '?', $action, 2 )[0] . '?' . implode( '&', array( ...array_values( $hidden ), rawurlencode( $typed[0] ) . '={query}' ) );
}

/** OpenSearch 1.1: `<Url type="text/html" template="…{searchTerms}…">`. */
function described_search( string $url ): string {
	$answer = fetch( ascii_url( $url ), array( 'maxBytes' => 65536, 'seconds' => 4 ) );
	$reader = new WP_HTML_Tag_Processor( is_wp_error( $answer ) || 200 !== $answer['status'] ? '' : $answer['body'] );

	while ( $reader->next_tag( array( 'tag_name' => 'URL' ) ) ) {
		if ( 'text/html' === strtolower( attr( $reader, 'type' ) ) && 'post' !== strtolower( attr( $reader, 'method' ) ) ) {
			// Optional parameters may be left out: `{startPage?}`.
			return rtrim( (string) preg_replace( '/[^?&]*=\{[a-z:]+\?\}&?/i', '', attr( $reader, 'template' ) ), '?&' );
		}
	}

	return '';
}

/** An absolute URL with one placeholder of any name, relative to the base and with ours; '' when it is none, or of another site. */
function search_template( string $url, string $base ): string {
	$marked = (string) preg_replace( '/\{[^{}]+\}/', 'PASSERELLEQUERY', $url );

	if ( 1 !== substr_count( $marked, 'PASSERELLEQUERY' ) || ! is_under_base( $marked, $base ) ) {
		return '';
	}

	$template = str_replace( 'PASSERELLEQUERY', '{query}', (string) path_on( $marked, array( $base ) ) );

	return null === ( template_error( $template, '/\{query\}/' ) ?? query_error( $template ) ) ? $template : '';
}
