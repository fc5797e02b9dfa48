<?php
/**
 * A block's attributes as an event, complete and clean: what renders, the index and the feeds start from.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

/**
 * @param array<array-key, mixed>       $from  Attributes of passerelle/event, with or without their defaults.
 * @param list<array<array-key, mixed>> $parts Attributes of its activities.
 * @param string                        $key   What tells it from the article's other events.
 * @return Happening
 */
function read_event( array $from, array $parts, string $key ): array {
	$activities = read_activities( $parts );

	return read_when( $from, $activities ) + read_details( $from ) + array(
		'key'               => $key,
		'name'              => text( $from, 'name' ),
		'alternateName'     => text( $from, 'alternateName' ),
		'alternateLanguage' => one_of( $from, 'alternateLanguage', array( '', ...LANGUAGES ) ),
		'kind'              => one_of( $from, 'kind', KINDS ),
		'series'            => text( $from, 'series' ),
		'place'             => place_of( text( $from, 'place', 200 ), text( $from, 'locationName' ), text( $from, 'locationAddress' ) ),
		'activities'        => $activities,
		'level'             => min( 6, max( 2, number( $from, 'headingLevel' ) ) ),
	);
}

/**
 * @param array<array-key, mixed> $from
 * @param list<HappeningPart>     $activities
 * @return array{startDate: string, startTime: string, endDate: string, endTime: string, zone: string, state: string, previousDate: string, soldOut: bool, complete: bool, mode: string, onlineUrl: string}
 */
function read_when( array $from, array $activities ): array {
	$start = day( $from, 'startDate' );
	$end   = day( $from, 'endDate' );

	return array(
		'startDate' => $start,
		// Its programme may say when an evening begins.
		'startTime'    => '' !== hour( $from, 'startTime' ) ? hour( $from, 'startTime' ) : first_hour( $activities, $start ),
		'endDate'      => $end > $start ? $end : '',
		'endTime'      => hour( $from, 'endTime' ),
		'zone'         => zone_name( text( $from, 'timezone', 64 ) ),
		'state'        => one_of( $from, 'eventStatus', STATES ),
		'previousDate' => day( $from, 'previousStartDate' ),
		'soldOut'      => flag( $from, 'soldOut' ),
		'complete'     => flag( $from, 'programmeComplete', true ),
		'mode'         => one_of( $from, 'eventAttendanceMode', MODES ),
		'onlineUrl'    => web_address( $from, 'onlineUrl' ),
	);
}

/**
 * @param array<array-key, mixed> $from
 * @return array{languages: list<string>, subtitles: list<string>, performers: list<Performer>, organizer: string, organizerUrl: string, inAidOf: string, price: string, free: bool, picture: Picture, links: list<EventLink>, description: string}
 */
function read_details( array $from ): array {
	return array(
		'languages'    => language_codes( $from, 'inLanguage' ),
		'subtitles'    => language_codes( $from, 'subtitleLanguage' ),
		'performers'   => read_performers( $from ),
		'organizer'    => text( $from, 'organizer' ),
		'organizerUrl' => web_address( $from, 'organizerUrl' ),
		'inAidOf'      => text( $from, 'inAidOf' ),
		'price'        => text( $from, 'price' ),
		'free'         => flag( $from, 'isAccessibleForFree' ),
		'picture'      => array(
			'url'     => web_address( $from, 'imageUrl' ),
			'alt'     => text( $from, 'imageAlt' ),
			'caption' => text( $from, 'imageCaption' ),
			'width'   => number( $from, 'imageWidth' ),
			'height'  => number( $from, 'imageHeight' ),
		),
		'links'       => read_links( $from ),
		'description' => marked_text( $from, 'description' ),
	);
}

/**
 * @param array<array-key, mixed> $from
 * @return list<Performer>
 */
function read_performers( array $from ): array {
	$all = array_map( static fn( array $one ): array => array( 'name' => text( $one, 'name' ), 'description' => text( $one, 'description' ) ), entries( $from, 'performer' ) );

	return array_values( array_filter( $all, static fn( array $one ): bool => '' !== $one['name'] ) );
}

/**
 * @param array<array-key, mixed> $from
 * @return list<EventLink>
 */
function read_links( array $from ): array {
	$all = array_map( static fn( array $one ): array => array( 'url' => web_address( $one, 'url' ), 'label' => text( $one, 'label' ) ), entries( $from, 'links' ) );

	return array_values( array_filter( $all, static fn( array $one ): bool => '' !== $one['url'] ) );
}

/**
 * @param list<array<array-key, mixed>> $parts
 * @return list<HappeningPart>
 */
function read_activities( array $parts ): array {
	$keys = array();
	$all  = array();

	foreach ( array_slice( $parts, 0, 200 ) as $from ) {
		$key    = next_key( text( $from, 'id', 40 ), $keys, 'a' );
		$keys[] = $key;
		$all[]  = array(
			'key'         => $key,
			'name'        => text( $from, 'name' ),
			'startDate'   => day( $from, 'startDate' ),
			'startTime'   => hour( $from, 'startTime' ),
			'endTime'     => hour( $from, 'endTime' ),
			'cancelled'   => 'cancelled' === ( $from['eventStatus'] ?? '' ),
			'languages'   => language_codes( $from, 'inLanguage' ),
			'subtitles'   => language_codes( $from, 'subtitleLanguage' ),
			'performers'  => read_performers( $from ),
			'room'        => text( $from, 'room' ),
			'description' => text( $from, 'description', 2000 ),
		);
	}

	return $all;
}

/**
 * The block's short id where it has one of its own; a copy in the same article gets a number behind it, a block that
 * was written by hand the number alone.
 *
 * @param list<string> $taken
 */
function next_key( string $id, array $taken, string $letter ): string {
	if ( 1 !== preg_match( '/^[a-z0-9]{1,40}$/', $id ) ) {
		$id = $letter . ( count( $taken ) + 1 );
	}

	$key = $id;

	for ( $copy = 2; in_array( $key, $taken, true ); ++$copy ) {
		$key = "$id-$copy";
	}

	return $key;
}

/** @param list<HappeningPart> $activities */
function first_hour( array $activities, string $day ): string {
	foreach ( $activities as $one ) {
		if ( '' !== $one['startTime'] && in_array( $one['startDate'], array( '', $day ), true ) ) {
			return $one['startTime'];
		}
	}

	return '';
}
