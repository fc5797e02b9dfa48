<?php
/**
 * Rules find an old id in what importers left, and in nothing else.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\OldSite\address;
use function Passerelle\OldSite\claims;
use function Passerelle\OldSite\identify;
use function Passerelle\OldSite\is_imported;
use function Passerelle\OldSite\locate;
use function Passerelle\OldSite\pattern_error;
use function Passerelle\OldSite\profiles;

require_once __DIR__ . '/OldSiteTestCase.php';

final class IdentityTest extends OldSiteTestCase {
	#[DataProvider( 'importers' )]
	public function test_reads_the_trace_of_each_importer( string $importer, array $rule, string $url ): void {
		$this->set_up_sites( self::site( array( 'identities' => array( $rule ) ) ) );

		self::assertSame( $url, address( get_post( $this->imported_post( $importer, 812 ) ) ) );
		self::assertSame( '', 'post-id' === $importer ? '' : address( get_post( $this->post() ) ) );
	}

	public static function importers(): array {
		$article = 'https://ancien.example/spip.php?article812';

		return array(
			'FG SPIP'        => array( 'fgs2wp', self::rule(), $article ),
			'FG SPIP, breve' => array( 'fgs2wp-breve', self::rule( array( 'kind' => 'breve', 'key' => '_fgs2wp_old_news_id' ) ), 'https://ancien.example/spip.php?breve812' ),
			'cave12'         => array( 'cave12', self::rule( array( 'key' => 'c12_spip_article_id' ) ), $article ),
			'id kept'        => array( 'post-id', array( 'object' => 'post', 'kind' => 'article', 'source' => 'postId' ), $article ),
			'bare guid'      => array( 'guid', self::traced( 'guid', '^(?:https?://)?([1-9][0-9]{0,9})$' ), $article ),
			'feed'           => array( 'rss', self::traced( 'guid', '[/?]article([1-9][0-9]{0,9})(?:\.html)?=?(?:[?&#].*)?$' ), $article ),
			'slug'           => array( 'slug', self::traced( 'slug', '^art(?:icle)?([1-9][0-9]{0,9})$' ), $article ),
			'address'        => array( 'url-meta', self::rule( array( 'key' => '_import_url', 'pattern' => '[/?]article([1-9][0-9]{0,9})' ) ), $article ),
			'path'           => array( 'blogger', self::rule( array( 'kind' => 'path', 'key' => 'blogger_permalink', 'pattern' => '^/?([^#/][^#]*)' ) ), 'https://ancien.example/2012/07/billet-812.html' ),
		);
	}

	private static function traced( string $source, string $pattern ): array {
		return array( 'object' => 'post', 'kind' => 'article', 'source' => $source, 'pattern' => $pattern );
	}

	#[DataProvider( 'metas' )]
	public function test_takes_only_ids_for_ids( mixed $value, ?string $id ): void {
		$post = $this->post();
		add_post_meta( $post, '_fgs2wp_old_article_id', wp_slash( $value ) );

		self::assertSame( $id, identify( get_post( $post ), self::rule() ) );
	}

	public static function metas(): array {
		return array(
			'a number'        => array( '12', '12' ),
			'an integer'      => array( 12, '12' ),
			'spaces around'   => array( ' 12 ', '12' ),
			'a million'       => array( '1000000', '1000000' ),
			'ten digits'      => array( '9999999999', '9999999999' ),
			'eleven digits'   => array( '10000000000', null ),
			'a word'          => array( 'abc', null ),
			'nothing'         => array( '', null ),
			'zero'            => array( '0', null ),
			'negative'        => array( '-1', null ),
			'leading zero'    => array( '012', null ),
			'a fraction'      => array( '1.5', null ),
			'with more'       => array( '12abc', null ),
			'on another line' => array( "12\n13", null ),
			'an array'        => array( array( 12 ), null ),
			'an empty array'  => array( array(), null ),
			'an object'       => array( (object) array( 'id' => 12 ), null ),
			'true'            => array( true, '1' ),
			'script'          => array( '"><script>', null ),
		);
	}

	#[DataProvider( 'paths' )]
	public function test_takes_only_paths_for_paths( string $value, ?string $id ): void {
		$post = $this->post();
		add_post_meta( $post, '_import_url', wp_slash( $value ) );

		self::assertSame( $id, identify( get_post( $post ), self::rule( array( 'kind' => 'path', 'key' => '_import_url', 'pattern' => '^(?:https?://[^/]+)?/?(.+)$' ) ) ) );
	}

	public static function paths(): array {
		return array(
			'an address'        => array( 'https://ancien.example/2012/l-ete.html', '2012/l-ete.html' ),
			'from the root on'  => array( '/2012/l-ete.html', '2012/l-ete.html' ),
			'with accents'      => array( '/2012/l-été', '2012/l-été' ),
			'with a query'      => array( '/texte.asp?id=12', 'texte.asp?id=12' ),
			'climbing'          => array( '/2012/../wp-admin', null ),
			'another host'      => array( '//autre.example/x', null ),
			'spaces'            => array( '/un deux', null ),
			'script'            => array( 'javascript:alert(1)', null ),
			'a tag'             => array( '/<b>', null ),
			'a quote'           => array( '/"onclick=', null ),
			'negative number'   => array( '/-12', null ),
			'zero'              => array( '0', null ),
			'control character' => array( "/a\x07b", null ),
		);
	}

	public function test_stays_within_its_bounds(): void {
		$post   = get_post( $this->imported_post( 'fgs2wp', 12, array( 'post_date' => '2012-07-14 23:59:00' ) ) );
		$bounds = array(
			'this id'        => array( array( 'id' => $post->ID ), '12' ),
			'an id before'   => array( array( 'id' => $post->ID - 1 ), null ),
			'this day'       => array( array( 'date' => '2012-07-14' ), '12' ),
			'the day before' => array( array( 'date' => '2012-07-13' ), null ),
			'one of two'     => array( array( 'id' => $post->ID, 'date' => '2012-07-13' ), null ),
		);

		foreach ( $bounds as $name => list( $until, $id ) ) {
			self::assertSame( $id, identify( $post, self::rule( array( 'until' => $until ) ) ), $name );
		}
	}

	public function test_stays_where_it_belongs(): void {
		$term  = $this->term();
		$id    = $this->imported_post( 'fgs2wp', 12, array( 'post_category' => array( $term ) ) );
		$other = $this->term( 'post_tag', 'Autre' );

		self::assertSame( '12', identify( get_post( $id ), self::rule( array( 'where' => array( 'term' => array( 99999, $term ) ) ) ) ) );
		self::assertNull( identify( get_post( $id ), self::rule( array( 'where' => array( 'term' => array( $other ) ) ) ) ) );
		self::assertSame( '12', identify( get_post( $id ), self::rule( array( 'where' => array( 'postType' => array( 'page', 'post' ) ) ) ) ) );
		self::assertNull( identify( get_post( $id ), self::rule( array( 'where' => array( 'postType' => array( 'page' ) ) ) ) ) );
		self::assertNull( identify( get_post( $id ), self::rule( array( 'object' => 'term' ) ) ) );
		self::assertNull( identify( get_post( $id ), self::rule( array( 'object' => 'attachment' ) ) ) );
	}

	public function test_the_first_rule_that_yields_an_id_wins(): void {
		$id = $this->imported_post( 'fgs2wp', 12 );
		update_post_meta( $id, '_fgs2wp_old_news_id', 'abc' );
		$breve = self::rule( array( 'kind' => 'breve', 'key' => '_fgs2wp_old_news_id' ) );
		$this->set_up_sites( self::site( array( 'identities' => array( $breve, self::rule() ) ) ) );

		self::assertSame( 'https://ancien.example/spip.php?article12', address( get_post( $id ) ) );

		update_post_meta( $id, '_fgs2wp_old_news_id', '7' );

		self::assertSame( 'https://ancien.example/spip.php?breve7', address( get_post( $id ) ) );
		self::assertCount( 2, claims( get_post( $id ) ) );
	}

	public function test_the_first_of_two_old_sites_wins(): void {
		$post = get_post( $this->imported_post( 'fgs2wp', 12 ) );
		$this->set_up_sites( self::site(), self::site( array( 'id' => 'autre', 'baseUrl' => 'https://autre.example/' ) ) );

		self::assertSame( 'ancien', locate( $post )['site']['id'] ?? '' );
		self::assertSame( array( 'ancien', 'autre' ), array_column( array_column( claims( $post ), 'site' ), 'id' ) );
	}

	public function test_what_someone_typed_wins_over_rules(): void {
		$id = $this->imported_post( 'fgs2wp', 12 );
		$this->set_up_sites( self::site( array( 'formerUrls' => array( 'http://www.exemple.org/' ) ) ) );
		update_post_meta( $id, '_passerelle_old_url', 'http://exemple.org/L-ete' );

		self::assertSame( array( 'http://exemple.org/L-ete', 'meta' ), array( locate( get_post( $id ) )['url'] ?? '', locate( get_post( $id ) )['from'] ?? '' ) );
	}

	#[DataProvider( 'foreign_addresses' )]
	public function test_what_was_typed_is_checked_on_reading( mixed $url ): void {
		$id = $this->imported_post( 'fgs2wp', 12 );
		$this->set_up_sites( self::site() );
		update_post_meta( $id, '_passerelle_old_url', $url );

		self::assertSame( 'https://ancien.example/spip.php?article12', address( get_post( $id ) ) );
	}

	public static function foreign_addresses(): array {
		return array(
			'another site' => array( 'https://autre.example/x' ),
			'script'       => array( 'javascript://ancien.example/%0aalert(1)' ),
			'credentials'  => array( 'https://ancien.example@autre.example/' ),
			'an array'     => array( array( 'https://ancien.example/x' ) ),
			'nothing'      => array( '' ),
		);
	}

	public function test_costs_no_query_once_the_article_is_loaded(): void {
		$term = $this->term();
		$id   = $this->imported_post( 'fgs2wp', 12, array( 'post_category' => array( $term ) ) );
		$this->set_up_sites( self::site( array( 'identities' => array( self::rule( array( 'key' => 'other' ) ), self::rule( array( 'where' => array( 'term' => array( $term ) ) ) ) ) ) ) );
		wp_cache_flush();
		get_option( 'passerelle_old_sites' );
		$posts = get_posts( array( 'include' => array( $id ), 'update_post_term_cache' => true ) );

		self::assertSame( 0, $this->count_queries( static fn() => self::assertTrue( is_imported( $posts[0] ) ) ) );
	}

	public function test_types_that_readers_cannot_open_have_no_old_address(): void {
		register_post_type( 'brouillon', array( 'public' => false ) );
		$this->set_up_sites( self::site() );

		self::assertSame( '', address( get_post( $this->imported_post( 'fgs2wp', 12, array( 'post_type' => 'brouillon' ) ) ) ) );
	}

	public function test_all_that_profiles_know_may_be_saved(): void {
		foreach ( profiles() as $system => $profile ) {
			foreach ( $profile['traces'] as $trace ) {
				self::assertNull( isset( $trace['identity']['pattern'] ) ? pattern_error( $trace['identity']['pattern'] ) : null, "$system: {$trace['importer']}" );
			}
		}
	}

	public function test_damaged_options_are_no_old_sites(): void {
		foreach ( array( 'text', array( 'items' => 'text' ), array( 'items' => array( 'text', 12 ) ), array() ) as $damage ) {
			update_option( 'passerelle_old_sites', $damage );

			self::assertSame( '', address( get_post( $this->post() ) ) );
		}
	}
}
