<?php
/**
 * The doors: the agenda as JSON and as a calendar, an article's events as a calendar file. Open to everyone.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use function Passerelle\is_enabled;
use function Passerelle\route;

function register_routes(): void {
	require_once __DIR__ . '/feed.php';
	require_once __DIR__ . '/calendar/line.php';
	require_once __DIR__ . '/calendar/vevent.php';
	require_once __DIR__ . '/calendar/file.php';

	// What is published is for everyone: there is nothing to ask permission for.
	$open = static fn(): bool => true;

	route( 'GET', '/agenda', __NAMESPACE__ . '\get_agenda', $open, list_arguments() + paging_arguments() );
	route( 'GET', '/agenda\.ics', __NAMESPACE__ . '\get_agenda_file', $open, list_arguments() );
	route( 'GET', '/events/(?P<post>[1-9][0-9]{0,17})\.ics', __NAMESPACE__ . '\get_event_file', $open, array( 'event' => array( 'type' => 'string', 'pattern' => '^[a-z0-9]{1,40}(-[0-9]{1,3})?$' ) ) );
}

/** @return array<string, array<string, mixed>> */
function list_arguments(): array {
	$day = array( 'type' => 'string', 'pattern' => '^[12][0-9]{3}-[01][0-9]-[0-3][0-9]$', 'validate_callback' => __NAMESPACE__ . '\is_day_argument' );

	return array(
		'from'     => $day,
		'to'       => $day,
		'place'    => array( 'type' => 'string', 'default' => '', 'maxLength' => 200 ),
		'language' => array( 'type' => 'string', 'default' => '', 'enum' => array( '', ...LANGUAGES ) ),
		'kind'     => array( 'type' => 'string', 'default' => '', 'enum' => array( '', ...KINDS ) ),
	);
}

/** @return array<string, array<string, mixed>> */
function paging_arguments(): array {
	return array(
		'page'     => array( 'type' => 'integer', 'minimum' => 1, 'maximum' => 1000, 'default' => 1 ),
		'per_page' => array( 'type' => 'integer', 'minimum' => 1, 'maximum' => 100, 'default' => 20 ),
	);
}

function is_day_argument( mixed $value, mixed $request, mixed $name ): bool|\WP_Error {
	return is_string( $value ) && is_day( $value )
		? true
		/* translators: %s: the name of an argument of a request */
		: \Passerelle\invalid( is_string( $name ) ? $name : '', sprintf( __( '%s must be a day of the calendar, as in 2026-07-13.', 'passerelle' ), is_string( $name ) ? $name : '' ) );
}

/** The file of one event, or of all of an article's. */
function calendar_url( int $post, string $key = '' ): string {
	$url = rest_url( "passerelle/v1/events/$post.ics" );

	return '' === $key ? $url : add_query_arg( 'event', $key, $url );
}

/** @param array<string, string> $filters Those that are set. */
function agenda_url( array $filters = array() ): string {
	return add_query_arg( array_map( 'rawurlencode', array_filter( $filters, static fn( string $value ): bool => '' !== $value ) ), rest_url( 'passerelle/v1/agenda.ics' ) );
}

function is_feed_open(): bool {
	return is_enabled( 'events' );
}
