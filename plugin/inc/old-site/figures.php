<?php
/**
 * How far the move has come: articles that were moved, checked, and wait to be checked. Counted by cron, kept in one small
 * autoloaded option, so that a page that shows them costs no query.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use function Passerelle\db;
use function Passerelle\option;

const FIGURES_HOOK = 'passerelle_figures';

/** After something changed: a person who goes through a list of articles makes one count, not a hundred. */
const FIGURES_SOON = 5 * MINUTE_IN_SECONDS;

/**
 * What was counted last. Costs no query.
 *
 * @return array{moved: int, checked: int, waiting: int, at: int} `at`: Unix time, 0 when nothing was counted yet.
 */
function figures(): array {
	$kept    = option( 'figures' );
	$number  = static fn( string $name ): int => is_int( $kept[ $name ] ?? null ) ? max( 0, $kept[ $name ] ) : 0;
	$moved   = $number( 'moved' );
	$checked = min( $moved, $number( 'checked' ) );

	return array( 'moved' => $moved, 'checked' => $checked, 'waiting' => $moved - $checked, 'at' => $number( 'at' ) );
}

/** Cron's callback. */
function count_figures(): void {
	schedule_figures( DAY_IN_SECONDS );

	/**
	 * Figures that other features show on the same pages: counted now, read later from the same option. Its name is
	 * not the event's: this very function would answer, and ask again, for ever.
	 *
	 * @param array<string, mixed> $figures Small: the option is read on every page.
	 */
	$others = apply_filters( 'passerelle_more_figures', array() );

	update_option( 'passerelle_figures', counted() + array( 'at' => time() ) + ( is_array( $others ) ? $others : array() ), true );
}

/** @return array{moved: int, checked: int} */
function counted(): array {
	if ( array() === old_sites() ) {
		return array( 'moved' => 0, 'checked' => 0 );
	}

	require_once __DIR__ . '/list/sql.php';
	require_once __DIR__ . '/detect/reading.php';

	$posts = 'SELECT COUNT(*) FROM ' . db()->posts . ' WHERE ' . published();

	return array(
		'moved'   => has_regexp() ? (int) db()->get_var( "$posts AND " . imported_sql() ) : recognised_by_php(), // phpcs:ignore WordPress.DB.PreparedSQL -- prepared by its parts
		'checked' => (int) db()->get_var( "$posts AND " . checked_sql() ), // phpcs:ignore WordPress.DB.PreparedSQL -- prepared by its parts
	);
}

/** Where the database has no regexes: what set-up counts, estimated from a sample on very large sites. */
function recognised_by_php(): int {
	require_once __DIR__ . '/detect/detect.php';

	return array_sum( array_map( static fn( array $site ): int => tally( $site )['recognised'], old_sites() ) );
}

/** Sees to it that they are counted within so many seconds. */
function schedule_figures( int $within = FIGURES_SOON ): void {
	$next = wp_next_scheduled( FIGURES_HOOK );

	if ( is_int( $next ) && $next > time() && $next <= time() + $within ) {
		return;
	}

	wp_clear_scheduled_hook( FIGURES_HOOK );
	wp_schedule_single_event( time() + $within, FIGURES_HOOK );
}

/** On admin pages, when the event got lost or this site never counted: no query, events are an autoloaded option. */
function reschedule_lost_figures(): void {
	if ( array() !== old_sites() && false === wp_next_scheduled( FIGURES_HOOK ) ) {
		schedule_figures( 0 === figures()['at'] ? MINUTE_IN_SECONDS : FIGURES_SOON );
	}
}

/** An article was checked, or no longer is. */
function follow_checked( mixed $ids, mixed $post_id, mixed $key ): void {
	if ( META_CHECKED === $key ) {
		schedule_figures();
	}
}

/** "14,212 articles were moved here, 9,301 are checked." in the language of the moment; '' when nothing was counted. */
function figures_sentence(): string {
	$figures = figures();

	return 0 === $figures['moved'] ? '' : sprintf(
		/* translators: 1: number of articles, 2: number of articles */
		_n( '%1$s article was moved here, %2$s checked.', '%1$s articles were moved here, %2$s checked.', $figures['moved'], 'passerelle' ),
		number_format_i18n( $figures['moved'] ),
		number_format_i18n( $figures['checked'] )
	);
}
