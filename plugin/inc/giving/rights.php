<?php
/**
 * The right to look after the accounts: given to administrators once, then WordPress's own to take or give.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

/** A step of the upgrades. */
function grant_right(): bool {
	get_role( 'administrator' )?->add_cap( CAPABILITY );

	return true;
}
