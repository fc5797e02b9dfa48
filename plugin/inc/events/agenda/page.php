<?php
/**
 * The page that an admin chose for the agenda: only it has addresses of months, only it filters.
 *
 * Its addresses are bounded, so that no crawler can walk for ever: a month that holds no event, a filter that is not
 * on offer, is a 404.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use WP_Post;
use WP_Query;

use function Passerelle\is_enabled;
use function Passerelle\option;

const MONTH_VAR = 'passerelle_month';

/** Arguments of the filters' form. */
const FILTER_ARGUMENTS = array( 'place' => 'agenda-place', 'language' => 'agenda-language', 'kind' => 'agenda-kind' );

/** 0 when none was chosen. Costs no query. */
function agenda_page(): int {
	$page = get_option( 'passerelle_agenda_page', 0 );

	return is_numeric( $page ) ? max( 0, (int) $page ) : 0;
}

/** Settings → Reading, where WordPress asks for the page of posts. */
function register_agenda_setting(): void {
	register_setting( 'reading', 'passerelle_agenda_page', array( 'type' => 'integer', 'default' => 0, 'sanitize_callback' => 'absint', 'show_in_rest' => false ) );
	add_settings_field( 'passerelle_agenda_page', __( 'Page of the agenda', 'passerelle' ), __NAMESPACE__ . '\print_agenda_setting', 'reading', 'default', array( 'label_for' => 'passerelle_agenda_page' ) );
}

function print_agenda_setting(): void {
	wp_dropdown_pages(
		array(
			'name'              => 'passerelle_agenda_page',
			'id'                => 'passerelle_agenda_page',
			'selected'          => agenda_page(), // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- a number
			'show_option_none'  => esc_html__( '— Select —', 'passerelle' ),
			'option_none_value' => '0',
		)
	);
	echo '<p class="description">' . esc_html__( 'Put the block “Agenda” on it. Months with events get an address of their own there, and readers can filter and subscribe.', 'passerelle' ) . '</p>';
	print_feed_addresses();
	print_rebuild_button();
}

/** For calendars, and for the sites of friends. */
function print_feed_addresses(): void {
	if ( ! is_feed_open() ) {
		return;
	}

	printf(
		'<p class="description">%s <code>%s</code><br>%s <code>%s</code></p>',
		esc_html__( 'The agenda as a calendar that others can subscribe to:', 'passerelle' ),
		esc_html( agenda_url() ),
		esc_html__( 'The same as data, for other sites:', 'passerelle' ),
		esc_html( rest_url( 'passerelle/v1/agenda' ) )
	);
}

/** Keeps the page's path where reading it costs no query. */
function remember_agenda_path(): void {
	$page = agenda_page();
	$path = $page > 0 ? (string) get_page_uri( $page ) : '';

	if ( ( option( 'agenda' )['path'] ?? '' ) !== $path ) {
		update_option( 'passerelle_agenda', array( 'path' => $path ) + option( 'agenda' ), true );
	}
}

/** A page was renamed or moved: it, or one above it. */
function page_saved( mixed $id, mixed $post ): void {
	if ( $post instanceof WP_Post && 'page' === $post->post_type && agenda_page() > 0 ) {
		remember_agenda_path();
	}
}

/** The rule is added on reading, so there is nothing to flush when the page changes its name. */
function add_month_rule( mixed $rules ): mixed {
	$path = option( 'agenda' )['path'] ?? '';

	if ( ! is_array( $rules ) || ! is_string( $path ) || '' === $path || ! is_enabled( 'events' ) ) {
		return $rules;
	}

	return array( '^' . preg_quote( $path, '#' ) . '/([0-9]{4}-[0-9]{2})/?$' => 'index.php?page_id=' . agenda_page() . '&' . MONTH_VAR . '=$matches[1]' ) + $rules;
}

/**
 * @param list<string> $vars
 * @return list<string>
 */
function add_month_var( array $vars ): array {
	$vars[] = MONTH_VAR;

	return $vars;
}

