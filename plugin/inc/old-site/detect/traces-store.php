<?php
/**
 * Where traces are looked up rather than walked over: terms, attachments, the values of one key. Indexed and bounded.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use function Passerelle\db;

/** What files of an old site lie under, by system. */
const FILE_FOLDERS = array(
	'spip'      => '~/(?:IMG|local/cache-vignettes)/~',
	'drupal'    => '~/sites/[^/]+/files/~',
	'joomla'    => '~/images/stories/~',
	'wordpress' => '~/wp-content/uploads/~',
);

function is_term_key_used( string $key ): bool {
	return null !== db()->get_var( (string) db()->prepare( 'SELECT 1 FROM ' . db()->termmeta . ' WHERE meta_key = %s LIMIT 1', $key ) ); // phpcs:ignore WordPress.DB.PreparedSQL -- prepared here
}

/**
 * Addresses that pictures and documents came from: importers keep them as guids, oldest first.
 *
 * @return list<string> Of other sites than this one.
 */
function foreign_files(): array {
	$rows = rows( 'SELECT guid FROM ' . db()->posts . " WHERE post_type = 'attachment' AND post_status = 'inherit' ORDER BY post_date, ID LIMIT 100" ); // phpcs:ignore WordPress.DB.PreparedSQL -- nothing to prepare

	return array_values(
		array_filter(
			array_column( $rows, 0 ),
			static fn( string $guid ): bool => ! in_array( bare_host( $guid ), array( '', ...own_hosts() ), true )
		)
	);
}

function attachments_system(): string {
	$files = foreign_files();

	foreach ( FILE_FOLDERS as $system => $folder ) {
		if ( count( (array) preg_grep( $folder, $files ) ) > count( $files ) / 2 ) {
			return $system;
		}
	}

	return '';
}

/**
 * Some values of one meta key.
 *
 * @return array<int, string> By post.
 */
function some_values( string $key ): array {
	$rows = metas_of( (string) db()->prepare( 'meta_id IN ( SELECT meta_id FROM ( SELECT meta_id FROM ' . db()->postmeta . ' WHERE meta_key = %s LIMIT 200 ) AS some )', $key ) ); // phpcs:ignore WordPress.DB.PreparedSQL -- prepared here

	return array_map( static fn( array $metas ): string => $metas[ $key ] ?? '', $rows );
}

/**
 * All metas of some articles.
 *
 * @param list<int> $ids
 * @return array<int, array<string, string>> By post, then key.
 */
function all_metas( array $ids ): array {
	return array() === $ids ? array() : metas_of( (string) db()->prepare( 'post_id IN (' . placeholders( $ids, '%d' ) . ')', ...$ids ) ); // phpcs:ignore WordPress.DB.PreparedSQL, WordPress.DB.PreparedSQLPlaceholders -- placeholders only
}

/**
 * Published articles by slug: the one text of an article that is indexed.
 *
 * @param list<string> $slugs
 * @return list<\WP_Post>
 */
function posts_by_slug( array $slugs ): array {
	return array() === $slugs
		? array()
		: array_values( posts_of( (string) db()->prepare( 'post_name IN (' . placeholders( $slugs, '%s' ) . ') AND ', ...$slugs ) . published() ) ); // phpcs:ignore WordPress.DB.PreparedSQL, WordPress.DB.PreparedSQLPlaceholders -- placeholders only
}

/**
 * Published articles whose meta under one of these keys is one of these values.
 *
 * @param list<string> $keys
 * @param list<string> $values
 * @return list<int> Their ids.
 */
function posts_by_meta( array $keys, array $values ): array {
	if ( array() === $keys || array() === $values ) {
		return array();
	}

	$sql  = 'SELECT DISTINCT post_id FROM ' . db()->postmeta . ' WHERE meta_key IN (' . placeholders( $keys, '%s' ) . ') AND meta_value IN (' . placeholders( $values, '%s' ) . ') LIMIT 20';
	$rows = rows( (string) db()->prepare( $sql, ...$keys, ...$values ) ); // phpcs:ignore WordPress.DB.PreparedSQL -- prepared here

	return array_map( 'intval', array_column( $rows, 0 ) );
}
