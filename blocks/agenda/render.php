<?php

declare( strict_types = 1 );

namespace Passerelle\Events;

/**
 * @var AgendaAttributes $attributes
 */
echo agenda_html( $attributes ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- built of escaped parts.
