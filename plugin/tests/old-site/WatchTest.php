<?php

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;

use function Passerelle\lock;
use function Passerelle\OldSite\fingerprint_of;
use function Passerelle\OldSite\old_site;
use function Passerelle\OldSite\walk;
use function Passerelle\OldSite\watch;
use function Passerelle\OldSite\watch_of;
use function Passerelle\unlock;

use const Passerelle\OldSite\WATCH_HOOK;

require_once __DIR__ . '/WatchTestCase.php';

#[Group( 'servers' )]
final class WatchTest extends WatchTestCase {
	public function test_cron_takes_a_fingerprint_and_looks_at_every_article(): void {
		$posts = $this->articles( 12 );

		do_action( WATCH_HOOK );

		$known = fingerprint_of( 'ancien' );
		self::assertSame( array( '127.0.0.1', 'SPIP' ), array( $known['host'] ?? '', $known['generator'] ?? '' ) );
		self::assertCount( 5, $known['pages'] ?? array() );

		foreach ( $posts as $id => $post ) {
			self::assertSame( array( 'ok', 200 ), $this->state( $post ) );
			self::assertContains( "GET /spip.php?article$id", $this->asked() );
		}

		// Nobody sees anything else: an unknown link and a good one look alike.
		self::assertSame( array(), $this->changed );
		// robots.txt, the home page, five titles, twelve articles.
		self::assertCount( 19, $this->asked() );
		// The round is done: the next one begins in a week.
		self::assertEqualsWithDelta( time() + WEEK_IN_SECONDS, wp_next_scheduled( WATCH_HOOK ), 30 );
	}

	public function test_goes_on_where_it_stopped(): void {
		$this->articles( 8 );
		$site  = old_site( 'ancien' );
		$owner = (string) lock( 'watch', 180 );
		$watch = watch_of( $site );
		add_filter( 'passerelle_watch_pace', static fn(): float => 0.1, 20 );

		for ( $runs = 0; $runs < 20 && $watch['nextAt'] <= $this->now; ++$runs ) {
			$watch = walk( $site, $watch, $owner, $this->now, microtime( true ) + 0.35 );
		}

		self::assertGreaterThan( 1, $runs );
		self::assertSame( 0, $watch['cursor'] );
		self::assertSame( array_map( static fn( int $id ): string => "GET /spip.php?article$id", range( 1, 8 ) ), $this->asked() );
	}

	public function test_waits_between_two_pages(): void {
		$this->articles( 4 );
		add_filter( 'passerelle_watch_pace', static fn(): float => 0.3, 20 );
		$start = microtime( true );

		walk( old_site( 'ancien' ), watch_of( old_site( 'ancien' ) ), (string) lock( 'watch', 180 ), $this->now, microtime( true ) + 20 );

		self::assertCount( 4, $this->asked() );
		self::assertGreaterThan( 0.9, microtime( true ) - $start );
	}

	public function test_what_another_process_looks_at_is_left_alone(): void {
		$this->articles( 2 );
		$owner = (string) lock( 'watch', 180 );

		watch();
		self::assertSame( array(), $this->asked() );
		// Should the other one die, cron comes again.
		self::assertIsInt( wp_next_scheduled( WATCH_HOOK ) );

		unlock( 'watch', $owner );
		watch();
		self::assertNotSame( array(), $this->asked() );
	}

	public function test_a_process_whose_lease_ended_stops(): void {
		$this->articles( 2 );

		walk( old_site( 'ancien' ), watch_of( old_site( 'ancien' ) ), 'quelqu’un d’autre', $this->now, microtime( true ) + 20 );

		self::assertSame( array(), $this->asked() );
	}

	public function test_a_page_is_broken_only_when_missed_for_a_week(): void {
		$post = $this->articles( 6 )[3];
		$this->old_site_is( array( 'status' => '404', 'ids' => '3' ) );

		$this->look();
		self::assertSame( array( 'unknown', 404 ), $this->state( $post ) );
		$this->look( 6.9 );
		self::assertSame( array( 'unknown', 404 ), $this->state( $post ) );
		self::assertSame( array(), $this->changed );

		$this->look( 7.1 );
		self::assertSame( array( 'broken', 404 ), $this->state( $post ) );
		self::assertSame( array( $post ), $this->changed );

		$this->look( 15 );
		self::assertSame( array( $post ), $this->changed );

		// It is back.
		$this->old_site_is( array( 'ids' => '' ) );
		$this->look( 23 );
		self::assertSame( array( 'ok', 200 ), $this->state( $post ) );
		self::assertSame( array( $post, $post ), $this->changed );
	}

