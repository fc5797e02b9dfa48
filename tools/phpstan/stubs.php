<?php
/**
 * What wp-config.php or WordPress itself defines while it starts, which the stubs leave out. Read by PHPStan only.
 */

declare( strict_types = 1 );

define( 'ABSPATH', '/' );
define( 'WPINC', 'wp-includes' );
define( 'WP_CONTENT_DIR', '/wp-content' );
define( 'WP_LANG_DIR', '/wp-content/languages' );
define( 'WP_PLUGIN_DIR', '/wp-content/plugins' );

define( 'DISABLE_WP_CRON', false );
define( 'MULTISITE', false );
define( 'REST_REQUEST', false );
define( 'WP_CACHE', false );
define( 'WP_DEBUG', false );
define( 'WP_UNINSTALL_PLUGIN', 'passerelle/passerelle.php' );

define( 'ARRAY_A', 'ARRAY_A' );
define( 'ARRAY_N', 'ARRAY_N' );
define( 'OBJECT', 'OBJECT' );
define( 'OBJECT_K', 'OBJECT_K' );

define( 'KB_IN_BYTES', 1024 );
define( 'MB_IN_BYTES', 1048576 );
define( 'MINUTE_IN_SECONDS', 60 );
define( 'HOUR_IN_SECONDS', 3600 );
define( 'DAY_IN_SECONDS', 86400 );
define( 'WEEK_IN_SECONDS', 604800 );
define( 'MONTH_IN_SECONDS', 2592000 );
define( 'YEAR_IN_SECONDS', 31536000 );
