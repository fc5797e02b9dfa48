<?php
/**
 * Deleting the plugin, in WordPress's own screen.
 */

declare( strict_types = 1 );

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/inc/uninstall.php';

Passerelle\Uninstall\uninstall();
