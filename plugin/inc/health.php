<?php
/**
 * Tools → Site Health: what keeps Passerelle from working, in sentences that say what to do.
 */

declare( strict_types = 1 );

namespace Passerelle;

require __DIR__ . '/health-proxy.php';

add_filter( 'site_status_tests', __NAMESPACE__ . '\add_health_tests' );
add_filter( 'debug_information', __NAMESPACE__ . '\add_debug_information' );

/**
 * @param array<string, array<string, mixed>> $tests
 * @return array<string, array<string, mixed>>
 */
function add_health_tests( array $tests ): array {
	$ours = array(
		'tables'     => __( 'Tables of Passerelle', 'passerelle' ),
		'curl'       => __( 'Reading other sites', 'passerelle' ),
		'clock'      => __( 'Work in the background', 'passerelle' ),
		'caches'     => __( 'Page caches', 'passerelle' ),
		'permalinks' => __( 'Permalinks for Passerelle', 'passerelle' ),
		'proxy'      => __( 'Addresses of readers', 'passerelle' ),
	);

	foreach ( $ours as $name => $label ) {
		$tests['direct'][ "passerelle_$name" ] = array(
			'label' => $label,
			'test'  => __NAMESPACE__ . "\\health_of_$name",
		);
	}

	return $tests;
}

/**
 * A result in the shape of Site Health.
 *
 * @param string                          $test   The test's name without our prefix.
 * @param 'good'|'recommended'|'critical' $status
 * @param string                          $text   Plain sentences.
 * @return array{test: string, status: string, label: string, badge: array{label: string, color: string}, description: string, actions: string}
 */
function health_result( string $test, string $status, string $label, string $text ): array {
	return array(
		'test'        => "passerelle_$test",
		'status'      => $status,
		'label'       => $label,
		'badge'       => array( 'label' => 'Passerelle', 'color' => 'blue' ),
		'description' => '<p>' . esc_html( $text ) . '</p>',
		'actions'     => '',
	);
}

/**
 * Looks into the database, and creates what is missing if it is allowed to by now.
 *
 * @return array<string, mixed>
 */
function health_of_tables(): array {
	if ( repair() ) {
		return health_result( 'tables', 'good', __( 'Passerelle has its table', 'passerelle' ), __( 'The table that keeps two servers from doing the same work is there.', 'passerelle' ) );
	}

	return health_result( 'tables', 'critical', __( 'A table of Passerelle is missing', 'passerelle' ), missing_tables_sentence() );
}

/** @return array<string, mixed> */
function health_of_curl(): array {
	if ( function_exists( 'curl_init' ) ) {
		return health_result( 'curl', 'good', __( 'Passerelle can read other sites', 'passerelle' ), __( 'The PHP extension curl is there.', 'passerelle' ) );
	}

	return health_result( 'curl', 'recommended', __( 'Passerelle cannot read other sites', 'passerelle' ), __( 'This server lacks the PHP extension curl. The links to the old site work all the same, but Passerelle can neither recognise an old site by its home page nor see when its pages disappear. Ask your host to switch curl on.', 'passerelle' ) );
}

/**
 * Cron, by its oldest event: WordPress works those off as readers come, or as the server's own clock calls it.
 *
 * @return array<string, mixed>
 */
function health_of_clock(): array {
	$times = array_keys( _get_cron_array() );
	$late  = array() === $times ? 0 : time() - (int) min( $times );

	if ( $late < HOUR_IN_SECONDS ) {
		return health_result( 'clock', 'good', __( 'Work in the background is done', 'passerelle' ), __( 'Scheduled events run, so Passerelle can look after the old site.', 'passerelle' ) );
	}

	return health_result(
		'clock',
		'recommended',
		__( 'Work in the background waits', 'passerelle' ),
		/* translators: %s: a span of time, such as "3 hours" */
		sprintf( __( 'A scheduled event has been waiting for %s. As long as they wait, Passerelle does not see when pages of the old site disappear. If wp-config.php holds DISABLE_WP_CRON, the server must call wp-cron.php every few minutes; otherwise ask your host why this site cannot call itself.', 'passerelle' ), human_time_diff( time() - $late ) )
	);
}

/** @return array<string, mixed> */
function health_of_caches(): array {
	$left = pages_not_purged();

	if ( $left['unknown'] ) {
		return health_result( 'caches', 'recommended', __( 'Your page cache cannot be told what changed', 'passerelle' ), __( 'Passerelle does not know how to speak to this page cache. When a page of the old site disappears, readers may see the earlier links until the cache renews the article; both links, to the old site and to the archive, are always there.', 'passerelle' ) );
	}

	if ( array() !== $left['ids'] ) {
		/* translators: %s: a number */
		return health_result( 'caches', 'recommended', __( 'Some pages may be shown as they were', 'passerelle' ), sprintf( _n( 'The page cache did not let go of %s article. Empty it once by hand.', 'The page cache did not let go of %s articles. Empty it once by hand.', count( $left['ids'] ), 'passerelle' ), number_format_i18n( count( $left['ids'] ) ) ) );
	}

	return health_result( 'caches', 'good', __( 'What changes is seen', 'passerelle' ), __( 'Every page cache that Passerelle found lets go of the pages that change.', 'passerelle' ) );
}

/** @return array<string, mixed> */
function health_of_permalinks(): array {
	if ( '' !== get_option( 'permalink_structure' ) ) {
		return health_result( 'permalinks', 'good', __( 'Articles have addresses with names', 'passerelle' ), __( 'Forms for readers can be used.', 'passerelle' ) );
	}

	return health_result( 'permalinks', 'recommended', __( 'Articles have numbers for addresses', 'passerelle' ), __( 'With plain permalinks (?p=12), forms that readers send to this site are not shown. Choose another structure under Settings → Permalinks. The links to the old site work either way.', 'passerelle' ) );
}

/**
 * For whoever is asked for help: Tools → Site Health → Info.
 *
 * @param array<string, mixed> $info
 * @return array<string, mixed>
 */
function add_debug_information( array $info ): array {
	$curl = function_exists( 'curl_version' ) ? curl_version() : false;
	$left = pages_not_purged();

	$info['passerelle'] = array(
		'label'  => 'Passerelle',
		'fields' => array(
			'version' => array( 'label' => __( 'Version', 'passerelle' ), 'value' => VERSION ),
			'tables'  => array( 'label' => __( 'Tables', 'passerelle' ), 'value' => schema_version() . '/' . SCHEMA, 'debug' => wp_json_encode( option( 'schema' ) ) ),
			'curl'    => array( 'label' => 'curl', 'value' => is_array( $curl ) && is_string( $curl['version'] ?? null ) ? $curl['version'] : '–' ),
			'caches'  => array( 'label' => __( 'Page caches', 'passerelle' ), 'value' => implode( ', ', array_keys( page_caches() ) ), 'debug' => wp_json_encode( array( 'failed' => count( $left['ids'] ), 'waiting' => $left['waiting'], 'unknown' => $left['unknown'] ) ) ),
		),
	);

	return $info;
}
