<?php
/**
 * The help page for readers.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use WP_Block_Patterns_Registry;

use function Passerelle\OldSite\help_page_content;

require_once __DIR__ . '/ReaderTestCase.php';

final class HelpPatternTest extends ReaderTestCase {
	public function test_is_made_of_blocks_that_the_editor_knows(): void {
		$names = array_filter( array_column( parse_blocks( help_page_content() ), 'blockName' ) );

		self::assertContains( 'passerelle/old-search', $names );
		self::assertSame( array(), array_diff( $names, array_keys( \WP_Block_Type_Registry::get_instance()->get_all_registered() ) ) );
		self::assertSame( '', trim( implode( '', array_column( array_filter( parse_blocks( help_page_content() ), static fn( array $block ): bool => null === $block['blockName'] ), 'innerHTML' ) ) ) );
	}

	public function test_is_offered_as_a_pattern(): void {
		$pattern = WP_Block_Patterns_Registry::get_instance()->get_registered( 'passerelle/old-site-help' );

		self::assertSame( trim( help_page_content() ), trim( $pattern['content'] ?? '' ) );
	}

	public function test_explains_and_searches_on_its_own_page(): void {
		$page = $this->read( $this->post( array( 'post_type' => 'page', 'post_content' => help_page_content() ) ) );

		self::assertStringContainsString( 'Reading an old article', $page );
		self::assertCount( 1, array_filter( self::forms( $page ), static fn( array $form ): bool => 'https://ancien.example/spip.php' === $form['action'] ) );
		self::assertStrips( 0, $page );
	}

	public function test_speaks_the_site_s_language_whoever_makes_it(): void {
		$admin = $this->user( 'administrator' );
		update_user_meta( $admin, 'locale', 'xx_XX' );
		add_filter( 'gettext_passerelle', static fn( string $text ): string => 'en_US' === determine_locale() ? $text : 'xxx' );
		add_filter( 'determine_locale', static fn( string $locale ): string => is_locale_switched() ? $locale : 'xx_XX', 1 );
		wp_set_current_user( $admin );

		self::assertStringContainsString( 'Reading an old article', help_page_content() );
	}
}
