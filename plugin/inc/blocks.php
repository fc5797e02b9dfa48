<?php
/**
 * The blocks, as `npm run build` leaves them in build/blocks.
 */

declare( strict_types = 1 );

namespace Passerelle;

/** Folders of blocks by feature, in the order in which the inserter lists them. */
const BLOCKS = array(
	'old-site' => array( 'old-site-tools', 'old-version', 'old-search', 'migration-status' ),
	'reports'  => array( 'report' ),
);

add_action( 'init', __NAMESPACE__ . '\register_blocks' );
add_filter( 'block_categories_all', __NAMESPACE__ . '\add_block_category' );

/** One manifest is read instead of each block.json; the order is ours, not the alphabet's. */
function register_blocks(): void {
	$folder   = dirname( FILE ) . '/build/blocks';
	$manifest = "$folder/blocks-manifest.php";

	// A checkout that was never built.
	if ( ! is_file( $manifest ) ) {
		return;
	}

	wp_register_block_metadata_collection( $folder, $manifest );

	foreach ( BLOCKS as $feature => $slugs ) {
		foreach ( $slugs as $slug ) {
			register_block( "$folder/$slug", is_enabled( $feature ) );
		}
	}
}

/**
 * Articles keep the blocks of a feature that is switched off: these stay known, print nothing, and cannot be inserted.
 * Translations are named by handle, so they hold whatever the folder is called.
 */
function register_block( string $folder, bool $enabled ): void {
	$type = register_block_type_from_metadata( $folder );

	if ( false === $type ) {
		return;
	}

	if ( ! $enabled ) {
		$type->supports = array_merge( is_array( $type->supports ) ? $type->supports : array(), array( 'inserter' => false ) );
	}

	foreach ( $type->editor_script_handles as $handle ) {
		wp_set_script_translations( $handle, 'passerelle', dirname( FILE ) . '/languages' );
	}
}

/**
 * @param array<array-key, mixed> $categories
 * @return array<array-key, mixed>
 */
function add_block_category( array $categories ): array {
	$categories[] = array( 'slug' => 'passerelle', 'title' => 'Passerelle' );

	return $categories;
}
