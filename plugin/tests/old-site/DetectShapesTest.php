<?php
/**
 * Whichever importer left its traces: from a dead old site's address alone, every article leads to where it lived,
 * and none that was written here does.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use PHPUnit\Framework\Attributes\DataProvider;

require_once __DIR__ . '/DetectTestCase.php';

final class DetectShapesTest extends DetectTestCase {
	/** Plain: in WebAssembly a name without a server is only found out without TLS; with it, the request runs into its deadline. */
	private const OLD = 'http://ancien.example/';

	#[DataProvider( 'importers' )]
	public function test_finds_what_an_importer_left( string $importer, string $system, string $url ): void {
		$posts = $this->move( fn( int $old_id, array $post ): int => $this->imported_post( $importer, $old_id, $post ) );
		$found = $this->detect( self::OLD );

		self::assertSame( array( $system, 'archived', false ), array( $found['item']['system'], $found['item']['state'], $found['reached'] ) );
		self::assertContains( 'unreachable', self::doubts( $found ) );
		$this->assert_links( $found, $posts, self::OLD . $url );
		$this->assert_samples( $found );
	}

	public static function importers(): array {
		return array(
			'FG SPIP'    => array( 'fgs2wp', 'spip', 'spip.php?article%d' ),
			'its brèves' => array( 'fgs2wp-breve', 'spip', 'spip.php?breve%d' ),
			'FG Drupal'  => array( 'fgd2wp', 'drupal', 'node/%d' ),
			'FG Joomla'  => array( 'fgj2wp', 'joomla', 'index.php?option=com_content&view=article&id=%d' ),
			'cave12'     => array( 'cave12', 'spip', 'spip.php?article%d' ),
			'bare guids' => array( 'guid', 'spip', 'spip.php?article%d' ),
			'a feed'     => array( 'rss', 'spip', 'spip.php?article%d' ),
			'slugs'      => array( 'slug', 'spip', 'spip.php?article%d' ),
			'addresses'  => array( 'url-meta', 'spip', 'spip.php?article%d' ),
			'Blogger'    => array( 'blogger', 'generic', '2012/07/billet-%d.html' ),
		);
	}

	/** Five, spread over the years, oldest first. */
	private function assert_samples( array $found ): void {
		$years = array_map( static fn( array $sample ): int => (int) get_the_date( 'Y', $sample['postId'] ), $found['samples'] );
		$known = $years;
		sort( $known );

		self::assertCount( 5, array_unique( $years ) );
		self::assertSame( $known, $years );
		self::assertLessThanOrEqual( 2006, $years[0] );
		self::assertGreaterThanOrEqual( 2013, $years[4] );

		foreach ( $found['samples'] as $sample ) {
			self::assertSame( get_post( $sample['postId'] )->post_title, $sample['title'] );
			self::assertStringStartsWith( self::OLD, $sample['oldUrl'] );
		}
	}

	/** As contrib.spip.net's SQL script leaves them: the id kept, SPIP's own slug, no guid. */
	public function test_ids_kept_by_a_copy_between_databases(): void {
		$posts = $this->move( fn( int $old_id, array $post ): int => $this->copied( $old_id, $post ) );
		$found = $this->detect( self::OLD );

		self::assertSame( array( 'postId' ), array_column( $found['item']['identities'], 'source' ) );
		self::assertSame( array( 'id' => self::FAR + 1204 - 200 ), $found['item']['identities'][0]['until'] );
		self::assertSame( array( 'unreachable', 'guessed_numbers', 'bounded' ), self::doubts( $found ) );
		$this->assert_links( $found, array_map( static fn( int $old_id ): int => 0 === $old_id ? 0 : self::FAR - 200 + $old_id, $posts ), self::OLD . 'spip.php?article%d' );
	}

	public function test_a_page_among_them_was_written_here(): void {
		$this->move( fn( int $old_id, array $post ): int => $this->copied( $old_id, $post ) );
		$page  = $this->post( array( 'import_id' => self::FAR - 199, 'post_type' => 'page' ) );
		$found = $this->detect( self::OLD );

		self::assertSame( array( 'postType' => array( 'post' ) ), $found['item']['identities'][0]['where'] );
		self::assertNotContains( $page, array_column( $found['samples'], 'postId' ) );
		self::assertSame( array( 12, 16 ), array( $found['recognised'], $found['of'] ) );
	}

	public function test_ids_alone_are_no_evidence(): void {
		$this->move( fn( int $old_id, array $post ): int => $this->post( array( 'import_id' => self::FAR - 200 + $old_id ) + $post ) );
		$found = $this->detect( self::OLD );

		self::assertSame( array( 0, array() ), array( $found['recognised'], $found['item']['identities'] ) );
		self::assertSame( array( 'unreachable', 'nothing_recognised' ), self::doubts( $found ) );
		$this->accept( $found );
	}

	private function copied( int $old_id, array $post ): int {
		$id = $this->post( array( 'import_id' => self::FAR - 200 + $old_id ) + $post );
		$this->overwrite( $id, 'guid', '' );

		return $this->overwrite( $id, 'post_name', "L-ete-no-$old_id-des-passeurs" );
	}

	public function test_articles_and_breves_together(): void {
		$posts = $this->move( fn( int $old_id, array $post ): int => $this->imported_post( $old_id % 2 ? 'fgs2wp-breve' : 'fgs2wp', $old_id, $post ) );
		$found = $this->detect( self::OLD );
		$this->accept( $found );

		self::assertSame( array( 'article', 'breve' ), array_column( $found['item']['identities'], 'kind' ) );
		self::assertSame( array( 12, 15 ), array( $found['recognised'], $found['of'] ) );
		self::assertSame( self::OLD . 'spip.php?breve25', \Passerelle\OldSite\address( get_post( array_search( 25, $posts, true ) ) ) );
	}

	public function test_a_mixture_of_two_ways(): void {
		$posts = $this->move( fn( int $old_id, array $post ): int => $old_id % 2 ? $this->imported_post( 'fgs2wp', $old_id, $post ) : $this->imported_post( 'rss', $old_id, $post ) );

		$this->assert_links( $this->detect( self::OLD ), $posts, self::OLD . 'spip.php?article%d' );
	}

	public function test_metas_that_hold_no_ids(): void {
		$values = array( 8 => 'abc', 12 => '-1', 25 => '0', 40 => array( 40 ), 61 => '99999999999', 77 => '' );
		$posts  = $this->move(
			function ( int $old_id, array $post ) use ( $values ): int {
				$id = $this->imported_post( 'fgs2wp', $old_id, $post );
				update_post_meta( $id, '_fgs2wp_old_article_id', $values[ $old_id ] ?? (string) $old_id );

				return $id;
			}
		);

		$this->assert_links( $this->detect( self::OLD ), array_map( static fn( int $old_id ): int => isset( $values[ $old_id ] ) ? 0 : $old_id, $posts ), self::OLD . 'spip.php?article%d' );
	}

	public function test_wordpress_to_wordpress(): void {
		// WordPress's importer keeps ids where it can; both sites write ?p=.
		$posts = $this->move( fn( int $old_id, array $post ): int => $this->overwrite( $this->post( array( 'import_id' => self::FAR + $old_id ) + $post ), 'guid', "http://www.ancien.example/?p=$old_id" ) );
		$found = $this->detect( self::OLD );

		self::assertSame( 'wordpress', $found['item']['system'] );
		$this->assert_links( $found, $posts, self::OLD . '?p=%d' );
	}

	public function test_guids_that_are_addresses(): void {
		$posts = $this->move( fn( int $old_id, array $post ): int => $this->overwrite( $this->post( $post ), 'guid', "https://ancien.example/nouvelles/l-ete-$old_id.html" ) );

		$this->assert_links( $this->detect( self::OLD ), $posts, self::OLD . 'nouvelles/l-ete-%d.html' );
	}

	public function test_a_field_nobody_told_us_about(): void {
		$posts = $this->move(
			function ( int $old_id, array $post ): int {
				$id = $this->post( $post );
				update_post_meta( $id, 'adresse', "http://ancien.example/spip/spip.php?article$old_id&lang=fr" );
				update_post_meta( $id, '_thumbnail_id', (string) ( 3 * $old_id ) );

				return $id;
			}
		);

		$this->assert_links( $this->detect( 'http://ancien.example/spip/' ), $posts, 'http://ancien.example/spip/spip.php?article%d' );
	}

	public function test_addresses_from_the_root_on_of_a_site_in_a_folder(): void {
		$posts = $this->move(
			function ( int $old_id, array $post ): int {
				$id = $this->post( $post );
				update_post_meta( $id, '_import_url', "/vieux/texte-$old_id.htm" );

				return $id;
			}
		);

		$this->assert_links( $this->detect( 'http://ancien.example/vieux/' ), $posts, 'http://ancien.example/vieux/texte-%d.htm' );
	}

	public function test_guids_tell_what_the_old_site_was_called(): void {
		$posts = $this->move( fn( int $old_id, array $post ): int => $this->overwrite( $this->post( $post ), 'guid', "http://www.exemple.org/spip.php?article$old_id" ) );
		$found = $this->detect( self::OLD );

		self::assertSame( array( 'http://exemple.org/' ), $found['item']['formerUrls'] );
		$this->assert_links( $found, $posts, self::OLD . 'spip.php?article%d' );
	}

	public function test_a_dead_site_keeps_the_form_that_the_archive_knows(): void {
		$posts = $this->move( fn( int $old_id, array $post ): int => $this->overwrite( $this->post( $post ), 'guid', "https://ancien.example/article$old_id.html" ) );

		$this->assert_links( $this->detect( self::OLD ), $posts, self::OLD . 'article%d.html' );
	}
}
