<?php
/**
 * What the editor's canvas asks of the blocks, and what authors are told.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use PHPUnit\Framework\Attributes\TestWith;

use function Passerelle\register_blocks;

require_once __DIR__ . '/ReaderTestCase.php';

final class CanvasTest extends ReaderTestCase {
	#[TestWith( array( 'old-site-tools' ) )]
	#[TestWith( array( 'old-version' ) )]
	#[TestWith( array( 'old-search' ) )]
	public function test_shows_the_truth_for_that_article( string $block ): void {
		$canvas = $this->canvas( $block, $this->article( array( 'post_title' => 'Le vrai titre' ) ) );

		self::assertStringContainsString( 'ancien.example/spip.php', $canvas );
		self::assertStringNotContainsString( 'passerelle-notice', $canvas );
	}

	public function test_shows_the_truth_for_a_draft_behind_a_password(): void {
		self::assertStringContainsString( 'article12', $this->canvas( 'old-version', $this->article( array( 'post_status' => 'draft', 'post_password' => 'secret' ) ) ) );
	}

	#[TestWith( array( 'old-site-tools' ) )]
	#[TestWith( array( 'old-version' ) )]
	#[TestWith( array( 'old-search' ) )]
	public function test_shows_a_sample_that_says_so_where_there_is_no_article( string $block ): void {
		foreach ( array( array( self::old_site() ), array() ) as $sites ) {
			$this->old_sites( ...$sites );
			$canvas = $this->canvas( $block );

			self::assertOrder( $canvas, 'A sample:', 'old-search' === $block ? '<form' : '<a href' );
		}
	}

	#[TestWith( array( 'old-site-tools' ) )]
	#[TestWith( array( 'old-version' ) )]
	public function test_says_what_to_do_on_an_article_without_an_old_address( string $block ): void {
		$canvas = $this->canvas( $block, $this->post() );

		self::assertStringContainsString( 'This article has no old address', $canvas );
		self::assertSame( array(), self::hrefs( $canvas ) );
	}

	public function test_says_what_to_do_while_no_old_site_is_set_up(): void {
		$this->old_sites();

		self::assertStringContainsString( 'No old site is set up yet', $this->canvas( 'old-site-tools', $this->article() ) );
	}

	public function test_says_when_the_old_site_is_gone(): void {
		$this->old_sites( self::old_site( array( 'state' => 'gone' ) ) );

		self::assertStringContainsString( 'The old site is closed', $this->canvas( 'old-version', $this->article() ) );
	}

	public function test_says_that_the_feature_is_off(): void {
		$this->settings( array( 'features' => array( 'old-site' => false ) ) );

		foreach ( array( 'old-site-tools', 'old-version', 'old-search' ) as $block ) {
			self::assertStringContainsString( 'switched off', $this->canvas( $block, $this->article() ) );
		}
	}

	public function test_shows_what_its_author_chose(): void {
		$canvas = $this->canvas( 'old-version', $this->article(), array( 'label' => 'La page de 2012', 'appearance' => 'button' ) );

		self::assertSame( 'https://ancien.example/spip.php?article12', self::hrefs( $canvas )['La page de 2012'] );
		self::assertStringContainsString( 'wp-element-button', $canvas );
	}

	public function test_has_no_element_of_its_own_inside_the_editor_s(): void {
		self::assertStringNotContainsString( 'wp-block-passerelle', $this->canvas( 'old-site-tools', $this->article() ) );
	}

	public function test_is_not_for_readers(): void {
		self::assertSame( 401, $this->rest( 'GET', '/wp/v2/block-renderer/passerelle/old-version', array( 'context' => 'edit' ) )->get_status() );
	}

	public function test_blocks_of_a_feature_that_is_off_stay_known_and_cannot_be_inserted(): void {
		$this->settings( array( 'features' => array( 'old-site' => false ) ) );
		$types = $this->registered_anew();
		$this->settings( array() );
		$again = $this->registered_anew();

		$mine = static fn( array $types ): array => array_values( array_filter( $types, static fn( \WP_Block_Type $type ): bool => str_starts_with( $type->name, 'passerelle/old-' ) ) );
		self::assertSame( array( false, false, false ), array_map( static fn( \WP_Block_Type $type ): mixed => $type->supports['inserter'] ?? true, $mine( $types ) ) );
		self::assertSame( array( true, true, true ), array_map( static fn( \WP_Block_Type $type ): mixed => $type->supports['inserter'] ?? true, $mine( $again ) ) );
	}

	public function test_what_editors_use_weekly_comes_first_in_the_inserter(): void {
		$names = array_column( $this->registered_anew(), 'name' );

		self::assertSame( array( 'event', 'activity', 'agenda', 'donate' ), array_map( static fn( string $name ): string => substr( $name, strlen( 'passerelle/' ) ), array_slice( $names, 0, 4 ) ) );
		self::assertSame( array( 'passerelle/old-site-tools', 'passerelle/old-version', 'passerelle/old-search', 'passerelle/migration-status', 'passerelle/report' ), array_slice( $names, -5 ) );
	}

	/** @return list<\WP_Block_Type> */
	private function registered_anew(): array {
		$registry = \WP_Block_Type_Registry::get_instance();
		$ours     = static fn(): array => array_filter( $registry->get_all_registered(), static fn( \WP_Block_Type $type ): bool => str_starts_with( $type->name, 'passerelle/' ) );
		array_map( array( $registry, 'unregister' ), array_keys( $ours() ) );
		register_blocks();

		return array_values( $ours() );
	}

	/** @param array<string, mixed> $attributes */
	private function canvas( string $block, int $post_id = 0, array $attributes = array() ): string {
		$query    = array( 'context' => 'edit', 'attributes' => $attributes ) + ( 0 === $post_id ? array() : array( 'post_id' => $post_id ) );
		$response = $this->rest( 'GET', "/wp/v2/block-renderer/passerelle/$block", $query, 'administrator' );
		self::assertSame( 200, $response->get_status() );

		return $response->get_data()['rendered'];
	}
}
