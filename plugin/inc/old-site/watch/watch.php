<?php
/**
 * The background look at old sites: is it still the same site, and are the articles' old pages still there?
 *
 * Slow on purpose: one site at a time, about one page a second, half a minute at most, then cron comes again. The place
 * that was reached is kept, so a million articles are looked at like two hundred, only for longer.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Post;

use function Passerelle\keep;
use function Passerelle\lock;
use function Passerelle\pages_changed;
use function Passerelle\unlock;

/** One run ends after so long: hosts stop what takes longer, and page views must not wait for cron. */
const WATCH_SECONDS = 25;

/** Longer than everything that can happen between two keep(): a fingerprint of a slow site. */
const WATCH_LEASE = 180;

/** So many pages in a row without a real answer, and the old site is left in peace. */
const FAILURES_IN_A_ROW = 3;

/** Cron's callback. Only one process of all servers looks. */
function watch(): void {
	// Should this process die, another one comes.
	wp_schedule_single_event( time() + HOUR_IN_SECONDS, WATCH_HOOK );

	$owner = lock( 'watch', WATCH_LEASE );

	if ( null === $owner ) {
		return;
	}

	try {
		$site = site_in_turn( time() );

		if ( null !== $site ) {
			look_after( $site, $owner, time() );
		}
	} finally {
		unlock( 'watch', $owner );
		schedule_watch();
	}
}

/**
 * One run for one old site.
 *
 * @param OldSite $site
 * @param int     $now Unix time.
 */
function look_after( array $site, string $owner, int $now ): void {
	$until = microtime( true ) + WATCH_SECONDS;
	$watch = watch_of( $site );

	if ( $watch['lookedAt'] <= $now - DAY_IN_SECONDS || null === fingerprint_of( $site['id'] ) ) {
		$watch = look_at_site( $site, $watch, $now );

		// Should this process be stopped on the way.
		keep_watch( $site['id'], $watch );
	}

	if ( $watch['nextAt'] <= $now ) {
		$watch = walk( $site, $watch, $owner, $now, $until );
	}

	keep_watch( $site['id'], $watch );
}

/**
 * Once a day: robots.txt, then the fingerprint. The first one is taken, later ones are compared with it.
 *
 * @param OldSite $site
 * @param Watch   $watch
 * @return Watch With `nextAt` in the future where there is nothing to walk for now.
 */
function look_at_site( array $site, array $watch, int $now ): array {
	$robots = ask( (string) preg_replace( '~^(https?://[^/]+).*$~', '$1/robots.txt', $site['baseUrl'] ) );
	$wishes = robots_say( is_wp_error( $robots ) || 200 !== $robots['status'] ? '' : $robots['body'], (string) wp_parse_url( $site['baseUrl'], PHP_URL_PATH ) );
	$watch  = array( 'delay' => $wishes['delay'], 'lookedAt' => $now ) + $watch;

	if ( ! $wishes['allowed'] ) {
		return array( 'nextAt' => $now + WEEK_IN_SECONDS, 'look' => array( 'reached' => false, 'matched' => 0, 'of' => 0, 'error' => 'robots.txt', 'home' => '' ) ) + $watch;
	}

	$watch['look'] = recognise( $site );

	if ( ! $watch['look']['reached'] ) {
		return retreated( $watch, $now );
	}

	if ( is_someone_else( $watch['look'] ) ) {
		// People who save just now come first; then it is looked at anew.
		$done = mark_suspect( $site );

		return array( 'lookedAt' => $done ? $now : 0, 'nextAt' => $now + MINUTE_IN_SECONDS ) + $watch;
	}

	return $watch;
}

/**
 * Compares an old site with its fingerprint, or takes one where there is none of this address.
 *
 * @param OldSite $site
 * @return Look
 */
function recognise( array $site ): array {
	$known = fingerprint_of( $site['id'] );

	if ( null !== $known && $known['baseUrl'] === $site['baseUrl'] ) {
		$look = look_at( $site, $known );

		// One without pages was taken before any article was recognised: it is completed as long as the rest is right.
		if ( array() !== $known['pages'] || $look['matched'] < $look['of'] ) {
			return $look;
		}
	}

	$taken = take_fingerprint( $site );

	if ( '' === $taken['host'] ) {
		return array( 'reached' => false, 'matched' => 0, 'of' => 0, 'error' => '', 'home' => '' );
	}

	keep_fingerprint( $site['id'], $taken );

	return array( 'reached' => true, 'matched' => 0, 'of' => 0, 'error' => '', 'home' => $taken['home'] );
}

/**
 * Leaves an old site that does not answer in peace: an hour, then twice as long each time, a day at most.
 *
 * @param Watch $watch
 * @return Watch
 */
function retreated( array $watch, int $now ): array {
	$failures = min( $watch['failures'] + 1, 6 );

	return array( 'failures' => $failures, 'nextAt' => $now + min( DAY_IN_SECONDS, HOUR_IN_SECONDS * 2 ** ( $failures - 1 ) ) ) + $watch;
}

/**
 * From article to article, until time or articles run out, or the old site stops answering.
 *
 * @param OldSite $site
 * @param Watch   $watch
 * @return Watch
 */
function walk( array $site, array $watch, string $owner, int $now, float $until ): array {
	$articles = articles_after( $watch['cursor'] );
	$failures = 0;

	foreach ( $articles as $post ) {
		if ( microtime( true ) >= $until || ! keep( 'watch', $owner, WATCH_LEASE ) ) {
			return array( 'nextAt' => $now, 'failures' => 0 ) + $watch;
		}

		$watch['cursor'] = $post->ID;
		$failures        = failures_after( $failures, look_at_article( $post, $site, $watch, $now ) );

		if ( $failures >= FAILURES_IN_A_ROW ) {
			return retreated( $watch, $now );
		}
	}

	if ( ! $articles->getReturn() ) {
		return array( 'nextAt' => $now, 'failures' => 0 ) + $watch;
	}

	// All were seen. What answers is asked again monthly, what does not weekly: see is_due().
	return array( 'cursor' => 0, 'nextAt' => $now + WEEK_IN_SECONDS, 'failures' => 0 ) + $watch;
}

/**
 * How many pages in a row went without a real answer. "Too many requests" is clear at once.
 *
 * @param Finding|null $seen
 */
function failures_after( int $failures, ?array $seen ): int {
	if ( null === $seen ) {
		return $failures;
	}

	return 429 === $seen['status'] ? FAILURES_IN_A_ROW : ( 'unclear' === $seen['seen'] ? $failures + 1 : 0 );
}

/**
 * @param OldSite $site
 * @param Watch   $watch
 * @return Finding|null Null when there was nothing to ask: not from that old site, or not due.
 */
function look_at_article( WP_Post $post, array $site, array $watch, int $now ): ?array {
	$place = locate( $post );

	if ( null === $place || $place['site']['id'] !== $site['id'] || ! is_due( link_state( $post->ID ), $now, $watch['askedAt'] ) ) {
		return null;
	}

	$titles  = array( 'home' => $watch['look']['home'], 'article' => bare_title( $post->post_title ) );
	$finding = judge( ask( $place['url'], $watch['delay'] ), $place['url'], $site, $titles );

	if ( note_link( $post, $place['url'], $finding, $now ) ) {
		pages_changed( array( $post->ID ) );
	}

	return $finding;
}
