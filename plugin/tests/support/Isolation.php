<?php
/**
 * Puts WordPress back as it was: database, hooks, globals, caches.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Support;

use WP_Hook;

trait Isolation {
	/** @var array<string, mixed> */
	private array $kept = array();

	/** @var array<string, WP_Hook> */
	private array $kept_hooks = array();

	private bool $real_tables = false;

	/** @var list<string> They outlive the transaction, and hide real ones of the same name. */
	private array $temporary_tables = array();

	/** @return list<string> Globals that code under test may change. An object is cloned, so its own objects are shared. */
	private static function kept_globals(): array {
		return array(
			'_COOKIE',
			'_FILES',
			'_GET',
			'_POST',
			'_REQUEST',
			'_SERVER',
			'authordata',
			'current_screen',
			'current_user',
			'id',
			'more',
			'multipage',
			'numpages',
			'page',
			'pagenow',
			'pages',
			'post',
			'taxnow',
			'typenow',
			'wp',
			'wp_actions',
			'wp_current_filter',
			'wp_filters',
			'wp_meta_keys',
			'wp_post_statuses',
			'wp_post_types',
			'wp_query',
			'wp_registered_settings',
			'wp_rest_server',
			'wp_script_modules',
			'wp_scripts',
			'wp_settings_errors',
			'wp_styles',
			'wp_taxonomies',
			'wp_the_query',
		);
	}

	private function isolate(): void {
		global $wpdb, $wp_filter;

		$this->real_tables = false;
		$this->kept        = array();
		$this->kept_hooks  = array();

		foreach ( self::kept_globals() as $name ) {
			if ( array_key_exists( $name, $GLOBALS ) ) {
				$this->kept[ $name ] = is_object( $GLOBALS[ $name ] ) ? clone $GLOBALS[ $name ] : $GLOBALS[ $name ];
			}
		}

		foreach ( $wp_filter as $name => $hook ) {
			$this->kept_hooks[ $name ] = clone $hook;
		}

		wp_cache_flush();
		wp_set_current_user( 0 );

		$wpdb->query( 'SET autocommit = 0' );
		$wpdb->query( 'START TRANSACTION' );
		add_filter( 'query', array( $this, 'keep_tables' ) );
	}

	private function restore(): void {
		global $wpdb;

		while ( is_multisite() && ms_is_switched() ) {
			restore_current_blog();
		}

		while ( is_locale_switched() ) {
			restore_previous_locale();
		}

		foreach ( $this->temporary_tables as $table ) {
			$wpdb->query( "DROP TEMPORARY TABLE IF EXISTS `$table`" ); // phpcs:ignore WordPress.DB.PreparedSQL -- a name out of a query that ran
		}

		$wpdb->query( 'ROLLBACK' );
		$wpdb->query( 'SET autocommit = 1' );
		$this->temporary_tables = array();
		$this->restore_globals();
		wp_cache_flush();

		if ( $this->real_tables ) {
			// Tables that this test dropped are there again for the next one.
			do_action( 'activate_passerelle/passerelle.php', is_multisite() );
		}
	}

	private function restore_globals(): void {
		foreach ( self::kept_globals() as $name ) {
			if ( array_key_exists( $name, $this->kept ) ) {
				$GLOBALS[ $name ] = $this->kept[ $name ];
			} else {
				unset( $GLOBALS[ $name ] );
			}
		}

		$GLOBALS['wp_filter'] = $this->kept_hooks;
	}

	/**
	 * Creating or dropping a table would end the transaction: a temporary one does not. SQLite rolls tables back like the rest.
	 *
	 * @internal A filter has to be public.
	 */
	public function keep_tables( string $query ): string {
		if ( is_a( $GLOBALS['wpdb'], 'WP_SQLite_DB' ) ) {
			return $query;
		}

		if ( 1 === preg_match( '/^\s*CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?`?(\w+)/i', $query, $found ) ) {
			$this->temporary_tables[] = $found[1];
		}

		return (string) preg_replace( '/^\s*(CREATE|DROP)\s+TABLE\b/i', '$1 TEMPORARY TABLE', $query );
	}

	/**
	 * For the few tests about tables themselves, which temporary ones cannot stand for.
	 *
	 * Nothing is rolled back after such a test: it has to delete what it made. Only the plugin's tables come back by themselves.
	 */
	protected function use_real_tables(): void {
		global $wpdb;

		$wpdb->query( 'ROLLBACK' );
		$wpdb->query( 'SET autocommit = 1' );
		remove_filter( 'query', array( $this, 'keep_tables' ) );
		wp_cache_flush();
		$this->real_tables = true;
	}
}
