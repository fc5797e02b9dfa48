<?php
/**
 * The programme of an event: its activities as a list, hours first.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

/** @param Happening $event */
function programme_html( array $event ): string {
	$items = array_map( static fn( array $part ): string => part_html( $event, $part ), $event['activities'] );
	$rest  = $event['complete'] ? '' : '<p class="passerelle-more">' . esc_html__( 'Programme to be completed', 'passerelle' ) . '</p>';

	return ( array() === $items ? '' : '<ul class="passerelle-programme">' . implode( '', $items ) . '</ul>' ) . $rest;
}

/**
 * @param Happening     $event
 * @param HappeningPart $part
 */
function part_html( array $event, array $part ): string {
	// Hours may be known before the date is.
	$dated  = '' !== $event['startDate'];
	$when   = part_moments( $dated ? $event : array( 'startDate' => '2001-01-01' ) + $event, $part );
	$name   = own_way( $part['name'] );
	$name   = $part['cancelled'] ? "<s>$name</s> <strong>" . esc_html__( 'Cancelled', 'passerelle' ) . '</strong>' : $name;
	$room   = '' === $part['room'] ? '' : ( '' === $part['name'] ? '' : ' – ' ) . '<span class="passerelle-room">' . own_way( $part['room'] ) . '</span>';
	$text   = '' === $part['description'] ? '' : '<br><span class="passerelle-text">' . own_way( $part['description'] ) . '</span>';
	$hours  = null === $when ? '' : '<time datetime="' . esc_attr( $when['start']->format( $dated ? 'Y-m-d\TH:iP' : 'H:i' ) ) . '">' . esc_html( part_hours( $event, $part, $when ) ) . '</time>';
	$spoken = languages_html( $part['languages'], $part['subtitles'] );

	return "<li><span class=\"passerelle-hours\">$hours</span> <span>$name$room $spoken$text" . performers_html( $part['performers'] ) . '</span></li>';
}

/**
 * With its day, where the event lasts several and the activity has one of its own.
 *
 * @param Happening     $event
 * @param HappeningPart $part
 * @param Moments       $when
 */
function part_hours( array $event, array $part, array $when ): string {
	$hours = hours_in_words( $when );

	return '' === $part['startDate'] || $part['startDate'] === $event['startDate'] ? $hours : short_day( $when['start'] ) . ', ' . $hours;
}

/**
 * Letters for the eye, words for the ear.
 *
 * @param list<string> $spoken
 * @param list<string> $subtitles
 */
function languages_html( array $spoken, array $subtitles ): string {
	$marks = array_map( static fn( string $code ): string => language_mark( language_letters( $code ), in_languages( array( $code ) ) ), $spoken );

	if ( array() !== $subtitles ) {
		/* translators: short for "subtitles in", followed by letters such as FR */
		$marks[] = language_mark( _x( 'ST', 'subtitles', 'passerelle' ) . ' ' . implode( '/', array_map( __NAMESPACE__ . '\language_letters', $subtitles ) ), subtitled_in( $subtitles ) );
	}

	return array() === $marks ? '' : '<span class="passerelle-languages">' . implode( ' ', $marks ) . '</span>';
}

function language_mark( string $letters, string $words ): string {
	return '<span title="' . esc_attr( $words ) . '"><span aria-hidden="true">' . esc_html( $letters ) . '</span><span class="screen-reader-text">' . esc_html( $words ) . '</span></span>';
}
