<?php

declare( strict_types = 1 );

namespace Passerelle\Giving;

/**
 * @var DonationLinkAttributes $attributes
 */
echo framed( donation_link( $attributes ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- built of escaped parts.
