<?php
/**
 * The fields of a report, from JSON or from a form.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use WP_REST_Request;

/** What a form may hold; the rest belongs to browser extensions and is left alone. */
const FORM_FIELDS = array( 'id', 'page', 'postId', 'url', 'reason', 'note', 'quote', 'target', 'email', 'elapsed', 'website' );

/** Fields whose value is a number in JSON, and text in a form. */
const NUMBERS = array( 'postId', 'elapsed' );

/** @return array<string, mixed> */
function fields_of( WP_REST_Request $request ): array {
	$fields = $request->is_json_content_type() ? $request->get_json_params() : form_fields( $request->get_body_params() );

	return array_filter( is_array( $fields ) ? $fields : array(), 'is_string', ARRAY_FILTER_USE_KEY );
}

/**
 * @param array<array-key, mixed> $posted
 * @return array<string, mixed> What was left empty is not there.
 */
function form_fields( array $posted ): array {
	$fields = array_intersect_key( $posted, array_flip( FORM_FIELDS ) );

	foreach ( $fields as $name => $value ) {
		if ( ! is_string( $value ) ) {
			continue;
		}

		// A browser counts a line break as one character and sends two.
		$fields[ $name ] = in_array( $name, NUMBERS, true ) && 1 === preg_match( '/^[1-9]\d{0,15}$/D', $value ) ? (int) $value : str_replace( "\r\n", "\n", $value );

		if ( '' === $fields[ $name ] ) {
			unset( $fields[ $name ] );
		}
	}

	return array_filter( $fields, 'is_string', ARRAY_FILTER_USE_KEY );
}
