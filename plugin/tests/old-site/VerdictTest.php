<?php

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use WP_Error;

use function Passerelle\OldSite\canonical_of;
use function Passerelle\OldSite\is_home_of;
use function Passerelle\OldSite\judge;
use function Passerelle\OldSite\robots_say;

/** Changes nothing in WordPress, so there is nothing to put back. */
final class VerdictTest extends TestCase {
	private const TITLES  = array( 'home' => 'les passeurs', 'article' => 'l ete des lectures' );
	private const ARTICLE = 'https://ancien.example/spip.php?article12';

	/**
	 * @param array<string, mixed> $changes
	 * @return array<string, mixed>
	 */
	private static function old_site( array $changes = array() ): array {
		return $changes + array( 'id' => 'ancien', 'baseUrl' => 'https://ancien.example/', 'formerUrls' => array(), 'system' => 'spip' );
	}

	/** @return array<string, array{int, string, string, string}> Status, final URL, body, verdict. */
	public static function answers(): array {
		$home = '<link rel="shortcut canonical" href="https://www.ancien.example/spip.php?lang=fr">';

		return array(
			'there'                          => array( 200, self::ARTICLE, '<h1>Titre</h1>', 'found' ),
			'there, at its slug'             => array( 200, 'https://ancien.example/L-ete', '<link rel="canonical" href="/L-ete">', 'found' ),
			'missing'                        => array( 404, self::ARTICLE, '', 'missing' ),
			'gone'                           => array( 410, self::ARTICLE, '', 'missing' ),
			'the home page in its place'     => array( 200, self::ARTICLE, $home, 'missing' ),
			'the home page, as SPIP has it'  => array( 200, self::ARTICLE, '<title>Les Passeurs</title><h1>Les Passeurs</h1>', 'missing' ),
			'one title for every page'       => array( 200, self::ARTICLE, '<title>Les Passeurs</title><h1>L&rsquo;été des&nbsp;<i>lectures</i></h1>', 'found' ),
			'a title of its own'             => array( 200, self::ARTICLE, '<title>Autre titre - Les Passeurs</title>', 'found' ),
			'a link of its own'              => array( 200, self::ARTICLE, '<title>Les Passeurs</title><link rel="canonical" href="/L-ete">', 'found' ),
			'sent home'                      => array( 200, 'https://ancien.example/', '', 'missing' ),
			'sent home, in another way'      => array( 200, 'http://www.ancien.example/index.php', '', 'missing' ),
			'sent to this site'              => array( 200, 'http://%home%/un-article/', '', 'missing' ),
			'sent to a stranger'             => array( 200, 'https://tiers.example/article', '', 'found' ),
			'a home that is no link element' => array( 200, self::ARTICLE, '<!-- ' . $home . ' --><p>canonical</p>', 'found' ),
			'refused'                        => array( 403, self::ARTICLE, '', 'unclear' ),
			'login wanted'                   => array( 401, self::ARTICLE, '', 'unclear' ),
			'too many'                       => array( 429, self::ARTICLE, '', 'unclear' ),
			'trouble'                        => array( 500, self::ARTICLE, '', 'unclear' ),
			'closed for works'               => array( 503, self::ARTICLE, $home, 'unclear' ),
			'redirect to nowhere'            => array( 302, self::ARTICLE, '', 'unclear' ),
			'teapot'                         => array( 418, self::ARTICLE, '', 'unclear' ),
		);
	}

	#[DataProvider( 'answers' )]
	public function test_what_an_answer_says( int $status, string $url, string $body, string $seen ): void {
		$url    = str_replace( '%home%', (string) wp_parse_url( home_url(), PHP_URL_HOST ), $url );
		$answer = array( 'status' => $status, 'url' => $url, 'headers' => array(), 'body' => $body, 'truncated' => false );

		self::assertSame( array( 'seen' => $seen, 'status' => $status ), judge( $answer, self::ARTICLE, self::old_site(), self::TITLES ) );
	}

	public function test_no_answer_says_nothing(): void {
		self::assertSame( array( 'seen' => 'unclear', 'status' => 0 ), judge( new WP_Error( 'passerelle_fetch_timeout', '…' ), self::ARTICLE, self::old_site(), self::TITLES ) );
	}

	public function test_without_both_titles_only_the_canonical_link_tells(): void {
		$answer = array( 'status' => 200, 'url' => self::ARTICLE, 'headers' => array(), 'body' => '<title>Les Passeurs</title>', 'truncated' => false );

		self::assertSame( 'found', judge( $answer, self::ARTICLE, self::old_site(), array( 'article' => '' ) + self::TITLES )['seen'] );
		self::assertSame( 'found', judge( array( 'body' => '' ) + $answer, self::ARTICLE, self::old_site(), array( 'home' => '' ) + self::TITLES )['seen'] );
	}

