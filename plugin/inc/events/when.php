<?php
/**
 * Hours of the wall clock become moments: what lasts past midnight, what has no hour, what has no end.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use DateTimeImmutable;
use DateTimeZone;
use Exception;

/** An evening whose end nobody said is over at midnight, and not before three hours. */
const UNSAID_HOURS = 3;

/** What ends by then, with an earlier hour than it began, ends the day after; later, somebody mistyped. */
const LAST_HOUR_OF_A_NIGHT = '12:00';

/** A zone that PHP knows, as it was written; '' stands for the site's own. */
function zone_name( string $zone ): string {
	if ( '' === $zone ) {
		return '';
	}

	try {
		return ( new DateTimeZone( $zone ) )->getName();
	} catch ( Exception ) {
		return '';
	}
}

function zone( string $name ): DateTimeZone {
	return '' === $name ? wp_timezone() : new DateTimeZone( $name );
}

/** PHP's versions do not agree which of two equal hours they mean: the first. */
function moment( string $wall, DateTimeZone $zone ): DateTimeImmutable {
	$moment  = new DateTimeImmutable( $wall, $zone );
	$earlier = $moment->setTimestamp( $moment->getTimestamp() - HOUR_IN_SECONDS );

	return $earlier->format( 'Y-m-d H:i' ) === $moment->format( 'Y-m-d H:i' ) ? $earlier : $moment;
}

/**
 * When an event is. An hour that a change of clocks skips is an hour later; of one that comes twice, the first is meant.
 *
 * @param Happening $event
 * @return Moments|null Null without a date. `end` is the first moment after it; `hasEnd` whether anyone said it.
 */
function moments( array $event ): ?array {
	if ( '' === $event['startDate'] ) {
		return null;
	}

	$zone  = zone( $event['zone'] );
	$start = moment( $event['startDate'] . ' ' . ( '' === $event['startTime'] ? '00:00' : $event['startTime'] ), $zone );
	$last  = '' === $event['endDate'] ? $event['startDate'] : $event['endDate'];
	$night = new DateTimeImmutable( "$last 00:00 +1 day", $zone );

	if ( '' === $event['startTime'] ) {
		return array( 'start' => $start, 'end' => $night, 'isDay' => true, 'hasEnd' => '' !== $event['endDate'] );
	}

	$end = end_of( $start, $last, $event['endTime'], $zone );

	return array(
		'start'  => $start,
		'end'    => $end ?? max( $night, $start->modify( '+' . UNSAID_HOURS . ' hours' ) ),
		'isDay'  => false,
		'hasEnd' => null !== $end,
	);
}

/** @return DateTimeImmutable|null Null when it is not known, or cannot be. */
function end_of( DateTimeImmutable $start, string $last, string $hour, DateTimeZone $zone ): ?DateTimeImmutable {
	if ( '' === $hour ) {
		return null;
	}

	$end = moment( "$last $hour", $zone );

	if ( $end > $start ) {
		return $end;
	}

	return $hour <= LAST_HOUR_OF_A_NIGHT && $last === $start->format( 'Y-m-d' ) ? moment( "$last $hour +1 day", $zone ) : null;
}

/**
 * When a part of an event is; null where it has no hour of its own.
 *
 * @param Happening     $event
 * @param HappeningPart $part
 * @return Moments|null
 */
function part_moments( array $event, array $part ): ?array {
	if ( '' === $event['startDate'] || '' === $part['startTime'] ) {
		return null;
	}

	$zone  = zone( $event['zone'] );
	$date  = day_of_part( $event, $part );
	$start = moment( "$date {$part['startTime']}", $zone );
	$end   = end_of( $start, $date, $part['endTime'], $zone );

	return array( 'start' => $start, 'end' => $end ?? $start, 'isDay' => false, 'hasEnd' => null !== $end );
}

/**
 * An hour of the night, earlier than the evening began, is the day after.
 *
 * @param Happening     $event
 * @param HappeningPart $part
 */
function day_of_part( array $event, array $part ): string {
	$date = '' === $part['startDate'] ? $event['startDate'] : $part['startDate'];

	return '' === $part['startDate'] && $part['startTime'] < $event['startTime'] && $part['startTime'] <= '06:00'
		? ( new DateTimeImmutable( "$date +1 day" ) )->format( 'Y-m-d' )
		: $date;
}
