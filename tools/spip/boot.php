<?php
/**
 * Brings SPIP up on the command line, as if its home page had been asked for.
 */

declare( strict_types = 1 );

/**
 * @param string $dest SPIP's folder.
 * @param string $base The address it is served at.
 */
function spip_boot( string $dest, string $base ): void {
	chdir( $dest );

	$url  = parse_url( $base );
	$host = $url['host'] . ( isset( $url['port'] ) ? ':' . $url['port'] : '' );

	$_SERVER = array(
		'HTTP_HOST'       => $host,
		'SERVER_NAME'     => $url['host'],
		'SERVER_PORT'     => (string) ( $url['port'] ?? 80 ),
		'REQUEST_URI'     => '/spip.php',
		'REQUEST_METHOD'  => 'GET',
		'QUERY_STRING'    => '',
		'REMOTE_ADDR'     => '127.0.0.1',
		'SCRIPT_NAME'     => '/spip.php',
		'PHP_SELF'        => '/spip.php',
		'SCRIPT_FILENAME' => $dest . '/spip.php',
		'DOCUMENT_ROOT'   => $dest,
	) + $_SERVER;

	// SPIP 4.4 is not silent on PHP 8; its notices are not our business.
	error_reporting( E_ERROR | E_PARSE );
	require_once $dest . '/vendor/autoload.php';
	include_once $dest . '/ecrire/inc_version.php';
	error_reporting( E_ERROR | E_PARSE );
}
