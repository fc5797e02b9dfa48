<?php
/**
 * What is left when the plugin is deleted. Loaded by uninstall.php alone: the plugin itself is not running then.
 *
 * | what | normally | "delete everything" |
 * | --- | --- | --- |
 * | old sites as people set them up (option `passerelle_old_sites`), settings | stay | go |
 * | old addresses that editors typed (`_passerelle_old_url`), articles they checked (`_passerelle_checked`) | stay | go |
 * | the page of the agenda, and what makes calendars know its events again (`passerelle_agenda`) | stay | go |
 * | state of the old links (`_passerelle_old_link`), fingerprints, progress of the background look | go: seen again | go |
 * | index of events | goes: made again from the articles | goes |
 * | table of leases, number of the newest upgrade, pages waiting for a purge | go: made again | go |
 * | readers' reports | stay, without e-mail addresses: nobody deletes those in time any more | go |
 * | who sent how many of late, progress of digests | go | go |
 * | the right to moderate | leaves the roles; persons keep it | goes |
 * | bank accounts (option `passerelle_accounts`), their log, the witness outside the database, the right to keep them | stay | go |
 * | the account that a network's main site lends to the others | stays | goes, when the main site says so |
 * | places of events (terms of `passerelle_place`): events name them | stay | go |
 * | scheduled events, transients, what screens remember for a user | go | go |
 *
 * Pages that people made with the plugin's help, and blocks in articles, are theirs and stay. On a network, each site
 * decided for itself. Sites are worked off in batches; if the server stops in the middle, deleting the plugin once
 * more goes on from there.
 */

declare( strict_types = 1 );

namespace Passerelle\Uninstall;

use function Passerelle\db;

require_once __DIR__ . '/db.php';

/** Names without the prefix `passerelle_`. */
const KEPT_OPTIONS   = array( 'old_sites', 'settings', 'accounts', 'agenda', 'agenda_page' );
const REBUILT_METAS  = array( '_passerelle_old_link' );
const REBUILT_TABLES = array( 'locks', 'counts', 'days', 'occurrences' );

/** The capability of those who moderate reports. */
const MODERATE = 'passerelle_moderate';

/** The capability of those who keep bank accounts. */
const KEEP_ACCOUNTS = 'passerelle_manage_accounts';

const PLACE = 'passerelle_place';

/** The option of a network: on a single site there is none. */
const NETWORK_OPTIONS = array( 'passerelle_main_account', 'passerelle_network_walk' );

const SITES_AT_ONCE = 100;
const POSTS_AT_ONCE = 1000;
const TERMS_AT_ONCE = 100;

/** Where a network's uninstallation has got to: the last site done. */
const CURSOR = 'passerelle_uninstalled';

function uninstall(): void {
	if ( ! is_multisite() ) {
		clean_site();
		delete_rows_like( db()->usermeta, 'meta_key', 'passerelle_' );

		return;
	}

	do {
		$sites = next_sites();
		array_map( __NAMESPACE__ . '\clean_site_of_network', $sites );
	} while ( array() !== $sites );

	delete_rows_like( (string) db()->sitemeta, 'meta_key', '_site_transient_passerelle_' );
	delete_rows_like( (string) db()->sitemeta, 'meta_key', '_site_transient_timeout_passerelle_' );
	delete_rows_like( db()->usermeta, 'meta_key', 'passerelle_' );
	delete_site_option( CURSOR );
}

/** @return list<int> */
function next_sites(): array {
	$done = get_site_option( CURSOR, 0 );

	if ( function_exists( 'set_time_limit' ) ) {
		// Each batch starts afresh; where the host forbids it, deleting once more goes on.
		set_time_limit( 300 );
	}

	return array_map( 'intval', db()->get_col( (string) db()->prepare( 'SELECT blog_id FROM %i WHERE blog_id > %d ORDER BY blog_id LIMIT %d', db()->blogs, is_numeric( $done ) ? (int) $done : 0, SITES_AT_ONCE ) ) );
}

function clean_site_of_network( int $site ): void {
	switch_to_blog( $site );
	clean_site();
	restore_current_blog();
	update_site_option( CURSOR, $site );
}

/** The site at hand. Harmless when repeated. */
function clean_site(): void {
	$settings   = get_option( 'passerelle_settings' );
	$everything = is_array( $settings ) && true === ( $settings['deleteEverything'] ?? false );

	clear_cron();
	forget_emails();
	take_from_roles();
	array_map( __NAMESPACE__ . '\delete_metas', $everything ? our_metas() : REBUILT_METAS );
	array_map( __NAMESPACE__ . '\drop_table', $everything ? our_tables() : REBUILT_TABLES );
	delete_transients();

	if ( $everything ) {
		array_map( __NAMESPACE__ . '\take_from_persons', array( MODERATE, KEEP_ACCOUNTS ) );
		take_rights_back();
		delete_places();
		delete_witness();
		forget_network_account();
	}

	// Last: they say what was wished, should this be cut short.
	array_map( 'delete_option', our_options( $everything ) );
}

function clear_cron(): void {
	foreach ( _get_cron_array() as $events ) {
		foreach ( array_keys( $events ) as $hook ) {
			if ( str_starts_with( (string) $hook, 'passerelle_' ) ) {
				wp_unschedule_hook( (string) $hook );
			}
		}
	}
}

/** Addresses are promised to go after 90 days, and nothing of ours will run by then. */
function forget_emails(): void {
	if ( in_array( 'reports', our_tables(), true ) ) {
		db()->query( (string) db()->prepare( "UPDATE %i SET email = '', tell_at = 0", db()->prefix . 'passerelle_reports' ) );
	}
}

