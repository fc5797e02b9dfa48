<?php
/**
 * What rules find before they are saved, and how articles are read for that: in ranges, whole or in part.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use WP_REST_Response;

use function Passerelle\OldSite\count_articles;
use function Passerelle\OldSite\identify;
use function Passerelle\OldSite\identify_moved;
use function Passerelle\OldSite\read_articles;
use function Passerelle\OldSite\revision;

require_once __DIR__ . '/OldSiteTestCase.php';

final class PreviewTest extends OldSiteTestCase {
	public function test_counts_and_shows(): void {
		$ids = array_map( fn( int $year ): int => $this->imported_post( 'fgs2wp', $year, array( 'post_date' => "$year-01-01 00:00:00", 'post_title' => "L’été <b>$year</b> &amp; après" ) ), range( 2001, 2010 ) );
		$this->post();
		$answer = $this->preview( self::site() );

		self::assertSame( array( 200, 10, 11, array() ), array( $answer->get_status(), $answer->get_data()['recognised'], $answer->get_data()['of'], $answer->get_data()['doubts'] ) );
		self::assertSame( array( $ids[1], $ids[3], $ids[5], $ids[7], $ids[9] ), array_column( $answer->get_data()['samples'], 'postId' ) );
		self::assertSame( array( 'postId' => $ids[1], 'title' => 'L’été 2002 & après', 'oldUrl' => 'https://ancien.example/spip.php?article2002' ), $answer->get_data()['samples'][0] );
		self::assertSame( 0, revision() );
	}

	public function test_fewer_articles_than_samples(): void {
		$this->imported_post( 'fgs2wp', 12, array( 'post_title' => '' ) );
		$data = $this->preview( self::site() )->get_data();

		self::assertSame( array( 1, 1, '' ), array( $data['recognised'], count( $data['samples'] ), $data['samples'][0]['title'] ) );
	}

	public function test_addresses_that_were_typed_count(): void {
		update_post_meta( $this->post(), '_passerelle_old_url', 'https://ancien.example/x' );
		update_post_meta( $this->post(), '_passerelle_old_url', 'https://autre.example/x' );

		self::assertSame( array( 1, 2, 'https://ancien.example/x' ), array( $this->preview( self::site() )->get_data()['recognised'], count_articles(), $this->preview( self::site() )->get_data()['samples'][0]['oldUrl'] ) );
	}

	public function test_tells_what_two_old_sites_claim(): void {
		$this->imported_post( 'fgs2wp', 12 );
		$this->set_up_sites( self::site( array( 'id' => 'autre', 'baseUrl' => 'https://autre.example/' ) ) );
		$data = $this->preview( self::site() )->get_data();

		self::assertSame( array( 'claimed_twice' ), array_column( $data['doubts'], 'code' ) );
		self::assertStringStartsWith( '1 article ', $data['doubts'][0]['message'] );
		// The site itself, as it was saved, is no other.
		self::assertSame( array(), $this->preview( self::site( array( 'id' => 'autre', 'baseUrl' => 'https://autre.example/' ) ) )->get_data()['doubts'] );
	}

	public function test_tells_what_two_articles_claim(): void {
		$this->imported_post( 'fgs2wp', 12 );
		$this->imported_post( 'fgs2wp', 12 );

		self::assertSame( array( 'same_number' ), array_column( $this->preview( self::site() )->get_data()['doubts'], 'code' ) );
	}

	public function test_refuses_what_could_not_be_saved(): void {
		$answer = $this->preview( self::site( array( 'identities' => array( self::rule( array( 'pattern' => '(' ) ) ) ) ) );

		self::assertSame( array( 400, 'passerelle_pattern', 'item[identities][0][pattern]' ), array( $answer->get_status(), $answer->get_data()['code'], $answer->get_data()['data']['field'] ) );
		self::assertSame( 'item[baseUrl]', $this->preview( self::site( array( 'baseUrl' => 'javascript:x' ) ) )->get_data()['data']['field'] );
	}

	public function test_reading_agrees_with_rendering(): void {
		$term  = $this->term();
		$posts = array(
			$this->imported_post( 'fgs2wp', 12, array( 'post_category' => array( $term ) ) ),
			$this->imported_post( 'rss', 13 ),
			$this->imported_post( 'slug', 14 ),
			$this->imported_post( 'post-id', 81234 ),
			$this->imported_post( 'url-meta', 15, array( 'post_date' => '2019-07-01 12:00:00' ) ),
			$this->imported_post( 'fgs2wp', 16, array( 'post_type' => 'page' ) ),
		);
		add_post_meta( $posts[1], '_fgs2wp_old_article_id', array( 12 ) );
		add_post_meta( $posts[2], '_fgs2wp_old_article_id', 'abc' );
		add_post_meta( $posts[2], '_fgs2wp_old_article_id', '99' );
		add_post_meta( $posts[3], '_fgs2wp_old_article_id', true );
		add_post_meta( $posts[4], '_fgs2wp_old_article_id', (object) array( 'a' => 'b' ) );
		$rules = array(
			self::rule(),
			self::rule( array( 'where' => array( 'term' => array( $term ) ) ) ),
			self::rule( array( 'where' => array( 'postType' => array( 'page' ) ) ) ),
			self::rule( array( 'until' => array( 'id' => $posts[0] ) ) ),
			array( 'object' => 'post', 'kind' => 'article', 'source' => 'guid', 'pattern' => '[/?]article([1-9][0-9]{0,9})' ),
			array( 'object' => 'post', 'kind' => 'article', 'source' => 'slug', 'pattern' => '^art([1-9][0-9]{0,9})$' ),
			array( 'object' => 'post', 'kind' => 'article', 'source' => 'postId', 'until' => array( 'date' => '2012-12-31' ) ),
			self::rule( array( 'key' => '_import_url', 'pattern' => '^https?://[^/]+/(.+)$' ) ),
		);
		$seen = 0;

		foreach ( read_articles( count_articles(), array( '_fgs2wp_old_article_id', '_import_url' ), array( $term ) ) as $articles ) {
			foreach ( $articles as $moved ) {
				foreach ( $rules as $index => $rule ) {
					self::assertSame( identify( get_post( $moved['post']->ID ), $rule ), identify_moved( $moved, $rule ), "{$moved['post']->ID} rule $index" );
				}

				++$seen;
			}
		}

		self::assertSame( count( $posts ), $seen );
	}

	public function test_reads_every_article_once_whatever_lies_between(): void {
		$ids = array( $this->post(), $this->post( array( 'import_id' => 90000 ) ), $this->post( array( 'import_id' => 2000000 ) ) );
		$this->post( array( 'post_status' => 'draft' ) );

		foreach ( array( 3, 1000000 ) as $of ) {
			$seen = array();

			foreach ( read_articles( $of, array() ) as $articles ) {
				array_push( $seen, ...array_map( static fn( array $moved ): int => $moved['post']->ID, $articles ) );
			}

			// Of a large site a part is read, none of it twice.
			self::assertSame( $seen, array_unique( $seen ) );
			self::assertSame( array(), array_diff( $seen, $ids ) );
			self::assertTrue( $of > 3 || $seen === $ids );
		}
	}

	public function test_half_a_post_does_not_enter_the_cache(): void {
		$id = $this->imported_post( 'fgs2wp', 12, array( 'post_content' => 'Le texte' ) );
		wp_cache_flush();
		$this->preview( self::site() );

		self::assertSame( 'Le texte', get_post( $id )->post_content );
	}

	private function preview( array $item ): WP_REST_Response {
		return $this->rest( 'POST', '/old-sites/preview', array( 'item' => $item ), 'administrator' );
	}
}
