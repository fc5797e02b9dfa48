<?php
/**
 * The accounts screen: where it hangs in the menu, what it loads.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use function Passerelle\is_enabled;
use function Passerelle\languages_folder;

use const Passerelle\FILE;

const SCREEN        = 'passerelle-accounts';
const SCREEN_HANDLE = 'passerelle-accounts';

/** Under Passerelle for who sees that menu; a menu of its own for who looks after the money alone. */
function add_screen(): void {
	$title  = __( 'Bank accounts', 'passerelle' );
	$parent = current_user_can( 'manage_options' ) ? 'passerelle' : '';
	$hook   = '' === $parent
		? add_menu_page( $title, $title, CAPABILITY, SCREEN, __NAMESPACE__ . '\print_screen', 'dashicons-money-alt', 81 )
		: add_submenu_page( $parent, $title, $title, CAPABILITY, SCREEN, __NAMESPACE__ . '\print_screen' );

	add_action( "admin_print_styles-$hook", __NAMESPACE__ . '\enqueue_screen' );
}

function screen_url(): string {
	return admin_url( 'admin.php?page=' . SCREEN );
}

function print_screen(): void {
	printf(
		'<div class="wrap"><hr class="wp-header-end"><div id="passerelle-accounts"><noscript><p>%s</p></noscript></div></div>',
		esc_html__( 'This screen needs JavaScript.', 'passerelle' )
	);
}

/** Loads on this screen only. */
function enqueue_screen(): void {
	$built = dirname( FILE ) . '/build/admin/accounts';

	if ( ! is_readable( "$built.asset.php" ) ) {
		return;
	}

	/** @var array{dependencies: list<non-empty-string>, version: string} $asset */
	$asset = require "$built.asset.php";

	wp_enqueue_script( SCREEN_HANDLE, plugins_url( 'build/admin/accounts.js', FILE ), $asset['dependencies'], $asset['version'], true );
	wp_set_script_translations( SCREEN_HANDLE, 'passerelle', languages_folder() );
	wp_add_inline_script( SCREEN_HANDLE, 'var passerelleAccounts = ' . wp_json_encode( screen_data(), JSON_HEX_TAG | JSON_UNESCAPED_SLASHES ) . ';', 'before' );

	wp_enqueue_style( SCREEN_HANDLE, plugins_url( 'build/admin/accounts.css', FILE ), array( 'wp-components' ), $asset['version'] );
	wp_style_add_data( SCREEN_HANDLE, 'rtl', 'replace' );
}

/**
 * What the screen cannot ask the REST API for: src/admin/accounts/boot.ts.
 *
 * @return array<string, mixed>
 */
function screen_data(): array {
	return array(
		'userId'     => get_current_user_id(),
		'isEnabled'  => is_enabled( 'giving' ),
		'everywhere' => stands_everywhere(),
		'problem'    => seal_problem(),
		'network'    => is_multisite() && is_main_site() && may_manage_network(),
	);
}

/** Why nothing can be saved here at all, '' when it can. */
function seal_problem(): string {
	return hindrance()?->get_error_message() ?? '';
}
