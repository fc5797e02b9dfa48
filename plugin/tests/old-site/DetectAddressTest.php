<?php
/**
 * What the address of the old site tells: is it there, what is it made with, how is it searched; and whatever can be
 * wrong with it.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\Group;

require_once __DIR__ . '/DetectTestCase.php';

#[Group( 'servers' )]
final class DetectAddressTest extends DetectTestCase {
	public function test_describes_a_site_that_is_there(): void {
		$old   = $this->serve( array( '/' => self::spip_home( array( 'spip.php?article12' => 'Un titre qui est long' ) ) ) );
		$posts = $this->move( fn( int $old_id, array $post ): int => $this->imported_post( 'fgs2wp', $old_id, $post ) );
		$found = $this->detect( $old );

		self::assertSame( array( true, array() ), array( $found['reached'], self::doubts( $found ) ) );
		self::assertSame(
			array( 'Les Passeurs', "$old/", array(), 'spip', 'online', 'spip.php?article{id}', 'spip.php?page=recherche&recherche={query}' ),
			array( $found['item']['name'], $found['item']['baseUrl'], $found['item']['formerUrls'], $found['item']['system'], $found['item']['state'], $found['item']['articleUrl'], $found['item']['searchUrl'] )
		);
		self::assertSame( array( 'GET /' ), $this->requests( $old ), 'The home page is read once, and nothing else.' );
		$this->assert_links( $found, $posts, "$old/spip.php?article%d" );
	}

	#[DataProvider( 'homes' )]
	public function test_recognises_a_system( array $home, string $system ): void {
		self::assertSame( $system, $this->detect( $this->serve( array( '/' => $home ) ) )['item']['system'] );
	}

	public static function homes(): array {
		return array(
			'SPIP, by its headers'   => array( array( 200, array( 'Composed-By: SPIP 2.1.26 @ www.spip.net', 'X-Spip-Cache: 3600' ), '<p>Bonjour' ), 'spip' ),
			'SPIP, by its links'     => array( array( 200, array(), '<a href="spip.php?rubrique3">Agenda</a>' ), 'spip' ),
			'Drupal, by its headers' => array( array( 200, array( 'X-Generator: Drupal 7 (http://drupal.org)' ), '<p>Bonjour' ), 'drupal' ),
			'Drupal, by its files'   => array( array( 200, array(), '<img src="/sites/default/files/photo.jpg">' ), 'drupal' ),
			'Joomla'                 => array( array( 200, array(), '<meta name="generator" content="Joomla! - Open Source Content Management">' ), 'joomla' ),
			'WordPress'              => array( array( 200, array( 'Link: <https://ancien.example/wp-json/>; rel="https://api.w.org/"' ), '<p>Bonjour' ), 'wordpress' ),
			'something else'         => array( array( 200, array(), '<meta name="generator" content="FrontPage 4.0">' ), 'generic' ),
			'nothing'                => array( array( 200, array(), '' ), 'generic' ),
			'no HTML'                => array( array( 200, array( 'Content-Type: image/png' ), "\x89PNG\r\n\x1a\n\0\0" ), 'generic' ),
			'broken HTML'            => array( array( 200, array(), '<!doctype <<<a href=><meta name=generator content="SPIP 3"><script><a ' ), 'spip' ),
		);
	}

	#[DataProvider( 'searches' )]
	public function test_finds_the_search( string $html, string $search ): void {
		self::assertSame( $search, $this->detect( $this->serve( array( '/' => "<html><body>$html</body></html>" ) ) )['item']['searchUrl'] );
	}

	public static function searches(): array {
		$input = '<input type="text" name="q">';

		return array(
			'a form'                             => array( "<form action='chercher.php'>$input<input type='submit'></form>", 'chercher.php?q={query}' ),
			'a form with hidden fields'          => array( "<form action='/index.php#x' method='GET'><input type='hidden' name='page' value='cherche &amp; trouve'><input type='hidden' name='lang' value='fr'><input type='search' name='mots'></form>", 'index.php?page=cherche%20%26%20trouve&mots={query}' ),
			'a form to this page'                => array( "<form>$input</form>", '?q={query}' ),
			'the query of its action is dropped' => array( "<form action='/?x=1'>$input</form>", '?q={query}' ),
			'a POST form'                        => array( "<form method='post' action='chercher.php'>$input</form>", '' ),
			'a form to log in'                   => array( "<form action='login'><input name='user'><input name='other'><input type='password' name='p'></form>", '' ),
			'a form of another site'             => array( "<form action='https://www.google.com/search'>$input</form>", '' ),
			'a field without a name'             => array( "<form action='x'><input type='text'></form>", '' ),
			'schema.org'                         => array( '<script type="application/ld+json">{"@graph":[{"@type":"WebSite","potentialAction":{"@type":"SearchAction","target":{"@type":"EntryPoint","urlTemplate":"http://HOST/recherche/{search_term_string}"}}}]}</script>', 'recherche/{query}' ),
			'schema.org, shorter'                => array( '<script type="application/ld+json">{"@type":["SearchAction"],"target":"http://HOST/?s={search_term}"}</script>', '?s={query}' ),
			'schema.org of another site'         => array( '<script type="application/ld+json">{"@type":"SearchAction","target":"https://autre.example/?s={q}"}</script>', '' ),
			'broken data'                        => array( '<script type="application/ld+json">{"@type":</script>', '' ),
		);
	}

	public function test_reads_an_opensearch_description(): void {
		$old = $this->serve(
			array(
				'/'               => '<link rel="search" type="application/opensearchdescription+xml" href="opensearch.xml">',
				'/opensearch.xml' => array( 200, array( 'Content-Type: application/opensearchdescription+xml' ), '<?xml version="1.0"?><OpenSearchDescription><Url type="application/rss+xml" template="http://HOST/rss?q={searchTerms}"/><Url type="text/html" template="http://HOST/trouver?mots={searchTerms}&amp;page={startPage?}"/></OpenSearchDescription>' ),
			)
		);

		self::assertSame( 'trouver?mots={query}', $this->detect( $old )['item']['searchUrl'] );
	}

	#[DataProvider( 'templates' )]
	public function test_prefers_the_form_that_lasts( string $link, string $system, string $template ): void {
		$home = "<meta name='generator' content='$system 2'>" . str_repeat( "<a href='$link'>Un titre assez long</a>", 3 );

		self::assertSame( $template, $this->detect( $this->serve( array( '/' => $home ) ) )['item']['articleUrl'] );
	}

	public static function templates(): array {
		return array(
			'SPIP, plain'          => array( 'spip.php?article12', 'SPIP', 'spip.php?article{id}' ),
			'SPIP, pretty'         => array( 'article12.html', 'SPIP', 'spip.php?article{id}' ),
			'SPIP, names'          => array( 'L-ete', 'SPIP', 'spip.php?article{id}' ),
			'SPIP, very old'       => array( 'article.php3?id_article=12&lang=fr', 'SPIP', 'article.php3?id_article={id}' ),
			'Drupal, aliases'      => array( 'content/l-ete', 'Drupal', 'node/{id}' ),
			'Drupal, no rewriting' => array( '?q=node/12', 'Drupal', '?q=node/{id}' ),
			'Joomla, very old'     => array( 'index.php?option=com_content&task=view&id=12&Itemid=3', 'Joomla', 'index.php?option=com_content&task=view&id={id}' ),
		);
	}

	public function test_finds_the_folder_that_the_site_lives_in(): void {
		$old = $this->serve( array( '/' => '<meta name="generator" content="SPIP 3"><a href="/spip/spip.php?article12">Un titre assez long</a>' ) );

		self::assertSame( "$old/spip/", $this->detect( $old )['item']['baseUrl'] );
	}

	public function test_follows_to_where_the_site_is_now(): void {
		$now   = $this->serve( array( '/spip/' => self::spip_home() ) );
		$old   = $this->serve( array( '/' => array( 301, array( "Location: $now/spip/" ) ) ) );
		$found = $this->detect( $old );

		self::assertSame( array( "$now/spip/", array( "$old/" ), true ), array( $found['item']['baseUrl'], $found['item']['formerUrls'], $found['reached'] ) );
		self::assertContains( 'redirected', self::doubts( $found ) );
	}

	public function test_a_folder_for_a_language_is_no_base(): void {
		$old = $this->serve( array( '/' => array( 302, array( 'Location: /fr/' ) ), '/fr/' => '<meta name="generator" content="Drupal 9">' ) );

		self::assertSame( "$old/", $this->detect( $old )['item']['baseUrl'] );
	}

	public function test_reads_other_charsets(): void {
		$html = mb_convert_encoding( '<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><title>L\'été des passeurs</title></head></html>', 'ISO-8859-1', 'UTF-8' );

		self::assertSame( 'L\'été des passeurs', $this->detect( $this->serve( array( '/' => array( 200, array( 'Content-Type: text/html; charset=iso-8859-1' ), $html ) ) ) )['item']['name'] );
	}

	#[DataProvider( 'troubles' )]
	public function test_goes_on_without_a_site_that_does_not_answer( array $home, string $doubt, string $state, string $said ): void {
		$posts = $this->move( fn( int $old_id, array $post ): int => $this->imported_post( 'fgs2wp', $old_id, $post ) );
		$old   = $this->serve( array( '/' => $home ) );
		$found = $this->detect( $old );

		self::assertSame( array( false, $state, 'spip' ), array( $found['reached'], $found['item']['state'], $found['item']['system'] ) );
		self::assertContains( $doubt, self::doubts( $found ) );
		self::assertStringContainsString( $said, implode( ' ', array_column( $found['doubts'], 'message' ) ) );
		$this->assert_links( $found, $posts, "$old/spip.php?article%d" );
	}

	public static function troubles(): array {
		return array(
			'error 500'         => array( array( 500 ), 'status', 'online', 'in trouble (it answers 500). Try again later. Or go on' ),
			'forbidden'         => array( array( 403 ), 'status', 'online', 'refuses to show that page to this server (it answers 403)' ),
			'gone'              => array( array( 410 ), 'status', 'archived', '(the old site answers 410)' ),
			'a loop'            => array( array( 301, array( 'Location: /' ) ), 'unreadable', 'online', 'leads from one page to the next without end' ),
			'into a network'    => array( array( 302, array( 'Location: http://10.0.0.7/spip/' ) ), 'unreadable', 'online', 'leads on to http://10.0.0.7/spip/, which is not followed: 10.0.0.7 leads into a private network.' ),
			'to a cloud’s keys' => array( array( 302, array( 'Location: http://169.254.169.254/latest/' ) ), 'unreadable', 'online', 'can be set by hand under “Advanced”' ),
			'to another scheme' => array( array( 302, array( 'Location: ftp://ancien.example/' ) ), 'unreadable', 'online', 'must begin with https:// or http://' ),
		);
	}

	public function test_nobody_at_that_address(): void {
		$found = $this->detect( $this->dead_server() );

		self::assertSame( array( false, 'archived' ), array( $found['reached'], $found['item']['state'] ) );
		self::assertContains( 'unreachable', self::doubts( $found ) );
	}

	public function test_tries_http_where_nobody_typed_a_scheme(): void {
		$old = $this->serve( array( '/' => self::spip_home() ) );

		self::assertSame( "$old/", $this->detect( substr( $old, 7 ) )['item']['baseUrl'] );
	}

	#[DataProvider( 'refused' )]
	public function test_refuses_an_address_with_a_sentence( string $url, string $example, string $code, string $field ): void {
		$answer = $this->rest( 'POST', '/old-sites/detect', array( 'url' => $url ) + ( '' === $example ? array() : array( 'example' => $example ) ), 'administrator' );

		self::assertSame( array( 400, $code, $field ), array( $answer->get_status(), $answer->get_data()['code'], $answer->get_data()['data']['field'] ) );
	}

	public static function refused(): array {
		return array(
			'nothing'                 => array( ' ', '', 'passerelle_url_empty', 'url' ),
			'words'                   => array( 'l’ancien site', '', 'passerelle_url_not_url', 'url' ),
			'script'                  => array( 'javascript:alert(1)', '', 'passerelle_url_scheme', 'url' ),
			'credentials'             => array( 'https://sacha:mot@ancien.example/', '', 'passerelle_url_credentials', 'url' ),
			'a port'                  => array( 'https://ancien.example:8443/', '', 'passerelle_url_port', 'url' ),
			'private'                 => array( 'http://192.168.1.1/', '', 'passerelle_url_private', 'url' ),
			'a cloud’s secrets'       => array( 'http://169.254.169.254/latest/', '', 'passerelle_url_private', 'url' ),
			'IPv6'                    => array( 'http://[::1]/', '', 'passerelle_url_not_url', 'url' ),
			'an example that is none' => array( 'https://ancien.example/', 'un deux', 'passerelle_example', 'example' ),
			'a private example'       => array( 'https://ancien.example/', 'http://10.0.0.7/article12', 'passerelle_url_private', 'url' ),
			'script for example'      => array( 'https://ancien.example/', 'javascript:alert(1)', 'passerelle_example', 'example' ),
		);
	}

	public function test_the_domain_that_this_site_has_taken_over(): void {
		$posts = $this->move( fn( int $old_id, array $post ): int => $this->imported_post( 'rss', $old_id, $post ) );
		add_filter( 'home_url', static fn( string $url, string $path ): string => 'https://ancien.example' . ( '' === $path ? '' : '/' . ltrim( $path, '/' ) ), 10, 2 );
		$found = $this->detect( 'http://www.ancien.example' );

		self::assertSame( array( false, 'archived', '2015-05-04' ), array( $found['reached'], $found['item']['state'], $found['item']['archivedAt'] ?? '' ) );
		self::assertContains( 'taken_over', self::doubts( $found ) );
		$this->assert_links( $found, $posts, 'http://www.ancien.example/spip.php?article%d' );
	}

	public function test_an_old_domain_that_leads_here_was_taken_over_too(): void {
		$here = $this->serve( array( '/' => 'Le nouveau site' ) );
		$old  = $this->serve( array( '/' => array( 301, array( "Location: $here/" ) ) ) );
		add_filter( 'home_url', static fn(): string => "$here/" );
		$found = $this->detect( $old );

		self::assertSame( array( "$old/", 'archived' ), array( $found['item']['baseUrl'], $found['item']['state'] ) );
		self::assertContains( 'taken_over', self::doubts( $found ) );
	}

	public function test_someone_else_lives_there_now(): void {
		$this->move( fn( int $old_id, array $post ): int => $this->imported_post( 'fgs2wp', $old_id, $post ) );
		$found = $this->detect( $this->serve( array( '/' => '<meta name="generator" content="WordPress 6.8">' ) ) );

		self::assertSame( array( 'spip', 'archived' ), array( $found['item']['system'], $found['item']['state'] ) );
		self::assertContains( 'other_system', self::doubts( $found ) );
	}

	public function test_gives_each_old_site_a_name_of_its_own(): void {
		$this->set_up_sites( self::site( array( 'id' => 'ancien-example', 'baseUrl' => 'http://ancien.example/' ) ) );
		$user = $this->user();
		$name = fn( string $url ): string => $this->rest( 'POST', '/old-sites/detect', array( 'url' => $url ), $user )->get_data()['item']['id'];

		self::assertSame( 'ancien-example-2', $name( 'https://www.ancien.example/' ) );
		self::assertSame( 'ancien-example', $name( 'http://ancien.example/' ) );
		self::assertMatchesRegularExpression( '/^[a-z0-9]+(?:-[a-z0-9]+)*$/', $name( 'http://été.example/' ) );
	}
}
