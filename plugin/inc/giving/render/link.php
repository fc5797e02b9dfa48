<?php
/**
 * Donation links: plain links, checked again here. The TypeScript half, for the person who is typing, is
 * src/engine/bank/link.ts.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use function Passerelle\is_enabled;

const SERVICES = array(
	'PayPal'    => '/^(?:www\.)?paypal\.(?:me|com)$/',
	'Patreon'   => '/^(?:www\.)?patreon\.com$/',
	'Liberapay' => '/^(?:[a-z]{2}\.)?liberapay\.com$/',
);

/** @param DonationLinkAttributes $attributes */
function donation_link( array $attributes ): string {
	if ( ! is_enabled( 'giving' ) ) {
		return only_for_authors( off_notice() );
	}

	$url = safe_link( $attributes['url'] );

	if ( '' === $url ) {
		return only_for_authors( __( 'This is no address that gifts can be sent to: readers see nothing here.', 'passerelle' ) );
	}

	return in_our_language( static fn(): string => link_html( $url, $attributes ) );
}

/** An https address without credentials; '' for everything else. */
function safe_link( string $url ): string {
	$parts = wp_parse_url( $url );

	return is_array( $parts ) && 'https' === strtolower( $parts['scheme'] ?? '' ) && isset( $parts['host'] ) && ! isset( $parts['user'] ) && ! isset( $parts['pass'] ) && ! has_control_sign( $url )
		? esc_url_raw( $url, array( 'https' ) )
		: '';
}

function has_control_sign( string $text ): bool {
	return 1 === preg_match( '/[\x00-\x20\x7f]/', $text );
}

/** @param DonationLinkAttributes $attributes */
function link_html( string $url, array $attributes ): string {
	$service = service_name( $url );
	$label   = '' !== $attributes['label'] ? $attributes['label'] : $service;
	$note    = match ( true ) {
		! $attributes['fees']    => '',
		'Liberapay' === $service => __( 'no fee of its own, but one for the card', 'passerelle' ),
		default                  => __( 'higher fees', 'passerelle' ),
	};

	return '<p><a href="' . esc_url( $url, array( 'https' ) ) . '" rel="nofollow noopener noreferrer external">' . esc_html( $label ) . '</a>'
		. ( '' === $note ? '' : ' <small>(' . esc_html( $note ) . ')</small>' ) . '</p>';
}

/** The name that readers know, or the site's own. */
function service_name( string $url ): string {
	$host = strtolower( (string) wp_parse_url( $url, PHP_URL_HOST ) );

	foreach ( SERVICES as $name => $pattern ) {
		if ( 1 === preg_match( $pattern, $host ) ) {
			return $name;
		}
	}

	return $host;
}
