<?php

declare( strict_types = 1 );

namespace Passerelle\Tests;

use function Passerelle\db;
use function Passerelle\is_table_there;
use function Passerelle\repair;
use function Passerelle\table;
use function Passerelle\Uninstall\next_sites;
use function Passerelle\Uninstall\uninstall;

use const Passerelle\Uninstall\CURSOR;

require_once WP_PLUGIN_DIR . '/passerelle/inc/uninstall.php';

final class UninstallTest extends TestCase {
	private const KEPT = array( 'passerelle_accounts', 'passerelle_agenda', 'passerelle_agenda_page', 'passerelle_old_sites', 'passerelle_settings' );

	private const OLD_SITES = array( 'revision' => 3, 'items' => array() );

	/** @var list<int> */
	private array $posts = array();

	protected function setUp(): void {
		parent::setUp();
		$this->use_real_tables();
		repair();
		$this->posts = array( $this->post(), $this->post() );
	}

	protected function tearDown(): void {
		foreach ( $this->posts as $id ) {
			wp_delete_post( $id, true );
		}

		foreach ( array( ...self::KEPT, 'passerelle_schema' ) as $name ) {
			delete_option( $name );
		}

		delete_metadata( 'user', 0, 'passerelle_set_up_dismissed', '', true );
		repair();
		parent::tearDown();
	}

	public function test_keeps_what_only_lives_here(): void {
		$this->fill( false );

		uninstall();

		self::assertSame( self::KEPT, $this->options() );
		self::assertSame( self::OLD_SITES, get_option( 'passerelle_old_sites' ) );
		self::assertSame( array( '_passerelle_checked', '_passerelle_old_url' ), $this->metas() );
		self::assertSame( 'https://ancien.example/a', get_post_meta( $this->posts[0], '_passerelle_old_url', true ) );
		self::assertSame( '', get_post_meta( $this->posts[0], '_passerelle_old_link', true ) );
		self::assertFalse( is_table_there( 'locks' ) );
		self::assertTrue( is_table_there( 'account_log' ) );
		self::assertSame( array(), $this->events() );
	}

	public function test_leaves_nothing_when_everything_was_to_go(): void {
		$this->fill( true );
		db()->query( (string) db()->prepare( 'CREATE TABLE %i ( id bigint(20) unsigned NOT NULL, PRIMARY KEY  (id) )', table( 'later' ) ) );

		uninstall();

		self::assertSame( array(), $this->options() );
		self::assertSame( array(), $this->metas() );
		self::assertSame( array(), $this->events() );
		self::assertFalse( is_table_there( 'locks' ) );
		self::assertFalse( is_table_there( 'later' ) );
		self::assertFalse( is_table_there( 'account_log' ) );
		self::assertArrayNotHasKey( 'passerelle_manage_accounts', wp_roles()->roles['administrator']['capabilities'] );
		self::assertSame( '', get_user_meta( 1, 'passerelle_set_up_dismissed', true ) );
		// Others' things are theirs.
		self::assertSame( 'oui', get_post_meta( $this->posts[0], 'passerelle', true ) );
		self::assertSame( '12', get_post_meta( $this->posts[0], '_fgs2wp_old_article_id', true ) );
		self::assertIsInt( wp_next_scheduled( 'quelqu_un_d_autre' ) );
		wp_unschedule_hook( 'quelqu_un_d_autre' );
	}

	public function test_readers_reports_stay_without_their_addresses(): void {
		$this->fill( false );
		$this->report();

		uninstall();

		self::assertSame( array( array( 'note' => 'Un mot', 'email' => '' ) ), db()->get_results( 'SELECT note, email FROM ' . table( 'reports' ), ARRAY_A ) );
		self::assertFalse( is_table_there( 'counts' ) );
		self::assertFalse( is_table_there( 'days' ) );
		self::assertFalse( get_role( 'editor' )?->has_cap( 'passerelle_moderate' ) );
		wp_unschedule_hook( 'quelqu_un_d_autre' );
		repair();
		self::assertTrue( get_role( 'editor' )?->has_cap( 'passerelle_moderate' ) );
		db()->query( 'DELETE FROM ' . table( 'reports' ) );
	}

	public function test_readers_reports_go_when_everything_was_to_go(): void {
		$volunteer = $this->user( 'subscriber' );
		get_userdata( $volunteer )->add_cap( 'passerelle_moderate' );
		$this->fill( true );
		$this->report();

		uninstall();

		self::assertFalse( is_table_there( 'reports' ) );
		clean_user_cache( $volunteer );
		self::assertFalse( user_can( $volunteer, 'passerelle_moderate' ) );
		wp_unschedule_hook( 'quelqu_un_d_autre' );
		require_once ABSPATH . 'wp-admin/includes/user.php';
		require_once ABSPATH . 'wp-admin/includes/ms.php';
		is_multisite() ? wpmu_delete_user( $volunteer ) : wp_delete_user( $volunteer );
	}

	private function report(): void {
		db()->query( 'INSERT INTO ' . table( 'reports' ) . " (post_id, url, reason, note, quote, target, email, status, held_for, `count`, internal_note, content, fold, created_at, latest_at, closed_at, tell_at) VALUES (1, '', 'typo', 'Un mot', '', '', 'une@exemple.org', 'new', '', 1, '', 'c', 'f', 1, 1, 0, 0)" );
	}

