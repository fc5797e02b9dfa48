<?php
/**
 * The screen of those who moderate: where it hangs in the menu, how many are new, what it loads.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use function Passerelle\is_enabled;
use function Passerelle\languages_folder;
use function Passerelle\OldSite\figures_sentence;
use function Passerelle\OldSite\screen_url as settings_screen_url;

use const Passerelle\FILE;

const SCREEN        = 'passerelle-reports';
const SCREEN_HANDLE = 'passerelle-reports';

/** More are not counted: the menu is printed on every admin page. */
const COUNTED_IN_MENU = 99;

/** Below the comments, where moderators look; of its own, so that someone who may do nothing else finds it. */
function add_screen(): void {
	$waiting = may_moderate() ? number_waiting() : 0;

	// Off and nothing left: nothing to moderate.
	if ( ! is_enabled( 'reports' ) && 0 === $waiting ) {
		return;
	}

	$hook = add_menu_page(
		__( 'Reports', 'passerelle' ),
		__( 'Reports', 'passerelle' ) . bubble( $waiting ),
		MODERATE,
		SCREEN,
		__NAMESPACE__ . '\print_screen',
		'dashicons-flag',
		26
	);

	add_action( "admin_print_styles-$hook", __NAMESPACE__ . '\enqueue_screen' );
}

/** How many are new or wait for a look, up to COUNTED_IN_MENU + 1. One indexed count a request, for moderators only. */
function number_waiting(): int {
	/** @var array<int, int> $known By site. */
	static $known = array();

	return $known[ get_current_blog_id() ] ??= number_of_at_most( array( 'new', 'held' ), COUNTED_IN_MENU + 1 );
}

function bubble( int $number ): string {
	if ( 0 === $number ) {
		return '';
	}

	/* translators: %s: a number, perhaps "99+". */
	$spoken = sprintf( _n( '%s new report', '%s new reports', $number, 'passerelle' ), shown_number( $number ) );

	return sprintf( ' <span class="awaiting-mod count-%d"><span aria-hidden="true">%s</span><span class="screen-reader-text">%s</span></span>', $number, esc_html( shown_number( $number ) ), esc_html( $spoken ) );
}

function shown_number( int $number ): string {
	return $number > COUNTED_IN_MENU ? number_format_i18n( COUNTED_IN_MENU ) . '+' : number_format_i18n( $number );
}

function screen_url(): string {
	return admin_url( 'admin.php?page=' . SCREEN );
}

function print_screen(): void {
	printf(
		'<div class="wrap"><hr class="wp-header-end"><div id="passerelle-reports"><noscript><p>%s <a href="%s">CSV</a></p></noscript></div></div>',
		esc_html__( 'This screen needs JavaScript. The same as a table does not:', 'passerelle' ),
		esc_url( export_url() )
	);
}

/** Loads on this screen only. */
function enqueue_screen(): void {
	$built = dirname( FILE ) . '/build/admin/reports';

	if ( ! is_readable( "$built.asset.php" ) ) {
		return;
	}

	/** @var array{dependencies: list<non-empty-string>, version: string} $asset */
	$asset = require "$built.asset.php";

	wp_enqueue_script( SCREEN_HANDLE, plugins_url( 'build/admin/reports.js', FILE ), $asset['dependencies'], $asset['version'], true );
	wp_set_script_translations( SCREEN_HANDLE, 'passerelle', languages_folder() );
	wp_add_inline_script( SCREEN_HANDLE, 'var passerelleReports = ' . wp_json_encode( screen_data(), JSON_HEX_TAG | JSON_UNESCAPED_SLASHES ) . ';', 'before' );

	wp_enqueue_style( SCREEN_HANDLE, plugins_url( 'build/admin/reports.css', FILE ), array( 'wp-components' ), $asset['version'] );
	wp_style_add_data( SCREEN_HANDLE, 'rtl', 'replace' );
}

/**
 * What the screen cannot ask the REST API for: src/admin/reports/boot.ts.
 *
 * @return array<string, mixed>
 */
function screen_data(): array {
	return array(
		'figures'     => figures_sentence(),
		'exportUrl'   => export_url(),
		'settingsUrl' => current_user_can( 'manage_options' ) ? settings_screen_url() . '#/settings' : '',
		'isOn'        => is_open(),
		'servers'     => server_files(),
	);
}

/** @return list<array{name: string, url: string}> docs/servers, as the build put them here. */
function server_files(): array {
	$files = glob( dirname( FILE ) . '/build/servers/*' );

	return array_map( static fn( string $file ): array => array( 'name' => basename( $file ), 'url' => plugins_url( 'build/servers/' . basename( $file ), FILE ) ), false === $files ? array() : $files );
}

function export_url(): string {
	return add_query_arg( array( '_locale' => 'user', '_wpnonce' => wp_create_nonce( 'wp_rest' ) ), rest_url( 'passerelle/v1/reports/export.csv' ) );
}
