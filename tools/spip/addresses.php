<?php
/**
 * Chooses the form of SPIP's addresses, makes all of them afresh and prints them as JSON:
 * addresses.php FOLDER ADDRESS page|html|propres|propres2|libres|arbo
 *
 * SPIP makes a readable address when it is first asked for, and the first of two equal titles gets the plain one: here
 * articles come first, in the order of their numbers.
 */

declare( strict_types = 1 );

require __DIR__ . '/boot.php';

[ , $dest, $base, $mode ] = $argv;

spip_boot( $dest, $base );
include_spip( 'base/abstract_sql' );
include_spip( 'inc/meta' );
include_spip( 'inc/urls' );

ecrire_meta( 'type_urls', $mode );
$GLOBALS['type_urls'] = $mode;
sql_delete( 'spip_urls', '1=1' );

$tables = array(
	'article'  => array( 'spip_articles', 'id_article' ),
	'rubrique' => array( 'spip_rubriques', 'id_rubrique' ),
	'mot'      => array( 'spip_mots', 'id_mot' ),
	'auteur'   => array( 'spip_auteurs', 'id_auteur' ),
);
$all = array();
foreach ( $tables as $kind => [ $table, $key ] ) {
	foreach ( sql_allfetsel( $key, $table, 'auteur' === $kind ? 'id_auteur>1' : '', '', $key ) as $row ) {
		$all[ $kind ][ $row[ $key ] ] = generer_objet_url( (int) $row[ $key ], $kind, '', '', true );
	}
}

include_spip( 'inc/invalideur' );
purger_repertoire( _DIR_CACHE );
@unlink( _DIR_TMP . 'meta_cache.php' );

echo json_encode( $all, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR );
