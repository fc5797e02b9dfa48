<?php
/**
 * The help page's form: which article is at an address, new or old.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Reports;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\Reports\completed;

require_once __DIR__ . '/ReportsTestCase.php';

final class AddressTest extends ReportsTestCase {
	private const SITE = array(
		'id'             => 'ancien',
		'name'           => 'Ancien site',
		'baseUrl'        => 'https://ancien.example/',
		'formerUrls'     => array( 'https://www.exemple.org/' ),
		'system'         => 'spip',
		'state'          => 'online',
		'identities'     => array( array( 'object' => 'post', 'kind' => 'article', 'source' => 'meta', 'key' => '_fgs2wp_old_article_id' ) ),
		'articleUrl'     => 'spip.php?article{id}',
		'searchUrl'      => 'spip.php?page=recherche&recherche={query}',
		'searchFallback' => 'archive',
	);

	protected function setUp(): void {
		parent::setUp();
		update_option( 'passerelle_old_sites', array( 'revision' => 1, 'items' => array( self::SITE ) ) );
		update_post_meta( $this->article, '_fgs2wp_old_article_id', '12' );
	}

	/** @return array<string, array{string}> */
	public static function old_addresses(): array {
		return array(
			'as it was'          => array( 'https://ancien.example/spip.php?article12' ),
			'without its scheme' => array( 'ancien.example/spip.php?article12' ),
			'another form'       => array( 'http://ancien.example/article12.html' ),
			'the former domain'  => array( 'https://exemple.org/spip.php?article12' ),
			'with a tail'        => array( ' https://ancien.example/spip.php?article12&lang=fr#nb1 ' ),
			'the archived copy'  => array( 'https://web.archive.org/web/20190101000000/https://ancien.example/spip.php?article12' ),
			'the latest copy'    => array( 'web.archive.org/web/http://ancien.example/spip.php?article12' ),
			'copied from a mail' => array( '<https://ancien.example/spip.php?article12>' ),
		);
	}

	#[DataProvider( 'old_addresses' )]
	public function test_an_old_address_leads_to_the_article( string $url ): void {
		$answer = $this->send( array( 'postId' => null, 'url' => $url ) );

		self::assertSame( 201, $answer->get_status(), (string) wp_json_encode( $answer->get_data() ) );
		self::assertSame( array( (string) $this->article, '' ), array( self::the_report()['post_id'], self::the_report()['url'] ) );
	}

	public function test_a_new_address_does(): void {
		foreach ( array( (string) get_permalink( $this->article ), (string) preg_replace( '~^https?://~', '', (string) get_permalink( $this->article ) ), '/?p=' . $this->article ) as $url ) {
			self::assertSame( 201, $this->send( array( 'postId' => null, 'url' => $url ) )->get_status(), $url );
		}

		self::assertSame( (string) $this->article, self::the_report()['post_id'] );
	}

	public function test_a_page_that_was_never_moved_is_kept_by_its_address(): void {
		$answer = $this->send( array( 'postId' => null, 'url' => 'https://ancien.example/spip.php?article99&email=moi@exemple.org', 'reason' => 'missing' ) );

		self::assertSame( 201, $answer->get_status() );
		self::assertSame( '0', self::the_report()['post_id'] );
		self::assertStringStartsWith( 'https://ancien.example/spip.php?article99', self::the_report()['url'] );
		self::assertSame( array( array( 'missing' ) ), array_column( $this->rest( 'GET', '/reports/articles', null, 'editor' )->get_data(), 'reasons' ) );
		self::assertStringNotContainsString( 'moi@', self::the_report()['url'] );

		$rows = $this->rest( 'GET', '/reports/articles', null, 'editor' )->get_data();
		self::assertSame( array( 0, 'https://ancien.example/spip.php?article99&email=…' ), array( $rows[0]['postId'], $rows[0]['oldUrl'] ) );
	}

	public function test_a_hidden_articles_old_address_answers_like_an_absent_ones(): void {
		$draft = $this->post( array( 'post_status' => 'draft', 'post_title' => 'Titre secret' ) );
		update_post_meta( $draft, '_fgs2wp_old_article_id', '13' );

		$hidden = $this->send( array( 'postId' => null, 'url' => 'https://ancien.example/spip.php?article13' ) );
		$absent = $this->send( array( 'postId' => null, 'url' => 'https://ancien.example/spip.php?article99' ) );

		self::assertSame( $absent->get_data(), $hidden->get_data() );
	}

	/** @return array<string, array{string}> */
	public static function strangers(): array {
		return array(
			'another host'  => array( 'https://autre.example/spip.php?article12' ),
			'like ours'     => array( 'https://ancien.example.autre.example/spip.php?article12' ),
			'javascript'    => array( 'javascript:alert(1)//ancien.example/' ),
			'data'          => array( 'data:text/html,x' ),
			'credentials'   => array( 'https://a:b@autre.example/' ),
			'our own, none' => array( '/rien/du/tout/' ),
			'words'         => array( 'un article' ),
			'only a scheme' => array( 'https://' ),
		);
	}

	#[DataProvider( 'strangers' )]
	public function test_other_addresses_are_not_taken( string $url ): void {
		$answer = $this->send( array( 'postId' => null, 'url' => $url ) );

		self::assertSame( array( 404, 'passerelle_unknown_article' ), array( $answer->get_status(), self::error_code( $answer ) ) );
		self::assertSame( 'url', $answer->get_data()['data']['field'] );
		self::assertSame( array(), self::stored() );
	}

	public function test_articles_of_other_sites_of_the_network_are_strangers(): void {
		$url = home_url( '/deux/un-article/' );

		if ( is_multisite() ) {
			$site = wpmu_create_blog( (string) wp_parse_url( home_url(), PHP_URL_HOST ), '/deux/', 'Deux', 1 );
			self::assertIsInt( $site );
			switch_to_blog( $site );
			$this->post( array( 'import_id' => 777777, 'post_title' => 'Un article', 'post_name' => 'un-article' ) );
			restore_current_blog();
			// Making a site leaves its permalinks in memory.
			$GLOBALS['wp_rewrite']->init();
		}

		self::assertSame( 404, $this->send( array( 'postId' => 777777 ) )->get_status() );
		self::assertSame( 404, $this->send( array( 'postId' => null, 'url' => $url ) )->get_status() );
		self::assertSame( array(), self::stored() );
	}

	public function test_completes_what_people_copy(): void {
		self::assertSame( 'https://exemple.org/a?b=…&c=1', completed( '« exemple.org/a?b=moi%40exemple.org&amp;c=1#d »' ) );
		self::assertSame( '', completed( 'mailto:moi@exemple.org' ) );
		self::assertSame( 'https://exemple.org:8080/a', completed( 'exemple.org:8080/a' ) );
	}
}
