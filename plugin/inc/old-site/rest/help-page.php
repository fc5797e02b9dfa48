<?php
/**
 * One click makes the page that explains the way back.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_Error;
use WP_Post;
use WP_REST_Response;

use function Passerelle\invalid;
use function Passerelle\lock;
use function Passerelle\unlock;

const META_HELP = '_passerelle_help_page';

/** 201 with the new page; 200 with the one that was made before, wherever it has been moved since. */
function post_help_page(): WP_REST_Response|WP_Error {
	if ( ! current_user_can( 'publish_pages' ) ) {
		return invalid( '', __( 'You may not publish pages on this site.', 'passerelle' ), 'passerelle_forbidden', 403 );
	}

	$owner = lock( 'help_page', 30 );

	if ( null === $owner ) {
		return invalid( '', __( 'The page is being created already. Wait a moment, then reload.', 'passerelle' ), 'passerelle_busy', 409 );
	}

	try {
		$page = help_page();

		return null === $page ? create_help_page() : new WP_REST_Response( page_answer( $page ) );
	} finally {
		unlock( 'help_page', $owner );
	}
}

/** The page that was made by our click, unless it lies in the bin. */
function help_page(): ?WP_Post {
	$pages = get_posts(
		array(
			'post_type'        => 'page',
			'post_status'      => array( 'publish', 'draft', 'pending', 'private', 'future' ),
			'meta_key'         => META_HELP,
			'numberposts'      => 1,
			'orderby'          => 'ID',
			'order'            => 'ASC',
			'suppress_filters' => true,
		)
	);

	return ( $pages[0] ?? null ) instanceof WP_Post ? $pages[0] : null;
}

function create_help_page(): WP_REST_Response|WP_Error {
	$id = wp_insert_post(
		array(
			'post_type'    => 'page',
			'post_status'  => 'publish',
			'post_title'   => wp_slash( help_page_title() ),
			'post_content' => wp_slash( help_page_content() ),
		),
		true
	);

	$page = is_wp_error( $id ) ? null : get_post( $id );

	if ( null === $page ) {
		return invalid( '', __( 'WordPress could not create the page. Look at Tools → Site Health.', 'passerelle' ), 'passerelle_not_created', 500 );
	}

	update_post_meta( $page->ID, META_HELP, '1' );

	return new WP_REST_Response( page_answer( $page ), 201 );
}

/** @return array{id: int, link: string, editLink: string} */
function page_answer( WP_Post $page ): array {
	return array(
		'id'       => $page->ID,
		'link'     => (string) get_permalink( $page ),
		'editLink' => (string) get_edit_post_link( $page, 'raw' ),
	);
}
