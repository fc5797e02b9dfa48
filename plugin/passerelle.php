<?php
/**
 * Plugin Name:       Passerelle
 * Description:       A footbridge from the old site: every imported article leads to its old version, so that readers can always read while it is being repaired.
 * Version:           0.1.0
 * Requires at least: 6.8
 * Requires PHP:      8.1
 * Author:            Passerelle
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/old-licenses/gpl-2.0.html
 * Text Domain:       passerelle
 * Domain Path:       /languages
 */

declare( strict_types = 1 );

namespace Passerelle;

defined( 'ABSPATH' ) || exit;

const VERSION  = '0.1.0';
const FILE     = __FILE__;
const FEATURES = array( 'old-site', 'reports', 'events', 'giving' );

// The early gate: what cannot be a reader's report ends here.
require __DIR__ . '/inc/reports/gate.php';
Reports\Gate\guard();

require __DIR__ . '/inc/core.php';
require __DIR__ . '/inc/db.php';
require __DIR__ . '/inc/lock.php';
require __DIR__ . '/inc/schema.php';
require __DIR__ . '/inc/fault.php';
require __DIR__ . '/inc/i18n.php';
require __DIR__ . '/inc/locale.php';
require __DIR__ . '/inc/install.php';
require __DIR__ . '/inc/settings.php';
require __DIR__ . '/inc/rest.php';
require __DIR__ . '/inc/rest-settings.php';
require __DIR__ . '/inc/blocks.php';
require __DIR__ . '/inc/fetch.php';
require __DIR__ . '/inc/purge.php';
require __DIR__ . '/inc/showing.php';
require __DIR__ . '/inc/health.php';
require __DIR__ . '/inc/privacy.php';

foreach ( FEATURES as $feature ) {
	// A feature that is off keeps its blocks registered (they print nothing), so its files are loaded all the same.
	require __DIR__ . "/inc/$feature/feature.php";
}
