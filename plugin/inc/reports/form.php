<?php
/**
 * The form, for the page and for the page of errors alike. Plain HTML, the same for every reader: no nonce, no clock, no
 * random id, so that it works without script and from a cache of any age.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use WP_Post;

use function Passerelle\OldSite\attribute;

/** Longest note: the worst case in a form's encoding still fits into what the early gate lets through. */
const LONGEST_NOTE = 1500;

/**
 * `title`: '' for the usual one. `reasons`: which to offer, in our order; none for all. `email`: whether it is asked for.
 * `page`: where to come back to without script; 0 for the article itself.
 *
 * @param array{title: string, reasons: list<string>, email: bool, page: int} $wishes
 */
function report_form( ?WP_Post $post, array $wishes ): string {
	$title = '' !== $wishes['title'] ? $wishes['title'] : ( null === $post ? __( 'Report a problem', 'passerelle' ) : __( 'Report a problem with this article', 'passerelle' ) );

	return said( 'received' ) . said( 'held' )
		. '<details><summary>' . esc_html( $title ) . '</summary>'
		. bare_form( $post, $wishes, array(), '' )
		. '</details>';
}

/** What a form without script comes back to: shown by its address alone (`:target`), so it may stand in any cache. */
function said( string $status ): string {
	return '<p class="passerelle-said" id="passerelle-' . $status . '" tabindex="-1">' . esc_html( answer( 'held' === $status, false )['message'] ) . '</p>';
}

/**
 * @param array{title: string, reasons: list<string>, email: bool, page: int} $wishes
 * @param array<string, string>                                               $values What was typed before, by field.
 * @param string                                                              $wrong  The field that is to be corrected.
 */
function bare_form( ?WP_Post $post, array $wishes, array $values, string $wrong ): string {
	$html = '<form method="post" action="' . esc_url( door() ) . '"' . data_attributes() . '>'
		. ( null === $post ? address_field( $values, $wrong ) : hidden_field( 'postId', (string) $post->ID ) )
		. hidden_fields( array( 'page' => 0 === $wishes['page'] ? '' : (string) $wishes['page'] ) + array_intersect_key( $values, array( 'quote' => '', 'target' => '' ) ) )
		. reason_fields( $wishes['reasons'], $values['reason'] ?? '', $wrong )
		. note_field( $values['note'] ?? '', $wrong )
		. ( $wishes['email'] ? email_field( $values, $wrong ) : '' )
		. honeypot( $values['website'] ?? '' );

	return $html . '<p><button class="wp-element-button">' . esc_html__( 'Send', 'passerelle' ) . '</button> <small>' . esc_html( what_is_sent( $post ) ) . '</small></p></form>';
}

/** Translation plugins write a language into the path or behind it, and the gate knows one address: theirs is the host. */
function door(): string {
	return (string) preg_replace( '~^(https?://[^/]+).*$~i', '$1' . Gate\path(), rest_url( 'passerelle/v1/reports' ) );
}

/** True of all that can be added: a note, the passage or picture that is shown, an e-mail address where it is asked for. */
function what_is_sent( ?WP_Post $post ): string {
	return null === $post
		? __( 'What is sent: the address, your choice, what you add. Nothing else.', 'passerelle' )
		: __( 'What is sent: the article, your choice, what you add. Nothing else.', 'passerelle' );
}

/** @param list<string> $offered */
function reason_fields( array $offered, string $chosen, string $wrong ): string {
	$all     = reasons();
	$reasons = array_intersect_key( $all, array_flip( $offered ) );
	$reasons = array() === $reasons ? $all : $reasons;
	$html    = '<fieldset' . ( 'reason' === $wrong ? ' id="passerelle-reason" tabindex="-1" aria-describedby="passerelle-wrong"' : '' ) . '><legend>' . esc_html__( 'What is wrong?', 'passerelle' ) . '</legend>';

	foreach ( $reasons as $name => $label ) {
		$html .= '<label><input type="radio" name="reason" value="' . $name . '" required' . checked( $name, $chosen, false ) . '> ' . esc_html( $label ) . '</label>';
	}

	return "$html</fieldset>";
}

/** @param array<string, string> $values */
function address_field( array $values, string $wrong ): string {
	return '<label>' . esc_html__( 'Address of the article, here or on the old site', 'passerelle' ) . '<input name="url" inputmode="url" maxlength="500" required' . value_attribute( $values['url'] ?? '' ) . wrong_attributes( 'url', $wrong ) . '></label>';
}

/** @param array<string, string> $values */
function email_field( array $values, string $wrong ): string {
	return '<label>' . esc_html__( 'Your e-mail address, to be told when it is repaired (optional)', 'passerelle' ) . '<input type="email" name="email" maxlength="200" autocomplete="email"' . value_attribute( $values['email'] ?? '' ) . wrong_attributes( 'email', $wrong ) . '></label>';
}

/** Programs fill in everything; people do not see it. Its name is written here and nowhere else: it must never change. */
function honeypot( string $value ): string {
	return '<label hidden>' . esc_html__( 'Leave this empty', 'passerelle' ) . '<input name="website" autocomplete="off" data-1p-ignore' . value_attribute( $value ) . '></label>';
}

function note_field( string $value, string $wrong ): string {
	return '<label>' . esc_html__( 'Anything to add? (optional)', 'passerelle' ) . '<textarea name="note" maxlength="' . LONGEST_NOTE . '"' . wrong_attributes( 'note', $wrong ) . '>' . esc_textarea( $value ) . '</textarea></label>';
}

/** @param array<string, string> $values */
function hidden_fields( array $values ): string {
	return implode( '', array_map( __NAMESPACE__ . '\\hidden_field', array_keys( $values ), $values ) );
}

/** Nothing for nothing: the form stands on every imported article, and every byte counts. */
function value_attribute( string $value ): string {
	return '' === $value ? '' : ' value="' . attribute( $value ) . '"';
}

function hidden_field( string $name, string $value ): string {
	return '' === $value ? '' : '<input type="hidden" name="' . $name . '" value="' . attribute( $value ) . '">';
}

function wrong_attributes( string $field, string $wrong ): string {
	return $field === $wrong ? ' id="passerelle-' . $field . '" aria-invalid="true" aria-describedby="passerelle-wrong"' : '';
}

function data_attributes(): string {
	$html = '';

	foreach ( script_words() as $name => $text ) {
		$html .= " data-$name=\"" . esc_attr( $text ) . '"';
	}

	return $html;
}
