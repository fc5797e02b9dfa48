<?php
/**
 * Which pages show something of ours. Nothing is indexed for it: the articles are walked through by their numbers, in
 * bounded steps, by whoever has to tell caches of a change.
 */

declare( strict_types = 1 );

namespace Passerelle;

/** Rows looked at in one query: by the primary key, whatever the size of the table. */
const IDS_A_STEP = 2000;

/** What stands on every page: no single page can be named. */
const EVERYWHERE = array( 'wp_template', 'wp_template_part' );

function last_post_id(): int {
	return (int) db()->get_var( (string) db()->prepare( 'SELECT MAX(ID) FROM %i', db()->posts ) );
}

/**
 * The published posts of one step that show it: by themselves, or by a synced pattern that does.
 *
 * @param string    $what     A regular expression that the content of such posts matches; what it finds holds `passerelle/`.
 * @param list<int> $patterns As patterns_showing() gives them.
 * @return array{ids: list<int>, everywhere: bool}
 */
function posts_showing( int $after, string $what, array $patterns ): array {
	$sql    = 'SELECT ID, post_type, post_content FROM %i WHERE ID > %d AND ID <= %d AND post_status = %s AND ( post_content LIKE %s';
	$values = array( db()->posts, $after, $after + IDS_A_STEP, 'publish', '%passerelle/%' );

	if ( array() !== $patterns ) {
		$sql .= ' OR post_content LIKE %s';
		$values[] = '%wp:block %';
	}

	$rows  = db()->get_results( (string) db()->prepare( "$sql )", ...$values ), ARRAY_A ); // phpcs:ignore WordPress.DB.PreparedSQL -- two literals, prepared here
	$found = array( 'ids' => array(), 'everywhere' => false );

	foreach ( rows_with_content( $rows ) as $row ) {
		if ( ! content_shows( $row['post_content'], $what, $patterns ) ) {
			continue;
		}

		if ( in_array( $row['post_type'] ?? '', EVERYWHERE, true ) ) {
			$found['everywhere'] = true;
		} else {
			$found['ids'][] = (int) $row['ID'];
		}
	}

	return $found;
}

/**
 * The synced patterns that show it, or hold a pattern that does.
 *
 * @return list<int>
 */
function patterns_showing( string $what ): array {
	$rows  = rows_with_content( db()->get_results( (string) db()->prepare( 'SELECT ID, post_content FROM %i WHERE post_type = %s AND post_status = %s AND ( post_content LIKE %s OR post_content LIKE %s )', db()->posts, 'wp_block', 'publish', '%passerelle/%', '%wp:block %' ), ARRAY_A ) );
	$found = array();

	do {
		$before = count( $found );
		$shown  = array_filter( $rows, static fn( array $row ): bool => content_shows( $row['post_content'], $what, $found ) );
		$found  = array_values( array_map( static fn( array $row ): int => (int) $row['ID'], $shown ) );
	} while ( count( $found ) > $before );

	return $found;
}

/** @param list<int> $patterns */
function content_shows( string $content, string $what, array $patterns ): bool {
	return 1 === preg_match( $what, $content )
		|| ( array() !== $patterns && 1 === preg_match( '#wp:block \{"ref":(?:' . implode( '|', $patterns ) . ')\b#', $content ) );
}

/** @return list<array{ID: string, post_content: string, post_type?: string}> */
function rows_with_content( mixed $rows ): array {
	$strings = array_map( static fn( mixed $row ): array => is_array( $row ) ? array_map( static fn( mixed $value ): string => is_scalar( $value ) ? (string) $value : '', $row ) : array(), is_array( $rows ) ? $rows : array() );

	return array_values( array_filter( $strings, static fn( array $row ): bool => isset( $row['ID'], $row['post_content'] ) ) );
}
