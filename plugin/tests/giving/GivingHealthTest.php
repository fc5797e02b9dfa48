<?php
/**
 * Site Health: IBANs that stand in articles and templates but in no account, and whether the buttons can work.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Giving;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\Giving\health_of_buttons;
use function Passerelle\Giving\health_of_ibans;

require_once __DIR__ . '/GivingTestCase.php';

final class GivingHealthTest extends GivingTestCase {
	public function test_names_what_nobody_watches(): void {
		$this->put( array( self::account() ) );
		$this->post( array( 'post_title' => 'Connu', 'post_content' => '<p>IBAN BE68 5390 0754 7034</p>' ) );

		self::assertSame( 'good', health_of_ibans()['status'] );

		$this->post( array( 'post_title' => 'Ancien appel', 'post_content' => '<p>Versez sur le BE71&nbsp;<b>0961</b> 2345 6769. Merci</p>' ) );
		$this->post( array( 'post_type' => 'wp_template_part', 'post_title' => 'Pied de page', 'post_content' => '<p>CH5800791123000889012</p>' ) );
		$this->post( array( 'post_title' => 'Un numéro', 'post_content' => '<p>AB12 3456 7890 1234 5678</p>' ) );
		$result = health_of_ibans();

		self::assertSame( 'recommended', $result['status'] );
		self::assertStringContainsString( 'BE71 0961 2345 6769 – Ancien appel', $result['description'] );
		self::assertStringContainsString( 'CH58 0079 1123 0008 8901 2 – Pied de page', $result['description'] );
		self::assertStringNotContainsString( 'Un numéro', $result['description'] );
		self::assertStringNotContainsString( 'Connu', $result['description'] );
	}

	public function test_names_what_stands_in_a_file_of_the_theme(): void {
		$this->put( array( self::account() ) );
		$template          = new \WP_Block_Template();
		$template->source  = 'theme';
		$template->title   = 'Pied du thème';
		$template->content = '<!-- wp:paragraph --><p>BE71 0961 2345 6769, BE68 5390 0754 7034</p><!-- /wp:paragraph -->';
		add_filter( 'get_block_templates', static fn( array $found, array $query, string $type ): array => 'wp_template_part' === $type ? array( $template ) : array(), 10, 3 );
		$result = health_of_ibans();

		self::assertStringContainsString( 'BE71 0961 2345 6769 – Pied du thème', $result['description'] );
		self::assertStringNotContainsString( 'BE68', $result['description'] );
	}

	public function test_names_what_stands_in_widgets_synced_patterns_and_files_of_a_classic_theme(): void {
		$this->put( array( self::account() ) );
		$this->post( array( 'post_type' => 'wp_block', 'post_title' => 'Composition', 'post_content' => '<p>BE71 0961 2345 6769</p>' ) );
		register_sidebar( array( 'id' => 'pied', 'name' => 'Pied de page' ) );
		update_option( 'widget_block', array( 3 => array( 'content' => '<!-- wp:paragraph --><p>FR14 2004 1010 0505 0001 3M02 606</p><!-- /wp:paragraph -->' ), 4 => array( 'content' => 'DE89 3704 0044 0532 0130 00' ) ) );
		update_option( 'widget_text', array( 2 => array( 'title' => 'Dons', 'text' => 'LU28 0019 4006 4475 0000, BE68 5390 0754 7034' ) ) );
		wp_set_sidebars_widgets( array( 'pied' => array( 'block-3', 'text-2' ), 'wp_inactive_widgets' => array( 'block-4' ) ) );
		$root = $this->classic_theme( array( 'index.php' => '<?php get_header();', 'parts/dons.php' => "<p><?php echo 'NL91 ABNA 0417 1643 00'; ?></p>" ) );
		$text = health_of_ibans()['description'];
		$this->remove_theme( $root );

		foreach ( array( 'BE71 0961 2345 6769 – Composition', 'FR14 2004 1010 0505 0001 3M02 606 – widgets: Pied de page', 'LU28 0019 4006 4475 0000 – widgets: Pied de page', 'NL91 ABNA 0417 1643 00 – parts/dons.php' ) as $line ) {
			self::assertStringContainsString( $line, $text );
		}

		self::assertStringNotContainsString( 'DE89', $text );
		self::assertStringNotContainsString( 'BE68', $text );
	}

	/**
	 * @param array<string, string> $files By their paths in the theme.
	 * @return string The folder that holds it.
	 */
	private function classic_theme( array $files ): string {
		$root = get_temp_dir() . 'passerelle-themes-' . getmypid();

		foreach ( $files + array( 'style.css' => "/*\nTheme Name: Ancien\n*/" ) as $name => $text ) {
			wp_mkdir_p( dirname( "$root/ancien/$name" ) );
			file_put_contents( "$root/ancien/$name", $text );
		}

		foreach ( array( 'stylesheet' => 'ancien', 'template' => 'ancien', 'stylesheet_root' => $root, 'template_root' => $root ) as $option => $value ) {
			add_filter( "pre_option_$option", static fn(): string => $value );
		}

		register_theme_directory( $root );
		wp_clean_themes_cache();

		return $root;
	}

	private function remove_theme( string $root ): void {
		require_once ABSPATH . 'wp-admin/includes/file.php';
		WP_Filesystem();
		$GLOBALS['wp_filesystem']->delete( $root, true );
		$GLOBALS['wp_theme_directories'] = array_values( array_diff( $GLOBALS['wp_theme_directories'], array( $root ) ) );

		foreach ( array( 'stylesheet', 'template', 'stylesheet_root', 'template_root' ) as $option ) {
			remove_all_filters( "pre_option_$option" );
		}

		wp_clean_themes_cache();
	}

	#[DataProvider( 'headers' )]
	public function test_says_whether_the_buttons_can_work( string $policy, string $status ): void {
		$this->put( array( self::account() ) );
		add_filter( 'pre_http_request', static fn(): array => array( 'headers' => array( 'content-security-policy' => $policy ), 'response' => array( 'code' => 200 ), 'body' => '' ) );

		self::assertSame( $status, health_of_buttons()['status'] );
	}

	public static function headers(): array {
		return array(
			'no policy'        => array( '', 'good' ),
			'a lenient policy' => array( "script-src 'self' 'unsafe-inline'", 'good' ),
			'a strict policy'  => array( "script-src 'self'", 'recommended' ),
		);
	}

	public function test_a_site_that_does_not_answer_itself_is_no_complaint(): void {
		$this->put( array( self::account() ) );
		add_filter( 'pre_http_request', static fn(): \WP_Error => new \WP_Error( 'http_request_failed', 'Non.' ) );

		self::assertSame( 'good', health_of_buttons()['status'] );
	}

	public function test_asks_only_where_accounts_are_kept(): void {
		self::assertArrayNotHasKey( 'passerelle_witness', apply_filters( 'site_status_tests', array( 'direct' => array(), 'async' => array() ) )['direct'] );

		$this->put( array( self::account() ) );
		$tests = apply_filters( 'site_status_tests', array( 'direct' => array(), 'async' => array() ) );

		self::assertArrayHasKey( 'passerelle_witness', $tests['direct'] );
		self::assertArrayHasKey( 'passerelle_buttons', $tests['async'] );
	}
}
