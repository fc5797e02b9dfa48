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
	schedule_walk();
}

/** Soon, where none is to come anyway. */
function schedule_walk( int $seconds = 0 ): void {
	if ( false === wp_next_scheduled( PAGES_HOOK ) ) {
		wp_schedule_single_event( time() + $seconds, PAGES_HOOK );
	}
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

/**
 * Cron tells of whatever shows the events that changed since the last walk; it goes on where it stopped, for so many
 * seconds. What changes meanwhile has its own walk after this one.
 */
function walk_agenda_pages( int $seconds = 10 ): void {
	$until = microtime( true ) + $seconds;
	$walk  = agenda_walk();

	if ( null === $walk ) {
		return;
	}

	$what     = shows_events( $walk['posts'] );
	$patterns = patterns_showing( $what );
	$last     = last_post_id();

	for ( ; $walk['cursor'] < $last && microtime( true ) < $until; $walk['cursor'] += IDS_A_STEP ) {
		pages_changed( posts_showing( $walk['cursor'], $what, $patterns )['ids'] );
	}

	if ( $walk['cursor'] < $last ) {
		update_option( 'passerelle_agenda_walk', $walk, false );
		schedule_walk( 30 );

		return;
	}

	update_option( 'passerelle_agenda_walk', array( 'change' => $walk['change'], 'began' => $walk['began'], 'months' => follow_months( $walk['months'] ) ), false );

	// What changed between two steps found this walk waiting, and asked for none.
	if ( agenda_change() !== $walk['change'] ) {
		schedule_walk();
	}
}

/**
 * The walk under way, or a new one where something changed since the last.
 *
 * @return array{change: string, began: int, months: list<string>, posts: list<int>|null, cursor: int}|null
 */
function agenda_walk(): ?array {
	/** @var array{change: string, began: int, months: list<string>, posts?: list<int>|null, cursor?: int} $kept Written above alone. */
	$kept = option( 'agenda_walk' ) + array( 'change' => '', 'began' => 0, 'months' => array() );

	if ( isset( $kept['cursor'] ) ) {
		return $kept + array( 'posts' => null );
	}

	if ( agenda_change() === $kept['change'] ) {
		return null;
	}

	// What was written while the last walk began may have been seen too late.
	return array( 'change' => agenda_change(), 'began' => time(), 'months' => $kept['months'], 'posts' => articles_to_follow( $kept['began'] - 5 * MINUTE_IN_SECONDS ), 'cursor' => 0 );
}

/** @return list<int>|null Null: whatever shows any event. */
function articles_to_follow( int $since ): ?array {
	$posts = $since > 0 ? articles_changed_since( gmdate( 'Y-m-d H:i:s', $since ), FOLLOWED_AT_MOST + 1 ) : array();

	return array() === $posts || count( $posts ) > FOLLOWED_AT_MOST ? null : $posts;
}

/**
 * An agenda, a list by the next event, or one of these articles' events.
 *
 * @param list<int>|null $posts
 * @return string A regular expression.
 */
function shows_events( ?array $posts ): string {
	$ids = null === $posts ? '[1-9]' : '(?:' . implode( '|', $posts ) . ')\b';

	return "#passerelle/(?:agenda|upcoming-events|next-event)\b|\"referencePost\":$ids#";
}

/**
 * Each month lists all others: a first event in a month, or its last one gone, changes them all.
 *
 * @param list<string> $had As the last walk found them.
 * @return list<string> The months of today, for the next time.
 */
function follow_months( array $had ): array {
	$months = agenda_choices()['months'];

	if ( $had !== $months ) {
		months_changed( array_values( array_unique( array( ...$had, ...$months ) ) ) );
	}

	return $months;
}
