<?php
/**
 * Dates, hours and states in words, in the language that is being spoken.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use DateTimeImmutable;

/** `samedi 13 juillet 2026`; the first of a month as people write it. */
function day_in_words( DateTimeImmutable $day ): string {
	/* translators: a date such as "Saturday 13 July 2026", https://www.php.net/manual/datetime.format.php */
	return ordinal( $day, wp_date( _x( 'l j F Y', 'a whole date', 'passerelle' ), $day->getTimestamp(), $day->getTimezone() ) );
}

/** `sam. 13`, for lists. */
function short_day( DateTimeImmutable $day ): string {
	/* translators: a day of a known month such as "Sat 13", https://www.php.net/manual/datetime.format.php */
	return ordinal( $day, wp_date( _x( 'D j', 'a day of a month', 'passerelle' ), $day->getTimestamp(), $day->getTimezone() ) );
}

function ordinal( DateTimeImmutable $day, string|false $written ): string {
	// Some translations of WordPress begin days with a capital, which French and Dutch never do.
	$written = 1 === preg_match( '/^(?:fr|nl)/', get_locale() ) ? mb_strtolower( (string) $written ) : (string) $written;

	return 1 === (int) $day->format( 'j' ) && str_starts_with( get_locale(), 'fr' ) ? (string) preg_replace( '/(?<!\d)1(?!\d)/', '1er', $written, 1 ) : $written;
}

/** `18h30`, `18h`, `6:30 pm`. */
function hour_in_words( DateTimeImmutable $moment ): string {
	$format = '00' === $moment->format( 'i' )
		/* translators: a full hour such as "6 pm", https://www.php.net/manual/datetime.format.php */
		? _x( 'g a', 'a full hour', 'passerelle' )
		/* translators: an hour such as "6:30 pm", https://www.php.net/manual/datetime.format.php */
		: _x( 'g:i a', 'an hour', 'passerelle' );

	return (string) wp_date( $format, $moment->getTimestamp(), $moment->getTimezone() );
}

/**
 * `18h30 – 19h30`, or "From 18h30" when nobody said until when.
 *
 * @param Moments $when
 */
function hours_in_words( array $when ): string {
	if ( $when['isDay'] ) {
		return '';
	}

	if ( ! $when['hasEnd'] ) {
		/* translators: %s: an hour, such as "8:30 pm": the event begins then, its end is not known */
		return sprintf( __( 'From %s', 'passerelle' ), hour_in_words( $when['start'] ) );
	}

	return hour_in_words( $when['start'] ) . ' – ' . hour_in_words( $when['end'] );
}

/**
 * The whole sentence: one day or several, with the hours.
 *
 * @param Moments $when
 */
function when_in_words( array $when ): string {
	$last  = last_day( $when );
	$hours = hours_in_words( $when );
	$night = ! $when['isDay'] && $when['hasEnd'] && $when['end'] <= $when['start']->modify( '+1 day' );
	$days  = $night || $last->format( 'Y-m-d' ) <= $when['start']->format( 'Y-m-d' )
		? day_in_words( $when['start'] )
		/* translators: 1: the first day, 2: the last day */
		: sprintf( __( '%1$s to %2$s', 'passerelle' ), day_in_words( $when['start'] ), day_in_words( $last ) );

	/* translators: 1: a day, 2: its hours */
	return '' === $hours ? $days : sprintf( _x( '%1$s, %2$s', 'a day, its hours', 'passerelle' ), $days, mb_strtolower( mb_substr( $hours, 0, 1 ) ) . mb_substr( $hours, 1 ) );
}

/** @param Moments $when */
function last_day( array $when ): DateTimeImmutable {
	return $when['end']->modify( '-1 second' );
}

/** `juillet 2026`. */
function month_in_words( string $month ): string {
	$day = new DateTimeImmutable( "$month-01", wp_timezone() );

	/* translators: a month such as "July 2026", https://www.php.net/manual/datetime.format.php */
	return (string) wp_date( _x( 'F Y', 'a month', 'passerelle' ), $day->getTimestamp() );
}

/**
 * What has changed, '' when all is as planned.
 *
 * @param Happening $event
 */
function state_in_words( array $event ): string {
	return match ( $event['state'] ) {
		'cancelled' => __( 'Cancelled', 'passerelle' ),
		'postponed' => postponed_in_words( $event ),
		'moved'     => __( 'New place', 'passerelle' ),
		default     => $event['soldOut'] ? __( 'Sold out', 'passerelle' ) : '',
	};
}

/**
 * With a former date, the date at hand is the new one; without, the new one is not known.
 *
 * @param Happening $event
 */
function postponed_in_words( array $event ): string {
	$when = moments( $event );

	return null === $when || '' === $event['previousDate']
		? __( 'Postponed: the new date is not known yet', 'passerelle' )
		/* translators: %s: the new date */
		: sprintf( __( 'Postponed to %s', 'passerelle' ), day_in_words( $when['start'] ) );
}

/**
 * An evening that nobody gave a name is called by what happens.
 *
 * @param Happening $event
 */
function name_of( array $event ): string {
	if ( '' !== $event['name'] ) {
		return $event['name'];
	}

	$parts = array_filter( array_column( $event['activities'], 'name' ), static fn( string $name ): bool => '' !== $name );

	return array() === $parts ? kind_names()[ $event['kind'] ] ?? '' : implode( ' · ', array_slice( $parts, 0, 3 ) );
}

/**
 * A text that may run the other way than what is around it, escaped: `12 rue du Gué` in an Arabic article keeps its
 * number in front.
 */
function own_way( string $text ): string {
	$html = esc_html( $text );

	return '' !== $text && ( is_rtl() || 1 === preg_match( '/[\x{590}-\x{8FF}\x{FB1D}-\x{FDFF}\x{FE70}-\x{FEFF}]/u', $text ) ) ? "<bdi>$html</bdi>" : $html;
}
