<?php
/**
 * More than one import, or none: what detection counts, and what it tells.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

require_once __DIR__ . '/DetectTestCase.php';

final class DetectMixturesTest extends DetectTestCase {
	private const OLD = 'https://ancien.example/';

	public function test_two_sites_that_both_have_an_article_12(): void {
		$posts = $this->move( fn( int $old_id, array $post ): int => $this->imported_post( 'rss', $old_id, $post ) );
		$other = $this->overwrite( $this->post( array( 'post_title' => 'Autre' ) ), 'guid', 'https://autre.example/spip.php?article12' );
		$found = $this->detect( self::OLD );

		self::assertContains( 'other_site', self::doubts( $found ) );
		$this->assert_links( $found, $posts + array( $other => 0 ), self::OLD . 'spip.php?article%d' );
	}

	public function test_two_imports_of_one_kind_are_told(): void {
		$this->move( fn( int $old_id, array $post ): int => $this->imported_post( 'fgs2wp', $old_id, $post ) );
		$this->imported_post( 'fgs2wp', 12, array( 'post_title' => 'Un autre article 12' ) );

		self::assertContains( 'same_number', self::doubts( $this->detect( self::OLD ) ) );
	}

	public function test_two_systems_are_told(): void {
		$this->move( fn( int $old_id, array $post ): int => $this->imported_post( 'fgs2wp', $old_id, $post ) );
		$this->imported_post( 'fgd2wp', 3 );
		$found = $this->detect( self::OLD );

		self::assertSame( 'spip', $found['item']['system'] );
		self::assertContains( 'other_traces', self::doubts( $found ) );
	}

	public function test_nothing_at_all(): void {
		$found = $this->detect( self::OLD );

		self::assertSame( array( 0, 0, array() ), array( $found['recognised'], $found['of'], $found['samples'] ) );
		$this->accept( $found );
	}

	public function test_other_public_types_count_and_drafts_do_not(): void {
		register_post_type( 'dossier', array( 'public' => true ) );
		$this->imported_post( 'fgs2wp', 12, array( 'post_type' => 'dossier' ) );
		$this->imported_post( 'fgs2wp', 13, array( 'post_type' => 'page' ) );
		$this->imported_post( 'fgs2wp', 14, array( 'post_status' => 'draft' ) );
		$found = $this->detect( self::OLD );

		self::assertSame( array( 2, 2 ), array( $found['recognised'], $found['of'] ) );
	}

	public function test_terms_are_described_too(): void {
		$term = $this->term();
		update_term_meta( $term, '_fgd2wp_old_taxonomy_id', '7' );
		$this->imported_post( 'fgd2wp', 12 );

		self::assertSame( array( 'post', 'term' ), array_column( $this->detect( self::OLD )['item']['identities'], 'object' ) );
	}

	public function test_pictures_betray_the_system(): void {
		foreach ( array( 1, 2, 3 ) as $number ) {
			$this->overwrite( $this->post( array( 'post_type' => 'attachment', 'post_status' => 'inherit' ) ), 'guid', "https://ancien.example/IMG/jpg/photo-$number.jpg" );
		}

		self::assertSame( 'spip', $this->detect( self::OLD )['item']['system'] );
	}

	public function test_asks_few_questions_of_the_database(): void {
		$this->move( fn( int $old_id, array $post ): int => $this->imported_post( 'fgs2wp', $old_id, $post ) );
		$user = $this->user();
		$few  = $this->count_queries( fn() => $this->rest( 'POST', '/old-sites/detect', array( 'url' => self::OLD ), $user ) );

		foreach ( range( 2001, 2040 ) as $old_id ) {
			$this->imported_post( 'fgs2wp', $old_id, array( 'post_title' => self::title( $old_id ) ) );
		}

		wp_cache_flush();
		$more = $this->count_queries( fn() => $this->rest( 'POST', '/old-sites/detect', array( 'url' => self::OLD ), $user ) );

		self::assertLessThanOrEqual( $few + 6, $more );
		self::assertLessThan( 60, $more );
	}
}
