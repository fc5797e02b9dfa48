<?php
/**
 * Where in a refused body the fault lies, and what to say about it. WordPress's own validator judges; its errors
 * neither name the field that is missing or unknown, nor are they sentences for people.
 */

declare( strict_types = 1 );

namespace Passerelle;

use WP_Error;

/**
 * The innermost part of a body that the schema refuses.
 *
 * @param array<array-key, mixed> $schema
 * @param string                  $field  Where `$value` stands, such as `items[0]`.
 * @param WP_Error                $error  What the validator said of `$value`.
 */
function fault( mixed $value, array $schema, string $field, WP_Error $error ): WP_Error {
	foreach ( is_array( $value ) ? $value : array() as $key => $child ) {
		$rule  = child_schema( $schema, $key );
		$valid = null === $rule ? true : rest_validate_value_from_schema( $child, $rule, '' );

		if ( null !== $rule && is_wp_error( $valid ) ) {
			return fault( $child, $rule, inner_field( $field, $key ), $valid );
		}
	}

	$name = misnamed( $value, $schema, (string) $error->get_error_code() );

	return invalid( null === $name ? $field : inner_field( $field, $name ), sentence( $error, $schema ) );
}

/**
 * @param array<array-key, mixed> $schema
 * @return array<array-key, mixed>|null
 */
function child_schema( array $schema, int|string $key ): ?array {
	$properties = is_array( $schema['properties'] ?? null ) ? $schema['properties'] : array();
	$child      = $properties[ $key ] ?? $schema['items'] ?? $schema['additionalProperties'] ?? null;

	return is_array( $child ) ? $child : null;
}

/**
 * The property that is missing, or that nobody knows.
 *
 * @param array<array-key, mixed> $schema
 */
function misnamed( mixed $value, array $schema, string $code ): int|string|null {
	$value = (array) $value;

	$names = match ( $code ) {
		'rest_property_required'               => array_diff( array_filter( (array) ( $schema['required'] ?? array() ), 'is_string' ), array_keys( $value ) ),
		'rest_additional_properties_forbidden' => array_keys( array_diff_key( $value, (array) ( $schema['properties'] ?? array() ) ) ),
		default                                => array(),
	};

	return array() === $names ? null : reset( $names );
}

function inner_field( string $field, int|string $key ): string {
	return '' === $field ? (string) $key : "{$field}[$key]";
}

/** @param array<array-key, mixed> $schema */
function sentence( WP_Error $error, array $schema ): string {
	$most = $schema['maxLength'] ?? $schema['maxItems'] ?? 0;

	$sentences = array(
		'rest_property_required'               => __( 'This is missing.', 'passerelle' ),
		'rest_additional_properties_forbidden' => __( 'Nothing of this name is known here.', 'passerelle' ),
		'rest_too_short'                       => __( 'This cannot be empty.', 'passerelle' ),
		'rest_too_few_items'                   => __( 'This cannot be empty.', 'passerelle' ),
		'rest_too_few_properties'              => __( 'This cannot be empty.', 'passerelle' ),
		/* translators: %d: a number of characters */
		'rest_too_long' => sprintf( __( 'This is too long: %d characters at most.', 'passerelle' ), is_int( $most ) ? $most : 0 ),
		/* translators: %d: how many entries a list may have */
		'rest_too_many_items'  => sprintf( __( 'This is too much: %d at most.', 'passerelle' ), is_int( $most ) ? $most : 0 ),
		'rest_invalid_pattern' => pattern_sentence( $schema['pattern'] ?? '' ),
		'rest_not_in_enum'     => __( 'This is none of the possible choices.', 'passerelle' ),
		'rest_out_of_bounds'   => __( 'This number is too small or too large.', 'passerelle' ),
	);

	return $sentences[ $error->get_error_code() ] ?? __( 'This is not of the kind that is expected here.', 'passerelle' );
}

/** Our schemas have patterns for dates and for short names. */
function pattern_sentence( mixed $pattern ): string {
	return is_string( $pattern ) && str_contains( $pattern, '{4}-' )
		? __( 'Write the date as 2019-07-01: year, month, day.', 'passerelle' )
		: __( 'Only small letters a to z, digits and hyphens are possible here.', 'passerelle' );
}
