<?php
/**
 * What a request would have set, then WordPress as its administration sees it.
 *
 * Environment: WP_ROOT, the tree; PASSERELLE_URL, which site of a network.
 */

declare( strict_types = 1 );

$passerelle_url = (string) getenv( 'PASSERELLE_URL' );
$passerelle_url = '' === $passerelle_url ? 'http://127.0.0.1/' : $passerelle_url;
$passerelle_url = parse_url( $passerelle_url );

$_SERVER['HTTP_HOST']       = $passerelle_url['host'] . ( isset( $passerelle_url['port'] ) ? ':' . $passerelle_url['port'] : '' );
$_SERVER['SERVER_NAME']     = $passerelle_url['host'];
$_SERVER['REQUEST_URI']     = $passerelle_url['path'] ?? '/';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REMOTE_ADDR']     = '127.0.0.1';

require getenv( 'WP_ROOT' ) . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
