<?php
/**
 * The source of block bindings `passerelle/account`: an IBAN or a payee in any paragraph or heading, always the one in force.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use function Passerelle\is_enabled;

function register_bindings(): void {
	register_block_bindings_source(
		'passerelle/account',
		array(
			'label'              => __( 'Bank account', 'passerelle' ),
			'get_value_callback' => __NAMESPACE__ . '\bound_value',
		)
	);
}

/**
 * @param array<string, mixed> $args `field`: `iban`, `payee` or `bic`; `account`: its id, or the first one.
 * @return string|null Null keeps what stands in the article; '' where there is no account in force: no old IBAN may stay.
 */
function bound_value( array $args ): ?string {
	$id      = $args['account'] ?? '';
	$account = is_enabled( 'giving' ) && is_string( $id ) ? shown_account( $id ) : null;

	$field = $args['field'] ?? '';

	if ( ! in_array( $field, array( 'iban', 'payee', 'bic' ), true ) ) {
		return null;
	}

	if ( null === $account ) {
		return '';
	}

	return esc_html( 'iban' === $field ? group_iban( $account['iban'] ) : $account[ $field ] );
}
