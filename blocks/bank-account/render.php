<?php

declare( strict_types = 1 );

namespace Passerelle\Giving;

/**
 * @var BankAccountAttributes $attributes
 */
echo framed( account_card( $attributes ) ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- built of escaped parts.
