<?php
/**
 * What the doors answer. Every answer is the same for everyone until something changes or the day does, and says so:
 * who asks again with what they have got is answered without a look at any event.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use DateTimeImmutable;
use WP_Error;
use WP_REST_Request;
use WP_REST_Response;

use const Passerelle\VERSION;

/** Seconds that caches may keep an answer: a cancellation is seen within a quarter of an hour. */
const FRESH = 900;

/** Events in one calendar; what comes later is left out, and the calendar says so. */
const FEED_AT_MOST = 1000;

/** Calendars keep showing what has just been. */
const FEED_BACK = '-30 days';

/** @param WP_REST_Request<array<string, mixed>> $request */
function get_agenda( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	return fresh( $request, static fn(): WP_REST_Response => agenda_response( $request ) );
}

/** @param WP_REST_Request<array<string, mixed>> $request */
function get_agenda_file( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	return fresh( $request, static fn(): WP_REST_Response => agenda_file( $request ) );
}

/** @param WP_REST_Request<array<string, mixed>> $request */
function get_event_file( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	return fresh( $request, static fn(): WP_REST_Response|WP_Error => event_file( $request ) );
}

/**
 * @param WP_REST_Request<array<string, mixed>>      $request
 * @param callable(): (WP_REST_Response|WP_Error)    $answer
 */
function fresh( WP_REST_Request $request, callable $answer ): WP_REST_Response|WP_Error {
	if ( ! is_feed_open() ) {
		return nothing_here();
	}

	$midnight = ( new DateTimeImmutable( 'today', wp_timezone() ) )->getTimestamp();
	$changed  = max( agenda_changed_at(), $midnight );
	$tag      = '"' . md5( (string) wp_json_encode( array( VERSION, home_url(), get_locale(), agenda_change(), $midnight, $request->get_route(), $request->get_query_params() ) ) ) . '"';
	$response = has_it_already( $request, $tag, $changed ) ? new WP_REST_Response( null, 304 ) : $answer();

	if ( $response instanceof WP_REST_Response ) {
		$response->header( 'ETag', $tag );
		$response->header( 'Last-Modified', gmdate( 'D, d M Y H:i:s', $changed ) . ' GMT' );
		$response->header( 'Cache-Control', 'public, max-age=' . FRESH );
	}

	return $response;
}

/** @param WP_REST_Request<array<string, mixed>> $request */
function has_it_already( WP_REST_Request $request, string $tag, int $changed ): bool {
	$tags = (string) $request->get_header( 'If-None-Match' );

	if ( '' !== $tags ) {
		// Proxies that compress make tags weak.
		return in_array( $tag, array_map( static fn( string $one ): string => (string) preg_replace( '/^W\/|-gzip(?="$)/', '', trim( $one ) ), explode( ',', $tags ) ), true );
	}

	$since = strtotime( (string) $request->get_header( 'If-Modified-Since' ) );

	return false !== $since && $since >= $changed;
}

function nothing_here(): WP_Error {
	return new WP_Error( 'passerelle_no_event', __( 'There is no such event.', 'passerelle' ), array( 'status' => 404 ) );
}

/** @param WP_REST_Request<array<string, mixed>> $request */
function agenda_response( WP_REST_Request $request ): WP_REST_Response {
	list( $from, $to ) = span_asked( $request, 'today' );
	$page              = max( 1, number( $request->get_params(), 'page' ) );
	$size              = max( 1, number( $request->get_params(), 'per_page' ) );
	$filters           = filters_asked( $request );
	$lasting           = lasting( $from, $filters );
	$skip              = ( $page - 1 ) * $size;
	$first             = array_slice( $lasting, $skip, $size );
	$rest              = count( $first ) < $size ? beginning( $from, $to, $filters, $size - count( $first ), max( 0, $skip - count( $lasting ) ) ) : array();
	$total             = count( $lasting ) + count_beginning( $from, $to, $filters );
	$rows              = array( ...$first, ...$rest );

	_prime_post_caches( array_column( $rows, 'postId' ), false, false );

	$response = new WP_REST_Response( array_values( array_filter( array_map( __NAMESPACE__ . '\agenda_item', $rows ) ) ) );
	$response->header( 'X-WP-Total', (string) $total );
	$response->header( 'X-WP-TotalPages', (string) (int) ceil( $total / $size ) );

	return $response;
}

/**
 * An occurrence as it travels: plugin/schema/agenda-item.json.
 *
 * @param Occurrence $one
 * @return AgendaItem|null
 */
function agenda_item( array $one ): ?array {
	$post = get_post( $one['postId'] );
	$when = moments( $one['event'] );

	if ( null === $post || null === $when || ! is_for_everybody( $post ) ) {
		return null;
	}

	$event = $one['event'];

	return array(
		'uid'        => $one['uid'],
		'postId'     => $one['postId'],
		'eventId'    => $one['key'],
		'url'        => get_permalink( $post ) . "#event-{$one['key']}",
		'name'       => name_of( $event ),
		'startDate'  => $event['startDate'],
		'startTime'  => $event['startTime'],
		'endDate'    => $event['endDate'],
		'endTime'    => $event['endTime'],
		'timezone'   => zone( $event['zone'] )->getName(),
		'start'      => gmdate( 'Y-m-d\TH:i:s\Z', $when['start']->getTimestamp() ),
		'end'        => $when['hasEnd'] ? gmdate( 'Y-m-d\TH:i:s\Z', $when['end']->getTimestamp() ) : null,
		'status'     => $event['state'],
		'soldOut'    => $event['soldOut'],
		'kind'       => $event['kind'],
		'series'     => $event['series'],
		'languages'  => $event['languages'],
		'subtitles'  => $event['subtitles'],
		'place'      => array( 'slug' => $event['place']['slug'], 'name' => $event['place']['name'], 'address' => $event['place']['address'] ),
		'activities' => array_map( static fn( array $part ): array => array( 'name' => $part['name'], 'startTime' => $part['startTime'], 'endTime' => $part['endTime'], 'languages' => $part['languages'], 'subtitles' => $part['subtitles'] ), $event['activities'] ),
		'modified'   => str_replace( ' ', 'T', $one['modifiedAt'] ) . 'Z',
	);
}

