<?php

declare( strict_types = 1 );

namespace Passerelle\Tests;

use RuntimeException;

use function Passerelle\lock;
use function Passerelle\page_cache;
use function Passerelle\page_caches;
use function Passerelle\pages_changed;
use function Passerelle\pages_not_purged;
use function Passerelle\purge_waiting;
use function Passerelle\unlock;

/**
 * The caches' own plugins cannot be had here. What stands for them offers what they offer: an action, an object.
 */
final class PurgeTest extends TestCase {
	protected function tearDown(): void {
		unset( $GLOBALS['nginx_purger'] );
		parent::tearDown();
	}

	public function test_a_changed_page_leaves_wordpress_own_cache_and_is_told_of(): void {
		$id    = $this->post();
		$clean = array();
		$told  = array();
		add_action( 'clean_post_cache', static function ( int $post ) use ( &$clean ): void { $clean[] = $post; } );
		add_action( 'passerelle_pages_changed', static function ( array $ids ) use ( &$told ): void { $told[] = $ids; } );

		pages_changed( array( $id, $id ) );

		self::assertSame( array( $id ), $clean );
		self::assertSame( array( array( $id ) ), $told );
		self::assertSame( array( 'ids' => array(), 'waiting' => 0, 'unknown' => false ), pages_not_purged() );
	}

	public function test_without_a_page_cache_nothing_is_written(): void {
		$id = $this->post();
		get_option( 'passerelle_purge' );
		$before = get_option( 'passerelle_purge' );

		pages_changed( array( $id ) );

		self::assertSame( $before, get_option( 'passerelle_purge' ) );
	}

	public function test_caches_that_listen_to_an_action_are_told_the_page_alone(): void {
		$id   = $this->post();
		$told = array();

		foreach ( array( 'litespeed_purge_post', 'cache_enabler_clear_page_cache_by_url', 'cachify_remove_post_cache', 'jetpack_boost_clear_page_cache_url' ) as $action ) {
			add_action( $action, static function ( mixed $what ) use ( &$told, $action ): void { $told[ $action ] = $what; } );
		}

		self::assertSame( array( 'LiteSpeed Cache', 'Cache Enabler', 'Cachify', 'Jetpack Boost' ), array_keys( page_caches() ) );
		pages_changed( array( $id ) );

		self::assertSame(
			array(
				'litespeed_purge_post'                  => $id,
				'cache_enabler_clear_page_cache_by_url' => get_permalink( $id ),
				'cachify_remove_post_cache'             => $id,
				'jetpack_boost_clear_page_cache_url'    => get_permalink( $id ),
			),
			$told
		);
	}

	public function test_nginx_helper_is_told_through_its_object(): void {
		$id     = $this->post();
		$helper = new class () {
			/** @var list<array{string, bool}> */
			public array $purged = array();

			public function purge_url( string $url, bool $feed = true ): void {
				$this->purged[] = array( $url, $feed );
			}
		};
		$GLOBALS['nginx_purger'] = $helper;

		pages_changed( array( $id ) );

		self::assertSame( array( array( get_permalink( $id ), false ) ), $helper->purged );
		self::assertSame( array(), pages_not_purged()['ids'] );
	}

	public function test_caches_that_offer_a_function_are_asked_by_it(): void {
		self::assertNull( page_cache( 'function', 'no_such_cache', 'url' ) );
		self::assertNull( page_cache( 'function', 'NoSuchCache::purge', 'id' ) );

		foreach ( array( 'url' => 'https://ici.example/a/', 'id' => 12, 'paths' => array( '/a/' ) ) as $wanted => $given ) {
			$purge = page_cache( 'function', self::class . '::' . ( 'url' === $wanted ? 'purge_and_say_so' : 'purge_in_silence' ), $wanted );
			self::assertIsCallable( $purge );
			self::assertTrue( $purge( 12, 'https://ici.example/a/' ) );
			self::assertSame( $given, self::$purged );
		}

		$refuse = page_cache( 'function', self::class . '::refuse', 'id' );
		self::assertIsCallable( $refuse );
		self::assertFalse( $refuse( 12, '' ) );
	}

	private static mixed $purged = null;

	public static function purge_and_say_so( mixed $what ): bool {
		self::$purged = $what;

		return true;
	}