	public function test_only_systems_known_for_it_put_their_home_page_in_the_place_of_others(): void {
		$answer = array( 'status' => 200, 'url' => 'https://ancien.example/node/12', 'headers' => array(), 'body' => '<link rel="canonical" href="https://ancien.example/">', 'truncated' => false );

		self::assertSame( 'found', judge( $answer, 'https://ancien.example/node/12', self::old_site( array( 'system' => 'drupal' ) ), self::TITLES )['seen'] );
	}

	public function test_an_article_that_is_the_home_page_is_there(): void {
		$answer = array( 'status' => 200, 'url' => 'https://ancien.example/', 'headers' => array(), 'body' => '', 'truncated' => false );

		self::assertSame( 'found', judge( $answer, 'https://ancien.example/', self::old_site(), self::TITLES )['seen'] );
	}

	/** @return array<string, array{string, bool}> */
	public static function homes(): array {
		return array(
			'itself'            => array( 'https://ancien.example/spip/', true ),
			'without its slash' => array( 'https://ancien.example/spip', true ),
			'http, www'         => array( 'http://www.Ancien.example/spip/', true ),
			'spip.php'          => array( 'https://ancien.example/spip/spip.php', true ),
			'its page by name'  => array( 'https://ancien.example/spip/spip.php?page=sommaire&lang=nl', true ),
			'a former address'  => array( 'https://www.exemple.org/', true ),
			'fragment'          => array( 'https://ancien.example/spip/#haut', true ),
			'an article'        => array( 'https://ancien.example/spip/spip.php?article12', false ),
			'a page'            => array( 'https://ancien.example/spip/?page=plan', false ),
			'above it'          => array( 'https://ancien.example/', false ),
			'below it'          => array( 'https://ancien.example/spip/rubrique/', false ),
			'another host'      => array( 'https://autre.example/spip/', false ),
		);
	}

	#[DataProvider( 'homes' )]
	public function test_knows_the_home_page_in_each_way_it_is_written( string $url, bool $is ): void {
		self::assertSame( $is, is_home_of( $url, self::old_site( array( 'baseUrl' => 'https://ancien.example/spip/', 'formerUrls' => array( 'https://www.exemple.org/' ) ) ) ) );
	}

	public function test_reads_the_canonical_link(): void {
		self::assertSame( 'https://ancien.example/a?b&c', canonical_of( '<LINK REL=canonical HREF="a?b&amp;c">', 'https://ancien.example/x' ) );
		self::assertSame( '', canonical_of( '<link rel="icon" href="/i.png"><a rel="canonical" href="/x">', 'https://ancien.example/' ) );
	}

	/** @return array<string, array{string, string, bool, float}> */
	public static function robots(): array {
		return array(
			'nothing'                  => array( '', '/', true, 0.0 ),
			'closed to search engines' => array( "User-agent: *\nDisallow: /", '/', true, 0.0 ),
			'a pace for everyone'      => array( "User-agent: *\nCrawl-delay: 4", '/', true, 4.0 ),
			'an endless pace'          => array( "User-agent: *\nCrawl-delay: 3600", '/', true, 10.0 ),
			'a pace that is none'      => array( "User-agent: *\nCrawl-delay: vite", '/', true, 0.0 ),
			'closed to us'             => array( "User-agent: Googlebot\nDisallow:\n\nUser-Agent: PASSERELLE/1.0 # nous\nDisallow: / # tout", '/', false, 0.0 ),
			'closed to several'        => array( "User-agent: autre\r\nUser-agent: passerelle\r\nCrawl-delay: 2\r\nDisallow: /spip*\r\n", '/spip/', false, 2.0 ),
			'closed to us, elsewhere'  => array( "User-agent: passerelle\nDisallow: /prive/", '/spip/', true, 0.0 ),
			'open to us'               => array( "User-agent: *\nDisallow: /\nUser-agent: passerelle\nDisallow:", '/', true, 0.0 ),
			'a page instead of a file' => array( '<!doctype html><p>Page introuvable : /robots.txt</p>', '/', true, 0.0 ),
		);
	}

	#[DataProvider( 'robots' )]
	public function test_what_robots_txt_asks( string $text, string $path, bool $allowed, float $delay ): void {
		self::assertSame( array( 'allowed' => $allowed, 'delay' => $delay ), robots_say( $text, $path ) );
	}
}
