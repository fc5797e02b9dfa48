<?php
/**
 * What a reader typed, made safe to keep: valid, visible, and otherwise as it was.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

/** Control characters but for line breaks, and what turns the direction of the text around it (Trojan Source). */
const UNSEEN = '/[\x{00}-\x{09}\x{0B}-\x{1F}\x{7F}-\x{9F}\x{202A}-\x{202E}\x{2066}-\x{2069}\x{FEFF}\x{FFF9}-\x{FFFB}]/u';

/**
 * Without bytes that are no text, and '' when nothing of it can be seen.
 *
 * @param bool $lines Whether line breaks are kept.
 */
function clean_text( string $text, bool $lines = true ): string {
	$text = strtr( scrubbed( $text ), array( "\r\n" => "\n", "\r" => "\n", "\t" => ' ', "\u{2028}" => "\n", "\u{2029}" => "\n" ) );
	$text = (string) preg_replace( UNSEEN, '', $text );
	$text = $lines ? (string) preg_replace( '/\n{3,}/', "\n\n", $text ) : strtr( $text, "\n", ' ' );

	return can_be_seen( $text ) ? trim( storable( $text ) ) : '';
}

/** Zero-width characters, blanks and marks alone are nothing. */
function can_be_seen( string $text ): bool {
	return 1 === preg_match( '/[^\p{Z}\p{C}\p{M}\x{115F}\x{1160}\x{2800}\x{3164}\x{FFA0}\s]/u', $text );
}

/** Invalid bytes become U+FFFD, so that the rest is not lost. */
function scrubbed( string $text ): string {
	return 1 === preg_match( '//u', $text ) ? $text : mb_scrub( $text, 'UTF-8' );
}

/** Old databases of three bytes a character keep an emoji as its number. */
function storable( string $text ): string {
	return 'utf8mb4' === \Passerelle\db()->charset ? $text : wp_encode_emoji( $text );
}

/** For comparing: case, blanks and punctuation at the ends do not make another text. Linear in the text's length. */
function normalised( string $text ): string {
	return trim( (string) preg_replace( '/\s+/u', ' ', mb_strtolower( $text, 'UTF-8' ) ), " \u{A0}.,;:!?…«»“”\"'" );
}
