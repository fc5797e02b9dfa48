<?php
/**
 * A backup of the whole database brings an older state back, rightly sealed, with its log: the witness outside knows better.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Giving;

use function Passerelle\Giving\accounts;
use function Passerelle\Giving\check_daily;
use function Passerelle\Giving\health_of_witness;
use function Passerelle\Giving\raise_alarm;
use function Passerelle\Giving\witness;
use function Passerelle\Giving\witness_file;
use function Passerelle\Giving\witness_folder;

require_once __DIR__ . '/GivingTestCase.php';

final class WitnessTest extends GivingTestCase {
	public function test_a_restored_database_is_noticed_at_once_not_shown_and_told(): void {
		$this->restore_an_earlier_day();

		self::assertSame( array(), accounts() );
		self::assertNotFalse( wp_next_scheduled( 'passerelle_accounts_alarm' ) );
		do_action( 'passerelle_accounts_alarm' );
		$told = count( $this->mails );
		raise_alarm();

		self::assertGreaterThan( 0, $told );
		self::assertCount( $told, $this->mails );
		self::assertSame( array(), accounts() );
		self::assertSame( 423, $this->rest( 'GET', '/accounts', null, 'administrator' )->get_status() );
		self::assertSame( 423, $this->put( array( self::account() ), 1 )->get_status() );
	}

	public function test_the_last_confirmed_state_can_be_put_back_though_the_database_lost_it(): void {
		$this->restore_an_earlier_day();
		$seal = $this->rest( 'GET', '/accounts/seal', null, 'administrator' )->get_data();

		self::assertSame( array( 'older', 'Après', 'Avant' ), array( $seal['state'], $seal['known'][0]['label'], $seal['found'][0]['label'] ) );
		raise_alarm();
		$seal = $this->rest( 'GET', '/accounts/seal', null, 'administrator' )->get_data();
		self::assertSame( array( 'older', 'Après', 'Avant' ), array( $seal['state'], $seal['known'][0]['label'], $seal['found'][0]['label'] ) );

		$answer = $this->rest( 'POST', '/accounts/seal', array( 'digest' => $seal['digest'], 'keep' => 'known' ), 'administrator' );
		self::assertSame( array( 200, 3, 'Après' ), array( $answer->get_status(), $answer->get_data()['revision'], accounts()[0]['label'] ) );
	}

	public function test_accepting_the_earlier_state_makes_its_details_wait(): void {
		$before = self::account();
		$this->put( array( $before ) );
		$dump = self::dump();
		$this->put( array( self::account( array( 'iban' => self::OTHER_IBAN ) ) ), 1 );
		$this->rest( 'POST', '/accounts/main/confirm', array( 'revision' => 2 ), $this->holder() );
		self::restore_dump( $dump );
		$digest = $this->rest( 'GET', '/accounts/seal', null, 'administrator' )->get_data()['digest'];
		$this->rest( 'POST', '/accounts/seal', array( 'digest' => $digest, 'keep' => 'found' ), 'administrator' );

		self::assertSame( array( self::OTHER_IBAN, $before['iban'] ), array( accounts()[0]['iban'], accounts()[0]['pending']['iban'] ?? '' ) );
	}

	public function test_a_database_from_before_the_first_account_is_noticed(): void {
		$dump = self::dump();
		$this->put( array( self::account() ) );
		self::restore_dump( $dump );
		$seal = $this->rest( 'GET', '/accounts/seal', null, 'administrator' )->get_data();

		self::assertSame( array( 'older', 'Les Passeurs', array() ), array( $seal['state'], $seal['known'][0]['label'], $seal['found'] ) );
		check_daily();
		self::assertNotSame( array(), $this->mails );
		$this->rest( 'POST', '/accounts/seal', array( 'digest' => $seal['digest'], 'keep' => 'known' ), 'administrator' );
		self::assertSame( 'Les Passeurs', accounts()[0]['label'] ?? '' );
	}

	public function test_a_page_that_began_before_someone_saved_is_no_alarm(): void {
		$this->put( array( self::account( array( 'label' => 'Avant' ) ) ) );
		$earlier = wp_load_alloptions();
		$this->put( array( self::account( array( 'label' => 'Après' ) ) ), 1 );
		wp_cache_set( 'alloptions', $earlier, 'options' );

		self::assertSame( 'Après', accounts()[0]['label'] ?? '' );
		self::assertFalse( wp_next_scheduled( 'passerelle_accounts_alarm' ) );
		wp_cache_set( 'alloptions', $earlier, 'options' );
		raise_alarm();
		self::assertSame( 'Après', accounts()[0]['label'] ?? '' );
	}

	public function test_another_server_that_lags_behind_catches_up(): void {
		$this->put( array( self::account() ) );
		$lagging = (string) file_get_contents( witness_file() );
		$this->put( array( self::account( array( 'note' => 'Merci' ) ) ), 1 );
		file_put_contents( witness_file(), $lagging );

		self::assertSame( 'Merci', accounts()[0]['note'] ?? '' );
		check_daily();
		self::assertSame( 2, witness()['revision'] ?? 0 );
	}

	/** The review is done on a server whose own witness knows less than the one that raised the alarm. */
	public function test_a_review_on_another_server_ends_the_alarm_everywhere(): void {
		$this->restore_an_earlier_day();
		raise_alarm();
		$first = (string) file_get_contents( witness_file() );
		self::forget_witness();
		$digest = $this->rest( 'GET', '/accounts/seal', null, 'administrator' )->get_data()['digest'];
		$this->rest( 'POST', '/accounts/seal', array( 'digest' => $digest, 'keep' => 'found' ), 'administrator' );
		file_put_contents( witness_file(), $first );

		self::assertSame( 'Avant', accounts()[0]['label'] ?? '' );
	}

	public function test_a_copy_at_another_address_has_a_history_of_its_own(): void {
		$this->put( array( self::account( array( 'label' => 'Avant' ) ) ) );
		$dump = self::dump();
		$here = witness_file();
		$this->put( array( self::account( array( 'label' => 'Après' ) ) ), 1 );
		self::restore_dump( $dump );
		add_filter( 'option_home', $copy = static fn(): string => 'https://copie.example' );

		self::assertNotSame( $here, witness_file() );
		self::assertSame( 'Avant', accounts()[0]['label'] ?? '' );
		remove_filter( 'option_home', $copy );

		// The same site without www, or by http, is no copy.
		foreach ( array( 'http://www.exemple.org/', 'https://exemple.org', 'https://WWW.exemple.org' ) as $home ) {
			add_filter( 'option_home', $same = static fn(): string => $home );
			$files[] = witness_file();
			remove_filter( 'option_home', $same );
		}

		self::assertCount( 1, array_unique( $files ) );
	}

	public function test_a_forged_or_foreign_witness_is_not_believed(): void {
		$this->put( array( self::account() ) );
		$kept             = json_decode( (string) file_get_contents( witness_file() ), true );
		$kept['revision'] = 99;
		file_put_contents( witness_file(), wp_json_encode( $kept ) );

		self::assertNull( witness() );
		self::assertCount( 1, accounts() );

		foreach ( array( '', 'x', '[]', '{"seal":[]}', '{"revision":"x","seal":"' . str_repeat( 'a', 64 ) . '"}' ) as $text ) {
			file_put_contents( witness_file(), $text );
			self::assertNull( witness() );
		}

		check_daily();
		self::assertSame( 1, witness()['revision'] ?? 0 );
	}

	public function test_nothing_that_waits_can_be_read_in_the_file(): void {
		$this->put( array( self::account() ) );
		$this->put( array( self::account( array( 'iban' => self::OTHER_IBAN, 'payee' => 'Secret' ) ) ), 1 );
		$text = (string) file_get_contents( witness_file() );

		self::assertStringNotContainsString( self::OTHER_IBAN, $text );
		self::assertStringNotContainsString( 'Secret', $text );
		self::assertSame( array( 'revision', 'sealed', 'record', 'seal' ), array_keys( json_decode( $text, true ) ) );
	}

	public function test_a_page_still_costs_no_query(): void {
		$this->put( array( self::account() ) );
		get_option( 'passerelle_accounts' );

		self::assertSame( 0, $this->count_queries( static fn(): array => accounts() ) );
	}

	public function test_where_nothing_can_be_written_all_works_and_site_health_says_so(): void {
		add_filter( 'upload_dir', static fn( array $dir ): array => array( 'basedir' => '/dev/null/uploads' ) + $dir );
		$answer = $this->put( array( self::account() ) );

		self::assertSame( array( 200, 1 ), array( $answer->get_status(), count( accounts() ) ) );
		self::assertNull( witness() );
		self::assertSame( 'recommended', health_of_witness()['status'] );
		self::assertStringContainsString( '/dev/null/uploads/passerelle', health_of_witness()['description'] );

		add_filter( 'upload_dir', static fn( array $dir ): array => array( 'basedir' => 's3://ailleurs' ) + $dir, 20 );
		stream_wrapper_register( 's3', self::class );
		self::assertSame( '', witness_folder() );
		self::assertSame( 'recommended', health_of_witness()['status'] );
		stream_wrapper_unregister( 's3' );
	}

	public function test_site_health_is_content_where_the_file_is(): void {
		$this->put( array( self::account() ) );

		self::assertSame( 'good', health_of_witness()['status'] );
	}

	/** Two states: the database has the first, the witness knows the second. */
	private function restore_an_earlier_day(): void {
		$this->put( array( self::account( array( 'label' => 'Avant' ) ) ) );
		$dump = self::dump();
		$this->put( array( self::account( array( 'label' => 'Après' ) ) ), 1 );
		self::restore_dump( $dump );
		$this->mails = array();
	}
}
