<?php

declare( strict_types = 1 );

namespace Passerelle\Giving;

/**
 * @var string    $content The blocks inside, rendered.
 * @var \WP_Block $block
 */
echo donate( $content, $block ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- rendered blocks, and JSON with its tags escaped.
