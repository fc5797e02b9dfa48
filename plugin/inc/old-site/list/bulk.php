<?php
/**
 * "Mark as checked" for many articles at once, and its undoing.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use function Passerelle\pages_changed;

const CHECK   = 'passerelle_check';
const UNCHECK = 'passerelle_uncheck';

/**
 * @param array<string, string|array<string, string>> $actions
 * @return array<string, string|array<string, string>>
 */
function add_bulk_actions( array $actions ): array {
	return current_user_can( 'edit_others_posts' )
		? $actions + array(
			CHECK   => __( 'Mark as checked', 'passerelle' ),
			UNCHECK => __( 'Mark as not checked', 'passerelle' ),
		)
		: $actions;
}

/**
 * WordPress has checked the nonce. Says in the address what was changed, for the notice and its "Undo".
 *
 * @param string                   $back Where the list goes next.
 * @param list<int|string>|mixed   $ids
 */
function handle_bulk_action( string $back, string $action, mixed $ids ): string {
	if ( ! in_array( $action, array( CHECK, UNCHECK ), true ) ) {
		return $back;
	}

	$ids     = array_map( 'absint', array_filter( (array) $ids, 'is_numeric' ) );
	$changed = mark_checked( array_values( $ids ), CHECK === $action );
	$back    = remove_query_arg( array( CHECK, UNCHECK ), $back );

	// Back to the row that was clicked; a list of many begins with its notice.
	return add_query_arg( $action, implode( ',', $changed ), $back ) . ( 1 === count( $ids ) ? "#post-$ids[0]" : '' );
}

/**
 * @param list<int> $ids
 * @return list<int> Those that changed: not checked before, with an old address, and the person may.
 */
function mark_checked( array $ids, bool $checked ): array {
	_prime_post_caches( $ids );

	$changed = array();

	foreach ( array_unique( $ids ) as $id ) {
		$post = get_post( $id );

		if ( null !== $post && is_imported( $post ) && is_checked( $id ) !== $checked && may_check( $id ) ) {
			set_checked( $id, $checked );

			$changed[] = $id;
		}
	}

	pages_changed( $changed );

	return $changed;
}

function print_bulk_notice(): void {
	foreach ( array( CHECK, UNCHECK ) as $action ) {
		$ids = changed_ids( $action );

		if ( null === $ids ) {
			continue;
		}

		$many = number_format_i18n( count( $ids ) );
		$said = CHECK === $action
			/* translators: %s: a number */
			? _n( '%s article marked as checked.', '%s articles marked as checked.', count( $ids ), 'passerelle' )
			/* translators: %s: a number */
			: _n( '%s article marked as not checked.', '%s articles marked as not checked.', count( $ids ), 'passerelle' );
		$undo = array() === $ids ? '' : sprintf( ' <a href="%s">%s</a>', esc_url( check_link( $ids, UNCHECK === $action, get_current_screen()->post_type ?? 'post' ) ), esc_html__( 'Undo', 'passerelle' ) );

		wp_admin_notice(
			esc_html( sprintf( $said, $many ) ) . $undo,
			array( 'type' => 'success', 'dismissible' => true, 'additional_classes' => array( 'updated' ) )
		);
	}
}

/** @return list<int>|null Null when that action was not just done. */
function changed_ids( string $action ): ?array {
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- only says what was done; its link has a nonce of its own
	$ids = isset( $_GET[ $action ] ) && is_string( $_GET[ $action ] ) ? sanitize_text_field( wp_unslash( $_GET[ $action ] ) ) : null;

	return null === $ids ? null : array_values( array_diff( array_map( 'absint', explode( ',', $ids ) ), array( 0 ) ) );
}

/**
 * @param list<string> $args
 * @return list<string>
 */
function remove_after_notice( array $args ): array {
	return array( ...$args, CHECK, UNCHECK );
}
