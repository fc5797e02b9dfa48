<?php
/**
 * POST reports: what readers send, and what becomes of it.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Reports;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\db;
use function Passerelle\table;

require_once __DIR__ . '/ReportsTestCase.php';

final class ReceiveTest extends ReportsTestCase {
	public function test_one_tap_is_enough(): void {
		$answer = $this->send();

		self::assertSame( 201, $answer->get_status() );
		self::assertSame( 'received', $answer->get_data()['status'] );
		self::assertFalse( $answer->get_data()['known'] );
		self::assertSame( 'no-store', $answer->get_headers()['Cache-Control'] );

		$row = self::the_report();
		self::assertSame( array( (string) $this->article, 'image', 'new', '', '1' ), array( $row['post_id'], $row['reason'], $row['status'], $row['held_for'], $row['count'] ) );
	}

	public function test_keeps_what_was_written_as_it_was(): void {
		$note = "« L’été » — 100 % d’accord, O'Neil \\ \"x\" <b>gras</b> 🎈\n\nدوم سطر";
		$this->send( array( 'reason' => 'code', 'note' => $note, 'quote' => 'un passage', 'target' => 'https://exemple.org/a.png' ) );

		$row = self::the_report();
		self::assertSame( array( $note, 'un passage', 'https://exemple.org/a.png' ), array( $row['note'], $row['quote'], $row['target'] ) );
	}

	/** @return array<string, array{array<string, mixed>, string}> What is sent; the reason it waits. */
	public static function signs(): array {
		return array(
			'a password manager filled the honeypot' => array( array( 'website' => 'https://exemple.org' ), 'honeypot' ),
			'within a second'                        => array( array( 'elapsed' => 300 ), 'timing' ),
			'many links'                             => array( array( 'note' => 'http://a.example http://b.example www.c.example' ), 'links' ),
		);
	}

	/** @param array<string, mixed> $fields */
	#[DataProvider( 'signs' )]
	public function test_what_looks_odd_waits_and_is_not_lost( array $fields, string $reason ): void {
		$answer = $this->send( $fields + array( 'note' => 'typo' ) );

		self::assertSame( array( 201, 'held' ), array( $answer->get_status(), $answer->get_data()['status'] ) );
		self::assertDoesNotMatchRegularExpression( '/spam|suspect|robot/i', $answer->get_data()['message'] );
		self::assertSame( array( 'held', $reason ), array( self::the_report()['status'], self::the_report()['held_for'] ) );
	}

	public function test_one_link_one_word_and_two_seconds_are_fine(): void {
		self::assertSame( 'received', $this->send( array( 'note' => 'typo http://a.example', 'elapsed' => 2000 ) )->get_data()['status'] );
	}

	public function test_two_addresses_as_browsers_show_them_are_two(): void {
		self::assertSame( 'received', $this->send( array( 'note' => 'Pas https://www.a.example/x mais https://www.b.example/x' ) )->get_data()['status'] );
	}

	public function test_without_a_stamp_it_waits(): void {
		self::assertSame( 'held', $this->send( array(), array(), false )->get_data()['status'] );
		self::assertSame( 'stamp', self::the_report()['held_for'] );
	}

	public function test_a_stamp_of_another_body_waits(): void {
		self::assertSame( 'held', $this->send( array(), array( 'X-Passerelle-Stamp' => self::stamp( 'x' ) ) )->get_data()['status'] );
	}

	public function test_a_phone_whose_clock_is_wrong_waits_and_hears_thanks(): void {
		$body   = (string) wp_json_encode( array( 'postId' => $this->article, 'reason' => 'image' ) );
		$answer = $this->send_raw( $body, array( 'X-Passerelle-Stamp' => self::stamp( $body, time() - 86400 ) ) );

		self::assertSame( array( 201, 'held', 'Thank you, someone will read it.' ), array( $answer->get_status(), $answer->get_data()['status'], $answer->get_data()['message'] ) );
	}

	/** @return array<string, array{string, string}> */
	public static function origins(): array {
		return array(
			'none'         => array( '', 'received' ),
			'null'         => array( 'null', 'received' ),
			'ours'         => array( 'http://127.0.0.1', 'received' ),
			'ours, by TLS' => array( 'https://127.0.0.1', 'received' ),
			'another'      => array( 'https://autre.example', 'held' ),
			'like ours'    => array( 'https://127.0.0.1.autre.example', 'held' ),
		);
	}

	#[DataProvider( 'origins' )]
	public function test_another_sites_page_waits( string $origin, string $status ): void {
		$host = (string) $_SERVER['HTTP_HOST'];
		self::assertSame( $status, $this->send( array(), array( 'Origin' => str_replace( '127.0.0.1', $host, $origin ) ) )->get_data()['status'] );
	}

	/** @return array<string, array{string, int, string}> Body, status, field. */
	public static function bad_bodies(): array {
		return array(
			'empty'                    => array( '', 400, 'reason' ),
			'no JSON'                  => array( '{"reason"', 400, '' ),
			'a list'                   => array( '[]', 400, 'reason' ),
			'a word'                   => array( '"image"', 400, 'reason' ),
			'null'                     => array( 'null', 400, 'reason' ),
			'no reason'                => array( '{"postId":1}', 400, 'reason' ),
			'unknown reason'           => array( '{"postId":1,"reason":"spam"}', 400, 'reason' ),
			'reason as a list'         => array( '{"postId":1,"reason":["image"]}', 400, 'reason' ),
			'unknown field'            => array( '{"postId":1,"reason":"image","admin":true}', 400, 'admin' ),
			'note as a list'           => array( '{"postId":1,"reason":"image","note":["a"]}', 400, 'note' ),
			'note too long'            => array( '{"postId":1,"reason":"image","note":"' . str_repeat( 'é', 1501 ) . '"}', 400, 'note' ),
			'quote too long'           => array( '{"postId":1,"reason":"image","quote":"' . str_repeat( 'a', 301 ) . '"}', 400, 'quote' ),
			'neither article'          => array( '{"reason":"image"}', 400, 'url' ),
			'both'                     => array( '{"reason":"image","postId":1,"url":"https://exemple.org/"}', 400, 'url' ),
			'no uuid'                  => array( '{"postId":1,"reason":"image","id":"1; DROP"}', 400, 'id' ),
			'article 0'                => array( '{"postId":0,"reason":"image"}', 400, 'postId' ),
			'article -1'               => array( '{"postId":-1,"reason":"image"}', 400, 'postId' ),
			'article 1.5'              => array( '{"postId":1.5,"reason":"image"}', 400, 'postId' ),
			'article as an object'     => array( '{"postId":{"a":1},"reason":"image"}', 400, 'postId' ),
			'enormous article'         => array( '{"postId":99999999999999999999,"reason":"image"}', 400, 'postId' ),
			'elapsed below 0'          => array( '{"postId":1,"reason":"image","elapsed":-5}', 400, 'elapsed' ),
			'e-mail with a line break' => array( '{"postId":1,"reason":"image","email":"a@exemple.org\r\nBcc: b@exemple.org"}', 400, 'email' ),
			'no e-mail'                => array( '{"postId":1,"reason":"image","email":"moi"}', 400, 'email' ),
			'deep'                     => array( str_repeat( '{"a":', 600 ) . '1' . str_repeat( '}', 600 ), 400, '' ),
			'a lone surrogate'         => array( '{"postId":1,"reason":"image","note":"\ud800"}', 400, '' ),
			'invalid UTF-8'            => array( "{\"postId\":1,\"reason\":\"image\",\"note\":\"\xff\xfe\"}", 400, '' ),
		);
	}

	#[DataProvider( 'bad_bodies' )]
	public function test_refuses_what_is_no_report_and_says_where( string $body, int $status, string $field ): void {
		$answer = $this->send_raw( $body );
		$data   = $answer->get_data();

		self::assertSame( $status, $answer->get_status(), (string) wp_json_encode( $data ) );
		self::assertSame( $field, $data['data']['field'] ?? '' );
		self::assertSame( array(), self::stored() );
		self::assertSame( array(), self::counts() );
	}

	/** @return array<string, array{string, string}> */
	public static function odd_notes(): array {
		return array(
			'only blanks'          => array( "  \n\t ", '' ),
			'only zero width'      => array( "\u{200B}\u{200D}\u{2060}\u{FEFF}", '' ),
			'only a hangul filler' => array( "\u{3164}", '' ),
			'NUL'                  => array( "a\0b", 'ab' ),
			'turned direction'     => array( "abc\u{202E}fed", 'abcfed' ),
			'a family'             => array( "👩\u{200D}👧", "👩\u{200D}👧" ),
			'line breaks'          => array( "a\r\nb\rc\n\n\n\nd", "a\nb\nc\n\nd" ),
			'markup'               => array( '<script>alert(1)</script>', '<script>alert(1)</script>' ),
		);
	}

	#[DataProvider( 'odd_notes' )]
	public function test_odd_notes_are_kept_clean( string $note, string $kept ): void {
		self::assertSame( 201, $this->send( array( 'note' => $note ) )->get_status() );
		self::assertSame( $kept, self::the_report()['note'] );
	}

	/** @return array<string, array{array<string, mixed>}> */
	public static function hidden_articles(): array {
		return array(
			'draft'     => array( array( 'post_status' => 'draft' ) ),
			'pending'   => array( array( 'post_status' => 'pending' ) ),
			'private'   => array( array( 'post_status' => 'private' ) ),
			'future'    => array( array( 'post_status' => 'future', 'post_date' => '2099-01-01 00:00:00' ) ),
			'trash'     => array( array( 'post_status' => 'trash' ) ),
			'protected' => array( array( 'post_password' => 'secret' ) ),
			'a menu'    => array( array( 'post_type' => 'nav_menu_item' ) ),
			'an image'  => array( array( 'post_type' => 'attachment', 'post_status' => 'inherit' ) ),
		);
	}

	/** @param array<string, mixed> $post */
	#[DataProvider( 'hidden_articles' )]
	public function test_hidden_articles_answer_like_absent_ones( array $post ): void {
		$absent = $this->send( array( 'postId' => 999999 ) );
		$hidden = $this->send( array( 'postId' => $this->post( $post + array( 'post_title' => 'Titre secret' ) ) ) );

		self::assertSame( 404, $hidden->get_status() );
		self::assertSame( $absent->get_data(), $hidden->get_data() );
		self::assertStringNotContainsString( 'secret', (string) wp_json_encode( $hidden->get_data() ) );
		self::assertSame( array(), self::stored() );
	}

	/** @return array<string, array{array<string, mixed>}> Field sets that some version's page sent. Never change one; add. */
	public static function old_field_sets(): array {
		return array(
			'0.1, script' => array( array( 'id' => '5f0c2f2e-5a3c-4a36-9a53-0c7c0b6f9a11', 'reason' => 'image', 'note' => 'x', 'quote' => 'y', 'target' => 'z', 'email' => 'une@exemple.org', 'elapsed' => 5000, 'website' => '' ) ),
			'0.1, least'  => array( array( 'reason' => 'other' ) ),
		);
	}

	/** @param array<string, mixed> $fields */
	#[DataProvider( 'old_field_sets' )]
	public function test_pages_from_old_caches_still_report( array $fields ): void {
		self::assertSame( 'received', $this->send( $fields )->get_data()['status'] );
	}

	public function test_an_accented_report_costs_four_queries_and_two_writes(): void {
		$this->send( array( 'note' => 'été' ) );
		$_SERVER['REMOTE_ADDR'] = '198.51.100.1';
		clean_post_cache( $this->article );
		$body  = (string) wp_json_encode( array( 'id' => wp_generate_uuid4(), 'postId' => $this->article, 'reason' => 'typo', 'note' => 'été 🎈' ) );
		$stamp = self::stamp( $body );
		$seen  = array();
		add_filter( 'query', static function ( string $query ) use ( &$seen ): string {
			$seen[] = strtok( trim( $query ), " \n" );

			return $query;
		} );

		$this->send_raw( $body, array( 'X-Passerelle-Stamp' => $stamp ) );

		self::assertSame( array( 'SELECT', 'SELECT', 'INSERT', 'INSERT' ), $seen );
	}

	public function test_a_logged_in_person_is_a_reader_like_any_other(): void {
		wp_set_current_user( $this->user( 'administrator' ) );

		self::assertSame( 'received', $this->send()->get_data()['status'] );
		self::assertArrayNotHasKey( 'user_id', self::the_report() );
	}

	public function test_yesterdays_key_goes_with_the_first_report_of_today(): void {
		db()->query( (string) db()->prepare( 'INSERT INTO %i (day, salt) VALUES (%s, %s)', table( 'days' ), '20200101', 'x' ) );
		$this->send();

		self::assertSame( array( gmdate( 'Ymd' ) ), db()->get_col( 'SELECT day FROM ' . table( 'days' ) ) );
	}

	public function test_switched_off_or_without_permalinks_it_takes_nothing(): void {
		update_option( 'permalink_structure', '' );
		self::assertSame( 503, $this->send()->get_status() );
		update_option( 'permalink_structure', '/index.php/%postname%/' );
		self::assertSame( 503, $this->send()->get_status() );
		update_option( 'permalink_structure', '/%postname%/' );
		update_option( 'passerelle_settings', array( 'features' => array( 'reports' => false ) ) );
		self::assertSame( 'passerelle_closed', self::error_code( $this->send() ) );
		self::assertSame( array(), self::stored() );
	}
}
