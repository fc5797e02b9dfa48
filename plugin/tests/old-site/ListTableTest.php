<?php
/**
 * The lists of posts and pages: the column, and marking many at once.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use WP_Query;

use function Passerelle\OldSite\handle_bulk_action;
use function Passerelle\OldSite\is_checked;
use function Passerelle\OldSite\prepare_lists;

require_once __DIR__ . '/OldSiteTestCase.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';

final class ListTableTest extends OldSiteTestCase {
	/** @var list<int> */
	private array $changed = array();

	protected function setUp(): void {
		parent::setUp();
		$this->changed = array();
		add_action( 'passerelle_pages_changed', function ( array $ids ): void { $this->changed = array( ...$this->changed, ...$ids ); } );
		$this->set_up_sites( self::site() );
	}

	public function test_there_is_no_column_before_an_old_site_is_set_up(): void {
		$this->set_up_sites();

		self::assertSame( array( 'cb', 'title' ), array_keys( $this->columns() ) );
	}

	public function test_there_is_no_column_while_the_feature_is_off(): void {
		update_option( 'passerelle_settings', array( 'features' => array( 'old-site' => false ) ) );

		self::assertSame( array( 'cb', 'title' ), array_keys( $this->columns() ) );
	}

	public function test_the_column_stands_before_the_date(): void {
		self::assertSame( array( 'cb', 'title', 'passerelle_old_site', 'date' ), array_keys( $this->columns( array( 'date' => 'Date' ) ) ) );
	}

	public function test_every_public_type_has_it(): void {
		register_post_type( 'dossier', array( 'public' => true ) );
		register_post_type( 'secret', array( 'public' => false, 'show_ui' => true ) );
		prepare_lists();

		self::assertTrue( has_filter( 'manage_dossier_posts_columns' ) && has_filter( 'manage_page_posts_columns' ) );
		self::assertFalse( has_filter( 'manage_secret_posts_columns' ) || has_filter( 'manage_attachment_posts_columns' ) );
	}

	public function test_says_what_is_to_do(): void {
		$waiting = $this->imported_post( 'fgs2wp', 12, array( 'post_title' => 'L’été <i>"12"</i>' ) );
		$checked = $this->imported_post( 'fgs2wp', 13 );
		update_post_meta( $checked, '_passerelle_checked', '2024-01-01' );
		$ours = $this->post();
		$this->sign_in( 'editor' );

		self::assertStringStartsWith( 'To check', $this->cell( $waiting ) );
		self::assertStringContainsString( "action=passerelle_check&#038;ids=$waiting&#038;_wpnonce=", $this->cell( $waiting ) );
		self::assertStringStartsWith( 'Checked', $this->cell( $checked ) );
		self::assertStringContainsString( 'action=passerelle_uncheck', $this->cell( $checked ) );
		self::assertStringContainsString( '<span class="screen-reader-text">No old address</span>', $this->cell( $ours ) );
		self::assertStringNotContainsString( '<a ', $this->cell( $ours ) );
	}

	public function test_who_may_not_decide_reads(): void {
		$author = $this->user( 'author' );
		$id     = $this->imported_post( 'fgs2wp', 12, array( 'post_author' => $author ) );
		wp_set_current_user( $author );

		self::assertSame( 'To check', $this->cell( $id ) );
		self::assertArrayNotHasKey( 'passerelle_check', apply_filters( 'bulk_actions-edit-post', array() ) );
	}

	public function test_a_row_costs_no_query(): void {
		$ids = array_map( fn( int $old_id ): int => $this->imported_post( 'fgs2wp', $old_id ), range( 11, 30 ) );
		$this->sign_in( 'editor' );
		wp_cache_flush();
		$query = new WP_Query( array( 'post__in' => $ids, 'posts_per_page' => -1 ) );
		// What one row loads for all of them: the user, the options.
		$this->cell( $ids[0] );

		self::assertSame( 20, $query->post_count );
		self::assertSame( 0, $this->count_queries( fn() => array_map( fn( int $id ): string => $this->cell( $id ), $ids ) ) );
	}

	public function test_marks_many_and_back(): void {
		$ids = array( $this->imported_post( 'fgs2wp', 12 ), $this->imported_post( 'fgs2wp', 13 ), $this->post(), 999999 );
		$this->sign_in( 'editor' );
		$back = handle_bulk_action( 'https://exemple.org/wp-admin/edit.php?passerelle=waiting', 'passerelle_check', array_map( 'strval', $ids ) );

		self::assertSame( "https://exemple.org/wp-admin/edit.php?passerelle=waiting&passerelle_check=$ids[0],$ids[1]", $back );
		self::assertSame( array( true, true, false ), array_map( static fn( int $id ): bool => is_checked( $id ), array_slice( $ids, 0, 3 ) ) );
		self::assertSame( array_slice( $ids, 0, 2 ), $this->changed );

		// Once more changes nothing, so there is nothing to undo.
		self::assertSame( 'edit.php?passerelle_check', handle_bulk_action( 'edit.php', 'passerelle_check', $ids ) );

		handle_bulk_action( $back, 'passerelle_uncheck', array( $ids[0] ) );

		self::assertSame( array( false, true ), array( is_checked( $ids[0] ), is_checked( $ids[1] ) ) );
	}

	public function test_one_click_leads_back_to_its_row(): void {
		$id = $this->imported_post( 'fgs2wp', 12 );
		$this->sign_in( 'editor' );

		self::assertSame( "edit.php?passerelle_check=$id#post-$id", handle_bulk_action( 'edit.php', 'passerelle_check', array( $id ) ) );
	}

	public function test_who_may_not_marks_nothing(): void {
		$author = $this->user( 'author' );
		$id     = $this->imported_post( 'fgs2wp', 12, array( 'post_author' => $author ) );
		$this->sign_in( $author );
		handle_bulk_action( 'edit.php', 'passerelle_check', array( $id ) );

		self::assertSame( array( false, array() ), array( is_checked( $id ), $this->changed ) );
	}

	public function test_other_actions_are_left_alone(): void {
		prepare_lists();

		self::assertSame( 'edit.php', handle_bulk_action( 'edit.php', 'trash', array( 12 ) ) );
	}

	public function test_says_what_was_done_and_offers_to_undo_it(): void {
		$this->sign_in( 'editor' );
		set_current_screen( 'edit-post' );
		$_GET['passerelle_check'] = '12,13,<script>';
		ob_start();
		do_action( 'admin_notices' );
		$html = (string) ob_get_clean();

		self::assertStringContainsString( '2 articles marked as checked.', $html );
		// WordPress writes an & in an address as one of two entities, by version.
		self::assertStringContainsString( 'action=passerelle_uncheck&ids=12%2C13&_wpnonce=', html_entity_decode( $html ) );
		self::assertStringNotContainsString( '<script>', $html );
		self::assertContains( 'passerelle_check', wp_removable_query_args() );
	}

	/** @param int|string $user An id or a role. */
	private function sign_in( int|string $user ): void {
		wp_set_current_user( is_int( $user ) ? $user : $this->user( $user ) );
		prepare_lists();
	}

	/**
	 * @param array<string, string> $more
	 * @return array<string, string>
	 */
	private function columns( array $more = array() ): array {
		prepare_lists();

		return apply_filters( 'manage_post_posts_columns', array( 'cb' => '', 'title' => 'Title' ) + $more );
	}

	private function cell( int $id ): string {
		ob_start();
		prepare_lists();
		do_action( 'manage_post_posts_custom_column', 'passerelle_old_site', $id );

		return (string) ob_get_clean();
	}
}
