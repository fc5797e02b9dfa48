<?php
/**
 * What search engines read of an event: schema.org's Event, by Google's rules. Nothing that nobody said: a day without
 * an hour stays a day.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

/**
 * @param Happening $event
 * @return string A script element; '' for an event without a date, which no search engine takes.
 */
function json_ld( array $event, string $url ): string {
	$data = schema_event( $event, $url );

	// Slashes and angle brackets escaped: no text ends the element.
	return array() === $data ? '' : '<script type="application/ld+json">' . wp_json_encode( $data, JSON_HEX_TAG | JSON_UNESCAPED_UNICODE ) . '</script>';
}

/**
 * @param Happening $event
 * @return array<string, mixed>
 */
function schema_event( array $event, string $url ): array {
	$when = moments( $event );

	if ( null === $when ) {
		return array();
	}

	$known = array(
		'@context'            => 'https://schema.org',
		'@type'               => SCHEMA_TYPES[ $event['kind'] ] ?? 'Event',
		'@id'                 => "$url#event-{$event['key']}",
		'url'                 => "$url#event-{$event['key']}",
		'name'                => name_of( $event ),
		'alternateName'       => $event['alternateName'],
		'description'         => wp_strip_all_tags( $event['description'] ),
		'startDate'           => schema_moment( $when, 'start' ),
		'endDate'             => schema_end( $when ),
		'eventStatus'         => 'https://schema.org/' . schema_status( $event ),
		'previousStartDate'   => 'postponed' === $event['state'] ? $event['previousDate'] : '',
		'eventAttendanceMode' => 'https://schema.org/' . SCHEMA_MODES[ $event['mode'] ],
		'location'            => schema_location( $event ),
		'image'               => $event['picture']['url'],
		'inLanguage'          => $event['languages'],
		'performer'           => array_map( __NAMESPACE__ . '\schema_performer', $event['performers'] ),
		'organizer'           => schema_named( 'Organization', $event['organizer'], $event['organizerUrl'] ),
		'offers'              => schema_offers( $event, $url ),
		'superEvent'          => schema_named( 'EventSeries', $event['series'] ),
		'subEvent'            => schema_parts( $event ),
		'subtitleLanguage'    => 'screening' === $event['kind'] ? $event['subtitles'] : array(),
		'isAccessibleForFree' => $event['free'] ? true : '',
	);

	return without_blanks( $known );
}

/** @return array<string, string> */
function schema_named( string $type, string $name, string $url = '' ): array {
	$known = array( '@type' => $type, 'name' => $name, 'url' => $url );

	return '' === $name ? array() : array_filter( $known, static fn( string $value ): bool => '' !== $value );
}

/**
 * @param array<string, mixed> $data
 * @return array<string, mixed>
 */
function without_blanks( array $data ): array {
	return array_filter( $data, static fn( mixed $value ): bool => '' !== $value && array() !== $value );
}

/**
 * @param Moments       $when
 * @param 'start'|'end' $which
 */
function schema_moment( array $when, string $which ): string {
	return $when[ $which ]->format( $when['isDay'] ? 'Y-m-d' : 'c' );
}

/** @param Moments $when */
function schema_end( array $when ): string {
	if ( ! $when['hasEnd'] ) {
		return '';
	}

	return $when['isDay'] ? last_day( $when )->format( 'Y-m-d' ) : schema_moment( $when, 'end' );
}

/** @param Happening $event */
function schema_status( array $event ): string {
	return match ( $event['state'] ) {
		'cancelled' => 'EventCancelled',
		'postponed' => '' === $event['previousDate'] ? 'EventPostponed' : 'EventRescheduled',
		'moved'     => 'online' === $event['mode'] ? 'EventMovedOnline' : 'EventScheduled',
		default     => 'EventScheduled',
	};
}

/**
 * @param Happening $event
 * @return array<array-key, mixed>
 */
