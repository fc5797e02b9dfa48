<?php
/**
 * Web servers of tests, apart from the others: Playground can start none.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests;

use PHPUnit\Framework\Attributes\Group;

#[Group( 'servers' )]
final class ServersTest extends TestCase {
	public function test_a_server_answers_and_remembers(): void {
		$url    = $this->local_server( 'http_response_code( 410 ); echo "parti";' );
		$answer = wp_remote_get( "$url/spip.php?article12" );

		self::assertSame( 410, wp_remote_retrieve_response_code( $answer ) );
		self::assertSame( 'parti', wp_remote_retrieve_body( $answer ) );
		self::assertSame( array( 'GET /spip.php?article12' ), $this->requests( $url ) );
		self::assertStringContainsString( wp_parse_url( $url, PHP_URL_HOST ) . ':' . wp_parse_url( $url, PHP_URL_PORT ), (string) constant( 'PASSERELLE_TEST_HOSTS' ) );
	}

	public function test_a_dead_server_does_not(): void {
		self::assertWPErrorCode( 'http_request_failed', wp_remote_get( $this->dead_server() ) );
	}

	private static function assertWPErrorCode( string $code, mixed $thing ): void {
		self::assertInstanceOf( \WP_Error::class, $thing );
		self::assertSame( $code, $thing->get_error_code() );
	}
}
