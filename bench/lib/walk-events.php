<?php
/**
 * A cancellation on a site of 16,000 articles: what cron does to find the pages that show the event. Prints queries,
 * milliseconds, and how many pages were told.
 */

declare( strict_types = 1 );

require dirname( __DIR__, 2 ) . '/tools/native/php/load.php';

$text = str_repeat( '<!-- wp:paragraph --><p>La rivière passe sous le pont, et les passeurs avec elle.</p><!-- /wp:paragraph -->', 30 );

for ( $done = 0; $done < 16000; $done += 500 ) {
	$rows = implode( ',', array_map( static fn( int $number ): string => "(1, '2012-01-01', '2012-01-01', '" . esc_sql( $text ) . "', 'Article $number', '', 'publish', 'article-$number', '', '', '2012-01-01', '2012-01-01', '')", range( $done + 1, $done + 500 ) ) );
	$wpdb->query( "INSERT INTO $wpdb->posts (post_author, post_date, post_date_gmt, post_content, post_title, post_excerpt, post_status, post_name, to_ping, pinged, post_modified, post_modified_gmt, post_content_filtered) VALUES $rows" );
}

$told = 0;
add_action( 'passerelle_pages_changed', static function ( array $ids ) use ( &$told ): void { $told += count( $ids ); } );
$event = (int) $wpdb->get_var( "SELECT ID FROM $wpdb->posts WHERE post_name = 'programme-1'" );

foreach ( array( 1, 2, 3 ) as $number ) {
	wp_insert_post( wp_slash( array( 'post_title' => "Renvoi $number", 'post_status' => 'publish', 'post_content' => "<!-- wp:passerelle/event {\"referencePost\":$event,\"referenceEvent\":\"e1\"} /-->" ) ) );
}

update_option( 'passerelle_agenda_walk', array( 'change' => 'before', 'began' => time(), 'months' => array() ), false );
Passerelle\Events\index_article( get_post( $event ) );
$queries = $wpdb->num_queries;
$start   = microtime( true );
Passerelle\Events\walk_agenda_pages( 60 );

echo wp_json_encode( array( 'queries' => $wpdb->num_queries - $queries, 'ms' => 1000 * ( microtime( true ) - $start ), 'told' => $told ) );
