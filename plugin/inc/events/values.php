<?php
/**
 * One value out of a block's attributes: anyone who may write an article may write anything there.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

/**
 * Plain text on one line, without control characters; '' when there is none.
 *
 * @param array<array-key, mixed> $from
 * @param int                     $most Characters.
 */
function text( array $from, string $key, int $most = 500 ): string {
	$value = $from[ $key ] ?? '';

	if ( ! is_string( $value ) ) {
		return '';
	}

	// Of people who may not write HTML, WordPress saves `&` as `&amp;` even in plain text.
	$plain = html_entity_decode( wp_check_invalid_utf8( $value, true ), ENT_QUOTES | ENT_HTML5 );

	return mb_substr( trim( (string) preg_replace( '/[\x00-\x1F\x7F]+/', ' ', $plain ) ), 0, $most );
}

/**
 * Text with the few marks that a description may hold.
 *
 * @param array<array-key, mixed> $from
 */
function marked_text( array $from, string $key ): string {
	$value = $from[ $key ] ?? '';
	$marks = array( 'a' => array( 'href' => true ), 'br' => array(), 'em' => array(), 'strong' => array() );

	return is_string( $value ) ? mb_substr( trim( wp_kses( (string) preg_replace( '/[\x00-\x08\x0B-\x1F\x7F]+/', ' ', wp_check_invalid_utf8( $value, true ) ), $marks ) ), 0, 10000 ) : '';
}

/**
 * A day of the calendar, `YYYY-MM-DD`, or ''.
 *
 * @param array<array-key, mixed> $from
 */
function day( array $from, string $key ): string {
	$value = $from[ $key ] ?? '';

	return is_string( $value ) && is_day( $value ) ? $value : '';
}

function is_day( string $value ): bool {
	return 1 === preg_match( '/^([12]\d{3})-(\d\d)-(\d\d)$/', $value, $part ) && checkdate( (int) $part[2], (int) $part[3], (int) $part[1] );
}

/**
 * An hour of the clock, `HH:MM`, or ''.
 *
 * @param array<array-key, mixed> $from
 */
function hour( array $from, string $key ): string {
	$value = $from[ $key ] ?? '';

	return is_string( $value ) && 1 === preg_match( '/^(?:[01]\d|2[0-3]):[0-5]\d$/', $value ) ? $value : '';
}

/**
 * @param array<array-key, mixed> $from
 * @param list<string>            $allowed The first one stands for anything else.
 */
function one_of( array $from, string $key, array $allowed ): string {
	$value = $from[ $key ] ?? '';

	return is_string( $value ) && in_array( $value, $allowed, true ) ? $value : ( $allowed[0] ?? '' );
}

/** @param array<array-key, mixed> $from */
function flag( array $from, string $key, bool $without = false ): bool {
	$value = $from[ $key ] ?? $without;

	return is_bool( $value ) ? $value : $without;
}

/** @param array<array-key, mixed> $from */
function number( array $from, string $key ): int {
	$value = $from[ $key ] ?? 0;

	return is_int( $value ) && $value > 0 ? $value : 0;
}

/**
 * An address of the web, or ''.
 *
 * @param array<array-key, mixed> $from
 */
function web_address( array $from, string $key ): string {
	$value = $from[ $key ] ?? '';

	return is_string( $value ) && 1 === preg_match( '#^https?://[^\s/]#i', $value ) && strlen( $value ) <= 2000 ? sanitize_url( $value, array( 'http', 'https' ) ) : '';
}

/**
 * @param array<array-key, mixed> $from
 * @return list<string> Codes that LANGUAGES knows.
 */
function language_codes( array $from, string $key ): array {
	$value = $from[ $key ] ?? array();

	return is_array( $value ) ? array_values( array_unique( array_intersect( array_filter( $value, 'is_string' ), LANGUAGES ) ) ) : array();
}

/**
 * @param array<array-key, mixed> $from
 * @return list<array<array-key, mixed>> At most a hundred.
 */
function entries( array $from, string $key ): array {
	$value = $from[ $key ] ?? array();

	return is_array( $value ) ? array_slice( array_values( array_filter( $value, 'is_array' ) ), 0, 100 ) : array();
}
