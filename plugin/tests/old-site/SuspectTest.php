<?php

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use PHPUnit\Framework\Attributes\Group;

use function Passerelle\lock;
use function Passerelle\OldSite\fingerprint_of;
use function Passerelle\OldSite\look_again;
use function Passerelle\OldSite\old_site;
use function Passerelle\OldSite\old_sites;
use function Passerelle\OldSite\revision;
use function Passerelle\OldSite\watch;
use function Passerelle\OldSite\watch_of;

use const Passerelle\OldSite\WATCH_HOOK;

require_once __DIR__ . '/WatchTestCase.php';

#[Group( 'servers' )]
final class SuspectTest extends WatchTestCase {
	protected function setUp(): void {
		parent::setUp();
		$this->articles( 6 );
		$this->look();
	}

	public function test_a_stranger_on_the_old_address_is_noticed_and_told_once(): void {
		$before = revision();
		$this->old_site_is( array( 'stranger' => '1' ) );

		$this->look( 1.5 );

		self::assertSame( 'suspect', old_site( 'ancien' )['state'] ?? '' );
		self::assertSame( $before + 1, revision() );
		self::assertCount( 1, $this->mails );
		self::assertSame( get_option( 'admin_email' ), $this->mails[0]['to'] );
		self::assertStringContainsString( "{$this->old}/", $this->mails[0]['message'] );
		self::assertStringContainsString( admin_url( 'admin.php?page=passerelle' ), $this->mails[0]['message'] );

		$asked = count( $this->asked() );
		watch();
		$this->look( 3 );
		self::assertCount( 1, $this->mails );
		self::assertCount( $asked, $this->asked() );
		self::assertFalse( wp_next_scheduled( WATCH_HOOK ) );
	}

	public function test_the_mail_speaks_the_admins_language(): void {
		$admin = $this->user();
		wp_update_user( array( 'ID' => $admin, 'user_email' => 'admin-fr@example.org', 'locale' => 'fr_FR' ) );
		update_option( 'admin_email', 'admin-fr@example.org' );
		add_filter( 'gettext_passerelle', static fn( string $text ): string => determine_locale() . ": $text" );
		// French may not be installed here.
		add_filter( 'get_available_languages', static fn( array $known ): array => array( ...$known, 'fr_FR' ) );
		$switcher = $GLOBALS['wp_locale_switcher'];

		$GLOBALS['wp_locale_switcher'] = new \WP_Locale_Switcher();
		$GLOBALS['wp_locale_switcher']->init();
		$this->mails = array();
		$this->old_site_is( array( 'stranger' => '1' ) );

		$this->look( 1.5 );
		// What it hooked goes with this test: later ones could switch no more.
		$GLOBALS['wp_locale_switcher'] = $switcher;

		self::assertStringStartsWith( 'fr_FR: ', $this->mails[0]['message'] );
		self::assertSame( 'en_US', determine_locale() );
	}

	public function test_a_site_that_is_only_down_is_not_doubted(): void {
		foreach ( array( '503', '403', '429' ) as $day => $status ) {
			$this->old_site_is( array( 'down' => $status ) );
			$this->look( 2 + 2 * $day );
		}

		self::assertSame( 'online', old_site( 'ancien' )['state'] ?? '' );
		self::assertSame( array(), $this->mails );
	}

	public function test_half_of_it_is_enough_to_be_itself(): void {
		// Three of five pages are gone: home, host and two pages are there, four of seven.
		$pages = array_column( fingerprint_of( 'ancien' )['pages'] ?? array(), 'url' );
		$ids   = array_map( static fn( string $url ): string => (string) preg_replace( '/\D/', '', substr( $url, -2 ) ), $pages );

		$this->old_site_is( array( 'status' => '404', 'ids' => implode( ',', array_slice( $ids, 0, 3 ) ) ) );
		$this->look( 1.5 );
		self::assertSame( 'online', old_site( 'ancien' )['state'] ?? '' );

		$this->old_site_is( array( 'ids' => implode( ',', array_slice( $ids, 0, 4 ) ) ) );
		$this->look( 3 );
		self::assertSame( 'suspect', old_site( 'ancien' )['state'] ?? '' );
	}

