<?php
/**
 * The set-up screen: where it hangs in the menu, what it loads, and the two ways that lead to it.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Post_Type;

use function Passerelle\languages_folder;

use const Passerelle\FEATURES;
use const Passerelle\FILE;

const SCREEN        = 'passerelle';
const SCREEN_HANDLE = 'passerelle-old-sites';

/** Of a person, with the number of the site: users are a network's. */
const META_DISMISSED = 'passerelle_set_up_dismissed_';

function add_screen(): void {
	$hook = add_menu_page(
		__( 'Passerelle', 'passerelle' ),
		__( 'Passerelle', 'passerelle' ),
		'manage_options',
		SCREEN,
		__NAMESPACE__ . '\print_screen',
		screen_icon(),
		80
	);

	add_action( "admin_print_styles-$hook", __NAMESPACE__ . '\enqueue_screen' );
}

function print_screen(): void {
	printf(
		'<div class="wrap"><hr class="wp-header-end"><div id="passerelle-old-sites"><noscript><p>%s</p></noscript></div></div>',
		esc_html__( 'This screen needs JavaScript.', 'passerelle' )
	);
}

function screen_url(): string {
	return admin_url( 'admin.php?page=' . SCREEN );
}

/** A footbridge, in the menu's own colours. */
function screen_icon(): string {
	return 'data:image/svg+xml;base64,' . base64_encode( // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- the form in which WordPress takes an icon
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path fill="black" d="M1 12c5-5 13-5 18 0v2.5c-5-5-13-5-18 0zM3 6h1.6v4.2L3 11.3zm4.2 0h1.6v2.6l-1.6.5zm4 0h1.6v3.1l-1.6-.5zm4.2 0H17v5.3l-1.6-1.1z"/></svg>'
	);
}

/** Loads on this screen only. */
function enqueue_screen(): void {
	$built = dirname( FILE ) . '/build/admin/old-sites';

	if ( ! is_readable( "$built.asset.php" ) ) {
		return;
	}

	/** @var array{dependencies: list<non-empty-string>, version: string} $asset */
	$asset = require "$built.asset.php";

	wp_enqueue_script( SCREEN_HANDLE, plugins_url( 'build/admin/old-sites.js', FILE ), $asset['dependencies'], $asset['version'], true );
	wp_set_script_translations( SCREEN_HANDLE, 'passerelle', languages_folder() );
	wp_add_inline_script( SCREEN_HANDLE, 'var passerelleOldSites = ' . wp_json_encode( screen_data(), JSON_HEX_TAG | JSON_UNESCAPED_SLASHES ) . ';', 'before' );

	wp_enqueue_style( SCREEN_HANDLE, plugins_url( 'build/admin/old-sites.css', FILE ), array( 'wp-components' ), $asset['version'] );
	wp_style_add_data( SCREEN_HANDLE, 'rtl', 'replace' );
}

/**
 * What the screen cannot ask the REST API for: src/admin/old-sites/boot.ts.
 *
 * @return array<string, mixed>
 */
function screen_data(): array {
	return array(
		'homeUrl'        => home_url( '/' ),
		'withoutAddress' => without_address(),
		'testHosts'      => defined( 'PASSERELLE_TEST_HOSTS' ) && is_string( PASSERELLE_TEST_HOSTS ) ? array_map( 'trim', explode( ',', PASSERELLE_TEST_HOSTS ) ) : array(),
		'today'          => current_datetime()->format( 'Y-m-d' ),
		'profiles'       => array_map( static fn( array $profile ): array => array_diff_key( $profile, array_flip( array( 'traces', 'signs' ) ) ), profiles() ),
		'postTypes'      => array_values( array_map( static fn( WP_Post_Type $type ): array => array( 'name' => $type->name, 'label' => $type->label ), article_types() ) ),
		'features'       => array_map( static fn( string $name ): array => array( 'name' => $name, 'label' => feature_label( $name ) ), FEATURES ),
	);
}

/**
 * The lists of articles that have no old address, one a type; none where the database cannot filter them.
 *
 * @return list<array{label: string, url: string}>
 */
function without_address(): array {
	require_once __DIR__ . '/list/sql.php';
	require_once __DIR__ . '/list/filter.php';

	$lists = array();

	foreach ( has_regexp() ? listed_types() : array() as $type ) {
		$lists[] = array(
			'label' => get_post_type_object( $type )->label ?? $type,
			'url'   => add_query_arg( array( 'post_type' => $type, FILTER => 'none' ), admin_url( 'edit.php' ) ),
		);
	}

	return $lists;
}

/** @return array<string, WP_Post_Type> The types of posts that readers see. */
function article_types(): array {
	return array_filter( get_post_types( array(), 'objects' ), static fn( WP_Post_Type $type ): bool => is_post_type_viewable( $type ) && 'attachment' !== $type->name );
}

function feature_label( string $feature ): string {
	return match ( $feature ) {
		'old-site' => __( 'The way back: imported articles lead to their old version', 'passerelle' ),
		'reports'  => __( 'Readers’ reports: a short form under imported articles, and a screen for those who moderate', 'passerelle' ),
		default    => $feature,
	};
}

/**
 * @param array<array-key, string> $links Below the plugin's name in the list of plugins.
 * @return array<array-key, string>
 */
function add_plugin_link( array $links ): array {
	return current_user_can( 'manage_options' )
		? array( 'set-up' => sprintf( '<a href="%s">%s</a>', esc_url( screen_url() ), esc_html__( 'Set up', 'passerelle' ) ) ) + $links
		: $links;
}

/** One line on the dashboard and among the plugins, until there is an old site or someone says no. */
function print_notice(): void {
	if ( ! is_notice_due() ) {
		return;
	}

	printf(
		'<div class="notice notice-info"><p>%s <a href="%s"><strong>%s</strong></a> · <a href="%s">%s</a></p></div>',
		esc_html__( 'Passerelle is active.', 'passerelle' ),
		esc_url( screen_url() ),
		esc_html__( 'Give the address of the old site', 'passerelle' ),
		esc_url( wp_nonce_url( admin_url( 'admin-post.php?action=passerelle_dismiss' ), 'passerelle_dismiss' ) ),
		esc_html__( 'Not now', 'passerelle' )
	);
}

function is_notice_due(): bool {
	$screen = get_current_screen();

	return in_array( $screen->id ?? '', array( 'dashboard', 'plugins' ), true )
		&& current_user_can( 'manage_options' )
		&& array() === old_sites()
		&& '1' !== get_user_meta( get_current_user_id(), META_DISMISSED . get_current_blog_id(), true );
}

/** “Not now”: the notice stays away for this person on this site; the menu and the plugin's row still lead to the set-up. */
function dismiss_notice(): void {
	check_admin_referer( 'passerelle_dismiss' );
	update_user_meta( get_current_user_id(), META_DISMISSED . get_current_blog_id(), '1' );

	$referer = wp_get_referer();

	wp_safe_redirect( false === $referer ? admin_url() : $referer );
	exit;
}
