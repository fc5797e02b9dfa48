<?php
/**
 * The agenda as its readers see it: what is coming, or what a month held.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use DateTimeImmutable;

use function Passerelle\is_enabled;

/** Of a month, everything; but a page has an end. */
const MONTH_AT_MOST = 300;

/**
 * @param AgendaAttributes $attributes
 * @return string HTML; '' while the feature is off.
 */
function agenda_html( array $attributes ): string {
	if ( ! is_enabled( 'events' ) ) {
		return '';
	}

	enqueue_style( 'agenda' );

	$is_page = is_own_agenda();
	$month   = $is_page ? asked_month() : '';
	$filters = agenda_filters( $attributes, $is_page );
	$rows    = '' === $month ? coming( $filters, $attributes['count'] ) : month_rows( $month, $filters );

	return '<section ' . get_block_wrapper_attributes( array( 'class' => 'passerelle-agenda', 'aria-label' => __( 'Agenda', 'passerelle' ) ) ) . '>'
		. ( $is_page && $attributes['hasFilters'] ? filters_html( $filters ) : '' )
		. ( '' === $month ? '' : '<p class="passerelle-now">' . esc_html( month_in_words( $month ) ) . '</p>' )
		. rows_html( $rows, '' === $month, $is_page && '' !== implode( '', asked_filters() ) )
		. ( $is_page ? months_html( $month ) : '' )
		. ( $attributes['hasSubscription'] ? subscribe_html( $filters ) : '' )
		. '</section>';
}

/**
 * What the author chose; on the agenda's page the reader may choose where the author did not.
 *
 * @param AgendaAttributes $attributes
 * @return Filters
 */
function agenda_filters( array $attributes, bool $is_page ): array {
	$chosen = array( 'place' => $attributes['place'], 'language' => $attributes['language'], 'kind' => $attributes['kind'] );

	return $is_page ? array_filter( $chosen, static fn( string $value ): bool => '' !== $value ) + asked_filters() : $chosen;
}

/**
 * From today on: the list changes with the day, not with the hour, so that caches can keep it.
 *
 * @param Filters $filters
 * @return list<Occurrence>
 */
function coming( array $filters, int $count ): array {
	$count   = min( 100, max( 1, $count ) );
	$today   = utc( new DateTimeImmutable( 'today', wp_timezone() ) );
	$lasting = lasting( $today, $filters );
	$next    = beginning( $today, '2999-01-01 00:00:00', $filters, $count );
	// Ten exhibitions under way must not hide tonight's concert.
	$under_way = array_slice( $lasting, 0, max( intdiv( $count, 2 ), $count - count( $next ) ) );

	return array( ...$under_way, ...array_slice( $next, 0, $count - count( $under_way ) ) );
}

/**
 * @param Filters $filters
 * @return list<Occurrence>
 */
function month_rows( string $month, array $filters ): array {
	$first = new DateTimeImmutable( "$month-01", wp_timezone() );
	$rows  = beginning( utc( $first ), utc( $first->modify( '+1 month' ) ), $filters, MONTH_AT_MOST );

	return array( ...lasting( utc( $first ), $filters ), ...array_values( array_filter( $rows, static fn( array $one ): bool => str_starts_with( $one['event']['startDate'], $month ) ) ) );
}

/** @param list<Occurrence> $rows */
function rows_html( array $rows, bool $with_months, bool $is_filtered = false ): string {
	_prime_post_caches( array_values( array_unique( array_column( $rows, 'postId' ) ) ), false, false );

	$html  = '';
	$month = '';

	foreach ( $rows as $one ) {
		$item = row_html( $one );
		$now  = substr( max( $one['event']['startDate'], $with_months ? current_datetime()->format( 'Y-m-d' ) : '' ), 0, 7 );

		if ( '' !== $item && $with_months && $now !== $month ) {
			$html .= ( '' === $month ? '' : '</ul>' ) . '<p class="passerelle-month">' . esc_html( month_in_words( $now ) ) . '</p><ul>';
			$month = $now;
		}

		$html .= $item;
	}

	if ( '' === $html ) {
		return '<p>' . ( $is_filtered ? esc_html__( 'No event matches this choice.', 'passerelle' ) : esc_html__( 'No event is announced.', 'passerelle' ) ) . '</p>';
	}

	return $with_months ? "$html</ul>" : "<ul>$html</ul>";
}

/** @param Occurrence $one */
function row_html( array $one ): string {
	$post  = get_post( $one['postId'] );
	$event = $one['event'];
	$when  = moments( $event );

	if ( null === $post || null === $when || ! is_for_everybody( $post ) ) {
		return '';
	}

	$state = state_in_words( $event );
	$name  = own_way( name_of( $event ) );
	// Within the link: a line does not reach through what is a box of its own.
	$name = '<a href="' . esc_url( get_permalink( $post ) . "#event-{$one['key']}" ) . '">' . ( 'cancelled' === $event['state'] ? "<s>$name</s>" : $name ) . '</a>';

	return "<li class=\"is-{$event['state']}\"><time datetime=\"" . esc_attr( $when['start']->format( $when['isDay'] ? 'Y-m-d' : 'Y-m-d\TH:iP' ) ) . '">' . esc_html( row_when( $when ) ) . '</time> '
		. "<span>$name" . ( '' === $state ? '' : ' <strong class="passerelle-mark">' . esc_html( $state ) . '</strong>' ) . ' '
		. languages_html( $event['languages'], $event['subtitles'] ) . '<span class="passerelle-where">' . own_way( 'online' === $event['mode'] ? __( 'Online', 'passerelle' ) : $event['place']['name'] ) . '</span></span></li>';
}

/**
 * By the calendar and not by hours: the day on which clocks go back has 25.
 *
 * @param Moments $when
 */
function row_when( array $when ): string {
	$last = last_day( $when );
	// Under the name of a month: days of two are not told apart without theirs.
	$spans = $last->format( 'Y-m' ) !== $when['start']->format( 'Y-m' );
	$day   = static fn( DateTimeImmutable $one ): string => short_day( $one ) . ( $spans ? ' ' . wp_date( 'F', $one->getTimestamp(), $one->getTimezone() ) : '' );
	$days  = $when['end'] > $when['start']->modify( '+1 day' ) ? $day( $when['start'] ) . ' – ' . $day( $last ) : short_day( $when['start'] );

	return $when['isDay'] ? $days : "$days " . hour_in_words( $when['start'] );
}

/** @param Filters $filters */
function subscribe_html( array $filters ): string {
	$url = agenda_url( $filters );

	// Calendars of phones and computers take the address by this scheme; those on the web want it to be copied.
	return '<p class="passerelle-subscribe"><a href="' . esc_url( (string) preg_replace( '/^https?:/', 'webcal:', $url ), array( 'webcal' ) ) . '" rel="nofollow">' . esc_html__( 'Subscribe to the agenda', 'passerelle' ) . '</a>'
		. ' <a href="' . esc_url( $url ) . '" rel="nofollow">' . esc_html__( 'Address of the calendar', 'passerelle' ) . '</a></p>';
}
