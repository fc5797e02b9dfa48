<?php
/**
 * What WordPress reads when someone asks for the pattern passerelle/old-site-help.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

echo help_page_content(); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- built of escaped parts.
