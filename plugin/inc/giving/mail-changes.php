<?php
/**
 * What else changed about an account than payee, IBAN and BIC, field by field, for the mails.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

/** What happened to a known account. */
const CHANGES = array( 'changed', 'proposed', 'confirmed', 'effective' );

/**
 * @param AccountEvent $event
 * @return list<string>
 */
function changed_lines( array $event ): array {
	$before = $event['before'];
	$after  = $event['after'];

	if ( null === $before || null === $after || ! in_array( $event['action'], CHANGES, true ) ) {
		return array();
	}

	$waiting = 'proposed' === $event['action'] ? $after['pending']['sections'] ?? null : null;
	$old     = field_texts( $before );
	$new     = field_texts( null === $waiting ? $after : array( 'sections' => $waiting ) + $after );
	$lines   = array();

	foreach ( array_diff_assoc( $new, $old ) as $field => $text ) {
		/* translators: 1: a field such as Currency 2: its new content 3: its content before */
		$lines[] = sprintf( __( '%1$s: “%2$s” instead of “%3$s”.', 'passerelle' ), field_label( $field ), $text, $old[ $field ] );
	}

	return $lines;
}

/**
 * @param StoredAccount $account
 * @return array{label: string, currency: string, address: string, sections: string, note: string}
 */
function field_texts( array $account ): array {
	return array(
		'label'    => $account['label'],
		'currency' => $account['currency'],
		'address'  => implode( ' ', array_filter( $account['address'] ?? array(), static fn( string $part ): bool => '' !== $part ) ),
		'sections' => implode( '; ', array_map( __NAMESPACE__ . '\section_text', $account['sections'] ) ),
		'note'     => $account['note'],
	);
}

/** @param Section $section */
function section_text( array $section ): string {
	return "{$section['name']} – {$section['message']}" . ( $section['locked'] ? ' (' . __( 'locked', 'passerelle' ) . ')' : '' );
}

function field_label( string $field ): string {
	return match ( $field ) {
		'label'    => __( 'Label for readers', 'passerelle' ),
		'currency' => __( 'Currency', 'passerelle' ),
		'address'  => __( 'Postal address', 'passerelle' ),
		'sections' => __( 'Sections and their payment messages', 'passerelle' ),
		default    => __( 'Note for readers', 'passerelle' ),
	};
}
