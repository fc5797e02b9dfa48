import type { OldSite } from '../../types/schema';

/**
 * The Wayback Machine's copy of an old page: the capture at or before `archivedAt`, or the newest.
 *
 * No API is asked: the archive leads to the nearest capture by itself.
 */
export function archiveUrl(
	url: string,
	site: Pick< OldSite, 'archivedAt' >
): string {
	const day = site.archivedAt
		? `${ site.archivedAt.replaceAll( '-', '' ) }/`
		: '';

	return `https://web.archive.org/web/${ day }${ url }`;
}

/** The archive's own list of captures of one URL. */
export function capturesUrl( url: string ): string {
	return `https://web.archive.org/web/*/${ url }`;
}
