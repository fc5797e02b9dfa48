<?php
/**
 * What only the agenda's own page has: the filters' form and the months.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

/** @param Filters $filters */
function filters_html( array $filters ): string {
	$choices = agenda_choices();
	$selects = select_html( 'place', __( 'All places', 'passerelle' ), $choices['places'], $filters['place'] )
		. select_html( 'language', __( 'All languages', 'passerelle' ), array_intersect_key( language_names(), array_flip( $choices['languages'] ) ), $filters['language'] )
		. select_html( 'kind', __( 'All kinds', 'passerelle' ), array_intersect_key( kind_names(), array_flip( $choices['kinds'] ) ), $filters['kind'] );

	if ( '' === $selects ) {
		return '';
	}

	$reset = '' === implode( '', $filters ) ? '' : ' <a href="' . esc_url( month_url() ) . '">' . esc_html__( 'Show everything', 'passerelle' ) . '</a>';

	// A form, because crawlers do not follow forms.
	return '<form method="get" action="' . esc_url( month_url( asked_month() ) ) . '">' . hidden_fields( month_url() ) . $selects . '<button class="wp-element-button">' . esc_html__( 'Filter', 'passerelle' ) . "</button>$reset</form>";
}

/** What stands behind the question mark would be lost: with plain permalinks, that is the page itself. */
function hidden_fields( string $url ): string {
	wp_parse_str( (string) wp_parse_url( $url, PHP_URL_QUERY ), $query );
	$fields = '';

	foreach ( $query as $name => $value ) {
		$fields .= is_string( $value ) ? '<input type="hidden" name="' . esc_attr( (string) $name ) . '" value="' . esc_attr( $value ) . '">' : '';
	}

	return $fields;
}

/**
 * Nothing to choose between is no choice.
 *
 * @param array<string, string> $options Names by value.
 */
function select_html( string $name, string $all, array $options, string $chosen ): string {
	if ( count( $options ) < 2 && '' === $chosen ) {
		return '';
	}

	$html = '<option value="">' . esc_html( $all ) . '</option>';

	foreach ( $options as $value => $label ) {
		$html .= '<option value="' . esc_attr( (string) $value ) . '"' . selected( $chosen, (string) $value, false ) . '>' . esc_html( $label ) . '</option>';
	}

	return '<select name="' . esc_attr( FILTER_ARGUMENTS[ $name ] ?? '' ) . '" aria-label="' . esc_attr( $all ) . "\">$html</select>";
}

/** The months before and after, and all of them by year; none where addresses have no names. */
function months_html( string $month ): string {
	$months = '' === get_option( 'permalink_structure' ) ? array() : agenda_choices()['months'];

	if ( array() === $months ) {
		return '';
	}

	$now    = '' === $month ? (string) wp_date( 'Y-m' ) : $month;
	$before = array_filter( $months, static fn( string $one ): bool => $one < $now );
	$after  = array_filter( $months, static fn( string $one ): bool => $one > $now );

	return '<nav aria-label="' . esc_attr__( 'Months', 'passerelle' ) . '"><p>'
		. month_link( (string) end( $before ), '‹ %s' )
		. ( '' === $month ? '' : '<a href="' . esc_url( month_url() ) . '">' . esc_html__( 'What is coming', 'passerelle' ) . '</a> ' )
		. month_link( (string) reset( $after ), '%s ›' )
		. '</p>' . years_html( $months ) . '</nav>';
}

function month_link( string $month, string $frame ): string {
	return '' === $month ? '' : '<a href="' . esc_url( month_url( $month ) ) . '">' . esc_html( sprintf( $frame, month_in_words( $month ) ) ) . '</a> ';
}

/** @param non-empty-list<string> $months */
function years_html( array $months ): string {
	$years = array();

	foreach ( array_reverse( $months ) as $month ) {
		$years[ substr( $month, 0, 4 ) ][] = $month;
	}

	$html = '';

	foreach ( $years as $list ) {
		$html .= '<li>' . implode( ' ', array_map( static fn( string $month ): string => month_link( $month, '%s' ), array_reverse( $list ) ) ) . '</li>';
	}

	return '<details><summary>' . esc_html__( 'All months', 'passerelle' ) . "</summary><ul>$html</ul></details>";
}
