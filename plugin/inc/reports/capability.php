<?php
/**
 * Who reads reports: `passerelle_moderate`, in the roles of administrators and editors from the start, and given to any
 * single person on their profile. A volunteer who moderates may have no other right at all.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use WP_User;

use function Passerelle\has_table;
use function Passerelle\is_enabled;

const MODERATE = 'passerelle_moderate';

/** Once, at installation: what an administrator takes away from a role later stays taken away. */
function give_to_roles(): void {
	foreach ( array( 'administrator', 'editor' ) as $role ) {
		get_role( $role )?->add_cap( MODERATE );
	}
}

function may_moderate(): bool {
	return current_user_can( MODERATE );
}

/** Whether readers can report at all: switched on, its tables there, addresses that the early gate knows. */
function is_open(): bool {
	return is_enabled( 'reports' ) && has_table( 'reports' ) && has_pretty_permalinks();
}

/** `/index.php/…` is not pretty enough: the door has one exact address. */
function has_pretty_permalinks(): bool {
	$structure = get_option( 'permalink_structure' );

	return is_string( $structure ) && '' !== $structure && ! str_starts_with( $structure, '/index.php' );
}

/** The box on a person's profile, for those who decide about people. */
function print_profile_box( WP_User $user ): void {
	if ( ! may_appoint( $user ) ) {
		return;
	}

	wp_nonce_field( "passerelle_moderate_{$user->ID}", 'passerelle_moderate_nonce', false );

	$given = has_through_role( $user );
	$hint  = $given ? __( 'Comes with this person’s role.', 'passerelle' ) : __( 'Works with any role, also for someone who writes and edits nothing. Readers’ e-mail addresses are shown to nobody.', 'passerelle' );

	printf(
		'<h2>%s</h2><table class="form-table" role="presentation"><tr><th scope="row">%s</th><td><label><input type="checkbox" name="passerelle_moderate" value="1"%s%s> %s</label><p class="description">%s</p></td></tr></table>',
		esc_html__( 'Readers’ reports', 'passerelle' ),
		esc_html__( 'Moderation', 'passerelle' ),
		checked( $user->has_cap( MODERATE ), true, false ),
		disabled( $given, true, false ),
		esc_html__( 'May read and close readers’ reports', 'passerelle' ),
		esc_html( $hint )
	);
}

function save_profile_box( int $user_id ): void {
	$user  = get_userdata( $user_id );
	$nonce = $_POST['passerelle_moderate_nonce'] ?? ''; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- compared by wp_verify_nonce() alone

	if ( false === $user || ! may_appoint( $user ) || ! is_string( $nonce ) || false === wp_verify_nonce( $nonce, "passerelle_moderate_$user_id" ) || has_through_role( $user ) ) {
		return;
	}

	if ( isset( $_POST['passerelle_moderate'] ) ) {
		$user->add_cap( MODERATE );
	} else {
		$user->remove_cap( MODERATE );
	}
}

function may_appoint( WP_User $user ): bool {
	return current_user_can( 'promote_users' ) && current_user_can( 'edit_user', $user->ID );
}

function has_through_role( WP_User $user ): bool {
	foreach ( $user->roles as $role ) {
		if ( true === get_role( $role )?->has_cap( MODERATE ) ) {
			return true;
		}
	}

	return false;
}
