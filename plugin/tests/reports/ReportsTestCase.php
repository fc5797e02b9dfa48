<?php
/**
 * A site that takes reports, and readers who send them.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Reports;

use Passerelle\Tests\TestCase;
use WP_REST_Request;
use WP_REST_Response;

use function Passerelle\db;
use function Passerelle\repair;
use function Passerelle\Reports\has_zero_bits;
use function Passerelle\Reports\stamped_text;
use function Passerelle\table;

abstract class ReportsTestCase extends TestCase {
	protected int $article = 0;

	protected function setUp(): void {
		parent::setUp();
		repair();
		update_option( 'permalink_structure', '/%postname%/' );
		$GLOBALS['wp_rewrite']->init();
		$_SERVER['REMOTE_ADDR'] = '203.0.113.7';
		unset( $_SERVER['HTTP_ORIGIN'] );
		$this->ask_for_email( true );
		$this->article = $this->post( array( 'post_title' => 'L’été des lectures' ) );
	}

	protected function ask_for_email( bool $ask ): void {
		update_option( 'passerelle_settings', array( 'reports' => array( 'askEmail' => $ask, 'digest' => 'daily', 'recipients' => array() ) ) );
	}

	/**
	 * A report as the page's script sends it.
	 *
	 * @param array<string, mixed>  $fields  `postId` is the article's unless given; null leaves it out.
	 * @param array<string, string> $headers
	 */
	protected function send( array $fields = array(), array $headers = array(), bool $stamped = true ): WP_REST_Response {
		$fields = array_filter( $fields + array( 'id' => wp_generate_uuid4(), 'postId' => $this->article, 'reason' => 'image' ), static fn( mixed $value ): bool => null !== $value );
		$body   = (string) wp_json_encode( $fields );

		return $this->send_raw( $body, $headers + ( $stamped ? array( 'X-Passerelle-Stamp' => self::stamp( $body ) ) : array() ) );
	}

	/** @param array<string, string> $headers */
	protected function send_raw( string $body, array $headers = array(), string $type = 'application/json' ): WP_REST_Response {
		$request = new WP_REST_Request( 'POST', '/passerelle/v1/reports' );
		$request->set_header( 'Content-Type', $type );
		$request->set_body( $body );

		if ( 'application/json' !== $type ) {
			wp_parse_str( $body, $fields );
			$request->set_body_params( $fields );
		}

		foreach ( $headers as $name => $value ) {
			$request->set_header( $name, $value );
		}

		$response = rest_ensure_response( rest_get_server()->dispatch( $request ) );
		$response = apply_filters( 'rest_post_dispatch', $response, rest_get_server(), $request );
		self::assertInstanceOf( WP_REST_Response::class, $response );

		return $response;
	}

	/**
	 * A form without script.
	 *
	 * @param array<string, mixed> $fields
	 */
	protected function post_form( array $fields = array() ): WP_REST_Response {
		return $this->send_raw( http_build_query( $fields + array( 'postId' => $this->article, 'reason' => 'image', 'website' => '', 'note' => '' ) ), array(), 'application/x-www-form-urlencoded' );
	}

	/** Does the work of a browser. */
	protected static function stamp( string $body, int $now = 0 ): string {
		$hour   = gmdate( 'YmdH', 0 === $now ? time() : $now );
		$before = hash_init( 'sha256' );
		hash_update( $before, stamped_text( (string) $_SERVER['HTTP_HOST'], get_current_blog_id(), $hour, $body, '' ) );

		for ( $counter = 0; ; ++$counter ) {
			$hash = hash_copy( $before );
			hash_update( $hash, (string) $counter );
			$digest = hash_final( $hash, true );

			if ( "\0" === $digest[0] && has_zero_bits( $digest ) ) {
				break;
			}
		}

		return "$hour.$counter";
	}

	/** @return list<array<string, string>> Oldest first. */
	protected static function stored(): array {
		return db()->get_results( 'SELECT * FROM ' . table( 'reports' ) . ' ORDER BY id', ARRAY_A );
	}

	/** @return array<string, string> The only one. */
	protected static function the_report(): array {
		$rows = self::stored();
		self::assertCount( 1, $rows );

		return $rows[0];
	}

	/** @return list<array<string, string>> */
	protected static function counts(): array {
		return db()->get_results( 'SELECT * FROM ' . table( 'counts' ) . ' ORDER BY at', ARRAY_A );
	}
}