	public function test_only_people_lift_the_doubt_and_it_stays_lifted(): void {
		$this->old_site_is( array( 'stranger' => '1' ) );
		$this->look( 1.5 );
		$this->old_site_is( array( 'stranger' => '' ) );

		$look = look_again( 'ancien' );
		self::assertSame( array( true, 7, 7, 'suspect' ), array( $look['reached'] ?? null, $look['matched'] ?? null, $look['of'] ?? null, $look['state'] ?? null ) );

		// The site was rebuilt: it stays as it is now, and a person says that it is theirs.
		$this->old_site_is( array( 'stranger' => '1' ) );
		$this->set_up_old_sites( array( $this->site() ) );
		self::assertNull( fingerprint_of( 'ancien' ) );
		$this->look( 3 );
		$this->look( 5 );

		self::assertSame( 'online', old_site( 'ancien' )['state'] ?? '' );
		self::assertCount( 1, $this->mails );
	}

	public function test_people_who_save_at_that_moment_come_first(): void {
		$this->old_site_is( array( 'stranger' => '1' ) );
		$owner = lock( 'old_sites', 60 );
		self::assertIsString( $owner );

		$this->look( 1.5 );

		self::assertSame( 'online', old_site( 'ancien' )['state'] ?? '' );
		self::assertSame( array(), $this->mails );
		// It is looked at again at once, not tomorrow.
		self::assertSame( 0, watch_of( old_sites()[0] )['lookedAt'] );
	}

	public function test_looking_again_says_what_was_found(): void {
		$this->old_site_is( array( 'status' => '404', 'ids' => '3' ) );
		$fine = look_again( 'ancien' );
		self::assertSame( 'online', $fine['state'] ?? '' );
		self::assertSame( 'The old site answers and is the one Passerelle knows.', $fine['message'] ?? '' );
		// Cron goes on at once, from the beginning.
		self::assertSame( 0, watch_of( old_sites()[0] )['cursor'] );
		self::assertLessThanOrEqual( time() + MINUTE_IN_SECONDS, wp_next_scheduled( WATCH_HOOK ) );

		$this->old_site_is( array( 'down' => '503' ) );
		self::assertFalse( look_again( 'ancien' )['reached'] ?? null );

		$this->old_site_is( array( 'down' => '', 'stranger' => '1' ) );
		$doubt = look_again( 'ancien' );
		self::assertSame( 'suspect', $doubt['state'] ?? '' );
		self::assertStringContainsString( 'Someone else', $doubt['message'] ?? '' );
		self::assertCount( 1, $this->mails );
	}

	public function test_looking_again_has_a_route_for_admins(): void {
		self::assertSame( 401, $this->rest( 'POST', '/old-sites/ancien/look' )->get_status() );
		self::assertSame( 403, $this->rest( 'POST', '/old-sites/ancien/look', null, 'contributor' )->get_status() );
		self::assertSame( 403, $this->rest( 'POST', '/old-sites/ancien/look', null, 'editor' )->get_status() );
		self::assertSame( 7, $this->rest( 'POST', '/old-sites/ancien/look', null, 'administrator' )->get_data()['of'] );
		self::assertSame( 'passerelle_unknown_old_site', self::error_code( $this->rest( 'POST', '/old-sites/autre/look', null, 'administrator' ) ) );

		lock( 'watch', 60 );
		$busy = $this->rest( 'POST', '/old-sites/ancien/look', null, 'administrator' );
		self::assertSame( array( 409, 'passerelle_watch_busy' ), array( $busy->get_status(), self::error_code( $busy ) ) );
	}
}
