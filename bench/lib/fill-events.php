<?php
/**
 * Fills a site with articles that announce events: `fill-events.php <first> <count>`, twenty an article, at ten places,
 * half of them with a programme. Prints what it cost to save an article with fifty.
 */

declare( strict_types = 1 );

require dirname( __DIR__, 2 ) . '/tools/native/php/load.php';

list( , $first, $count ) = array_map( 'intval', $argv );

$block = static function ( int $number ): string {
	$day   = gmdate( 'Y-m-d', strtotime( '2037-01-01 UTC' ) + $number % 3000 * DAY_IN_SECONDS );
	$place = 'lieu-' . ( $number % 10 + 1 );
	$event = array( 'id' => "e$number", 'name' => "Soirée à la Maison des Passeurs, numéro $number", 'kind' => 0 === $number % 3 ? 'concert' : 'talk', 'startDate' => $day, 'startTime' => '18:30', 'place' => $place, 'inLanguage' => array( 'fr' ) );
	$parts = 0 === $number % 2 ? '<!-- wp:passerelle/activity {"id":"a","name":"Atelier d’écriture","startTime":"18:30"} /--><!-- wp:passerelle/activity {"id":"b","name":"Débat","startTime":"20:00"} /-->' : '';

	return '<!-- wp:passerelle/event ' . wp_json_encode( $event, JSON_UNESCAPED_UNICODE ) . " -->$parts<!-- /wp:passerelle/event -->";
};
$save = static fn( string $title, string $content ): int => (int) wp_insert_post( wp_slash( array( 'post_title' => $title, 'post_name' => sanitize_title( $title ), 'post_status' => 'publish', 'post_content' => $content ) ) );

for ( $number = 1; $number <= 10; ++$number ) {
	if ( null === term_exists( "lieu-$number", 'passerelle_place' ) ) {
		$term = wp_insert_term( "Lieu $number", 'passerelle_place' );
		update_term_meta( $term['term_id'], 'passerelle_address', "$number rue du Gué, 1060 Saint-Gilles" );
	}
}

if ( 0 === (int) get_option( 'passerelle_agenda_page' ) ) {
	update_option( 'passerelle_agenda_page', wp_insert_post( array( 'post_type' => 'page', 'post_title' => 'Agenda', 'post_name' => 'agenda', 'post_status' => 'publish', 'post_content' => '<!-- wp:passerelle/agenda /-->' ) ) );
	wp_insert_post( array( 'post_type' => 'page', 'post_title' => 'Autre', 'post_name' => 'autre', 'post_status' => 'publish', 'post_content' => '<!-- wp:paragraph --><p>Une page.</p><!-- /wp:paragraph -->' ) );
	$save( 'Sans rien', '<!-- wp:paragraph --><p>Un article.</p><!-- /wp:paragraph -->' );
	$save( 'Une soirée', $block( 2 ) );
}

for ( $number = $first; $number < $first + $count; $number += 20 ) {
	$save( "Programme $number", implode( '', array_map( $block, range( $number, min( $number + 19, $first + $count - 1 ) ) ) ) );
}

$content = implode( '', array_map( $block, range( 100001, 100050 ) ) );
$post    = get_post( $save( 'Cinquante', 'rien' ) );

// Only ours: what indexing adds to a saving.
$post->post_content = $content;
wp_cache_flush();
wp_load_alloptions();
get_post( $post->ID );
$before = $wpdb->num_queries;
Passerelle\Events\index_article( $post );
$saved = $wpdb->num_queries - $before;
wp_delete_post( $post->ID, true );
$wpdb->query( "DELETE FROM {$wpdb->prefix}passerelle_occurrences WHERE post_id = {$post->ID}" );
$wpdb->query( "ANALYZE TABLE {$wpdb->prefix}passerelle_occurrences, $wpdb->posts" );

echo wp_json_encode( array( 'saved' => $saved ) );
