import type { OldSite, Profile } from '../../types/schema';
import { encoded } from './split';

/** The kind that posts are when nothing says otherwise: SPIP's `article`, Drupal's `node`. */
export function mainKind( profile: Profile ): string {
	const kinds = Object.entries( profile.kinds );

	return (
		( kinds.find( ( [ , kind ] ) => kind.main ) ?? kinds[ 0 ] )?.[ 0 ] ?? ''
	);
}

/**
 * The URL of an object of an old site.
 *
 * @param site
 * @param kind    Of the old system: `article`, `breve`, `node`. One the profile does not know is written as an article.
 * @param id      A number, or a path where the site's template says `{slug}`. Not checked here.
 * @param profile The site's system.
 */
export function objectUrl(
	site: Pick< OldSite, 'baseUrl' | 'articleUrl' >,
	kind: string,
	id: string,
	profile: Profile
): string {
	return (
		site.baseUrl +
		template( site.articleUrl, kind, profile ).replace(
			/\{(?:id|slug)\}/g,
			() => encoded( id )
		)
	);
}

// A site whose articles are `article12.html` has `breve3.html` too: the archive knows
// its pages under these names only. Where there is no such twin, the most lasting form.
function template(
	articleUrl: string,
	kind: string,
	profile: Profile
): string {
	const known = profile.kinds[ kind ];

	if ( ! known || known.main ) {
		return articleUrl;
	}

	const twin = articleUrl.replaceAll( mainKind( profile ), kind );

	return (
		known.urls.find( ( url ) => url === twin ) ??
		known.urls[ 0 ] ??
		articleUrl
	);
}
