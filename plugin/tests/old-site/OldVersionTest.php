<?php
/**
 * Where the links lead, in every state of the old site and of the link.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use DOMElement;
use PHPUnit\Framework\Attributes\DataProvider;

require_once __DIR__ . '/ReaderTestCase.php';

final class OldVersionTest extends ReaderTestCase {
	private const OLD     = 'https://ancien.example/spip.php?article12';
	private const ARCHIVE = 'https://web.archive.org/web/' . self::OLD;

	/** @return array<string, array{array<string, string>, string, list<string>}> */
	public static function states(): array {
		return array(
			'online, never looked at' => array( array(), '', array( self::OLD, self::ARCHIVE ) ),
			'online, answers'         => array( array(), 'ok', array( self::OLD, self::ARCHIVE ) ),
			'online, page gone'       => array( array(), 'broken', array( self::ARCHIVE, self::OLD ) ),
			'online, unsure'          => array( array(), 'unknown', array( self::OLD, self::ARCHIVE ) ),
			'online, with a date'     => array( array( 'archivedAt' => '2019-01-31' ), '', array( self::OLD, 'https://web.archive.org/web/20190131/' . self::OLD ) ),
			'archived'                => array( array( 'state' => 'archived' ), 'ok', array( self::ARCHIVE ) ),
			'archived, with a date'   => array( array( 'state' => 'archived', 'archivedAt' => '2019-01-31' ), '', array( 'https://web.archive.org/web/20190131/' . self::OLD ) ),
			'someone else owns it'    => array( array( 'state' => 'suspect' ), 'ok', array( self::ARCHIVE ) ),
			'gone'                    => array( array( 'state' => 'gone' ), '', array() ),
		);
	}

	/**
	 * @param array<string, string> $site
	 * @param list<string>          $expected
	 */
	#[DataProvider( 'states' )]
	public function test_leads_where_the_old_version_can_be_read( array $site, string $link, array $expected ): void {
		$this->old_sites( self::old_site( $site ) );
		$id = $this->article( array( 'post_content' => '<!-- wp:passerelle/old-version /-->' ) );

		if ( '' !== $link ) {
			$this->link( $id, $link );
		}

		self::assertSame( $expected, array_values( self::hrefs( $this->block( $id ) ) ) );
	}

	public function test_each_way_says_where_it_leads(): void {
		self::assertSame(
			array( 'View on the old site' => self::OLD, 'View the archived copy (on web.archive.org)' => self::ARCHIVE ),
			self::hrefs( $this->block( $this->article( array( 'post_content' => '<!-- wp:passerelle/old-version /-->' ) ) ) )
		);
	}

	public function test_links_tell_nobody_and_open_in_the_same_tab(): void {
		foreach ( self::find( $this->block( $this->article( array( 'post_content' => '<!-- wp:passerelle/old-version {"appearance":"button"} /-->' ) ) ), '//a' ) as $link ) {
			self::assertSame( 'nofollow noopener noreferrer', $link->getAttribute( 'rel' ) );
			self::assertFalse( $link->hasAttribute( 'target' ) );
		}
	}

	public function test_words_of_ones_own_stand_on_the_old_site_s_link_alone(): void {
		$id = $this->article( array( 'post_content' => '<!-- wp:passerelle/old-version {"label":"La page de \u003cb\u003e2012\u003c/b\u003e"} /-->' ) );
		$this->link( $id, 'broken' );

		self::assertSame( array( 'View the archived copy (on web.archive.org)', 'La page de 2012' ), array_keys( self::hrefs( $this->block( $id ) ) ) );
	}

	public function test_only_the_first_way_looks_like_a_button(): void {
		$html = $this->block( $this->article( array( 'post_content' => '<!-- wp:passerelle/old-version {"appearance":"button"} /-->' ) ) );

		self::assertSame( array( 'View on the old site' ), array_map( static fn( DOMElement $link ): string => $link->textContent, self::find( $html, '//a[contains(@class,"wp-element-button")]' ) ) );
	}

	public function test_takes_colours_space_and_type_from_its_author(): void {
		$html = $this->block( $this->article( array( 'post_content' => '<!-- wp:passerelle/old-version {"textColor":"contrast","fontSize":"large","style":{"spacing":{"margin":{"top":"2em"}}}} /-->' ) ) );
		$div  = self::find( $html, '//div[contains(@class,"wp-block-passerelle-old-version")]' )[0];

		self::assertStringContainsString( 'has-contrast-color', $div->getAttribute( 'class' ) );
		self::assertStringContainsString( 'has-large-font-size', $div->getAttribute( 'class' ) );
		self::assertStringContainsString( 'margin-top:2em', $div->getAttribute( 'style' ) );
	}

	public function test_without_an_old_address_there_is_nothing(): void {
		self::assertSame( '', $this->block( $this->post( array( 'post_content' => '<!-- wp:passerelle/old-version /-->' ) ) ) );
	}

	public function test_behind_a_password_there_is_nothing(): void {
		$id = $this->article( array( 'post_password' => 'secret' ) );
		$this->template( 'single', '<!-- wp:passerelle/old-version /--><!-- wp:post-content /-->' );

		self::assertNothingOfOurs( $this->read( $id ) );
	}

	public function test_in_the_template_of_a_list_but_outside_its_loop_there_is_nothing(): void {
		$this->article( array( 'post_date' => current_time( 'mysql' ) ) );
		wp_delete_post( 1, true );
		$this->template( 'home', '<p>Liste</p><!-- wp:passerelle/old-version /-->' );

		self::assertNothingOfOurs( $this->visit( '/' ) );
	}

	public function test_in_a_loop_each_article_has_its_own(): void {
		$this->article( array( 'post_date' => current_time( 'mysql' ) ) );
		$this->imported_post( 'fgs2wp', 13, array( 'post_date' => current_time( 'mysql' ) ) );
		$this->template( 'home', '<!-- wp:query {"query":{"inherit":true}} --><div><!-- wp:post-template --><!-- wp:passerelle/old-version /--><!-- /wp:post-template --></div><!-- /wp:query -->' );
		$hrefs = array_map( static fn( DOMElement $link ): string => $link->getAttribute( 'href' ), self::find( $this->visit( '/' ), '//ul[@class="passerelle-ways"]//a' ) );

		self::assertCount( 4, $hrefs );
		self::assertContains( self::OLD, $hrefs );
		self::assertContains( 'https://ancien.example/spip.php?article13', $hrefs );
	}

	/** The block alone, as it stands in its article's page. */
	private function block( int $id ): string {
		$block = self::find( $this->read( $id ), '//div[contains(@class,"wp-block-passerelle-old-version")]' )[0] ?? null;

		return (string) $block?->ownerDocument?->saveHTML( $block );
	}

	private function link( int $id, string $state ): void {
		update_post_meta( $id, '_passerelle_old_link', array( 'state' => $state, 'status' => 'ok' === $state ? 200 : 404, 'since' => '2024-01-01T00:00:00Z', 'checkedAt' => '2024-02-01T00:00:00Z' ) );
	}
}
