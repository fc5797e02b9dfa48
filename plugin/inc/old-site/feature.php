<?php
/**
 * The way back: every imported article leads to its old version.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

require __DIR__ . '/profile.php';
require __DIR__ . '/store.php';
require __DIR__ . '/identity.php';
require __DIR__ . '/address.php';
require __DIR__ . '/archive.php';
require __DIR__ . '/search.php';
