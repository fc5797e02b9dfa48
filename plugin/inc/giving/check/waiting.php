<?php
/**
 * One change of an account waits at a time, as a whole: who confirms it, and who may not, hangs on who asked for it. A
 * second one may correct the first, but not drop a part of it that somebody else waits for.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

use WP_Error;

use function Passerelle\invalid;

/**
 * @param list<StoredAccount> $before In force.
 * @param list<StoredAccount> $wanted
 */
function waiting_fault( array $before, array $wanted ): ?WP_Error {
	foreach ( $wanted as $index => $new ) {
		$old     = find_account( $before, $new['id'] );
		$pending = $old['pending'] ?? null;

		if ( null === $old || null === $pending ) {
			continue;
		}

		$asked = touched_parts( $old, asked_details( $old, $new ) );
		$lost  = array_diff( touched_parts( $old, waiting_details( $pending ) ), $asked );

		if ( array() !== $asked && array() !== $lost ) {
			$field = in_array( $asked[0], array( 'iban', 'payee', 'bic' ), true ) ? "items[$index][{$asked[0]}]" : '';

			return invalid( $field, __( 'Another change of this account waits already, and this one would drop it. Confirm it first, or choose “Keep the old details”; then ask for this one.', 'passerelle' ), 'passerelle_waits_already' );
		}
	}

	return null;
}

/**
 * Which payment details would be others than those in force; sections one by one.
 *
 * @param StoredAccount $old
 * @param AskedDetails  $asked
 * @return list<string>
 */
function touched_parts( array $old, array $asked ): array {
	$parts = array_keys( array_diff_assoc( array_intersect_key( $asked, details_of( $old ) ), details_of( $old ) ) );

	if ( isset( $asked['sections'] ) ) {
		$before = array_column( $old['sections'], null, 'name' );
		$after  = array_column( $asked['sections'], null, 'name' );

		foreach ( array_keys( $before + $after ) as $name ) {
			if ( ( $before[ $name ] ?? null ) !== ( $after[ $name ] ?? null ) ) {
				$parts[] = "section $name";
			}
		}
	}

	return $parts;
}
