<?php
/**
 * What each form of the search would send.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\OldSite\search_for;
use function Passerelle\OldSite\search_form;

require_once __DIR__ . '/ReaderTestCase.php';

final class OldSearchTest extends ReaderTestCase {
	private const BLOCK = '<!-- wp:passerelle/old-search /-->';

	/** @return array<string, array{string}> */
	public static function titles(): array {
		return array(
			'plain'                => array( 'L’été des lectures' ),
			'a number before it'   => array( '10. Titre' ),
			'HTML'                 => array( 'Un <em>mot</em> &amp; un autre' ),
			'emoji'                => array( 'Fête 😀 au gué' ),
			'apostrophe'           => array( "L'été d'Agnès" ),
			'guillemets'           => array( 'Le « mot » juste' ),
			'quotes'               => array( 'Le « mot » et le "reste" d’un titre' ),
			'looks like shortcode' => array( 'Voir [gallery ids=1] ici' ),
			'speaks of an entity'  => array( 'Écrire &amp;amp; lire' ),
			'a year'               => array( '1984' ),
			'300 characters'       => array( str_repeat( 'un titre sans fin ', 17 ) ),
			'one long word'        => array( str_repeat( 'é', 300 ) ),
			'closing tags'         => array( '"><script>alert(1)</script><b title="' ),
		);
	}

	#[DataProvider( 'titles' )]
	public function test_asks_exactly_for_the_title_as_a_phrase_and_for_its_words( string $title ): void {
		$id    = $this->article( array( 'post_content' => self::BLOCK ) );
		$asked = $this->titled( $id, $title );
		$forms = $this->forms_of( $id );

		self::assertNotSame( '', $asked['words'] );
		self::assertLessThanOrEqual( 120, mb_strlen( $asked['words'] ) );
		self::assertSame( array( 'https://ancien.example/spip.php', 'get' ), array( $forms[0]['action'], $forms[0]['method'] ) );
		self::assertSame( 'Search the old site for this article', $forms[0]['submit'] );
		self::assertSame(
			array_map( static fn( string $words ): array => array( 'page' => 'recherche', 'recherche' => $words ), array_values( array_unique( array( $asked['phrase'], $asked['words'] ) ) ) ),
			array_column( $forms, 'fields' )
		);
	}

	public function test_the_second_form_is_for_the_words(): void {
		$forms = $this->forms_of( $this->article( array( 'post_title' => 'L’été des lectures', 'post_content' => self::BLOCK ) ) );

		self::assertSame( array( '"L’été des lectures"', 'L’été des lectures' ), array_column( array_column( $forms, 'fields' ), 'recherche' ) );
		self::assertSame( 'Search for these words', $forms[1]['submit'] );
	}

	public function test_without_a_title_the_form_is_empty(): void {
		$forms = $this->forms_of( $this->article( array( 'post_title' => '', 'post_content' => self::BLOCK, 'post_name' => 'sans-titre' ) ) );

		self::assertSame( array( '' ), array_column( array_column( $forms, 'fields' ), 'recherche' ) );
	}

	public function test_a_system_without_phrases_gets_one_form(): void {
		add_filter( 'pre_option_passerelle_old_sites', static fn(): array => array( 'revision' => 1, 'items' => array( self::old_site( array( 'system' => 'generic', 'searchUrl' => 'cherche?q={query}&ou=partout' ) ) ) ) );
		$forms = $this->forms_of( $this->article( array( 'post_title' => 'Un titre', 'post_content' => self::BLOCK ) ) );

		self::assertCount( 1, $forms );
		self::assertSame( array( 'ou' => 'partout', 'q' => 'Un titre' ), $forms[0]['fields'] );
	}

	public function test_where_the_words_stand_in_the_path_there_are_links(): void {
		$links = self::hrefs( $this->for_article( array( 'system' => 'drupal', 'searchUrl' => 'search/node/{query}' ) ) );

		self::assertSame(
			array(
				'Search the old site for this article' => 'https://ancien.example/search/node/%22Un%20article%22',
				'Search for these words'               => 'https://ancien.example/search/node/Un%20article',
			),
			$links
		);
	}

	public function test_without_a_search_a_web_search_can_stand_in_and_says_so(): void {
		$form = self::forms( $this->for_article( array( 'searchUrl' => '', 'searchFallback' => 'engine' ) ) )[0];

		self::assertSame( 'https://duckduckgo.com/', $form['action'] );
		self::assertSame( 'site:ancien.example "Un article"', $form['fields']['q'] );
		self::assertStringContainsString( 'duckduckgo.com', $form['submit'] );
	}

	public function test_without_a_search_the_archive_lists_its_copies(): void {
		$html = $this->for_article( array( 'searchUrl' => '', 'searchFallback' => 'archive' ) );

		self::assertSame( array( 'See every archived copy (on web.archive.org)' => 'https://web.archive.org/web/*/https://ancien.example/spip.php?article12' ), self::hrefs( $html ) );
		self::assertSame( array(), self::forms( $html ) );
	}

	/** @return array<string, array{array<string, string>}> */
	public static function silent(): array {
		return array(
			'no search, nothing instead' => array( array( 'searchUrl' => '', 'searchFallback' => 'none' ) ),
			'gone'                       => array( array( 'state' => 'gone' ) ),
			'archived, nothing instead'  => array( array( 'state' => 'archived', 'searchFallback' => 'none' ) ),
		);
	}

	/** @param array<string, string> $site */
	#[DataProvider( 'silent' )]
	public function test_where_nothing_can_be_asked_there_is_nothing( array $site ): void {
		self::assertSame( '', $this->for_article( $site ) );
	}

	public function test_a_closed_or_suspect_site_is_never_asked(): void {
		foreach ( array( 'archived', 'suspect' ) as $state ) {
			foreach ( array( 'archive', 'engine' ) as $fallback ) {
				$html = $this->for_article( array( 'state' => $state, 'searchFallback' => $fallback ) );

				self::assertSame( array(), self::forms( $html ) );
				self::assertSame( array( 'https://web.archive.org/web/*/https://ancien.example/spip.php?article12' ), array_values( self::hrefs( $html ) ) );
			}
		}
	}

	public function test_an_article_asks_the_old_site_it_comes_from(): void {
		$this->old_sites(
			self::old_site( array( 'id' => 'premier', 'baseUrl' => 'https://premier.example/', 'identities' => array( array( 'object' => 'post', 'kind' => 'node', 'source' => 'meta', 'key' => '_fgd2wp_old_node_id' ) ) ) ),
			self::old_site()
		);

		self::assertSame( 'https://ancien.example/spip.php', $this->forms_of( $this->article( array( 'post_content' => self::BLOCK ) ) )[0]['action'] );
	}

	public function test_elsewhere_there_is_an_empty_form(): void {
		$forms = $this->forms_of( $this->post( array( 'post_type' => 'page', 'post_content' => self::BLOCK ) ) );

		self::assertCount( 1, $forms );
		self::assertSame( array( 'page' => 'recherche', 'recherche' => '' ), $forms[0]['fields'] );
		self::assertSame( 'Search the old site', $forms[0]['submit'] );
	}

	public function test_elsewhere_a_site_that_is_gone_says_so(): void {
		$this->old_sites( self::old_site( array( 'state' => 'gone' ) ) );

		self::assertStringContainsString( 'The old site is closed and can no longer be searched.', $this->main( $this->post( array( 'post_type' => 'page', 'post_content' => self::BLOCK ) ) ) );
	}

	public function test_an_article_without_a_title_is_not_searched_for_by_it(): void {
		$post = get_post( $this->article( array( 'post_title' => '' ) ) );
		self::assertInstanceOf( \WP_Post::class, $post );

		self::assertSame( 'Search the old site', self::forms( search_for( $post, self::old_site(), 'https://ancien.example/spip.php?article12' ) )[0]['submit'] );
	}

	public function test_elsewhere_each_of_several_old_sites_has_its_own(): void {
		$this->old_sites(
			self::old_site(),
			self::old_site( array( 'id' => 'autre', 'name' => 'Autre site', 'baseUrl' => 'https://autre.example/' ) ),
			self::old_site( array( 'id' => 'ferme', 'name' => 'Site fermé', 'baseUrl' => 'https://ferme.example/', 'state' => 'archived' ) ),
			self::old_site( array( 'id' => 'perdu', 'name' => 'Site perdu', 'baseUrl' => 'https://perdu.example/', 'state' => 'gone' ) )
		);
		$html = $this->main( $this->post( array( 'post_type' => 'page', 'post_content' => self::BLOCK ) ) );

		self::assertSame( array( 'Search: Ancien site', 'Search: Autre site' ), array_column( self::forms( $html ), 'submit' ) );
		self::assertSame( array( 'Browse what is archived: Site fermé (on web.archive.org)' => 'https://web.archive.org/web/*/https://ferme.example/*' ), self::hrefs( $html ) );
	}

	/** @param array<string, string> $site */
	private function for_article( array $site ): string {
		$post = get_post( $this->article() );
		self::assertInstanceOf( \WP_Post::class, $post );
		/** @var OldSite $complete */
		$complete = self::old_site( $site );

		return search_for( $post, $complete, 'https://ancien.example/spip.php?article12' );
	}

	/**
	 * Gives an article a title that WordPress itself would clean, as importers do.
	 *
	 * @return array{phrase: string, words: string} What the old site is to be asked.
	 */
	private function titled( int $id, string $title ): array {
		global $wpdb;

		$wpdb->update( $wpdb->posts, array( 'post_title' => $title ), array( 'ID' => $id ) );
		clean_post_cache( $id );
		/** @var OldSite $site */
		$site = self::old_site();

		return search_form( $site, get_post( $id ) );
	}

	/** @return list<array{action: string, method: string, fields: array<string, string>, submit: string}> */
	private function forms_of( int $id ): array {
		return self::forms( $this->main( $id ) );
	}

	/** The block, with nothing of the page around it. */
	private function main( int $id ): string {
		$this->settings( array( 'strip' => 'manual' ) );
		$page = $this->read( $id );
		self::assertSame( 1, preg_match( '#<div class="passerelle wp-block-passerelle-old-search">.*?</div>#s', $page, $match ), 'There is no search.' );

		return $match[0];
	}
}
