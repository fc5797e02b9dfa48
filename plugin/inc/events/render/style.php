<?php
/**
 * The style of an event and of the agenda: inline, once, on pages that print one, and on no other.
 *
 * Not through block.json: classic themes would load it everywhere.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use const Passerelle\FILE;

/** @param 'event'|'agenda' $block */
function enqueue_style( string $block ): void {
	$handle = "passerelle-$block";

	if ( wp_style_is( $handle, 'enqueued' ) ) {
		return;
	}

	$file = dirname( FILE ) . "/build/blocks/$block/style-index.css";
	$css  = is_readable( $file ) ? file_get_contents( $file ) : false;

	if ( is_string( $css ) ) {
		wp_register_style( $handle, false );
		wp_add_inline_style( $handle, trim( $css ) );
		wp_enqueue_style( $handle );
	}
}

/** The editor's canvas shows what readers will see. */
function enqueue_style_in_canvas(): void {
	if ( is_admin() ) {
		enqueue_style( 'event' );
		enqueue_style( 'agenda' );
	}
}
