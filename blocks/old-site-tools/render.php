<?php

declare( strict_types = 1 );

namespace Passerelle\OldSite;

/**
 * @var \WP_Block $block
 */
echo old_site_tools( $block ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- built of escaped parts.
