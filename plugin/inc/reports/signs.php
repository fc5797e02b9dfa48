<?php
/**
 * Why a report waits for a look: signs that it may not come from a reader. Each of them an honest reader can show too
 * (a password manager fills the hidden field, a clock is wrong, there is no script), so nothing is ever dropped for it.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

/** Reading, choosing and pressing takes longer. */
const SHORTEST_VISIT = 1000;

/** A reader quotes one address, perhaps two. */
const MOST_LINKS = 2;

/**
 * @param Report  $report
 * @param Sending $sending
 * @return string '' when nothing speaks against it, else the reason that moderators see.
 */
function held_for( array $report, array $sending ): string {
	$signs = array(
		'honeypot' => '' !== ( $report['website'] ?? '' ),
		'origin'   => is_foreign( $sending['origin'], $sending['host'] ),
		'stamp'    => ! is_stamped( $sending['stamp'], $sending['host'], get_current_blog_id(), $sending['raw'], $sending['now'] ),
		'timing'   => isset( $report['elapsed'] ) && $report['elapsed'] < SHORTEST_VISIT,
		'links'    => links_in( $report['note'] ?? '' ) > MOST_LINKS,
	);

	return (string) array_search( true, $signs, true );
}

/** Another site's page sent it. `null` says nothing: sandboxed pages and some privacy settings send it. */
function is_foreign( string $origin, string $host ): bool {
	if ( '' === $origin || 'null' === strtolower( $origin ) ) {
		return false;
	}

	$from = preg_replace( '~^https?://~i', '', $origin );
	$home = preg_replace( '~^https?://([^/]*).*$~i', '$1', home_url( '/' ) );

	return ! in_array( strtolower( (string) $from ), array( strtolower( $host ), strtolower( (string) $home ) ), true );
}

/** `https://www.…` is one. Linear in the text's length. */
function links_in( string $text ): int {
	return (int) preg_match_all( '~https?://|(?<!://)\bwww\.|\[url|<a\s~i', $text );
}
