<?php
/**
 * What we know of old systems, as data: plugin/cms/*.json, the same files that TypeScript reads.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use const Passerelle\FILE;

/** The order in which systems are tried: the least particular last. */
const SYSTEMS = array( 'spip', 'drupal', 'joomla', 'wordpress', 'generic' );

/**
 * A system's profile; an unknown name gives the generic one. Read once a request.
 *
 * @return Profile
 */
function profile( string $system ): array {
	/** @var array<string, Profile> $profiles */
	static $profiles = array();

	$system = in_array( $system, SYSTEMS, true ) ? $system : 'generic';

	if ( ! isset( $profiles[ $system ] ) ) {
		/** @var Profile $profile Checked against plugin/schema/profile.json by the tests. */
		$profile             = wp_json_file_decode( dirname( FILE ) . "/cms/$system.json", array( 'associative' => true ) );
		$profiles[ $system ] = $profile;
	}

	return $profiles[ $system ];
}

/** @return array<string, Profile> */
function profiles(): array {
	return array_combine( SYSTEMS, array_map( __NAMESPACE__ . '\profile', SYSTEMS ) );
}
