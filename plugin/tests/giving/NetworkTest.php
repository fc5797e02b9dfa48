<?php
/**
 * On a network, an account of the main site can be every site's default.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Giving;

use function Passerelle\Giving\network_account;
use function Passerelle\Giving\raise_alarm;
use function Passerelle\Giving\shown_account;
use function Passerelle\Giving\walk_network;
use function Passerelle\Giving\witness_file;
use function Passerelle\upgrade;

require_once __DIR__ . '/GivingTestCase.php';

final class NetworkTest extends GivingTestCase {
	/** @var array<int, list<int>> Pages said to have changed, by site. */
	private array $purged = array();

	protected function setUp(): void {
		parent::setUp();
		add_action( 'passerelle_pages_changed', function ( array $ids ): void {
			$this->purged[ get_current_blog_id() ] = array_merge( $this->purged[ get_current_blog_id() ] ?? array(), $ids );
		} );
	}

	public function test_only_a_super_admin_chooses(): void {
		if ( $this->is_alone() ) {
			return;
		}

		$this->put( array( self::account() ) );

		self::assertSame( 403, $this->choose( 'main', 'administrator' ) );
		self::assertSame( 400, $this->choose( 'parti' ) );
		self::assertSame( 200, $this->choose( 'main' ) );
		self::assertSame( 'main', $this->rest( 'GET', '/accounts/network', null, 'super' )->get_data()['account'] );
		self::assertSame( array( 'added', 'shared' ), self::log_actions() );
	}

	public function test_super_admins_are_told_though_they_do_not_belong_to_the_site(): void {
		if ( $this->is_alone() ) {
			return;
		}

		$super = $this->user( 'super' );
		remove_user_from_blog( $super, get_current_blog_id() );
		$this->put( array( self::account() ) );

		self::assertContains( get_userdata( $super )->user_email, array_column( $this->mails, 'to' ) );
	}

	public function test_a_site_without_accounts_shows_the_networks(): void {
		if ( $this->is_alone() ) {
			return;
		}

		$this->put( array( self::account() ) );
		$this->choose( 'main' );

		self::assertSame( 'BE68539007547034', $this->shown_elsewhere()['iban'] ?? '' );
		// By its name too, so that a section of it can be chosen there.
		self::assertSame( 'BE68539007547034', $this->shown_elsewhere( 'main' )['iban'] ?? '' );
		self::assertNull( $this->shown_elsewhere( 'parti' ) );

		$kept                 = get_site_option( 'passerelle_main_account' );
		$kept['item']['iban'] = self::OTHER_IBAN;
		update_site_option( 'passerelle_main_account', $kept );
		self::assertNull( $this->shown_elsewhere() );

		$this->put( array( self::account( array( 'note' => 'Merci' ) ) ), 1 );
		self::assertSame( array( 'BE68539007547034', 'Merci' ), array( $this->shown_elsewhere()['iban'] ?? '', $this->shown_elsewhere()['note'] ?? '' ) );

		$this->put( array(), 2 );
		self::assertNull( $this->shown_elsewhere() );
		self::assertNull( $this->rest( 'GET', '/accounts/network', null, 'super' )->get_data()['account'] );
	}

	public function test_while_the_main_sites_accounts_wait_for_a_review_no_site_shows_one(): void {
		if ( $this->is_alone() ) {
			return;
		}

		$this->put( array( self::account() ) );
		$this->choose( 'main' );
		$record                     = get_option( 'passerelle_accounts' );
		$record['items'][0]['iban'] = self::OTHER_IBAN;
		update_option( 'passerelle_accounts', $record );
		raise_alarm();
		self::assertNull( $this->shown_elsewhere() );

		$digest = $this->rest( 'GET', '/accounts/seal', null, 'administrator' )->get_data()['digest'];
		$this->rest( 'POST', '/accounts/seal', array( 'digest' => $digest, 'keep' => 'known' ), 'administrator' );
		self::assertSame( 'BE68539007547034', $this->shown_elsewhere()['iban'] ?? '' );
	}

	public function test_the_pages_of_other_sites_are_purged_site_by_site_and_the_walk_goes_on_where_it_stopped(): void {
		if ( $this->is_alone() ) {
			return;
		}

		$this->use_real_tables();
		$sites = array( $this->other_site( '/dons-un/' ), $this->other_site( '/dons-deux/' ), $this->other_site( '/dons-trois/' ) );
		$own   = $sites[2];

		try {
			$pages = array_map( fn( int $site ): int => $this->page_on( $site ), $sites );
			switch_to_blog( $own );
			$kept = $this->put( array( self::swiss() ) )->get_status();
			self::assertStringContainsString( "sites/$own/passerelle/accounts-$own-", witness_file() );
			self::forget_witness();
			restore_current_blog();
			// Which routes there are depends on the site that asked first.
			$GLOBALS['wp_rest_server'] = null;
			$revision                  = get_option( 'passerelle_accounts' )['revision'];
			$this->put( array( self::account( array( 'id' => 'reseau' ) ) ), $revision );
			self::assertSame( array( 200, 200 ), array( $kept, $this->choose( 'reseau' ) ) );
			self::assertNotFalse( wp_next_scheduled( 'passerelle_network_pages' ) );

			// One site a run: the clock has run out after each.
			$this->purged = array();
			wp_clear_scheduled_hook( 'passerelle_network_pages' );
			$runs = 0;

			while ( false !== get_site_option( 'passerelle_network_walk' ) && $runs < 20 ) {
				walk_network( 0 );
				++$runs;
			}

			self::assertGreaterThanOrEqual( 3, $runs );
			self::assertSame( array( $sites[0] => array( $pages[0] ), $sites[1] => array( $pages[1] ) ), array_intersect_key( $this->purged, array_flip( $sites ) ) );
			// As any program may call it.
			do_action( 'passerelle_network_pages' );
			self::assertFalse( get_site_option( 'passerelle_network_walk' ) );
		} finally {
			array_map( 'wp_delete_site', $sites );
			// Making a site leaves its permalinks in memory, and its routes.
			$GLOBALS['wp_rewrite']->init();
			$GLOBALS['wp_rest_server'] = null;
			$this->tidy();
		}
	}

	private function is_alone(): bool {
		if ( is_multisite() ) {
			return false;
		}

		// Alone, there is no network to take one from.
		self::assertNull( network_account() );

		return true;
	}

	private function choose( ?string $id, string $user = 'super' ): int {
		return $this->rest( 'PUT', '/accounts/network', array( 'account' => $id ), $user )->get_status();
	}

	/** As on a site that keeps none of its own. */
	private function shown_elsewhere( string $id = '' ): ?array {
		add_filter( 'option_passerelle_accounts', $none = static fn(): array => array( 'revision' => 0, 'items' => array(), 'seal' => '' ) );
		$shown = shown_account( $id );
		remove_filter( 'option_passerelle_accounts', $none );

		return $shown;
	}

	private function other_site( string $path ): int {
		$site = (int) wp_insert_site( array( 'domain' => get_network()->domain, 'path' => $path, 'title' => 'Dons', 'user_id' => 1 ) );
		switch_to_blog( $site );
		upgrade();
		restore_current_blog();

		return $site;
	}

	private function page_on( int $site ): int {
		switch_to_blog( $site );
		$id = $this->post( array( 'post_content' => '<!-- wp:passerelle/bank-account /-->' ) );
		restore_current_blog();

		return $id;
	}

	/** Real tables are not rolled back. */
	private function tidy(): void {
		global $wpdb;

		// In this order nobody misses them.
		self::forget_witness();
		$wpdb->query( "DELETE FROM {$wpdb->prefix}passerelle_account_log" );
		delete_site_option( 'passerelle_main_account' );
		delete_site_option( 'passerelle_network_walk' );
		update_option( 'passerelle_accounts', array( 'revision' => 0, 'items' => array(), 'seal' => '' ) );
		update_option( 'passerelle_accounts_alarm', array() );
		delete_option( 'passerelle_account_walk' );

		foreach ( array( 'passerelle_network_pages', 'passerelle_account_pages', 'passerelle_accounts_due', 'passerelle_accounts_check', 'passerelle_accounts_alarm' ) as $hook ) {
			wp_clear_scheduled_hook( $hook );
		}
	}
}
