<?php
/**
 * The pattern passerelle/support-us: what gifts pay for, once, every month, accounts, links.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use function Passerelle\is_enabled;

function register_pattern(): void {
	register_block_pattern_category( 'passerelle', array( 'label' => 'Passerelle' ) );
	register_block_pattern(
		'passerelle/support-us',
		array(
			'title'       => __( 'Support us', 'passerelle' ),
			'description' => __( 'What gifts pay for, the bank accounts, how to give once or every month, and links for those who cannot make a transfer.', 'passerelle' ),
			'categories'  => array( 'passerelle', 'call-to-action' ),
			'keywords'    => array( __( 'donation', 'passerelle' ), __( 'gift', 'passerelle' ) ),
			'inserter'    => is_enabled( 'giving' ),
			'content'     => support_us(),
		)
	);
}

function support_us(): string {
	return pattern_block( 'heading', '<h2 class="wp-block-heading">' . esc_html__( 'Support us', 'passerelle' ) . '</h2>' )
		. pattern_block( 'paragraph', '<p>' . esc_html__( 'Your gifts pay for the rent of our place, the printing and this site. Say here what yours pay for.', 'passerelle' ) . '</p>' )
		. "<!-- wp:passerelle/donate -->\n"
		. "<!-- wp:passerelle/bank-account /-->\n"
		. pattern_block( 'paragraph', '<p>' . esc_html__( 'If a transfer is difficult:', 'passerelle' ) . '</p>' )
		. "<!-- wp:passerelle/donation-link /-->\n"
		. "<!-- /wp:passerelle/donate -->\n\n";
}

function pattern_block( string $name, string $html ): string {
	return "<!-- wp:$name -->\n$html\n<!-- /wp:$name -->\n\n";
}
