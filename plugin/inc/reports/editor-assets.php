<?php
/**
 * The document panel "Reports": in the editor of articles that readers can open.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use WP_Post;
use WP_REST_Request;

use function Passerelle\is_enabled;
use function Passerelle\languages_folder;

use const Passerelle\FILE;

const EDITOR_SCRIPT = 'passerelle-reports-editor';

function enqueue_editor_assets(): void {
	$screen = get_current_screen();
	$asset  = dirname( FILE ) . '/build/editor/reports.asset.php';

	if ( null === $screen || 'post' !== $screen->base || ! is_enabled( 'reports' ) || ! is_post_type_viewable( $screen->post_type ) || ! is_file( $asset ) ) {
		return;
	}

	/** @var array{dependencies: list<non-empty-string>, version: string} $built */
	$built = require $asset;

	wp_enqueue_script( EDITOR_SCRIPT, plugins_url( 'build/editor/reports.js', FILE ), $built['dependencies'], $built['version'], true );
	wp_set_script_translations( EDITOR_SCRIPT, 'passerelle', languages_folder() );
	wp_add_inline_script( EDITOR_SCRIPT, 'const passerelleReportsEditor = ' . wp_json_encode( editor_settings( get_post() ), JSON_HEX_TAG | JSON_UNESCAPED_SLASHES ) . ';', 'before' );

	wp_enqueue_style( EDITOR_SCRIPT, plugins_url( 'build/editor/reports.css', FILE ), array(), $built['version'] );
	wp_style_add_data( EDITOR_SCRIPT, 'rtl', 'replace' );
}

/**
 * What the panel must know at once: src/editor/reports/settings.ts.
 *
 * @return array{mayModerate: bool, screenUrl: string, records: array<int, mixed>}
 */
function editor_settings( mixed $post ): array {
	return array(
		'mayModerate' => may_moderate(),
		'screenUrl'   => may_moderate() ? screen_url() : '',
		'records'     => $post instanceof WP_Post && 'auto-draft' !== $post->post_status ? open_reports_of( $post->ID ) : array(),
	);
}

/**
 * The route's own answer, so that it decides who sees what.
 *
 * @return array<int, mixed>
 */
function open_reports_of( int $post_id ): array {
	$request = new WP_REST_Request( 'GET', '/passerelle/v1/reports' );
	$request->set_query_params( array( 'postId' => $post_id, 'status' => array( 'new', 'confirmed', 'held' ), 'per_page' => 100 ) );

	$answer = rest_do_request( $request );

	return $answer->is_error() ? array() : array( $post_id => $answer->get_data() );
}