	public static function purge_in_silence( mixed $what ): void {
		self::$purged = $what;
	}

	public static function refuse(): \WP_Error {
		return new \WP_Error( 'plein' );
	}

	public function test_what_a_cache_did_not_let_go_of_is_remembered_until_it_does(): void {
		$id                      = $this->post();
		$obeys                   = false;
		$GLOBALS['nginx_purger'] = new class ( $obeys ) {
			public function __construct( private bool &$obeys ) {
			}

			public function purge_url(): bool {
				return $this->obeys;
			}
		};

		pages_changed( array( $id ) );
		self::assertSame( array( $id ), pages_not_purged()['ids'] );

		$obeys = true;
		pages_changed( array( $id ) );
		self::assertSame( array(), pages_not_purged()['ids'] );
	}

	public function test_a_cache_that_breaks_stops_neither_us_nor_the_others(): void {
		$ids  = array( $this->post(), $this->post() );
		$told = array();
		add_action( 'litespeed_purge_post', static fn() => throw new RuntimeException( 'Panne' ) );
		add_action( 'cachify_remove_post_cache', static function ( int $id ) use ( &$told ): void { $told[] = $id; } );

		pages_changed( $ids );

		self::assertSame( $ids, $told );
		self::assertEqualsCanonicalizing( $ids, pages_not_purged()['ids'] );
	}

	public function test_a_month_later_caches_have_let_go_by_themselves(): void {
		update_option( 'passerelle_purge', array( 'failed' => array( 7 => time() - 31 * DAY_IN_SECONDS, 8 => time() - 29 * DAY_IN_SECONDS ) ) );

		self::assertSame( array( 8 ), pages_not_purged()['ids'] );
	}

	public function test_many_pages_are_worked_off_by_cron(): void {
		$batches = array();
		add_action( 'passerelle_pages_changed', static function ( array $ids ) use ( &$batches ): void { $batches[] = $ids; } );

		pages_changed( range( 1001, 1200 ) );
		self::assertSame( 180, pages_not_purged()['waiting'] );

		for ( $run = 0; $run < 9 && is_int( wp_next_scheduled( 'passerelle_purge' ) ); ++$run ) {
			wp_unschedule_hook( 'passerelle_purge' );
			do_action( 'passerelle_purge' );
		}

		self::assertSame( array( 20, 50, 50, 50, 30 ), array_map( 'count', $batches ) );
		self::assertSame( range( 1001, 1200 ), array_merge( ...$batches ) );
		self::assertSame( 0, pages_not_purged()['waiting'] );
	}

	public function test_what_comes_while_cron_works_is_not_lost(): void {
		pages_changed( range( 1001, 1100 ) );
		add_action( 'passerelle_pages_changed', static fn( array $ids ) => 1021 === $ids[0] ? pages_changed( range( 2001, 2030 ) ) : null );

		purge_waiting();

		self::assertSame( 100 - 20 - 50 + 10, pages_not_purged()['waiting'] );
	}

	public function test_rubbish_in_the_list_does_no_harm(): void {
		update_option( 'passerelle_purge', array( 'waiting' => 'tous', 'failed' => array( 'a' => 1, 3 => 'b', 4 => time() ) ) );

		self::assertSame( array( 'ids' => array( 4 ), 'waiting' => 0, 'unknown' => false ), pages_not_purged() );
		purge_waiting();
	}

	public function test_pages_that_are_not_public_are_in_no_cache(): void {
		$id = $this->post( array( 'post_status' => 'draft' ) );
		add_action( 'litespeed_purge_post', static fn() => throw new RuntimeException( 'Panne' ) );

		pages_changed( array( $id, 999999 ) );

		self::assertSame( array(), pages_not_purged()['ids'] );
	}

	public function test_the_list_is_changed_by_one_at_a_time(): void {
		$owner = (string) lock( 'purge', 1 );
		$start = microtime( true );

		// Waits for the other one, at most a second or so; a page too many is no harm, a lost one would be.
		pages_changed( range( 1001, 1030 ) );

		self::assertGreaterThan( 0.5, microtime( true ) - $start );
		self::assertSame( 10, pages_not_purged()['waiting'] );
		unlock( 'purge', $owner );
	}
}
