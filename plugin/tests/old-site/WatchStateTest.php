<?php

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use function Passerelle\OldSite\articles_after;
use function Passerelle\OldSite\fingerprint_of;
use function Passerelle\OldSite\keep_fingerprint;
use function Passerelle\OldSite\keep_watch;
use function Passerelle\OldSite\replace_old_sites;
use function Passerelle\OldSite\reschedule_lost_watch;
use function Passerelle\OldSite\revision;
use function Passerelle\OldSite\site_in_turn;
use function Passerelle\OldSite\spread_ids;
use function Passerelle\OldSite\watch_of;

use const Passerelle\OldSite\WATCH_HOOK;

require_once __DIR__ . '/ReaderTestCase.php';

final class WatchStateTest extends ReaderTestCase {
	protected function setUp(): void {
		parent::setUp();
		wp_unschedule_hook( WATCH_HOOK );
	}

	public function test_only_what_readers_are_sent_to_is_looked_after(): void {
		foreach ( array( 'online' => true, 'archived' => false, 'gone' => false, 'suspect' => false ) as $state => $is_watched ) {
			$this->save( self::old_site( array( 'state' => $state ) ) );
			self::assertSame( $is_watched, is_int( wp_next_scheduled( WATCH_HOOK ) ), $state );
		}

		$this->save( self::old_site() );
		$this->save();
		self::assertFalse( wp_next_scheduled( WATCH_HOOK ) );
	}

	public function test_a_feature_that_is_off_watches_nothing(): void {
		$this->save( self::old_site() );
		self::assertIsInt( wp_next_scheduled( WATCH_HOOK ) );

		$this->settings( array( 'features' => array( 'old-site' => false ), 'strip' => 'after', 'deleteEverything' => false ) );
		self::assertFalse( wp_next_scheduled( WATCH_HOOK ) );
		self::assertNull( site_in_turn( time() + YEAR_IN_SECONDS ) );

		$this->settings( array( 'features' => array( 'old-site' => true ), 'strip' => 'after', 'deleteEverything' => false ) );
		self::assertIsInt( wp_next_scheduled( WATCH_HOOK ) );
	}

	public function test_an_event_that_got_lost_comes_back_without_a_query(): void {
		$this->save( self::old_site() );
		wp_unschedule_hook( WATCH_HOOK );
		do_action( 'passerelle_test' );
		reschedule_lost_watch();
		self::assertIsInt( wp_next_scheduled( WATCH_HOOK ) );

		self::assertSame( 0, $this->count_queries( static fn() => reschedule_lost_watch() ) );
	}

	public function test_the_site_that_waited_longest_is_next(): void {
		$now = time();
		$this->save( self::old_site(), self::old_site( array( 'id' => 'autre', 'baseUrl' => 'https://autre.example/' ) ), self::old_site( array( 'id' => 'clos', 'state' => 'archived' ) ) );
		keep_watch( 'ancien', array( 'nextAt' => $now - 10 ) + watch_of( self::old_site() ) );
		self::assertSame( 'autre', site_in_turn( $now )['id'] ?? '' );

		keep_watch( 'autre', array( 'nextAt' => $now + 10 ) + watch_of( self::old_site( array( 'id' => 'autre', 'baseUrl' => 'https://autre.example/' ) ) ) );
		self::assertSame( 'ancien', site_in_turn( $now )['id'] ?? '' );
		self::assertNull( site_in_turn( $now - 20 ) );
	}

	public function test_the_place_reached_follows_the_old_sites_rules(): void {
		$site = self::old_site();
		keep_watch( 'ancien', array( 'cursor' => 812 ) + watch_of( $site ) );

		self::assertSame( 812, watch_of( $site )['cursor'] );
		self::assertSame( 812, watch_of( array( 'name' => 'Autre nom', 'searchFallback' => 'none' ) + $site )['cursor'] );
		self::assertSame( 0, watch_of( array( 'articleUrl' => 'article{id}.html' ) + $site )['cursor'] );
		self::assertSame( 0, watch_of( array( 'baseUrl' => 'https://autre.example/' ) + $site )['cursor'] );
		self::assertSame( 0, watch_of( array( 'identities' => array() ) + $site )['cursor'] );
	}

	public function test_what_is_known_goes_with_its_site(): void {
		$print = array( 'baseUrl' => 'https://ancien.example/', 'takenAt' => '', 'host' => 'ancien.example', 'generator' => 'SPIP', 'home' => '', 'pages' => array() );
		$this->save( self::old_site() );
		keep_fingerprint( 'ancien', $print );

		// A closed site may open again: it must still be recognised.
		$this->save( self::old_site( array( 'state' => 'archived' ) ) );
		self::assertSame( $print, fingerprint_of( 'ancien' ) );

		$this->save();
		self::assertNull( fingerprint_of( 'ancien' ) );
		self::assertSame( array(), get_option( 'passerelle_watch' ) );
	}

	public function test_walks_over_public_articles_alone(): void {
		register_post_type( 'secret', array( 'public' => false ) );
		$first = $this->article();
		$this->article( array( 'post_status' => 'draft' ) );
		$page = $this->article( array( 'post_type' => 'page' ) );
		$this->article( array( 'post_type' => 'secret' ) );
		$private = $this->article( array( 'post_status' => 'private' ) );
		$last    = $this->article();
		$read    = static function ( int $from ): array {
			$ids = array();

			foreach ( articles_after( $from ) as $post ) {
				$ids[] = $post->ID;
			}

			return $ids;
		};

		self::assertSame( array( $first, $page, $last ), $read( $first - 1 ) );
		self::assertSame( array( $last ), $read( $private ) );
		self::assertSame( array(), $read( $last ) );
	}

	public function test_a_walk_costs_the_same_for_each_hundred_articles(): void {
		for ( $count = 0; $count < 250; ++$count ) {
			$this->article();
		}

		wp_cache_flush();
		$queries = $this->count_queries( static fn() => iterator_count( articles_after( 0 ) ) );

		// Three portions and the end; each one asks for ids, posts, terms, metas, and for the options it let go of.
		self::assertLessThanOrEqual( 4 * 5, $queries );
	}

	public function test_a_sample_is_spread(): void {
		$this->article( array( 'import_id' => 100000 ) );

		$steps = array_map( static fn( int $a, int $b ): int => $b - $a, array_slice( spread_ids( 10 ), 0, 9 ), array_slice( spread_ids( 10 ), 1 ) );

		self::assertCount( 9, $steps );
		self::assertGreaterThan( 9990, min( $steps ) );
		self::assertLessThan( 10010, max( $steps ) );
	}

	/** @param array<string, mixed> ...$items */
	private function save( array ...$items ): void {
		self::assertIsInt( replace_old_sites( $items, revision() ) );
	}
}
