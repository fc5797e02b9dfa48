<?php
/**
 * What readers get: the account, nothing of what waits, no query, nothing loaded.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Giving;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\Giving\forbids_handlers;
use function Passerelle\Giving\support_us;

require_once __DIR__ . '/GivingTestCase.php';

final class CardTest extends GivingTestCase {
	public function test_shows_what_is_in_force(): void {
		$this->put( array( self::account() ) );
		$this->put( array( self::account( array( 'iban' => self::OTHER_IBAN ) ) ), 1 );
		$html = self::render( '{"account":"main","section":"Toulouse","message":"Autre chose"}' );

		self::assertStringContainsString( '>BE68<', $html );
		self::assertStringNotContainsString( 'BE71', $html );
		// Locked: an article cannot change it.
		self::assertStringContainsString( '<span data-pay="message">Toulouse</span>', $html );
		self::assertStringNotContainsString( 'Autre chose', $html );
		self::assertStringNotContainsString( '<script', $html );
	}

	public function test_an_unlocked_message_is_the_editors(): void {
		$this->put( array( self::account( array( 'sections' => array( array( 'name' => 'A', 'message' => 'Un', 'locked' => false ) ) ) ) ) );

		self::assertStringContainsString( '<span data-pay="message">Deux</span>', self::render( '{"section":"A","message":"Deux"}' ) );
		self::assertStringContainsString( '<span data-pay="message">Un</span>', self::render( '{"section":"A","message":"Deux\u2028BE71096123456769"}' ) );
	}

	#[DataProvider( 'typed_messages' )]
	public function test_an_editors_message_is_checked_like_an_accounts( string $account, string $typed, bool $shown ): void {
		$this->put( array( self::account( array( 'sections' => array() ) ), self::swiss() ) );
		$html = self::render( (string) wp_json_encode( array( 'account' => $account, 'message' => $typed ) ) );

		self::assertSame( $shown, str_contains( $html, "<span data-pay=\"message\">$typed</span>" ) );
		self::assertStringContainsString( 'data-pay="iban"', $html );
	}

	public static function typed_messages(): array {
		return array(
			'words'                  => array( 'main', 'Merci', true ),
			'a Belgian message'      => array( 'main', '+++123/4567/89002+++', true ),
			'wrong Belgian digits'   => array( 'main', '+++123/4567/89003+++', false ),
			'an RF reference'        => array( 'main', 'RF18 5390 0754 7034', true ),
			'wrong RF digits'        => array( 'main', 'RF19 5390 0754 7034', false ),
			'a QR reference in Biel' => array( 'suisse', '210000000003139471430009017', false ),
			'the same in Belgium'    => array( 'main', '210000000003139471430009017', true ),
			'141 letters'            => array( 'main', str_repeat( 'x', 141 ), false ),
		);
	}

	public function test_an_account_that_is_gone_leaves_nothing(): void {
		$this->put( array( self::account() ) );

		self::assertSame( '', trim( self::render( '{"account":"parti"}' ) ) );
	}

	public function test_escapes_what_was_typed(): void {
		$this->put( array( self::account( array( 'payee' => '<img src=x onerror=alert(1)> & Cie', 'sections' => array() ) ) ) );

		self::assertStringContainsString( '&lt;img src=x onerror=alert(1)&gt; &amp; Cie', self::render( '{}' ) );
	}

	public function test_an_editor_is_told_of_a_section_that_is_gone(): void {
		$this->put( array( self::account() ) );
		$seen = fn( string $section ): string => $this->rest( 'GET', '/wp/v2/block-renderer/passerelle/bank-account', array( 'context' => 'edit', 'attributes' => array( 'section' => $section ) ), 'editor' )->get_data()['rendered'];

		self::assertStringNotContainsString( 'passerelle-notice', $seen( 'Toulouse' ) );
		self::assertStringContainsString( 'passerelle-notice', $seen( 'Partie' ) );
		self::assertStringNotContainsString( 'passerelle-notice', self::render( '{"section":"Partie"}' ) );
	}

	public function test_feeds_carry_plain_text_only(): void {
		$this->put( array( self::account(), self::swiss() ) );
		$GLOBALS['wp_query']->is_feed = true;
		$html                         = do_blocks( '<!-- wp:passerelle/donate --><!-- wp:passerelle/bank-account {"section":"Toulouse"} /--><!-- wp:passerelle/bank-account {"account":"suisse"} /--><!-- /wp:passerelle/donate -->' );
		$GLOBALS['wp_query']->is_feed = false;

		self::assertStringContainsString( 'BE68539007547034', wp_strip_all_tags( $html ) );
		self::assertStringContainsString( 'Toulouse', $html );
		self::assertDoesNotMatchRegularExpression( '/<(?:button|template|script|form|input)|onclick|popover/', $html );
	}

	public function test_two_accounts_cost_no_query(): void {
		$this->put( array( self::account(), self::swiss() ) );
		self::render( '{}' );

		self::assertSame( 0, $this->count_queries( static fn(): string => self::render( '{}' ) . self::render( '{"account":"suisse"}' ) ) );
	}

	#[DataProvider( 'codes' )]
	public function test_offers_a_code_where_banks_read_one( array $account, string $kind ): void {
		$this->put( array( $account ) );
		$html = self::render( '{}' );

		self::assertSame( $kind, 1 === preg_match( '/data-kind="(\w+)"/', $html, $found ) ? $found[1] : '' );
	}

	public static function codes(): array {
		return array(
			'Belgium'                     => array( self::account(), 'epc' ),
			'Switzerland with an address' => array( self::swiss(), 'spc' ),
			'francs without an address'   => array( self::swiss( array( 'address' => null ) ), '' ),
			'Swiss euros without BIC'     => array( self::swiss( array( 'address' => null, 'currency' => 'EUR' ) ), '' ),
			'Swiss euros with BIC'        => array( self::swiss( array( 'address' => null, 'currency' => 'EUR', 'bic' => 'POFICHBEXXX' ) ), 'epc' ),
		);
	}

	#[DataProvider( 'policies' )]
	public function test_knows_which_policies_forbid_handlers( string $policy, bool $forbids ): void {
		self::assertSame( $forbids, forbids_handlers( $policy ) );
	}

	public static function policies(): array {
		return array(
			'none'                        => array( '', false ),
			'about frames only'           => array( "frame-ancestors 'none'", false ),
			'everything from here'        => array( "default-src 'self'", true ),
			'inline allowed'              => array( "default-src 'self'; script-src 'self' 'unsafe-inline'", false ),
			'inline styles only'          => array( "default-src 'self'; style-src 'unsafe-inline'", true ),
			'a nonce switches it off'     => array( "script-src 'unsafe-inline' 'nonce-abc'", true ),
			'a hash switches it off'      => array( "script-src 'unsafe-inline' 'sha256-abc='", true ),
			'strict-dynamic does too'     => array( "script-src 'unsafe-inline' 'strict-dynamic'", true ),
			'attributes apart'            => array( "script-src 'self'; script-src-attr 'unsafe-inline'", false ),
			'attributes forbidden'        => array( "script-src 'self' 'unsafe-inline'; script-src-attr 'none'", true ),
			'capitals and spaces'         => array( "  Script-Src   'SELF'  'UNSAFE-INLINE' ;", false ),
			'two policies, one is strict' => array( "script-src 'unsafe-inline', default-src 'self'", true ),
			'the first of a name counts'  => array( "script-src 'unsafe-inline'; script-src 'self'", false ),
		);
	}

	public function test_every_button_names_its_cards_help(): void {
		$this->put( array( self::account(), self::swiss() ) );
		$html = self::render( '{}' ) . self::render( '{"account":"suisse"}' );
		preg_match_all( '/<p class="pg-offline" id="([a-z0-9-]+)" popover>/', $html, $helps );
		preg_match_all( '/<button [^>]*popovertarget="([a-z0-9-]+)"/', $html, $buttons );

		self::assertCount( 2, array_unique( $helps[1] ) );
		self::assertSame( $helps[1], array_values( array_unique( $buttons[1] ) ) );
		self::assertSame( substr_count( $html, 'class="pg-copy"' ) + substr_count( $html, 'pg-show' ), count( $buttons[1] ) );
	}

	#[DataProvider( 'links' )]
	public function test_links_lead_to_https_only( string $url, bool $shown ): void {
		$html = do_blocks( '<!-- wp:passerelle/donation-link ' . wp_json_encode( array( 'url' => $url ) ) . ' /-->' );

		self::assertSame( $shown, str_contains( $html, '<a href="https://' ) );
		self::assertStringNotContainsString( 'javascript', $html );
	}

	public static function links(): array {
		return array(
			'PayPal'      => array( 'https://paypal.me/lespasseurs', true ),
			'javascript'  => array( 'javascript:alert(1)//paypal.me', false ),
			'http'        => array( 'http://paypal.me/x', false ),
			'credentials' => array( 'https://paypal.me@evil.example/', false ),
			'a newline'   => array( "https://paypal.me/\nx", false ),
			'nothing'     => array( '', false ),
		);
	}

	public function test_a_bound_iban_is_the_one_in_force_or_none(): void {
		$this->put( array( self::account() ) );
		$bound = '<!-- wp:paragraph {"metadata":{"bindings":{"content":{"source":"passerelle/account","args":{"field":"iban","account":"%s"}}}}} --><p>BE00 vieux</p><!-- /wp:paragraph -->';

		self::assertStringContainsString( 'BE68 5390 0754 7034', do_blocks( sprintf( $bound, 'main' ) ) );
		self::assertStringNotContainsString( 'vieux', do_blocks( sprintf( $bound, 'parti' ) ) );
	}

	public function test_the_pattern_holds_an_account_for_each_section(): void {
		$sections = array( array( 'name' => 'Liège -- "Sud"', 'message' => 'Sud', 'locked' => false ), array( 'name' => 'Toulouse', 'message' => 'Toulouse', 'locked' => true ) );
		$this->put( array( self::account( array( 'sections' => $sections ) ), self::swiss() ) );
		$blocks = parse_blocks( support_us() );
		$donate = array_values( array_filter( $blocks, static fn( array $block ): bool => 'passerelle/donate' === $block['blockName'] ) )[0];
		$shown  = array_values( array_filter( $donate['innerBlocks'], static fn( array $block ): bool => 'passerelle/bank-account' === $block['blockName'] ) );

		self::assertSame( array( array( 'account' => 'main', 'section' => 'Liège -- "Sud"' ), array( 'account' => 'main', 'section' => 'Toulouse' ), array( 'account' => 'suisse' ) ), array_column( $shown, 'attrs' ) );
		self::assertStringContainsString( 'wp:passerelle/bank-account ', (string) \WP_Block_Patterns_Registry::get_instance()->get_registered( 'passerelle/support-us' )['content'] );
	}

	public function test_the_pattern_holds_one_account_where_none_is_kept(): void {
		self::assertSame( 1, substr_count( support_us(), '<!-- wp:passerelle/bank-account /-->' ) );
	}

	private static function render( string $attributes ): string {
		return do_blocks( "<!-- wp:passerelle/bank-account $attributes /-->" );
	}
}
