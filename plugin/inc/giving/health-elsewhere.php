<?php
/**
 * IBANs that stand in no post: in widgets, in the theme's templates and in its PHP files. What was changed in the site
 * editor, and synced patterns, are posts.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

/** A theme is read no further: so many files, each up to so many bytes. */
const THEME_FILES = 300;
const THEME_BYTES = 200000;

/** @return array<array-key, list<string>> By what it stands in, as people call it. */
function ibans_elsewhere(): array {
	$found = array();

	foreach ( array( widget_texts(), template_texts(), theme_file_texts() ) as $texts ) {
		foreach ( $texts as $title => $text ) {
			$found[ $title ] = array_values( array_unique( array_merge( $found[ $title ] ?? array(), ibans_in( $text ) ) ) );
		}
	}

	return array_filter( $found, static fn( array $ibans ): bool => array() !== $ibans );
}

/**
 * Widgets of any kind that readers see, by the area they stand in.
 *
 * @return array<array-key, string>
 */
function widget_texts(): array {
	$texts = array();

	foreach ( wp_get_sidebars_widgets() as $area => $widgets ) {
		if ( 'wp_inactive_widgets' === $area || str_starts_with( (string) $area, 'orphaned_widgets' ) || ! is_array( $widgets ) ) {
			continue;
		}

		/* translators: %s: the name of a widget area */
		$title           = sprintf( __( 'widgets: %s', 'passerelle' ), area_name( (string) $area ) );
		$texts[ $title ] = implode( "\n", array_map( __NAMESPACE__ . '\widget_text', array_filter( $widgets, 'is_string' ) ) );
	}

	return $texts;
}

function area_name( string $area ): string {
	$known = $GLOBALS['wp_registered_sidebars'] ?? array();
	$name  = is_array( $known ) && is_array( $known[ $area ] ?? null ) ? $known[ $area ]['name'] ?? '' : '';

	return is_string( $name ) && '' !== $name ? $name : $area;
}

/** All that was typed into one widget, such as `block-3` or `custom_html-2`. */
function widget_text( string $id ): string {
	if ( 1 !== preg_match( '/^(.+)-([0-9]+)$/D', $id, $part ) ) {
		return '';
	}

	$widgets = get_option( "widget_{$part[1]}" );
	$widget  = is_array( $widgets ) ? $widgets[ (int) $part[2] ] ?? array() : array();

	return implode( "\n", array_filter( is_array( $widget ) ? $widget : array(), 'is_string' ) );
}

/** @return array<array-key, string> Those of the theme's files, by title. */
function template_texts(): array {
	$texts = array();

	foreach ( array_merge( get_block_templates(), get_block_templates( array(), 'wp_template_part' ) ) as $template ) {
		if ( 'custom' !== $template->source ) {
			$texts[ $template->title ] = ( $texts[ $template->title ] ?? '' ) . "\n$template->content";
		}
	}

	return $texts;
}

/** @return array<array-key, string> The PHP files of the theme and of its parent, by their paths in it. */
function theme_file_texts(): array {
	$files = array_slice( wp_get_theme()->get_files( 'php', 3, true ), 0, THEME_FILES, true );
	$texts = array();

	foreach ( $files as $name => $file ) {
		$text = is_readable( $file ) ? file_get_contents( $file, false, null, 0, THEME_BYTES ) : false;

		// What PHP prints is text as well: only its marks are taken away, not what stands between them.
		$texts[ $name ] = false === $text ? '' : str_replace( array( '<?php', '<?=', '?>' ), ' ', $text );
	}

	return $texts;
}
