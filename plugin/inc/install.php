<?php
/**
 * From one version to the next, per site: options that must exist, tables, what activation and deactivation do.
 *
 * A site of a network gets its tables on its own first request, or when it is created: activation never walks
 * over thousands of sites.
 */

declare( strict_types = 1 );

namespace Passerelle;

use WP_Site;

/** The number of the newest step in upgrades(). */
const SCHEMA = 4;

/** Which step brings which table. */
const TABLES = array(
	'locks'       => 1,
	'reports'     => 2,
	'counts'      => 2,
	'days'        => 2,
	'account_log' => 3,
	'occurrences' => 4,
);

register_activation_hook( FILE, __NAMESPACE__ . '\activate' );
register_deactivation_hook( FILE, __NAMESPACE__ . '\clear_cron' );

add_action( 'init', __NAMESPACE__ . '\upgrade_when_behind', 1 );
add_action( 'wp_initialize_site', __NAMESPACE__ . '\prepare_new_site', 900 );
add_filter( 'wpmu_drop_tables', __NAMESPACE__ . '\add_our_tables' );
add_action( 'admin_notices', __NAMESPACE__ . '\tell_missing_tables' );

/**
 * Numbered steps, run in order and once a site. A step, once released, never changes; it must be harmless when two
 * requests run it at the same time.
 *
 * @return array<int, callable(): bool> False when the database refused.
 */
function upgrades(): array {
	return array(
		1 => __NAMESPACE__ . '\create_locks',
		2 => __NAMESPACE__ . '\Reports\install',
		3 => static fn(): bool => Giving\create_log() && Giving\grant_right(),
		4 => __NAMESPACE__ . '\Events\install',
	);
}

/** Costs no query: the option is autoloaded. After a refusal the next try is an hour later, not on every page. */
function upgrade_when_behind(): void {
	$failed_at = option( 'schema' )['failedAt'] ?? 0;

	if ( schema_version() >= SCHEMA || wp_installing() || ( is_int( $failed_at ) && $failed_at > time() - HOUR_IN_SECONDS ) ) {
		return;
	}

	upgrade();
}

function activate(): void {
	repair();
}

/**
 * What activation and Site Health do: tables get lost when a site is moved, and a database that refused may have
 * been told better.
 *
 * @return bool Whether every table is there now.
 */
function repair(): bool {
	foreach ( TABLES as $name => $step ) {
		if ( has_table( $name ) && ! is_table_there( $name ) ) {
			update_option( 'passerelle_schema', array( 'version' => $step - 1 ), true );

			break;
		}
	}

	upgrade();

	return schema_version() >= SCHEMA;
}

/** Runs the steps this site has not seen yet, in order. */
function upgrade(): void {
	create_options();

	$done  = schema_version();
	$owner = has_table( 'locks' ) ? lock( 'upgrade', 5 * MINUTE_IN_SECONDS ) : '';

	if ( null === $owner ) {
		return;
	}

	$ahead = array_filter( upgrades(), static fn( int $number ): bool => $number > $done, ARRAY_FILTER_USE_KEY );

	foreach ( $ahead as $number => $step ) {
		if ( ! $step() ) {
			update_option( 'passerelle_schema', array( 'version' => $done, 'failedAt' => time(), 'error' => db()->last_error ), true );

			break;
		}

		$done = $number;
		update_option( 'passerelle_schema', array( 'version' => $done ), true );
	}

	if ( '' !== $owner ) {
		unlock( 'upgrade', $owner );
	}
}

/** 0 on a site that has not been prepared. */
function schema_version(): int {
	$version = option( 'schema' )['version'] ?? 0;

	return is_int( $version ) ? $version : 0;
}

/** Whether a table of TABLES was created on this site. Costs no query. */
function has_table( string $name ): bool {
	return schema_version() >= ( TABLES[ $name ] ?? PHP_INT_MAX );
}

