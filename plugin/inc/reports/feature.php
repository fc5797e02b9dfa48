<?php
/**
 * Readers report what broke; moderators see it, editors mend it, nobody is tracked.
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

require __DIR__ . '/install.php';
require __DIR__ . '/settings.php';
require __DIR__ . '/capability.php';
require __DIR__ . '/rest.php';
require __DIR__ . '/fields.php';
require __DIR__ . '/clean.php';
require __DIR__ . '/article.php';
require __DIR__ . '/old-address.php';
require __DIR__ . '/receive.php';
require __DIR__ . '/stamp.php';
require __DIR__ . '/network.php';
require __DIR__ . '/limits.php';
require __DIR__ . '/signs.php';
require __DIR__ . '/fold.php';
require __DIR__ . '/settle.php';
require __DIR__ . '/respond.php';
require __DIR__ . '/quiet.php';
require __DIR__ . '/store.php';
require __DIR__ . '/store-list.php';
require __DIR__ . '/store-decide.php';
require __DIR__ . '/moderate.php';
require __DIR__ . '/export.php';
require __DIR__ . '/words.php';
require __DIR__ . '/form.php';
require __DIR__ . '/place.php';
require __DIR__ . '/store-count.php';
require __DIR__ . '/screen.php';
require __DIR__ . '/admin-bar.php';
require __DIR__ . '/editor-assets.php';
require __DIR__ . '/known-problems.php';
require __DIR__ . '/work.php';
require __DIR__ . '/digest.php';
require __DIR__ . '/tell.php';
require __DIR__ . '/forget.php';
require __DIR__ . '/privacy.php';
require __DIR__ . '/health.php';

// The doors.
add_action( 'rest_api_init', __NAMESPACE__ . '\register_routes' );
add_filter( 'rest_pre_serve_request', __NAMESPACE__ . '\serve_export', 20, 4 );
add_filter( 'rest_pre_serve_request', __NAMESPACE__ . '\serve_page', 20, 2 );
add_filter( 'rest_post_dispatch', __NAMESPACE__ . '\forbid_caching_of_batch', 10, 3 );

// Where the form stands.
add_filter( 'passerelle_strip_parts', __NAMESPACE__ . '\add_to_strip', 10, 2 );

// What they may leave.
add_action( 'update_option_passerelle_settings', __NAMESPACE__ . '\note_last_asked', 10, 2 );

// Who moderates.
add_action( 'show_user_profile', __NAMESPACE__ . '\print_profile_box' );
add_action( 'edit_user_profile', __NAMESPACE__ . '\print_profile_box' );
add_action( 'personal_options_update', __NAMESPACE__ . '\save_profile_box' );
add_action( 'edit_user_profile_update', __NAMESPACE__ . '\save_profile_box' );

// Where they work.
add_action( 'admin_menu', __NAMESPACE__ . '\add_screen' );
add_action( 'admin_bar_menu', __NAMESPACE__ . '\add_to_admin_bar', 75 );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\enqueue_editor_assets' );
add_action( 'enqueue_block_assets', __NAMESPACE__ . '\enqueue_style_in_canvas' );

// Known problems, among the figures that readers see.
add_filter( 'passerelle_more_figures', __NAMESPACE__ . '\add_known_problems' );
add_filter( 'passerelle_status_parts', __NAMESPACE__ . '\add_to_status', 10, 2 );
add_action( 'passerelle_reports_decided', __NAMESPACE__ . '\follow_decisions', 10, 0 );

// In the background: digests, mails to readers, forgetting.
add_action( WORK_HOOK, __NAMESPACE__ . '\work' );
add_action( 'admin_init', __NAMESPACE__ . '\look_after_cron' );

// Privacy and Site Health.
add_filter( 'wp_privacy_personal_data_exporters', __NAMESPACE__ . '\add_exporter' );
add_filter( 'wp_privacy_personal_data_erasers', __NAMESPACE__ . '\add_eraser' );
add_action( 'admin_init', __NAMESPACE__ . '\suggest_privacy_text' );
add_filter( 'site_status_tests', __NAMESPACE__ . '\add_health_tests' );
