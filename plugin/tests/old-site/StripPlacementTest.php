<?php
/**
 * Where the strip stands in a block theme, and where it must not.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use PHPUnit\Framework\Attributes\DataProvider;

require_once __DIR__ . '/ReaderTestCase.php';

final class StripPlacementTest extends ReaderTestCase {
	public function test_stands_once_after_the_content_of_an_imported_article(): void {
		$page = $this->read( $this->article() );

		self::assertStrips( 1, $page );
		self::assertOrder( $page, 'La fin du texte.', '<aside class="passerelle', '<footer' );
	}

	public function test_stands_before_the_content_when_the_settings_say_so(): void {
		$this->settings( array( 'strip' => 'before' ) );
		$page = $this->read( $this->article() );

		self::assertStrips( 1, $page );
		self::assertOrder( $page, '<aside class="passerelle', 'La fin du texte.' );
	}

	public function test_is_not_there_when_it_is_to_be_placed_by_hand(): void {
		$this->settings( array( 'strip' => 'manual' ) );

		self::assertNothingOfOurs( $this->read( $this->article() ) );
	}

	public function test_is_not_there_when_the_feature_is_off_not_even_where_it_was_placed(): void {
		$this->settings( array( 'features' => array( 'old-site' => false ) ) );

		self::assertNothingOfOurs( $this->read( $this->article( array( 'post_content' => self::STRIP . self::PARAGRAPH . '<!-- wp:passerelle/old-version /--><!-- wp:passerelle/old-search /-->' ) ) ) );
	}

	public function test_a_page_without_an_old_address_has_not_a_byte_of_ours(): void {
		self::assertNothingOfOurs( $this->read( $this->post() ) );
		self::assertNothingOfOurs( $this->read( $this->post( array( 'post_type' => 'page' ) ) ) );
	}

	public function test_a_page_that_lived_on_the_old_site_has_one(): void {
		$id = $this->post( array( 'post_type' => 'page' ) );
		update_post_meta( $id, '_passerelle_old_url', 'https://ancien.example/spip.php?rubrique3' );

		self::assertStrips( 1, $this->read( $id ) );
	}

	/** @return array<string, array{string}> */
	public static function lists(): array {
		return array(
			'the home page'  => array( '/' ),
			'a month'        => array( '/2012/07/' ),
			'a search'       => array( '/?s=texte' ),
			'a category'     => array( '/?cat=1' ),
			'nothing at all' => array( '/absente/' ),
		);
	}

	#[DataProvider( 'lists' )]
	public function test_lists_have_none( string $url ): void {
		$this->article();

		self::assertNothingOfOurs( $this->visit( $url ) );
	}

	public function test_whole_articles_in_a_list_have_none(): void {
		$this->article();
		$this->template( 'home', '<!-- wp:query {"query":{"inherit":true}} --><div><!-- wp:post-template --><!-- wp:post-content /--><!-- /wp:post-template --></div><!-- /wp:query -->' );
		$page = $this->visit( '/' );

		self::assertStringContainsString( 'La fin du texte.', $page );
		self::assertNothingOfOurs( $page );
	}

	public function test_articles_in_a_query_loop_of_a_page_have_none(): void {
		$this->article( array( 'post_content' => self::STRIP . self::PARAGRAPH ) );
		$page = $this->read( $this->post( array( 'post_type' => 'page', 'post_content' => $this->loop( '<!-- wp:post-content /-->' ) ) ) );

		self::assertStringContainsString( 'La fin du texte.', $page );
		self::assertStrips( 0, $page );
	}

	public function test_an_article_listed_by_a_loop_above_itself_keeps_its_strip_for_its_own_content(): void {
		$id = $this->article( array( 'post_content' => self::PARAGRAPH . self::STRIP ) );
		$this->template( 'single', $this->loop( '<!-- wp:post-content /-->' ) . '<p>Fin de la liste.</p><!-- wp:post-content /-->' );
		$page = $this->read( $id );

		self::assertSame( 2, substr_count( $page, 'La fin du texte.' ) );
		self::assertStrips( 1, $page );
		self::assertOrder( $page, 'Fin de la liste.', '<aside class="passerelle' );
	}

	public function test_a_theme_that_shows_single_articles_through_a_loop_has_one(): void {
		$id = $this->article();
		$this->template( 'single', '<!-- wp:query {"query":{"inherit":true}} --><div><!-- wp:post-template --><!-- wp:post-content /--><!-- /wp:post-template --></div><!-- /wp:query -->' );

		self::assertStrips( 1, $this->read( $id ) );
	}

	public function test_waits_for_the_password(): void {
		$id = $this->article( array( 'post_password' => 'secret' ) );

		self::assertNothingOfOurs( $this->read( $id ) );

		require_once ABSPATH . WPINC . '/class-phpass.php';
		$_COOKIE[ 'wp-postpass_' . COOKIEHASH ] = ( new \PasswordHash( 8, true ) )->HashPassword( 'secret' );

		self::assertStrips( 1, $this->read( $id ) );
	}

	public function test_feeds_have_none_not_even_where_it_was_placed_by_hand(): void {
		$id = $this->article( array( 'post_content' => self::PARAGRAPH . self::STRIP, 'post_date' => current_time( 'mysql' ) ) );

		foreach ( array( '/feed/', '/feed/atom/', get_permalink( $id ) . 'feed/?withoutcomments=1' ) as $url ) {
			$feed = $this->feed( $url );

			self::assertStringContainsString( 'La fin du texte.', $feed, $url );
			self::assertStringNotContainsString( 'passerelle', $feed, $url );
		}
	}

	public function test_an_embedded_article_has_none_though_its_template_may_show_the_content(): void {
		$id = $this->article( array( 'post_content' => self::PARAGRAPH . self::STRIP ) );

		self::assertNothingOfOurs( $this->visit( get_permalink( $id ) . 'embed/' ) );
		self::assertTrue( is_embed() );
		rewind_posts();
		the_post();
		self::assertStrips( 0, (string) apply_filters( 'the_content', get_the_content() ) );
	}

	public function test_an_excerpt_has_none_and_does_not_use_up_the_one(): void {
		$id = $this->article( array( 'post_content' => self::PARAGRAPH . '<!-- wp:group --><div class="wp-block-group">' . self::STRIP . '</div><!-- /wp:group -->' ) );
		$this->template( 'single', '<!-- wp:post-excerpt /--><p>Fin de l’extrait.</p><!-- wp:post-content /-->' );
		add_filter( 'excerpt_allowed_blocks', static fn( array $blocks ): array => array( ...$blocks, 'passerelle/old-site-tools' ) );
		$page = $this->read( $id );

		self::assertStrips( 1, $page );
		self::assertOrder( $page, 'Fin de l’extrait.', '<aside class="passerelle' );
		self::assertStringNotContainsString( 'comes from our old site', explode( 'Fin de l’extrait.', $page )[0] );
	}

	public function test_the_content_that_the_rest_api_gives_has_none(): void {
		$id = $this->article( array( 'post_content' => self::PARAGRAPH . self::STRIP ) );
		// A page that asks its own API while it prints the article.
		$this->go_to( (string) get_permalink( $id ) );
		the_post();
		$content = $this->rest( 'GET', "/wp/v2/posts/$id" )->get_data()['content']['rendered'];

		self::assertStringContainsString( 'La fin du texte.', $content );
		self::assertStrips( 0, $content );
	}

	public function test_is_never_written_into_articles(): void {
		$id  = $this->article();
		$raw = $this->rest( 'GET', "/wp/v2/posts/$id", array( 'context' => 'edit' ), 'editor' )->get_data()['content']['raw'];

		self::assertSame( self::PARAGRAPH, $raw );
	}

	public function test_each_site_of_a_network_has_its_own_old_sites(): void {
		$here = $this->article();
		self::assertStrips( 1, $this->read( $here ) );

		if ( is_multisite() ) {
			$other = self::factory_site();
			switch_to_blog( $other );
			self::assertSame( array(), \Passerelle\OldSite\old_sites() );
			self::assertStrips( 0, $this->render( $this->article() ) );
			restore_current_blog();
			// Making a site leaves its permalinks in memory.
			$GLOBALS['wp_rewrite']->init();
		}

		$this->old_sites();
		self::assertNothingOfOurs( $this->read( $here ) );
	}

	public function test_two_pages_of_one_process_each_have_theirs(): void {
		$id = $this->article();

		self::assertStrips( 1, $this->read( $id ) );
		self::assertStrips( 1, $this->read( $id ) );
	}

	private function loop( string $item ): string {
		return '<!-- wp:query {"query":{"perPage":3,"postType":"post","inherit":false}} --><div class="wp-block-query"><!-- wp:post-template -->' . $item . '<!-- /wp:post-template --></div><!-- /wp:query -->';
	}

	/** What Block Hooks make of the content's place for one article, without its theme. */
	private function render( int $id ): string {
		$GLOBALS['post'] = get_post( $id );

		return do_blocks( self::STRIP );
	}

	private static function factory_site(): int {
		$site = wpmu_create_blog( (string) wp_parse_url( home_url(), PHP_URL_HOST ), '/deux/', 'Deux', 1 );
		self::assertIsInt( $site );

		return $site;
	}
}