/** @param WP_REST_Request<array<string, mixed>> $request */
function agenda_file( WP_REST_Request $request ): WP_REST_Response {
	list( $from, $to ) = span_asked( $request, FEED_BACK );
	$rows              = for_calendars( $from, $to, filters_asked( $request ), FEED_AT_MOST + 1 );
	$is_capped         = count( $rows ) > FEED_AT_MOST;
	/* translators: %s: a number */
	$about = $is_capped ? sprintf( __( 'Only the first %s events are listed here. Ask for a later “from” to see more.', 'passerelle' ), number_format_i18n( FEED_AT_MOST ) ) : '';
	/* translators: %s: the name of the site */
	$name     = sprintf( __( 'Agenda: %s', 'passerelle' ), html_entity_decode( get_bloginfo( 'name' ), ENT_QUOTES | ENT_HTML5 ) );
	$page     = agenda_page();
	$response = calendar_response( calendar_file( array_slice( $rows, 0, FEED_AT_MOST ), $name, $about, $page > 0 ? (string) get_permalink( $page ) : home_url( '/' ) ), 'agenda' );

	if ( $is_capped ) {
		$response->header( 'X-Passerelle-Truncated', (string) FEED_AT_MOST );
	}

	return $response;
}

/** @param WP_REST_Request<array<string, mixed>> $request */
function event_file( WP_REST_Request $request ): WP_REST_Response|WP_Error {
	$post = get_post( is_numeric( $request['post'] ) ? (int) $request['post'] : 0 );
	$key  = is_string( $request['event'] ) ? $request['event'] : '';
	$rows = null !== $post && is_for_everybody( $post )
		? array_values( array_filter( of_article( $post->ID ), static fn( array $one ): bool => '' === $key ? '' === $one['removedAt'] : $one['key'] === $key ) )
		: array();

	return null === $post || array() === $rows
		? nothing_here()
		: calendar_response( calendar_file( $rows, html_entity_decode( get_the_title( $post ), ENT_QUOTES | ENT_HTML5 ), '', (string) get_permalink( $post ) ), '' === $key ? "agenda-{$post->ID}" : "event-$key" );
}

/** Marked, so that print_calendar() writes it as it is and not as JSON. */
function calendar_response( string $file, string $name ): WP_REST_Response {
	$response = new WP_REST_Response( $file );
	$response->header( 'Content-Type', 'text/calendar; charset=utf-8' );
	$response->header( 'Content-Disposition', "inline; filename=\"$name.ics\"" );

	return $response;
}

/**
 * @param WP_REST_Request<array<string, mixed>> $request
 * @return array{string, string} Moments, `Y-m-d H:i:s` in UTC.
 */
function span_asked( WP_REST_Request $request, string $without ): array {
	$zone = wp_timezone();
	$from = new DateTimeImmutable( is_string( $request['from'] ) ? "{$request['from']} 00:00" : "today $without", $zone );
	$to   = new DateTimeImmutable( is_string( $request['to'] ) ? "{$request['to']} 00:00 +1 day" : '2999-01-01', $zone );

	return array( utc( $from ), utc( $to ) );
}

/**
 * @param WP_REST_Request<array<string, mixed>> $request
 * @return Filters
 */
function filters_asked( WP_REST_Request $request ): array {
	$asked = static fn( string $name ): string => is_string( $request[ $name ] ) ? $request[ $name ] : '';

	return array( 'place' => sanitize_title( $asked( 'place' ) ), 'language' => $asked( 'language' ), 'kind' => $asked( 'kind' ) );
}

/**
 * Writes a calendar as it is. Caches need to know neither who asks nor from where: `Vary: Origin` would keep a copy for
 * each site that links to us.
 *
 * @param WP_REST_Request<array<string, mixed>> $request
 */
function print_calendar( mixed $served, mixed $response, WP_REST_Request $request ): mixed {
	if ( 1 !== preg_match( '#^/passerelle/v1/(?:agenda(?:\.ics)?|events/\d+\.ics)$#', $request->get_route() ) || ! $response instanceof WP_REST_Response ) {
		return $served;
	}

	if ( ! headers_sent() ) {
		header_remove( 'Vary' );
		header( 'Access-Control-Allow-Origin: *' );
	}

	if ( 304 === $response->get_status() ) {
		return true;
	}

	$file = $response->get_data();

	if ( ! is_string( $file ) || ! str_starts_with( $file, 'BEGIN:VCALENDAR' ) ) {
		return $served;
	}

	if ( 'HEAD' !== $request->get_method() ) {
		echo $file; // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- text/calendar, escaped by its own rules
	}

	return true;
}
