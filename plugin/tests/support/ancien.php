<?php
/**
 * The old site of "Les Passeurs", as small as it can be: the router of a test's own web server. It speaks like SPIP,
 * whose home page has no canonical link and whose articles have one.
 *
 * `/mood?<name>=<value>` changes what it does from then on: `down=503` answers everything so; `stranger=1` is what
 * someone else puts on a lapsed domain; `status=410&ids=3,4` answers these articles so; `soft=3` shows the home page
 * in article 3's place, `home=3` and `away=3` redirect it to the home page and to `to`; `robots=…` is robots.txt.
 */

declare( strict_types = 1 );

/** @var string $folder Where the server that requires this file lies. */
$file = "$folder/mood.json";
$mood = is_file( $file ) ? (array) json_decode( (string) file_get_contents( $file ), true ) : array();
$path = (string) strtok( $_SERVER['REQUEST_URI'], '?' );
$base = "http://{$_SERVER['HTTP_HOST']}/";
$is   = static fn( string $name, int $id ): bool => in_array( (string) $id, explode( ',', $mood[ $name ] ?? '' ), true );

$page = static function ( string $title, string $canonical ): void {
	echo "<!doctype html><html><head><title>$title - Les Passeurs</title><meta name=\"generator\" content=\"SPIP 3.2.8 [24473]\">",
	"<link rel=\"canonical\" href=\"$canonical\"></head><body><h1>$title</h1><p>Le texte.</p></body></html>";
};

if ( '/mood' === $path ) {
	file_put_contents( $file, json_encode( $_GET + $mood ) );

	return;
}

if ( '/robots.txt' === $path ) {
	http_response_code( isset( $mood['robots'] ) ? 200 : 404 );
	echo $mood['robots'] ?? '';

	return;
}

if ( '' !== ( $mood['down'] ?? '' ) ) {
	http_response_code( (int) $mood['down'] );

	return;
}

if ( '' !== ( $mood['stranger'] ?? '' ) ) {
	echo '<!doctype html><title>Nom de domaine à vendre</title><h1>Ce nom de domaine est à vendre</h1>';

	return;
}

if ( 1 !== preg_match( '/^article(\d+)/', (string) ( $_SERVER['QUERY_STRING'] ?? '' ), $found ) ) {
	$page( 'Accueil', '' );

	return;
}

$id = (int) $found[1];

if ( $is( 'ids', $id ) ) {
	http_response_code( (int) $mood['status'] );
} elseif ( $is( 'soft', $id ) ) {
	$page( 'Accueil', '' );
} elseif ( $is( 'home', $id ) ) {
	header( "Location: $base", true, 301 );
} elseif ( $is( 'away', $id ) ) {
	header( "Location: {$mood['to']}", true, 301 );
} else {
	$page( "L’été n° $id des lectures", "{$base}spip.php?article$id" );
}
