<?php
/**
 * Loads a real, installed WordPress with the plugin active, then what tests share.
 *
 * Environment: WP_ROOT, the tree; PASSERELLE_URL, the site's address.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests;

// PHPUnit includes this file from a function, and WordPress means its variables to be global.
global $shortcode_tags, $table_prefix, $wp, $wp_query, $wp_rewrite, $wp_the_query, $wpdb;

$root = getenv( 'WP_ROOT' );
$home = parse_url( false === getenv( 'PASSERELLE_URL' ) ? 'http://127.0.0.1/' : getenv( 'PASSERELLE_URL' ) );

if ( false === $root || ! is_file( "$root/wp-load.php" ) || false === $home ) {
	fwrite( STDERR, "WP_ROOT names no WordPress: start the tests with `npm run test:php`.\n" );
	exit( 1 );
}

$_SERVER['HTTP_HOST']       = ( $home['host'] ?? '127.0.0.1' ) . ( isset( $home['port'] ) ? ":{$home['port']}" : '' );
$_SERVER['SERVER_NAME']     = $home['host'] ?? '127.0.0.1';
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['SERVER_SOFTWARE'] = 'PHPUnit';
$_SERVER['REMOTE_ADDR']     = '203.0.113.7';

define( 'WP_USE_THEMES', true );

require "$root/wp-load.php";

// Passwords of users that live for one test need no strong hash.
add_filter( 'wp_hash_password_options', static fn(): array => array( 'cost' => 4 ) );

require_once __DIR__ . '/support/Isolation.php';
require_once __DIR__ . '/support/Articles.php';
require_once __DIR__ . '/support/Requests.php';
require_once __DIR__ . '/support/Servers.php';
require_once __DIR__ . '/TestCase.php';
require_once __DIR__ . '/UninstallTestCase.php';
