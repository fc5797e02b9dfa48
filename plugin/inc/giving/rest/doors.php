<?php
/**
 * What only our routes need: no page view reads these files.
 */

declare( strict_types = 1 );

require_once dirname( __DIR__ ) . '/check/text.php';
require_once dirname( __DIR__ ) . '/check/iban.php';
require_once dirname( __DIR__ ) . '/check/reference.php';
require_once dirname( __DIR__ ) . '/check/account.php';
require_once dirname( __DIR__ ) . '/check/first.php';
require_once dirname( __DIR__ ) . '/check/sentences.php';
require_once dirname( __DIR__ ) . '/check/waiting.php';
require_once __DIR__ . '/accounts.php';
require_once __DIR__ . '/reseal.php';
