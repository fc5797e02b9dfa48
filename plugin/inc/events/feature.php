<?php
/**
 * Events: an evening with a programme, a month of dates and places, one agenda. The truth is the block in its article.
 */

declare( strict_types = 1 );

namespace Passerelle\Events;

use const Passerelle\FILE;

require __DIR__ . '/values.php';
require __DIR__ . '/lists.php';
require __DIR__ . '/when.php';
require __DIR__ . '/place.php';
require __DIR__ . '/place-screen.php';
require __DIR__ . '/read.php';
require __DIR__ . '/find.php';
require __DIR__ . '/uid.php';
require __DIR__ . '/words.php';
require __DIR__ . '/index/store.php';
require __DIR__ . '/index/query.php';
require __DIR__ . '/index/row.php';
require __DIR__ . '/index/save.php';
require __DIR__ . '/index/change.php';
require __DIR__ . '/index/places.php';
require __DIR__ . '/index/rebuild.php';
require __DIR__ . '/index/rebuild-door.php';
require __DIR__ . '/render/card.php';
require __DIR__ . '/render/programme.php';
require __DIR__ . '/render/json-ld.php';
require __DIR__ . '/render/style.php';
require __DIR__ . '/render/event.php';
require __DIR__ . '/agenda/choices.php';
require __DIR__ . '/agenda/page.php';
require __DIR__ . '/agenda/list.php';
require __DIR__ . '/agenda/navigation.php';
require __DIR__ . '/articles/next.php';
require __DIR__ . '/articles/patterns.php';
require __DIR__ . '/rest.php';
require __DIR__ . '/editor-assets.php';

// Places.
add_action( 'init', __NAMESPACE__ . '\register_places' );
add_filter( 'rest_prepare_taxonomy', __NAMESPACE__ . '\hide_places_panel', 10, 2 );
add_action( PLACE . '_add_form_fields', __NAMESPACE__ . '\print_new_place_fields', 10, 0 );
add_action( PLACE . '_edit_form_fields', __NAMESPACE__ . '\print_place_fields' );
add_action( 'created_' . PLACE, __NAMESPACE__ . '\save_place_fields' );
add_action( 'edited_' . PLACE, __NAMESPACE__ . '\save_place_fields' );

// The index follows the articles and the places.
add_action( 'wp_after_insert_post', __NAMESPACE__ . '\article_saved', 10, 2 );
add_action( 'after_delete_post', __NAMESPACE__ . '\article_deleted', 10, 2 );
add_filter( 'wp_update_term_data', __NAMESPACE__ . '\keep_slug', 10, 3 );
add_action( 'edited_' . PLACE, __NAMESPACE__ . '\place_changed', 20 );
add_action( 'pre_delete_term', __NAMESPACE__ . '\place_deleted', 10, 2 );
add_action( PLACE_HOOK, __NAMESPACE__ . '\reindex_place', 10, 2 );
add_action( SLUG_HOOK, __NAMESPACE__ . '\reindex_slug', 10, 2 );
add_action( TIDY_HOOK, __NAMESPACE__ . '\tidy_agenda' );
add_action( REBUILD_HOOK, __NAMESPACE__ . '\rebuild_some' );
add_action( PAGES_HOOK, __NAMESPACE__ . '\walk_agenda_pages', 10, 0 );

// What happened while the plugin was away, and hours that mean other moments now.
register_activation_hook( FILE, __NAMESPACE__ . '\catch_up' );
add_action( 'update_option_timezone_string', __NAMESPACE__ . '\catch_up', 10, 0 );
add_action( 'update_option_gmt_offset', __NAMESPACE__ . '\catch_up', 10, 0 );

// The doors.
add_action( 'rest_api_init', __NAMESPACE__ . '\register_routes' );
add_action( 'rest_api_init', __NAMESPACE__ . '\register_rebuild_route' );
add_action( 'admin_post_' . REBUILD_ACTION, __NAMESPACE__ . '\handle_rebuild_button' );
add_action( 'admin_enqueue_scripts', __NAMESPACE__ . '\enqueue_rebuild' );
add_filter( 'rest_pre_serve_request', __NAMESPACE__ . '\print_calendar', 20, 3 );

// The page.
add_filter( 'the_content', __NAMESPACE__ . '\begin_text', 1 );
add_action( 'admin_init', __NAMESPACE__ . '\register_agenda_setting' );
add_action( 'update_option_passerelle_agenda_page', __NAMESPACE__ . '\remember_agenda_path', 10, 0 );
add_action( 'wp_after_insert_post', __NAMESPACE__ . '\page_saved', 10, 2 );
add_filter( 'option_rewrite_rules', __NAMESPACE__ . '\add_month_rule' );
add_filter( 'query_vars', __NAMESPACE__ . '\add_month_var' );
add_action( 'wp', __NAMESPACE__ . '\refuse_other_addresses' );
add_filter( 'wp_robots', __NAMESPACE__ . '\keep_robots_out' );
add_filter( 'get_canonical_url', __NAMESPACE__ . '\canonical_of_agenda', 10, 2 );
add_filter( 'redirect_canonical', __NAMESPACE__ . '\leave_months_alone' );
add_filter( 'document_title_parts', __NAMESPACE__ . '\add_month_to_title' );

// Articles by their next event.
add_filter( 'get_block_type_variations', __NAMESPACE__ . '\add_loop_variation', 10, 2 );
add_filter( 'query_loop_block_query_vars', __NAMESPACE__ . '\order_loop', 10, 2 );
add_filter( 'rest_post_query', __NAMESPACE__ . '\order_preview', 10, 2 );
add_filter( 'posts_clauses', __NAMESPACE__ . '\join_occurrences', 10, 2 );
add_filter( 'the_posts', __NAMESPACE__ . '\prime_next_events', 10, 2 );
add_action( 'init', __NAMESPACE__ . '\register_binding' );
add_action( 'init', __NAMESPACE__ . '\register_patterns', 20 );

// The editor.
add_action( 'enqueue_block_assets', __NAMESPACE__ . '\enqueue_style_in_canvas' );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\give_editor_settings' );