	/** @return array<string, array{array<string, string>, int}> */
	public static function ways_to_be_gone(): array {
		return array(
			'404'                    => array( array( 'status' => '404', 'ids' => '3' ), 404 ),
			'410'                    => array( array( 'status' => '410', 'ids' => '3' ), 410 ),
			'200 with the home page' => array( array( 'soft' => '3' ), 200 ),
			'sent to the home page'  => array( array( 'home' => '3' ), 200 ),
		);
	}

	/** @param array<string, string> $mood */
	#[DataProvider( 'ways_to_be_gone' )]
	public function test_every_way_to_be_gone( array $mood, int $status ): void {
		$posts = $this->articles( 6 );
		$this->old_site_is( $mood );

		$this->look();
		$this->look( 8 );

		self::assertSame( array( 'broken', $status ), $this->state( $posts[3] ) );
		self::assertSame( 'ok', $this->state( $posts[4] )[0] );
	}

	/** @return array<string, array{string}> */
	public static function bad_days(): array {
		return array( '401' => array( '401' ), '403' => array( '403' ), '500' => array( '500' ), '503' => array( '503' ), '429' => array( '429' ) );
	}

	#[DataProvider( 'bad_days' )]
	public function test_a_bad_day_proves_nothing( string $status ): void {
		$posts = $this->articles( 6 );
		$this->old_site_is( array( 'status' => $status, 'ids' => '3' ) );

		$this->look();
		$this->look( 8 );
		$this->look( 16 );

		self::assertSame( array( 'unknown', (int) $status ), $this->state( $posts[3] ) );
		self::assertSame( array(), $this->changed );
	}

	public function test_a_bad_day_does_not_forget_what_was_missed(): void {
		$post = $this->articles( 6 )[3];
		$this->old_site_is( array( 'status' => '404', 'ids' => '3' ) );
		$this->look();
		$this->old_site_is( array( 'status' => '503' ) );
		$this->look( 8 );
		self::assertSame( array( 'unknown', 404 ), $this->state( $post ) );

		$this->old_site_is( array( 'status' => '404' ) );
		$this->look( 16 );

		self::assertSame( array( 'broken', 404 ), $this->state( $post ) );
	}

	public function test_leaves_a_site_in_trouble_in_peace(): void {
		$this->articles( 9 );
		$this->old_site_is( array( 'status' => '503', 'ids' => '1,2,3,4,5,6,7,8,9' ) );
		$before = count( $this->asked() );

		walk( old_site( 'ancien' ), watch_of( old_site( 'ancien' ) ), (string) lock( 'watch', 180 ), $this->now, microtime( true ) + 20 );

		self::assertSame( 3, count( $this->asked() ) - $before );
	}

	public function test_too_many_requests_is_enough_said(): void {
		$this->articles( 9 );
		$this->old_site_is( array( 'status' => '429', 'ids' => '2' ) );

		$watch = walk( old_site( 'ancien' ), watch_of( old_site( 'ancien' ) ), (string) lock( 'watch', 180 ), $this->now, microtime( true ) + 20 );

		self::assertCount( 2, $this->asked() );
		self::assertSame( $this->now + HOUR_IN_SECONDS, $watch['nextAt'] );
	}

	public function test_an_old_site_that_is_down_is_asked_less_and_less(): void {
		$this->articles( 6 );
		$this->old_site_is( array( 'down' => '503' ) );

		foreach ( array( 1, 2, 4, 8, 16, 24, 24 ) as $try => $hours ) {
			$this->look( 2 * $try );
			self::assertSame( $this->now + 2 * $try * DAY_IN_SECONDS + $hours * HOUR_IN_SECONDS, watch_of( old_site( 'ancien' ) )['nextAt'] );
		}

		self::assertSame( 'online', old_site( 'ancien' )['state'] ?? '' );
		// Each time robots.txt and the home page, nothing more.
		self::assertCount( 14, $this->asked() );
	}

	public function test_what_answers_is_asked_again_after_a_month_only(): void {
		$this->articles( 3 );
		$this->look();
		$article = 'GET /spip.php?article2';
		$times   = fn(): int => count( array_keys( $this->asked(), $article, true ) );
		$first   = $times();

		$this->look( 0.5 );
		self::assertSame( $first, $times() );
		// Only for the fingerprint, which is compared daily.
		$this->look( 27 );
		self::assertSame( $first + 1, $times() );
		$this->look( 28.5 );
		self::assertSame( $first + 3, $times() );
	}

	public function test_a_robots_file_that_names_us_is_obeyed(): void {
		$this->articles( 3 );
		$this->old_site_is( array( 'robots' => "User-agent: Passerelle\nDisallow: /" ) );

		$this->look();

		self::assertSame( array( 'GET /robots.txt' ), $this->asked() );
	}
}
