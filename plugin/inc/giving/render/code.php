<?php
/**
 * The button that shows a code, and what it opens: inert until then.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

/** The European Economic Area: for all others an EPC code needs the BIC (EPC069-12). As in src/engine/bank/eea.ts. */
const EEA = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK';

/**
 * @param StoredAccount         $account
 * @param BankAccountAttributes $attributes
 */
function code_html( array $account, string $message, array $attributes, string $help ): string {
	$kind = $attributes['code'] ? code_kind( $account ) : '';

	if ( '' === $kind ) {
		return '';
	}

	return '<p class="pg-once"><button type="button" class="pg-show wp-element-button" data-kind="' . esc_attr( $kind ) . '" popovertarget="' . esc_attr( $help ) . '">'
		. esc_html__( 'Show the code', 'passerelle' ) . '</button></p><template>' . panel_html( $kind, $account, $message ) . '</template>';
}

/**
 * @param StoredAccount $account
 * @return 'spc'|'epc'|'' A Swiss payment part, an EPC code, or none that banks would read.
 */
function code_kind( array $account ): string {
	if ( is_swiss( $account['iban'] ) && null !== $account['address'] ) {
		return 'spc';
	}

	return 'EUR' === $account['currency'] && ( '' !== $account['bic'] || str_contains( EEA, substr( $account['iban'], 0, 2 ) ) ) ? 'epc' : '';
}

/** @param StoredAccount $account */
function panel_html( string $kind, array $account, string $message ): string {
	return '<form class="pg-panel" novalidate><fieldset><legend>' . esc_html__( 'Amount', 'passerelle' ) . '</legend><div class="pg-amounts">'
		. implode( '', array_map( static fn( int $amount ): string => amount_html( $amount, $account['currency'] ), array( 5, 10, 20 ) ) )
		. '<label class="pg-other">' . esc_html__( 'Another amount', 'passerelle' ) . ' <input name="other" inputmode="decimal" autocomplete="off" size="8"></label></div></fieldset>'
		. '<p class="pg-error" hidden>' . esc_html__( 'Write an amount from 0.01 on, such as 7 or 7.50. Until then the code leaves the amount open.', 'passerelle' ) . '</p>'
		. ( 'spc' === $kind ? swiss_part( $account, $message ) : '<figure><div class="pg-code" data-alt="' . esc_attr__( 'Code for your banking app', 'passerelle' ) . '"></div>' . caption_html( $account['currency'] ) . '</figure>' )
		. '<p>' . esc_html__( 'Scan it with your bank’s app, not with the camera alone. This code pays once.', 'passerelle' ) . '</p>'
		. '<p class="pg-failed" hidden>' . esc_html__( 'No code can be made of these details: copy them from above.', 'passerelle' ) . '</p>'
		. '<p class="pg-actions"><a class="pg-save" download="' . esc_attr( $account['id'] ) . '.png">' . esc_html__( 'Save as a picture', 'passerelle' ) . '</a> '
		. '<button type="button" class="pg-print">' . esc_html__( 'Print', 'passerelle' ) . '</button></p></form>';
}

/** What the code asks for, in words: nobody can read it in the code, and on paper the choice above is gone. */
function caption_html( string $currency ): string {
	$open = __( 'The code leaves the amount open: your bank’s app asks for it.', 'passerelle' );
	/* translators: %s: an amount such as 20.00 € */
	$sum   = sprintf( __( 'The code asks for %s.', 'passerelle' ), 'EUR' === $currency ? "{n}\u{a0}€" : "$currency\u{a0}{n}" );
	$point = _x( '.', 'decimal point of an amount', 'passerelle' );

	return '<figcaption data-open="' . esc_attr( $open ) . '" data-sum="' . esc_attr( $sum ) . '" data-point="' . esc_attr( $point ) . '">' . esc_html( $open ) . '</figcaption>';
}

function amount_html( int $amount, string $currency ): string {
	return sprintf(
		'<label><input type="radio" name="amount" value="%d.00"> %s</label>',
		$amount,
		esc_html( 'CHF' === $currency ? "CHF $amount" : "$amount\u{a0}€" )
	);
}

/**
 * The payment part of a Swiss QR-bill: the code must not stand alone (guidelines QR-bill 2.3; the receipt may be left out
 * online). Its words are given by the standard.
 *
 * @param StoredAccount $account
 */
function swiss_part( array $account, string $message ): string {
	$address = $account['address'] ?? array( 'street' => '', 'number' => '', 'postcode' => '', 'town' => '', 'country' => '' );
	$line    = static fn( string $one, string $two ): string => '<span data-pay="' . esc_attr( $one ) . '">' . esc_html( $address[ $one ] ?? '' ) . '</span> <span data-pay="' . esc_attr( $two ) . '">' . esc_html( $address[ $two ] ?? '' ) . '</span><br>';

	return '<div class="pg-swiss"><div><p class="pg-title">' . esc_html_x( 'Payment part', 'Swiss QR-bill', 'passerelle' ) . '</p>'
		. '<div class="pg-code" data-alt="' . esc_attr__( 'Code for your banking app', 'passerelle' ) . '"></div>'
		. '<dl class="pg-sum"><div><dt>' . esc_html_x( 'Currency', 'Swiss QR-bill', 'passerelle' ) . '</dt><dd>' . esc_html( $account['currency'] ) . '</dd></div>'
		. '<div><dt>' . esc_html_x( 'Amount', 'Swiss QR-bill', 'passerelle' ) . '</dt><dd class="pg-sum-amount"></dd></div></dl></div>'
		. '<dl><dt>' . esc_html_x( 'Account / Payable to', 'Swiss QR-bill', 'passerelle' ) . '</dt><dd>' . esc_html( group_iban( $account['iban'] ) ) . '<br>' . esc_html( $account['payee'] ) . '<br>'
		. $line( 'street', 'number' ) . $line( 'postcode', 'town' ) . '<span data-pay="country" hidden>' . esc_html( $address['country'] ) . '</span></dd>'
		. ( '' === $message ? '' : '<dt>' . esc_html_x( 'Additional information', 'Swiss QR-bill', 'passerelle' ) . '</dt><dd>' . esc_html( $message ) . '</dd>' )
		. '<dt>' . esc_html_x( 'Payable by (name/address)', 'Swiss QR-bill', 'passerelle' ) . '</dt><dd class="pg-payer"></dd></dl></div>';
}
