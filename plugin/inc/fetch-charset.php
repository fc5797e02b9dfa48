<?php
/**
 * Old pages speak many encodings; everything that reads them speaks UTF-8.
 *
 * Standard: the WHATWG's order of evidence (byte order mark, header, meta) and its reading of ISO-8859-1 as windows-1252.
 */

declare( strict_types = 1 );

namespace Passerelle;

/** Labels that are in use for something else than they say. */
const MISNOMERS = array(
	'iso-8859-1' => 'windows-1252',
	'iso8859-1'  => 'windows-1252',
	'latin1'     => 'windows-1252',
	'latin-1'    => 'windows-1252',
	'us-ascii'   => 'windows-1252',
	'ascii'      => 'windows-1252',
	'iso-8859-9' => 'windows-1254',
	'utf8'       => 'utf-8',
	'utf-16'     => 'utf-16le',
);

/**
 * A page in UTF-8, whatever it came in; bytes that mean nothing become "?" or vanish. Pictures and files stay as they are.
 *
 * @param string $type The Content-Type header.
 */
function in_utf8( string $body, string $type ): string {
	if ( 1 !== preg_match( '~^\s*(?:$|text/|application/(?:[a-z.-]+\+)?(?:xml|json))~i', $type ) ) {
		return $body;
	}

	$charset = charset_of( $body, $type );
	$body    = (string) preg_replace( '~^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)~', '', $body );

	if ( 'utf-8' !== $charset ) {
		return converted( $body, $charset );
	}

	// A page cut at the size limit may end in the middle of a character.
	$whole = (string) preg_replace( '~[\xc0-\xf7][\x80-\xbf]{0,2}$~D', '', $body );

	if ( is_utf8( $body ) ) {
		return $body;
	}

	return is_utf8( $whole ) ? $whole : converted( $body, 'utf-8' );
}

/** The charset's label in lower case. A page that names none is UTF-8 if it can be, else what the old web was written in. */
function charset_of( string $body, string $type ): string {
	$evidence = array(
		array( '~^\xef\xbb\xbf()~', $body, 'utf-8' ),
		array( '~^\xff\xfe()~', $body, 'utf-16le' ),
		array( '~^\xfe\xff()~', $body, 'utf-16be' ),
		array( '~charset\s*=\s*["\']?([a-z0-9_:-]+)~i', $type, '' ),
		array( '~<meta[^>]+charset\s*=\s*["\']?([a-z0-9_:-]+)~i', substr( $body, 0, 2048 ), '' ),
		array( '~^\s*<\?xml[^>]+encoding\s*=\s*["\']([a-z0-9_:-]+)~i', substr( $body, 0, 200 ), '' ),
	);

	foreach ( $evidence as list( $pattern, $text, $meaning ) ) {
		if ( 1 === preg_match( $pattern, $text, $found ) ) {
			$label = '' === $meaning ? strtolower( $found[1] ) : $meaning;

			return MISNOMERS[ $label ] ?? $label;
		}
	}

	return is_utf8( (string) preg_replace( '~[\xc0-\xf7][\x80-\xbf]{0,2}$~D', '', $body ) ) ? 'utf-8' : 'windows-1252';
}

function is_utf8( string $text ): bool {
	return 1 === preg_match( '~^~u', $text );
}

/** With whatever this PHP can convert; an encoding that nobody knows is read as what the old web was written in. */
function converted( string $text, string $charset ): string {
	if ( function_exists( 'mb_convert_encoding' ) ) {
		try {
			return (string) mb_convert_encoding( $text, 'UTF-8', $charset );
		} catch ( \ValueError ) {
			return mb_convert_encoding( $text, 'UTF-8', 'windows-1252' );
		}
	}

	// It warns about bytes that mean nothing in that encoding.
	$done = function_exists( 'iconv' ) ? @iconv( $charset, 'UTF-8//IGNORE', $text ) : false;

	return false === $done ? (string) preg_replace( '~[\x80-\xff]+~', '?', $text ) : $done;
}
