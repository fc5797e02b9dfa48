import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Stack } from '../../tools/native/stack';

/** The importers whose traces a site can be filled with. */
export const IMPORTERS = [
	'fg-spip',
	'cave12',
	'sql-post-id',
	'sql-guid',
	'sql-slug',
	'rss',
	'fg-drupal',
	'fg-joomla',
	'wordpress',
	'blogger',
	'url-meta',
] as const;

export type Importer = ( typeof IMPORTERS )[ number ];

/** The old systems that these import from. */
export const SYSTEMS: Record<
	Importer,
	'spip' | 'drupal' | 'joomla' | 'wordpress' | 'generic'
> = {
	'fg-spip': 'spip',
	cave12: 'spip',
	'sql-post-id': 'spip',
	'sql-guid': 'spip',
	'sql-slug': 'spip',
	rss: 'spip',
	'fg-drupal': 'drupal',
	'fg-joomla': 'joomla',
	wordpress: 'wordpress',
	blogger: 'generic',
	'url-meta': 'generic',
};

export type Filled = {
	/** Address of an imported article. */
	imported: string;
	/** Address of one written after the move. */
	written: string;
};

/**
 * Fills a site with articles as an importer leaves them, beside 200 written
 * since and one attachment for eight articles. What was there goes.
 *
 * @param stack    The site.
 * @param importer Who imported.
 * @param articles How many.
 * @param oldSite  The old site's address, with a slash at the end.
 */
export async function fill(
	stack: Stack,
	importer: Importer,
	articles: number,
	oldSite: string
): Promise< Filled > {
	const program = join(
		dirname( fileURLToPath( import.meta.url ) ),
		'fill.php'
	);
	return JSON.parse(
		await stack.php( [
			program,
			importer,
			String( articles ),
			oldSite,
			'200',
		] )
	) as Filled;
}
