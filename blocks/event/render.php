<?php

declare( strict_types = 1 );

namespace Passerelle\Events;

/**
 * @var \WP_Block $block
 */
echo event_html( $block ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- built of escaped parts.
