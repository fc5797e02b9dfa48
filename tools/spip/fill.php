<?php
/**
 * Puts the corpus of e2e/demo into SPIP, number for number: fill.php FOLDER ADDRESS CORPUS.json
 *
 * Articles that are «deleted» are left out: SPIP forgets them a day after they went to its bin.
 */

declare( strict_types = 1 );

require __DIR__ . '/boot.php';

[ , $dest, $base, $file ] = $argv;
$corpus                   = json_decode( (string) file_get_contents( $file ), true, 512, JSON_THROW_ON_ERROR );

spip_boot( $dest, $base );
include_spip( 'base/abstract_sql' );
include_spip( 'inc/meta' );
include_spip( 'inc/rubriques' );

const STATUSES = array( 'published' => 'publie', 'proposed' => 'prop', 'draft' => 'prepa' );

$settings = array(
	'nom_site'             => $corpus['name'],
	'slogan_site'          => $corpus['slogan'],
	'descriptif_site'      => $corpus['description'],
	'adresse_site'         => rtrim( $base, '/' ),
	'articles_surtitre'    => 'oui',
	'articles_soustitre'   => 'oui',
	'articles_descriptif'  => 'oui',
	'articles_chapeau'     => 'oui',
	'articles_ps'          => 'oui',
	'articles_mots'        => 'oui',
	'rubriques_descriptif' => 'oui',
	'langues_multilingue'  => 'fr,en,nl',
	'langues_utilisees'    => 'en,fr,nl',
	'multi_rubriques'      => 'oui',
	'documents_objets'     => 'spip_articles',
	'activer_statistiques' => 'non',
);
foreach ( $settings as $name => $value ) {
	ecrire_meta( $name, $value );
}

foreach ( array( 'articles', 'rubriques', 'documents', 'documents_liens', 'mots', 'groupes_mots', 'mots_liens', 'auteurs_liens', 'urls' ) as $table ) {
	sql_delete( "spip_$table", '1=1' );
}
sql_delete( 'spip_auteurs', 'id_auteur>1' );

$query = sql_serveur( 'query', '' );
$query( 'BEGIN' );

$parents = array_column( $corpus['sections'], 'parent', 'id' );

/** The section on the first level. */
function sector( array $parents, int $id ): int {
	return 0 === $parents[ $id ] ? $id : sector( $parents, $parents[ $id ] );
}

foreach ( $corpus['sections'] as $item ) {
	sql_insertq(
		'spip_rubriques',
		array(
			'id_rubrique' => $item['id'],
			'id_parent'   => $item['parent'],
			'id_secteur'  => sector( $parents, $item['id'] ),
			'titre'       => $item['title'],
			'texte'       => $item['text'],
			'statut'      => 'publie',
			'date'        => '2004-01-01 00:00:00',
			'lang'        => 'fr',
		)
	);
}
foreach ( $corpus['authors'] as $item ) {
	sql_insertq(
		'spip_auteurs',
		array(
			'id_auteur' => $item['id'],
			'nom'       => $item['name'],
			'email'     => $item['email'],
			'login'     => $item['login'],
			'statut'    => '1comite',
			'source'    => 'spip',
			'lang'      => 'fr',
		)
	);
}
sql_insertq( 'spip_groupes_mots', array( 'id_groupe' => 1, 'titre' => 'Thèmes', 'tables_liees' => 'articles' ) );
foreach ( $corpus['keywords'] as $item ) {
	sql_insertq( 'spip_mots', array( 'id_mot' => $item['id'], 'titre' => $item['title'], 'id_groupe' => 1, 'type' => 'Thèmes' ) );
}
foreach ( $corpus['documents'] as $item ) {
	sql_insertq(
		'spip_documents',
		array(
			'id_document' => $item['id'],
			'extension'   => $item['type'],
			'fichier'     => $item['file'],
			'titre'       => $item['title'],
			'taille'      => (int) filesize( "$dest/IMG/{$item['file']}" ),
			'largeur'     => $item['width'],
			'hauteur'     => $item['height'],
			'media'       => 'png' === $item['type'] ? 'image' : 'file',
			'mode'        => 'png' === $item['type'] ? 'image' : 'document',
			'distant'     => 'non',
			'statut'      => 'publie',
			'date'        => '2005-01-01 00:00:00',
		)
	);
}
foreach ( $corpus['articles'] as $item ) {
	if ( ! isset( STATUSES[ $item['status'] ] ) ) {
		continue;
	}
	sql_insertq(
		'spip_articles',
		array(
			'id_article'     => $item['id'],
			'titre'          => $item['title'],
			'soustitre'      => $item['subtitle'],
			'id_rubrique'    => $item['section'],
			'id_secteur'     => sector( $parents, $item['section'] ),
			'chapo'          => $item['lead'],
			'texte'          => $item['text'],
			'ps'             => $item['postscript'],
			'date'           => $item['date'],
			'date_modif'     => $item['date'],
			'statut'         => STATUSES[ $item['status'] ],
			'lang'           => $item['lang'],
			'langue_choisie' => 'fr' === $item['lang'] ? 'non' : 'oui',
			'accepter_forum' => 'non',
		)
	);
	link_all( 'spip_auteurs_liens', 'id_auteur', $item['authors'], $item['id'] );
	link_all( 'spip_mots_liens', 'id_mot', $item['keywords'], $item['id'] );
	preg_match_all( '/<(?:img|doc)(\d+)/', $item['lead'] . $item['text'], $found );
	link_all( 'spip_documents_liens', 'id_document', array_unique( array_map( 'intval', $found[1] ) ), $item['id'] );
}
$query( 'COMMIT' );

/** @param int[] $ids What the article is linked to. */
function link_all( string $table, string $key, array $ids, int $article ): void {
	foreach ( $ids as $id ) {
		sql_insertq( $table, array( $key => $id, 'id_objet' => $article, 'objet' => 'article' ) );
	}
}

calculer_rubriques();
propager_les_secteurs();
ecrire_meta( 'derniere_modif', (string) time() );
include_spip( 'inc/invalideur' );
purger_repertoire( _DIR_CACHE );
@unlink( _DIR_TMP . 'meta_cache.php' );

echo sql_countsel( 'spip_articles' );
