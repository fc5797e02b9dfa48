<?php

declare( strict_types = 1 );

namespace Passerelle\OldSite;

/**
 * @var MigrationStatusAttributes $attributes
 * @var \WP_Block                 $block
 */
echo migration_status( $attributes, $block ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- built of escaped parts.
