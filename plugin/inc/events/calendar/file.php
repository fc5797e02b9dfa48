<?php
/**
 * A whole calendar: what stands around the events.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use function Passerelle\article_locale;
use function Passerelle\in_article_locale;

/** How often subscribers should ask again. */
const REFRESH = 'PT6H';

/**
 * @param list<Occurrence> $occurrences
 * @param string           $name  Shown by calendars.
 * @param string           $about Said of the calendar; '' for nothing.
 * @param string           $url   The page it belongs to.
 */
function calendar_file( array $occurrences, string $name, string $about, string $url ): string {
	_prime_post_caches( array_values( array_unique( array_column( $occurrences, 'postId' ) ) ), false, false );

	$events = '';

	foreach ( $occurrences as $one ) {
		$events .= article_events( $one );
	}

	return line( 'BEGIN', 'VCALENDAR' )
		. line( 'VERSION', '2.0' )
		. line( 'PRODID', '-//Passerelle//Agenda//EN' )
		. line( 'CALSCALE', 'GREGORIAN' )
		. line( 'METHOD', 'PUBLISH' )
		. text_line( 'NAME', $name )
		. text_line( 'X-WR-CALNAME', $name )
		. text_line( 'DESCRIPTION', $about )
		. text_line( 'X-WR-CALDESC', $about )
		. line( 'URL', sanitize_url( $url ) )
		. line( 'REFRESH-INTERVAL;VALUE=DURATION', REFRESH )
		. line( 'X-PUBLISHED-TTL', REFRESH )
		. $events
		. line( 'END', 'VCALENDAR' );
}

/** @param Occurrence $one */
function article_events( array $one ): string {
	$post = get_post( $one['postId'] );

	// The index may be behind for a moment: what is not for everybody now is not shown.
	if ( null === $post || ! is_for_everybody( $post ) ) {
		return vevents( $one, '', '' );
	}

	return in_article_locale( $post, static fn(): string => vevents( $one, (string) get_permalink( $post ), str_replace( '_', '-', implode( '_', array_slice( explode( '_', article_locale( $post ) ), 0, 2 ) ) ) ) );
}
