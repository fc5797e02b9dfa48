<?php
/**
 * What the strip says, to whom, and what it costs.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use WP_Post;

require_once __DIR__ . '/ReaderTestCase.php';

final class StripContentTest extends ReaderTestCase {
	public function test_says_where_the_article_comes_from_then_the_ways_back_then_the_search(): void {
		self::assertOrder( $this->strip( $this->article() ), 'This article comes from our old site.', 'View on the old site', 'View the archived copy', 'Search the old site for this article', 'Search for these words' );
	}

	public function test_is_a_landmark_with_a_name(): void {
		self::assertSame( 'Old site', self::find( $this->strip( $this->article() ), '//aside' )[0]->getAttribute( 'aria-label' ) );
	}

	public function test_a_checked_article_has_one_line(): void {
		$id = $this->article();
		\Passerelle\OldSite\set_checked( $id, true );
		$strip = $this->strip( $id );

		self::assertSame( 'Checked article · View the original', self::find( $strip, '//aside' )[0]->textContent );
		self::assertSame( array( 'View the original' => 'https://ancien.example/spip.php?article12' ), self::hrefs( $strip ) );
		self::assertSame( array(), self::forms( $strip ) );
	}

	public function test_a_checked_article_of_a_site_that_is_gone_has_one_line_without_a_link(): void {
		$this->old_sites( self::old_site( array( 'state' => 'gone' ) ) );
		$id = $this->article();
		\Passerelle\OldSite\set_checked( $id, true );

		self::assertSame( 'Checked article', self::find( $this->strip( $id ), '//aside' )[0]->textContent );
	}

	public function test_an_article_of_a_site_that_is_gone_keeps_the_card_without_links(): void {
		$this->old_sites( self::old_site( array( 'state' => 'gone' ) ) );
		$strip = $this->strip( $this->article() );

		self::assertStringContainsString( 'This article comes from our old site.', $strip );
		self::assertSame( array(), self::hrefs( $strip ) );
		// What is wrong here can still be told.
		self::assertSame( array( 'post' ), array_column( self::forms( $strip ), 'method' ) );
	}

	public function test_other_features_add_their_parts_at_the_end(): void {
		$seen = null;
		add_filter(
			'passerelle_strip_parts',
			static function ( array $parts, ?WP_Post $post ) use ( &$seen ): array {
				$seen = $post?->ID;

				return array( ...$parts, 'report' => '<details><summary>Signaler</summary></details>' );
			},
			10,
			2
		);
		$id = $this->article();

		self::assertOrder( $this->strip( $id ), 'Search for these words', '<details>', '</aside>' );
		self::assertSame( $id, $seen );
	}

	public function test_speaks_the_article_s_language_and_says_which(): void {
		// English is always installed; the site around it need not be.
		add_filter( 'locale', static fn(): string => is_locale_switched() ? 'en_US' : 'xx_XX' );
		add_filter( 'passerelle_article_locale', static fn(): string => 'en_US' );
		add_filter( 'gettext_passerelle', static fn( string $text ): string => 'xx_XX' === determine_locale() ? 'xxx' : $text );
		$aside = self::find( $this->strip( $this->article() ), '//aside' )[0];

		self::assertSame( array( 'en', 'ltr' ), array( $aside->getAttribute( 'lang' ), $aside->getAttribute( 'dir' ) ) );
		self::assertSame( 'Old site', $aside->getAttribute( 'aria-label' ) );
		self::assertStringContainsString( 'This article comes from our old site.', $aside->textContent );
		self::assertStringNotContainsString( 'xxx', $aside->textContent );
	}

	public function test_english_is_said_to_be_english_where_there_is_no_translation(): void {
		add_filter( 'locale', static fn(): string => 'ar' );
		$aside = self::find( $this->strip( $this->article() ), '//aside' )[0];

		self::assertSame( array( 'en', 'ltr' ), array( $aside->getAttribute( 'lang' ), $aside->getAttribute( 'dir' ) ) );
	}

	public function test_the_archived_original_of_a_checked_article_is_named_as_such(): void {
		$this->old_sites( self::old_site( array( 'state' => 'archived' ) ) );
		$id = $this->article();
		\Passerelle\OldSite\set_checked( $id, true );

		self::assertStringContainsString( 'Checked article · View the archived copy (on web.archive.org)', self::find( $this->strip( $id ), '//aside' )[0]->textContent );
	}

	public function test_a_language_that_is_not_installed_is_not_claimed(): void {
		add_filter( 'passerelle_article_locale', static fn(): string => 'xx_XX' );
		$aside = self::find( $this->strip( $this->article() ), '//aside' )[0];

		self::assertFalse( $aside->hasAttribute( 'lang' ) );
		self::assertStringContainsString( 'This article comes from our old site.', $aside->textContent );
	}

	public function test_is_the_same_for_every_reader_at_any_time(): void {
		$id     = $this->article();
		$strips = array_map( fn( int $user ): string => $this->strip( $id, $user ), array( 0, $this->user( 'subscriber' ), $this->user( 'administrator' ), 0 ) );

		self::assertCount( 1, array_unique( $strips ) );
		self::assertStringNotContainsString( 'nonce', $strips[0] );
	}

	public function test_costs_no_query_no_script_no_request_and_less_than_one_and_a_half_kilobytes(): void {
		$id = $this->article( array( 'post_title' => 'L’été des lectures et des rencontres au bord de l’eau' ) );
		// Whatever WordPress reads once a process.
		$this->read( $id );

		$with         = '';
		$without      = '';
		$queries_with = $this->count_queries( function () use ( $id, &$with ): void {
			wp_cache_flush();
			$with = $this->read( $id );
		} );
		$this->old_sites();
		$queries_without = $this->count_queries( function () use ( $id, &$without ): void {
			wp_cache_flush();
			$without = $this->read( $id );
		} );

		self::assertStrips( 1, $with );
		self::assertNothingOfOurs( $without );
		self::assertSame( $queries_without, $queries_with );
		self::assertSame( substr_count( $without, '<script' ), substr_count( $with, '<script' ) );
		self::assertSame( substr_count( $without, '<link' ), substr_count( $with, '<link' ) );
		self::assertLessThanOrEqual( 1536, strlen( (string) gzencode( $with, 6 ) ) - strlen( (string) gzencode( $without, 6 ) ) );
	}

	private function strip( int $id, int $user = 0 ): string {
		$page = $this->visit( (string) get_permalink( $id ), $user );
		self::assertSame( 1, preg_match( '#<aside class="passerelle.*?</aside>#s', $page, $match ), 'There is no strip.' );

		return $match[0];
	}
}
