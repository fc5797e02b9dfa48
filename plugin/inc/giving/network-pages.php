<?php
/**
 * When a network's default account changes, the pages that show it stand on other sites: the main site's cron goes
 * through them by their numbers, some seconds a run, and on from there the next time.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use function Passerelle\db;
use function Passerelle\option;
use function Passerelle\schema_version;

const NETWORK_HOOK = 'passerelle_network_pages';

/** The network's option `{change, after}`: which change is followed, and the last site done. */
const NETWORK_WALK = 'passerelle_network_walk';

const SITES_A_STEP = 100;

/** Once for each change; a walk that is under way begins again. */
function begin_network_walk(): void {
	update_site_option( NETWORK_WALK, array( 'change' => bin2hex( random_bytes( 8 ) ), 'after' => 0 ) );
	schedule_network_walk( time() );
}

function schedule_network_walk( int $when ): void {
	if ( false === wp_next_scheduled( NETWORK_HOOK ) ) {
		wp_schedule_single_event( $when, NETWORK_HOOK );
	}
}

/** Goes on where the last one stopped, for so many seconds. */
function walk_network( int $seconds = 20 ): void {
	$walk  = network_walk();
	$until = microtime( true ) + $seconds;

	if ( null === $walk ) {
		return;
	}

	do {
		$sites = sites_after( $walk['after'] );

		foreach ( $sites as $site ) {
			purge_site( $site, max( 1, (int) ( $until - microtime( true ) ) ) );
			$walk['after'] = $site;

			if ( microtime( true ) >= $until ) {
				break 2;
			}
		}
	} while ( array() !== $sites );

	keep_network_walk( $walk, array() === sites_after( $walk['after'] ) );
}

/**
 * @param array{change: string, after: int} $walk
 */
function keep_network_walk( array $walk, bool $done ): void {
	$kept = network_walk();

	// The account changed once more meanwhile: that walk begins at the first site.
	if ( ( $kept['change'] ?? '' ) === $walk['change'] && $done ) {
		delete_site_option( NETWORK_WALK );

		return;
	}

	if ( ( $kept['change'] ?? '' ) === $walk['change'] ) {
		update_site_option( NETWORK_WALK, $walk );
	}

	schedule_network_walk( time() + 30 );
}

/** @return array{change: string, after: int}|null As the database has it now: another request may have begun anew. */
function network_walk(): ?array {
	wp_cache_delete( get_current_network_id() . ':' . NETWORK_WALK, 'site-options' );

	$walk   = get_site_option( NETWORK_WALK );
	$change = is_array( $walk ) ? $walk['change'] ?? null : null;
	$after  = is_array( $walk ) ? $walk['after'] ?? null : null;

	return is_string( $change ) && is_int( $after ) ? array( 'change' => $change, 'after' => $after ) : null;
}

/** @return list<int> */
function sites_after( int $site ): array {
	$ids = db()->get_col( (string) db()->prepare( 'SELECT blog_id FROM %i WHERE site_id = %d AND blog_id > %d AND deleted = 0 AND archived = %s ORDER BY blog_id LIMIT %d', db()->blogs, get_current_network_id(), $site, '0', SITES_A_STEP ) );

	return array_values( array_map( 'intval', $ids ) );
}

/** The main site has been walked through already, and a site with accounts of its own shows those. */
function purge_site( int $site, int $seconds ): void {
	if ( is_main_site( $site ) ) {
		return;
	}

	switch_to_blog( $site );

	if ( schema_version() > 0 && array() === ( option( 'accounts' )['items'] ?? array() ) ) {
		begin_walk( $seconds );
	}

	restore_current_blog();
}
