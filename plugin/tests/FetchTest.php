<?php
/**
 * The way out, against servers that misbehave.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;
use WP_Error;

use function Passerelle\fetch;
use function Passerelle\successful;
use function Passerelle\transfer;
use function Passerelle\trusted_authorities;

use const Passerelle\FETCH_BYTES;

#[Group( 'servers' )]
final class FetchTest extends TestCase {
	private string $site;

	protected function setUp(): void {
		parent::setUp();
		$this->site = $this->local_server( '$folder = __DIR__; require ' . var_export( __DIR__ . '/support/misbehaving.php', true ) . ';' );
	}

	public function test_reads_a_page_and_says_who_asks(): void {
		$answer = $this->answer( '/spip.php?article12&lang=fr' );
		$seen   = (array) json_decode( $answer['body'], true );

		self::assertSame( 200, $answer['status'] );
		self::assertSame( "{$this->site}/spip.php?article12&lang=fr", $answer['url'] );
		self::assertSame( 'one, two', $answer['headers']['x-twice'] );
		self::assertFalse( $answer['truncated'] );
		self::assertSame( '/spip.php?article12&lang=fr', $seen['uri'] );
		self::assertSame( '', $seen['cookie'] );
		self::assertStringStartsWith( 'Passerelle/', (string) $seen['agent'] );
		self::assertStringContainsString( home_url( '/' ), (string) $seen['agent'] );
	}

	public function test_a_head_request_has_no_body(): void {
		$answer = fetch( "{$this->site}/", array( 'method' => 'HEAD' ) );

		self::assertIsArray( $answer );
		self::assertSame( '', $answer['body'] );
		self::assertSame( array( 'HEAD /' ), $this->requests( $this->site ) );
	}

	public function test_trusts_whom_the_server_trusts_where_wordpress_has_no_list(): void {
		self::assertSame( array( CURLOPT_CAINFO => __FILE__ ), trusted_authorities( __FILE__ ) );
		self::assertSame( array(), trusted_authorities( __DIR__ . '/no-such-bundle.crt' ) );
	}

	public function test_follows_three_redirects_without_keeping_cookies(): void {
		$answer = $this->answer( '/hops/3' );

		self::assertSame( 'arrivé', $answer['body'] );
		self::assertSame( "{$this->site}/hops/0", $answer['url'] );
		self::assertSame( 'passerelle_fetch_redirects', $this->refusal( '/hops/4' ) );
	}

	public function test_leaves_a_redirect_loop(): void {
		self::assertSame( 'passerelle_fetch_redirects', $this->refusal( '/loop' ) );
		self::assertCount( 4, $this->requests( $this->site ) );
	}

	/** @return array<string, array{string, string}> */
	public static function bad_targets(): array {
		return array(
			'where a cloud keeps secrets' => array( 'http://169.254.169.254/latest/meta-data/', 'private' ),
			'this machine by name'        => array( 'http://localhost/', 'private' ),
			'this machine by number'      => array( 'http://2130706433/', 'host' ),
			'this machine in v6'          => array( 'http://[::1]/', 'host' ),
			'without a scheme'            => array( '//10.0.0.1/', 'private' ),
			'another port'                => array( 'http://127.0.0.1:22/', 'port' ),
			'with credentials'            => array( 'http://a@169.254.169.254/', 'credentials' ),
			'a file'                      => array( 'file:///etc/passwd', 'scheme' ),
			'another protocol'            => array( 'gopher://127.0.0.1:6379/_', 'scheme' ),
		);
	}

	#[DataProvider( 'bad_targets' )]
	public function test_a_redirect_is_checked_like_the_first_address( string $target, string $code ): void {
		self::assertSame( "passerelle_fetch_$code", $this->refusal( '/to?url=' . rawurlencode( $target ) ) );
	}

	public function test_gives_up_when_time_is_over(): void {
		$start = microtime( true );
		$slow  = fetch( "{$this->site}/slow", array( 'seconds' => 0.5 ) );

		self::assertSame( 'passerelle_fetch_timeout', self::code( $slow ) );
		self::assertLessThan( 2, microtime( true ) - $start );
	}

	public function test_time_is_over_for_a_server_that_drips_too(): void {
		$start = microtime( true );

		self::assertSame( 'passerelle_fetch_timeout', self::code( fetch( "{$this->site}/drip", array( 'seconds' => 0.5 ) ) ) );
		self::assertLessThan( 2, microtime( true ) - $start );
	}

	public function test_cuts_a_huge_page_off(): void {
		$answer = $this->answer( '/huge' );

		self::assertTrue( $answer['truncated'] );
		self::assertLessThanOrEqual( FETCH_BYTES, strlen( $answer['body'] ) );
		self::assertStringEndsWith( 'éé', $answer['body'] );
		// The server noticed: it could not send the rest.
		self::assertNotContains( 'sent everything', $this->requests( $this->site ) );
		self::assertSame( 1000, strlen( ( (array) fetch( "{$this->site}/huge", array( 'maxBytes' => 1000 ) ) )['body'] ) );

		fetch( "{$this->site}/huge", array( 'maxBytes' => 60 * 1048576 ) );
		self::assertContains( 'sent everything', $this->requests( $this->site ) );
	}

	#[DataProvider( 'bombs' )]
	public function test_a_gzip_bomb_is_harmless( string $path ): void {
		memory_reset_peak_usage();
		$before = memory_get_peak_usage();
		$answer = $this->answer( $path );

		self::assertTrue( $answer['truncated'] );
		self::assertSame( FETCH_BYTES, strlen( $answer['body'] ) );
		self::assertLessThan( 8 * 1048576, memory_get_peak_usage() - $before );
	}

	/** @return array<string, array{string}> */
	public static function bombs(): array {
		return array(
			'300 MB'       => array( '/bomb' ),
			'zipped twice' => array( '/bombs' ),
		);
	}

	public function test_refuses_endless_headers(): void {
		self::assertSame( 'passerelle_fetch_too_large', $this->refusal( '/headers' ) );
	}

	public function test_reads_other_charsets(): void {
		self::assertSame( 'L’été', $this->answer( '/latin' )['body'] );
	}

	public function test_an_error_status_is_an_answer(): void {
		self::assertSame( array( 500, 'corps' ), array( $this->answer( '/status/500' )['status'], $this->answer( '/status/500' )['body'] ) );
	}

	/** @return array<string, array{int, string}> */
	public static function failures(): array {
		return array(
			'missing'  => array( 404, 'no page at that address' ),
			'gone'     => array( 410, 'no page at that address' ),
			'refused'  => array( 403, 'refuses' ),
			'too many' => array( 429, 'refuses' ),
			'trouble'  => array( 503, 'in trouble' ),
			'odd'      => array( 418, 'no page' ),
		);
	}

	#[DataProvider( 'failures' )]
	public function test_says_what_an_error_status_means( int $status, string $words ): void {
		$error = successful( fetch( "{$this->site}/status/$status" ) );

		self::assertInstanceOf( WP_Error::class, $error );
		self::assertSame( 'passerelle_fetch_status', $error->get_error_code() );
		self::assertSame( array( 'status' => 422, 'field' => 'url', 'answered' => $status ), $error->get_error_data() );
		self::assertStringContainsString( $words, $error->get_error_message() );
		self::assertStringContainsString( (string) $status, $error->get_error_message() );
	}

	public function test_says_so_when_nobody_answers(): void {
		$error = fetch( $this->dead_server() );

		self::assertSame( 'passerelle_fetch_connect', self::code( $error ) );
		self::assertSame( array( 'status' => 422, 'field' => 'url' ), $error instanceof WP_Error ? $error->get_error_data() : null );
	}

	public function test_says_so_when_there_is_no_certificate(): void {
		self::assertSame( 'passerelle_fetch_tls', self::code( fetch( str_replace( 'http:', 'https:', $this->site ) ) ) );
	}

	public function test_the_connection_goes_to_what_was_checked(): void {
		// A name that no resolver knows arrives, and one that the resolver would bring here does not: only what was checked counts.
		$answer = $this->ask( 'ancien.example', '127.0.0.1' );
		self::assertIsArray( $answer );
		self::assertSame( 'ancien.example:' . $this->port(), ( (array) json_decode( $answer['body'], true ) )['host'] );

		self::assertIsArray( $this->ask( 'localhost', '127.0.0.1' ) );
		self::assertSame( 'passerelle_fetch_connect', self::code( $this->ask( 'localhost', '127.0.0.2' ) ) );
	}

	public function test_no_proxy_of_the_environment_comes_between(): void {
		putenv( 'http_proxy=' . $this->dead_server() );
		putenv( 'all_proxy=' . $this->dead_server() );

		try {
			self::assertSame( 200, $this->answer( '/' )['status'] );
		} finally {
			putenv( 'http_proxy' );
			putenv( 'all_proxy' );
		}
	}

	public function test_respects_what_wp_config_forbids(): void {
		self::assertTrue( constant( 'WP_HTTP_BLOCK_EXTERNAL' ) );

		$refused = fetch( 'http://93.184.216.34/' );

		self::assertSame( 'passerelle_fetch_blocked', self::code( $refused ) );
		self::assertStringContainsString( 'WP_ACCESSIBLE_HOSTS', $refused instanceof WP_Error ? $refused->get_error_message() : '' );
	}

	/** @return array{status: int, url: string, headers: array<string, string>, body: string, truncated: bool} */
	private function answer( string $path ): array {
		$answer = fetch( $this->site . $path );
		self::assertIsArray( $answer, $answer instanceof WP_Error ? $answer->get_error_message() : '' );

		return $answer;
	}

	private function refusal( string $path ): string {
		return self::code( fetch( $this->site . $path ) );
	}

	/** @return array{status: int, headers: array<string, string>, body: string, truncated: bool}|WP_Error */
	private function ask( string $host, string $address ): array|WP_Error {
		return transfer(
			array( 'url' => "http://$host:{$this->port()}/", 'scheme' => 'http', 'host' => $host, 'port' => $this->port(), 'addresses' => array( $address ) ),
			array( 'method' => 'GET', 'maxBytes' => 1000, 'deadline' => microtime( true ) + 2 )
		);
	}

	private function port(): int {
		return (int) wp_parse_url( $this->site, PHP_URL_PORT );
	}

	private static function code( mixed $answer ): string {
		return $answer instanceof WP_Error ? (string) $answer->get_error_code() : '';
	}
}
