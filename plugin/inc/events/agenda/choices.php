<?php
/**
 * What the agenda's page offers: the months that hold events, and what can be filtered by. Kept until an event changes.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use DateTimeImmutable;
use WP_Term;

use function Passerelle\has_table;
use function Passerelle\option;

/** Months of one event that have a page. */
const LASTS_AT_MOST = 36;

/**
 * One query; four more for the first reader after a change.
 *
 * @return array{months: list<string>, places: array<string, string>, languages: list<string>, kinds: list<string>} Places: names by slug.
 */
function agenda_choices(): array {
	$kept = option( 'agenda_choices' );

	if ( ( $kept['change'] ?? null ) === agenda_change() && is_array( $kept['choices'] ?? null ) ) {
		/** @var array{months: list<string>, places: array<string, string>, languages: list<string>, kinds: list<string>} Written below. */
		return $kept['choices'];
	}

	$choices = has_table( OCCURRENCES ) ? find_choices() : array( 'months' => array(), 'places' => array(), 'languages' => array(), 'kinds' => array() );

	update_option( 'passerelle_agenda_choices', array( 'change' => agenda_change(), 'choices' => $choices ), false );

	return $choices;
}

/** @return array{months: list<string>, places: array<string, string>, languages: list<string>, kinds: list<string>} */
function find_choices(): array {
	$found     = distinct_values();
	$languages = explode( ',', implode( ',', array_column( $found['rows'], 'languages' ) ) );

	return array(
		'months'    => all_months( $found['months'], $found['long'] ),
		'places'    => place_names( array_values( array_unique( array_filter( array_column( $found['rows'], 'place' ), static fn( string $slug ): bool => '' !== $slug ) ) ) ),
		'languages' => array_values( array_intersect( LANGUAGES, $languages ) ),
		'kinds'     => array_values( array_intersect( KINDS, array_column( $found['rows'], 'kind' ) ) ),
	);
}

/**
 * An exhibition from April to June is in May, too.
 *
 * @param list<string>                $months In which something begins.
 * @param list<array<string, string>> $long   What lasts: its first month, and the moment it ends.
 * @return list<string> In order.
 */
function all_months( array $months, array $long ): array {
	foreach ( $long as $one ) {
		$last  = ( new DateTimeImmutable( "{$one['end_utc']} UTC" ) )->setTimezone( wp_timezone() )->modify( '-1 second' )->format( 'Y-m' );
		$month = new DateTimeImmutable( "{$one['month']}-01" );

		for ( $count = 0; $count < LASTS_AT_MOST && $month->format( 'Y-m' ) <= $last; ++$count ) {
			$months[] = $month->format( 'Y-m' );
			$month    = $month->modify( '+1 month' );
		}
	}

	$months = array_values( array_unique( $months ) );
	sort( $months );

	return $months;
}

/**
 * @param list<string> $slugs
 * @return array<string, string> In alphabetical order.
 */
function place_names( array $slugs ): array {
	$terms = array() === $slugs ? array() : get_terms( array( 'taxonomy' => PLACE, 'slug' => $slugs, 'hide_empty' => false, 'orderby' => 'name', 'update_term_meta_cache' => false ) );
	$names = array();

	foreach ( is_array( $terms ) ? $terms : array() as $term ) {
		if ( $term instanceof WP_Term ) {
			$names[ $term->slug ] = html_entity_decode( $term->name, ENT_QUOTES | ENT_HTML5 );
		}
	}

	return $names;
}
