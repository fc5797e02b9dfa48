<?php
/**
 * The Wayback Machine's copy of an old page. Its addresses need no API: the nearest capture answers.
 */

declare( strict_types = 1 );

namespace Passerelle\OldSite;

/**
 * The capture at or before the day the old site was last itself, or the newest.
 *
 * @param OldSite $site
 */
function archive_url( string $url, array $site ): string {
	$day = isset( $site['archivedAt'] ) ? str_replace( '-', '', $site['archivedAt'] ) . '/' : '';

	return "https://web.archive.org/web/$day$url";
}

/** The archive's own list of captures of one URL. */
function captures_url( string $url ): string {
	return "https://web.archive.org/web/*/$url";
}
