<?php
/**
 * An old site that misbehaves, by path: the router of a test's own web server.
 */

declare( strict_types = 1 );

header( 'X-Twice: one', false );
header( 'X-Twice: two', false );

$path = (string) strtok( $_SERVER['REQUEST_URI'], '?' );
$mega = 1048576;

/** @var string $folder Where the server that requires this file lies. */

// Both end in a number, which is what they do.
preg_match( '~^/(hops|status)/(\d+)$~', $path, $found );

switch ( $found[1] ?? $path ) {
	case 'hops':
		setcookie( 'trace', 'oui' );

		if ( $found[2] > 0 ) {
			header( 'Location: ../hops/' . ( $found[2] - 1 ), true, 302 );
		} else {
			echo 'arrivé', $_SERVER['HTTP_COOKIE'] ?? '';
		}
		break;
	case 'status':
		http_response_code( (int) $found[2] );
		echo 'corps';
		break;
	case '/to':
		header( 'Location: ' . $_GET['url'], true, 301 );
		break;
	case '/loop':
		header( 'Location: /loop', true, 301 );
		break;
	case '/slow':
		sleep( 5 );
		break;
	case '/drip':
		for ( $i = 0; $i < 50; ++$i ) {
			echo 'goutte ';
			flush();
			usleep( 100000 );
		}
		break;
	case '/huge':
		for ( $i = 0; $i < 50; ++$i ) {
			echo str_repeat( 'é', $mega / 2 );
			flush();
		}
		// Beside the log of requests, which the test reads.
		file_put_contents( "$folder/requests.log", "sent everything\n", FILE_APPEND );
		break;
	case '/bomb':
		header( 'Content-Encoding: gzip' );
		$zip = deflate_init( ZLIB_ENCODING_GZIP );
		for ( $i = 0; $i < 300; ++$i ) {
			echo deflate_add( $zip, str_repeat( 'a', $mega ), $i < 299 ? ZLIB_NO_FLUSH : ZLIB_FINISH );
		}
		break;
	case '/bombs':
		header( 'Content-Encoding: gzip, gzip' );
		echo gzencode( gzencode( str_repeat( 'a', 50 * $mega ) ) );
		break;
	case '/headers':
		for ( $i = 0; $i < 20; ++$i ) {
			header( "X-$i: " . str_repeat( 'a', 5000 ) );
		}
		break;
	case '/latin':
		header( 'Content-Type: text/html; charset=iso-8859-1' );
		echo "L\x92\xe9t\xe9";
		break;
	default:
		echo json_encode(
			array(
				'uri'    => $_SERVER['REQUEST_URI'],
				'host'   => $_SERVER['HTTP_HOST'],
				'agent'  => $_SERVER['HTTP_USER_AGENT'] ?? '',
				'cookie' => $_SERVER['HTTP_COOKIE'] ?? '',
			)
		);
}
