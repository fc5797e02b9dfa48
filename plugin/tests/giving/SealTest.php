<?php
/**
 * Accounts changed elsewhere: noticed, not shown, told, and the one way back.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Giving;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\Giving\accounts;
use function Passerelle\Giving\raise_alarm;

require_once __DIR__ . '/GivingTestCase.php';

final class SealTest extends GivingTestCase {
	#[DataProvider( 'swaps' )]
	public function test_a_swap_is_not_shown_and_told_once( callable $swap ): void {
		$this->put( array( self::account() ) );
		$this->mails = array();
		$swap( self::swapped() );

		self::assertSame( array(), accounts() );
		raise_alarm();
		$told = count( $this->mails );
		raise_alarm();

		self::assertGreaterThan( 0, $told );
		self::assertCount( $told, $this->mails );
		self::assertStringNotContainsString( 'BE71', $this->mails[0]['message'] );
		self::assertSame( array( 'added', 'alarm' ), self::log_actions() );
		self::assertSame( 423, $this->rest( 'GET', '/accounts', null, 'administrator' )->get_status() );
		self::assertSame( 423, $this->put( array( self::account() ), 1 )->get_status() );
	}

	public static function swaps(): array {
		return array(
			'by SQL' => array(
				static function ( array $record ): void {
					global $wpdb;
					$wpdb->update( $wpdb->options, array( 'option_value' => serialize( $record ) ), array( 'option_name' => 'passerelle_accounts' ) );
					wp_cache_flush();
				},
			),
			'by update_option()'         => array( static fn( array $record ) => update_option( 'passerelle_accounts', $record ) ),
			'by the all-settings screen' => array( static fn( array $record ) => update_option( 'passerelle_accounts', 'SERIALIZED DATA' ) ),
			'by delete_option()'         => array( static fn( array $record ) => delete_option( 'passerelle_accounts' ) ),
			'to nothing at all'          => array( static fn( array $record ) => update_option( 'passerelle_accounts', array( 'revision' => 0, 'items' => array(), 'seal' => '' ) ) ),
			'by a dump of another site'  => array( static fn( array $record ) => update_option( 'passerelle_accounts', array( 'seal' => str_repeat( 'a', 64 ) ) + $record ) ),
			'to other kinds of values'   => array( static fn( array $record ) => update_option( 'passerelle_accounts', array( 'revision' => 'x', 'items' => 'y', 'seal' => array() ) ) ),
		);
	}

	private static function swapped(): array {
		$record                     = get_option( 'passerelle_accounts' );
		$record['items'][0]['iban'] = self::OTHER_IBAN;

		return $record;
	}

	public function test_the_same_swap_after_a_review_is_told_again(): void {
		$this->put( array( self::account() ) );
		$swapped = self::swapped();
		update_option( 'passerelle_accounts', $swapped );
		$digest = $this->rest( 'GET', '/accounts/seal', null, 'administrator' )->get_data()['digest'];
		$this->rest( 'POST', '/accounts/seal', array( 'digest' => $digest, 'keep' => 'known' ), 'administrator' );
		$this->mails = array();
		update_option( 'passerelle_accounts', $swapped );

		self::assertSame( array(), accounts() );
		self::assertNotSame( array(), $this->mails );
	}

	public function test_an_older_state_that_comes_back_is_noticed(): void {
		$this->put( array( self::account() ) );
		$older = get_option( 'passerelle_accounts' );
		$this->put( array( self::account( array( 'note' => 'Merci' ) ) ), 1 );
		$this->mails = array();
		update_option( 'passerelle_accounts', $older );

		self::assertSame( array(), accounts() );
		self::assertNotSame( array(), $this->mails );
	}

	public function test_a_page_says_it_soon_and_once(): void {
		$this->put( array( self::account() ) );
		self::swaps()['by SQL'][0]( self::swapped() );
		accounts();

		self::assertNotFalse( wp_next_scheduled( 'passerelle_accounts_alarm' ) );
		do_action( 'passerelle_accounts_alarm' );
		wp_clear_scheduled_hook( 'passerelle_accounts_alarm' );
		accounts();

		self::assertFalse( wp_next_scheduled( 'passerelle_accounts_alarm' ) );
	}

	public function test_reading_costs_no_query(): void {
		$this->put( array( self::account(), self::swiss() ) );
		get_option( 'passerelle_accounts' );

		self::assertSame( 0, $this->count_queries( static fn(): array => accounts() ) );
	}

	public function test_putting_the_last_known_back(): void {
		$this->put( array( self::account() ) );
		update_option( 'passerelle_accounts', self::swapped() );
		$seal = $this->rest( 'GET', '/accounts/seal', null, 'administrator' )->get_data();

		self::assertSame( array( 'broken', 'BE68539007547034', self::OTHER_IBAN ), array( $seal['state'], $seal['known'][0]['iban'], $seal['found'][0]['iban'] ) );

		$answer = $this->rest( 'POST', '/accounts/seal', array( 'digest' => $seal['digest'], 'keep' => 'known' ), 'administrator' );
		self::assertSame( array( 200, 'BE68539007547034' ), array( $answer->get_status(), accounts()[0]['iban'] ) );
	}

	public function test_accepting_what_stands_there_waits_for_a_day(): void {
		$this->put( array( self::account() ) );
		update_option( 'passerelle_accounts', self::swapped() );
		$digest = $this->rest( 'GET', '/accounts/seal', null, 'administrator' )->get_data()['digest'];
		$answer = $this->rest( 'POST', '/accounts/seal', array( 'digest' => $digest, 'keep' => 'found' ), 'administrator' );

		self::assertSame( array( 200, 'BE68539007547034', self::OTHER_IBAN ), array( $answer->get_status(), accounts()[0]['iban'], accounts()[0]['pending']['iban'] ) );
	}

	public function test_what_changed_after_the_review_is_not_sealed(): void {
		$this->put( array( self::account() ) );
		update_option( 'passerelle_accounts', self::swapped() );
		$digest = $this->rest( 'GET', '/accounts/seal', null, 'administrator' )->get_data()['digest'];
		update_option( 'passerelle_accounts', array( 'revision' => 1, 'items' => array( self::swiss() ), 'seal' => 'x' ) );

		self::assertSame( 409, $this->rest( 'POST', '/accounts/seal', array( 'digest' => $digest, 'keep' => 'found' ), 'administrator' )->get_status() );
	}

	public function test_with_new_keys_in_wp_config_the_review_decides(): void {
		$this->put( array( self::account() ) );
		global $wpdb;
		// Another key: neither the record's seal nor any of the log's fits.
		$wpdb->query( "UPDATE {$wpdb->prefix}passerelle_account_log SET seal = REVERSE( seal )" );
		$record         = get_option( 'passerelle_accounts' );
		$record['seal'] = strrev( $record['seal'] );
		self::forget_witness();
		update_option( 'passerelle_accounts', $record );
		$seal = $this->rest( 'GET', '/accounts/seal', null, 'administrator' )->get_data();

		self::assertNull( $seal['known'] );
		self::assertSame( array(), accounts() );

		$this->rest( 'POST', '/accounts/seal', array( 'digest' => $seal['digest'], 'keep' => 'found' ), 'administrator' );
		self::assertSame( array( 'BE68539007547034', null ), array( accounts()[0]['iban'], accounts()[0]['pending'] ) );
	}

	public function test_nothing_to_review_when_nothing_is_broken(): void {
		$this->put( array( self::account() ) );
		$digest = $this->rest( 'GET', '/accounts/seal', null, 'administrator' )->get_data()['digest'];

		self::assertSame( 404, $this->rest( 'POST', '/accounts/seal', array( 'digest' => $digest, 'keep' => 'found' ), 'administrator' )->get_status() );
	}

	public function test_a_forged_row_of_the_log_is_not_believed(): void {
		$this->put( array( self::account() ) );
		global $wpdb;
		$wpdb->query( "UPDATE {$wpdb->prefix}passerelle_account_log SET account_after = REPLACE( account_after, 'BE68539007547034', '" . self::OTHER_IBAN . "' )" );
		update_option( 'passerelle_accounts', self::swapped() );
		$known = fn(): ?array => $this->rest( 'GET', '/accounts/seal', null, 'administrator' )->get_data()['known'];

		// The witness outside knows better; without it, nothing is known.
		self::assertSame( 'BE68539007547034', $known()[0]['iban'] ?? '' );
		self::forget_witness();
		self::assertNull( $known() );
		self::assertFalse( $this->rest( 'GET', '/accounts/log', array( 'per_page' => 100 ), 'administrator' )->get_data()[1]['genuine'] );
	}

	public function test_pages_that_show_a_changed_account_are_purged(): void {
		$page   = $this->post( array( 'post_content' => '<!-- wp:passerelle/bank-account {"account":"main"} /-->' ) );
		$synced = $this->post( array( 'post_type' => 'wp_block', 'post_content' => '<!-- wp:passerelle/donate --><!-- /wp:passerelle/donate -->' ) );
		$holder = $this->post( array( 'post_content' => "<!-- wp:block {\"ref\":$synced} /-->" ) );
		$outer  = $this->post( array( 'post_type' => 'wp_block', 'post_content' => "<!-- wp:block {\"ref\":$synced} /-->" ) );
		$nested = $this->post( array( 'post_content' => "<!-- wp:block {\"ref\":$outer} /-->" ) );
		$bound  = $this->post( array( 'post_content' => '<!-- wp:paragraph {"metadata":{"bindings":{"content":{"source":"passerelle/account"}}}} --><p></p><!-- /wp:paragraph -->' ) );
		$other  = $this->post();
		$purged = array();
		add_action( 'passerelle_pages_changed', static function ( array $ids ) use ( &$purged ): void {
			$purged = array_merge( $purged, $ids );
		} );
		$this->put( array( self::account() ) );

		self::assertEqualsCanonicalizing( array( $page, $synced, $holder, $outer, $nested, $bound ), $purged );
		self::assertNotContains( $other, $purged );
	}
}
