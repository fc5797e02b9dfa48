<?php
/**
 * Known problems, for the block passerelle/migration-status: in how many articles a moderator confirmed one, by kind. Nothing
 * that readers wrote. Counted by cron together with the other figures.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use function Passerelle\is_enabled;
use function Passerelle\OldSite\schedule_figures;
use function Passerelle\option;
use function Passerelle\table;

/**
 * @param array<string, mixed> $figures
 * @return array<string, mixed>
 */
function add_known_problems( array $figures ): array {
	$problems = array();

	foreach ( rows( 'SELECT reason, COUNT( DISTINCT post_id ) AS articles FROM ' . table( 'reports' ) . " WHERE status = 'confirmed' AND post_id > 0 GROUP BY reason" ) as $row ) {
		$problems[ (string) $row['reason'] ] = to_int( $row['articles'] );
	}

	return array( 'problems' => $problems ) + $figures;
}

/** @return array<ReportReason, int> Most frequent first; how many articles have it. Costs no query. */
function known_problems(): array {
	$kept = option( 'figures' )['problems'] ?? array();
	$all  = array();

	foreach ( array_keys( reasons() ) as $reason ) {
		$all[ $reason ] = is_array( $kept ) && is_int( $kept[ $reason ] ?? null ) ? $kept[ $reason ] : 0;
	}

	arsort( $all );

	return array_filter( $all, static fn( int $articles ): bool => $articles > 0 );
}

/**
 * @param array<string, string>     $parts
 * @param MigrationStatusAttributes $attributes
 * @return array<string, string>
 */
function add_to_status( array $parts, array $attributes ): array {
	$items = '';

	foreach ( $attributes['problems'] && is_enabled( 'reports' ) ? known_problems() : array() as $reason => $articles ) {
		/* translators: 1: a kind of problem, such as "An image is missing", 2: number of articles. */
		$items .= '<li>' . esc_html( sprintf( _n( '%1$s: %2$s article', '%1$s: %2$s articles', $articles, 'passerelle' ), reasons()[ $reason ], number_format_i18n( $articles ) ) ) . '</li>';
	}

	if ( '' !== $items ) {
		$parts['problems'] = '<p>' . esc_html__( 'Known problems, to be repaired:', 'passerelle' ) . "</p><ul class=\"passerelle-figures\">$items</ul>";
	}

	return $parts;
}

/** A moderator decided: the figures follow within minutes. */
function follow_decisions(): void {
	schedule_figures();
}
