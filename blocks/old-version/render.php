<?php

declare( strict_types = 1 );

namespace Passerelle\OldSite;

/**
 * @var OldVersionAttributes $attributes
 * @var \WP_Block            $block
 */
$article = article_of( $block );
$html    = instead_of(
	old_version( $article, $attributes ),
	$article,
	static fn(): string => links( sample_ways(), $attributes['label'], $attributes['appearance'] )
);

echo framed( $html, 'div', null !== $article ? language_attributes( $article ) : array() ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- built of escaped parts.
