<?php
/**
 * Telling a reader who left an e-mail address that it is repaired: one constant text, at most once a day, and then the
 * address is forgotten. Constant, because anyone can type anyone's address.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use function Passerelle\db;
use function Passerelle\table;

/** A letterbox that takes nothing for so long will take nothing. */
const TELL_FOR = 3 * DAY_IN_SECONDS;

const TOLD_AT_ONCE = 50;

function tell_readers( int $now ): void {
	write( 'UPDATE %i SET email = %s, tell_at = 0 WHERE tell_at > 0 AND tell_at < %d', table( 'reports' ), '', $now - TELL_FOR );

	$rows = rows( (string) db()->prepare( 'SELECT DISTINCT LOWER( email ) AS email FROM %i WHERE tell_at > 0 LIMIT %d', table( 'reports' ), TOLD_AT_ONCE ) );
	$salt = array() === $rows ? '' : salt_of( gmdate( 'Ymd', $now ) );

	foreach ( '' === $salt ? array() : $rows as $row ) {
		tell_reader( $row['email'] ?? '', $salt, $now );
	}
}

function tell_reader( string $email, string $salt, int $now ): void {
	$networks = array( 'network' => keyed( "told $email", wp_salt( 'auth' ) . $salt ), 'wide' => '', 'widest' => '' );
	$fold     = short_hash( 'told' );

	// The same row that counts a network counts this address: once a day, and nobody can read it back.
	if ( true !== count_once( $fold, $networks, array( 'content' => '', 'request' => '' ), 'told', $now ) ) {
		return;
	}

	if ( wp_mail( $email, told_subject(), told_text() ) ) {
		write( 'UPDATE %i SET email = %s, tell_at = 0 WHERE tell_at > 0 AND LOWER( email ) = %s', table( 'reports' ), '', $email );
	} else {
		write( 'DELETE FROM %i WHERE fold = %s AND network = %s', table( 'counts' ), $fold, $networks['network'] );
	}
}

function salt_of( string $day ): string {
	$salt = rows( (string) db()->prepare( 'SELECT salt FROM %i WHERE day = %s', table( 'days' ), $day ) )[0]['salt'] ?? '';

	return '' === $salt ? make_salt( $day ) : $salt;
}

function told_subject(): string {
	/* translators: %s: the name of this site */
	return sprintf( __( '[%s] What you reported is repaired', 'passerelle' ), wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ) );
}

function told_text(): string {
	return implode(
		"\n\n",
		array(
			__( 'Hello,', 'passerelle' ),
			__( 'You told us of a problem in an article and left your address to hear of it: it is repaired. Thank you.', 'passerelle' ),
			home_url( '/' ),
			__( 'Your address has now been deleted here. If you did not write to us, someone else typed your address; nothing more will come of it.', 'passerelle' ),
		)
	) . "\n";
}
