<?php
/**
 * Site Health: whether the web server's Content-Security-Policy lets the buttons of accounts work. PHP does not see what
 * the server adds, so the site asks itself for its front page.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use WP_REST_Response;

use function Passerelle\health_result;
use function Passerelle\is_enabled;
use function Passerelle\option;
use function Passerelle\route;

/**
 * @param array<string, array<string, mixed>> $tests
 * @return array<string, array<string, mixed>>
 */
function add_buttons_test( array $tests ): array {
	if ( is_enabled( 'giving' ) && ! is_blank( option( 'accounts' ) ) ) {
		$tests['async']['passerelle_buttons'] = array(
			'label'             => __( 'Buttons of the bank accounts', 'passerelle' ),
			'test'              => rest_url( 'passerelle/v1/health/buttons' ),
			'has_rest'          => true,
			'async_direct_test' => __NAMESPACE__ . '\health_of_buttons',
		);
	}

	return $tests;
}

function register_buttons_route(): void {
	route( 'GET', '/health/buttons', static fn(): WP_REST_Response => new WP_REST_Response( health_of_buttons() ), static fn(): bool => current_user_can( 'view_site_health_checks' ) );
}

/** @return array<string, mixed> */
function health_of_buttons(): array {
	$answer = wp_remote_head( home_url( '/' ), array( 'timeout' => 5, 'redirection' => 2 ) );
	$header = wp_remote_retrieve_header( $answer, 'content-security-policy' );
	$policy = is_array( $header ) ? implode( ',', array_filter( $header, 'is_string' ) ) : $header;

	if ( ! forbids_handlers( $policy ) || ! are_handlers_allowed() ) {
		return health_result( 'buttons', 'good', __( 'The buttons of the bank accounts work', 'passerelle' ), __( 'Donors can copy the IBAN and see the code with one tap.', 'passerelle' ) );
	}

	/* translators: %s: a line of PHP */
	return health_result( 'buttons', 'recommended', __( 'The buttons of the bank accounts do not work', 'passerelle' ), sprintf( __( 'This site’s Content-Security-Policy forbids handlers in attributes, so donors have to select the text, and see no code. Add this line to wp-config.php: %s', 'passerelle' ), "define( 'PASSERELLE_INLINE_HANDLERS', false );" ) );
}
