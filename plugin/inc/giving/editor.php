<?php
/**
 * What the editor knows of the accounts: what readers see anyway, nothing of what waits.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use function Passerelle\is_enabled;

use const Passerelle\FILE;

const BINDINGS_SCRIPT = 'passerelle-account-bindings';

function enqueue_editor_data(): void {
	$fields = array_flip( array( 'id', 'label', 'payee', 'iban', 'bic', 'sections' ) );
	$data   = array( 'accounts' => is_enabled( 'giving' ) ? array_map( static fn( array $account ): array => array_intersect_key( $account, $fields ), offered_accounts() ) : array() );
	$asset  = dirname( FILE ) . '/build/editor/giving.asset.php';

	if ( ! is_file( $asset ) ) {
		return;
	}

	/** @var array{dependencies: list<non-empty-string>, version: string} $built */
	$built = require $asset;

	wp_enqueue_script( BINDINGS_SCRIPT, plugins_url( 'build/editor/giving.js', FILE ), $built['dependencies'], $built['version'], true );
	wp_set_script_translations( BINDINGS_SCRIPT, 'passerelle', dirname( FILE ) . '/languages' );
	wp_add_inline_script( 'wp-blocks', 'var passerelleGiving = ' . wp_json_encode( $data, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES ) . ';', 'after' );
}

/**
 * The site's own; the network's where it keeps none.
 *
 * @return list<StoredAccount>
 */
function offered_accounts(): array {
	$network = network_account();

	return null === $network ? accounts() : array( $network );
}

function enqueue_style_in_canvas(): void {
	if ( is_admin() ) {
		enqueue_style();
	}
}
