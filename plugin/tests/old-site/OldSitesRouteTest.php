<?php
/**
 * GET and PUT old-sites: the whole list, checked at the door.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\OldSite;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\lock;
use function Passerelle\OldSite\old_sites;
use function Passerelle\OldSite\revision;
use function Passerelle\unlock;

require_once __DIR__ . '/OldSiteTestCase.php';

final class OldSitesRouteTest extends OldSiteTestCase {
	public function test_begins_with_nothing(): void {
		$answer = $this->rest( 'GET', '/old-sites', null, 'administrator' );

		self::assertSame( 200, $answer->get_status() );
		self::assertSame( array( 'revision' => 0, 'items' => array() ), $answer->get_data() );
		self::assertSame( '{"revision":0,"items":[]}', wp_json_encode( $answer->get_data() ) );
	}

	public function test_saves_and_answers_what_is_in_force(): void {
		$answer = $this->put( array( self::site( array( 'archivedAt' => '2019-01-01', 'formerUrls' => array( 'www.exemple.org', 'http://exemple.net/spip' ) ) ) ) );

		self::assertSame( 200, $answer->get_status() );
		self::assertSame( 'no-store', $answer->get_headers()['Cache-Control'] ?? '' );
		self::assertSame( array( 'https://www.exemple.org/', 'http://exemple.net/spip/' ), $answer->get_data()['items'][0]['formerUrls'] );
		self::assertSame( array( 1, $answer->get_data()['items'] ), array( revision(), old_sites() ) );
		self::assertEquals( $answer->get_data(), $this->rest( 'GET', '/old-sites', null, 'administrator' )->get_data() );
	}

	public function test_is_one_write(): void {
		$writes = 0;
		add_action( 'update_option', static function ( string $name ) use ( &$writes ): void {
			$writes += str_starts_with( $name, 'passerelle_old_sites' ) ? 1 : 0;
		} );
		$this->put( array( self::site() ) );

		self::assertSame( 1, $writes );
	}

	#[DataProvider( 'bases' )]
	public function test_completes_addresses( string $typed, string $base ): void {
		self::assertSame( $base, $this->put( array( self::site( array( 'baseUrl' => $typed ) ) ) )->get_data()['items'][0]['baseUrl'] ?? '' );
	}

	public static function bases(): array {
		return array(
			'no scheme'             => array( 'ancien.example', 'https://ancien.example/' ),
			'no slash'              => array( 'http://ancien.example', 'http://ancien.example/' ),
			'a path'                => array( 'http://ancien.example/spip', 'http://ancien.example/spip/' ),
			'capitals'              => array( 'HTTPS://Ancien.Example/Spip/', 'https://ancien.example/Spip/' ),
			'the usual port'        => array( 'http://ancien.example:80/', 'http://ancien.example/' ),
			'a dead name'           => array( 'http://nulle-part.invalid/', 'http://nulle-part.invalid/' ),
			'an international name' => array( 'http://été.example/', 'http://été.example/' ),
			'its front page'        => array( 'http://ancien.example/index.php', 'http://ancien.example/' ),
		);
	}

	#[DataProvider( 'bad_items' )]
	public function test_refuses_with_a_sentence_and_the_field( array $changes, string $field, string $code ): void {
		$answer = $this->put( array( self::site(), array_merge( self::site( array( 'id' => 'autre', 'baseUrl' => 'https://autre.example/' ) ), $changes ) ) );
		$data   = $answer->get_data();

		self::assertSame( array( 400, $code, "items[1]$field" ), array( $answer->get_status(), $data['code'], $data['data']['field'] ?? '' ), $data['message'] );
		self::assertMatchesRegularExpression( '/^\S.{15,}[.?]$/u', $data['message'] );
		self::assertSame( 'no-store', $answer->get_headers()['Cache-Control'] ?? '' );
		self::assertSame( 0, revision() );
	}

	public static function bad_items(): array {
		$invalid = 'passerelle_invalid';

		return array(
			'unknown field'            => array( array( 'colour' => 'red' ), '[colour]', $invalid ),
			'no address'               => array( array( 'baseUrl' => '' ), '[baseUrl]', $invalid ),
			'a blank address'          => array( array( 'baseUrl' => ' ' ), '[baseUrl]', 'passerelle_url_empty' ),
			'a number for address'     => array( array( 'baseUrl' => 12 ), '[baseUrl]', $invalid ),
			'credentials'              => array( array( 'baseUrl' => 'https://sacha:mot@ancien.example/' ), '[baseUrl]', 'passerelle_url_credentials' ),
			'javascript'               => array( array( 'baseUrl' => 'javascript:alert(1)' ), '[baseUrl]', 'passerelle_url_scheme' ),
			'ftp'                      => array( array( 'baseUrl' => 'ftp://ancien.example/' ), '[baseUrl]', 'passerelle_url_scheme' ),
			'a query'                  => array( array( 'baseUrl' => 'https://autre.example/?lang=fr' ), '[baseUrl]', 'passerelle_url_page' ),
			'a fragment'               => array( array( 'baseUrl' => 'https://autre.example/#haut' ), '[baseUrl]', 'passerelle_url_page' ),
			'a page'                   => array( array( 'baseUrl' => 'https://autre.example/article12.html' ), '[baseUrl]', 'passerelle_url_page' ),
			'a port'                   => array( array( 'baseUrl' => 'https://autre.example:8443/' ), '[baseUrl]', 'passerelle_url_port' ),
			'this machine'             => array( array( 'baseUrl' => 'http://127.0.0.1/' ), '[baseUrl]', 'passerelle_url_private' ),
			'a private network'        => array( array( 'baseUrl' => 'http://10.0.0.7/' ), '[baseUrl]', 'passerelle_url_private' ),
			'secrets of a cloud'       => array( array( 'baseUrl' => 'http://169.254.169.254/' ), '[baseUrl]', 'passerelle_url_private' ),
			'a name for this machine'  => array( array( 'baseUrl' => 'http://localhost/' ), '[baseUrl]', 'passerelle_url_private' ),
			'a private former URL'     => array( array( 'formerUrls' => array( 'https://www.exemple.org/', 'http://192.168.1.1/' ) ), '[formerUrls][1]', 'passerelle_url_private' ),
			'former URLs as a word'    => array( array( 'formerUrls' => 'none' ), '[formerUrls][0]', 'passerelle_url_not_url' ),
			'unknown system'           => array( array( 'system' => 'typo3' ), '[system]', $invalid ),
			'unknown state'            => array( array( 'state' => 'asleep' ), '[state]', $invalid ),
			'set to suspect'           => array( array( 'state' => 'suspect' ), '[state]', 'passerelle_suspect' ),
			'no name'                  => array( array( 'name' => '  ' ), '[name]', $invalid ),
			'a long name'              => array( array( 'name' => str_repeat( 'é', 101 ) ), '[name]', $invalid ),
			'capitals in the id'       => array( array( 'id' => 'Ancien' ), '[id]', $invalid ),
			'the same id'              => array( array( 'id' => 'ancien' ), '[id]', 'passerelle_twice' ),
			'the same address'         => array( array( 'baseUrl' => 'ancien.example' ), '[baseUrl]', 'passerelle_twice' ),
			'no day'                   => array( array( 'archivedAt' => '2019-02-30' ), '[archivedAt]', $invalid ),
			'a day in words'           => array( array( 'archivedAt' => 'hier' ), '[archivedAt]', $invalid ),
			'a day to come'            => array( array( 'archivedAt' => '2999-01-01' ), '[archivedAt]', $invalid ),
			'no placeholder'           => array( array( 'articleUrl' => 'spip.php?article' ), '[articleUrl]', 'passerelle_template' ),
			'two placeholders'         => array( array( 'articleUrl' => '{id}-{slug}' ), '[articleUrl]', 'passerelle_template' ),
			'unknown placeholder'      => array( array( 'articleUrl' => 'node/{nid}' ), '[articleUrl]', 'passerelle_template' ),
			'an absolute template'     => array( array( 'articleUrl' => 'https://autre.example/{id}' ), '[articleUrl]', 'passerelle_template' ),
			'a template from the root' => array( array( 'articleUrl' => '/node/{id}' ), '[articleUrl]', 'passerelle_template' ),
			'a climbing template'      => array( array( 'articleUrl' => '../node/{id}' ), '[articleUrl]', 'passerelle_template' ),
			'script in a template'     => array( array( 'articleUrl' => 'javascript:{id}' ), '[articleUrl]', 'passerelle_template' ),
			'a tag in a template'      => array( array( 'articleUrl' => '<b>{id}' ), '[articleUrl]', 'passerelle_template' ),
			'a search without words'   => array( array( 'searchUrl' => 'spip.php?page=recherche' ), '[searchUrl]', 'passerelle_template' ),
			'words within a value'     => array( array( 'searchUrl' => '?q=site:{query}' ), '[searchUrl]', 'passerelle_template' ),
			'unknown fallback'         => array( array( 'searchFallback' => 'pray' ), '[searchFallback]', $invalid ),
			'rules as a word'          => array( array( 'identities' => array( 'x' ) ), '[identities][0]', $invalid ),
			'unknown field in a rule'  => self::rule_with( array( 'x' => 1 ), '[x]', $invalid ),
			'unknown source'           => self::rule_with( array( 'source' => 'tea' ), '[source]', $invalid ),
			'a meta without its key'   => self::rule_with( array( 'key' => ' ' ), '[key]', 'passerelle_key' ),
			'a guid without pattern'   => self::rule_with( array( 'source' => 'guid' ), '[pattern]', 'passerelle_pattern' ),
			'a slug without pattern'   => self::rule_with( array( 'source' => 'slug' ), '[pattern]', 'passerelle_pattern' ),
			'a broken regex'           => self::rule_with( array( 'pattern' => '(' ), '[pattern]', 'passerelle_pattern' ),
			'a regex without group'    => self::rule_with( array( 'pattern' => 'article[0-9]+' ), '[pattern]', 'passerelle_pattern' ),
			'a group that is none'     => self::rule_with( array( 'pattern' => 'article(?:[0-9]+)' ), '[pattern]', 'passerelle_pattern' ),
			'lookbehind'               => self::rule_with( array( 'pattern' => '(?<=a)([0-9]+)' ), '[pattern]', 'passerelle_pattern' ),
			'a named group'            => self::rule_with( array( 'pattern' => '(?P<id>[0-9]+)' ), '[pattern]', 'passerelle_pattern' ),
			'flags'                    => self::rule_with( array( 'pattern' => '(?i)([0-9]+)' ), '[pattern]', 'passerelle_pattern' ),
			'a recursion'              => self::rule_with( array( 'pattern' => '((?R)?)' ), '[pattern]', 'passerelle_pattern' ),
			'an endless regex'         => self::rule_with( array( 'pattern' => '^((?:a+)+)$' ), '[pattern]', 'passerelle_pattern' ),
			'a long regex'             => self::rule_with( array( 'pattern' => '(' . str_repeat( 'a', 300 ) . ')' ), '[pattern]', $invalid ),
			'a bound of zero'          => self::rule_with( array( 'until' => array( 'id' => 0 ) ), '[until][id]', $invalid ),
			'an empty bound'           => self::rule_with( array( 'until' => array() ), '[until]', $invalid ),
			'a bound on no day'        => self::rule_with( array( 'until' => array( 'date' => '2019-13-01' ) ), '[until][date]', $invalid ),
			'no types'                 => self::rule_with( array( 'where' => array( 'postType' => array() ) ), '[where][postType]', $invalid ),
			'too many rules'           => array( array( 'identities' => array_fill( 0, 21, self::rule() ) ), '[identities]', $invalid ),
		);
	}

	private static function rule_with( array $changes, string $field, string $code ): array {
		return array( array( 'identities' => array( self::rule(), self::rule( $changes ) ) ), "[identities][1]$field", $code );
	}

	public function test_names_what_is_missing(): void {
		$item = self::site();
		unset( $item['articleUrl'] );
		$answer = $this->put( array( $item ) );

		self::assertSame( array( 400, 'items[0][articleUrl]' ), array( $answer->get_status(), $answer->get_data()['data']['field'] ) );
	}

	#[DataProvider( 'bad_bodies' )]
	public function test_refuses_other_bodies( array $body, string $field ): void {
		$answer = $this->rest( 'PUT', '/old-sites', $body, 'administrator' );

		self::assertSame( array( 400, 'passerelle_invalid', $field ), array( $answer->get_status(), $answer->get_data()['code'], $answer->get_data()['data']['field'] ) );
	}

	public static function bad_bodies(): array {
		return array(
			'no items'             => array( array( 'revision' => 0 ), 'items' ),
			'no revision'          => array( array( 'items' => array() ), 'revision' ),
			'a revision as a word' => array( array( 'revision' => 'x', 'items' => array() ), 'revision' ),
			'more'                 => array( array( 'revision' => 0, 'items' => array(), 'x' => 1 ), 'x' ),
			'eleven sites'         => array( array( 'revision' => 0, 'items' => array_fill( 0, 11, self::site() ) ), 'items' ),
		);
	}

	public function test_a_number_as_text_counts_as_that_number(): void {
		self::assertSame( 200, $this->rest( 'PUT', '/old-sites', array( 'revision' => '0', 'items' => array() ), 'administrator' )->get_status() );
	}

	public function test_two_admins_at_once(): void {
		$this->put( array( self::site() ) );
		$answer = $this->put( array(), 0 );

		self::assertSame( array( 409, 'passerelle_stale', 'revision', 1 ), array( $answer->get_status(), $answer->get_data()['code'], $answer->get_data()['data']['field'], $answer->get_data()['data']['revision'] ) );
		self::assertCount( 1, old_sites() );
		self::assertSame( 200, $this->put( array(), 1 )->get_status() );
		self::assertSame( array( 2, array() ), array( revision(), old_sites() ) );
	}

	public function test_waits_for_nobody_who_is_saving(): void {
		$owner = lock( 'old_sites', 10 );

		self::assertSame( 409, $this->put( array( self::site() ) )->get_status() );

		unlock( 'old_sites', (string) $owner );

		self::assertSame( 200, $this->put( array( self::site() ) )->get_status() );
	}

	public function test_says_when_the_table_is_missing(): void {
		update_option( 'passerelle_schema', array( 'version' => 0 ) );
		$answer = $this->put( array( self::site() ) );

		self::assertSame( array( 503, 'passerelle_no_table' ), array( $answer->get_status(), $answer->get_data()['code'] ) );
		self::assertSame( array(), old_sites() );
	}

	public function test_suspicion_is_lifted_by_people_and_set_by_us(): void {
		$this->set_up_sites( self::site( array( 'state' => 'suspect' ) ) );

		self::assertSame( 200, $this->put( array( self::site( array( 'state' => 'suspect', 'name' => 'Autre nom' ) ) ), 1 )->get_status() );
		self::assertSame( 200, $this->put( array( self::site() ), 2 )->get_status() );
		self::assertSame( 400, $this->put( array( self::site( array( 'state' => 'suspect' ) ) ), 3 )->get_status() );
	}

	public function test_an_address_accepted_once_is_not_asked_about_again(): void {
		// A registrar sent the dead name to a private address.
		$this->set_up_sites( self::site( array( 'baseUrl' => 'http://10.0.0.7/' ) ) );

		self::assertSame( 200, $this->put( array( self::site( array( 'baseUrl' => 'http://10.0.0.7/', 'state' => 'gone' ) ) ), 1 )->get_status() );
	}

	public function test_test_hosts_may_be_private(): void {
		$host = explode( ',', (string) constant( 'PASSERELLE_TEST_HOSTS' ) )[0];

		self::assertSame( "http://$host/", $this->put( array( self::site( array( 'baseUrl' => "http://$host" ) ) ) )->get_data()['items'][0]['baseUrl'] ?? '' );
	}

	public function test_keeps_a_name_in_any_script(): void {
		self::assertSame( 'L’été « des » passeurs 🎉 <b>', $this->put( array( self::site( array( 'name' => " L’été « des » passeurs 🎉 <b>\n" ) ) ) )->get_data()['items'][0]['name'] );
	}

	private function put( array $items, int $revision = 0 ): \WP_REST_Response {
		return $this->rest( 'PUT', '/old-sites', array( 'revision' => $revision, 'items' => $items ), 'administrator' );
	}
}
