<?php

declare( strict_types = 1 );

namespace Passerelle\Tests;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use WP_Error;

use function Passerelle\is_allowed_host;
use function Passerelle\is_public_address;
use function Passerelle\read_address;
use function Passerelle\resolve;
use function Passerelle\resolved_address;

/** Changes nothing in WordPress, so there is nothing to put back. */
final class FetchAddressTest extends TestCase {
	/** @return array<string, array{string}> */
	public static function closed_addresses(): array {
		$addresses = array(
			'this network'          => '0.0.0.0',
			'private 10'            => '10.1.2.3',
			'provider (CGNAT)'      => '100.64.0.1',
			'provider, last'        => '100.127.255.255',
			'loopback'              => '127.0.0.1',
			'loopback, elsewhere'   => '127.255.0.9',
			'link-local, cloud'     => '169.254.169.254',
			'private 172'           => '172.16.0.1',
			'private 172, last'     => '172.31.255.255',
			'protocol assignments'  => '192.0.0.170',
			'documentation 1'       => '192.0.2.1',
			'6to4 relay'            => '192.88.99.1',
			'private 192'           => '192.168.1.1',
			'benchmarks'            => '198.19.0.1',
			'documentation 2'       => '198.51.100.7',
			'documentation 3'       => '203.0.113.7',
			'multicast'             => '224.0.0.251',
			'reserved'              => '250.0.0.1',
			'broadcast'             => '255.255.255.255',
			'Azure\'s agent'        => '168.63.129.16',
			'v6 unspecified'        => '::',
			'v6 loopback'           => '::1',
			'v4-mapped'             => '::ffff:127.0.0.1',
			'v4-mapped, public'     => '::ffff:93.184.216.34',
			'v4-compatible'         => '::127.0.0.1',
			'NAT64'                 => '64:ff9b::7f00:1',
			'NAT64, local'          => '64:ff9b:1::1',
			'discard'               => '100::1',
			'Teredo'                => '2001:0:1::1',
			'v6 documentation'      => '2001:db8::1',
			'6to4'                  => '2002:7f00:1::1',
			'v6 documentation, new' => '3fff::1',
			'segment routing'       => '5f00::1',
			'unique local'          => 'fd12:3456::1',
			'v6 link-local'         => 'fe80::1',
			'site-local'            => 'fec0::1',
			'v6 multicast'          => 'ff02::1',
			'with a zone'           => 'fe80::1%eth0',
			'not an address'        => 'localhost',
			'nothing'               => '',
		);

		return array_map( static fn( string $ip ): array => array( $ip ), $addresses );
	}

	#[DataProvider( 'closed_addresses' )]
	public function test_refuses_what_is_not_the_open_internet( string $ip ): void {
		self::assertFalse( is_public_address( $ip ) );
	}

	/** @return array<string, array{string}> */
	public static function public_addresses(): array {
		return array(
			'v4'                 => array( '93.184.216.34' ),
			'below private 172'  => array( '172.15.255.255' ),
			'above private 172'  => array( '172.32.0.1' ),
			'below CGNAT'        => array( '100.63.255.255' ),
			'above CGNAT'        => array( '100.128.0.1' ),
			'below multicast'    => array( '223.255.255.255' ),
			'beside the agent'   => array( '168.63.129.17' ),
			'v6'                 => array( '2606:2800:220:1:248:1893:25c8:1946' ),
			'v6 above the IETFs' => array( '2001:200::1' ),
			'v6 of the RIPE'     => array( '2a00:1450:4007:80e::200e' ),
		);
	}

	#[DataProvider( 'public_addresses' )]
	public function test_lets_the_open_internet_pass( string $ip ): void {
		self::assertTrue( is_public_address( $ip ) );
	}

	/** @return array<string, array{string, string}> */
	public static function bad_urls(): array {
		return array(
			'nothing'               => array( '', 'scheme' ),
			'no scheme'             => array( 'ancien.example', 'scheme' ),
			'javascript'            => array( 'javascript:alert(1)', 'scheme' ),
			'file'                  => array( 'file:///etc/passwd', 'scheme' ),
			'gopher'                => array( 'gopher://127.0.0.1:6379/_FLUSHALL', 'scheme' ),
			'no slashes'            => array( 'http:ancien.example', 'url' ),
			'no host'               => array( 'http:///chemin', 'url' ),
			'backslash'             => array( 'http://ancien.example\\@127.0.0.1/', 'url' ),
			'backslash in the path' => array( 'http://ancien.example/\\..\\', 'url' ),
			'new line'              => array( "http://ancien.example/\r\nHost: interne", 'url' ),
			'space in the host'     => array( 'http://ancien .example/', 'url' ),
			'endless'               => array( 'http://ancien.example/' . str_repeat( 'a', 2000 ), 'url' ),
			'credentials'           => array( 'http://moi:secret@ancien.example/', 'credentials' ),
			'a name before the at'  => array( 'http://ancien.example@127.0.0.1/', 'credentials' ),
			'accents'               => array( 'http://élan.example/', 'host' ),
			'full-width digits'     => array( 'http://１２７.0.0.1/', 'host' ),
			'percent-encoded'       => array( 'http://%31%32%37.0.0.1/', 'host' ),
			'trailing dot'          => array( 'http://ancien.example./', 'host' ),
			'trailing dot, local'   => array( 'http://localhost./', 'host' ),
			'two dots'              => array( 'http://ancien..example/', 'host' ),
			'decimal'               => array( 'http://2130706433/', 'host' ),
			'octal'                 => array( 'http://0177.0.0.1/', 'host' ),
			'hexadecimal'           => array( 'http://0x7f000001/', 'host' ),
			'hexadecimal part'      => array( 'http://127.0.0.0x1/', 'host' ),
			'short'                 => array( 'http://127.1/', 'host' ),
			'too many numbers'      => array( 'http://1.2.3.4.5/', 'host' ),
			'v6 in brackets'        => array( 'http://[::1]/', 'host' ),
			'v4-mapped in brackets' => array( 'http://[::ffff:127.0.0.1]/', 'host' ),
			'empty port'            => array( 'http://ancien.example:/', 'host' ),
			'endless port'          => array( 'http://ancien.example:4294967376/', 'host' ),
			'ssh'                   => array( 'http://ancien.example:22/', 'port' ),
			'redis'                 => array( 'http://127.0.0.1:6379/', 'port' ),
			'port 0'                => array( 'http://ancien.example:0/', 'port' ),
		);
	}

