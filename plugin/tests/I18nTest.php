<?php
/**
 * Translations as WordPress loads them. They are built by `npm run build`.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests;

use PHPUnit\Framework\Attributes\DataProvider;
use WP_Textdomain_Registry;

use function Passerelle\languages_folder;
use function Passerelle\load_translations;
use function Passerelle\nearest_locale;
use function Passerelle\nearest_script_translation;
use function Passerelle\nearest_translation;

final class I18nTest extends TestCase {
	protected function tearDown(): void {
		parent::tearDown();
		// The next string is looked up in the site's own language again.
		unload_textdomain( 'passerelle', true );
	}

	private function speak( string $locale ): void {
		unload_textdomain( 'passerelle', true );
		add_filter( 'locale', static fn(): string => $locale );
	}

	/** @return array<string, array{string, string}> */
	public static function locales(): array {
		return array(
			'French'               => array( 'fr_FR', 'fr_FR' ),
			'Belgian French'       => array( 'fr_BE', 'fr_FR' ),
			'Canadian French'      => array( 'fr_CA', 'fr_FR' ),
			'French of no country' => array( 'fr', 'fr_FR' ),
			'English'              => array( 'en_US', 'en_US' ),
			'Friulian'             => array( 'fur', 'fur' ),
			'nothing'              => array( '', '' ),
		);
	}

	#[DataProvider( 'locales' )]
	public function test_every_country_shares_the_translation_of_its_language( string $locale, string $nearest ): void {
		self::assertSame( $nearest, nearest_locale( $locale ) );
	}

	/** @return array<string, array{string}> */
	public static function french(): array {
		return array(
			'France'      => array( 'fr_FR' ),
			'Belgium'     => array( 'fr_BE' ),
			'Switzerland' => array( 'fr_CH' ),
		);
	}

	#[DataProvider( 'french' )]
	public function test_words_are_french_wherever_french_is_spoken( string $locale ): void {
		$this->speak( $locale );

		self::assertSame( "Voir sur l'ancien site", __( 'View on the old site', 'passerelle' ) );
		// Asked again, from what is loaded now.
		self::assertSame( 'Article vérifié', __( 'Checked article', 'passerelle' ) );
	}

	public function test_plurals_and_contexts_are_found(): void {
		$this->speak( 'fr_BE' );

		$said = fn( int $number ): string => _n( '%s article marked as checked.', '%s articles marked as checked.', $number, 'passerelle' );

		self::assertSame( '%s article marqué comme vérifié.', $said( 1 ) );
		self::assertSame( '%s articles marqués comme vérifiés.', $said( 2 ) );
		self::assertSame( 'Ancienne version', _x( 'Old version', 'block title', 'passerelle' ) );
	}

	public function test_a_language_without_translation_stays_english(): void {
		$this->speak( 'nl_BE' );

		self::assertSame( 'View on the old site', __( 'View on the old site', 'passerelle' ) );
	}

	#[DataProvider( 'french' )]
	public function test_scripts_of_blocks_are_french_too( string $locale ): void {
		$this->speak( $locale );

		$json = load_script_textdomain( 'passerelle-old-version-editor-script', 'passerelle' );

		self::assertIsString( $json );
		self::assertStringContainsString( '"Texte du lien"', json_encode( json_decode( $json ), JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR ) );
	}

	public function test_a_plugin_active_on_a_whole_network_finds_its_translations(): void {
		// WordPress tells the registry about plugins of single sites only.
		$GLOBALS['wp_textdomain_registry'] = new WP_Textdomain_Registry();
		self::assertFalse( $GLOBALS['wp_textdomain_registry']->get( 'passerelle', 'fr_FR' ) );

		$GLOBALS['wp_textdomain_registry'] = new WP_Textdomain_Registry();
		load_translations();
		self::assertSame( WP_PLUGIN_DIR . '/passerelle/languages/', $GLOBALS['wp_textdomain_registry']->get( 'passerelle', 'fr_FR' ) );
	}

	public function test_a_translation_of_its_own_comes_first(): void {
		$folder = get_temp_dir() . 'passerelle-i18n-' . wp_generate_password( 8, false );
		mkdir( $folder );
		touch( "$folder/passerelle-fr_CA.l10n.php" );
		touch( "$folder/passerelle-fr_CA-passerelle-editor.json" );

		self::assertSame( "$folder/passerelle-fr_CA.mo", nearest_translation( "$folder/passerelle-fr_CA.mo", 'passerelle' ) );
		self::assertSame( "$folder/passerelle-fr_CA-passerelle-editor.json", nearest_script_translation( "$folder/passerelle-fr_CA-passerelle-editor.json", 'passerelle-editor', 'passerelle' ) );
		self::assertSame( languages_folder() . '/passerelle-fr_FR.mo', nearest_translation( "$folder/passerelle-fr_BE.mo", 'passerelle' ) );

		array_map( unlink( ... ), (array) glob( "$folder/*" ) );
		rmdir( $folder );
	}

	public function test_translations_of_others_are_left_alone(): void {
		self::assertSame( '/x/other-fr_BE.mo', nearest_translation( '/x/other-fr_BE.mo', 'other' ) );
		self::assertFalse( nearest_script_translation( false, 'wp-editor', 'default' ) );
	}
}
