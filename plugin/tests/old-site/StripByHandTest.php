<?php
/**
 * A strip placed by hand wins over the automatic one, and customised templates stay as people made them.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use PHPUnit\Framework\Attributes\TestWith;

require_once __DIR__ . '/ReaderTestCase.php';

final class StripByHandTest extends ReaderTestCase {
	private const CONTENT = '<!-- wp:post-content /-->';

	#[TestWith( array( 'after' ) )]
	#[TestWith( array( 'before' ) )]
	#[TestWith( array( 'manual' ) )]
	public function test_in_the_article( string $setting ): void {
		$this->settings( array( 'strip' => $setting ) );
		$page = $this->read( $this->article( array( 'post_content' => '<!-- wp:paragraph --><p>Le début.</p><!-- /wp:paragraph -->' . self::STRIP . self::PARAGRAPH ) ) );

		self::assertStrips( 1, $page );
		self::assertOrder( $page, 'Le début.', '<aside class="passerelle', 'La fin du texte.' );
	}

	#[TestWith( array( 'after' ) )]
	#[TestWith( array( 'before' ) )]
	#[TestWith( array( 'manual' ) )]
	public function test_in_the_template( string $setting ): void {
		$this->settings( array( 'strip' => $setting ) );
		$this->template( 'single', self::CONTENT . '<p>Après.</p>' . self::STRIP . '<p>Plus loin.</p>' );
		$page = $this->read( $this->article() );

		self::assertStrips( 1, $page );
		self::assertOrder( $page, 'La fin du texte.', 'Après.', '<aside class="passerelle', 'Plus loin.' );
	}

	public function test_in_the_template_while_the_content_comes_from_a_pattern(): void {
		register_block_pattern( 'passeurs/contenu', array( 'title' => 'Contenu', 'content' => self::CONTENT ) );
		$this->template( 'single', '<!-- wp:pattern {"slug":"passeurs/contenu"} /--><p>Après.</p>' . self::STRIP );
		$page = $this->read( $this->article() );
		unregister_block_pattern( 'passeurs/contenu' );

		self::assertStrips( 1, $page );
		self::assertOrder( $page, 'La fin du texte.', 'Après.', '<aside class="passerelle' );
	}

	public function test_twice_by_hand_shows_once(): void {
		self::assertStrips( 1, $this->read( $this->article( array( 'post_content' => self::STRIP . self::PARAGRAPH . self::STRIP ) ) ) );
	}

	public function test_with_the_colours_that_its_author_chose(): void {
		$page = $this->read( $this->article( array( 'post_content' => '<!-- wp:passerelle/old-site-tools {"style":{"color":{"background":"#ffee00"},"spacing":{"padding":{"top":"3em"}}}} /-->' ) ) );

		self::assertMatchesRegularExpression( '/<aside class="passerelle [^"]*has-background[^"]*" style="[^"]*padding-top:3em[^"]*background-color:#ffee00|<aside [^>]*style="[^"]*background-color:#ffee00[^"]*padding-top:3em/', $page );
	}

	public function test_a_customised_template_that_nobody_took_it_out_of_has_it(): void {
		$this->template( 'single', '<h1>Mon modèle</h1>' . self::CONTENT );
		$page = $this->read( $this->article() );

		self::assertStrips( 1, $page );
		self::assertOrder( $page, 'Mon modèle', '<aside class="passerelle' );
	}

	public function test_a_customised_template_that_someone_took_it_out_of_does_not(): void {
		$this->template( 'single', '<!-- wp:post-content {"metadata":{"ignoredHookedBlocks":["passerelle/old-site-tools"]}} /-->' );

		self::assertNothingOfOurs( $this->read( $this->article() ) );
	}

	public function test_a_template_saved_in_the_site_editor_keeps_it_where_it_was_moved(): void {
		$saved = $this->rest( 'PUT', '/wp/v2/templates/' . get_stylesheet() . '//single', array( 'content' => self::STRIP . '<!-- wp:post-content {"metadata":{"ignoredHookedBlocks":["passerelle/old-site-tools"]}} /-->' ), 'administrator' );
		self::assertSame( 200, $saved->get_status() );
		$page = $this->read( $this->article() );

		self::assertStrips( 1, $page );
		self::assertOrder( $page, '<aside class="passerelle', 'La fin du texte.' );
	}

	public function test_the_content_in_a_pattern_has_it_once(): void {
		register_block_pattern( 'passeurs/contenu', array( 'title' => 'Contenu', 'content' => self::CONTENT ) );
		$this->template( 'single', '<!-- wp:pattern {"slug":"passeurs/contenu"} /-->' );
		$page = $this->read( $this->article() );
		unregister_block_pattern( 'passeurs/contenu' );

		self::assertStrips( 1, $page );
	}

	public function test_the_content_in_a_synced_pattern_has_it_once(): void {
		$pattern = $this->post( array( 'post_type' => 'wp_block', 'post_content' => self::CONTENT ) );
		$this->template( 'single', "<!-- wp:block {\"ref\":$pattern} /-->" );
		$page = $this->read( $this->article() );

		self::assertStringContainsString( 'La fin du texte.', $page );
		self::assertStrips( 1, $page );
	}

	public function test_a_synced_pattern_with_the_strip_shows_it_once(): void {
		$pattern = $this->post( array( 'post_type' => 'wp_block', 'post_content' => self::STRIP ) );

		self::assertStrips( 1, $this->read( $this->article( array( 'post_content' => self::PARAGRAPH . "<!-- wp:block {\"ref\":$pattern} /-->" ) ) ) );
	}

	public function test_a_synced_pattern_in_the_article_wins_over_a_strip_before_it(): void {
		update_option( 'passerelle_settings', array( 'strip' => 'before' ) );
		$pattern = $this->post( array( 'post_type' => 'wp_block', 'post_content' => self::STRIP ) );
		$page    = $this->read( $this->article( array( 'post_content' => '<!-- wp:paragraph --><p>Le début.</p><!-- /wp:paragraph -->' . "<!-- wp:block {\"ref\":$pattern} /-->" ) ) );

		self::assertStrips( 1, $page );
		self::assertOrder( $page, 'Le début.', '<aside class="passerelle' );
	}

	public function test_templates_of_lists_do_not_carry_it_in_the_site_editor(): void {
		$content = '<!-- wp:query {"query":{"inherit":true}} --><div><!-- wp:post-template -->' . self::CONTENT . '<!-- /wp:post-template --></div><!-- /wp:query -->';
		$this->template( 'home', $content );
		$this->template( 'single', self::CONTENT );
		$raw = fn( string $slug ): string => $this->rest( 'GET', '/wp/v2/templates/' . get_stylesheet() . "//$slug", array( 'context' => 'edit' ), 'administrator' )->get_data()['content']['raw'];

		self::assertStringNotContainsString( 'passerelle', $raw( 'home' ) );
		self::assertStringContainsString( self::STRIP, $raw( 'single' ) );
	}
}
