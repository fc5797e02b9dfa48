<?php
/**
 * What only our routes need: no page view reads these files.
 *
 * From an address to rules: complete, parse, validate; the old site's pages: page, home-page, offered-search;
 * this site's articles: reading, tally, survey; what they tell: traces, keys, evidence, weak, learn; all together: detect.
 */

declare( strict_types = 1 );

require_once dirname( __DIR__ ) . '/detect/parse.php';
require_once __DIR__ . '/complete.php';
require_once __DIR__ . '/validate.php';
require_once __DIR__ . '/validate-rules.php';
require_once dirname( __DIR__ ) . '/detect/page.php';
require_once dirname( __DIR__ ) . '/detect/home-page.php';
require_once dirname( __DIR__ ) . '/detect/offered-search.php';
require_once dirname( __DIR__ ) . '/detect/reading.php';
require_once dirname( __DIR__ ) . '/detect/tally.php';
require_once dirname( __DIR__ ) . '/detect/survey.php';
require_once dirname( __DIR__ ) . '/detect/traces.php';
require_once dirname( __DIR__ ) . '/detect/traces-store.php';
require_once dirname( __DIR__ ) . '/detect/keys.php';
require_once dirname( __DIR__ ) . '/detect/learn-template.php';
require_once dirname( __DIR__ ) . '/detect/evidence.php';
require_once dirname( __DIR__ ) . '/detect/weak.php';
require_once dirname( __DIR__ ) . '/detect/learn.php';
require_once dirname( __DIR__ ) . '/detect/detect.php';
require_once dirname( __DIR__ ) . '/detect/rules.php';
require_once dirname( __DIR__ ) . '/detect/answer.php';
require_once __DIR__ . '/help-page.php';
require_once __DIR__ . '/old-sites.php';
require_once __DIR__ . '/articles.php';
