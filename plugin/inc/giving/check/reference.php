<?php
/**
 * Payment messages: words, RF references (ISO 11649), Belgian structured messages. The TypeScript half is
 * src/engine/bank/reference.ts; both are held to the same cases.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

/**
 * @param bool $swiss 27 digits would be a QR reference there, which an ordinary IBAN cannot have.
 * @return string '' when nothing is wrong; `control`, `too-long`, `reference`, `structured`, `qr-reference`.
 */
function message_fault( string $message, bool $swiss ): string {
	$fault = line_fault( $message, 140 );
	$bare  = bare_reference( $message );

	return match ( true ) {
		'' !== $fault                                                           => $fault,
		$swiss && is_qr_reference( $bare )                                      => 'qr-reference',
		1 === preg_match( '/^RF[0-9]{2}[0-9A-Z]{1,21}$/D', $bare )              => 1 === mod_97( substr( $bare, 4 ) . substr( $bare, 0, 4 ) ) ? '' : 'reference',
		1 === preg_match( '/^(?:\+\+\+.*\+\+\+|\*\*\*.*\*\*\*)$/Du', $message ) => is_belgian_message( $message ) ? '' : 'structured',
		default                                                                 => '',
	};
}

/** A reference without the spaces that it is printed with. */
function bare_reference( string $message ): string {
	return mb_strtoupper( str_replace( array( ' ', "\u{a0}" ), '', $message ), 'UTF-8' );
}

/** Febelfin: ten digits mod 97, and 97 where nothing remains. */
function is_belgian_message( string $message ): bool {
	if ( 1 !== preg_match( '#^(\+\+\+|\*\*\*)([0-9]{3})/([0-9]{4})/([0-9]{3})([0-9]{2})\1$#D', $message, $part ) ) {
		return false;
	}

	$rest = mod_97( $part[2] . $part[3] . $part[4] );

	return (int) $part[5] === ( 0 === $rest ? 97 : $rest );
}

/** 27 digits whose last is right by the Swiss recursive mod 10. */
function is_qr_reference( string $digits ): bool {
	if ( 1 !== preg_match( '/^[0-9]{27}$/D', $digits ) ) {
		return false;
	}

	$table = array( 0, 9, 4, 6, 8, 2, 7, 1, 3, 5 );
	$carry = array_reduce( str_split( substr( $digits, 0, 26 ) ), static fn( int $sum, string $digit ): int => $table[ ( $sum + (int) $digit ) % 10 ], 0 );

	return (int) $digits[26] === ( 10 - $carry ) % 10;
}
