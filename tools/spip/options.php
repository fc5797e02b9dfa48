<?php
// SPIP's config/mes_options.php: a test machine asks nobody about updates, and may have an older PHP than Debian's SPIP calls.

declare( strict_types = 1 );

require_once dirname( __DIR__ ) . '/.polyfill/Php84.php';
require_once dirname( __DIR__ ) . '/.polyfill/bootstrap.php';

defined( '_INTERDIRE_AUTO_UPDATE' ) || define( '_INTERDIRE_AUTO_UPDATE', true );
