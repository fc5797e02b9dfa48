<?php
/**
 * Whether this site sees its readers' addresses, or only that of a proxy that nobody told the web server about.
 *
 * Passerelle believes REMOTE_ADDR alone: anyone can write X-Forwarded-For. Proxies are the web server's business.
 */

declare( strict_types = 1 );

namespace Passerelle;

/** @return array<string, mixed> */
function health_of_proxy(): array {
	$proxy = proxy_in_front();

	if ( '' === $proxy ) {
		return health_result( 'proxy', 'good', __( 'The addresses of readers are seen', 'passerelle' ), __( 'No proxy hides them from this site.', 'passerelle' ) );
	}

	return health_result(
		'proxy',
		'recommended',
		__( 'A proxy hides the addresses of readers', 'passerelle' ),
		/* translators: %s: an IP address */
		sprintf( __( 'All readers seem to come from %s, because a proxy stands in front of this site. Limits against abuse cannot tell them apart. Tell the web server which proxy to believe (nginx: set_real_ip_from and real_ip_header; Apache: mod_remoteip), or ask your host to. Passerelle never believes such headers by itself: anyone can write them.', 'passerelle' ), $proxy )
	);
}

/** The address of a proxy that stands for everyone, or ''. */
function proxy_in_front(): string {
	$seen = from_server( 'REMOTE_ADDR' );

	// A reader on the open internet is seen, unless Cloudflare says that it stands before them.
	if ( is_public_address( $seen ) ) {
		return in_array( from_server( 'HTTP_CF_CONNECTING_IP' ), array( '', $seen ), true ) ? '' : $seen;
	}

	$told = from_server( 'HTTP_X_FORWARDED_FOR' ) . from_server( 'HTTP_X_REAL_IP' ) . from_server( 'HTTP_FORWARDED' ) . from_server( 'HTTP_CF_CONNECTING_IP' );

	return '' === $told ? '' : $seen;
}

function from_server( string $name ): string {
	$value = $_SERVER[ $name ] ?? ''; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- sanitized below, once its type is known

	return is_string( $value ) ? sanitize_text_field( wp_unslash( $value ) ) : '';
}
