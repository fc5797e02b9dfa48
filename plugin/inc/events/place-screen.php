<?php
/**
 * Posts → Places: what a place has beside its name.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use WP_Term;

/** @return array<string, array{string, string}> Label and help, by key. */
function place_fields(): array {
	return array(
		PLACE_ADDRESS   => array( __( 'Address', 'passerelle' ), __( 'As on a letter: 12 rue du Gué, 1060 Saint-Gilles.', 'passerelle' ) ),
		PLACE_NAMES     => array( __( 'Other names', 'passerelle' ), __( 'One a line: former names, the name in another language. Pasted programmes are recognised by them.', 'passerelle' ) ),
		PLACE_LATITUDE  => array( __( 'Latitude', 'passerelle' ), __( 'Optional, as in 50.8263.', 'passerelle' ) ),
		PLACE_LONGITUDE => array( __( 'Longitude', 'passerelle' ), __( 'Optional, as in 4.3452.', 'passerelle' ) ),
	);
}

function print_new_place_fields(): void {
	wp_nonce_field( PLACE, 'passerelle_place_nonce' );

	foreach ( place_fields() as $key => $said ) {
		echo '<div class="form-field"><label for="' . esc_attr( $key ) . '">' . esc_html( $said[0] ) . '</label>' . place_field( $key, '' ) . '<p>' . esc_html( $said[1] ) . '</p></div>'; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- place_field() escapes
	}
}

function print_place_fields( mixed $term ): void {
	wp_nonce_field( PLACE, 'passerelle_place_nonce' );
	// What keep_slug() would not let change.
	echo '<style>.term-slug-wrap { display: none }</style>';

	foreach ( place_fields() as $key => $said ) {
		$value = $term instanceof WP_Term ? place_meta( $term, $key ) : '';
		echo '<tr class="form-field"><th scope="row"><label for="' . esc_attr( $key ) . '">' . esc_html( $said[0] ) . '</label></th><td>' . place_field( $key, $value ) . '<p class="description">' . esc_html( $said[1] ) . '</p></td></tr>'; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- place_field() escapes
	}
}

function place_field( string $key, string $value ): string {
	return PLACE_NAMES === $key
		? '<textarea rows="3" name="' . esc_attr( $key ) . '" id="' . esc_attr( $key ) . '">' . esc_textarea( $value ) . '</textarea>'
		: '<input type="text" name="' . esc_attr( $key ) . '" id="' . esc_attr( $key ) . '" value="' . esc_attr( $value ) . '">';
}

/** WordPress asked for the right to change terms before; this form's own nonce says that the fields were on the screen. */
function save_place_fields( mixed $id ): void {
	$nonce = $_POST['passerelle_place_nonce'] ?? ''; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- compared, and nothing else

	if ( ! is_int( $id ) || ! is_string( $nonce ) || false === wp_verify_nonce( $nonce, PLACE ) ) {
		return;
	}

	foreach ( array_keys( place_fields() ) as $key ) {
		$value = $_POST[ $key ] ?? null; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- cleaned by the meta's own sanitize_callback

		if ( is_string( $value ) ) {
			update_term_meta( $id, $key, $value );
		}
	}
}
