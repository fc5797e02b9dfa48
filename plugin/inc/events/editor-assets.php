<?php
/**
 * What the editor of events must know at once: closed lists with their names, this site's zone and language.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use function Passerelle\is_enabled;
use function Passerelle\languages_folder;

use const Passerelle\FILE;

/** Before the block's own script: src/editor/events/settings.ts. */
function give_editor_settings(): void {
	if ( ! is_enabled( 'events' ) ) {
		return;
	}

	enqueue_panel();
	wp_add_inline_script( 'passerelle-event-editor-script', 'window.passerelleEvents = ' . wp_json_encode( editor_settings(), JSON_HEX_TAG | JSON_UNESCAPED_SLASHES ) . ';', 'before' );
}

/** @return array<string, mixed> */
function editor_settings(): array {
	$pairs = static fn( array $names ): array => array_map( static fn( string $value, mixed $label ): array => array( 'value' => $value, 'label' => $label ), array_map( 'strval', array_keys( $names ) ), array_values( $names ) );

	return array(
		'kinds'      => $pairs( kind_names() ),
		'languages'  => $pairs( language_names() ),
		'zone'       => wp_timezone_string(),
		'locale'     => str_replace( '_', '-', get_user_locale() ),
		'agendaPage' => agenda_page() > 0 ? get_permalink( agenda_page() ) : '',
		'feed'       => agenda_url(),
		'mayAdd'     => current_user_can( 'edit_posts' ),
	);
}

/** The document's panel that lists the article's events, beside the panels of other features: src/editor/index.tsx. */
function enqueue_panel(): void {
	$screen = get_current_screen();
	$asset  = dirname( FILE ) . '/build/editor/index.asset.php';

	if ( null === $screen || 'post' !== $screen->base || ! is_file( $asset ) ) {
		return;
	}

	/** @var array{dependencies: list<non-empty-string>, version: string} $built */
	$built = require $asset;

	wp_enqueue_script( 'passerelle-editor', plugins_url( 'build/editor/index.js', FILE ), $built['dependencies'], $built['version'], true );
	wp_set_script_translations( 'passerelle-editor', 'passerelle', languages_folder() );
	wp_enqueue_style( 'passerelle-editor', plugins_url( 'build/editor/index.css', FILE ), array(), $built['version'] );
}
