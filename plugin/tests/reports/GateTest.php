<?php
/**
 * The early gate's judgement; that it stands at the door is tested over HTTP (e2e/reports.integration.test.ts).
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Reports;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\Reports\Gate\leads_to_door;
use function Passerelle\Reports\Gate\refusal;

require_once __DIR__ . '/ReportsTestCase.php';

final class GateTest extends ReportsTestCase {
	private const GOOD = array( 'REQUEST_METHOD' => 'POST', 'CONTENT_TYPE' => 'application/json', 'CONTENT_LENGTH' => '30' );

	/** @return array<string, array{string, array<string, string>, int}> */
	public static function asked(): array {
		$door = '/wp-json/passerelle/v1/reports';

		return array(
			'a report'              => array( $door, array(), 0 ),
			'from a form'           => array( $door, array( 'CONTENT_TYPE' => 'application/x-www-form-urlencoded; charset=UTF-8' ), 0 ),
			'with a harmless query' => array( "$door?utm_source=x", array(), 0 ),
			'the largest'           => array( $door, array( 'CONTENT_LENGTH' => '16384' ), 0 ),
			'moderators read'       => array( "$door?status=new", array( 'REQUEST_METHOD' => 'GET' ), 0 ),
			'a preflight'           => array( $door, array( 'REQUEST_METHOD' => 'OPTIONS' ), 0 ),
			'one too many'          => array( $door, array( 'CONTENT_LENGTH' => '16385' ), 413 ),
			'10 MB'                 => array( $door, array( 'CONTENT_LENGTH' => '10485760' ), 413 ),
			'negative'              => array( $door, array( 'CONTENT_LENGTH' => '-1' ), 413 ),
			'no length'             => array( $door, array( 'CONTENT_LENGTH' => '' ), 411 ),
			'multipart'             => array( $door, array( 'CONTENT_TYPE' => 'multipart/form-data; boundary=x' ), 415 ),
			'text'                  => array( $door, array( 'CONTENT_TYPE' => 'text/plain' ), 415 ),
			'no type'               => array( $door, array( 'CONTENT_TYPE' => '' ), 415 ),
			'PUT'                   => array( $door, array( 'REQUEST_METHOD' => 'PUT' ), 405 ),
			'small letters'         => array( $door, array( 'REQUEST_METHOD' => 'post' ), 405 ),
			'overridden'            => array( $door, array( 'HTTP_X_HTTP_METHOD_OVERRIDE' => 'POST' ), 400 ),
			'read, overridden'      => array( $door, array( 'REQUEST_METHOD' => 'GET', 'HTTP_X_HTTP_METHOD_OVERRIDE' => 'POST' ), 405 ),
			'read with _method'     => array( "$door?_method=POST", array( 'REQUEST_METHOD' => 'GET' ), 405 ),
			'_method'               => array( "$door?_method=GET", array(), 400 ),
			'_jsonp'                => array( "$door?_jsonp=x", array(), 400 ),
			'_envelope'             => array( "$door?_envelope", array(), 400 ),
			'a slash'               => array( "$door/", array(), 404 ),
			'two slashes'           => array( '/wp-json//passerelle/v1/reports', array(), 404 ),
			'upper case'            => array( '/wp-json/Passerelle/v1/reports', array(), 404 ),
			'encoded'               => array( '/wp-json/passerelle/v1/%72eports', array(), 404 ),
			'encoded twice'         => array( '/wp-json/passerelle%252Fv1/reports', array(), 404 ),
			'with a line break'     => array( "$door%0A", array(), 404 ),
			'index.php'             => array( "/index.php$door", array(), 404 ),
			'of another site'       => array( "/deux$door", array(), 404 ),
			'plain permalinks'      => array( '/?rest_route=/passerelle/v1/reports', array(), 400 ),
		);
	}

	/** @param array<string, string> $server */
	#[DataProvider( 'asked' )]
	public function test_lets_in_one_exact_request( string $uri, array $server, int $status ): void {
		$_SERVER = array_merge( $_SERVER, self::GOOD, $server );
		$_GET    = array();
		$_POST   = array();
		wp_parse_str( (string) wp_parse_url( $uri, PHP_URL_QUERY ), $_GET );

		self::assertTrue( leads_to_door( $uri ) );
		self::assertSame( $status, refusal( $uri ) );
	}

	public function test_a_route_in_a_body_is_the_same_door(): void {
		$_SERVER = array_merge( $_SERVER, self::GOOD );
		$_POST   = array( 'rest_route' => '/passerelle/v1/reports' );

		self::assertTrue( leads_to_door( '/' ) );
		self::assertSame( 400, refusal( '/' ) );
	}

	/** @return array<string, array{string}> */
	public static function others(): array {
		return array(
			'an article'  => array( '/lete-des-lectures/' ),
			'bulk'        => array( '/wp-json/passerelle/v1/reports/bulk' ),
			'one report'  => array( '/wp-json/passerelle/v1/reports/12' ),
			'posts'       => array( '/wp-json/wp/v2/posts' ),
			'a like name' => array( '/wp-json/passerelle/v1/reports-of-others' ),
		);
	}

	#[DataProvider( 'others' )]
	public function test_has_nothing_to_do_with_the_rest( string $uri ): void {
		self::assertFalse( leads_to_door( $uri ) );
	}
}
