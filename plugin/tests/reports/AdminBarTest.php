<?php
/**
 * The count in the bar on top, and in the menu: for those who moderate.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Reports;

use WP_Admin_Bar;

use function Passerelle\Reports\add_to_admin_bar;
use function Passerelle\Reports\bubble;
use function Passerelle\Reports\shown_number;

require_once __DIR__ . '/ReportsTestCase.php';
require_once ABSPATH . WPINC . '/class-wp-admin-bar.php';

final class AdminBarTest extends ReportsTestCase {
	public function test_on_an_article_it_counts_what_is_open_there(): void {
		$this->send();
		$this->send( array( 'reason' => 'typo' ), array(), false );
		$this->send( array( 'postId' => $this->post(), 'reason' => 'typo' ) );
		$this->send( array( 'reason' => 'other' ) );
		$this->rest( 'PATCH', '/reports/' . self::stored()[3]['id'], array( 'status' => 'fixed' ), 'editor' );

		$node = $this->node( 'editor' );
		self::assertStringContainsString( '2 reports about this article', $node->title );
		self::assertSame( admin_url( "admin.php?page=passerelle-reports#/article/{$this->article}" ), $node->href );
	}

	public function test_a_volunteer_without_other_rights_sees_it(): void {
		$this->send();
		$id = $this->user( 'subscriber' );
		get_userdata( $id )->add_cap( 'passerelle_moderate' );

		self::assertStringContainsString( '1 report about this article', $this->node( $id )->title );
	}

	public function test_nobody_else_sees_it_or_pays_for_it(): void {
		$this->send();

		foreach ( array( 0, 'subscriber', 'author' ) as $user ) {
			self::assertNull( $this->node( $user ) );
			self::assertSame( 0, $this->count_queries( static fn() => add_to_admin_bar( new WP_Admin_Bar() ) ) );
		}
	}

	public function test_is_not_there_without_reports_or_when_they_are_switched_off(): void {
		self::assertNull( $this->node( 'editor' ) );

		$this->send();
		update_option( 'passerelle_settings', array( 'features' => array( 'reports' => false ) ) );
		self::assertNull( $this->node( 'editor' ) );
	}

	public function test_costs_one_query(): void {
		$this->send();
		$this->node( 'editor' );

		self::assertSame( 1, $this->count_queries( static fn() => add_to_admin_bar( new WP_Admin_Bar() ) ) );
	}

	public function test_above_99_it_is_not_counted(): void {
		self::assertSame( array( '7', '99', '99+' ), array_map( static fn( int $number ): string => shown_number( $number ), array( 7, 99, 100 ) ) );
		self::assertSame( '', bubble( 0 ) );
		self::assertStringContainsString( '>99+<', bubble( 100 ) );
		self::assertStringContainsString( '99+ new reports', bubble( 100 ) );
		self::assertStringContainsString( '1 new report<', bubble( 1 ) );
	}

	/** The bar's entry on the article. */
	private function node( int|string $user ): ?object {
		$this->go_to( (string) get_permalink( $this->article ) );
		wp_set_current_user( is_int( $user ) ? $user : $this->user( $user ) );
		$bar = new WP_Admin_Bar();
		add_to_admin_bar( $bar );

		return $bar->get_node( 'passerelle-reports' );
	}
}