/** The month that is asked for, `2026-05`; '' outside the months of the agenda's page. */
function asked_month(): string {
	$month = get_query_var( MONTH_VAR );

	return is_string( $month ) ? $month : '';
}

/**
 * What readers filter by; only on the agenda's own page.
 *
 * @return Filters
 */
function asked_filters(): array {
	$asked = array();

	foreach ( FILTER_ARGUMENTS as $name => $argument ) {
		$value          = $_GET[ $argument ] ?? ''; // phpcs:ignore WordPress.Security.NonceVerification, WordPress.Security.ValidatedSanitizedInput -- a reader's GET form; compared with a closed list
		$asked[ $name ] = is_string( $value ) && is_agenda_page() ? wp_unslash( $value ) : '';
	}

	return $asked;
}

function is_agenda_page(): bool {
	return agenda_page() > 0 && is_page( agenda_page() );
}

/**
 * Whether the agenda that is printed now is the page's own: the one in its text; one of the theme's templates where the
 * text has none. Another one, in a sidebar or a footer, stays what it is elsewhere.
 */
function is_own_agenda(): bool {
	if ( ! is_agenda_page() || doing_filter( 'the_content' ) ) {
		return is_agenda_page();
	}

	return ! str_contains( get_post( agenda_page() )->post_content ?? '', '<!-- wp:passerelle/agenda' );
}

/** An address that nobody was ever given is a 404. */
function refuse_other_addresses(): void {
	if ( '' === asked_month() && ! is_agenda_page() ) {
		return;
	}

	if ( ! is_agenda_page() || ! is_known_address( asked_month(), asked_filters() ) ) {
		$query = $GLOBALS['wp_query'] ?? null;

		if ( $query instanceof WP_Query ) {
			$query->set_404();
			status_header( 404 );
			nocache_headers();
		}
	}
}

/** @param Filters $filters */
function is_known_address( string $month, array $filters ): bool {
	if ( '' === $month . implode( '', $filters ) ) {
		return true;
	}

	$choices = agenda_choices();

	return ( '' === $month || in_array( $month, $choices['months'], true ) )
		&& ( '' === $filters['place'] || isset( $choices['places'][ $filters['place'] ] ) )
		&& ( '' === $filters['language'] || in_array( $filters['language'], $choices['languages'], true ) )
		&& ( '' === $filters['kind'] || in_array( $filters['kind'], $choices['kinds'], true ) );
}

/**
 * Filtered lists are for people, not for search engines.
 *
 * @param array<string, bool|string> $robots
 * @return array<string, bool|string>
 */
function keep_robots_out( array $robots ): array {
	return is_agenda_page() && '' !== implode( '', asked_filters() ) ? array( 'noindex' => true, 'follow' => true ) + $robots : $robots;
}

/** A month is its own page; what is filtered is a view of the unfiltered one. */
function canonical_of_agenda( mixed $url, mixed $post ): mixed {
	return is_agenda_page() && $post instanceof WP_Post && agenda_page() === $post->ID ? month_url( asked_month() ) : $url;
}

function leave_months_alone( mixed $redirect ): mixed {
	return '' === asked_month() ? $redirect : false;
}

/**
 * @param array<string, string> $parts
 * @return array<string, string>
 */
function add_month_to_title( array $parts ): array {
	$month = is_agenda_page() ? asked_month() : '';

	return '' === $month ? $parts : array( 'title' => ( $parts['title'] ?? '' ) . ' – ' . month_in_words( $month ) ) + $parts;
}

/** The address of a month; of the page itself without one, or where addresses have no names. */
function month_url( string $month = '' ): string {
	$url = (string) get_permalink( agenda_page() );

	if ( '' === $month || '' === get_option( 'permalink_structure' ) ) {
		return $url;
	}

	// The front page has the site's address; its months have the page's own.
	$page = home_url( '/' ) === $url ? home_url( (string) get_page_uri( agenda_page() ) ) : $url;

	return user_trailingslashit( trailingslashit( $page ) . $month );
}
