<?php
/**
 * Translations: WordPress loads them when the first string is asked for; a language without its own takes its neighbour's.
 */

declare( strict_types = 1 );

namespace Passerelle;

/** The translation that all the countries of a language share until one has its own. */
const TRANSLATIONS = array( 'fr' => 'fr_FR' );

load_translations();

add_filter( 'load_textdomain_mofile', __NAMESPACE__ . '\nearest_translation', 10, 2 );
add_filter( 'load_script_translation_file', __NAMESPACE__ . '\nearest_script_translation', 10, 3 );

function languages_folder(): string {
	return dirname( FILE ) . '/languages';
}

/** Says where the translations are: WordPress finds that out by itself, but not of a plugin that is active on a whole network. */
function load_translations(): void {
	load_plugin_textdomain( 'passerelle', false, dirname( plugin_basename( FILE ) ) . '/languages' );
}

/** The locale whose translation is shipped, for one such as `fr_BE`, `fr_CA` or `fr`; the same when none is nearer. */
function nearest_locale( string $locale ): string {
	return TRANSLATIONS[ strtok( $locale, '_' ) ] ?? $locale;
}

/**
 * @param mixed $file   Where WordPress looks, `….mo`, though a `….l10n.php` beside it will do.
 */
function nearest_translation( mixed $file, mixed $domain ): mixed {
	if ( 'passerelle' !== $domain || ! is_string( $file ) || is_readable( $file ) || is_readable( substr( $file, 0, -strlen( '.mo' ) ) . '.l10n.php' ) ) {
		return $file;
	}

	$locale = substr( basename( $file, '.mo' ), strlen( 'passerelle-' ) );

	return languages_folder() . '/passerelle-' . nearest_locale( $locale ) . '.mo';
}

/**
 * @param mixed $file   Where WordPress looks; false when it does not know.
 */
function nearest_script_translation( mixed $file, mixed $handle, mixed $domain ): mixed {
	if ( 'passerelle' !== $domain || ! is_string( $handle ) || ( is_string( $file ) && is_readable( $file ) ) ) {
		return $file;
	}

	return languages_folder() . '/passerelle-' . nearest_locale( determine_locale() ) . "-$handle.json";
}
