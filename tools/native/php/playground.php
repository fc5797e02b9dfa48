<?php
/**
 * PHPUnit inside Playground: its arguments are in run.json beside this file's copy.
 */

declare( strict_types = 1 );

$run = json_decode( (string) file_get_contents( '/run/run.json' ), true );

putenv( 'WP_ROOT=/wordpress' );
putenv( "PASSERELLE_URL={$run['url']}" );
chdir( '/project' );

$_SERVER['argv'] = array( 'phpunit', ...$run['args'] );
$_SERVER['argc'] = count( $_SERVER['argv'] );

require '/project/vendor/autoload.php';

// Playground's exit code is its own: PHPUnit's is told in a file.
$code = ( new PHPUnit\TextUI\Application() )->run( $_SERVER['argv'] );
file_put_contents( '/run/code', (string) $code );
