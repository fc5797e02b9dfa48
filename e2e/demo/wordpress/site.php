<?php
/**
 * The site around the articles: its name and language, people, sections, files, pages.
 */

declare( strict_types = 1 );

namespace Passerelle\Demo;

defined( 'ABSPATH' ) || exit;

const PASSWORD = 'password';

/**
 * Takes out what an earlier run brought, and the first time what WordPress brings.
 *
 * @param array<string, mixed> $before
 */
function take_out( array $before ): void {
	// "Hello world!", the sample page, the draft of a privacy policy.
	delete_posts( $before['posts'] ?? array( 1, 2, 3 ) );

	foreach ( $before['terms'] ?? array() as $id ) {
		$term = get_term_by( 'term_taxonomy_id', (int) $id );

		if ( $term instanceof \WP_Term ) {
			wp_delete_term( $term->term_id, $term->taxonomy );
		}
	}

	forget_accounts();
	// Created by the plugin: without it every page would ask for it.
	update_option( 'passerelle_agenda_page', 0 );

	foreach ( array( 'old_sites', 'fingerprint', 'traces' ) as $name ) {
		delete_option( "passerelle_$name" );
	}
}

/**
 * Their revisions go with them.
 *
 * @param list<int> $ids
 */
function delete_posts( array $ids ): void {
	global $wpdb;

	$list = implode( ', ', array_map( 'intval', $ids ) );
	$list = implode( ', ', array( $list, ...array_map( 'intval', $wpdb->get_col( "SELECT ID FROM $wpdb->posts WHERE post_parent IN ( $list )" ) ) ) );

	$wpdb->query( "DELETE FROM $wpdb->postmeta WHERE post_id IN ( $list )" );
	$wpdb->query( "DELETE FROM $wpdb->term_relationships WHERE object_id IN ( $list )" );
	$wpdb->query( "DELETE FROM $wpdb->comments WHERE comment_post_ID IN ( $list )" );
	if ( function_exists( 'Passerelle\has_table' ) && \Passerelle\has_table( 'occurrences' ) ) {
		$wpdb->query( "DELETE FROM {$wpdb->prefix}passerelle_occurrences WHERE post_id IN ( $list )" );
	}

	$wpdb->query( "DELETE FROM $wpdb->posts WHERE ID IN ( $list )" );
	wp_cache_flush();
}

/** @param array<string, mixed> $data */
function settle( array $data ): void {
	global $wp_rewrite;

	update_option( 'blogname', $data['name'] );
	update_option( 'blogdescription', $data['slogan'] );
	update_option( 'timezone_string', 'Europe/Brussels' );
	update_option( 'posts_per_page', 10 );

	foreach ( $data['options'] as $name => $value ) {
		update_option( $name, $value );
	}

	// Only where the translation is there already: the demo asks nobody on the Internet.
	if ( in_array( 'fr_FR', get_available_languages(), true ) ) {
		update_option( 'WPLANG', 'fr_FR' );
		update_option( 'date_format', 'j F Y' );
		switch_to_locale( 'fr_FR' );
	}

	$wp_rewrite->set_permalink_structure( '/%postname%/' );
}

/**
 * @param list<array{login: string, name: string, email: string, role: string}> $users
 * @return array<string, int> Ids by login.
 */
function add_users( array $users ): array {
	$ids = array( 'admin' => 1 );
	wp_update_user( array( 'ID' => 1, 'display_name' => 'Comité de rédaction' ) );

	foreach ( $users as $user ) {
		$known = get_user_by( 'login', $user['login'] );
		$id    = $known ? $known->ID : wp_insert_user(
			array(
				'user_login'   => $user['login'],
				'user_pass'    => PASSWORD,
				'user_email'   => $user['email'],
				'display_name' => $user['name'],
				'role'         => $user['role'],
			)
		);

		if ( is_wp_error( $id ) ) {
			throw new \RuntimeException( "{$user['login']}: " . $id->get_error_message() );
		}

		$ids[ $user['login'] ] = $id;
	}

	return $ids;
}

/**
 * @param list<array{id: int, parent: int, name: string, slug: string}> $categories Parents before children.
 * @param list<array{id: int, name: string}>                            $tags
 * @return array{category: array<int, int>, tag: array<int, int>} Term taxonomy ids by the corpus's own ids.
 */
function add_terms( array $categories, array $tags ): array {
	$terms = array();
	$ids   = array( 'category' => array(), 'tag' => array() );

	foreach ( $categories as $item ) {
		$made                           = add_term( $item['name'], 'category', array( 'parent' => $terms[ $item['parent'] ] ?? 0, 'slug' => $item['slug'] ) );
		$terms[ $item['id'] ]           = $made['term_id'];
		$ids['category'][ $item['id'] ] = $made['term_taxonomy_id'];
	}

	foreach ( $tags as $item ) {
		$ids['tag'][ $item['id'] ] = add_term( $item['name'], 'post_tag', array() )['term_taxonomy_id'];
	}

	return $ids;
}

/**
 * @param array<string, int|string> $args
 * @return array{term_id: int, term_taxonomy_id: int}
 */
function add_term( string $name, string $taxonomy, array $args ): array {
	$made = wp_insert_term( $name, $taxonomy, $args );

	if ( is_wp_error( $made ) ) {
		throw new \RuntimeException( "$name: " . $made->get_error_message() );
	}

	return array( 'term_id' => (int) $made['term_id'], 'term_taxonomy_id' => (int) $made['term_taxonomy_id'] );
}

/**
 * @param list<array{path: string, title: string, width: int, height: int, content: string, meta: array<string, string>}> $files
 * @return list<int>
 */
function add_files( array $files, int $author ): array {
	$uploads = wp_upload_dir();
	$ids     = array();

	foreach ( $files as $file ) {
		$path = "{$uploads['basedir']}/{$file['path']}";
		wp_mkdir_p( dirname( $path ) );
		file_put_contents( $path, base64_decode( $file['content'], true ) );

		$attachment = array(
			'post_title'     => $file['title'],
			'post_mime_type' => 'image/png',
			'post_author'    => $author,
			'guid'           => "{$uploads['baseurl']}/{$file['path']}",
			'meta_input'     => $file['meta'],
		);
		$id = wp_insert_attachment( $attachment, $path );
		wp_update_attachment_metadata( $id, array( 'width' => $file['width'], 'height' => $file['height'], 'file' => $file['path'], 'sizes' => array() ) );
		$ids[] = $id;
	}

	return $ids;
}

/**
 * Pages have no old address: nothing of ours may appear on them.
 *
 * @return list<int>
 */
function add_pages( int $author ): array {
	$pages = array(
		'Qui sommes-nous' => 'Une petite association culturelle, au bord de l’eau : lectures, promenades, cinéma, et une revue deux fois par an.',
		'Nous trouver'    => 'Maison des Passeurs, 12 rue du Gué. Le mercredi de 14h à 18h et le samedi matin. Le bac s’arrête en face.',
	);
	$ids = array();

	foreach ( $pages as $title => $text ) {
		$ids[] = (int) wp_insert_post(
			array(
				'post_type'    => 'page',
				'post_status'  => 'publish',
				'post_author'  => $author,
				'post_title'   => $title,
				'post_content' => "<!-- wp:paragraph -->\n<p>$text</p>\n<!-- /wp:paragraph -->",
			)
		);
	}

	return $ids;
}
