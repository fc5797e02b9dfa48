<?php
/**
 * Lines of text as payment codes can carry them. The TypeScript half is src/engine/bank/text.ts and swiss-text.ts; both
 * are held to the same cases.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

/** Spaces at the ends go, of either kind; nothing else is touched. */
function trim_line( string $text ): string {
	return (string) preg_replace( '/^[ \x{a0}]+|[ \x{a0}]+$/u', '', $text );
}

/** Line breaks and their kin, what turns the reading direction, and what is no text at all. */
function has_control( string $text ): bool {
	return 0 !== preg_match( '/[\p{Cc}\x{2028}\x{2029}\x{200e}\x{200f}\x{202a}-\x{202e}\x{2066}-\x{2069}\x{feff}\x{fffe}\x{ffff}]/u', $text );
}

/** @return string '' when nothing is wrong; `empty`, `control`, `too-long`. */
function line_fault( string $text, int $most, bool $needed = false ): string {
	return match ( true ) {
		$needed && '' === trim_line( $text ) => 'empty',
		has_control( $text )                 => 'control',
		mb_strlen( $text, 'UTF-8' ) > $most  => 'too-long',
		default                              => '',
	};
}

/** What word processors make of plain signs, and the plain sign that Swiss banks can print. */
const PLAIN_SIGNS = array(
	'‘'        => "'",
	'’'        => "'",
	'‚'        => "'",
	'“'        => '"',
	'”'        => '"',
	'„'        => '"',
	'‐'        => '-',
	'‑'        => '-',
	'‒'        => '-',
	'–'        => '-',
	'—'        => '-',
	'−'        => '-',
	'…'        => '...',
	"\u{a0}"   => ' ',
	"\u{202f}" => ' ',
	"\u{2009}" => ' ',
);

/** @return string '' when a Swiss code can carry it; `characters`, `too-long`. */
function swiss_fault( string $text, int $most ): string {
	$composed = class_exists( 'Normalizer' ) ? \Normalizer::normalize( $text ) : $text;
	$plain    = strtr( is_string( $composed ) ? $composed : $text, PLAIN_SIGNS );

	if ( 1 !== preg_match( '/^[ -~\x{a1}-\x{17f}\x{218}-\x{21b}€]*$/Du', $plain ) ) {
		return 'characters';
	}

	return mb_strlen( $plain, 'UTF-8' ) > $most ? 'too-long' : '';
}