	#[DataProvider( 'bad_urls' )]
	public function test_refuses_what_could_mean_something_else( string $url, string $code ): void {
		$refused = read_address( $url );

		self::assertInstanceOf( WP_Error::class, $refused );
		self::assertSame( "passerelle_fetch_$code", $refused->get_error_code() );
		self::assertSame( array( 'status' => 400, 'field' => 'url' ), $refused->get_error_data() );
		self::assertNotSame( '', $refused->get_error_message() );
		self::assertInstanceOf( WP_Error::class, is_allowed_host( $url ) );
	}

	/** @return array<string, array{string, string}> */
	public static function good_urls(): array {
		return array(
			'as typed'          => array( 'http://ancien.example', 'http://ancien.example/' ),
			'capitals'          => array( 'HTTPS://Ancien.EXAMPLE/Chemin', 'https://ancien.example/Chemin' ),
			'usual port'        => array( 'https://ancien.example:443/', 'https://ancien.example/' ),
			'the other port'    => array( 'http://ancien.example:443/', 'http://ancien.example:443/' ),
			'query, no path'    => array( 'http://ancien.example?article12', 'http://ancien.example/?article12' ),
			'fragment'          => array( 'http://ancien.example/a#nb1', 'http://ancien.example/a' ),
			'an at in the path' => array( 'http://ancien.example/@auteur', 'http://ancien.example/@auteur' ),
			'accents'           => array( 'http://ancien.example/été ?q=ça', 'http://ancien.example/%C3%A9t%C3%A9%20?q=%C3%A7a' ),
			'encoded already'   => array( 'http://ancien.example/%C3%A9', 'http://ancien.example/%C3%A9' ),
			'spaces around'     => array( "  http://ancien.example/\n", 'http://ancien.example/' ),
			'xn--'              => array( 'http://xn--lan-9la.example/', 'http://xn--lan-9la.example/' ),
			'underscore'        => array( 'http://mon_site.example/', 'http://mon_site.example/' ),
			'number before'     => array( 'http://123.example/', 'http://123.example/' ),
			'an address'        => array( 'http://93.184.216.34/spip/', 'http://93.184.216.34/spip/' ),
		);
	}

	#[DataProvider( 'good_urls' )]
	public function test_reads_what_means_one_thing( string $url, string $read ): void {
		$address = read_address( $url );

		self::assertIsArray( $address );
		self::assertSame( $read, $address['url'] );
		// What was read reads as itself: a redirect's target is checked in the form in which it is asked.
		self::assertSame( $address, read_address( $address['url'] ) );
	}

	public function test_only_the_test_hosts_of_the_constant_may_be_private(): void {
		list( $known ) = explode( ',', (string) constant( 'PASSERELLE_TEST_HOSTS' ) );

		self::assertTrue( is_allowed_host( "http://$known/spip/" ) );
		self::assertSame( array( '127.0.0.1' ), (array) ( ( (array) resolved_address( "http://$known/" ) )['addresses'] ?? null ) );
		self::assertSame( 'passerelle_fetch_private', self::code( is_allowed_host( 'http://127.0.0.1/' ) ) );
		self::assertSame( 'passerelle_fetch_private', self::code( is_allowed_host( 'https://169.254.169.254/latest/meta-data/' ) ) );
		self::assertSame( 'passerelle_fetch_port', self::code( is_allowed_host( 'http://127.0.0.1:3306/' ) ) );
	}

	public function test_a_name_that_leads_into_a_private_network_is_refused(): void {
		// The machine's own name for itself, as its resolver knows it.
		self::assertContains( '127.0.0.1', resolve( 'localhost' ) );

		$refused = resolved_address( 'http://localhost/' );

		self::assertSame( 'passerelle_fetch_private', self::code( $refused ) );
		self::assertStringContainsString( 'localhost', $refused instanceof WP_Error ? $refused->get_error_message() : '' );
	}

	private static function code( mixed $answer ): string {
		return $answer instanceof WP_Error ? (string) $answer->get_error_code() : '';
	}
}
