<?php
/**
 * Stands for SPIP's .htaccess under `php -S`: the rewrite rules of its doc/htaccess.txt, in their order.
 */

declare( strict_types = 1 );

$root = __DIR__;
$path = rawurldecode( (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
$ask  = ltrim( $path, '/' );

// To a server it does not know, SPIP gives a page that leads on instead of a redirect.
$_SERVER['SERVER_SOFTWARE'] = 'Apache';

// SPIP says «Http/1.0  404 Not Found»: Apache and php-fpm tidy that up, `php -S` prints it as it is.
header_register_callback(
	static function (): void {
		$reasons = array( 403 => 'Forbidden', 404 => 'Not Found', 503 => 'Service Unavailable' );
		$status  = http_response_code();
		if ( is_int( $status ) && $status >= 400 ) {
			header( 'HTTP/1.1 ' . $status . ' ' . ( $reasons[ $status ] ?? 'Error' ), true, $status );
		}
	}
);

/**
 * @param array<string, string> $query Parameters that the rewritten address would have.
 * @return string The file to require.
 */
function script( string $script, array $query = array() ): string {
	$_GET += $query;
	$_REQUEST += $query;
	$_SERVER['SCRIPT_NAME']     = '/' . $script;
	$_SERVER['PHP_SELF']        = '/' . $script;
	$_SERVER['SCRIPT_FILENAME'] = __DIR__ . '/' . $script;
	$_SERVER['QUERY_STRING']    = http_build_query( $_GET ) ?: ( $_SERVER['QUERY_STRING'] ?? '' );
	chdir( dirname( __DIR__ . '/' . $script ) );

	return __DIR__ . '/' . $script;
}

if ( preg_match( '#(^|/)\.|^/(config|tmp|vendor)/|^/(local|IMG)/.*\.ph(p[0-9]?|tml)$#', $path ) ) {
	http_response_code( 404 );

	return true;
}
if ( '/' === $path ) {
	require script( 'spip.php' );

	return true;
}
if ( '/ecrire/' === $path ) {
	require script( 'ecrire/index.php' );

	return true;
}
if ( is_file( $root . $path ) ) {
	if ( ! str_ends_with( $path, '.php' ) ) {
		return false;
	}
	require script( $ask );

	return true;
}
if ( preg_match( '#^(rubrique|article|breve|mot|auteur|site)([0-9]+)(\.html)?$#', $ask, $found ) ) {
	$key = 'id_' . ( 'site' === $found[1] ? 'syndic' : $found[1] );
	require script( 'spip.php', array( 'page' => $found[1], $key => $found[2] ) );

	return true;
}
if ( preg_match( '#^([1-9][0-9]*)$#', $ask, $found ) ) {
	require script( 'spip.php', array( 'action' => 'redirect', 'type' => 'article', 'status' => '301', 'id' => $found[1] ) );

	return true;
}
if ( in_array( $ask, array( 'robots.txt', 'favicon.ico', 'sitemap.xml' ), true ) ) {
	require script( 'spip.php', array( 'page' => $ask ) );

	return true;
}
if ( preg_match( '#^[^.]+(\.html)?$#', $ask ) ) {
	$_SERVER['REDIRECT_url_propre'] = $ask;
	$_SERVER['url_propre']          = $ask;
	putenv( "url_propre=$ask" );
	require script( 'spip.php' );

	return true;
}
http_response_code( 404 );
echo 'Not found';

return true;
