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
require __DIR__ . '/title.php';
require __DIR__ . '/rest/routes.php';
require __DIR__ . '/link-state.php';
require __DIR__ . '/figures.php';
require __DIR__ . '/watch/verdict.php';
require __DIR__ . '/watch/walk.php';
require __DIR__ . '/watch/fingerprint.php';
require __DIR__ . '/watch/robots.php';
require __DIR__ . '/watch/suspect.php';
require __DIR__ . '/watch/state.php';
require __DIR__ . '/watch/watch.php';
require __DIR__ . '/watch/again.php';
require __DIR__ . '/watch/health.php';
require __DIR__ . '/render/render.php';
require __DIR__ . '/render/style.php';
require __DIR__ . '/render/canvas.php';
require __DIR__ . '/render/links.php';
require __DIR__ . '/render/search.php';
require __DIR__ . '/render/strip.php';
require __DIR__ . '/render/place.php';
require __DIR__ . '/render/pattern.php';
require __DIR__ . '/render/status.php';
require __DIR__ . '/editor-assets.php';
require __DIR__ . '/screen.php';
require __DIR__ . '/list/table.php';

// The doors.
add_action( 'rest_api_init', __NAMESPACE__ . '\register_routes' );

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

// The set-up screen, and what leads to it. Also while the feature is off: it is switched on there.
add_action( 'admin_menu', __NAMESPACE__ . '\add_screen' );
add_action( 'admin_notices', __NAMESPACE__ . '\print_notice' );
add_action( 'admin_post_passerelle_dismiss', __NAMESPACE__ . '\dismiss_notice' );
add_filter( 'plugin_action_links_' . plugin_basename( FILE ), __NAMESPACE__ . '\add_plugin_link' );

// The lists of posts and pages.
add_action( 'load-edit.php', __NAMESPACE__ . '\prepare_lists' );
add_action( 'wp_ajax_inline-save', __NAMESPACE__ . '\prepare_lists', 0 );

// The old site, watched in the background.
add_action( 'rest_api_init', __NAMESPACE__ . '\register_watch_route' );
add_action( WATCH_HOOK, __NAMESPACE__ . '\watch' );
add_action( 'passerelle_old_sites_changed', __NAMESPACE__ . '\follow_old_sites', 10, 2 );
add_action( 'update_option_passerelle_settings', __NAMESPACE__ . '\schedule_watch', 10, 0 );
add_action( 'admin_init', __NAMESPACE__ . '\reschedule_lost_watch' );

// How far the move has come.
add_action( FIGURES_HOOK, __NAMESPACE__ . '\count_figures' );
add_action( 'passerelle_old_sites_changed', __NAMESPACE__ . '\schedule_figures', 10, 0 );
add_action( 'added_post_meta', __NAMESPACE__ . '\follow_checked', 10, 3 );
add_action( 'deleted_post_meta', __NAMESPACE__ . '\follow_checked', 10, 3 );
add_action( 'admin_init', __NAMESPACE__ . '\reschedule_lost_figures' );

// Site Health.
add_action( 'rest_api_init', __NAMESPACE__ . '\register_health_route' );
add_filter( 'site_status_tests', __NAMESPACE__ . '\add_health_tests' );
add_filter( 'debug_information', __NAMESPACE__ . '\add_debug_information', 20 );
