<?php
/**
 * Titles, compared between two sites.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

/**
 * A title without what changes between two systems: case, accents, punctuation, HTML, SPIP's numbers ("10. Titre").
 */
function bare_title( string $title ): string {
	$title = (string) preg_replace( '/[^\p{L}\p{N}]+/u', ' ', mb_strtolower( remove_accents( plain( $title ) ) ) );

	return trim( $title );
}
