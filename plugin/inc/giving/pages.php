<?php
/**
 * Which pages show an account. Nothing is indexed for it: accounts change once a year, so the articles are walked
 * through by their numbers, in bounded steps, a second while someone saves and the rest by cron.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use function Passerelle\db;
use function Passerelle\option;
use function Passerelle\pages_changed;

const PAGES_HOOK = 'passerelle_account_pages';

/** Rows looked at in one query: by the primary key, whatever the size of the table. */
const IDS_A_STEP = 2000;

/** Changes that readers see. */
const SEEN = array( 'added', 'changed', 'removed', 'confirmed', 'effective', 'restored', 'accepted', 'alarm' );

/** What stands on every page: no single page can be named. */
const EVERYWHERE = array( 'wp_template', 'wp_template_part' );

/**
 * @param list<StoredAccount> $items
 * @param list<AccountEvent>  $events
 */
function follow( array $items, array $events ): void {
	if ( array() === array_filter( $events, static fn( array $event ): bool => in_array( $event['action'], SEEN, true ) ) ) {
		return;
	}

	/**
	 * @param list<StoredAccount> $items
	 * @param list<AccountEvent>  $events
	 */
	do_action( 'passerelle_accounts_changed', $items, $events );

	begin_walk( 1 );
}

/** Through all pages of this site, for so many seconds; cron does the rest. */
function begin_walk( int $seconds ): void {
	update_option( 'passerelle_account_walk', array( 'cursor' => 0, 'everywhere' => stands_in_widget() ), false );
	walk_on( $seconds );
}

/** Goes on where the last one stopped, for so many seconds. */
function walk_on( int $seconds = 10 ): void {
	$walk = option( 'account_walk' );

	if ( ! is_int( $walk['cursor'] ?? null ) ) {
		return;
	}

	$until  = microtime( true ) + $seconds;
	$cursor = $walk['cursor'];
	$last   = last_post_id();

	for ( ; $cursor < $last && microtime( true ) < $until; $cursor += IDS_A_STEP ) {
		$found = showing_posts( $cursor );

		pages_changed( $found['ids'] );
		$walk['everywhere'] = true === ( $walk['everywhere'] ?? false ) || $found['everywhere'];
	}

	$walk['cursor'] = $cursor < $last ? $cursor : null;
	update_option( 'passerelle_account_walk', $walk, false );

	if ( null !== $walk['cursor'] ) {
		wp_schedule_single_event( time() + 30, PAGES_HOOK );
	}
}

/** An account stands in a template or a widget, and it changed: page caches have to be emptied by hand once. */
function stands_everywhere(): bool {
	return true === ( option( 'account_walk' )['everywhere'] ?? false );
}

function stands_in_widget(): bool {
	return str_contains( (string) wp_json_encode( get_option( 'widget_block' ), JSON_UNESCAPED_SLASHES ), 'passerelle/' );
}

function last_post_id(): int {
	return (int) db()->get_var( (string) db()->prepare( 'SELECT MAX(ID) FROM %i', db()->posts ) );
}

/**
 * The published posts of one step that show an account: by a block, a binding, or a synced pattern that holds one.
 *
 * @return array{ids: list<int>, everywhere: bool}
 */
function showing_posts( int $after ): array {
	$patterns = synced_patterns();
	$sql      = 'SELECT ID, post_type, post_content FROM %i WHERE ID > %d AND ID <= %d AND post_status = %s AND ( post_content LIKE %s';
	$values   = array( db()->posts, $after, $after + IDS_A_STEP, 'publish', '%passerelle/%' );

	if ( array() !== $patterns ) {
		$sql .= ' OR post_content LIKE %s';
		$values[] = '%wp:block %';
	}

	$rows  = db()->get_results( (string) db()->prepare( "$sql )", ...$values ), ARRAY_A ); // phpcs:ignore WordPress.DB.PreparedSQL -- two literals, prepared here
	$found = array( 'ids' => array(), 'everywhere' => false );

	foreach ( is_array( $rows ) ? $rows : array() as $row ) {
		if ( ! is_array( $row ) || ! shows_account( text( $row, 'post_content' ), $patterns ) ) {
			continue;
		}

		if ( in_array( text( $row, 'post_type' ), EVERYWHERE, true ) ) {
			$found['everywhere'] = true;
		} else {
			$found['ids'][] = number( $row, 'ID' );
		}
	}

	return $found;
}

/** @param list<int> $patterns */
function shows_account( string $content, array $patterns ): bool {
	return 1 === preg_match( '#passerelle/(?:bank-account|donate|account)\b#', $content )
		|| ( array() !== $patterns && 1 === preg_match( '#wp:block \{"ref":(?:' . implode( '|', $patterns ) . ')\b#', $content ) );
}

/**
 * Those that show an account, or hold a pattern that does.
 *
 * @return list<int>
 */
function synced_patterns(): array {
	$rows  = db()->get_results( (string) db()->prepare( 'SELECT ID, post_content FROM %i WHERE post_type = %s AND post_status = %s AND ( post_content LIKE %s OR post_content LIKE %s )', db()->posts, 'wp_block', 'publish', '%passerelle/%', '%wp:block %' ), ARRAY_A );
	$rows  = is_array( $rows ) ? array_filter( $rows, 'is_array' ) : array();
	$found = array();

	do {
		$before = count( $found );
		$shown  = array_filter( $rows, static fn( array $row ): bool => shows_account( text( $row, 'post_content' ), $found ) );
		$found  = array_values( array_map( static fn( array $row ): int => number( $row, 'ID' ), $shown ) );
	} while ( count( $found ) > $before );

	return $found;
}
