<?php
/**
 * What tests of readers' pages stand on: an old site, an imported article, and eyes for what is printed.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use DOMDocument;
use DOMElement;
use DOMXPath;
use Passerelle\Tests\TestCase;

abstract class ReaderTestCase extends TestCase {
	protected const PARAGRAPH = '<!-- wp:paragraph --><p>La fin du texte.</p><!-- /wp:paragraph -->';
	protected const STRIP     = '<!-- wp:passerelle/old-site-tools /-->';

	protected function setUp(): void {
		parent::setUp();
		// What an earlier test's page left.
		unset( $GLOBALS['_wp_current_template_content'], $GLOBALS['_wp_current_template_id'] );
		$this->old_sites( self::old_site() );
	}

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed>
	 */
	protected static function old_site( array $changes = array() ): array {
		return array_merge(
			array(
				'id'             => 'ancien',
				'name'           => 'Ancien site',
				'baseUrl'        => 'https://ancien.example/',
				'formerUrls'     => array(),
				'system'         => 'spip',
				'state'          => 'online',
				'identities'     => array( array( 'object' => 'post', 'kind' => 'article', 'source' => 'meta', 'key' => '_fgs2wp_old_article_id' ) ),
				'articleUrl'     => 'spip.php?article{id}',
				'searchUrl'      => 'spip.php?page=recherche&recherche={query}',
				'searchFallback' => 'archive',
			),
			$changes
		);
	}

	/** @param array<string, mixed> ...$items */
	protected function old_sites( array ...$items ): void {
		update_option( 'passerelle_old_sites', array( 'revision' => 1, 'items' => $items ), true );
	}

	/** @param array<string, mixed> $settings */
	protected function settings( array $settings ): void {
		update_option( 'passerelle_settings', $settings, true );
	}

	/** @param array<string, mixed> $post */
	protected function article( array $post = array() ): int {
		return $this->imported_post( 'fgs2wp', 12, array_merge( array( 'post_content' => self::PARAGRAPH ), $post ) );
	}

	protected function read( int $id ): string {
		return $this->visit( (string) get_permalink( $id ) );
	}

	/** The articles of a feed. WordPress prints a feed once a process, so this is what it prints, without its channel. */
	protected function feed( string $url ): string {
		$this->go_to( $url );
		self::assertTrue( is_feed() );
		$feed = '';

		while ( have_posts() ) {
			the_post();
			$feed .= get_the_content_feed( 'rss2' ) . apply_filters( 'the_excerpt_rss', get_the_excerpt() );
		}

		return $feed;
	}

	/** A template that someone saved in the Site Editor. */
	protected function template( string $slug, string $content ): void {
		$id = $this->post( array( 'post_type' => 'wp_template', 'post_name' => $slug, 'post_title' => $slug, 'post_content' => $content ) );
		wp_set_object_terms( $id, get_stylesheet(), 'wp_theme' );
	}

	/**
	 * A classic theme, in place of what the block theme set up when this process started.
	 *
	 * Its one template is ours: WordPress loads a theme's own header.php once a process, and here one process prints many pages.
	 */
	protected function use_classic_theme(): void {
		foreach ( array( 'template', 'stylesheet' ) as $option ) {
			add_filter( "pre_option_$option", static fn(): string => 'passeurs-classic' );
		}

		remove_theme_support( 'block-templates' );
		remove_action( 'wp_enqueue_scripts', 'twentytwentyfive_enqueue_styles' );
		add_filter( 'template_include', static fn(): string => __DIR__ . '/classic-template.php' );
		wp_set_template_globals();
		self::assertFalse( wp_is_block_theme(), 'The classic theme is not there.' );
	}

	protected function tearDown(): void {
		parent::tearDown();
		add_theme_support( 'block-templates' );
		wp_set_template_globals();
	}

	protected static function count_strips( string $html ): int {
		return substr_count( $html, '<aside class="passerelle' );
	}

	protected static function assertStrips( int $expected, string $html, string $why = '' ): void {
		self::assertSame( $expected, self::count_strips( $html ), $why );
	}

	/** A page without tools is the page that it was: not a byte of ours. */
	protected static function assertNothingOfOurs( string $html ): void {
		self::assertStringContainsString( '</', $html, 'There is no page.' );
		self::assertStringNotContainsString( 'passerelle', strtolower( $html ) );
	}

	/** Asserts that pieces of text stand in this order. */
	protected static function assertOrder( string $html, string ...$pieces ): void {
		$last = -1;

		foreach ( $pieces as $piece ) {
			$at = strpos( $html, $piece );
			self::assertNotFalse( $at, "Missing: $piece" );
			self::assertGreaterThan( $last, $at, "Too early: $piece" );
			$last = $at;
		}
	}

	/** @return list<DOMElement> */
	protected static function find( string $html, string $xpath ): array {
		$document = new DOMDocument();
		$document->loadHTML( '<?xml encoding="UTF-8"><body>' . $html . '</body>', LIBXML_NOERROR );
		$found = array();

		foreach ( ( new DOMXPath( $document ) )->query( $xpath ) as $node ) {
			if ( $node instanceof DOMElement ) {
				$found[] = $node;
			}
		}

		return $found;
	}

	/**
	 * Links as words → address.
	 *
	 * @return array<string, string>
	 */
	protected static function hrefs( string $html ): array {
		$links = array();

		foreach ( self::find( $html, '//a' ) as $link ) {
			$links[ $link->textContent ] = $link->getAttribute( 'href' );
		}

		return $links;
	}

	/**
	 * What each form would send.
	 *
	 * @return list<array{action: string, method: string, fields: array<string, string>, submit: string}>
	 */
	protected static function forms( string $html ): array {
		$forms = array();

		foreach ( self::find( $html, '//form' ) as $form ) {
			$fields = array();

			foreach ( $form->getElementsByTagName( 'input' ) as $input ) {
				$fields[ $input->getAttribute( 'name' ) ] = $input->getAttribute( 'value' );
			}

			$forms[] = array(
				'action' => $form->getAttribute( 'action' ),
				'method' => $form->getAttribute( 'method' ),
				'fields' => $fields,
				'submit' => trim( $form->textContent ),
			);
		}

		return $forms;
	}
}
