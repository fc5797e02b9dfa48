<?php

declare( strict_types = 1 );

namespace Passerelle\OldSite;

/**
 * @var \WP_Block $block
 */
$article = article_of( $block );
$html    = instead_of( old_search( $article ), $article, static fn(): string => sample_search() );

echo framed( $html, 'div', null !== $article && is_imported( $article ) ? language_attributes( $article ) : array() ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- built of escaped parts.
