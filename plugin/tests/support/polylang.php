<?php
/**
 * Polylang's function as the plugin documents it: the language of a post, or false. Silent unless a test speaks for it.
 */

declare( strict_types = 1 );

if ( ! function_exists( 'pll_get_post_language' ) ) {
	function pll_get_post_language( int $post_id, string $field = 'slug' ): mixed {
		return apply_filters( 'passerelle_test_polylang', false, $post_id, $field );
	}
}
