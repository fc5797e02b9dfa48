<?php
/**
 * One click makes the help page, once.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use WP_REST_Response;

use function Passerelle\lock;

require_once __DIR__ . '/OldSiteTestCase.php';

final class HelpPageTest extends OldSiteTestCase {
	public function test_makes_a_page_with_the_tools(): void {
		$answer = $this->make();
		$page   = get_post( $answer->get_data()['id'] );

		self::assertSame( 201, $answer->get_status() );
		self::assertSame( array( 'page', 'publish' ), array( $page->post_type, $page->post_status ) );
		self::assertStringContainsString( '<!-- wp:passerelle/old-search /-->', $page->post_content );
		self::assertSame( array( get_permalink( $page ), get_edit_post_link( $page, 'raw' ) ), array( $answer->get_data()['link'], $answer->get_data()['editLink'] ) );
	}

	public function test_a_second_click_finds_the_first_page(): void {
		$first  = $this->make();
		$second = $this->make();

		self::assertSame( array( 200, $first->get_data()['id'] ), array( $second->get_status(), $second->get_data()['id'] ) );

		// Renamed, made a draft: still that page.
		wp_update_post( array( 'ID' => $first->get_data()['id'], 'post_title' => 'Aide', 'post_status' => 'draft' ) );

		self::assertSame( $first->get_data()['id'], $this->make()->get_data()['id'] );
	}

	public function test_a_page_in_the_bin_is_gone(): void {
		$first = $this->make()->get_data()['id'];
		wp_trash_post( $first );
		$answer = $this->make();

		self::assertSame( 201, $answer->get_status() );
		self::assertNotSame( $first, $answer->get_data()['id'] );
	}

	public function test_two_clicks_at_once_make_one_page(): void {
		lock( 'help_page', 30 );

		self::assertSame( array( 409, 'passerelle_busy' ), array( $this->make()->get_status(), self::error_code( $this->make() ) ) );
	}

	private function make(): WP_REST_Response {
		return $this->rest( 'POST', '/help-page', array(), 'administrator' );
	}
}
