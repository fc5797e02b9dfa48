<?php
/**
 * Patterns to begin with: an evening with a programme, a film, a series. Dates are left for the author to fill in.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use function Passerelle\is_enabled;

function register_patterns(): void {
	foreach ( patterns() as $name => $pattern ) {
		register_block_pattern(
			"passerelle/$name",
			array(
				'title'       => $pattern[0],
				'description' => $pattern[1],
				'categories'  => array( 'passerelle' ),
				'inserter'    => is_enabled( 'events' ),
				'content'     => $pattern[2],
			)
		);
	}
}

/** @return array<string, array{string, string, string}> Title, description and blocks by name. */
function patterns(): array {
	$series  = array( 'series' => __( 'Name of the series', 'passerelle' ) );
	$evening = event_markup(
		array( 'name' => __( 'An evening at our house', 'passerelle' ) ),
		array(
			array( 'name' => __( 'Workshop', 'passerelle' ), 'startTime' => '18:30', 'endTime' => '19:30' ),
			array( 'name' => __( 'Talk with a guest', 'passerelle' ), 'startTime' => '19:30', 'endTime' => '20:30' ),
			array( 'name' => __( 'Drinks and music', 'passerelle' ), 'startTime' => '20:30' ),
		)
	);

	return array(
		'evening'   => array( __( 'Evening with a programme', 'passerelle' ), __( 'Three activities, each with its hours.', 'passerelle' ), $evening ),
		'screening' => array(
			__( 'Film screening', 'passerelle' ),
			__( 'A film with its subtitles, and a debate.', 'passerelle' ),
			event_markup( array( 'kind' => 'screening', 'startTime' => '20:00' ), array( array( 'name' => __( 'The film', 'passerelle' ), 'startTime' => '20:00' ), array( 'name' => __( 'Debate', 'passerelle' ), 'startTime' => '22:00' ) ) ),
		),
		'series' => array(
			__( 'Series of events', 'passerelle' ),
			__( 'Several dates and places under one name.', 'passerelle' ),
			str_repeat( event_markup( $series ), 3 ),
		),
	);
}

/**
 * @param array<string, string>       $event
 * @param list<array<string, string>> $activities
 */
function event_markup( array $event, array $activities = array() ): string {
	$inner = array_map( static fn( array $part ): string => '<!-- wp:passerelle/activity ' . serialize_block_attributes( $part ) . " /-->\n", $activities );

	return '<!-- wp:passerelle/event ' . serialize_block_attributes( $event ) . " -->\n" . implode( "\n", $inner ) . "<!-- /wp:passerelle/event -->\n\n";
}
