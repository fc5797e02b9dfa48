<?php
/**
 * The block passerelle/migration-status: how far the move is, from figures that cron counted.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\OldSite\figures;
use function Passerelle\OldSite\schedule_figures;

use const Passerelle\OldSite\FIGURES_HOOK;

require_once __DIR__ . '/ReaderTestCase.php';

final class StatusTest extends ReaderTestCase {
	private const BLOCK = '<!-- wp:passerelle/migration-status /-->';

	public function test_counts_what_came_from_the_old_site_and_nothing_else(): void {
		$before = $this->counted();

		$this->imported_post( 'fgs2wp', 21 );
		$checked = $this->imported_post( 'fgs2wp', 22 );
		update_post_meta( $checked, '_passerelle_checked', '2026-11-26' );
		$this->imported_post( 'fgs2wp', 23, array( 'post_status' => 'draft' ) );
		$this->post();

		self::assertSame( array( 'moved' => $before['moved'] + 2, 'checked' => $before['checked'] + 1, 'waiting' => $before['waiting'] + 1 ), $this->counted() );
	}

	/** @return array<string, array{string, list<string>}> Attributes as saved; the figures shown. */
	public static function choices(): array {
		return array(
			'all'          => array( '', array( '12,345 articles from the old site', '9,301 compared with the originals: nothing is missing', '3,044 still to be compared' ) ),
			'one'          => array( '{"figures":["waiting"]}', array( '3,044 still to be compared' ) ),
			'in our order' => array( '{"figures":["waiting","moved"]}', array( '12,345 articles from the old site', '3,044 still to be compared' ) ),
		);
	}

	/** @param list<string> $expected */
	#[DataProvider( 'choices' )]
	public function test_shows_the_figures_that_were_chosen( string $attributes, array $expected ): void {
		$this->figures( array( 'moved' => 12345, 'checked' => 9301 ) );
		$html = do_blocks( "<!-- wp:passerelle/migration-status $attributes /-->" );

		preg_match_all( '~<li>(.*?)</li>~', $html, $items );
		self::assertSame( $expected, $items[1] );
	}

	public function test_costs_no_query_and_is_the_same_for_everyone(): void {
		$this->figures( array( 'moved' => 12, 'checked' => 3 ) );
		$one = do_blocks( self::BLOCK );
		wp_set_current_user( $this->user() );

		self::assertSame( 0, $this->count_queries( static fn(): string => do_blocks( self::BLOCK ) ) );
		self::assertSame( $one, do_blocks( self::BLOCK ) );
	}

	public function test_is_nothing_where_nothing_was_found(): void {
		$this->figures( array( 'moved' => 0, 'checked' => 0, 'at' => 1 ) );

		self::assertSame( '', do_blocks( self::BLOCK ) );
	}

	/** @return array<string, array{mixed}> */
	public static function uncounted(): array {
		return array(
			'never counted' => array( array() ),
			'damaged'       => array( 'moved' ),
			'of words'      => array( array( 'moved' => '12', 'checked' => null ) ),
			'below zero'    => array( array( 'moved' => -12 ) ),
		);
	}

	#[DataProvider( 'uncounted' )]
	public function test_says_that_the_figures_will_come( mixed $kept ): void {
		update_option( 'passerelle_figures', $kept, true );

		self::assertStringContainsString( '<p>The articles are being counted: the figures will stand here.</p>', do_blocks( self::BLOCK ) );

		update_option( 'passerelle_old_sites', array(), true );
		self::assertSame( '', do_blocks( self::BLOCK ) );
	}

	public function test_more_checked_than_moved_is_all_of_them(): void {
		$this->figures( array( 'moved' => 5, 'checked' => 9 ) );

		self::assertSame( array( 5, 5, 0 ), array( figures()['moved'], figures()['checked'], figures()['waiting'] ) );
	}

	public function test_is_nothing_while_the_old_site_is_switched_off(): void {
		$this->figures( array( 'moved' => 12 ) );
		$this->settings( array( 'features' => array( 'old-site' => false ) ) );

		self::assertSame( '', do_blocks( self::BLOCK ) );
	}

	public function test_says_in_the_editor_why_readers_see_nothing(): void {
		$this->figures( array( 'moved' => 0, 'at' => 1 ) );
		$answer = $this->rest( 'GET', '/wp/v2/block-renderer/passerelle/migration-status', array( 'context' => 'edit' ), 'administrator' );

		self::assertStringContainsString( 'No article from an old site was found', $answer->get_data()['rendered'] );
	}

	public function test_many_changes_are_one_count_within_minutes(): void {
		wp_clear_scheduled_hook( FIGURES_HOOK );
		schedule_figures();
		$next = wp_next_scheduled( FIGURES_HOOK );
		update_post_meta( $this->article(), '_passerelle_checked', '2026-11-26' );

		self::assertSame( $next, wp_next_scheduled( FIGURES_HOOK ) );
		self::assertLessThanOrEqual( time() + 300, $next );
	}

	/** @return array<string, int> */
	private function counted(): array {
		// As cron does.
		do_action( FIGURES_HOOK );
		wp_cache_delete( 'alloptions', 'options' );

		return array_diff_key( figures(), array( 'at' => 0 ) );
	}

	/** @param array<string, mixed> $figures */
	private function figures( array $figures ): void {
		update_option( 'passerelle_figures', $figures, true );
	}
}
