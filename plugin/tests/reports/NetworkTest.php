<?php
/**
 * Networks: nested, keyed, and forgotten.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Reports;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\db;
use function Passerelle\Reports\networks;
use function Passerelle\Reports\prefixes;
use function Passerelle\table;

require_once __DIR__ . '/ReportsTestCase.php';

final class NetworkTest extends ReportsTestCase {
	/** @return array<string, array{string, list<string>}> */
	public static function addresses(): array {
		return array(
			'IPv4'                      => array( '198.51.100.77', array( '24:c63364', '16:c633', '16:c633' ) ),
			'its neighbour'             => array( '198.51.100.1', array( '24:c63364', '16:c633', '16:c633' ) ),
			'v4-mapped'                 => array( '::ffff:198.51.100.77', array( '24:c63364', '16:c633', '16:c633' ) ),
			'v4-mapped, in hexadecimal' => array( '::FFFF:c633:644d', array( '24:c63364', '16:c633', '16:c633' ) ),
			'NAT64'                     => array( '64:ff9b::198.51.100.77', array( '24:c63364', '16:c633', '16:c633' ) ),
			'IPv6'                      => array( '2a02:1234:5678:9abc::1', array( '64:2a02123456789abc', '48:2a0212345678', '32:2a021234' ) ),
			'the same /64'              => array( '2a02:1234:5678:9abc:ffff:ffff:ffff:ffff', array( '64:2a02123456789abc', '48:2a0212345678', '32:2a021234' ) ),
			'private'                   => array( '192.168.1.4', array() ),
			'private, mapped'           => array( '::ffff:10.0.0.1', array() ),
			'loopback'                  => array( '127.0.0.1', array() ),
			'loopback, IPv6'            => array( '::1', array() ),
			'unique local'              => array( 'fd00::1', array() ),
			'link-local'                => array( 'fe80::1', array() ),
			'of a carrier'              => array( '100.64.3.2', array() ),
			'a list'                    => array( '198.51.100.77, 10.0.0.1', array() ),
			'a socket'                  => array( '', array() ),
			'unix:'                     => array( 'unix:', array() ),
			'NUL'                       => array( "198.51.100.77\0", array() ),
		);
	}

	/** @param list<string> $expected */
	#[DataProvider( 'addresses' )]
	public function test_networks_of_an_address( string $address, array $expected ): void {
		self::assertSame( $expected, prefixes( $address ) );
	}

	public function test_the_key_changes_with_the_day(): void {
		$one = networks( '198.51.100.77', 'one' );

		self::assertSame( $one, networks( '198.51.100.9', 'one' ) );
		self::assertNotSame( $one['network'], networks( '198.51.100.77', 'two' )['network'] );
		self::assertMatchesRegularExpression( '/^[0-9a-f]{32}$/', $one['network'] );
	}

	public function test_no_address_is_kept_anywhere(): void {
		$_SERVER['REMOTE_ADDR']     = '198.51.100.77';
		$_SERVER['HTTP_USER_AGENT'] = 'Sentinelle/7';
		$this->send( array( 'note' => 'Un mot' ) );
		$this->post_form( array( 'note' => 'Un autre' ) );
		\Passerelle\Reports\work();

		$kept = (string) wp_json_encode(
			array(
				self::stored(),
				self::counts(),
				db()->get_results( 'SELECT * FROM ' . table( 'days' ) ),
				db()->get_results( 'SELECT * FROM ' . db()->options . " WHERE option_name LIKE '%passerelle%'" ),
				$this->mails,
			)
		);
		self::assertCount( 1, $this->mails );
		self::assertStringNotContainsString( '198.51', $kept );
		self::assertStringNotContainsString( md5( '198.51.100.77' ), $kept );
		self::assertStringNotContainsString( 'Sentinelle', $kept );
	}

	public function test_headers_that_anyone_can_write_are_never_read(): void {
		foreach ( range( 1, 7 ) as $number ) {
			$_SERVER['HTTP_X_FORWARDED_FOR']  = "192.0.2.$number";
			$_SERVER['HTTP_X_REAL_IP']        = "192.0.2.$number";
			$_SERVER['HTTP_CF_CONNECTING_IP'] = "192.0.2.$number";
			$answers[]                        = $this->send( array( 'note' => "Mot $number" ) )->get_data()['status'];
		}

		self::assertSame( array( 'received', 'received', 'received', 'received', 'received', 'held', 'held' ), $answers );
	}
}
