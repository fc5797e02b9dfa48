<?php
/**
 * Site Health: IBANs that stand in articles and templates but in no account. Nobody watches those. The articles are
 * walked through by their ids, some seconds a visit, going on where the last one stopped.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use WP_REST_Response;

use function Passerelle\db;
use function Passerelle\health_result;
use function Passerelle\is_enabled;
use function Passerelle\last_post_id;
use function Passerelle\option;
use function Passerelle\route;

use const Passerelle\IDS_A_STEP;

/** The screen waits so many seconds at most. */
const IBAN_SECONDS = 4;

const IBANS_LISTED = 20;

/**
 * @param array<string, array<string, mixed>> $tests
 * @return array<string, array<string, mixed>>
 */
function add_health_tests( array $tests ): array {
	if ( is_enabled( 'giving' ) ) {
		$tests['async']['passerelle_ibans'] = array(
			'label'             => __( 'IBANs outside the accounts', 'passerelle' ),
			'test'              => rest_url( 'passerelle/v1/health/ibans' ),
			'has_rest'          => true,
			'async_direct_test' => __NAMESPACE__ . '\health_of_ibans',
		);
	}

	return $tests;
}

function register_health_route(): void {
	route( 'GET', '/health/ibans', static fn(): WP_REST_Response => new WP_REST_Response( health_of_ibans() ), static fn(): bool => current_user_can( 'view_site_health_checks' ) );
}

/** @return array<string, mixed> */
function health_of_ibans(): array {
	$scan  = scan_ibans( IBAN_SECONDS );
	$known = array_column( offered_accounts(), 'iban' );
	$lines = array();

	foreach ( $scan['found'] as $id => $ibans ) {
		foreach ( array_diff( $ibans, $known ) as $iban ) {
			$title   = get_the_title( $id );
			$lines[] = group_iban( $iban ) . ' – ' . ( '' === $title ? "#$id" : $title );
		}
	}

	foreach ( ibans_elsewhere() as $title => $ibans ) {
		foreach ( array_diff( $ibans, $known ) as $iban ) {
			$lines[] = group_iban( $iban ) . " – $title";
		}
	}

	$rest = $scan['done'] ? '' : ' ' . __( 'Not all articles were looked through yet: open this screen again to go on.', 'passerelle' );

	if ( array() === $lines ) {
		return health_result( 'ibans', 'good', __( 'No IBAN stands outside the accounts', 'passerelle' ), __( 'Articles and templates show bank accounts through Passerelle only.', 'passerelle' ) . $rest );
	}

	/* translators: %s: a list of IBANs with the titles of articles, the names of widget areas, files of the theme */
	return health_result( 'ibans', 'recommended', __( 'IBANs stand in articles, outside the accounts', 'passerelle' ), sprintf( __( 'Nobody notices when these are changed: %s. Put the block “Bank account” in their place.', 'passerelle' ), implode( '; ', array_slice( $lines, 0, IBANS_LISTED ) ) ) . $rest );
}

/** @return array{done: bool, found: array<int, list<string>>} By post. */
function scan_ibans( int $seconds ): array {
	require_once __DIR__ . '/check/iban.php';

	$scan   = option( 'iban_scan' );
	$cursor = is_int( $scan['cursor'] ?? null ) ? $scan['cursor'] : 0;
	$found  = 0 === $cursor ? array() : found_ibans( $scan['found'] ?? array() );
	$last   = last_post_id();
	$until  = microtime( true ) + $seconds;

	for ( ; $cursor < $last && microtime( true ) < $until; $cursor += IDS_A_STEP ) {
		$found += ibans_of_step( $cursor );
	}

	$done = $cursor >= $last;
	update_option( 'passerelle_iban_scan', array( 'cursor' => $done ? 0 : $cursor, 'found' => array_slice( $found, 0, 500, true ) ), false );

	return array( 'done' => $done, 'found' => $found );
}

/** @return array<int, list<string>> */
function found_ibans( mixed $kept ): array {
	$found = array();

	foreach ( is_array( $kept ) ? $kept : array() as $id => $ibans ) {
		$found[ (int) $id ] = is_array( $ibans ) ? array_values( array_filter( $ibans, 'is_string' ) ) : array();
	}

	return $found;
}

/** @return array<int, list<string>> */
function ibans_of_step( int $after ): array {
	$rows  = db()->get_results( (string) db()->prepare( 'SELECT ID, post_content FROM %i WHERE ID > %d AND ID <= %d AND post_status = %s AND post_content REGEXP %s', db()->posts, $after, $after + IDS_A_STEP, 'publish', '[A-Z]{2}[0-9]{2}' ), ARRAY_A );
	$found = array();

	foreach ( is_array( $rows ) ? $rows : array() as $row ) {
		$row   = (array) $row;
		$ibans = ibans_in( text( $row, 'post_content' ) );

		if ( array() !== $ibans ) {
			$found[ number( $row, 'ID' ) ] = $ibans;
		}
	}

	return $found;
}

/**
 * The right IBANs of a text, whatever stands between their groups.
 *
 * @return list<string>
 */
function ibans_in( string $html ): array {
	$text  = html_entity_decode( wp_strip_all_tags( $html ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	$found = array();

	if ( false === preg_match_all( '/(?<![A-Z0-9])[A-Z]{2}[0-9]{2}(?:[\h.-]?[A-Z0-9]){11,30}/u', $text, $matches ) ) {
		return array();
	}

	foreach ( $matches[0] as $match ) {
		$iban = read_iban( $match );
		$iban = substr( $iban, 0, iban_countries()[ substr( $iban, 0, 2 ) ]['length'] ?? 0 );

		if ( '' !== $iban && in_array( iban_fault( $iban ), array( '', 'qr-iban' ), true ) ) {
			$found[] = $iban;
		}
	}

	return array_values( array_unique( $found ) );
}
