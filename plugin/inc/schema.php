<?php
/**
 * The door: whole bodies are checked against plugin/schema/*.json, the same files that TypeScript's types come from.
 */

declare( strict_types = 1 );

namespace Passerelle;

use WP_Error;

/**
 * A schema by name, with `{"$ref": "sibling.json"}` replaced by that sibling.
 *
 * @return array<string, mixed>
 */
function schema( string $name ): array {
	$schema = wp_json_file_decode( dirname( FILE ) . "/schema/$name.json", array( 'associative' => true ) );

	return is_array( $schema ) ? resolve_references( $schema ) : array();
}

/**
 * @param array<array-key, mixed> $schema
 * @return array<string, mixed>
 */
function resolve_references( array $schema ): array {
	$reference = $schema['$ref'] ?? null;

	if ( is_string( $reference ) && 1 === preg_match( '/^([a-z-]+)\.json$/', $reference, $match ) ) {
		return schema( $match[1] );
	}

	$resolved = array();

	foreach ( $schema as $key => $value ) {
		$resolved[ (string) $key ] = is_array( $value ) && ! array_is_list( $value ) ? resolve_references( $value ) : $value;
	}

	return $resolved;
}

/**
 * Checks a whole body; never changes it. The error names the field: `items[0][baseUrl]`.
 *
 * @return array<string, mixed>|WP_Error 400 `passerelle_invalid` with `field` in its data.
 */
function check( string $name, mixed $body ): array|WP_Error {
	if ( ! is_array( $body ) ) {
		return invalid( '', __( 'The request holds no data that can be read.', 'passerelle' ) );
	}

	$valid = rest_validate_value_from_schema( $body, schema( $name ), '' );

	if ( is_wp_error( $valid ) ) {
		$data  = $valid->get_error_data();
		$param = is_array( $data ) && is_string( $data['param'] ?? null ) ? $data['param'] : '';

		return invalid( $param, $valid->get_error_message() );
	}

	return array_filter( $body, 'is_string', ARRAY_FILTER_USE_KEY );
}

/** An answer about one field: what is wrong, where. */
function invalid( string $field, string $message, string $code = 'passerelle_invalid', int $status = 400 ): WP_Error {
	return new WP_Error( $code, $message, array( 'status' => $status, 'field' => $field ) );
}