	public function test_can_be_repeated(): void {
		$this->fill( true );

		uninstall();
		uninstall();

		self::assertSame( array(), $this->options() );
		wp_unschedule_hook( 'quelqu_un_d_autre' );
	}

	public function test_installed_again_it_goes_on_with_what_was_kept(): void {
		$this->fill( false );
		uninstall();

		self::assertTrue( repair() );

		self::assertTrue( is_table_there( 'locks' ) );
		self::assertSame( self::OLD_SITES, get_option( 'passerelle_old_sites' ) );
		wp_unschedule_hook( 'quelqu_un_d_autre' );
	}

	public function test_a_network_is_worked_off_site_by_site_and_goes_on_where_it_stopped(): void {
		if ( ! is_multisite() ) {
			// Alone, there is no list of sites to work off.
			self::assertFalse( get_site_option( CURSOR ) );

			return;
		}

		$second = (int) wp_insert_site( array( 'domain' => get_network()->domain, 'path' => '/deux/', 'title' => 'Deux', 'user_id' => 1 ) );
		$third  = (int) wp_insert_site( array( 'domain' => get_network()->domain, 'path' => '/trois/', 'title' => 'Trois', 'user_id' => 1 ) );

		try {
			foreach ( array( $second, $third ) as $site ) {
				switch_to_blog( $site );
				// Network-wide active: the new site was prepared when it was made.
				self::assertTrue( is_table_there( 'locks' ) );
				update_option( 'passerelle_settings', array( 'deleteEverything' => $site === $third ) );
				restore_current_blog();
			}

			// The first run was stopped after the second site.
			update_site_option( CURSOR, $second );
			self::assertSame( array( $third ), next_sites() );
			uninstall();

			self::assertSame( array( true, self::KEPT ), array( $this->at( $second, 'table' ), array_values( array_intersect( $this->at( $second, 'options' ), self::KEPT ) ) ) );
			self::assertSame( array( false, array() ), array( $this->at( $third, 'table' ), $this->at( $third, 'options' ) ) );
			self::assertFalse( get_site_option( CURSOR ) );

			uninstall();
			self::assertSame( array( false, self::KEPT ), array( $this->at( $second, 'table' ), $this->at( $second, 'options' ) ) );
		} finally {
			wp_delete_site( $third );
			wp_delete_site( $second );
			// Making a site leaves its permalinks behind.
			$GLOBALS['wp_rewrite']->init();
		}
	}

	private function fill( bool $everything ): void {
		update_option( 'passerelle_settings', array( 'features' => array(), 'strip' => 'after', 'deleteEverything' => $everything ) );
		update_option( 'passerelle_old_sites', self::OLD_SITES );
		update_option( 'passerelle_fingerprints', array( 'ancien' => array() ) );
		set_transient( 'passerelle_passage', 'oui', 600 );
		set_site_transient( 'passerelle_passage', 'oui', 600 );
		update_user_meta( 1, 'passerelle_set_up_dismissed', 'oui' );
		wp_schedule_single_event( time() + 600, 'passerelle_watch' );
		wp_schedule_single_event( time() + 600, 'quelqu_un_d_autre' );

		foreach ( $this->posts as $id ) {
			update_post_meta( $id, '_passerelle_old_url', 'https://ancien.example/a' );
			update_post_meta( $id, '_passerelle_checked', '2026-01-01' );
			update_post_meta( $id, '_passerelle_old_link', array( 'state' => 'ok' ) );
			update_post_meta( $id, '_fgs2wp_old_article_id', '12' );
			update_post_meta( $id, 'passerelle', 'oui' );
		}
	}

	/** @return list<string> Of ours, wherever WordPress keeps them. */
	private function options(): array {
		wp_cache_flush();
		$names = db()->get_col( 'SELECT option_name FROM ' . db()->options . " WHERE option_name LIKE '%passerelle%' ORDER BY option_name" );

		if ( is_multisite() ) {
			$names = array( ...$names, ...db()->get_col( 'SELECT meta_key FROM ' . db()->sitemeta . " WHERE meta_key LIKE '%passerelle%'" ) );
		}

		// Which plugins are active, and what they are called, is WordPress's.
		return array_values( $names );
	}

	/** @return list<string> */
	private function metas(): array {
		return array_values( db()->get_col( 'SELECT DISTINCT meta_key FROM ' . db()->postmeta . " WHERE meta_key LIKE '\\_passerelle%' ORDER BY meta_key" ) );
	}

	/** @return list<string> */
	private function events(): array {
		$hooks = array_merge( ...array_map( 'array_keys', array_values( _get_cron_array() ) ) );

		return array_values( array_filter( $hooks, static fn( string $hook ): bool => str_starts_with( $hook, 'passerelle' ) ) );
	}

	private function at( int $site, string $what ): mixed {
		switch_to_blog( $site );
		$answer = 'table' === $what ? is_table_there( 'locks' ) : $this->options();
		restore_current_blog();

		return $answer;
	}
}
