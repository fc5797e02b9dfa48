<?php
/**
 * Many rows at once into WordPress's tables.
 */

declare( strict_types = 1 );

namespace Passerelle\Demo;

defined( 'ABSPATH' ) || exit;

/**
 * @param list<array<string, int|string>> $rows All with the same columns.
 */
function insert_rows( string $table, array $rows ): void {
	global $wpdb;

	foreach ( array_chunk( $rows, 50 ) as $chunk ) {
		$columns = implode( ', ', array_keys( $chunk[0] ) );
		$values  = array();

		foreach ( $chunk as $row ) {
			$values[] = '(' . implode( ', ', array_map( static fn( $value ) => is_int( $value ) ? (string) $value : "'" . $wpdb->_real_escape( $value ) . "'", $row ) ) . ')';
		}

		$sql = $wpdb->remove_placeholder_escape( "INSERT INTO $table ($columns) VALUES " . implode( ', ', $values ) );

		if ( false === $wpdb->query( $sql ) ) {
			throw new \RuntimeException( "$table: {$wpdb->last_error}" );
		}
	}
}

/**
 * One row of wp_posts.
 *
 * @param array<string, int|string> $own Columns that differ from an ordinary published post.
 * @return array<string, int|string>
 */
function post_row( array $own ): array {
	$date = (string) $own['post_date'];

	return $own + array(
		'ID'                    => 0,
		'post_author'           => 1,
		'post_date_gmt'         => get_gmt_from_date( $date ),
		'post_modified'         => $date,
		'post_modified_gmt'     => get_gmt_from_date( $date ),
		'post_content'          => '',
		'post_title'            => '',
		'post_excerpt'          => '',
		'post_status'           => 'publish',
		'comment_status'        => 'closed',
		'ping_status'           => 'closed',
		'post_password'         => '',
		'post_name'             => '',
		'to_ping'               => '',
		'pinged'                => '',
		'post_content_filtered' => '',
		'post_parent'           => 0,
		'guid'                  => '',
		'menu_order'            => 0,
		'post_type'             => 'post',
		'post_mime_type'        => '',
	);
}

/**
 * Articles with their metas and terms.
 *
 * @param list<array<string, mixed>>                  $posts
 * @param array<string, int>                          $users By login.
 * @param array{category: array<int, int>, tag: array<int, int>} $terms Term taxonomy ids by the corpus's own ids.
 * @return list<int> Their ids, in the same order.
 */
function add_posts( array $posts, array $users, array $terms ): array {
	global $wpdb;

	$ids   = choose_ids( $posts );
	$slugs = array();
	$rows  = array();
	$metas = array();
	$links = array();

	foreach ( $posts as $index => $post ) {
		$id     = $ids[ $index ];
		$slug   = unique_slug( '' === $post['slug'] ? sanitize_title( $post['title'], (string) $id ) : $post['slug'], $slugs );
		$rows[] = post_row(
			array(
				'ID'            => $id,
				'post_author'   => $users[ $post['author'] ] ?? 1,
				'post_date'     => $post['date'],
				'post_content'  => $post['content'],
				'post_title'    => $post['title'],
				'post_status'   => $post['status'],
				'post_password' => $post['password'],
				'post_name'     => 'publish' === $post['status'] || 'private' === $post['status'] ? $slug : '',
				'guid'          => $post['guid'] ?? home_url( "/?p=$id" ),
			)
		);

		foreach ( $post['meta'] as $key => $value ) {
			$metas[] = array( 'post_id' => $id, 'meta_key' => (string) $key, 'meta_value' => $value );
		}

		foreach ( array( 'category' => $post['categories'], 'tag' => $post['tags'] ) as $kind => $list ) {
			foreach ( $list as $term ) {
				$links[] = array( 'object_id' => $id, 'term_taxonomy_id' => $terms[ $kind ][ $term ] );
			}
		}
	}

	$wpdb->query( 'START TRANSACTION' );
	insert_rows( $wpdb->posts, array_map( __NAMESPACE__ . '\in_order', $rows ) );
	insert_rows( $wpdb->postmeta, $metas );
	insert_rows( $wpdb->term_relationships, $links );
	$wpdb->query( 'COMMIT' );

	wp_update_term_count_now( array_values( $terms['category'] ), 'category' );
	wp_update_term_count_now( array_values( $terms['tag'] ), 'post_tag' );

	return $ids;
}

/**
 * Every row lists its columns in the same order.
 *
 * @param array<string, int|string> $row
 * @return array<string, int|string>
 */
function in_order( array $row ): array {
	ksort( $row );

	return $row;
}

/**
 * The numbers an importer chose, or the next free ones.
 *
 * @param list<array<string, mixed>> $posts
 * @return list<int>
 */
function choose_ids( array $posts ): array {
	global $wpdb;

	$chosen = array_filter( array_column( $posts, 'id' ) );
	$last   = max( (int) $wpdb->get_var( "SELECT MAX( ID ) FROM $wpdb->posts" ), ...array_values( $chosen ), ...array( 0 ) );

	return array_map(
		static function ( array $post ) use ( &$last ): int {
			return $post['id'] ?? ++$last;
		},
		$posts
	);
}

/** @param array<string, int> $slugs How often each was taken. */
function unique_slug( string $slug, array &$slugs ): string {
	$slugs[ $slug ] = ( $slugs[ $slug ] ?? 0 ) + 1;

	return 1 === $slugs[ $slug ] ? $slug : "$slug-{$slugs[ $slug ]}";
}
