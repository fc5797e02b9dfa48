<?php
/**
 * What wp-config.php or WordPress itself defines while it starts, which the stubs leave out. Read by PHPStan only.
 */

define( 'ABSPATH', '/' );
