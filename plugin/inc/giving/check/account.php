<?php
/**
 * Whether an account can be published. The TypeScript half, for the person who is typing, is src/engine/bank/account.ts;
 * this has the last word.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

/** How long the parts of an address may be (Swiss guidelines QR-bill 2.3, structured address). */
const ADDRESS_PARTS = array( 'street' => 70, 'number' => 16, 'postcode' => 16, 'town' => 35, 'country' => 2 );

/**
 * An account as it is stored, from one as it is typed.
 *
 * @param Account $account Checked against the schema.
 * @return StoredAccount `pending` is ours to say: null here.
 */
function tidy_account( array $account ): array {
	$address = $account['address'];

	if ( null !== $address ) {
		$address = array(
			'street'   => trim_line( $address['street'] ),
			'number'   => trim_line( $address['number'] ),
			'postcode' => trim_line( $address['postcode'] ),
			'town'     => trim_line( $address['town'] ),
			'country'  => mb_strtoupper( trim_line( $address['country'] ), 'UTF-8' ),
		);
	}

	return array(
		'id'       => $account['id'],
		'label'    => trim_line( $account['label'] ),
		'payee'    => trim_line( $account['payee'] ),
		'iban'     => read_iban( $account['iban'] ),
		'bic'      => read_bic( $account['bic'] ),
		'currency' => $account['currency'],
		'address'  => $address,
		'sections' => array_map( static fn( array $section ): array => array( 'name' => trim_line( $section['name'] ), 'message' => trim_line( $section['message'] ), 'locked' => $section['locked'] ), $account['sections'] ),
		'note'     => trim_line( $account['note'] ),
		'pending'  => null,
	);
}

/**
 * What is wrong with the payment itself.
 *
 * @param array{payee: string, iban: string, bic: string, currency: string, address: PostalAddress|null} $account Tidied.
 * @return list<AccountFault>
 */
function account_faults( array $account ): array {
	$swiss = is_swiss( $account['iban'] );
	$codes = array(
		'payee'    => line_fault( $account['payee'], 70, true ),
		'iban'     => iban_fault( $account['iban'] ),
		'bic'      => bic_fault( $account['bic'] ),
		'currency' => 'EUR' === $account['currency'] || ( 'CHF' === $account['currency'] && $swiss ) ? '' : 'currency',
	);

	foreach ( $account['address'] ?? array() as $name => $text ) {
		$codes[ "address[$name]" ] = address_fault( $name, $text );
	}

	return faults( $codes );
}

function address_fault( string $name, string $text ): string {
	$most  = ADDRESS_PARTS[ $name ] ?? 0;
	$fault = line_fault( $text, $most, in_array( $name, array( 'postcode', 'town', 'country' ), true ) );
	$fault = '' === $fault ? swiss_fault( $text, $most ) : $fault;

	return '' === $fault && 'country' === $name && 1 !== preg_match( '/^[A-Z]{2}$/D', $text ) ? 'country' : $fault;
}

/**
 * What is wrong with what stands around the payment: label, sections, note.
 *
 * @param StoredAccount $account
 * @return list<AccountFault>
 */
function surrounding_faults( array $account ): array {
	$swiss = is_swiss( $account['iban'] );
	$names = array();
	$codes = array( 'label' => line_fault( $account['label'], 100, true ) );

	foreach ( $account['sections'] as $index => $section ) {
		$name    = $section['name'];
		$message = $section['message'];
		$fault   = line_fault( $name, 70, true );

		$codes[ "sections[$index][name]" ]    = '' === $fault && in_array( $name, $names, true ) ? 'twice' : $fault;
		$codes[ "sections[$index][message]" ] = $section['locked'] && '' === $message ? 'locked-empty' : message_fault( $message, $swiss );
		$names[]                              = $name;
	}

	$codes['note'] = line_fault( str_replace( "\n", ' ', $account['note'] ), 500 );

	return faults( $codes );
}

/**
 * @param array<string, string> $codes By field; '' where nothing is wrong.
 * @return list<AccountFault>
 */
function faults( array $codes ): array {
	$found = array();

	foreach ( array_filter( $codes, static fn( string $code ): bool => '' !== $code ) as $field => $code ) {
		$found[] = array( 'field' => $field, 'code' => $code );
	}

	return $found;
}
