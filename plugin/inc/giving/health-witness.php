<?php
/**
 * Site Health: whether a backup that is put back would be noticed.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use function Passerelle\health_result;
use function Passerelle\is_enabled;
use function Passerelle\option;

const WITNESS_LINE = "define( 'PASSERELLE_WITNESS_DIR', '/…' );";

/**
 * @param array<string, array<string, mixed>> $tests
 * @return array<string, array<string, mixed>>
 */
function add_witness_test( array $tests ): array {
	if ( is_enabled( 'giving' ) && ! is_blank( option( 'accounts' ) ) ) {
		$tests['direct']['passerelle_witness'] = array(
			'label' => __( 'Witness of the bank accounts', 'passerelle' ),
			'test'  => __NAMESPACE__ . '\health_of_witness',
		);
	}

	return $tests;
}

/** @return array<string, mixed> */
function health_of_witness(): array {
	renew_witness();

	$folder = witness_folder();

	if ( null !== witness() && is_keepable( $folder ) ) {
		/* translators: %s: a folder */
		return health_result( 'witness', 'good', __( 'A backup that is put back would be noticed', 'passerelle' ), sprintf( __( 'A small file outside the database knows the latest state of the bank accounts: %s. If an earlier state comes back, readers see no account until someone has reviewed them.', 'passerelle' ), $folder ) );
	}

	return health_result(
		'witness',
		'recommended',
		__( 'A backup that is put back would not be noticed', 'passerelle' ),
		'' === $folder
			/* translators: %s: a line of PHP */
			? sprintf( __( 'Uploads are kept on another machine, so nothing outside the database knows the latest state of the bank accounts. Name a folder of this server in wp-config.php, best one that backups do not bring back: %s', 'passerelle' ), WITNESS_LINE )
			/* translators: 1: a folder 2: a line of PHP */
			: sprintf( __( 'Passerelle cannot write to %1$s, so nothing outside the database knows the latest state of the bank accounts. Let the web server write there, or name another folder in wp-config.php, best one that backups do not bring back: %2$s', 'passerelle' ), $folder, WITNESS_LINE )
	);
}

function is_keepable( string $folder ): bool {
	return '' !== $folder && is_dir( $folder ) && wp_is_writable( $folder );
}
