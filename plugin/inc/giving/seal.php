<?php
/**
 * The seal: whoever changes the accounts without knowing wp-config.php (SQL, another plugin, a restore of another
 * site) cannot make it, and then readers see no account at all.
 *
 * @see docs/decisions/0027-accounts-are-sealed.md
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

/** What a wp-config.php holds that nobody filled in. */
const UNFILLED = 'put your unique phrase here';

/**
 * The secret, from wp-config.php alone: what WordPress makes up and keeps in the database does not count, since whoever
 * can change the accounts there can read it there. '' where there is none.
 */
function seal_key(): string {
	$parts = array();

	foreach ( defined( 'PASSERELLE_SEAL_KEY' ) ? array( 'PASSERELLE_SEAL_KEY' ) : array( 'AUTH_KEY', 'AUTH_SALT' ) as $name ) {
		$part = defined( $name ) ? constant( $name ) : '';

		if ( ! is_string( $part ) || strlen( $part ) < 16 || UNFILLED === $part ) {
			return '';
		}

		$parts[] = $part;
	}

	return hash( 'sha256', 'passerelle accounts|' . implode( '|', $parts ) );
}

/**
 * @param mixed $content What is sealed, as JSON can say it.
 * @return string 64 hexadecimal digits; '' without a key.
 */
function seal_of( mixed $content ): string {
	$key  = seal_key();
	$text = wp_json_encode( array( get_current_blog_id(), $content ), JSON_UNESCAPED_SLASHES );

	return '' === $key || false === $text ? '' : hash_hmac( 'sha256', $text, $key );
}

function is_seal_of( mixed $seal, mixed $content ): bool {
	$right = seal_of( $content );

	return '' !== $right && is_string( $seal ) && hash_equals( $right, $seal );
}
