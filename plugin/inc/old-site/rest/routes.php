<?php
/**
 * The doors of this feature, all on one screen.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use WP_REST_Request;

use function Passerelle\route;

const ARTICLE_ROUTE = '/articles/(?P<id>[1-9][0-9]{0,17})';

function register_routes(): void {
	require_once __DIR__ . '/doors.php';

	$manage = 'Passerelle\may_manage';

	route( 'GET', '/old-sites', __NAMESPACE__ . '\get_old_sites', $manage );
	route( 'PUT', '/old-sites', __NAMESPACE__ . '\put_old_sites', $manage );
	route( 'POST', '/old-sites/detect', __NAMESPACE__ . '\post_detect', $manage );
	route( 'POST', '/old-sites/preview', __NAMESPACE__ . '\post_preview', $manage );
	route( 'POST', '/help-page', __NAMESPACE__ . '\post_help_page', $manage );

	route( 'GET', ARTICLE_ROUTE . '/old-address', __NAMESPACE__ . '\get_old_address', __NAMESPACE__ . '\may_see_address' );
	route( 'PUT', ARTICLE_ROUTE . '/old-address', __NAMESPACE__ . '\put_old_address', __NAMESPACE__ . '\may_set_address' );
	route( 'PUT', ARTICLE_ROUTE . '/checked', __NAMESPACE__ . '\put_checked', __NAMESPACE__ . '\may_set_address' );
}

/** Who edits other people's articles decides about their old addresses. */
function may_set_address( WP_REST_Request $request ): bool {
	$type = get_post_type_object( (string) get_post_type( asked_id( $request ) ) );
	$cap  = $type->cap->edit_others_posts ?? 'edit_others_posts';

	return current_user_can( 'edit_others_posts' ) && ( null === $type || current_user_can( is_string( $cap ) ? $cap : 'do_not_allow' ) );
}

/** Authors see that of their own articles in the editor; contributors, who publish nothing, do not. */
function may_see_address( WP_REST_Request $request ): bool {
	return may_set_address( $request )
		|| ( current_user_can( 'publish_posts' ) && current_user_can( 'edit_post', asked_id( $request ) ) );
}

function asked_id( WP_REST_Request $request ): int {
	$id = $request->get_url_params()['id'] ?? 0;

	return is_numeric( $id ) ? (int) $id : 0;
}
