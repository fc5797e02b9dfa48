<?php
/**
 * The ground that the other tests stand on: nothing of one test reaches the next.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Depends;

final class GroundTest extends TestCase {
	public function test_the_plugin_is_active(): void {
		self::assertTrue( is_multisite() ? isset( get_site_option( 'active_sitewide_plugins' )['passerelle/passerelle.php'] ) : in_array( 'passerelle/passerelle.php', get_option( 'active_plugins' ), true ) );
	}

	public function test_changes_the_site(): int {
		$id = $this->post( array( 'post_title' => 'De passage' ) );
		update_option( 'blogname', 'De passage' );
		add_filter( 'the_title', '__return_empty_string' );
		register_post_type( 'passage' );
		$_GET['passage'] = '1';

		self::assertSame( 'De passage', get_option( 'blogname' ) );

		return $id;
	}

	#[Depends( 'test_changes_the_site' )]
	public function test_nothing_is_left_of_it( int $id ): void {
		self::assertNull( get_post( $id ) );
		self::assertSame( 'Les Passeurs', get_option( 'blogname' ) );
		self::assertSame( 'Titre', apply_filters( 'the_title', 'Titre', 0 ) );
		self::assertFalse( post_type_exists( 'passage' ) );
		self::assertArrayNotHasKey( 'passage', $_GET );
	}

	public function test_a_new_table_does_not_end_the_transaction(): void {
		global $wpdb;

		update_option( 'blogname', 'De passage' );
		$wpdb->query( "CREATE TABLE {$wpdb->prefix}passage ( id bigint(20) NOT NULL, PRIMARY KEY  (id) )" );
		$wpdb->insert( "{$wpdb->prefix}passage", array( 'id' => 7 ) );

		self::assertSame( '7', $wpdb->get_var( "SELECT id FROM {$wpdb->prefix}passage" ) );

		$wpdb->query( "DROP TABLE {$wpdb->prefix}passage" );
		$wpdb->query( 'ROLLBACK' );
		wp_cache_flush();

		self::assertSame( 'Les Passeurs', get_option( 'blogname' ) );
	}

	/** @return array<string, array{string, string, string}> */
	public static function traces(): array {
		return array(
			'FG SPIP, an article' => array( 'fgs2wp', '_fgs2wp_old_article_id', '12' ),
			'FG SPIP, news'       => array( 'fgs2wp-breve', '_fgs2wp_old_news_id', '12' ),
			'FG Drupal'           => array( 'fgd2wp', '_fgd2wp_old_node_id', '12' ),
			'FG Joomla'           => array( 'fgj2wp', '_fgj2wp_old_id', '12' ),
			'cave12'              => array( 'cave12', 'c12_spip_article_id', '12' ),
			'Blogger'             => array( 'blogger', 'blogger_permalink', '/2012/07/billet-12.html' ),
		);
	}

	#[DataProvider( 'traces' )]
	public function test_articles_carry_their_importers_meta( string $importer, string $key, string $value ): void {
		self::assertSame( $value, get_post_meta( $this->imported_post( $importer, 12 ), $key, true ) );
	}

	public function test_articles_carry_their_importers_other_traces(): void {
		self::assertSame( 912, $this->imported_post( 'post-id', 912 ) );
		self::assertSame( '12', get_post( $this->imported_post( 'guid', 12 ) )?->guid );
		self::assertSame( 'https://ancien.example/spip.php?article12', get_post( $this->imported_post( 'rss', 12 ) )?->guid );
		self::assertSame( 'art12', get_post( $this->imported_post( 'slug', 12 ) )?->post_name );
	}

	public function test_mails_are_kept(): void {
		wp_mail( 'redaction@example.org', 'Bonjour', 'Un mot.' );

		self::assertSame( array( 'Bonjour' ), array_column( $this->mails, 'subject' ) );
	}

	public function test_counts_queries(): void {
		$id = $this->post();
		clean_post_cache( $id );

		self::assertSame( 1, $this->count_queries( static fn() => get_post( $id ) ) );
		self::assertSame( 0, $this->count_queries( static fn() => get_post( $id ) ) );
	}

	public function test_asks_routes_as_anyone(): void {
		$id = $this->post( array( 'post_status' => 'private' ) );

		self::assertSame( 401, $this->rest( 'GET', "/wp/v2/posts/$id" )->get_status() );
		self::assertSame( 403, $this->rest( 'GET', "/wp/v2/posts/$id", null, 'subscriber' )->get_status() );
		self::assertSame( 200, $this->rest( 'GET', "/wp/v2/posts/$id", null, 'editor' )->get_status() );
		self::assertSame( 'Autre', $this->rest( 'PUT', "/wp/v2/posts/$id", array( 'title' => 'Autre' ), 'editor' )->get_data()['title']['raw'] );
	}

	public function test_visits_pages_and_feeds(): void {
		$id = $this->post( array( 'post_title' => 'Une page lue' ) );

		self::assertStringContainsString( '<title>Une page lue', $this->visit( (string) get_permalink( $id ) ) );
		self::assertTrue( is_single( $id ) );
		self::assertStringContainsString( '<rss', $this->visit( '/feed/' ) );
		self::assertStringContainsString( 'error404', $this->visit( '/absente/' ) );
	}
}
