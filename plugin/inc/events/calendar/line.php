<?php
/**
 * Content lines of iCalendar (RFC 5545, §3.1 and §3.3.11).
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use DateTimeImmutable;
use DateTimeZone;

/** Octets of a line, without its end. */
const LINE_OCTETS = 75;

/**
 * One line with its end, folded so that no part is longer than 75 octets and no character is cut.
 *
 * @param string $name  With its parameters: `SUMMARY;LANGUAGE=fr`.
 * @param string $value As it stands in the file.
 */
function line( string $name, string $value ): string {
	$rest  = "$name:$value";
	$lines = '';
	$room  = LINE_OCTETS;

	while ( strlen( $rest ) > $room ) {
		// Not before the last bytes of a character.
		$cut = $room;

		while ( $cut > 1 && 0x80 === ( ord( $rest[ $cut ] ) & 0xC0 ) ) {
			--$cut;
		}

		$lines .= substr( $rest, 0, $cut ) . "\r\n ";
		$rest = substr( $rest, $cut );
		// The space in front counts.
		$room = LINE_OCTETS - 1;
	}

	return "$lines$rest\r\n";
}

/** A line of text; none where there is no text. */
function text_line( string $name, string $text ): string {
	return '' === $text ? '' : line( $name, escape_text( $text ) );
}

/** Any text as a value of type TEXT: no control characters, four escapes. */
function escape_text( string $text ): string {
	$text = (string) preg_replace( '/\r\n?/', "\n", wp_check_invalid_utf8( $text, true ) );
	$text = (string) preg_replace( '/[\x00-\x08\x0B-\x1F\x7F]/', '', $text );

	return str_replace( array( '\\', ';', ',', "\n" ), array( '\\\\', '\;', '\,', '\n' ), $text );
}

/** HTML as lines of text. */
function plain_text( string $html ): string {
	$text = (string) preg_replace( '#<br\s*/?>\n?#i', "\n", $html );

	return trim( html_entity_decode( wp_strip_all_tags( $text ), ENT_QUOTES | ENT_HTML5 ) );
}

/** `20260713T163000Z`. */
function utc_value( DateTimeImmutable $moment ): string {
	return $moment->setTimezone( new DateTimeZone( 'UTC' ) )->format( 'Ymd\THis\Z' );
}

/** `Y-m-d H:i:s` of the index, in UTC, as a value. */
function stored_value( string $utc ): string {
	return str_replace( array( '-', ':', ' ' ), array( '', '', 'T' ), $utc ) . 'Z';
}

/**
 * DTSTART and DTEND: days as days, single moments in UTC. An end that nobody said is left out.
 *
 * @param Moments $when
 */
function span_lines( array $when ): string {
	if ( $when['isDay'] ) {
		// The day after the last one: ends are exclusive.
		return line( 'DTSTART;VALUE=DATE', $when['start']->format( 'Ymd' ) ) . line( 'DTEND;VALUE=DATE', $when['end']->format( 'Ymd' ) );
	}

	return line( 'DTSTART', utc_value( $when['start'] ) ) . ( $when['hasEnd'] ? line( 'DTEND', utc_value( $when['end'] ) ) : '' );
}