function take_from_roles(): void {
	foreach ( wp_roles()->role_objects as $role ) {
		$role->remove_cap( MODERATE );
	}
}

/** What single users were given. */
function take_from_persons( string $right ): void {
	$ids = db()->get_col( (string) db()->prepare( 'SELECT user_id FROM %i WHERE meta_key = %s AND meta_value LIKE %s', db()->usermeta, db()->prefix . 'capabilities', '%' . db()->esc_like( $right ) . '%' ) );

	foreach ( array_map( 'intval', $ids ) as $id ) {
		$user = get_userdata( $id );

		if ( false !== $user ) {
			$user->remove_cap( $right );
		}
	}
}

/** @return list<string> */
function our_options( bool $everything ): array {
	$options = found_like( db()->options, 'option_name', 'passerelle_' );

	return $everything ? $options : array_values( array_diff( $options, array_map( static fn( string $name ): string => "passerelle_$name", KEPT_OPTIONS ) ) );
}

/** @return list<string> */
function our_metas(): array {
	return found_like( db()->postmeta, 'meta_key', '_passerelle_' );
}

/** @return list<string> Without the site's prefix and ours. */
function our_tables(): array {
	$prefix = db()->prefix . 'passerelle_';
	$tables = db()->get_col( (string) db()->prepare( 'SHOW TABLES LIKE %s', db()->esc_like( $prefix ) . '%' ) );

	return array_values( array_map( static fn( mixed $table ): string => is_string( $table ) ? substr( $table, strlen( $prefix ) ) : '', $tables ) );
}

/** In portions, with what object caches remember: there may be one for each of a million articles. */
function delete_metas( string $key ): void {
	do {
		$ids = array_map( 'intval', db()->get_col( (string) db()->prepare( 'SELECT DISTINCT post_id FROM %i WHERE meta_key = %s LIMIT %d', db()->postmeta, $key, POSTS_AT_ONCE ) ) );

		if ( array() !== $ids ) {
			db()->query( db()->prepare( 'DELETE FROM %i WHERE meta_key = %s', db()->postmeta, $key ) . ' AND post_id IN ( ' . implode( ', ', $ids ) . ' )' ); // phpcs:ignore WordPress.DB.PreparedSQL -- prepared, and integers
			wp_cache_delete_multiple( $ids, 'post_meta' );
		}
	} while ( array() !== $ids );
}

function drop_table( string $name ): void {
	db()->query( (string) db()->prepare( 'DROP TABLE IF EXISTS %i', db()->prefix . "passerelle_$name" ) );
}

/** What roles were given. */
function take_rights_back(): void {
	foreach ( array_keys( wp_roles()->roles ) as $role ) {
		wp_roles()->remove_cap( (string) $role, KEEP_ACCOUNTS );
	}
}

/** WordPress deletes terms, with their metas and what they hang on, of taxonomies that it knows. */
function delete_places(): void {
	if ( ! taxonomy_exists( PLACE ) ) {
		register_taxonomy( PLACE, array(), array( 'public' => false, 'rewrite' => false ) );
	}

	do {
		$ids  = get_terms( array( 'taxonomy' => PLACE, 'hide_empty' => false, 'fields' => 'ids', 'number' => TERMS_AT_ONCE ) );
		$gone = array_filter( is_array( $ids ) ? $ids : array(), static fn( int $id ): bool => true === wp_delete_term( $id, PLACE ) );
	} while ( array() !== $gone );
}

/** The account that the main site lends to the others: its own decision alone. */
function forget_network_account(): void {
	if ( is_multisite() && is_main_site() ) {
		array_map( 'delete_site_option', NETWORK_OPTIONS );
	}
}

/** What giving keeps outside the database (inc/giving/witness.php). */
function delete_witness(): void {
	foreach ( array( wp_get_upload_dir()['basedir'] . '/passerelle', defined( 'PASSERELLE_WITNESS_DIR' ) ? constant( 'PASSERELLE_WITNESS_DIR' ) : '' ) as $folder ) {
		$files = is_string( $folder ) && is_dir( $folder ) ? glob( "$folder/accounts-" . get_current_blog_id() . '-*' ) : false;
		array_map( 'wp_delete_file', is_array( $files ) ? $files : array() );

		if ( is_array( $files ) && str_ends_with( $folder, '/passerelle' ) && array( '.', '..' ) === scandir( $folder ) ) {
			rmdir( $folder );
		}
	}
}

function delete_transients(): void {
	foreach ( array( '_transient_', '_site_transient_' ) as $kind ) {
		array_map( 'delete_option', found_like( db()->options, 'option_name', "{$kind}passerelle_" ) );
		array_map( 'delete_option', found_like( db()->options, 'option_name', "{$kind}timeout_passerelle_" ) );
	}
}

/** @return list<string> The different values of a column that begin so. */
function found_like( string $table, string $column, string $start ): array {
	return array_values( array_filter( db()->get_col( (string) db()->prepare( 'SELECT DISTINCT %i FROM %i WHERE %i LIKE %s', $column, $table, $column, db()->esc_like( $start ) . '%' ) ), 'is_string' ) );
}

function delete_rows_like( string $table, string $column, string $start ): void {
	db()->query( (string) db()->prepare( 'DELETE FROM %i WHERE %i LIKE %s', $table, $column, db()->esc_like( $start ) . '%' ) );
}
