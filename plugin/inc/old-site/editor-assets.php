<?php
/**
 * The document panel "Old site": in the editor of articles, and nowhere else.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Post;
use WP_Screen;

use function Passerelle\is_enabled;

use const Passerelle\FILE;

const EDITOR_SCRIPT = 'passerelle-editor';

/** Whether the screen edits something that may have lived on an old site, for someone who may ask: see may_see_address(). */
function is_article_editor( ?WP_Screen $screen ): bool {
	return null !== $screen
		&& 'post' === $screen->base
		&& is_enabled( 'old-site' )
		&& array() !== old_sites()
		&& ( current_user_can( 'publish_posts' ) || may_edit_others( $screen->post_type ) )
		&& is_post_type_viewable( $screen->post_type );
}

/** Who may change what the panel shows: see may_set_address(). */
function may_edit_others( string $type ): bool {
	$cap = get_post_type_object( $type )->cap->edit_others_posts ?? 'edit_others_posts';

	return current_user_can( 'edit_others_posts' ) && is_string( $cap ) && current_user_can( $cap );
}

function enqueue_editor_assets(): void {
	$screen = get_current_screen();
	$asset  = dirname( FILE ) . '/build/editor/index.asset.php';

	if ( null === $screen || ! is_article_editor( $screen ) || ! is_file( $asset ) ) {
		return;
	}

	/** @var array{dependencies: list<non-empty-string>, version: string} $built */
	$built = require $asset;

	wp_enqueue_script( EDITOR_SCRIPT, plugins_url( 'build/editor/index.js', FILE ), $built['dependencies'], $built['version'], true );
	wp_set_script_translations( EDITOR_SCRIPT, 'passerelle', dirname( FILE ) . '/languages' );
	wp_add_inline_script( EDITOR_SCRIPT, 'const passerelleEditor = ' . wp_json_encode( editor_settings( $screen->post_type ), JSON_HEX_TAG | JSON_UNESCAPED_SLASHES ) . ';', 'before' );

	if ( is_file( dirname( $asset ) . '/index.css' ) ) {
		wp_enqueue_style( EDITOR_SCRIPT, plugins_url( 'build/editor/index.css', FILE ), array(), $built['version'] );
	}
}

/**
 * What the panel must know at once: src/editor/old-site/settings.ts.
 *
 * @return array{sites: list<array{id: string, baseUrl: string, formerUrls: list<string>}>, mayEdit: bool, records: array<int, mixed>}
 */
function editor_settings( string $type ): array {
	return array(
		'sites' => array_map(
			static fn( array $site ): array => array( 'id' => $site['id'], 'baseUrl' => $site['baseUrl'], 'formerUrls' => $site['formerUrls'] ),
			old_sites()
		),
		'mayEdit' => may_edit_others( $type ),
		'records' => known_record( get_post() ),
	);
}

/**
 * The route's answer for the article that is being opened, so that the panel asks nothing. (WordPress 7.1 drops what
 * is preloaded for apiFetch before panels ask.)
 *
 * @return array<int, mixed>
 */
function known_record( mixed $post ): array {
	if ( ! $post instanceof WP_Post || 'auto-draft' === $post->post_status ) {
		return array();
	}

	$answer = rest_do_request( "/passerelle/v1/articles/{$post->ID}/old-address" );

	return $answer->is_error() ? array() : array( $post->ID => $answer->get_data() );
}
