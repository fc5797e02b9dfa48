<?php

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use PHPUnit\Framework\Attributes\Group;

use function Passerelle\OldSite\old_sites;

require_once __DIR__ . '/WatchTestCase.php';

#[Group( 'servers' )]
final class OldHealthTest extends WatchTestCase {
	public function test_site_health_knows_both_tests(): void {
		$tests = apply_filters( 'site_status_tests', array( 'direct' => array(), 'async' => array() ) )['async'];

		foreach ( array( 'old-site', 'old-address' ) as $name ) {
			self::assertSame( array( rest_url( "passerelle/v1/health/$name" ), true ), array( $tests[ "passerelle_$name" ]['test'], $tests[ "passerelle_$name" ]['has_rest'] ) );
			// What WordPress itself calls once a week.
			self::assertSame( "passerelle_$name", ( $tests[ "passerelle_$name" ]['async_direct_test'] )()['test'] );
		}
	}

	public function test_only_those_who_see_site_health_may_ask(): void {
		self::assertSame( 401, $this->rest( 'GET', '/health/old-site' )->get_status() );
		self::assertSame( 403, $this->rest( 'GET', '/health/old-address', null, 'editor' )->get_status() );
		self::assertSame( 200, $this->rest( 'GET', '/health/old-site', null, 'super' )->get_status() );
		self::assertSame( array(), array_diff( $this->asked(), array( 'GET /' ) ) );
	}

	public function test_an_old_site_that_answers_as_it_should(): void {
		$this->articles( 3 );

		self::assertSame( array( 'good', 'good' ), array( $this->status_of( 'old-site' ), $this->status_of( 'old-address' ) ) );
		self::assertMatchesRegularExpression( '~^GET /spip\.php\?article\d$~', (string) $this->asked()[1] );
	}

	public function test_an_old_site_that_does_not_answer(): void {
		$this->articles( 3 );
		$this->old_site_is( array( 'down' => '503' ) );

		self::assertSame( 'recommended', $this->status_of( 'old-site' ) );
		self::assertSame( 'The old site answers with an error', $this->answer( 'old-site' )['label'] );
		self::assertStringContainsString( 'in trouble (it answers 503)', $this->text_of( 'old-site' ) );
		// A bad day says nothing about addresses.
		self::assertSame( 'good', $this->status_of( 'old-address' ) );

		$this->set_up_old_sites( array( $this->site( array( 'baseUrl' => $this->dead_server() . '/' ) ) ) );
		self::assertStringContainsString( 'cannot be reached', $this->text_of( 'old-site' ) );
	}

	public function test_an_address_that_shows_something_else(): void {
		$this->articles( 3 );
		$this->old_site_is( array( 'soft' => '1,2,3' ) );

		self::assertSame( array( 'good', 'recommended' ), array( $this->status_of( 'old-site' ), $this->status_of( 'old-address' ) ) );
		self::assertStringContainsString( "{$this->old}/spip.php?article", $this->text_of( 'old-address' ) );
	}

	public function test_a_site_in_doubt(): void {
		$this->set_up_old_sites( array( $this->site( array( 'state' => 'suspect' ) ) ) );

		self::assertSame( 'critical', $this->status_of( 'old-site' ) );
		self::assertSame( 'good', $this->status_of( 'old-address' ) );
		self::assertSame( array(), $this->asked() );
	}

	public function test_no_old_site_yet(): void {
		$this->set_up_old_sites( array() );

		self::assertSame( 'recommended', $this->status_of( 'old-site' ) );
		self::assertSame( 'good', $this->status_of( 'old-address' ) );
	}

	public function test_a_closed_site_is_not_asked(): void {
		$this->set_up_old_sites( array( $this->site( array( 'state' => 'archived' ) ) ) );

		self::assertSame( array( 'good', 'good' ), array( $this->status_of( 'old-site' ), $this->status_of( 'old-address' ) ) );
		self::assertSame( 'The old site is closed', $this->answer( 'old-site' )['label'] );
		self::assertSame( array(), $this->asked() );
	}

	public function test_who_is_asked_for_help_finds_the_facts(): void {
		$this->articles( 2 );
		$this->look();

		$field = apply_filters( 'debug_information', array() )['passerelle']['fields']['old-site-ancien'];

		self::assertSame( old_sites()[0]['name'], $field['label'] );
		self::assertStringContainsString( 'spip, online', $field['value'] );
		self::assertTrue( json_decode( $field['debug'], true )['look']['reached'] );
	}

	private function status_of( string $name ): string {
		return (string) $this->answer( $name )['status'];
	}

	private function text_of( string $name ): string {
		return (string) $this->answer( $name )['description'];
	}

	/** @return array<string, mixed> */
	private function answer( string $name ): array {
		return (array) $this->rest( 'GET', "/health/$name", null, 'super' )->get_data();
	}
}
