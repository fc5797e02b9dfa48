<?php

declare( strict_types = 1 );

namespace Passerelle\Tests;

use function Passerelle\db;
use function Passerelle\has_table;
use function Passerelle\is_table_there;
use function Passerelle\lock;
use function Passerelle\repair;
use function Passerelle\schema_version;
use function Passerelle\table;
use function Passerelle\upgrade_when_behind;
use function Passerelle\upgrades;

use const Passerelle\SCHEMA;
use const Passerelle\TABLES;

final class InstallTest extends TestCase {
	public function test_steps_are_numbered_without_a_gap(): void {
		self::assertSame( range( 1, SCHEMA ), array_keys( upgrades() ) );
		self::assertSame( array(), array_diff( TABLES, array_keys( upgrades() ) ) );
	}

	public function test_every_option_exists_and_is_autoloaded(): void {
		$loaded = wp_load_alloptions();

		foreach ( array( 'schema', 'settings', 'old_sites', 'watch', 'fingerprints' ) as $name ) {
			self::assertArrayHasKey( "passerelle_$name", $loaded );
		}

		self::assertArrayNotHasKey( 'passerelle_purge', $loaded );
		self::assertIsArray( get_option( 'passerelle_purge' ) );
	}

	public function test_an_up_to_date_site_costs_no_query(): void {
		wp_load_alloptions();

		self::assertSame( 0, $this->count_queries( static fn() => upgrade_when_behind() ) );
	}

	public function test_a_site_that_is_behind_is_upgraded_on_its_first_request(): void {
		delete_option( 'passerelle_schema' );
		delete_option( 'passerelle_old_sites' );

		upgrade_when_behind();

		self::assertSame( SCHEMA, schema_version() );
		self::assertSame( array( 'revision' => 0, 'items' => array() ), get_option( 'passerelle_old_sites' ) );
	}

	public function test_what_people_set_up_survives_an_upgrade(): void {
		update_option( 'passerelle_old_sites', array( 'revision' => 7, 'items' => array() ) );
		delete_option( 'passerelle_schema' );

		upgrade_when_behind();

		self::assertSame( 7, get_option( 'passerelle_old_sites' )['revision'] );
	}

	public function test_an_upgrade_under_way_is_left_alone(): void {
		// A database of a later step: the leases exist, so the upgrade takes one.
		self::assertIsString( lock( 'upgrade', 60 ) );

		add_filter( 'option_passerelle_schema', static fn(): array => array( 'version' => 1 ) );
		$steps = $this->count_queries( static fn() => repair() );

		// Is each table there, the two statements of lock(): no step ran.
		self::assertLessThanOrEqual( count( TABLES ) + 3, $steps );
	}

	public function test_a_database_that_refuses_is_asked_again_an_hour_later(): void {
		$this->refuse_tables();
		update_option( 'passerelle_schema', array( 'version' => 0 ) );

		upgrade_when_behind();

		$refused = get_option( 'passerelle_schema' );
		self::assertSame( 0, $refused['version'] );
		self::assertEqualsWithDelta( time(), $refused['failedAt'], 5 );
		self::assertArrayHasKey( 'error', $refused );
		self::assertFalse( has_table( 'locks' ) );
		self::assertNull( lock( 'travail', 60 ) );
		self::assertSame( 0, $this->count_queries( static fn() => upgrade_when_behind() ) );

		update_option( 'passerelle_schema', array( 'failedAt' => time() - HOUR_IN_SECONDS - 1 ) + $refused );
		remove_all_filters( 'passerelle_test_refuse' );
		upgrade_when_behind();
		self::assertSame( SCHEMA, schema_version() );
	}

	public function test_admins_are_told_and_nobody_else(): void {
		update_option( 'passerelle_schema', array( 'version' => 0, 'failedAt' => time() ) );

		self::assertSame( '', $this->notices( $this->user( 'editor' ) ) );
		$told = $this->notices( $this->user( 'super' ) );

		self::assertStringContainsString( 'could not create its table', $told );
		self::assertStringContainsString( 'notice-warning', $told );

		update_option( 'passerelle_schema', array( 'version' => SCHEMA ) );
		self::assertSame( '', $this->notices( $this->user( 'super' ) ) );
	}

	public function test_deactivation_leaves_nothing_scheduled(): void {
		wp_schedule_single_event( time() + 100, 'passerelle_watch' );
		wp_schedule_single_event( time() + 200, 'passerelle_purge', array( 1 ) );
		wp_schedule_single_event( time() + 300, 'quelqu_un_d_autre' );

		do_action( 'deactivate_passerelle/passerelle.php', false );

		self::assertFalse( wp_next_scheduled( 'passerelle_watch' ) );
		self::assertFalse( wp_next_scheduled( 'passerelle_purge', array( 1 ) ) );
		self::assertIsInt( wp_next_scheduled( 'quelqu_un_d_autre' ) );
	}

	public function test_a_lost_table_comes_back(): void {
		$this->use_real_tables();
		db()->query( (string) db()->prepare( 'DROP TABLE %i', table( 'locks' ) ) );
		self::assertFalse( is_table_there( 'locks' ) );

		self::assertTrue( repair() );

		self::assertTrue( is_table_there( 'locks' ) );
		self::assertSame( SCHEMA, schema_version() );
	}

	private function refuse_tables(): void {
		add_filter( 'passerelle_test_refuse', '__return_true' );
		// A database user without the right to CREATE: the statement fails, there is no table. (The tests' own user may do
		// everything; wpdb answers an empty statement like a refused one.)
		add_filter(
			'query',
			static fn( string $sql ): string => has_filter( 'passerelle_test_refuse' ) && 1 === preg_match( '/^\s*CREATE\s/', $sql ) ? '' : $sql,
			99
		);
	}

	private function notices( int $user ): string {
		wp_set_current_user( $user );
		ob_start();
		\Passerelle\tell_missing_tables();

		return (string) ob_get_clean();
	}
}
