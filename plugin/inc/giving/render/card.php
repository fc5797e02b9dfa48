<?php
/**
 * An account as donors read it. All of it is text: what a code is drawn from is what stands here.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use function Passerelle\is_enabled;

/** @param BankAccountAttributes $attributes */
function account_card( array $attributes ): string {
	if ( ! is_enabled( 'giving' ) ) {
		return only_for_authors( off_notice() );
	}

	$account = shown_account( $attributes['account'] );

	if ( null === $account ) {
		return only_for_authors( missing_sentence( $attributes['account'] ) );
	}

	$section = shown_section( $account, $attributes['section'] );
	$message = shown_message( $section, $attributes['message'], is_swiss( $account['iban'] ) );

	$gone = '' !== $attributes['section'] && null === $section ? only_for_authors( __( 'The section chosen here does not share this account any more: readers see the account without its message. Choose another one in the sidebar.', 'passerelle' ) ) : '';

	return $gone . in_our_language( static fn(): string => card_html( $account, $section, $message, $attributes ) );
}

/**
 * The account that a block names; the first one when it names none, then the network's.
 *
 * @return StoredAccount|null
 */
function shown_account( string $id ): ?array {
	$own = '' === $id ? accounts()[0] ?? null : account( $id );

	if ( null !== $own ) {
		return $own;
	}

	$network = network_account();

	return '' === $id || $id === ( $network['id'] ?? null ) ? $network : null;
}

function missing_sentence( string $id ): string {
	return '' === $id
		? __( 'No bank account is kept yet, or it waits for a review: readers see nothing here. Whoever looks after the accounts can add one under Passerelle in the menu.', 'passerelle' )
		: __( 'The account that stood here was removed, or it waits for a review: readers see nothing here. Choose another one in the sidebar.', 'passerelle' );
}

/**
 * @param StoredAccount $account
 * @return Section|null Null when none was chosen, or it is gone.
 */
function shown_section( array $account, string $name ): ?array {
	foreach ( $account['sections'] as $section ) {
		if ( $section['name'] === $name ) {
			return $section;
		}
	}

	return null;
}

/**
 * A locked message is the account keeper's word, whatever the article says. What the editor calls unusable is not shown.
 *
 * @param Section|null $section
 */
function shown_message( ?array $section, string $typed, bool $swiss ): string {
	if ( '' === $typed || true === ( $section['locked'] ?? false ) ) {
		return $section['message'] ?? '';
	}

	require_once dirname( __DIR__ ) . '/check/text.php';
	require_once dirname( __DIR__ ) . '/check/iban.php';
	require_once dirname( __DIR__ ) . '/check/reference.php';

	$typed = trim_line( $typed );

	return '' !== $typed && '' === message_fault( $typed, $swiss ) ? $typed : $section['message'] ?? '';
}

/**
 * @param StoredAccount         $account
 * @param Section|null          $section
 * @param BankAccountAttributes $attributes
 */
function card_html( array $account, ?array $section, string $message, array $attributes ): string {
	$words = payment_words( $account['iban'] );
	// Programmes that read feeds know no buttons, and would print what a page holds inert.
	$help  = is_feed() ? '' : next_help();
	$label = $account['label'] . ( null === $section ? '' : ' — ' . $section['name'] );
	$html  = '<p class="pg-label"><strong>' . esc_html( $label ) . '</strong></p>'
		. '<dl class="pg-details">'
		. detail( $words['payee'], esc_html( $account['payee'] ), 'payee', __( 'Copy the payee', 'passerelle' ), $help )
		. detail( 'IBAN', iban_html( $account['iban'] ), 'iban', __( 'Copy the IBAN', 'passerelle' ), $help )
		. detail( 'BIC', esc_html( $account['bic'] ), 'bic', __( 'Copy the BIC', 'passerelle' ), $help )
		. detail( $words['message'], esc_html( $message ), 'message', __( 'Copy the message', 'passerelle' ), $help )
		. '</dl>'
		. notes_html( $account, $section, $message, $attributes )
		. monthly_html( $words, $message, $attributes );

	return '' === $help ? $html : with_behaviour( $html . code_html( $account, $message, $attributes, $help ), $account, $help );
}

/** One line, and the button that copies it. */
function detail( string $term, string $value, string $name, string $copy, string $help ): string {
	$button = '' === $help ? '' : sprintf(
		'<button type="button" class="pg-copy" data-copy="%s" aria-label="%s" popovertarget="%s">%s</button>',
		esc_attr( $name ),
		esc_attr( $copy ),
		esc_attr( $help ),
		esc_html__( 'Copy', 'passerelle' )
	);

	return '' === $value ? '' : sprintf( '<div><dt>%s</dt><dd><span data-pay="%s">%s</span>%s</dd></div>', esc_html( $term ), esc_attr( $name ), $value, $button );
}

/** Groups by the eye's measure alone: selected by hand too, it is copied without spaces. */
function iban_html( string $iban ): string {
	return implode( '<wbr>', array_map( static fn( string $group ): string => '<span class="pg-group">' . esc_html( $group ) . '</span>', str_split( $iban, 4 ) ) );
}

/**
 * @param StoredAccount         $account
 * @param Section|null          $section
 * @param BankAccountAttributes $attributes
 */
function notes_html( array $account, ?array $section, string $message, array $attributes ): string {
	$lines = array(
		true === ( $section['locked'] ?? false )
			/* translators: %s: a payment message */
			? sprintf( __( 'Write “%s”: without it the gift does not reach this section.', 'passerelle' ), $message )
			: '',
		$attributes['once'] && 'EUR' === $account['currency'] ? transfer_sentence( substr( $account['iban'], 0, 2 ) ) : '',
		$attributes['note'] ? $account['note'] : '',
	);

	return implode( '', array_map( static fn( string $line ): string => '' === $line ? '' : '<p>' . esc_html( $line ) . '</p>', $lines ) );
}

/**
 * @param array{payee: string, message: string, order: string} $words
 * @param BankAccountAttributes                                $attributes
 */
function monthly_html( array $words, string $message, array $attributes ): string {
	if ( ! $attributes['monthly'] ) {
		return '';
	}

	/* translators: %s: how banks of that country call a standing order */
	$first = sprintf( __( 'In your bank’s app or at its counter, ask for this: %s.', 'passerelle' ), $words['order'] );
	$steps = array(
		$first,
		'' === $message
			? __( 'Copy the payee and the IBAN from above.', 'passerelle' )
			: __( 'Copy the payee, the IBAN and the message from above.', 'passerelle' ),
		__( 'Choose the amount, 5 a month for example, and the day. You can stop it whenever you like.', 'passerelle' ),
	);

	return '<details class="pg-monthly"><summary>' . esc_html__( 'Every month', 'passerelle' ) . '</summary><ol><li>'
		. implode( '</li><li>', array_map( 'esc_html', $steps ) ) . '</li></ol></details>';
}
