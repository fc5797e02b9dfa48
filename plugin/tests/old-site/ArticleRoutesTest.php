<?php
/**
 * One article's old address, and whether it is checked: what the editor's panel asks.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use PHPUnit\Framework\Attributes\DataProvider;
use WP_REST_Response;

use function Passerelle\OldSite\address;

require_once __DIR__ . '/OldSiteTestCase.php';

final class ArticleRoutesTest extends OldSiteTestCase {
	/** @var list<int> */
	private array $changed = array();

	protected function setUp(): void {
		parent::setUp();
		$this->changed = array();
		add_action( 'passerelle_pages_changed', function ( array $ids ): void { $this->changed = array( ...$this->changed, ...$ids ); } );
		$this->set_up_sites( self::site( array( 'formerUrls' => array( 'http://www.exemple.org/' ), 'archivedAt' => '2019-01-01' ) ) );
	}

	public function test_says_where_an_article_lived(): void {
		$id = $this->imported_post( 'fgs2wp', 12, array( 'post_title' => 'L’été' ) );

		self::assertSame(
			array(
				'url'        => 'https://ancien.example/spip.php?article12',
				'from'       => 'rule',
				'siteId'     => 'ancien',
				'archiveUrl' => 'https://web.archive.org/web/20190101/https://ancien.example/spip.php?article12',
				'searchUrl'  => 'https://ancien.example/spip.php?page=recherche&recherche=%22L%E2%80%99%C3%A9t%C3%A9%22',
				'state'      => 'unknown',
				'checked'    => false,
			),
			$this->ask( 'GET', "/articles/$id/old-address" )->get_data()
		);
	}

	public function test_an_article_of_this_site_has_none_but_can_be_looked_for(): void {
		$id   = $this->post( array( 'post_title' => 'Le pont' ) );
		$data = $this->ask( 'GET', "/articles/$id/old-address" )->get_data();

		self::assertSame( array( '', 'none', '', '' ), array( $data['url'], $data['from'], $data['siteId'], $data['archiveUrl'] ) );
		self::assertStringContainsString( '%22Le%20pont%22', $data['searchUrl'] );
	}

	public function test_without_an_old_site_there_is_nothing_to_say(): void {
		$this->set_up_sites();
		$id = $this->imported_post( 'fgs2wp', 12, array( 'post_title' => '' ) );

		self::assertSame( array( 'url' => '', 'from' => 'none', 'siteId' => '', 'archiveUrl' => '', 'searchUrl' => '', 'state' => 'unknown', 'checked' => false ), $this->ask( 'GET', "/articles/$id/old-address" )->get_data() );
		self::assertSame( 'passerelle_not_under', self::error_code( $this->ask( 'PUT', "/articles/$id/old-address", array( 'url' => 'https://ancien.example/x' ) ) ) );
	}

	public function test_an_address_can_be_typed_and_taken_back(): void {
		$id     = $this->imported_post( 'fgs2wp', 12 );
		$answer = $this->ask( 'PUT', "/articles/$id/old-address", array( 'url' => ' https://ancien.example/L-ete?lang=fr ' ) );

		self::assertSame( array( 200, 'https://ancien.example/L-ete?lang=fr', 'meta' ), array( $answer->get_status(), $answer->get_data()['url'], $answer->get_data()['from'] ) );
		self::assertSame( 'https://ancien.example/L-ete?lang=fr', address( get_post( $id ) ) );

		$answer = $this->ask( 'PUT', "/articles/$id/old-address", array( 'url' => null ) );

		self::assertSame( array( 'https://ancien.example/spip.php?article12', 'rule' ), array( $answer->get_data()['url'], $answer->get_data()['from'] ) );
		self::assertSame( array( $id, $id ), $this->changed );
	}

	#[DataProvider( 'typed' )]
	public function test_completes_what_is_typed( string $typed, string $url ): void {
		$id = $this->post();

		self::assertSame( $url, $this->ask( 'PUT', "/articles/$id/old-address", array( 'url' => $typed ) )->get_data()['url'] ?? '' );
	}

	public static function typed(): array {
		return array(
			'no scheme'           => array( 'ancien.example/L-ete', 'https://ancien.example/L-ete' ),
			'of a former URL'     => array( 'http://exemple.org/L-ete', 'http://exemple.org/L-ete' ),
			'as copied from HTML' => array( 'https://ancien.example/?a=1&amp;b=2', 'https://ancien.example/?a=1&b=2' ),
			'with accents'        => array( 'https://ancien.example/L-été', 'https://ancien.example/L-été' ),
			'nothing'             => array( '', '' ),
		);
	}

	#[DataProvider( 'bad_urls' )]
	public function test_refuses_other_addresses( mixed $url, string $code ): void {
		$id     = $this->imported_post( 'fgs2wp', 12 );
		$answer = $this->ask( 'PUT', "/articles/$id/old-address", array( 'url' => $url ) );

		self::assertSame( array( 400, $code, 'url' ), array( $answer->get_status(), $answer->get_data()['code'], $answer->get_data()['data']['field'] ) );
		self::assertSame( 'https://ancien.example/spip.php?article12', address( get_post( $id ) ) );
		self::assertSame( array(), $this->changed );
	}

	public static function bad_urls(): array {
		return array(
			'another site' => array( 'https://autre.example/x', 'passerelle_not_under' ),
			'a look-alike' => array( 'https://ancien.example.autre.example/', 'passerelle_not_under' ),
			'credentials'  => array( 'https://sacha:mot@ancien.example/x', 'passerelle_not_under' ),
			'climbing'     => array( 'https://ancien.example/../x', 'passerelle_not_under' ),
			'script'       => array( 'javascript:alert(1)', 'passerelle_not_under' ),
			'credentials'  => array( 'https://sacha:mot@ancien.example/', 'passerelle_not_under' ),
			'a space'      => array( 'https://ancien.example/un deux', 'passerelle_not_under' ),
			'a quote'      => array( 'https://ancien.example/"onclick=', 'passerelle_not_under' ),
			'too long'     => array( 'https://ancien.example/' . str_repeat( 'a', 480 ), 'passerelle_invalid' ),
			'a number'     => array( 12, 'passerelle_invalid' ),
			'a list'       => array( array( 'https://ancien.example/' ), 'passerelle_invalid' ),
		);
	}

	public function test_names_the_sites_it_could_be_of(): void {
		$id = $this->post();

		self::assertStringContainsString( 'https://ancien.example/', $this->ask( 'PUT', "/articles/$id/old-address", array( 'url' => 'https://autre.example/' ) )->get_data()['message'] );
	}

	public function test_an_article_is_checked_and_not(): void {
		$id = $this->imported_post( 'fgs2wp', 12 );

		self::assertTrue( $this->ask( 'PUT', "/articles/$id/checked", array( 'checked' => true ) )->get_data()['checked'] );
		self::assertSame( gmdate( 'Y-m-d' ), get_post_meta( $id, '_passerelle_checked', true ) );
		self::assertFalse( $this->ask( 'PUT', "/articles/$id/checked", array( 'checked' => false ) )->get_data()['checked'] );
		self::assertSame( array(), get_post_meta( $id, '_passerelle_checked' ) );
		self::assertSame( array( $id, $id ), $this->changed );
	}

	/** As on every route of WordPress: forms and query strings know no booleans. */
	public function test_takes_for_yes_and_no_what_wordpress_takes_for_them(): void {
		$id = $this->imported_post( 'fgs2wp', 12 );

		foreach ( array( array( 1, true ), array( 'false', false ), array( '1', true ), array( 0, false ) ) as [ $said, $meant ] ) {
			self::assertSame( $meant, $this->ask( 'PUT', "/articles/$id/checked", array( 'checked' => $said ) )->get_data()['checked'] );
		}
	}

	public function test_the_day_of_the_first_check_stays(): void {
		$id = $this->imported_post( 'fgs2wp', 12 );
		update_post_meta( $id, '_passerelle_checked', '2020-02-02' );
		$this->ask( 'PUT', "/articles/$id/checked", array( 'checked' => true ) );

		self::assertSame( '2020-02-02', get_post_meta( $id, '_passerelle_checked', true ) );
	}

	#[DataProvider( 'bad_bodies' )]
	public function test_refuses_other_bodies( string $route, array $body, string $field ): void {
		$answer = $this->ask( 'PUT', "/articles/{$this->post()}/$route", $body );

		self::assertSame( array( 400, 'passerelle_invalid', $field ), array( $answer->get_status(), $answer->get_data()['code'], $answer->get_data()['data']['field'] ) );
	}

	public static function bad_bodies(): array {
		return array(
			'no url'            => array( 'old-address', array(), 'url' ),
			'more than url'     => array( 'old-address', array( 'url' => null, 'x' => 1 ), 'x' ),
			'no checked'        => array( 'checked', array( 'x' => 1 ), 'checked' ),
			'a word'            => array( 'checked', array( 'checked' => 'maybe' ), 'checked' ),
			'another number'    => array( 'checked', array( 'checked' => 2 ), 'checked' ),
			'more than checked' => array( 'checked', array( 'checked' => true, 'x' => 1 ), 'x' ),
		);
	}

	public function test_articles_that_are_none(): void {
		register_post_type( 'brouillon', array( 'public' => false ) );
		$hidden = $this->post( array( 'post_type' => 'brouillon' ) );
		$auto   = $this->post( array( 'post_status' => 'auto-draft' ) );

		foreach ( array( $hidden, $auto, 999999, '9223372036854775' ) as $id ) {
			self::assertSame( array( 404, 'passerelle_unknown_article' ), array( $this->ask( 'GET', "/articles/$id/old-address" )->get_status(), self::error_code( $this->ask( 'GET', "/articles/$id/old-address" ) ) ) );
			self::assertSame( 404, $this->ask( 'PUT', "/articles/$id/checked", array( 'checked' => true ) )->get_status() );
		}

		self::assertSame( 404, $this->ask( 'GET', '/articles/0/old-address' )->get_status() );
		self::assertSame( 404, $this->ask( 'GET', '/articles/abc/old-address' )->get_status() );
	}

	public function test_drafts_have_an_old_address_too(): void {
		$id = $this->imported_post( 'fgs2wp', 12, array( 'post_status' => 'draft' ) );

		self::assertSame( 'rule', $this->ask( 'GET', "/articles/$id/old-address" )->get_data()['from'] );
	}

	#[DataProvider( 'titles' )]
	public function test_any_title_makes_a_search( string $title, string $query ): void {
		$id = $this->imported_post( 'fgs2wp', 12, array( 'post_title' => $title ) );

		self::assertSame( '' === $query ? '' : "https://ancien.example/spip.php?page=recherche&recherche=$query", $this->ask( 'GET', "/articles/$id/old-address" )->get_data()['searchUrl'] );
	}

	public static function titles(): array {
		return array(
			'none'   => array( '', '' ),
			'quotes' => array( 'Le "pont" des Passeurs', rawurlencode( '"des Passeurs"' ) ),
			'« »'    => array( 'Le « pont »', rawurlencode( '"Le « pont »"' ) ),
			'emoji'  => array( 'Fête 🎉', rawurlencode( '"Fête 🎉"' ) ),
			'HTML'   => array( '<b>Fête</b> &amp; danse', rawurlencode( '"& danse"' ) ),
			'long'   => array( trim( str_repeat( 'abcdefghi ', 30 ) ), rawurlencode( '"' . trim( str_repeat( 'abcdefghi ', 12 ) ) . '"' ) ),
		);
	}

	private function ask( string $method, string $route, ?array $body = null ): WP_REST_Response {
		return $this->rest( $method, $route, $body, 'editor' );
	}
}
