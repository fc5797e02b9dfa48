<?php
/**
 * Site Health: what keeps readers from reporting, or moderators from hearing of it.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use function Passerelle\has_table;
use function Passerelle\health_result;
use function Passerelle\is_enabled;

/**
 * @param array<string, array<string, mixed>> $tests
 * @return array<string, array<string, mixed>>
 */
function add_health_tests( array $tests ): array {
	if ( is_enabled( 'reports' ) ) {
		$tests['direct']['passerelle_reports'] = array( 'label' => __( 'Readers’ reports', 'passerelle' ), 'test' => __NAMESPACE__ . '\health_of_reports' );
	}

	return $tests;
}

/** @return array<string, mixed> */
function health_of_reports(): array {
	$wrong = health_problem();

	return '' === $wrong
		? health_result( 'reports', 'good', __( 'Readers can report problems', 'passerelle' ), __( 'The form is shown, and what readers send is kept.', 'passerelle' ) )
		: health_result( 'reports', 'recommended', __( 'Readers’ reports need a look', 'passerelle' ), $wrong );
}

/** '' when all is well. */
function health_problem(): string {
	return match ( true ) {
		! has_table( 'reports' )   => __( 'The database refused the tables for reports, so the form is not shown. Ask your host to allow this database user to create tables (CREATE), then open this page again.', 'passerelle' ),
		! has_pretty_permalinks()  => __( 'With plain permalinks, or permalinks that begin with /index.php/, the form for readers is not shown: it needs an address that the web server can protect. Choose another structure under Settings → Permalinks.', 'passerelle' ),
		progress()['failedAt'] > 0 => __( 'The last digest could not be sent: this site’s mail does not work at the moment. No report is lost; they are on the screen “Reports”. Passerelle tries again every hour. Ask your host how this site can send mail.', 'passerelle' ),
		default                    => '',
	};
}
