<?php
/**
 * When an old site no longer looks like itself: links go to the archive, one mail says so, and only people lift it.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

/**
 * @param OldSite $site
 * @return bool False when people changed the old sites just now: the next look decides again.
 */
function mark_suspect( array $site ): bool {
	wp_cache_delete( 'alloptions', 'options' );

	$items = old_sites();
	$known = array_search( $site['id'], array_column( $items, 'id' ), true );

	if ( ! is_int( $known ) || 'online' !== $items[ $known ]['state'] ) {
		return false;
	}

	$items[ $known ]['state'] = 'suspect';

	if ( is_wp_error( replace_old_sites( array_values( $items ), revision() ) ) ) {
		return false;
	}

	tell_admin( $site );

	return true;
}

/**
 * To the address under Settings → General, in that person's language where it is known.
 *
 * @param OldSite $site
 */
function tell_admin( array $site ): void {
	$to     = get_option( 'admin_email' );
	$to     = is_string( $to ) ? $to : '';
	$person = get_user_by( 'email', $to );

	$switched = switch_to_locale( false === $person ? get_locale() : get_user_locale( $person ) );

	wp_mail( $to, suspect_subject(), suspect_text( $site ) );

	if ( $switched ) {
		restore_previous_locale();
	}
}

function suspect_subject(): string {
	/* translators: %s: the name of this site */
	return sprintf( __( '[%s] Is the old site still yours?', 'passerelle' ), wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ) );
}

/** @param OldSite $site */
function suspect_text( array $site ): string {
	return implode(
		"\n\n",
		array(
			__( 'Hello,', 'passerelle' ),
			/* translators: %s: the address of the old site */
			sprintf( __( 'Passerelle looks now and then whether the old site is still the one your articles come from: %s. Today, most of what it knew was not there any more. Someone else may have taken over that address, or the site was rebuilt.', 'passerelle' ), $site['baseUrl'] ),
			__( 'So that no reader lands on a stranger’s page, the links under your articles lead to the copies at web.archive.org for now. Nothing else changed.', 'passerelle' ),
			__( 'What to do: open that address. If it is still your old site, choose “It is ours: link to it again” on this page. If it is not, choose there that the old site is closed.', 'passerelle' ),
			admin_url( 'admin.php?page=passerelle' ),
			__( 'This message is sent once.', 'passerelle' ),
		)
	) . "\n";
}
