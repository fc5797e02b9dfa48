<?php
/**
 * The set-up screen: who is led to it, what it loads, what it is told.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use function Passerelle\OldSite\add_plugin_link;
use function Passerelle\OldSite\print_notice;
use function Passerelle\OldSite\screen_data;

use const Passerelle\OldSite\META_DISMISSED;

require_once __DIR__ . '/OldSiteTestCase.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';

final class ScreenTest extends OldSiteTestCase {
	public function test_leads_an_admin_to_the_one_question(): void {
		self::assertStringContainsString( 'admin.php?page=passerelle', $this->notice( 'administrator', 'plugins' ) );
		self::assertStringContainsString( 'admin.php?page=passerelle', $this->notice( 'administrator', 'dashboard' ) );
		self::assertStringContainsString( 'admin.php?page=passerelle', add_plugin_link( array() )['set-up'] );
	}

	public function test_leads_nobody_else_there(): void {
		self::assertSame( '', $this->notice( 'editor', 'dashboard' ) );
		self::assertSame( array( 'deactivate' => 'x' ), add_plugin_link( array( 'deactivate' => 'x' ) ) );
	}

	public function test_says_nothing_on_other_screens(): void {
		self::assertSame( '', $this->notice( 'administrator', 'edit-post' ) );
		self::assertSame( '', $this->notice( 'administrator', 'toplevel_page_passerelle' ) );
	}

	public function test_says_nothing_once_there_is_an_old_site(): void {
		$this->set_up_sites( self::site() );

		self::assertSame( '', $this->notice( 'administrator', 'dashboard' ) );
	}

	public function test_says_nothing_more_to_who_said_not_now(): void {
		self::assertNotSame( '', $this->notice( 'administrator', 'dashboard' ) );

		update_user_meta( get_current_user_id(), META_DISMISSED . get_current_blog_id(), '1' );

		self::assertSame( '', $this->printed_on( 'dashboard' ) );
	}

	public function test_tells_the_screen_what_it_cannot_ask(): void {
		$data = screen_data();

		self::assertSame( home_url( '/' ), $data['homeUrl'] );
		self::assertSame( array( 'spip', 'drupal', 'joomla', 'wordpress', 'generic' ), array_keys( $data['profiles'] ) );
		self::assertArrayHasKey( 'kinds', $data['profiles']['spip'] );
		self::assertContains( 'post', array_column( $data['postTypes'], 'name' ) );
		self::assertNotContains( 'attachment', array_column( $data['postTypes'], 'name' ) );
		self::assertContains( 'old-site', array_column( $data['features'], 'name' ) );

		foreach ( $data['withoutAddress'] as $list ) {
			self::assertStringContainsString( 'passerelle=none', $list['url'] );
		}
	}

	public function test_tells_it_nothing_it_does_not_need(): void {
		foreach ( screen_data()['profiles'] as $profile ) {
			self::assertArrayNotHasKey( 'traces', $profile );
			self::assertArrayNotHasKey( 'signs', $profile );
		}
	}

	private function notice( string $role, string $screen ): string {
		wp_set_current_user( $this->user( $role ) );

		return $this->printed_on( $screen );
	}

	private function printed_on( string $screen ): string {
		set_current_screen( $screen );
		ob_start();
		print_notice();

		return (string) ob_get_clean();
	}
}
