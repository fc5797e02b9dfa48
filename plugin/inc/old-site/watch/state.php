<?php
/**
 * How far the background look at each old site has got, in one small autoloaded option; and when cron comes next.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use function Passerelle\is_enabled;
use function Passerelle\option;

const WATCH_HOOK = 'passerelle_watch';

/**
 * The state of one old site's watch. What was noted of it before its addresses or rules were changed counts no more.
 *
 * @param OldSite $site
 * @return Watch
 */
function watch_of( array $site ): array {
	$fresh = array(
		'rules'    => rules_of( $site ),
		'cursor'   => 0,
		'nextAt'   => 0,
		'askedAt'  => 0,
		'lookedAt' => 0,
		'failures' => 0,
		'delay'    => 0.0,
		'look'     => array( 'reached' => false, 'matched' => 0, 'of' => 0, 'error' => '', 'home' => '' ),
	);

	/** @var Watch|null $known Written by keep_watch() alone. */
	$known = option( 'watch' )[ $site['id'] ] ?? null;

	return null === $known || $known['rules'] !== $fresh['rules'] ? $fresh : $known + $fresh;
}

/** @param Watch|null $watch Null forgets it. */
function keep_watch( string $site_id, ?array $watch ): void {
	$all = fresh_option( 'watch' );

	unset( $all[ $site_id ] );

	// People may have removed the old site while it was looked at.
	update_option( 'passerelle_watch', null === $watch || null === old_site( $site_id ) ? $all : array( $site_id => $watch ) + $all, true );
}

/**
 * An option as the database holds it now: a look takes half a minute, and people save meanwhile, perhaps on another server.
 *
 * @return array<array-key, mixed>
 */
function fresh_option( string $name ): array {
	wp_cache_delete( 'alloptions', 'options' );

	return option( $name );
}

/**
 * What decides where articles lived: with another of it, other pages are looked at.
 *
 * @param OldSite $site
 */
function rules_of( array $site ): string {
	return md5( (string) wp_json_encode( array( $site['baseUrl'], $site['system'], $site['articleUrl'], $site['identities'] ) ) );
}

/**
 * Only what readers are sent to is looked after.
 *
 * @return list<OldSite>
 */
function watched_sites(): array {
	if ( ! is_enabled( 'old-site' ) ) {
		return array();
	}

	return array_values( array_filter( old_sites(), static fn( array $site ): bool => 'online' === $site['state'] ) );
}

/**
 * The old site whose turn it is, or null.
 *
 * @return OldSite|null
 */
function site_in_turn( int $now ): ?array {
	$waiting = watched_sites();

	usort( $waiting, static fn( array $a, array $b ): int => watch_of( $a )['nextAt'] <=> watch_of( $b )['nextAt'] );

	return isset( $waiting[0] ) && watch_of( $waiting[0] )['nextAt'] <= $now ? $waiting[0] : null;
}

/**
 * Brings cron in line with what there is to do. Single events: a plugin that is deleted or switched off on a network
 * leaves nothing that comes back.
 */
function schedule_watch(): void {
	$times = array_map( static fn( array $site ): int => watch_of( $site )['nextAt'], watched_sites() );

	wp_clear_scheduled_hook( WATCH_HOOK );

	if ( array() !== $times ) {
		wp_schedule_single_event( max( min( $times ), time() + MINUTE_IN_SECONDS ), WATCH_HOOK );
	}
}

/** An event can get lost (a process that died, a restored backup). Costs no query: cron's list is autoloaded. */
function reschedule_lost_watch(): void {
	if ( false === wp_next_scheduled( WATCH_HOOK ) && array() !== watched_sites() ) {
		schedule_watch();
	}
}

/**
 * After the old sites were changed: forgets those that were removed, and takes a new fingerprint where a person said that
 * a site in doubt is theirs: the old one would raise the same doubt tomorrow.
 *
 * @param list<OldSite> $items
 * @param list<OldSite> $before
 */
function follow_old_sites( array $items, array $before ): void {
	$states = array_column( $items, 'state', 'id' );

	foreach ( $before as $site ) {
		$state = $states[ $site['id'] ] ?? '';

		if ( '' === $state ) {
			keep_watch( $site['id'], null );
		}

		if ( '' === $state || ( 'suspect' === $site['state'] && 'online' === $state ) ) {
			keep_fingerprint( $site['id'], null );
		}
	}

	foreach ( $items as $site ) {
		// Its turn comes at once.
		keep_watch( $site['id'], array( 'nextAt' => 0 ) + watch_of( $site ) );
	}

	schedule_watch();
}
