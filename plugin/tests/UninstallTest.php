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

final class UninstallTest extends UninstallTestCase {
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
