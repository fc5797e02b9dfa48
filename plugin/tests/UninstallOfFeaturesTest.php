<?php

declare( strict_types = 1 );

namespace Passerelle\Tests;

use function Passerelle\db;
use function Passerelle\is_table_there;
use function Passerelle\repair;
use function Passerelle\table;
use function Passerelle\Uninstall\uninstall;

/** Reports, rights, places, accounts: what people gave or were given. */
final class UninstallOfFeaturesTest extends UninstallTestCase {
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
		get_userdata( $volunteer )->add_cap( 'passerelle_manage_accounts' );
		$this->fill( true );
		$this->report();

		uninstall();

		self::assertFalse( is_table_there( 'reports' ) );
		clean_user_cache( $volunteer );
		self::assertFalse( user_can( $volunteer, 'passerelle_moderate' ) );
		self::assertSame( array( 'subscriber' => true ), get_userdata( $volunteer )->caps );
		wp_unschedule_hook( 'quelqu_un_d_autre' );
		require_once ABSPATH . 'wp-admin/includes/user.php';
		require_once ABSPATH . 'wp-admin/includes/ms.php';
		is_multisite() ? wpmu_delete_user( $volunteer ) : wp_delete_user( $volunteer );
	}

	private function report(): void {
		db()->query( 'INSERT INTO ' . table( 'reports' ) . " (post_id, url, reason, note, quote, target, email, status, held_for, `count`, internal_note, content, fold, created_at, latest_at, closed_at, tell_at) VALUES (1, '', 'typo', 'Un mot', '', '', 'une@exemple.org', 'new', '', 1, '', 'c', 'f', 1, 1, 0, 0)" );
	}

	public function test_places_stay_with_the_events_and_go_with_everything(): void {
		$place = wp_insert_term( 'Maison des Passeurs', 'passerelle_place' )['term_id'];
		update_term_meta( $place, 'passerelle_address', '12 rue du Gué' );
		wp_set_object_terms( $this->posts[0], array( $place ), 'passerelle_place' );

		$this->fill( false );
		uninstall();
		self::assertSame( array( 1, 1, 1 ), $this->of_term( $place ) );

		$this->fill( true );
		uninstall();
		self::assertSame( array( 0, 0, 0 ), $this->of_term( $place ) );
		wp_unschedule_hook( 'quelqu_un_d_autre' );
	}

	/** @return array{int, int, int} Rows of the term, its metas, and what hangs on it. */
	private function of_term( int $id ): array {
		$count = static fn( string $table, string $column ): int => (int) db()->get_var( (string) db()->prepare( 'SELECT COUNT(*) FROM %i WHERE %i = %d', $table, $column, $id ) );

		return array( $count( db()->term_taxonomy, 'term_id' ), $count( db()->termmeta, 'term_id' ), $count( db()->term_relationships, 'term_taxonomy_id' ) );
	}

	public function test_the_account_of_a_network_goes_when_its_main_site_says_so(): void {
		if ( ! is_multisite() ) {
			// Alone, the option would be one of the site, and goes with those.
			self::assertFalse( get_site_option( 'passerelle_main_account' ) );

			return;
		}

		foreach ( array( array( false, array( 'item' => array() ) ), array( true, false ) ) as list( $everything, $left ) ) {
			update_site_option( 'passerelle_main_account', array( 'item' => array() ) );
			$this->fill( $everything );
			uninstall();
			wp_unschedule_hook( 'quelqu_un_d_autre' );

			self::assertSame( $left, get_site_option( 'passerelle_main_account' ) );
		}
	}
}
