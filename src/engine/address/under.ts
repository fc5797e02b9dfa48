import type { OldSite } from '../../types/schema';
import { after } from './split';

type Bases = Pick< OldSite, 'baseUrl' | 'formerUrls' >;

/**
 * What stands in an address after the base URL or the former URL it lies under, the longest first.
 *
 * @return null when it lies under none of them.
 */
export function pathOn( url: string, site: Bases ): string | null {
	return [ site.baseUrl, ...site.formerUrls ]
		.sort( ( a, b ) => b.length - a.length )
		.reduce< string | null >(
			( path, base ) => path ?? after( url, base ),
			null
		);
}

/**
 * Whether a URL lies on this old site: under its base or one of its former URLs.
 *
 * http or https, with or without `www.`, host in any case; never with credentials.
 */
export function isUnder( url: string, site: Bases ): boolean {
	return null !== pathOn( url, site );
}
