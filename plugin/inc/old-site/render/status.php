<?php
/**
 * The block passerelle/migration-status: how far the move has come, for readers. From figures that cron counted.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Block;

use function Passerelle\is_enabled;

/** @param MigrationStatusAttributes $attributes */
function migration_status( array $attributes, WP_Block $block ): string {
	$figures = figures();

	if ( ! is_enabled( 'old-site' ) ) {
		return is_canvas() ? instead_of( '', null, static fn(): string => '' ) : '';
	}

	if ( 0 === $figures['moved'] ) {
		return uncounted( 0 === $figures['at'] && array() !== old_sites() );
	}

	$parts = array( 'figures' => figures_list( $figures, $attributes['figures'] ) );

	/**
	 * What the block shows, top to bottom. The same for every reader.
	 *
	 * @param array<string, string>     $parts      HTML, already escaped, by name.
	 * @param MigrationStatusAttributes $attributes
	 */
	$parts = apply_filters( 'passerelle_status_parts', $parts, $attributes );

	return framed( is_array( $parts ) ? implode( '', array_filter( $parts, 'is_string' ) ) : '' );
}

/** A heading may stand above: readers are told what will be there, editors what there is to see. */
function uncounted( bool $is_coming ): string {
	if ( $is_coming ) {
		return framed( '<p>' . esc_html__( 'The articles are being counted: the figures will stand here.', 'passerelle' ) . '</p>' );
	}

	return is_canvas() ? notice( __( 'No article from an old site was found: readers see nothing here. They are counted within minutes of setting up the old site, then daily.', 'passerelle' ) ) : '';
}

/**
 * @param array{moved: int, checked: int, waiting: int, at: int} $figures
 * @param list<'moved'|'checked'|'waiting'> $chosen Empty: all.
 */
function figures_list( array $figures, array $chosen ): string {
	$html = '';

	foreach ( array( 'moved', 'checked', 'waiting' ) as $name ) {
		if ( array() === $chosen || in_array( $name, $chosen, true ) ) {
			$html .= '<li>' . esc_html( figure_in_words( $name, $figures[ $name ] ) ) . '</li>';
		}
	}

	return "<ul class=\"passerelle-figures\">$html</ul>";
}

/** @param 'moved'|'checked'|'waiting' $name */
function figure_in_words( string $name, int $number ): string {
	$words = match ( $name ) {
		/* translators: %s: a number. */
		'moved' => _n( '%s article from the old site', '%s articles from the old site', $number, 'passerelle' ),
		/* translators: %s: a number. */
		'checked' => _n( '%s compared with the original: nothing is missing', '%s compared with the originals: nothing is missing', $number, 'passerelle' ),
		/* translators: %s: a number. */
		'waiting' => _n( '%s still to be compared', '%s still to be compared', $number, 'passerelle' ),
	};

	return sprintf( $words, number_format_i18n( $number ) );
}
