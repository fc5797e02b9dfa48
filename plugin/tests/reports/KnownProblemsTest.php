<?php
/**
 * Known problems, as readers see them in the block passerelle/migration-status: what a moderator confirmed, counted.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Reports;

use function Passerelle\db;
use function Passerelle\OldSite\count_figures;
use function Passerelle\table;

use const Passerelle\OldSite\FIGURES_HOOK;

require_once __DIR__ . '/ReportsTestCase.php';

final class KnownProblemsTest extends ReportsTestCase {
	protected function setUp(): void {
		parent::setUp();
		update_option( 'passerelle_figures', array( 'moved' => 12, 'checked' => 3 ), true );
	}

	public function test_are_counted_once_confirmed_by_article_and_not_by_report(): void {
		$other = $this->post( array( 'post_title' => 'Un autre' ) );

		foreach ( array( 'un', 'deux' ) as $note ) {
			$this->send( array( 'reason' => 'code', 'note' => $note ) );
		}

		$this->send( array( 'reason' => 'image' ) );
		$this->send( array( 'postId' => $other, 'reason' => 'image' ) );
		self::assertSame( array(), $this->problems() );

		$this->decide( 'confirmed' );
		self::assertSame( array( 'An image is missing: 2 articles', 'Strange codes in the text: 1 article' ), $this->problems() );

		$this->decide( 'fixed', "post_id = $other" );
		self::assertSame( array( 'An image is missing: 1 article', 'Strange codes in the text: 1 article' ), $this->problems() );

		$this->decide( 'dismissed' );
		self::assertSame( array(), $this->problems() );
	}

	public function test_are_counted_within_minutes_of_a_decision(): void {
		$this->send();
		wp_clear_scheduled_hook( FIGURES_HOOK );
		$this->rest( 'PATCH', '/reports/' . self::the_report()['id'], array( 'status' => 'confirmed' ), 'editor' );

		self::assertIsInt( wp_next_scheduled( FIGURES_HOOK ) );
		self::assertLessThanOrEqual( time() + 300, wp_next_scheduled( FIGURES_HOOK ) );
	}

	public function test_show_nothing_that_readers_wrote(): void {
		$this->send( array( 'reason' => 'code', 'note' => 'Mots d’une lectrice', 'quote' => 'Un passage', 'email' => 'lectrice@exemple.org' ) );
		$this->decide( 'confirmed' );
		$this->problems();

		$shown = do_blocks( '<!-- wp:passerelle/migration-status /-->' ) . wp_json_encode( get_option( 'passerelle_figures' ) );
		self::assertStringContainsString( 'code', $shown );
		self::assertDoesNotMatchRegularExpression( '/lectrice|passage/', $shown );
	}

	public function test_cost_no_query_and_can_be_left_out(): void {
		$this->send();
		$this->decide( 'confirmed' );
		$this->problems();
		$html = '';

		self::assertSame( 0, $this->count_queries( static function () use ( &$html ): void {
			$html = do_blocks( '<!-- wp:passerelle/migration-status /-->' );
		} ) );
		self::assertStringContainsString( 'Known problems', $html );
		self::assertStringNotContainsString( 'Known problems', do_blocks( '<!-- wp:passerelle/migration-status {"problems":false} /-->' ) );

		update_option( 'passerelle_settings', array( 'features' => array( 'reports' => false ) ) );
		self::assertStringNotContainsString( 'Known problems', do_blocks( '<!-- wp:passerelle/migration-status /-->' ) );
	}

	public function test_damaged_figures_are_none(): void {
		update_option( 'passerelle_figures', array( 'moved' => 12, 'problems' => array( 'image' => '3', 'nonsense' => 4, 'typo' => -1 ) ), true );

		self::assertStringNotContainsString( 'Known problems', do_blocks( '<!-- wp:passerelle/migration-status /-->' ) );
	}

	/** @return list<string> What readers are shown, once it is counted. */
	private function problems(): array {
		count_figures();
		// Nothing was moved in this test: the block would be empty.
		update_option( 'passerelle_figures', array( 'moved' => 12 ) + get_option( 'passerelle_figures' ), true );
		$html = do_blocks( '<!-- wp:passerelle/migration-status /-->' );
		preg_match_all( '~<li>(.*?)</li>~', (string) strstr( $html, 'Known problems' ), $items );

		return $items[1];
	}

	private function decide( string $status, string $which = '1 = 1' ): void {
		$ids = array_map( 'intval', db()->get_col( 'SELECT id FROM ' . table( 'reports' ) . " WHERE $which" ) );

		self::assertSame( count( $ids ), $this->rest( 'POST', '/reports/bulk', array( 'ids' => $ids, 'status' => $status ), 'editor' )->get_data()['done'] );
		wp_set_current_user( 0 );
	}
}
