<?php
/**
 * What makes the buttons of an account work, and what answers where nothing may.
 *
 * @see docs/decisions/0014-nothing-is-loaded-before-a-tap.md
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use function Passerelle\OldSite\is_canvas;

use const Passerelle\FILE;
use const Passerelle\VERSION;

/** The id of a card's help. Its number is its place on the page: the same for every reader. */
function next_help(): string {
	/** @var int $number */
	static $number = 0;

	return 'pg-help-' . ++$number;
}

/**
 * Nothing is loaded before a tap: the browser reads the attribute when a button is pressed. Where that is forbidden, the
 * browser itself opens the button's popover, which says how to do without.
 *
 * @param StoredAccount $account
 */
function with_behaviour( string $html, array $account, string $help ): string {
	if ( is_canvas() ) {
		return '<div class="pg-card">' . $html . '</div>';
	}

	$handler = are_handlers_allowed() ? ' onclick="' . esc_attr( handler() ) . '"' : '';

	if ( '' === $handler ) {
		wp_enqueue_script_module( 'passerelle-giving', plugins_url( 'build/view/giving.js', FILE ), array(), VERSION );
	}

	return sprintf(
		'<div class="pg-card" data-currency="%s" data-copied="%s"%s>%s<p class="pg-status" role="status"></p><p class="pg-offline" id="%s" popover>%s</p></div>',
		esc_attr( $account['currency'] ),
		esc_attr__( 'Copied', 'passerelle' ),
		$handler,
		$html,
		esc_attr( $help ),
		esc_html__( 'This could not be loaded. Select the text with your finger or mouse, and copy it.', 'passerelle' )
	);
}

function handler(): string {
	$module = plugins_url( 'build/view/giving.js', FILE ) . '?ver=' . VERSION;

	return "event.target.closest('button')&&(event.preventDefault(),import('" . esc_js( $module ) . "').then(m=>m.act(this,event.target),()=>this.classList.add('is-offline')))";
}

/**
 * Whether the page's Content-Security-Policy lets such attributes run, as far as PHP sends it. What the web server adds
 * cannot be seen here: for that there is the constant, and Site Health names it.
 */
function are_handlers_allowed(): bool {
	if ( defined( 'PASSERELLE_INLINE_HANDLERS' ) ) {
		return (bool) constant( 'PASSERELLE_INLINE_HANDLERS' );
	}

	$policies = array_filter( headers_list(), static fn( string $header ): bool => 0 === stripos( $header, 'content-security-policy:' ) );

	return array() === array_filter( $policies, static fn( string $header ): bool => forbids_handlers( substr( $header, 24 ) ) );
}

/**
 * @param string $header The header's value: one policy, or several with commas, of which the strictest holds (CSP 3).
 */
function forbids_handlers( string $header ): bool {
	return array() !== array_filter( explode( ',', $header ), __NAMESPACE__ . '\is_policy_against_handlers' );
}

function is_policy_against_handlers( string $policy ): bool {
	$directives = array();

	foreach ( explode( ';', strtolower( $policy ) ) as $directive ) {
		$words = preg_split( '/\s+/', trim( $directive ) );
		$name  = is_array( $words ) ? (string) array_shift( $words ) : '';
		// The first of a name counts.
		$directives += array( $name => (array) $words );
	}

	$sources = $directives['script-src-attr'] ?? $directives['script-src'] ?? $directives['default-src'] ?? null;

	// A nonce or a hash switches 'unsafe-inline' off.
	return null !== $sources && ( ! in_array( "'unsafe-inline'", $sources, true ) || array() !== preg_grep( "/^'(?:nonce-|sha(?:256|384|512)-|strict-dynamic')/", $sources ) );
}