function schema_location( array $event ): array {
	$online = '' === $event['onlineUrl'] || 'offline' === $event['mode'] ? array() : array( '@type' => 'VirtualLocation', 'url' => $event['onlineUrl'] );
	$place  = 'online' === $event['mode'] ? array() : schema_place( $event['place'] );

	if ( array() === $online || array() === $place ) {
		return array() === $place ? $online : $place;
	}

	return array( $place, $online );
}

/**
 * @param Place $place
 * @return array<string, mixed>
 */
function schema_place( array $place ): array {
	if ( '' === $place['name'] && '' === $place['address'] ) {
		return array();
	}

	$geo = '' === $place['latitude'] || '' === $place['longitude'] ? array() : array( '@type' => 'GeoCoordinates', 'latitude' => $place['latitude'], 'longitude' => $place['longitude'] );

	return without_blanks(
		array(
			'@type'         => 'Place',
			'name'          => $place['name'],
			'alternateName' => $place['otherNames'],
			'address'       => schema_address( '' === $place['address'] ? $place['name'] : $place['address'] ),
			'geo'           => $geo,
		)
	);
}

/**
 * `12 rue du Gué, 1060 Saint-Gilles` in its parts; the whole as a street where it has no postcode.
 *
 * @return array<string, string>
 */
function schema_address( string $address ): array {
	if ( 1 !== preg_match( '/^(.*?)[,\s]*\b(?:[A-Z]{1,2}-)?(\d{4,5})\s+(\D.*)$/u', $address, $part ) ) {
		return array( '@type' => 'PostalAddress', 'streetAddress' => $address );
	}

	return array_filter( array( '@type' => 'PostalAddress', 'streetAddress' => $part[1], 'postalCode' => $part[2], 'addressLocality' => $part[3] ), static fn( string $value ): bool => '' !== $value );
}

/**
 * @param Performer $one
 * @return array<string, mixed>
 */
function schema_performer( array $one ): array {
	// Nobody said whether it is a person or a band: schema.org lets a performer be either, Google asks for one of them.
	return without_blanks( array( '@type' => 'PerformingGroup', 'name' => $one['name'], 'description' => $one['description'] ) );
}

/**
 * A price that is one amount in euros or Swiss francs, or nothing to pay; a sentence about prices is no offer.
 *
 * @param Happening $event
 * @return array<string, mixed>
 */
function schema_offers( array $event, string $url ): array {
	$price = $event['free'] ? array( '0', 'EUR' ) : price_in( $event['price'] );

	return null === $price ? array() : array(
		'@type'         => 'Offer',
		'price'         => $price[0],
		'priceCurrency' => $price[1],
		'availability'  => 'https://schema.org/' . ( $event['soldOut'] ? 'SoldOut' : 'InStock' ),
		'url'           => $event['links'][0]['url'] ?? $url,
	);
}

/** @return array{string, string}|null The amount with a dot, its currency. */
function price_in( string $text ): ?array {
	if ( 1 !== preg_match( '/^(\d{1,5})(?:[.,](\d{1,2}))?\s*(€|EUR|euros?|CHF)$/iu', $text, $part ) ) {
		return null;
	}

	return array( $part[1] . ( '' === $part[2] ? '' : '.' . str_pad( $part[2], 2, '0' ) ), 'CHF' === strtoupper( $part[3] ) ? 'CHF' : 'EUR' );
}

/**
 * @param Happening $event
 * @return list<array<string, mixed>>
 */
function schema_parts( array $event ): array {
	$parts = array();

	foreach ( $event['activities'] as $part ) {
		$when = part_moments( $event, $part );

		if ( null !== $when && '' !== $part['name'] ) {
			$parts[] = without_blanks(
				array(
					'@type'       => 'Event',
					'name'        => $part['name'],
					'startDate'   => schema_moment( $when, 'start' ),
					'endDate'     => schema_end( $when ),
					'eventStatus' => 'https://schema.org/' . ( $part['cancelled'] ? 'EventCancelled' : schema_status( $event ) ),
					'location'    => schema_location( $event ),
					'inLanguage'  => $part['languages'],
					'performer'   => array_map( __NAMESPACE__ . '\schema_performer', $part['performers'] ),
				)
			);
		}
	}

	return $parts;
}
