import type { OldSite, Profile } from '../../types/schema';
import { mainKind } from './object-url';
import { encoded } from './split';
import { pathOn } from './under';

/** An object of the old system, or a page known by its path alone (relative to the base, percent-encoded). */
export type OldObject = { kind: string; id: string } | { path: string };

type Site = Pick< OldSite, 'baseUrl' | 'formerUrls' | 'articleUrl' >;

/**
 * What an address of the old site speaks of.
 *
 * Every form the system ever wrote is read, whichever the site used (SPIP: `nettoyer_url_page()`
 * in ecrire/inc/urls.php, and the older `.php3` pages); former URLs count; parameters that
 * change the page but not the article (`lang`, `debut_*`, …) and fragments do not.
 *
 * @return null when the address is not on that site, or is its home page.
 */
export function parseAddress(
	url: string,
	site: Site,
	profile: Profile
): OldObject | null {
	const path = pathOn( url.replaceAll( '&amp;', '&' ), site );
	const bare = null === path ? '' : withoutIgnored( path, profile );

	if ( '' === bare ) {
		return null;
	}

	return (
		byTemplate( bare, site.articleUrl, profile ) ??
		byForms( bare, profile ) ?? { path: encoded( bare ) }
	);
}

/** By the forms of the system's addresses. */
export function byForms(
	path: string,
	profile: Profile
): { kind: string; id: string } | null {
	for ( const [ kind, { forms } ] of Object.entries( profile.kinds ) ) {
		for ( const form of forms ) {
			const id = new RegExp( form, 'u' ).exec( path )?.[ 1 ];

			if ( undefined !== id ) {
				return { kind, id };
			}
		}
	}

	return null;
}

/** By the site's own template, which no profile may know: `nouvelles/{id}.htm`. A `{slug}` is a path, no object. */
function byTemplate( path: string, template: string, profile: Profile ) {
	const id = template.includes( '{id}' ) ? fill( template, path ) : null;

	return null === id ? null : { kind: mainKind( profile ), id };
}

/**
 * What stands in the place of `{id}` or `{slug}` when a path fits a template.
 *
 * @return null when it does not fit: `{id}` takes a positive number, `{slug}` anything but a query.
 */
export function fill( template: string, path: string ): string | null {
	const [ before = '', placeholder, behind ] =
		template.split( /(\{id\}|\{slug\})/ );

	if ( undefined === placeholder || undefined === behind ) {
		return null;
	}

	const value = path.slice( before.length, path.length - behind.length );
	const fits = path === before + value + behind;
	const form = '{id}' === placeholder ? /^[1-9][0-9]{0,9}$/ : /^[^?#]+$/;

	return fits && form.test( value ) ? value : null;
}

/** `spip.php?article12&lang=fr#nb1` → `spip.php?article12` */
function withoutIgnored( path: string, profile: Profile ): string {
	const [ address = '' ] = path.split( '#' );
	const [ page = '', ...query ] = address.split( '?' );
	const kept = query
		.join( '?' )
		.split( '&' )
		.filter( ( pair ) => '' !== pair && ! isIgnored( pair, profile ) );

	return kept.length ? `${ page }?${ kept.join( '&' ) }` : page;
}

function isIgnored( pair: string, { ignored = [] }: Profile ): boolean {
	const [ name = '' ] = pair.split( '=' );

	return ignored.some( ( pattern ) =>
		pattern.endsWith( '*' )
			? name.startsWith( pattern.slice( 0, -1 ) )
			: name === pattern
	);
}
