<?php
/**
 * What only our routes need: no page view reads these files.
 *
 * From an address to rules: complete, parse, validate; the old site's pages: page, home-page, offered-search;
 * this site's articles: reading, tally, survey; what they tell: traces, keys, evidence, weak, learn; all together: detect.
 */

declare( strict_types = 1 );

require_once __DIR__ . '/parse.php';
require_once __DIR__ . '/complete.php';
require_once __DIR__ . '/validate.php';
require_once __DIR__ . '/validate-rules.php';
require_once __DIR__ . '/page.php';
require_once __DIR__ . '/home-page.php';
require_once __DIR__ . '/offered-search.php';
require_once __DIR__ . '/reading.php';
require_once __DIR__ . '/tally.php';
require_once __DIR__ . '/survey.php';
require_once __DIR__ . '/traces.php';
require_once __DIR__ . '/traces-store.php';
require_once __DIR__ . '/keys.php';
require_once __DIR__ . '/learn-template.php';
require_once __DIR__ . '/evidence.php';
require_once __DIR__ . '/weak.php';
require_once __DIR__ . '/learn.php';
require_once __DIR__ . '/detect.php';
require_once __DIR__ . '/detect-rules.php';
require_once __DIR__ . '/detect-answer.php';
require_once __DIR__ . '/help-page.php';
require_once __DIR__ . '/rest-old-sites.php';
require_once __DIR__ . '/rest-articles.php';
