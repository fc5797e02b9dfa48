<?php
/**
 * What is done in the background, once an hour: digests, mails to readers, and forgetting.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use function Passerelle\has_table;
use function Passerelle\is_enabled;
use function Passerelle\lock;
use function Passerelle\option;
use function Passerelle\unlock;

const WORK_HOOK = 'passerelle_reports_work';

/** Longer than all mails of one run may take; a mail server that hangs does not hold it for ever. */
const WORK_LEASE = 600;

/** Cron this late does not run at all: an administrator's request does it then. */
const STARVED = 15 * MINUTE_IN_SECONDS;

/** Cron's callback. One process of all servers works, so each digest is sent once. */
function work(): void {
	// Should this process die, another one comes.
	schedule_work( time() + HOUR_IN_SECONDS );

	$owner = has_table( 'reports' ) ? lock( 'reports', WORK_LEASE ) : null;

	if ( null === $owner ) {
		return;
	}

	try {
		// What another server noted meanwhile.
		wp_cache_delete( 'alloptions', 'options' );
		forget( time() );

		if ( is_enabled( 'reports' ) ) {
			send_digest( time() );
			tell_readers( time() );
		}
	} finally {
		unlock( 'reports', $owner );
	}
}

/** One event ahead, never two. */
function schedule_work( int $at ): void {
	if ( false === wp_next_scheduled( WORK_HOOK ) ) {
		wp_schedule_single_event( $at, WORK_HOOK );
	}
}

/** In the admin: an event that got lost is planned again, and one that cron does not come to is done at once. */
function look_after_cron(): void {
	$next = wp_next_scheduled( WORK_HOOK );

	if ( false === $next ) {
		schedule_work( time() + MINUTE_IN_SECONDS );
	} elseif ( $next < time() - STARVED && ! wp_doing_ajax() ) {
		wp_unschedule_event( $next, WORK_HOOK );
		work();
	}
}

/**
 * How far the work has got. Instants are Unix times, 0 for never; `sent`: who has the digest up to `untilId` that
 * is being sent; `askedUntil`: when readers were no longer asked for an e-mail address.
 *
 * @return array{askedUntil: int, digestAt: int, lastId: int, untilId: int, failedAt: int, sent: list<string>}
 */
function progress(): array {
	$state = option( 'reports' );
	$sent  = $state['sent'] ?? array();

	return array(
		'askedUntil' => to_int( $state['askedUntil'] ?? 0 ),
		'digestAt'   => to_int( $state['digestAt'] ?? 0 ),
		'lastId'     => to_int( $state['lastId'] ?? 0 ),
		'untilId'    => to_int( $state['untilId'] ?? 0 ),
		'failedAt'   => to_int( $state['failedAt'] ?? 0 ),
		'sent'       => array_values( array_filter( is_array( $sent ) ? $sent : array(), 'is_string' ) ),
	);
}

/** @param array{askedUntil?: int, digestAt?: int, lastId?: int, untilId?: int, failedAt?: int, sent?: list<string>} $changes */
function note_progress( array $changes ): void {
	update_option( 'passerelle_reports', $changes + progress(), true );
}
