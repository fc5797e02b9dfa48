<?php
/**
 * GET and PUT settings.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\is_enabled;
use function Passerelle\settings;

final class SettingsRouteTest extends TestCase {
	private const ALL = array( 'old-site' => true, 'reports' => true, 'events' => true, 'giving' => true );

	private const DEFAULTS = array( 'features' => self::ALL, 'strip' => 'after', 'deleteEverything' => false, 'reports' => array( 'askEmail' => false, 'digest' => 'daily', 'recipients' => array() ) );

	public function test_begins_with_defaults(): void {
		self::assertSame( self::DEFAULTS, $this->rest( 'GET', '/settings', null, 'administrator' )->get_data() );
	}

	public function test_switches_a_feature_off_and_on(): void {
		$off    = array( 'features' => array( 'old-site' => false ) + self::ALL, 'strip' => 'manual', 'deleteEverything' => true, 'reports' => array( 'askEmail' => true, 'digest' => 'hourly', 'recipients' => array( 'une@exemple.org' ) ) );
		$answer = $this->rest( 'PUT', '/settings', $off, 'administrator' );

		self::assertSame( array( 200, $off ), array( $answer->get_status(), $answer->get_data() ) );
		self::assertFalse( is_enabled( 'old-site' ) );

		$this->rest( 'PUT', '/settings', self::DEFAULTS, 'administrator' );

		self::assertTrue( is_enabled( 'old-site' ) );
		self::assertSame( self::DEFAULTS, settings() );
	}

	public function test_a_screen_that_knows_nothing_of_reports_leaves_theirs(): void {
		$reports = array( 'askEmail' => true, 'digest' => 'off', 'recipients' => array( 'une@exemple.org' ) );
		$this->rest( 'PUT', '/settings', array( 'reports' => $reports ) + self::DEFAULTS, 'administrator' );
		$answer = $this->rest( 'PUT', '/settings', array_diff_key( self::DEFAULTS, array( 'reports' => 0 ) ), 'administrator' );

		self::assertSame( $reports, $answer->get_data()['reports'] );
	}

	#[DataProvider( 'bad_settings' )]
	public function test_refuses_with_the_field( array $changes, string $field ): void {
		$answer = $this->rest( 'PUT', '/settings', array_filter( array_merge( self::DEFAULTS, $changes ), static fn( mixed $value ): bool => null !== $value ), 'administrator' );

		self::assertSame( array( 400, 'passerelle_invalid', $field ), array( $answer->get_status(), $answer->get_data()['code'], $answer->get_data()['data']['field'] ) );
		self::assertSame( self::DEFAULTS, settings() );
	}

	public static function bad_settings(): array {
		return array(
			'unknown feature'     => array( array( 'features' => array( 'old-site' => true, 'teleport' => true ) ), 'features[teleport]' ),
			'feature as a word'   => array( array( 'features' => array( 'old-site' => 'perhaps' ) ), 'features[old-site]' ),
			'unknown place'       => array( array( 'strip' => 'beside' ), 'strip' ),
			'no place'            => array( array( 'strip' => null ), 'strip' ),
			'unknown field'       => array( array( 'x' => 1 ), 'x' ),
			'no e-mail address'   => array( array( 'reports' => array( 'askEmail' => true, 'digest' => 'daily', 'recipients' => array( 'moi' ) ) ), 'reports[recipients][0]' ),
			'an unknown rhythm'   => array( array( 'reports' => array( 'askEmail' => true, 'digest' => 'weekly', 'recipients' => array() ) ), 'reports[digest]' ),
			'a word for a switch' => array( array( 'deleteEverything' => 'all' ), 'deleteEverything' ),
		);
	}

	public function test_damaged_options_read_as_defaults(): void {
		foreach ( array( 'text', array( 'features' => 'x', 'strip' => 12, 'deleteEverything' => 'yes' ), array() ) as $damage ) {
			update_option( 'passerelle_settings', $damage );

			self::assertSame( self::DEFAULTS, settings() );
		}
	}
}
