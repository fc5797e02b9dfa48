<?php
/**
 * The half of the address engine that is written in PHP answers what the other half answers.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use Passerelle\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;
use WP_Post;

use function Passerelle\OldSite\archive_url;
use function Passerelle\OldSite\complete_url;
use function Passerelle\OldSite\fits;
use function Passerelle\OldSite\is_allowed_base;
use function Passerelle\OldSite\is_under;
use function Passerelle\OldSite\object_url;
use function Passerelle\OldSite\parse_address;
use function Passerelle\OldSite\search_form;

require_once dirname( __DIR__, 2 ) . '/inc/old-site/rest/doors.php';

final class VectorsTest extends TestCase {
	#[DataProvider( 'addresses' )]
	public function test_reads_an_address( array $vector ): void {
		$object = isset( $vector['kind'] ) ? array( 'kind' => $vector['kind'], 'id' => $vector['id'] ) : null;
		$answer = isset( $vector['path'] ) ? array( 'path' => $vector['path'] ) : $object;

		self::assertSame( $answer, parse_address( $vector['url'], self::old( $vector['site'] ) ) );
	}

	#[DataProvider( 'urls' )]
	public function test_writes_an_address( array $vector ): void {
		self::assertSame( $vector['url'], object_url( self::old( $vector['site'] ), $vector['kind'], $vector['id'] ) );
	}

	#[DataProvider( 'complete' )]
	public function test_completes_what_people_type( array $vector ): void {
		if ( isset( $vector['testHosts'] ) ) {
			// The constant names other ports here.
			$known           = explode( ',', (string) constant( 'PASSERELLE_TEST_HOSTS' ) )[0];
			$vector['input'] = str_replace( $vector['testHosts'], $known, $vector['input'] );
			$vector['url']   = isset( $vector['url'] ) ? str_replace( $vector['testHosts'], $known, $vector['url'] ) : null;
		}

		$answer = complete_url( $vector['input'] );
		$answer = is_wp_error( $answer ) ? $answer : ( is_wp_error( is_allowed_base( $answer ) ) ? is_allowed_base( $answer ) : $answer );

		if ( isset( $vector['url'] ) ) {
			self::assertSame( $vector['url'], $answer );

			return;
		}

		self::assertWPErrorOf( $vector['error'], $answer );
		self::assertSame( $vector['suggestion'] ?? null, $answer->get_error_data()['suggestion'] ?? null );
	}

	private static function assertWPErrorOf( string $error, mixed $answer ): void {
		self::assertTrue( is_wp_error( $answer ), "No error: $error" );

		// To the guard of requests, odd ways to write a private address are no addresses at all, and so are ports beside it.
		$codes = array( 'private' => array( 'private', 'not_url', 'port' ) )[ $error ] ?? array( str_replace( '-', '_', $error ) );

		self::assertContains( str_replace( 'passerelle_url_', '', (string) $answer->get_error_code() ), $codes );
		self::assertNotSame( '', $answer->get_error_message() );
	}

	#[DataProvider( 'under' )]
	public function test_knows_what_lies_under_a_site( array $vector ): void {
		self::assertSame( $vector['under'], is_under( $vector['url'], self::old( $vector['site'] ) ) );
	}

	#[DataProvider( 'archive' )]
	public function test_names_the_archived_copy( array $vector ): void {
		self::assertSame( $vector['archive'], archive_url( $vector['url'], self::old( $vector['site'] ) ) );
	}

	#[DataProvider( 'search' )]
	public function test_asks_the_search( array $vector ): void {
		$form = search_form( self::old( $vector['site'] ), new WP_Post( (object) array( 'post_title' => $vector['title'] ) ) );

		self::assertEquals( array_intersect_key( $vector, $form ), array_intersect_key( $form, $vector ) );
	}

	#[DataProvider( 'learn' )]
	public function test_learns_from_an_example( array $vector ): void {
		self::assertEquals( $vector['fit'], fits( $vector['example'], array( $vector['baseUrl'] ), $vector['system'] )[0] ?? null );
	}

	public static function addresses(): iterable {
		return self::rows( 'addresses', 'site', 'url' );
	}

	public static function urls(): iterable {
		return self::rows( 'urls', 'site', 'kind', 'id' );
	}

	public static function complete(): iterable {
		return self::rows( 'complete', 'input' );
	}

	public static function under(): iterable {
		return self::rows( 'under', 'site', 'url' );
	}

	public static function archive(): iterable {
		return self::rows( 'archive', 'site', 'url' );
	}

	public static function search(): iterable {
		return self::rows( 'search', 'site', 'title' );
	}

	public static function learn(): iterable {
		return self::rows( 'learn', 'system', 'example' );
	}

	private static function rows( string $list, string ...$keys ): iterable {
		foreach ( self::vectors()[ $list ] as $vector ) {
			yield implode( ' ', array_map( static fn( string $key ): string => (string) json_encode( $vector[ $key ] ), $keys ) ) => array( $vector );
		}
	}

	private static function old( string $name ): array {
		return self::vectors()['sites'][ $name ];
	}

	private static function vectors(): array {
		static $vectors = null;

		return $vectors ??= json_decode( (string) file_get_contents( dirname( __DIR__, 2 ) . '/schema/address-vectors.json' ), true, 512, JSON_THROW_ON_ERROR );
	}
}
