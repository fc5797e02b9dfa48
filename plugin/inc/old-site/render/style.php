<?php
/**
 * The style of the old site's blocks: inline, once, on the pages that print one of them and on no other.
 *
 * Not through block.json: WordPress 6.8 would put it on every page whose template holds the strip, empty or not.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use const Passerelle\FILE;

const STYLE = 'passerelle-old-site';

function enqueue_style(): void {
	if ( wp_style_is( STYLE, 'enqueued' ) ) {
		return;
	}

	$file = dirname( FILE ) . '/build/blocks/old-site-tools/style-index.css';
	$css  = is_readable( $file ) ? file_get_contents( $file ) : false;

	if ( is_string( $css ) ) {
		wp_register_style( STYLE, false );
		wp_add_inline_style( STYLE, trim( $css ) );
		wp_enqueue_style( STYLE );
	}
}

/** The editor's canvas shows what readers will see. */
function enqueue_style_in_canvas(): void {
	if ( is_admin() ) {
		enqueue_style();
	}
}
