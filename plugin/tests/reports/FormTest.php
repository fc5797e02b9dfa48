<?php
/**
 * Without script: the form itself, thanks by address, errors with everything still there.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Reports;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\Reports\report_form;

use const Passerelle\Reports\STYLE;

require_once __DIR__ . '/ReportsTestCase.php';

final class FormTest extends ReportsTestCase {
	private const WISHES = array( 'title' => '', 'reasons' => array(), 'email' => false, 'page' => 0 );

	public function test_the_form_is_the_same_for_everyone_and_every_time(): void {
		$one = report_form( get_post( $this->article ), self::WISHES );
		wp_set_current_user( $this->user( 'administrator' ) );
		$_SERVER['REMOTE_ADDR'] = '198.51.100.1';

		self::assertSame( $one, report_form( get_post( $this->article ), self::WISHES ) );
		self::assertStringNotContainsString( 'nonce', $one );
		self::assertStringContainsString( 'action="http://' . $_SERVER['HTTP_HOST'] . '/wp-json/passerelle/v1/reports"', $one );
		self::assertSame( 9, substr_count( $one, 'type="radio"' ) );
		self::assertStringContainsString( 'id="passerelle-received"', $one );
		self::assertStringContainsString( 'id="passerelle-held"', $one );
	}

	/** @return array<string, array{string}> What a translation plugin makes of an address. */
	public static function addresses_in_a_language(): array {
		return array(
			'a folder'   => array( '$1/fr$2' ),
			'a question' => array( '$1$2?lang=fr' ),
		);
	}

	#[DataProvider( 'addresses_in_a_language' )]
	public function test_is_sent_to_the_one_address_that_the_gate_knows( string $address ): void {
		$door = rest_url( 'passerelle/v1/reports' );
		add_filter( 'home_url', static fn( string $url ): string => (string) preg_replace( '~^(https?://[^/]+)(.*)$~', $address, $url ) );

		self::assertStringContainsString( ' action="' . $door . '"', report_form( get_post( $this->article ), self::WISHES ) );
	}

	public function test_nothing_in_it_hangs_on_the_keys_of_the_site(): void {
		$one = report_form( get_post( $this->article ), self::WISHES );
		add_filter( 'salt', static fn(): string => wp_generate_password( 64 ) );

		self::assertSame( $one, report_form( get_post( $this->article ), self::WISHES ) );
	}

	public function test_the_card_asks_for_an_address_only_where_the_admin_allows_it(): void {
		$this->ask_for_email( false );
		$strip = fn(): string => \Passerelle\Reports\add_to_strip( array(), get_post( $this->article ) )['report'];
		self::assertStringNotContainsString( 'name="email"', $strip() );

		update_option( 'passerelle_settings', array( 'reports' => array( 'askEmail' => true, 'digest' => 'off', 'recipients' => array() ) ) );
		self::assertStringContainsString( 'name="email"', $strip() );
	}

	public function test_the_canvas_shows_the_form_as_readers_see_it(): void {
		require_once ABSPATH . 'wp-admin/includes/class-wp-screen.php';
		require_once ABSPATH . 'wp-admin/includes/screen.php';
		wp_dequeue_style( STYLE );
		wp_deregister_style( STYLE );
		set_current_screen( 'post' );

		try {
			do_action( 'enqueue_block_assets' );

			// Its rules hide the thanks that only those who sent something see.
			self::assertStringContainsString( '.passerelle-said:not(:target)', implode( (array) wp_styles()->get_data( STYLE, 'after' ) ) );
			self::assertTrue( wp_style_is( STYLE, 'enqueued' ) );
		} finally {
			unset( $GLOBALS['current_screen'] );
			wp_dequeue_style( STYLE );
		}
	}

	public function test_fewer_reasons_and_an_address(): void {
		$form = report_form( null, array( 'reasons' => array( 'typo', 'nonsense' ), 'email' => true, 'page' => 12, 'title' => '<b>Titre</b>' ) );

		self::assertSame( 1, substr_count( $form, 'type="radio"' ) );
		self::assertStringContainsString( 'name="url"', $form );
		self::assertStringContainsString( 'name="email"', $form );
		self::assertStringContainsString( 'name="page" value="12"', $form );
		self::assertStringContainsString( '&lt;b&gt;Titre', $form );
	}

	public function test_thanks_are_a_place_in_the_article(): void {
		$answer = $this->post_form( array( 'note' => 'Un mot', 'some-extension' => '1' ) );

		self::assertSame( array( 303, get_permalink( $this->article ) . '#passerelle-held' ), array( $answer->get_status(), $answer->get_headers()['Location'] ) );
		self::assertSame( 'no-store', $answer->get_headers()['Cache-Control'] );
		self::assertSame( 'Un mot', self::the_report()['note'] );
	}

	public function test_sent_twice_it_is_one(): void {
		$this->post_form();
		self::assertSame( 303, $this->post_form()->get_status() );
		self::assertSame( '1', self::the_report()['count'] );
	}

	public function test_from_the_help_page_one_comes_back_there(): void {
		$page   = $this->post( array( 'post_type' => 'page', 'post_title' => 'Aide' ) );
		$answer = $this->post_form( array( 'postId' => '', 'url' => get_permalink( $this->article ), 'page' => $page ) );

		self::assertSame( get_permalink( $page ) . '#passerelle-held', $answer->get_headers()['Location'] );
		self::assertSame( (string) $this->article, self::the_report()['post_id'] );
	}

	/** @return array<string, array{array<string, string>, int, string}> */
	public static function mistakes(): array {
		return array(
			'no reason'    => array( array( 'reason' => '' ), 400, 'reason' ),
			'a bad e-mail' => array( array( 'email' => 'moi@' ), 400, 'email' ),
			'no e-mail'    => array( array( 'email' => '"><script>alert(1)</script>@exemple.org' ), 400, 'email' ),
			'a long note'  => array( array( 'note' => str_repeat( 'trop ', 400 ) ), 400, 'note' ),
		);
	}

	/** @param array<string, string> $fields */
	#[DataProvider( 'mistakes' )]
	public function test_a_mistake_loses_nothing( array $fields, int $status, string $field ): void {
		$answer = $this->post_form( $fields + array( 'note' => 'Mes « mots » & </textarea><script>', 'quote' => 'un "passage"', 'reason' => 'typo' ) );
		$html   = $answer->get_data();

		self::assertSame( array( $status, 'text/html; charset=utf-8' ), array( $answer->get_status(), $answer->get_headers()['Content-Type'] ) );
		self::assertStringContainsString( '<title>Error: ', $html );
		self::assertMatchesRegularExpression( '/role="alert"[^>]*>.*href="#passerelle-' . $field . '"/', $html );
		self::assertStringContainsString( "id=\"passerelle-$field\"", $html );
		self::assertStringNotContainsString( '<script', $html );
		self::assertStringContainsString( 'un &quot;passage&quot;', $html );

		if ( 'note' !== $field ) {
			self::assertStringContainsString( 'Mes « mots » &amp;', $html );
		}

		if ( 'reason' !== $field ) {
			self::assertMatchesRegularExpression( '/value="typo" required checked/', str_replace( "checked='checked'", 'checked', $html ) );
		}

		self::assertSame( array(), self::stored() );
	}

	public function test_lists_instead_of_texts_are_a_mistake_and_no_error(): void {
		$answer = $this->send_raw( "postId={$this->article}&reason[]=image&note[a][b]=c&email[]=d", array(), 'application/x-www-form-urlencoded' );

		self::assertSame( 400, $answer->get_status() );
		self::assertStringContainsString( '<!doctype html>', $answer->get_data() );
	}

	public function test_line_breaks_count_as_the_browser_counted_them(): void {
		self::assertSame( 303, $this->post_form( array( 'note' => str_repeat( "a\r\n", 750 ) ) )->get_status() );
	}

	public function test_a_page_of_errors_shows_nothing_hidden(): void {
		$draft = $this->post( array( 'post_status' => 'draft', 'post_title' => 'Titre secret' ) );

		self::assertStringNotContainsString( 'secret', (string) $this->post_form( array( 'postId' => $draft, 'page' => $draft ) )->get_data() );
	}
}
