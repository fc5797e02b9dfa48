<?php

declare( strict_types = 1 );

namespace Passerelle\Tests;

use function Passerelle\db;
use function Passerelle\repair;

require_once WP_PLUGIN_DIR . '/passerelle/inc/uninstall.php';

/** A site with something of everything that the plugin leaves, and two articles. */
abstract class UninstallTestCase extends TestCase {
	protected const KEPT = array( 'passerelle_accounts', 'passerelle_agenda', 'passerelle_agenda_page', 'passerelle_old_sites', 'passerelle_settings' );

	protected const OLD_SITES = array( 'revision' => 3, 'items' => array() );

	/** @var list<int> */
	protected array $posts = array();

	protected function setUp(): void {
		parent::setUp();
		$this->use_real_tables();
		repair();
		$this->posts = array( $this->post(), $this->post() );
	}

	protected function tearDown(): void {
		foreach ( $this->posts as $id ) {
			wp_delete_post( $id, true );
		}

		foreach ( array( ...self::KEPT, 'passerelle_schema' ) as $name ) {
			delete_option( $name );
		}

		delete_metadata( 'user', 0, 'passerelle_set_up_dismissed', '', true );
		repair();
		parent::tearDown();
	}

	protected function fill( bool $everything ): void {
		update_option( 'passerelle_settings', array( 'features' => array(), 'strip' => 'after', 'deleteEverything' => $everything ) );
		update_option( 'passerelle_old_sites', self::OLD_SITES );
		update_option( 'passerelle_fingerprints', array( 'ancien' => array() ) );
		set_transient( 'passerelle_passage', 'oui', 600 );
		set_site_transient( 'passerelle_passage', 'oui', 600 );
		update_user_meta( 1, 'passerelle_set_up_dismissed', 'oui' );
		wp_schedule_single_event( time() + 600, 'passerelle_watch' );
		wp_schedule_single_event( time() + 600, 'quelqu_un_d_autre' );

		foreach ( $this->posts as $id ) {
			update_post_meta( $id, '_passerelle_old_url', 'https://ancien.example/a' );
			update_post_meta( $id, '_passerelle_checked', '2026-01-01' );
			update_post_meta( $id, '_passerelle_old_link', array( 'state' => 'ok' ) );
			update_post_meta( $id, '_fgs2wp_old_article_id', '12' );
			update_post_meta( $id, 'passerelle', 'oui' );
		}
	}

	/** @return list<string> Of ours, wherever WordPress keeps them. */
	protected function options(): array {
		wp_cache_flush();
		$names = db()->get_col( 'SELECT option_name FROM ' . db()->options . " WHERE option_name LIKE '%passerelle%' ORDER BY option_name" );

		if ( is_multisite() ) {
			$names = array( ...$names, ...db()->get_col( 'SELECT meta_key FROM ' . db()->sitemeta . " WHERE meta_key LIKE '%passerelle%'" ) );
		}

		// Which plugins are active, and what they are called, is WordPress's.
		return array_values( $names );
	}
}
