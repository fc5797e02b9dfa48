<?php

declare( strict_types = 1 );

namespace Passerelle\OldSite;

/**
 * @var \WP_Block $block
 */
$article = article_of( $block );
// A template is shown with an article in mind.
$found = is_canvas() && null === $article ? '' : old_search( $article );
$html  = instead_of( $found, $article, static fn(): string => sample_search() );

echo framed( $html, 'div', null !== $article && is_imported( $article ) ? language_attributes( $article ) : array() ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- built of escaped parts.
