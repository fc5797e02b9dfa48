<?php
/**
 * Accounts and links together, and what search engines are told about them (schema.org DonateAction).
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use WP_Block;

use function Passerelle\is_enabled;

function donate( string $content, WP_Block $block ): string {
	if ( ! is_enabled( 'giving' ) || '' === trim( wp_strip_all_tags( $content ) ) ) {
		return '';
	}

	$actions = is_feed() ? array() : donate_actions( $block );

	return '<div ' . get_block_wrapper_attributes() . '>' . $content
		. ( array() === $actions ? '' : '<script type="application/ld+json">' . wp_json_encode( array( '@context' => 'https://schema.org', '@graph' => $actions ), JSON_HEX_TAG | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ) . '</script>' )
		. '</div>';
}

/**
 * From what the blocks inside show.
 *
 * @return list<array<string, mixed>>
 */
function donate_actions( WP_Block $block ): array {
	$actions = array();

	foreach ( $block->inner_blocks as $inner ) {
		if ( ! $inner instanceof WP_Block ) {
			continue;
		}

		$action  = donate_action( $inner );
		$actions = array_merge( $actions, null === $action ? donate_actions( $inner ) : array( $action ) );
	}

	return $actions;
}

/** @return array<string, mixed>|null */
function donate_action( WP_Block $block ): ?array {
	$recipient = array( '@type' => 'Organization', 'name' => site_name() );
	$attribute = static fn( string $name ): string => is_string( $block->attributes[ $name ] ?? null ) ? $block->attributes[ $name ] : '';

	if ( 'passerelle/donation-link' === $block->name ) {
		$url = safe_link( $attribute( 'url' ) );

		return '' === $url ? null : array( '@type' => 'DonateAction', 'recipient' => $recipient, 'target' => $url );
	}

	$account = 'passerelle/bank-account' === $block->name ? shown_account( $attribute( 'account' ) ) : null;

	return null === $account ? null : array(
		'@type'         => 'DonateAction',
		'name'          => $account['label'],
		'recipient'     => array( 'name' => $account['payee'] ) + $recipient,
		'instrument'    => array( '@type' => 'BankAccount', 'identifier' => $account['iban'] ),
		'priceCurrency' => $account['currency'],
	);
}
