<?php
/**
 * Who may ask which route, and what every route does with arguments it does not know.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use PHPUnit\Framework\Attributes\DataProvider;

require_once __DIR__ . '/OldSiteTestCase.php';

final class RouteRolesTest extends OldSiteTestCase {
	/** Method, route (of an article of the author's), body; the answers to nobody, subscriber, contributor, author, editor, administrator. */
	private const ROUTES = array(
		array( 'GET', '/old-sites', null, array( 401, 403, 403, 403, 403, 200 ) ),
		array( 'PUT', '/old-sites', array( 'revision' => 0, 'items' => array() ), array( 401, 403, 403, 403, 403, 200 ) ),
		array( 'POST', '/old-sites/detect', array( 'url' => 'javascript:x' ), array( 401, 403, 403, 403, 403, 400 ) ),
		array( 'POST', '/old-sites/preview', array( 'item' => array() ), array( 401, 403, 403, 403, 403, 400 ) ),
		array( 'GET', '/settings', null, array( 401, 403, 403, 403, 403, 200 ) ),
		array( 'PUT', '/settings', array( 'features' => array( 'old-site' => true ), 'strip' => 'after', 'deleteEverything' => false ), array( 401, 403, 403, 403, 403, 200 ) ),
		array( 'POST', '/help-page', array(), array( 401, 403, 403, 403, 403, 201 ) ),
		array( 'GET', '/articles/%d/old-address', null, array( 401, 403, 403, 200, 200, 200 ) ),
		array( 'PUT', '/articles/%d/old-address', array( 'url' => null ), array( 401, 403, 403, 403, 200, 200 ) ),
		array( 'PUT', '/articles/%d/checked', array( 'checked' => true ), array( 401, 403, 403, 403, 200, 200 ) ),
	);

	private const ROLES = array( '', 'subscriber', 'contributor', 'author', 'editor', 'administrator' );

	#[DataProvider( 'everyone' )]
	public function test_lets_in_who_may( string $role, string $method, string $route, ?array $body, int $status ): void {
		$user   = '' === $role ? 0 : $this->user( $role );
		$id     = $this->post( array( 'post_author' => $user ) );
		$answer = $this->rest( $method, sprintf( $route, $id ), $body, $user );

		self::assertSame( $status, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );

		if ( 'GET' !== $method || $status >= 400 ) {
			self::assertSame( 'no-store', $answer->get_headers()['Cache-Control'] ?? '' );
		}
	}

	public static function everyone(): iterable {
		foreach ( self::ROUTES as list( $method, $route, $body, $answers ) ) {
			foreach ( self::ROLES as $index => $role ) {
				yield ( '' === $role ? 'nobody' : $role ) . " $method $route" => array( $role, $method, $route, $body, $answers[ $index ] );
			}
		}
	}

	public function test_no_route_of_ours_is_forgotten_above(): void {
		$known = array_map( static fn( array $route ): string => $route[0] . ' ' . str_replace( '%d', '1', $route[1] ), self::ROUTES );
		$open  = array();

		foreach ( rest_get_server()->get_routes( 'passerelle/v1' ) as $path => $handlers ) {
			foreach ( $handlers as $handler ) {
				$example = (string) preg_replace( '/\(\?P<id>.*?\}\)/', '1', str_replace( '/passerelle/v1', '', $path ) );
				$open[]  = array_key_first( $handler['methods'] ) . " $example";
			}
		}

		self::assertSame( array(), array_diff( $known, $open ) );
		// The index that WordPress makes; the doors of watching, Site Health, reports, events and accounts have tests of their own.
		self::assertSame( array(), array_values( array_filter( array_diff( $open, $known ), static fn( string $route ): bool => 1 !== preg_match( '#^GET $|/look$|health|/reports|/accounts|\.ics$|/agenda(?:/rebuild)?$#', $route ) ) ) );
	}

	public function test_an_author_sees_his_own_articles_only(): void {
		$id = $this->post( array( 'post_author' => $this->user( 'author' ) ) );

		self::assertSame( 403, $this->rest( 'GET', "/articles/$id/old-address", null, 'author' )->get_status() );
	}

	public function test_who_edits_pages_only_decides_about_pages(): void {
		$role = add_role( 'pages', 'Pages', array( 'read' => true, 'edit_pages' => true, 'edit_others_pages' => true, 'edit_published_pages' => true ) );
		$user = $this->user( $role->name ?? '' );
		$id   = $this->post( array( 'post_type' => 'page' ) );

		self::assertSame( 403, $this->rest( 'PUT', "/articles/$id/checked", array( 'checked' => true ), $user )->get_status() );
		remove_role( 'pages' );
	}

	public function test_nobody_learns_which_articles_exist(): void {
		self::assertSame( 401, $this->rest( 'GET', '/articles/999999/old-address' )->get_status() );
		self::assertSame( 403, $this->rest( 'GET', '/articles/999999/old-address', null, 'contributor' )->get_status() );
		self::assertSame( 403, $this->rest( 'GET', '/articles/999999/old-address', null, 'author' )->get_status() );
	}

	#[DataProvider( 'unknown' )]
	public function test_unknown_arguments_are_refused( string $method, string $route, ?array $body ): void {
		$route  = sprintf( $route, $this->post() );
		$answer = $this->rest( $method, $route, $body, 'administrator', array( 'colour' => 'red' ) );

		self::assertSame( array( 400, 'passerelle_unknown_argument', 'colour' ), array( $answer->get_status(), $answer->get_data()['code'], $answer->get_data()['data']['field'] ) );
		self::assertSame( 401, $this->rest( $method, $route, $body, 0, array( 'colour' => 'red' ) )->get_status() );
		self::assertNotSame( 'passerelle_unknown_argument', self::error_code( $this->rest( $method, $route, $body, 'administrator', array( '_locale' => 'user', '_fields' => 'items', 'context' => 'edit' ) ) ) );
	}

	public static function unknown(): iterable {
		foreach ( self::ROUTES as list( $method, $route, $body ) ) {
			yield "$method $route" => array( $method, $route, $body );
		}
	}

	#[DataProvider( 'without_json' )]
	public function test_bodies_are_json( string $method, string $route ): void {
		wp_set_current_user( $this->user() );
		$request = new \WP_REST_Request( $method, '/passerelle/v1' . sprintf( $route, $this->post() ) );
		$request->set_body_params( array( 'url' => 'https://ancien.example/', 'revision' => 0, 'items' => array(), 'checked' => true ) );

		self::assertSame( 400, rest_get_server()->dispatch( $request )->get_status() );
	}

	public static function without_json(): iterable {
		foreach ( self::ROUTES as list( $method, $route, $body ) ) {
			if ( null !== $body && array() !== $body ) {
				yield "$method $route" => array( $method, $route );
			}
		}
	}
}
