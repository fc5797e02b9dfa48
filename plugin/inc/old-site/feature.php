<?php
/**
 * The way back: every imported article leads to its old version.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

use const Passerelle\FILE;

require __DIR__ . '/profile.php';
require __DIR__ . '/store.php';
require __DIR__ . '/identity.php';
require __DIR__ . '/address.php';
require __DIR__ . '/archive.php';
require __DIR__ . '/search.php';
require __DIR__ . '/link-state.php';
require __DIR__ . '/verdict.php';
require __DIR__ . '/render.php';
require __DIR__ . '/render-style.php';
require __DIR__ . '/render-canvas.php';
require __DIR__ . '/render-links.php';
require __DIR__ . '/render-search.php';
require __DIR__ . '/render-strip.php';
require __DIR__ . '/strip.php';
require __DIR__ . '/pattern.php';
require __DIR__ . '/editor-assets.php';
require __DIR__ . '/screen.php';

// Where the strip stands.
add_filter( 'hooked_block_types', __NAMESPACE__ . '\hook_strip', 10, 4 );
add_filter( 'the_content', __NAMESPACE__ . '\add_to_content', 99 );
add_action( 'wp_enqueue_scripts', __NAMESPACE__ . '\enqueue_style_early' );

// Where it must not: lists of other articles, answers of the REST API.
add_filter( 'pre_render_block', __NAMESPACE__ . '\enter_loop', PHP_INT_MAX, 2 );
add_filter( 'render_block_core/query', __NAMESPACE__ . '\leave_loop', 10, 2 );
add_filter( 'rest_request_before_callbacks', __NAMESPACE__ . '\enter_route', 10, 3 );
add_filter( 'rest_request_after_callbacks', __NAMESPACE__ . '\leave_route' );

// The editor.
add_action( 'init', __NAMESPACE__ . '\register_help_pattern' );
add_action( 'enqueue_block_assets', __NAMESPACE__ . '\enqueue_style_in_canvas' );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\enqueue_editor_assets' );
add_filter( 'block_editor_rest_api_preload_paths', __NAMESPACE__ . '\preload_old_address', 10, 2 );

// The set-up screen, and what leads to it. Also while the feature is off: it is switched on there.
add_action( 'admin_menu', __NAMESPACE__ . '\add_screen' );
add_action( 'admin_notices', __NAMESPACE__ . '\print_notice' );
add_action( 'admin_post_passerelle_dismiss', __NAMESPACE__ . '\dismiss_notice' );
add_filter( 'plugin_action_links_' . plugin_basename( FILE ), __NAMESPACE__ . '\add_plugin_link' );
