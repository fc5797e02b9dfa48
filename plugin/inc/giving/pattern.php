<?php
/**
 * The pattern passerelle/support-us: what gifts pay for, once, every month, accounts by section, links.
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
			// Read only when an editor asks for it: no page of a reader looks at the accounts for it.
			'filePath' => __DIR__ . '/pattern-content.php',
		)
	);
}

function support_us(): string {
	return pattern_block( 'heading', '<h2 class="wp-block-heading">' . esc_html__( 'Support us', 'passerelle' ) . '</h2>' )
		. pattern_block( 'paragraph', '<p>' . esc_html__( 'Your gifts pay for the rent of our place, the printing and this site. Say here what yours pay for.', 'passerelle' ) . '</p>' )
		. pattern_block( 'paragraph', '<p><strong>' . esc_html__( 'Once', 'passerelle' ) . '</strong><br>' . esc_html__( 'Copy the details into your bank’s app, or scan the code with it.', 'passerelle' ) . '</p>' )
		. pattern_block( 'paragraph', '<p><strong>' . esc_html__( 'Every month', 'passerelle' ) . '</strong><br>' . esc_html__( 'Small sums that come for sure help most. Under each account stands what to ask your bank for.', 'passerelle' ) . '</p>' )
		. "<!-- wp:passerelle/donate -->\n"
		. pattern_accounts()
		. pattern_block( 'paragraph', '<p>' . esc_html__( 'If a transfer is difficult:', 'passerelle' ) . '</p>' )
		. "<!-- wp:passerelle/donation-link /-->\n"
		. "<!-- /wp:passerelle/donate -->\n\n";
}

/** A block for each section of each account; the first account's where there is none yet. */
function pattern_accounts(): string {
	$shown = array();

	foreach ( offered_accounts() as $account ) {
		foreach ( array() === $account['sections'] ? array( array() ) : $account['sections'] as $section ) {
			$shown[] = serialize_block_attributes( array( 'account' => $account['id'] ) + ( array() === $section ? array() : array( 'section' => $section['name'] ) ) ) . ' ';
		}
	}

	return implode( '', array_map( static fn( string $attributes ): string => "<!-- wp:passerelle/bank-account $attributes/-->\n", array() === $shown ? array( '' ) : $shown ) );
}

function pattern_block( string $name, string $html ): string {
	return "<!-- wp:$name -->\n$html\n<!-- /wp:$name -->\n\n";
}
