<?php
/**
 * Giving: bank accounts that cannot be swapped in silence, their codes, and links for those who cannot make a transfer.
 */

declare( strict_types = 1 );

namespace Passerelle\Giving;

require __DIR__ . '/seal.php';
require __DIR__ . '/record.php';
require __DIR__ . '/witness.php';
require __DIR__ . '/change.php';
require __DIR__ . '/log.php';
require __DIR__ . '/rights.php';
require __DIR__ . '/store.php';
require __DIR__ . '/mail.php';
require __DIR__ . '/mail-changes.php';
require __DIR__ . '/alarm.php';
require __DIR__ . '/pages.php';
require __DIR__ . '/rest/routes.php';
require __DIR__ . '/network.php';
require __DIR__ . '/network-pages.php';
require __DIR__ . '/render/frame.php';
require __DIR__ . '/render/behaviour.php';
require __DIR__ . '/render/card.php';
require __DIR__ . '/render/words.php';
require __DIR__ . '/render/code.php';
require __DIR__ . '/render/link.php';
require __DIR__ . '/render/donate.php';
require __DIR__ . '/bindings.php';
require __DIR__ . '/pattern.php';
require __DIR__ . '/editor.php';
require __DIR__ . '/screen.php';
require __DIR__ . '/health.php';
require __DIR__ . '/health-elsewhere.php';
require __DIR__ . '/health-witness.php';
require __DIR__ . '/health-buttons.php';

// The doors.
add_action( 'rest_api_init', __NAMESPACE__ . '\register_routes' );
add_action( 'rest_api_init', __NAMESPACE__ . '\register_network_route' );

// What waits, and what is watched.
add_action( DUE_HOOK, __NAMESPACE__ . '\put_into_force' );
add_action( ALARM_HOOK, __NAMESPACE__ . '\raise_alarm' );
add_action( CHECK_HOOK, __NAMESPACE__ . '\check_daily' );
add_action( 'admin_init', __NAMESPACE__ . '\schedule_check' );
add_action( 'update_option_' . OPTION, __NAMESPACE__ . '\watch_option', 10, 2 );
add_action( 'delete_option_' . OPTION, __NAMESPACE__ . '\watch_deletion' );

add_action( 'passerelle_accounts_changed', __NAMESPACE__ . '\follow_on_network', 10, 2 );
add_action( NETWORK_HOOK, __NAMESPACE__ . '\walk_network', 10, 0 );

// The editor.
add_action( 'init', __NAMESPACE__ . '\register_bindings' );
add_action( 'init', __NAMESPACE__ . '\register_pattern' );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\enqueue_editor_data' );
add_action( 'enqueue_block_assets', __NAMESPACE__ . '\enqueue_style_in_canvas' );

// The screen.
add_action( 'admin_menu', __NAMESPACE__ . '\add_screen', 20 );

// Pages that show a changed account.
add_action( PAGES_HOOK, __NAMESPACE__ . '\walk_on', 10, 0 );

// Site Health.
add_action( 'rest_api_init', __NAMESPACE__ . '\register_health_route' );
add_action( 'rest_api_init', __NAMESPACE__ . '\register_buttons_route' );
add_filter( 'site_status_tests', __NAMESPACE__ . '\add_health_tests' );
add_filter( 'site_status_tests', __NAMESPACE__ . '\add_witness_test' );
add_filter( 'site_status_tests', __NAMESPACE__ . '\add_buttons_test' );
