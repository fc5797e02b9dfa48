<?php
// SPIP's config/mes_options.php: a test machine asks nobody about updates.

declare( strict_types = 1 );

defined( '_INTERDIRE_AUTO_UPDATE' ) || define( '_INTERDIRE_AUTO_UPDATE', true );
