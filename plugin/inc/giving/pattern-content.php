<?php
/**
 * What WordPress reads when an editor asks for the pattern.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

echo support_us(); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- blocks, built of escaped parts.
