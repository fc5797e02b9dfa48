<?php
/**
 * Runs PHP with WordPress loaded, as the administrator: the code comes on
 * standard input, or its file is the first argument.
 */

declare( strict_types = 1 );

require __DIR__ . '/load.php';

wp_set_current_user( 1 );

if ( isset( $argv[1] ) ) {
	require $argv[1];
} else {
	eval( stream_get_contents( STDIN ) ); // phpcs:ignore Squiz.PHP.Eval -- this is what the tool is for.
}
