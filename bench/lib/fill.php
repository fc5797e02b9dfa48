<?php
/**
 * Fills a site with articles as an importer leaves them, by SQL: 16,000 take
 * some seconds. All posts that were there go.
 *
 * Arguments: importer, how many, address of the old site (with a slash at the
 * end), how many more were written after the move. Prints the id of one imported article and of one that is not.
 */

declare( strict_types = 1 );

require dirname( __DIR__, 2 ) . '/tools/native/php/load.php';

/** Where each importer leaves the old id: the post's own columns, or metas. */
function bench_trace( string $importer, int $old, string $base ): array {
	$metas = array(
		'fg-spip'   => array( '_fgs2wp_old_article_id', (string) $old ),
		'cave12'    => array( 'c12_spip_article_id', (string) $old ),
		'fg-drupal' => array( '_fgd2wp_old_node_id', (string) $old ),
		'fg-joomla' => array( '_fgj2wp_old_id', (string) $old ),
		'blogger'   => array( 'blogger_permalink', "/2012/07/billet-$old.html" ),
		'url-meta'  => array( '_import_url', "{$base}spip.php?article$old" ),
		'wordpress' => array( '_original_post_id', (string) $old ),
	);
	$columns = array(
		// The script of contrib.spip.net: SPIP's own slug, no guid.
		'sql-post-id' => array(
			'ID'        => $old,
			'post_name' => "L-ete-des-lectures-$old",
			'guid'      => '',
		),
		'sql-guid' => array( 'guid' => (string) $old ),
		'sql-slug' => array(
			'post_name' => "art$old",
			'guid'      => '',
		),
		'rss' => array( 'guid' => "{$base}spip.php?article$old" ),
	);

	if ( ! isset( $metas[ $importer ] ) && ! isset( $columns[ $importer ] ) ) {
		fwrite( STDERR, "No importer is called $importer.\n" );
		exit( 1 );
	}

	return array( $metas[ $importer ] ?? null, $columns[ $importer ] ?? array() );
}

/** @param list<array<string, int|string>> $rows */
function bench_insert( string $table, array $rows ): void {
	global $wpdb;

	foreach ( array_chunk( $rows, 500 ) as $chunk ) {
		$values = array();

		foreach ( $chunk as $row ) {
			$values[] = '(' . implode( ',', array_map( static fn( $value ) => is_int( $value ) ? $value : "'" . esc_sql( $value ) . "'", $row ) ) . ')';
		}

		if ( false === $wpdb->query( "INSERT INTO $table (" . implode( ',', array_keys( $chunk[0] ) ) . ') VALUES ' . implode( ',', $values ) ) ) {
			fwrite( STDERR, "$wpdb->last_error\n" );
			exit( 1 );
		}
	}
}

/** @return array<string, int|string> */
function bench_post( int $id, string $title, string $slug, string $date, string $type = 'post' ): array {
	$paragraph = "<!-- wp:paragraph -->\n<p>Le texte d’un article importé, avec assez de mots pour ressembler à une vraie page du site. Il y est question de l’été des lectures, du bac et de la Maison des Passeurs ($id).</p>\n<!-- /wp:paragraph -->\n\n";
	$is_file   = 'attachment' === $type;

	return array(
		'ID'                    => $id,
		'post_author'           => 1,
		'post_date'             => $date,
		'post_date_gmt'         => $date,
		'post_content'          => $is_file ? '' : str_repeat( $paragraph, 6 ),
		'post_title'            => $title,
		'post_excerpt'          => '',
		'post_status'           => $is_file ? 'inherit' : 'publish',
		'post_name'             => $slug,
		'to_ping'               => '',
		'pinged'                => '',
		'post_content_filtered' => '',
		'guid'                  => $is_file ? home_url( "/wp-content/uploads/$slug.png" ) : home_url( "/?p=$id" ),
		'post_type'             => $type,
		'post_modified'         => $date,
		'post_modified_gmt'     => $date,
	);
}

list( , $importer, $count, $base, $written ) = $argv;

// Where the post's id says nothing, it must not say the right thing by chance.
$shift = 'sql-post-id' === $importer ? 0 : 70000;
$count = (int) $count;
$posts = array();
$metas = array();

for ( $old = 1; $old <= $count; ++$old ) {
	list( $meta, $columns ) = bench_trace( $importer, $old, $base );
	$date                   = gmdate( 'Y-m-d H:i:s', 1000000000 + $old * 20000 );
	$post                   = array_merge( bench_post( $old + $shift, "L’été des lectures, numéro $old", "lete-des-lectures-$old", $date ), $columns );
	$posts[]                = $post;
	$metas[]                = array( 'post_id' => $post['ID'], 'meta_key' => '_edit_last', 'meta_value' => '1' );
	$metas[]                = array( 'post_id' => $post['ID'], 'meta_key' => '_pingme', 'meta_value' => '1' );

	if ( null !== $meta ) {
		$metas[] = array( 'post_id' => $post['ID'], 'meta_key' => $meta[0], 'meta_value' => $meta[1] );
	}
}

for ( $i = 1; $i <= (int) $written; ++$i ) {
	$posts[] = bench_post( $count + $shift + $i, "Écrit depuis, $i", "ecrit-depuis-$i", gmdate( 'Y-m-d H:i:s', 1700000000 + $i * 20000 ) );
}

for ( $i = 1; $i <= intdiv( $count, 8 ); ++$i ) {
	$posts[] = bench_post( $count + $shift + (int) $written + $i, "photo-$i", "photo-$i", '2013-01-01 00:00:00', 'attachment' );
}

foreach ( array( $wpdb->posts, $wpdb->postmeta, $wpdb->term_relationships ) as $table ) {
	$wpdb->query( "DELETE FROM $table" );
}

$wpdb->query( 'START TRANSACTION' );
bench_insert( $wpdb->posts, $posts );
bench_insert( $wpdb->postmeta, $metas );
$wpdb->query( 'COMMIT' );
$wpdb->query( "ANALYZE TABLE $wpdb->posts, $wpdb->postmeta" );
wp_cache_flush();

echo wp_json_encode(
	array(
		'imported' => get_permalink( (int) $posts[ intdiv( $count, 2 ) ]['ID'] ),
		'written'  => get_permalink( $count + $shift + 1 ),
	)
);
