<?php
/**
 * What is wrong, in words. The screen has the same words for the person who is typing: src/admin/accounts/words.ts.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use WP_Error;

use function Passerelle\invalid;

/** @param AccountFault $fault */
function fault_error( array $fault, string $iban, string $prefix = '' ): WP_Error {
	$first = (string) strtok( $fault['field'], '[' );
	$field = '' === $prefix ? $fault['field'] : $prefix . "[$first]" . substr( $fault['field'], strlen( $first ) );

	return invalid( $field, fault_sentence( $fault['code'], $iban ), 'passerelle_' . str_replace( '-', '_', $fault['code'] ) );
}

function fault_sentence( string $code, string $iban = '' ): string {
	$sentences = iban_sentences( $iban ) + message_sentences() + plain_sentences();

	return $sentences[ $code ] ?? __( 'This is not of the kind that is expected here.', 'passerelle' );
}

/** @return array<string, string> */
function plain_sentences(): array {
	return array(
		'empty'          => __( 'This cannot be empty.', 'passerelle' ),
		'control'        => __( 'This must be one plain line: it holds a line break or an invisible sign. Type it anew.', 'passerelle' ),
		'too-long'       => __( 'This is too long for banks: make it shorter.', 'passerelle' ),
		'characters'     => __( 'Banks know letters, digits and plain signs only: no emoji, no Greek or Cyrillic letters.', 'passerelle' ),
		'bic'            => __( 'A BIC has 8 or 11 letters and digits, such as GEBABEBB.', 'passerelle' ),
		'currency'       => __( 'Only accounts in Switzerland and Liechtenstein can be kept in Swiss francs.', 'passerelle' ),
		'currency-waits' => __( 'The currency goes with the account: change it once the new IBAN is in force.', 'passerelle' ),
		'country'        => __( 'Write the country as two letters, such as CH.', 'passerelle' ),
		'twice'          => __( 'Another one has this name already.', 'passerelle' ),
		'used'           => __( 'An account that was removed had this short name. Choose another one: pages may still name it.', 'passerelle' ),
	);
}

/** @return array<string, string> */
function iban_sentences( string $iban ): array {
	$length = iban_countries()[ substr( $iban, 0, 2 ) ]['length'] ?? 0;

	return array(
		'no-country' => __( 'An IBAN begins with the two letters of a country, such as BE.', 'passerelle' ),
		'not-sepa'   => __( 'This country is outside the euro payments area (SEPA): transfers to it cost donors dear, and no code can be made.', 'passerelle' ),
		'letter-o'   => __( 'There is a letter O or I where the digit 0 or 1 belongs.', 'passerelle' ),
		/* translators: 1: two letters of a country 2: how many signs an IBAN of that country has 3: how many this one has */
		'length'       => sprintf( __( 'An IBAN of %1$s has %2$d letters and digits; this one has %3$d.', 'passerelle' ), substr( $iban, 0, 2 ), $length, strlen( $iban ) ),
		'format'       => __( 'Letters and digits do not stand where they do in an IBAN of this country. Compare it with the bank’s paper.', 'passerelle' ),
		'check-digits' => __( 'The check digits do not fit: a digit is wrong, or two changed places. Compare it with the bank’s paper.', 'passerelle' ),
		'qr-iban'      => __( 'This is a QR-IBAN, for bills with a reference of their own. For gifts, take the ordinary IBAN of the same account.', 'passerelle' ),
	);
}

/** @return array<string, string> */
function message_sentences(): array {
	return array(
		'reference'    => __( 'This looks like an RF reference, and its check digits do not fit.', 'passerelle' ),
		'structured'   => __( 'This looks like a Belgian structured message, and its check digits do not fit. It is written +++123/4567/89002+++.', 'passerelle' ),
		'qr-reference' => __( 'This is a QR reference, which goes with a QR-IBAN only. Write words, or an RF reference.', 'passerelle' ),
		'locked-empty' => __( 'A locked message cannot be empty.', 'passerelle' ),
	);
}
