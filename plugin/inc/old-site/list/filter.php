<?php
/**
 * Which articles a list shows: those to check, those checked, those without an old address.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Query;

/** The name of the filter, in the address of the list. */
const FILTER = 'passerelle';

/** @return array<string, string> */
function list_choices(): array {
	$choices = array( 'checked' => __( 'Checked', 'passerelle' ) );

	return has_regexp()
		? array( 'waiting' => __( 'To check', 'passerelle' ) ) + $choices + array( 'none' => __( 'No old address', 'passerelle' ) )
		: $choices;
}

function print_filter( string $type ): void {
	if ( ! in_array( $type, listed_types(), true ) ) {
		return;
	}

	printf(
		'<label for="passerelle-filter" class="screen-reader-text">%s</label><select name="%s" id="passerelle-filter"><option value="">%s</option>',
		esc_html__( 'Filter by old site', 'passerelle' ),
		esc_attr( FILTER ),
		esc_html__( 'Old site: all', 'passerelle' )
	);

	foreach ( list_choices() as $choice => $label ) {
		printf( '<option value="%s"%s>%s</option>', esc_attr( $choice ), selected( asked_choice(), $choice, false ), esc_html( $label ) );
	}

	echo '</select>';
}

function asked_choice(): string {
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- a filter of a list, that may be bookmarked
	$choice = isset( $_GET[ FILTER ] ) && is_string( $_GET[ FILTER ] ) ? sanitize_key( $_GET[ FILTER ] ) : '';

	return isset( list_choices()[ $choice ] ) ? $choice : '';
}

function filter_list( WP_Query $query ): void {
	if ( $query->is_main_query() && '' !== asked_choice() ) {
		$query->set( FILTER, asked_choice() );
	}
}

function filter_where( string $where, WP_Query $query ): string {
	$choice = $query->get( FILTER );

	return match ( $choice ) {
		'checked' => "$where AND " . checked_sql(),
		'waiting' => "$where AND " . imported_sql() . ' AND NOT ' . checked_sql(),
		'none'    => "$where AND NOT " . imported_sql(),
		default   => $where,
	};
}
