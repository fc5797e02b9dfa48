<?php
/**
 * IBAN and BIC. The TypeScript half is src/engine/bank/iban.ts; both are held to the same cases.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use const Passerelle\FILE;

/** Spaces of any kind, hyphens of any kind and dots: what people put between the groups. */
const BETWEEN_GROUPS = '/[\s\x{85}\x{a0}\x{1680}\x{2000}-\x{200d}\x{2028}\x{2029}\x{202f}\x{205f}\x{2060}\x{3000}\x{feff}\x{ad}\x{2010}-\x{2015}\x{2212}.-]/u';

/** An IBAN as it is stored, from one as it is typed. */
function read_iban( string $typed ): string {
	return (string) preg_replace( '/^IBAN:?/', '', read_bic( $typed ) );
}

function read_bic( string $typed ): string {
	return strtoupper( (string) preg_replace( BETWEEN_GROUPS, '', $typed ) );
}

/** @return string '' when nothing is wrong; otherwise a code, as ibanFault() of the TypeScript half says them. */
function iban_fault( string $iban ): string {
	$fault  = iban_form_fault( $iban );
	$digits = substr( $iban, 0, 2 ) . strtr( substr( $iban, 2 ), 'OI', '01' );

	return in_array( $fault, array( 'format', 'check-digits' ), true ) && '' === iban_form_fault( $digits ) ? 'letter-o' : $fault;
}

function iban_form_fault( string $iban ): string {
	return match ( true ) {
		'' === $iban                                => 'empty',
		1 !== preg_match( '/^[A-Z0-9]+$/D', $iban ) => 'characters',
		1 !== preg_match( '/^[A-Z]{2}/', $iban )    => 'no-country',
		default                                     => iban_country_fault( $iban, iban_countries()[ substr( $iban, 0, 2 ) ] ?? null ),
	};
}

/** @param array{length: int, format: string}|null $country */
function iban_country_fault( string $iban, ?array $country ): string {
	return match ( true ) {
		null === $country                                                 => 'not-sepa',
		strlen( $iban ) !== $country['length']                            => 'length',
		1 !== preg_match( "/{$country['format']}/D", substr( $iban, 4 ) ) => 'format',
		default                                                           => iban_check_fault( $iban ),
	};
}

function iban_check_fault( string $iban ): string {
	$check = substr( $iban, 2, 2 );

	// 00, 01 and 99 satisfy mod 97 for some numbers, and no bank gives them out.
	if ( 1 !== preg_match( '/^[0-9]{2}$/', $check ) || in_array( $check, array( '00', '01', '99' ), true ) || 1 !== mod_97( substr( $iban, 4 ) . substr( $iban, 0, 4 ) ) ) {
		return 'check-digits';
	}

	return is_qr_iban( $iban ) ? 'qr-iban' : '';
}

/** ISO 7064: letters count as 10 to 35. */
function mod_97( string $text ): int {
	$rest = 0;

	foreach ( str_split( $text ) as $sign ) {
		$value = ctype_digit( $sign ) ? (int) $sign : ord( $sign ) - 55;
		$rest  = ( $rest * ( $value > 9 ? 100 : 10 ) + $value ) % 97;
	}

	return $rest;
}

/** Banks of 30000 to 31999 are for bills with a QR reference, not for gifts. */
function is_qr_iban( string $iban ): bool {
	$bank = (int) substr( $iban, 4, 5 );

	return is_swiss( $iban ) && $bank >= 30000 && $bank <= 31999;
}

/** @return string '' or `bic`. */
function bic_fault( string $bic ): string {
	return 1 === preg_match( '/^(?:[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)?$/D', $bic ) ? '' : 'bic';
}

/**
 * How IBANs look in each country of the euro payments area.
 *
 * @return array<string, array{length: int, format: string}>
 */
function iban_countries(): array {
	/** @var array<string, array{length: int, format: string}> $countries */
	static $countries = array();

	if ( array() === $countries ) {
		/** @var array<string, array{length: int, format: string}> $read Written by the unit tests from ibantools' list. */
		$read      = wp_json_file_decode( dirname( FILE ) . '/schema/iban.json', array( 'associative' => true ) );
		$countries = $read;
	}

	return $countries;
}
