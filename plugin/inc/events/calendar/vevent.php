<?php
/**
 * An occurrence as components of iCalendar (RFC 5545, §3.6.1; RFC 7986): the event, and each activity that has an hour.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

/**
 * @param Occurrence $one
 * @param string     $url      The article's address; '' when it is no longer public.
 * @param string     $language Of the article, `fr`.
 */
function vevents( array $one, string $url, string $language ): string {
	$event = $one['event'];
	$when  = moments( $event );

	if ( null === $when ) {
		return '';
	}

	// What was hidden is cancelled, without a word of what it was.
	if ( '' !== $one['removedAt'] || '' === $url ) {
		return component( $one, $one['uid'], span_lines( $when ) . line( 'STATUS', 'CANCELLED' ) . text_line( 'SUMMARY', __( 'Cancelled', 'passerelle' ) ) )
			. removed_parts( $one, array( ...$event['activities'], ...$one['gone'] ) );
	}

	return component( $one, $one['uid'], span_lines( $when ) . event_lines( $event, "$url#event-{$event['key']}", $language ) )
		. part_components( $one, $url, $language )
		. removed_parts( $one, $one['gone'] );
}

/** @param Occurrence $one */
function component( array $one, string $uid, string $lines ): string {
	return line( 'BEGIN', 'VEVENT' )
		. line( 'UID', $uid )
		// The moment of the last change: the file is the same for everyone, and from any cache.
		. line( 'DTSTAMP', stored_value( $one['modifiedAt'] ) )
		. line( 'CREATED', stored_value( $one['createdAt'] ) )
		. line( 'LAST-MODIFIED', stored_value( $one['modifiedAt'] ) )
		. line( 'SEQUENCE', (string) $one['sequence'] )
		. $lines
		. line( 'END', 'VEVENT' );
}

/** @param Happening $event */
function event_lines( array $event, string $url, string $language ): string {
	return line( 'STATUS', calendar_status( $event ) )
		. line( 'TRANSP', 'OPAQUE' )
		. text_line( spoken( 'SUMMARY', $language ), summary( $event ) )
		. text_line( spoken( 'DESCRIPTION', $language ), event_description( $event ) )
		. place_lines( $event )
		. text_line( 'CATEGORIES', kind_names()[ $event['kind'] ] ?? '' )
		. line( 'URL', sanitize_url( $url ) )
		. ( '' === $event['picture']['url'] ? '' : line( 'IMAGE;VALUE=URI;DISPLAY=FULLSIZE', $event['picture']['url'] ) )
		. ( '' === $event['onlineUrl'] || 'offline' === $event['mode'] ? '' : line( 'CONFERENCE;VALUE=URI', $event['onlineUrl'] ) );
}

/** @param Happening $event */
function calendar_status( array $event ): string {
	if ( 'cancelled' === $event['state'] ) {
		return 'CANCELLED';
	}

	return 'postponed' === $event['state'] && '' === $event['previousDate'] ? 'TENTATIVE' : 'CONFIRMED';
}

/**
 * Many calendars show a title and nothing else, so what has changed stands there.
 *
 * @param Happening $event
 */
function summary( array $event ): string {
	$state = 'scheduled' === $event['state'] && ! $event['soldOut'] ? '' : state_in_words( $event );

	return ( '' === $state ? '' : "[$state] " ) . name_of( $event );
}

function spoken( string $name, string $language ): string {
	return 1 === preg_match( '/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/', $language ) ? "$name;LANGUAGE=$language" : $name;
}

/** @param Happening $event */
function event_description( array $event ): string {
	$lines = array( $event['alternateName'], $event['series'], in_languages( $event['languages'] ), subtitled_in( $event['subtitles'] ), people_text( $event['performers'] ) );

	foreach ( $event['activities'] as $part ) {
		$when    = part_moments( $event, $part );
		$lines[] = trim( ( null === $when ? '' : hours_in_words( $when ) . ' ' ) . $part['name'] );
	}

	$lines[] = $event['complete'] ? '' : __( 'Programme to be completed', 'passerelle' );
	$lines[] = $event['price'];
	/* translators: %s: what the money goes to */
	$lines[] = '' === $event['inAidOf'] ? '' : sprintf( __( 'In aid of: %s', 'passerelle' ), $event['inAidOf'] );
	$lines[] = plain_text( $event['description'] );

	return implode( "\n", array_filter( $lines, static fn( string $line ): bool => '' !== $line ) );
}

/** @param list<Performer> $performers */
function people_text( array $performers ): string {
	return implode( "\n", array_map( static fn( array $one ): string => $one['name'] . ( '' === $one['description'] ? '' : " – {$one['description']}" ), $performers ) );
}

/** @param Happening $event */
function place_lines( array $event ): string {
	$place = $event['place'];
	$where = implode( ', ', place_lines_of( $place ) );
	$geo   = '' === $place['latitude'] || '' === $place['longitude'] ? '' : line( 'GEO', "{$place['latitude']};{$place['longitude']}" );

	return 'online' === $event['mode'] ? '' : text_line( 'LOCATION', $where ) . $geo;
}

/** @param Occurrence $one */
function part_components( array $one, string $url, string $language ): string {
	$event = $one['event'];
	$all   = '';

	foreach ( $event['activities'] as $part ) {
		$when = part_moments( $event, $part );

		if ( null !== $when ) {
			$all .= component(
				$one,
				uid( $one['postId'], $one['key'], $part['key'] ),
				span_lines( $when )
				. line( 'STATUS', $part['cancelled'] ? 'CANCELLED' : calendar_status( $event ) )
				. line( 'RELATED-TO;RELTYPE=PARENT', $one['uid'] )
				. text_line( spoken( 'SUMMARY', $language ), part_summary( $event, $part ) )
				. text_line( spoken( 'DESCRIPTION', $language ), implode( "\n", array_filter( array( in_languages( $part['languages'] ), subtitled_in( $part['subtitles'] ), people_text( $part['performers'] ), $part['description'] ), static fn( string $text ): bool => '' !== $text ) ) )
				. text_line( 'LOCATION', implode( ', ', array_filter( array( $part['room'], ...place_lines_of( $event['place'] ) ), static fn( string $text ): bool => '' !== $text ) ) )
				. line( 'URL', sanitize_url( "$url#event-{$event['key']}" ) )
			);
		}
	}

	return $all;
}

/**
 * @param Happening     $event
 * @param HappeningPart $part
 */
function part_summary( array $event, array $part ): string {
	$name = '' === $part['name'] ? name_of( $event ) : $part['name'];

	return ( $part['cancelled'] ? '[' . __( 'Cancelled', 'passerelle' ) . '] ' : '' ) . $name;
}

/**
 * @param Occurrence          $one
 * @param list<HappeningPart> $parts
 */
function removed_parts( array $one, array $parts ): string {
	$all = '';

	foreach ( $parts as $part ) {
		$when = part_moments( $one['event'], $part );
		$all .= null === $when ? '' : component( $one, uid( $one['postId'], $one['key'], $part['key'] ), span_lines( $when ) . line( 'STATUS', 'CANCELLED' ) . line( 'RELATED-TO;RELTYPE=PARENT', $one['uid'] ) . text_line( 'SUMMARY', __( 'Cancelled', 'passerelle' ) ) );
	}

	return $all;
}
