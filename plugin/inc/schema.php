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
 * Checks a whole body. The error names the field as `items[0][baseUrl]` and says what is wrong with it.
 *
 * @return array<string, mixed>|WP_Error As the schema says, numbers as numbers; 400 `passerelle_invalid` with `field` in its data.
 */
function check( string $name, mixed $body ): array|WP_Error {
	if ( ! is_array( $body ) ) {
		return invalid( '', __( 'The request holds no data that can be read.', 'passerelle' ) );
	}

	$schema = schema( $name );
	$valid  = rest_validate_value_from_schema( $body, $schema, '' );

	if ( is_wp_error( $valid ) ) {
		return fault( $body, $schema, '', $valid );
	}

	$clean = rest_sanitize_value_from_schema( $body, $schema, '' );

	return is_array( $clean ) ? array_filter( $clean, 'is_string', ARRAY_FILTER_USE_KEY ) : array();
}

/** An answer about one field: what is wrong, where. */
function invalid( string $field, string $message, string $code = 'passerelle_invalid', int $status = 400 ): WP_Error {
	return new WP_Error( $code, $message, array( 'status' => $status, 'field' => $field ) );
}
