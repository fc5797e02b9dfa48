<?php
/**
 * The lists of posts and pages: which articles wait to be compared with the old site, which are checked. So that the
 * phase of repairs has a visible end.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use function Passerelle\is_enabled;

const COLUMN = 'passerelle_old_site';

/** On edit.php, and where WordPress prints one row of it again after a quick edit. */
function prepare_lists(): void {
	if ( array() === old_sites() || ! is_enabled( 'old-site' ) ) {
		return;
	}

	require_once __DIR__ . '/sql.php';
	require_once __DIR__ . '/filter.php';
	require_once __DIR__ . '/bulk.php';

	foreach ( listed_types() as $type ) {
		add_filter( "manage_{$type}_posts_columns", __NAMESPACE__ . '\add_column' );
		add_action( "manage_{$type}_posts_custom_column", __NAMESPACE__ . '\print_column', 10, 2 );
		add_filter( "bulk_actions-edit-$type", __NAMESPACE__ . '\add_bulk_actions' );
		add_filter( "handle_bulk_actions-edit-$type", __NAMESPACE__ . '\handle_bulk_action', 10, 3 );
	}

	add_action( 'restrict_manage_posts', __NAMESPACE__ . '\print_filter' );
	add_action( 'pre_get_posts', __NAMESPACE__ . '\filter_list' );
	add_filter( 'posts_where', __NAMESPACE__ . '\filter_where', 10, 2 );
	add_action( 'admin_notices', __NAMESPACE__ . '\print_bulk_notice' );
	add_filter( 'removable_query_args', __NAMESPACE__ . '\remove_after_notice' );
}

/** @return list<string> Types that readers can open and that have a list. */
function listed_types(): array {
	return array_values( array_diff( array_filter( get_post_types( array( 'show_ui' => true ) ), 'is_post_type_viewable' ), array( 'attachment' ) ) );
}

/**
 * @param array<string, string> $columns
 * @return array<string, string>
 */
function add_column( array $columns ): array {
	// Before the date, which comes last.
	$date = array_intersect_key( $columns, array( 'date' => '' ) );

	return array_diff_key( $columns, $date ) + array( COLUMN => __( 'Old site', 'passerelle' ) ) + $date;
}

/** Costs no query: the list has read the posts with their metas and terms. */
function print_column( string $column, int $post_id ): void {
	$post = COLUMN === $column ? get_post( $post_id ) : null;

	if ( null === $post ) {
		return;
	}

	if ( ! is_imported( $post ) ) {
		printf( '<span aria-hidden="true">—</span><span class="screen-reader-text">%s</span>', esc_html__( 'No old address', 'passerelle' ) );

		return;
	}

	$is_checked = is_checked( $post_id );
	$state      = $is_checked ? __( 'Checked', 'passerelle' ) : __( 'To check', 'passerelle' );
	$change     = $is_checked ? __( 'Mark as not checked', 'passerelle' ) : __( 'Mark as checked', 'passerelle' );

	echo esc_html( $state );

	if ( may_check( $post_id ) ) {
		printf(
			'<br><a href="%s">%s<span class="screen-reader-text"> %s</span></a>',
			esc_url( check_link( array( $post_id ), ! $is_checked, $post->post_type ) ),
			esc_html( $change ),
			esc_html( get_the_title( $post ) )
		);
	}
}

/** Who edits other people's articles of this type decides that one is whole. */
function may_check( int $post_id ): bool {
	$type = get_post_type_object( (string) get_post_type( $post_id ) );
	$cap  = $type->cap->edit_others_posts ?? '';

	return is_string( $cap ) && '' !== $cap && current_user_can( $cap ) && current_user_can( 'edit_post', $post_id );
}

/**
 * What a click on "Mark as checked", or on "Undo", asks for: the same as the bulk action.
 *
 * @param list<int> $ids
 */
function check_link( array $ids, bool $checked, string $type ): string {
	$args = array(
		'post_type' => $type,
		'action'    => $checked ? CHECK : UNCHECK,
		'ids'       => implode( ',', $ids ),
	);

	return wp_nonce_url( add_query_arg( $args, admin_url( 'edit.php' ) ), 'bulk-posts' );
}
