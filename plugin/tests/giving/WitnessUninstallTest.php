<?php
/**
 * What the witness leaves behind when the plugin is deleted.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Giving;

use function Passerelle\repair;
use function Passerelle\Uninstall\uninstall;

require_once __DIR__ . '/GivingTestCase.php';
require_once WP_PLUGIN_DIR . '/passerelle/inc/uninstall.php';

final class WitnessUninstallTest extends GivingTestCase {
	protected function setUp(): void {
		parent::setUp();
		$this->use_real_tables();
		repair();
	}

	protected function tearDown(): void {
		foreach ( array( 'passerelle_settings', 'passerelle_accounts', 'passerelle_schema' ) as $name ) {
			delete_option( $name );
		}

		repair();
		parent::tearDown();
	}

	public function test_it_stays_as_long_as_the_accounts_do(): void {
		$folder = wp_get_upload_dir()['basedir'] . '/passerelle';
		wp_mkdir_p( $folder );
		$ours  = "$folder/accounts-" . get_current_blog_id() . '-0123456789abcdef.json';
		$other = "$folder/accounts-999-0123456789abcdef.json";
		touch( $ours );
		touch( $other );

		uninstall();
		self::assertFileExists( $ours );

		update_option( 'passerelle_settings', array( 'deleteEverything' => true ) );
		uninstall();
		self::assertFileDoesNotExist( $ours );
		self::assertFileExists( $other );

		unlink( $other );
		update_option( 'passerelle_settings', array( 'deleteEverything' => true ) );
		uninstall();
		self::assertDirectoryDoesNotExist( $folder );
	}
}
