<?php
/**
 * Payments in the words of each country's banks.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

/**
 * @return array{payee: string, message: string, order: string}
 */
function payment_words( string $iban ): array {
	return match ( substr( $iban, 0, 2 ) ) {
		'BE' => array(
			'payee'   => _x( 'Payee', 'Belgian banks', 'passerelle' ),
			'message' => _x( 'Message', 'Belgian banks', 'passerelle' ),
			'order'   => _x( 'a standing order', 'Belgian banks', 'passerelle' ),
		),
		'CH', 'LI' => array(
			'payee'   => _x( 'Payable to', 'Swiss banks', 'passerelle' ),
			'message' => _x( 'Additional information', 'Swiss banks', 'passerelle' ),
			'order'   => _x( 'a standing order', 'Swiss banks', 'passerelle' ),
		),
		default => array(
			'payee'   => _x( 'Payee', 'French banks', 'passerelle' ),
			'message' => _x( 'Reason for payment', 'French banks', 'passerelle' ),
			'order'   => _x( 'a standing order', 'French banks', 'passerelle' ),
		),
	};
}

/** That nobody has to fear a foreign IBAN. */
function transfer_sentence( string $country ): string {
	return match ( $country ) {
		'BE'    => __( 'A transfer in euros to Belgium is accepted by your bank.', 'passerelle' ),
		'FR'    => __( 'A transfer in euros to France is accepted by your bank.', 'passerelle' ),
		'CH'    => __( 'A transfer in euros to Switzerland is accepted by your bank.', 'passerelle' ),
		'LU'    => __( 'A transfer in euros to Luxembourg is accepted by your bank.', 'passerelle' ),
		'DE'    => __( 'A transfer in euros to Germany is accepted by your bank.', 'passerelle' ),
		'NL'    => __( 'A transfer in euros to the Netherlands is accepted by your bank.', 'passerelle' ),
		default => __( 'A transfer in euros to this country is accepted by your bank.', 'passerelle' ),
	};
}
