<?php

declare( strict_types = 1 );

namespace Passerelle\Reports;

/**
 * @var ReportAttributes $attributes
 * @var \WP_Block        $block
 */
echo report_block( $attributes, $block ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- built of escaped parts.