/** An absent option costs a query a page, so all exist from the first request on, autoloaded and small. */
function create_options(): void {
	add_option( 'passerelle_schema', array( 'version' => 0 ), '', true );
	add_option( 'passerelle_settings', array(), '', true );
	add_option( 'passerelle_old_sites', array( 'revision' => 0, 'items' => array() ), '', true );
	add_option( 'passerelle_watch', array(), '', true );
	add_option( 'passerelle_figures', array(), '', true );
	add_option( 'passerelle_fingerprints', array(), '', true );
	add_option( 'passerelle_reports', array(), '', true );
	add_option( 'passerelle_accounts', array( 'revision' => 0, 'items' => array(), 'seal' => '' ), '', true );
	add_option( 'passerelle_accounts_alarm', array(), '', true );
	add_option( 'passerelle_agenda', array( 'namespace' => wp_generate_uuid4() ), '', true );
	add_option( 'passerelle_agenda_change', array( 'id' => '', 'at' => time() ), '', true );
	add_option( 'passerelle_agenda_page', 0, '', true );
	// Read where the agenda stands.
	add_option( 'passerelle_agenda_choices', array(), '', false );
	// Read by cron and by admins alone, and the first may hold thousands of ids.
	add_option( 'passerelle_purge', array(), '', false );
	add_option( 'passerelle_agenda_walk', array(), '', false );
}

function create_locks(): bool {
	return create_table(
		'locks',
		'`name` varchar(64) NOT NULL,
		`until` bigint(20) unsigned NOT NULL,
		`owner` char(32) NOT NULL,
		PRIMARY KEY (`name`)'
	);
}

/**
 * Creates a table and looks whether it is there: some hosts refuse CREATE without an error.
 *
 * @param literal-string $columns
 */
function create_table( string $name, string $columns ): bool {
	$table   = table( $name );
	$collate = db()->get_charset_collate();
	$quiet   = db()->suppress_errors();
	$done    = false !== db()->query( "CREATE TABLE IF NOT EXISTS `$table` ( $columns ) $collate" ) && is_table_there( $name ); // phpcs:ignore WordPress.DB.PreparedSQL -- a literal of a step above, our table's name, WordPress's own clause

	db()->suppress_errors( $quiet );

	return $done;
}

/** Asks the database itself. */
function is_table_there( string $name ): bool {
	$quiet = db()->suppress_errors();
	$rows  = db()->query( (string) db()->prepare( 'SELECT 1 FROM %i LIMIT 1', table( $name ) ) );

	db()->suppress_errors( $quiet );

	return false !== $rows;
}

/** A site created while the plugin is active on the whole network is ready before its first reader comes. */
function prepare_new_site( WP_Site $site ): void {
	$everywhere = get_site_option( 'active_sitewide_plugins', array() );

	if ( ! is_array( $everywhere ) || ! isset( $everywhere[ plugin_basename( FILE ) ] ) ) {
		return;
	}

	switch_to_blog( (int) $site->blog_id );
	upgrade();
	restore_current_blog();
}

/**
 * What WordPress drops together with a site of a network. It has switched to that site when it asks.
 *
 * @param array<array-key, string> $tables
 * @return array<array-key, string>
 */
function add_our_tables( array $tables ): array {
	foreach ( array_keys( TABLES ) as $name ) {
		$tables[] = table( $name );
	}

	return $tables;
}

/**
 * Deactivated, nothing of ours stays scheduled on this site. On other sites of a network our events are single
 * ones: they fire once into nothing and are gone.
 */
function clear_cron(): void {
	foreach ( _get_cron_array() as $events ) {
		foreach ( array_keys( $events ) as $hook ) {
			if ( str_starts_with( (string) $hook, 'passerelle_' ) ) {
				wp_unschedule_hook( (string) $hook );
			}
		}
	}
}

function tell_missing_tables(): void {
	if ( schema_version() >= SCHEMA || ! current_user_can( 'activate_plugins' ) ) {
		return;
	}

	wp_admin_notice( esc_html( missing_tables_sentence() ), array( 'type' => 'warning' ) );
}

function missing_tables_sentence(): string {
	return __( 'Passerelle could not create its tables in the database, so it does not look after the old site in the background, readers cannot report problems, and its settings cannot be saved. Readers still find the links. Ask your host to allow this database user to create tables (CREATE), then open Tools → Site Health.', 'passerelle' );
}
