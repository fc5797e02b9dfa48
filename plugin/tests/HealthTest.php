<?php

declare( strict_types = 1 );

namespace Passerelle\Tests;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\privacy_text;

use const Passerelle\SCHEMA;
use const Passerelle\VERSION;

final class HealthTest extends TestCase {
	public function test_every_test_answers_in_the_shape_of_site_health(): void {
		$tests = apply_filters( 'site_status_tests', array( 'direct' => array(), 'async' => array() ) );
		$ours  = array_filter( $tests['direct'], static fn( string $name ): bool => str_starts_with( $name, 'passerelle_' ), ARRAY_FILTER_USE_KEY );

		self::assertCount( 7, $ours );

		foreach ( $ours as $name => $test ) {
			$result = ( $test['test'] )();
			self::assertSame( array( 'test', 'status', 'label', 'badge', 'description', 'actions' ), array_keys( $result ), $name );
			self::assertSame( $name, $result['test'] );
			self::assertNotSame( '', $test['label'] );
		}
	}

	public function test_tables(): void {
		self::assertSame( 'good', $this->status_of( 'tables' ) );
		self::assertSame( SCHEMA, get_option( 'passerelle_schema' )['version'] );
	}

	public function test_a_table_that_cannot_be_made_is_said(): void {
		update_option( 'passerelle_schema', array( 'version' => 0 ) );
		add_filter( 'query', static fn( string $sql ): string => 1 === preg_match( '/^\s*CREATE\s/', $sql ) ? '' : $sql, 99 );

		self::assertSame( 'critical', $this->status_of( 'tables' ) );
		self::assertStringContainsString( 'CREATE', $this->result_of( 'tables' )['description'] );
	}

	public function test_a_clock_that_stands_still_is_said(): void {
		_set_cron_array( array( 'version' => 2 ) );
		self::assertSame( 'good', $this->status_of( 'clock' ) );

		wp_schedule_single_event( time() - 1800, 'passerelle_watch' );
		self::assertSame( 'good', $this->status_of( 'clock' ) );

		wp_schedule_single_event( time() - 3 * HOUR_IN_SECONDS, 'passerelle_purge' );
		self::assertSame( 'recommended', $this->status_of( 'clock' ) );
		self::assertStringContainsString( '3 hours', $this->result_of( 'clock' )['description'] );
	}

	public function test_plain_permalinks_are_said(): void {
		self::assertSame( 'good', $this->status_of( 'permalinks' ) );
		update_option( 'permalink_structure', '' );
		self::assertSame( 'recommended', $this->status_of( 'permalinks' ) );
	}

	public function test_pages_a_cache_kept_are_said(): void {
		self::assertSame( 'good', $this->status_of( 'caches' ) );
		update_option( 'passerelle_purge', array( 'failed' => array( 7 => time(), 8 => time() ) ) );
		self::assertSame( 'recommended', $this->status_of( 'caches' ) );
		self::assertStringContainsString( '2 articles', $this->result_of( 'caches' )['description'] );
	}

	public function test_curl(): void {
		self::assertSame( extension_loaded( 'curl' ) ? 'good' : 'recommended', $this->status_of( 'curl' ) );
	}

	/** @return array<string, array{array<string, string>, string}> */
	public static function visitors(): array {
		return array(
			'a reader'                          => array( array( 'REMOTE_ADDR' => '93.184.216.34' ), 'good' ),
			'a reader who writes the header'    => array( array( 'REMOTE_ADDR' => '93.184.216.34', 'HTTP_X_FORWARDED_FOR' => '10.0.0.1' ), 'good' ),
			'this machine'                      => array( array( 'REMOTE_ADDR' => '127.0.0.1' ), 'good' ),
			'a proxy in the same network'       => array( array( 'REMOTE_ADDR' => '10.0.0.5', 'HTTP_X_FORWARDED_FOR' => '93.184.216.34' ), 'recommended' ),
			'a proxy on the same machine'       => array( array( 'REMOTE_ADDR' => '::1', 'HTTP_X_REAL_IP' => '93.184.216.34' ), 'recommended' ),
			'a proxy that speaks RFC 7239'      => array( array( 'REMOTE_ADDR' => '192.168.1.2', 'HTTP_FORWARDED' => 'for=93.184.216.34' ), 'recommended' ),
			'Cloudflare, unknown to the server' => array( array( 'REMOTE_ADDR' => '172.68.0.1', 'HTTP_CF_CONNECTING_IP' => '93.184.216.34' ), 'recommended' ),
			'Cloudflare, known to the server'   => array( array( 'REMOTE_ADDR' => '93.184.216.34', 'HTTP_CF_CONNECTING_IP' => '93.184.216.34' ), 'good' ),
			'cron, without any visitor'         => array( array(), 'good' ),
		);
	}

	/** @param array<string, string> $server */
	#[DataProvider( 'visitors' )]
	public function test_a_proxy_that_hides_readers_is_said( array $server, string $status ): void {
		unset( $_SERVER['REMOTE_ADDR'], $_SERVER['HTTP_X_FORWARDED_FOR'] );
		$_SERVER = $server + $_SERVER;

		self::assertSame( $status, $this->status_of( 'proxy' ) );

		if ( 'recommended' === $status ) {
			self::assertStringContainsString( $server['REMOTE_ADDR'], $this->result_of( 'proxy' )['description'] );
		}
	}

	public function test_what_a_header_says_is_printed_harmlessly(): void {
		$_SERVER['REMOTE_ADDR']          = '<script>alert(1)</script>';
		$_SERVER['HTTP_X_FORWARDED_FOR'] = '1';

		self::assertStringNotContainsString( '<script', $this->result_of( 'proxy' )['description'] );
	}

	public function test_who_is_asked_for_help_finds_the_facts(): void {
		$info = apply_filters( 'debug_information', array() );

		self::assertSame( 'Passerelle', $info['passerelle']['label'] );
		self::assertSame( VERSION, $info['passerelle']['fields']['version']['value'] );
		self::assertSame( SCHEMA . '/' . SCHEMA, $info['passerelle']['fields']['tables']['value'] );
	}

	public function test_the_privacy_text_names_who_learns_what(): void {
		self::assertStringContainsString( 'web.archive.org', privacy_text() );
		self::assertStringContainsString( 'keeps nothing about readers', privacy_text() );
		self::assertSame( wp_kses_post( privacy_text() ), privacy_text() );
	}

	public function test_the_privacy_text_is_suggested_to_who_writes_the_policy(): void {
		require_once ABSPATH . 'wp-admin/includes/admin.php';
		wp_set_current_user( $this->user( 'super' ) );
		$GLOBALS['current_screen'] = \WP_Screen::get( 'privacy-policy-guide' );

		// WordPress wants it during admin_init, whose other callbacks have nothing to do with this.
		$GLOBALS['wp_actions']['admin_init'] = 1;
		\Passerelle\suggest_privacy_text();

		$texts = array_column( \WP_Privacy_Policy_Content::get_suggested_policy_text(), 'policy_text', 'plugin_name' );
		self::assertSame( privacy_text(), $texts['Passerelle'] ?? '' );
	}

	/** @return array<string, mixed> */
	private function result_of( string $test ): array {
		return ( "Passerelle\\health_of_$test" )();
	}

	private function status_of( string $test ): mixed {
		return $this->result_of( $test )['status'];
	}
}
