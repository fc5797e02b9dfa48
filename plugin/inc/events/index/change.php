<?php
/**
 * What follows when an event changes: feeds and agendas answer anew, and whatever shows it leaves the page caches. At
 * once the agenda's page and the months it stands in; by cron, within a minute or so, other pages with an agenda, lists
 * of articles by their next event, and articles that show the event of another one.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use function Passerelle\addresses_changed;
use function Passerelle\last_post_id;
use function Passerelle\option;
use function Passerelle\pages_changed;
use function Passerelle\patterns_showing;
use function Passerelle\posts_showing;

use const Passerelle\IDS_A_STEP;

const PAGES_HOOK = 'passerelle_agenda_pages';

/** So many articles are followed one by one; after a rebuilding, whatever shows an event is told. */
const FOLLOWED_AT_MOST = 100;

/**
 * An option of its own, written without being read: two that save at once must not give one change two meanings.
 *
 * @param list<array<string, int|string>> $rows As they were and as they are.
 */
function agenda_changed( int $post, array $rows ): void {
	update_option( 'passerelle_agenda_change', array( 'id' => bin2hex( random_bytes( 8 ) ), 'at' => time() ), true );

	$page = agenda_page();

	if ( $page > 0 && $page !== $post ) {
		pages_changed( array( $page ) );
	}

	months_changed( months_of( $rows ) );
	follow_event( $post );
}

/** What the index is known by as it is now: another word after each change. */
function agenda_change(): string {
	$id = option( 'agenda_change' )['id'] ?? '';

	return is_string( $id ) ? $id : '';
}

function agenda_changed_at(): int {
	$at = option( 'agenda_change' )['at'] ?? 0;

	return is_int( $at ) ? $at : 0;
}

/**
 * @param list<array<string, int|string>> $rows
 * @return list<string>
 */
function months_of( array $rows ): array {
	$strings = array_map( static fn( array $row ): array => array_map( 'strval', $row ), $rows );

	return all_months( array_column( $strings, 'month' ), array_values( array_filter( $strings, static fn( array $row ): bool => '1' === $row['is_long'] ) ) );
}

/** @param list<string> $months */
function months_changed( array $months ): void {
	$page = agenda_page();

	// Plain addresses have no months.
	if ( $page > 0 && '' !== get_option( 'permalink_structure' ) ) {
		addresses_changed( $page, array_map( __NAMESPACE__ . '\month_url', $months ) );
	}
}

/** Cron looks for whatever shows an article's events: from the first page on, for this one too. */
function follow_event( int $post ): void {
	$posts = array_values( array_unique( array( ...followed(), $post ) ) );
	$posts = count( $posts ) > FOLLOWED_AT_MOST ? array( 0 ) : $posts;

	update_option( 'passerelle_agenda_walk', array( 'change' => agenda_change(), 'cursor' => 0, 'posts' => in_array( 0, $posts, true ) ? array( 0 ) : $posts ) + option( 'agenda_walk' ), true );

	if ( false === wp_next_scheduled( PAGES_HOOK ) ) {
		wp_schedule_single_event( time(), PAGES_HOOK );
	}
}

/** @return list<int> The articles of a walk under way; 0 stands for all. */
function followed(): array {
	$posts = option( 'agenda_walk' )['posts'] ?? array();

	return array_values( array_filter( is_array( $posts ) ? $posts : array(), 'is_int' ) );
}

/** Goes on where the last one stopped, for so many seconds. */
function walk_agenda_pages( int $seconds = 10 ): void {
	$walk   = option( 'agenda_walk' );
	$cursor = $walk['cursor'] ?? null;

	if ( ! is_int( $cursor ) ) {
		return;
	}

	$until    = microtime( true ) + $seconds;
	$what     = shows_events( followed() );
	$patterns = patterns_showing( $what );
	$last     = last_post_id();

	for ( ; $cursor < $last && microtime( true ) < $until; $cursor += IDS_A_STEP ) {
		pages_changed( posts_showing( $cursor, $what, $patterns )['ids'] );
	}

	// Another event changed meanwhile: the walk begins again.
	wp_cache_delete( 'alloptions', 'options' );

	if ( ( option( 'agenda_walk' )['change'] ?? '' ) === ( $walk['change'] ?? '' ) ) {
		update_option( 'passerelle_agenda_walk', $cursor < $last ? array( 'cursor' => $cursor ) + $walk : array( 'months' => follow_months() ), true );
	}

	if ( is_int( option( 'agenda_walk' )['cursor'] ?? null ) ) {
		wp_schedule_single_event( time() + 30, PAGES_HOOK );
	}
}

/**
 * An agenda, a list by the next event, or one of these articles' events.
 *
 * @param list<int> $posts
 * @return string A regular expression.
 */
function shows_events( array $posts ): string {
	$ids = in_array( 0, $posts, true ) || array() === $posts ? '[1-9]' : '(?:' . implode( '|', $posts ) . ')\b';

	return "#passerelle/(?:agenda|upcoming-events|next-event)\b|\"referencePost\":$ids#";
}

/**
 * Each month lists all others: a first event in a month, or its last one gone, changes them all.
 *
 * @return list<string> The months of today, for the next time.
 */
function follow_months(): array {
	$had    = option( 'agenda_walk' )['months'] ?? null;
	$months = agenda_choices()['months'];

	if ( $had !== $months ) {
		months_changed( array_values( array_unique( array( ...array_filter( is_array( $had ) ? $had : array(), 'is_string' ), ...$months ) ) ) );
	}

	return $months;
}
