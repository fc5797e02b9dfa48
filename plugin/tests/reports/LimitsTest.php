<?php
/**
 * Too much: held, then later; and never a closed door for the others.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Reports;

use function Passerelle\db;
use function Passerelle\table;

use const Passerelle\Reports\LIMITS;
use const Passerelle\Reports\SITE_SHARE;

require_once __DIR__ . '/ReportsTestCase.php';

final class LimitsTest extends ReportsTestCase {
	public function test_no_limit_is_above_a_fifth_of_the_sites_share(): void {
		self::assertLessThanOrEqual( SITE_SHARE / 5, max( array_merge( ...array_values( array_map( 'array_values', LIMITS ) ) ) ) );
	}

	public function test_a_network_waits_then_comes_later(): void {
		$this->fill( '198.51.100.7', 30 );
		$_SERVER['REMOTE_ADDR'] = '198.51.100.9';

		$answer = $this->send( array( 'note' => 'Un de trop' ) );

		self::assertSame( 429, $answer->get_status() );
		self::assertSame( 'passerelle_too_many', self::error_code( $answer ) );
		self::assertSame( '600', $answer->get_headers()['Retry-After'] );
		self::assertSame( 'no-store', $answer->get_headers()['Cache-Control'] );
		self::assertSame( array(), self::stored() );
	}

	public function test_refusals_are_counted_once_a_minute_and_do_not_prolong_themselves(): void {
		$this->fill( '198.51.100.7', 30 );
		$_SERVER['REMOTE_ADDR'] = '198.51.100.9';

		foreach ( range( 1, 5 ) as $number ) {
			self::assertSame( 429, $this->send( array( 'note' => "De trop $number" ) )->get_status() );
		}

		$refused = array_filter( self::counts(), static fn( array $row ): bool => 'refused' === $row['result'] );
		self::assertGreaterThanOrEqual( 1, count( $refused ) );
		self::assertLessThanOrEqual( 2, count( $refused ) );

		// Ten minutes later nothing is left of it.
		db()->query( (string) db()->prepare( "UPDATE %i SET at = at - 601 WHERE result <> 'refused'", table( 'counts' ) ) );
		self::assertSame( 'received', $this->send( array( 'note' => 'Plus tard' ) )->get_data()['status'] );
	}

	public function test_other_readers_are_not_concerned(): void {
		$this->fill( '198.51.100.7', 30 );
		$_SERVER['REMOTE_ADDR'] = '203.0.113.200';

		self::assertSame( 'received', $this->send()->get_data()['status'] );
	}

	public function test_a_wide_network_waits_and_its_neighbours_are_had(): void {
		foreach ( range( 0, 9 ) as $number ) {
			$this->fill( "2a02:1234:5678:$number::1", 1 );
		}

		$_SERVER['REMOTE_ADDR'] = '2a02:1234:5678:ffff::1';
		self::assertSame( 'held', $this->send()->get_data()['status'] );
		self::assertSame( 'limit', self::the_report()['held_for'] );

		$_SERVER['REMOTE_ADDR'] = '2a02:1234:9999::1';
		self::assertSame( 'received', $this->send()->get_data()['status'] );
	}

	public function test_a_crowd_from_everywhere_waits_and_is_never_refused(): void {
		foreach ( range( 0, 49 ) as $number ) {
			$this->fill( "5.$number.1.1", 4 );
		}

		$_SERVER['REMOTE_ADDR'] = '203.0.113.200';
		$answer                 = $this->send( array( 'note' => 'Moi aussi' ) );
		self::assertSame( array( 201, 'held' ), array( $answer->get_status(), $answer->get_data()['status'] ) );
		self::assertSame( 'limit', self::the_report()['held_for'] );
	}

	public function test_what_waits_does_not_use_up_the_sites_share(): void {
		foreach ( range( 0, 49 ) as $number ) {
			$this->fill( "5.$number.1.1", 5, 'held' );
		}

		self::assertSame( 'received', $this->send()->get_data()['status'] );
	}

	public function test_behind_an_unknown_proxy_nobody_is_limited(): void {
		$_SERVER['REMOTE_ADDR'] = '10.0.0.1';

		foreach ( range( 1, 8 ) as $number ) {
			$answers[] = $this->send( array( 'note' => "Mot $number" ) )->get_data()['status'];
		}

		self::assertSame( array( 'received' ), array_values( array_unique( $answers ) ) );
		// Two readers who say the same are two.
		$this->send( array( 'note' => 'Mot 1', 'id' => wp_generate_uuid4() ) );
		self::assertSame( '2', self::stored()[0]['count'] );
	}

	public function test_a_thousand_identical_reports_are_one_row(): void {
		foreach ( range( 1, 12 ) as $number ) {
			$_SERVER['REMOTE_ADDR'] = "5.$number.1.1";
			$answer                 = $this->send()->get_data();
		}

		self::assertTrue( $answer['known'] );
		self::assertSame( '12', self::the_report()['count'] );
	}

	public function test_a_thousand_replays_of_one_body_are_one_count(): void {
		$body  = (string) wp_json_encode( array( 'postId' => $this->article, 'reason' => 'image', 'id' => wp_generate_uuid4() ) );
		$stamp = array( 'X-Passerelle-Stamp' => self::stamp( $body ) );

		foreach ( range( 1, 9 ) as $number ) {
			$_SERVER['REMOTE_ADDR'] = "5.$number.1.1";
			self::assertSame( 'received', $this->send_raw( $body, $stamp )->get_data()['status'] );
		}

		self::assertSame( '1', self::the_report()['count'] );
		self::assertCount( 1, self::counts() );
	}

	public function test_a_stamp_without_an_id_is_worth_one_count(): void {
		$body  = (string) wp_json_encode( array( 'postId' => $this->article, 'reason' => 'image' ) );
		$stamp = array( 'X-Passerelle-Stamp' => self::stamp( $body ) );

		foreach ( range( 1, 9 ) as $number ) {
			$_SERVER['REMOTE_ADDR'] = "5.$number.1.1";
			$this->send_raw( $body, $stamp );
		}

		self::assertSame( '1', self::the_report()['count'] );
	}

	/** Counts as if so many different things had come from an address. */
	private function fill( string $address, int $times, string $result = 'received' ): void {
		$salt = \Passerelle\Reports\salt_of( gmdate( 'Ymd' ) );

		for ( ; $times > 0; --$times ) {
			\Passerelle\Reports\count_once( bin2hex( random_bytes( 16 ) ), \Passerelle\Reports\networks( $address, $salt ), array( 'content' => '', 'request' => '' ), $result, time() - 60 );
		}
	}
}
