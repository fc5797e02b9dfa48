<?php
/**
 * Who moderates.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Reports;

use function Passerelle\Reports\print_profile_box;
use function Passerelle\Reports\save_profile_box;

require_once __DIR__ . '/ReportsTestCase.php';

final class CapabilityTest extends ReportsTestCase {
	public function test_editors_and_administrators_from_the_start(): void {
		$may = array_map( fn( string $role ): bool => user_can( $this->user( $role ), 'passerelle_moderate' ), array( 'administrator', 'editor', 'author', 'contributor', 'subscriber' ) );

		self::assertSame( array( true, true, false, false, false ), $may );
	}

	public function test_an_administrator_appoints_and_dismisses_a_volunteer(): void {
		$volunteer = $this->user( 'subscriber' );
		wp_set_current_user( $this->user( 'super' ) );
		$this->expectOutputRegex( '/name="passerelle_moderate" value="1">/' );
		print_profile_box( get_userdata( $volunteer ) );

		$this->submit( $volunteer, true );
		self::assertTrue( user_can( $volunteer, 'passerelle_moderate' ) );
		self::assertFalse( user_can( $volunteer, 'edit_posts' ) );

		$this->submit( $volunteer, false );
		self::assertFalse( user_can( $volunteer, 'passerelle_moderate' ) );
	}

	public function test_nobody_appoints_themselves(): void {
		foreach ( array( 'subscriber', 'author', 'editor' ) as $role ) {
			$person = $this->user( $role );
			$before = user_can( $person, 'passerelle_moderate' );
			wp_set_current_user( $person );
			$this->submit( $person, true );
			self::assertSame( $before, user_can( $person, 'passerelle_moderate' ), $role );
		}
	}

	public function test_without_its_nonce_nothing_changes(): void {
		$volunteer = $this->user( 'subscriber' );
		wp_set_current_user( $this->user( 'super' ) );
		$_POST = array( 'passerelle_moderate' => '1', 'passerelle_moderate_nonce' => 'x' );
		save_profile_box( $volunteer );

		self::assertFalse( user_can( $volunteer, 'passerelle_moderate' ) );
	}

	private function submit( int $person, bool $checked ): void {
		$_POST = array( 'passerelle_moderate_nonce' => wp_create_nonce( "passerelle_moderate_$person" ) ) + ( $checked ? array( 'passerelle_moderate' => '1' ) : array() );
		save_profile_box( $person );
		clean_user_cache( $person );
	}
}
