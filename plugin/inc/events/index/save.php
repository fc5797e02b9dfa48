<?php
/**
 * The index follows the articles: saved, published, hidden, trashed, restored, deleted.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use WP_Post;

use function Passerelle\has_table;

/** Calendars are told so long that an event is gone. */
const REMEMBERED = 90 * DAY_IN_SECONDS;

const TIDY_HOOK = 'passerelle_tidy_agenda';

/** After WordPress has saved everything of an article. */
function article_saved( mixed $id, mixed $post ): void {
	if ( $post instanceof WP_Post && 'revision' !== $post->post_type && has_table( OCCURRENCES ) ) {
		index_article( $post );
	}
}

function article_deleted( mixed $id, mixed $post ): void {
	if ( $post instanceof WP_Post && has_table( OCCURRENCES ) ) {
		replace_occurrences( $post->ID, array(), rows_of( $post->ID ) );
	}
}

/** Brings the rows of one article up to date. An article that announces nothing, and never did, costs one query. */
function index_article( WP_Post $post ): void {
	$known  = rows_of( $post->ID );
	$events = is_for_everybody( $post ) ? indexed_events( $post->post_content ) : array();

	if ( array() === $events && array() === $known ) {
		return;
	}

	// First the places: telling page caches of the change makes WordPress forget which terms it has read.
	follow_places( $post->ID, $events );
	replace_occurrences( $post->ID, $events, $known );
}

/** @return list<Happening> With their places read in one go. */
function indexed_events( string $content ): array {
	prime_places( place_slugs( $content ) );

	return events_in( $content );
}

/**
 * @param list<Happening>                      $events
 * @param array<string, array<string, string>> $known Rows by uid.
 */
function replace_occurrences( int $post, array $events, array $known ): void {
	$rows = array();

	foreach ( $events as $event ) {
		$row = row_of( $post, $event, $known );

		if ( null !== $row ) {
			$rows[ $row['uid'] ] = $row;
		}
	}

	$gone    = array_map( __NAMESPACE__ . '\tombstone', array_filter( array_diff_key( $known, $rows ), static fn( array $row ): bool => '' === $row['removed_at'] ) );
	$changed = array_filter( $rows, static fn( array $row ): bool => is_other_row( $row, $known[ $row['uid'] ] ?? array() ) );

	if ( array() === $gone && array() === $changed ) {
		return;
	}

	write_rows( array_values( $changed + $gone ) );
	agenda_changed( $post, array( ...array_values( $changed + $gone ), ...array_values( array_intersect_key( $known, $changed ) ) ) );

	if ( array() !== $gone && false === wp_next_scheduled( TIDY_HOOK ) ) {
		wp_schedule_single_event( time() + REMEMBERED + DAY_IN_SECONDS, TIDY_HOOK );
	}
}

/**
 * What did not change is not written: another zone of the site changes the moments alone.
 *
 * @param array<string, int|string> $row
 * @param array<string, string>     $old
 */
function is_other_row( array $row, array $old ): bool {
	foreach ( array( 'data', 'removed_at', 'start_utc', 'end_utc' ) as $column ) {
		if ( ( $old[ $column ] ?? null ) !== $row[ $column ] ) {
			return true;
		}
	}

	return false;
}

/**
 * @param Happening                            $event
 * @param array<string, array<string, string>> $known Rows by uid.
 * @return array<string, int|string>|null Null for an event without a date: there is no place for it in an agenda.
 */
function row_of( int $post, array $event, array $known ): ?array {
	$when = moments( $event );

	if ( null === $when ) {
		return null;
	}

	$uid   = uid( $post, $event['key'] );
	$old   = $known[ $uid ] ?? null;
	$print = md5( (string) wp_json_encode( $event ) );
	$now   = gmdate( 'Y-m-d H:i:s' );
	$span  = array( utc( $when['start'] ), utc( $when['end'] ) );
	// Another zone of the site moves it too.
	$same = null !== $old && $old['fingerprint'] === $print && '' === $old['removed_at'] && array( $old['start_utc'], $old['end_utc'] ) === $span;

	return array(
		'uid'         => $uid,
		'post_id'     => $post,
		'event_key'   => $event['key'],
		'start_utc'   => $span[0],
		'end_utc'     => $span[1],
		'is_long'     => $when['end']->getTimestamp() - $when['start']->getTimestamp() > DAY_IN_SECONDS ? 1 : 0,
		'month'       => $when['start']->format( 'Y-m' ),
		'place'       => $event['place']['slug'],
		'languages'   => all_languages( $event ),
		'kind'        => $event['kind'],
		'state'       => $event['state'],
		'sequence'    => null === $old ? 0 : (int) $old['sequence'] + ( $same ? 0 : 1 ),
		'fingerprint' => $print,
		'created_at'  => $old['created_at'] ?? $now,
		'modified_at' => $same ? $old['modified_at'] : $now,
		'removed_at'  => '',
		'data'        => (string) wp_json_encode( array( 'event' => $event, 'gone' => gone_parts( $event, $old ) ), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ),
	);
}

function utc( \DateTimeImmutable $moment ): string {
	return gmdate( 'Y-m-d H:i:s', $moment->getTimestamp() );
}

/**
 * Its own languages and those of its activities, as `,fr,nl,`.
 *
 * @param Happening $event
 */
function all_languages( array $event ): string {
	$all = array_unique( array_merge( $event['languages'], ...array_map( static fn( array $part ): array => $part['languages'], $event['activities'] ) ) );

	return array() === $all ? '' : ',' . implode( ',', $all ) . ',';
}

/**
 * Activities that calendars may still hold, and the programme no longer.
 *
 * @param Happening                  $event
 * @param array<string, string>|null $old
 * @return list<HappeningPart>
 */
function gone_parts( array $event, ?array $old ): array {
	$was = null === $old ? null : occurrence( $old );

	if ( null === $was ) {
		return array();
	}

	$keys = array_column( $event['activities'], 'key' );

	return array_slice( array_values( array_filter( array( ...$was['event']['activities'], ...$was['gone'] ), static fn( array $part ): bool => ! in_array( $part['key'], $keys, true ) ) ), 0, 100 );
}

/**
 * @param array<string, string> $row
 * @return array<string, int|string>
 */
function tombstone( array $row ): array {
	$now = gmdate( 'Y-m-d H:i:s' );

	return array( 'sequence' => (int) $row['sequence'] + 1, 'modified_at' => $now, 'removed_at' => $now ) + $row;
}

function tidy_agenda(): void {
	if ( has_table( OCCURRENCES ) ) {
		delete_tombstones( gmdate( 'Y-m-d H:i:s', time() - REMEMBERED ) );
	}
}
