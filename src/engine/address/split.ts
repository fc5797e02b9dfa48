/**
 * Taking addresses apart the way inc/old-site/address.php does, so that both sides agree on what lies where.
 */

export type Split = {
	/** Lower case, without `www.`: what decides whether two addresses are of one site. */
	host: string;
	/** Path, query and fragment; begins with `/`. */
	rest: string;
};

// No spaces, quotes, angle brackets, backslashes, control characters; no climbing
// segments (`/../`, also written `%2e%2e`), which browsers resolve before they ask.
const REFUSED = /[\s\\"<>\x00-\x1f\x7f]|\/(?:\.|%2e){1,2}(?:[/?#]|$)/i;

/**
 * An http(s) address as host and rest; the scheme is left out, since it may have changed with the years.
 *
 * @return null for anything else, also for an address with credentials.
 */
export function split( url: string ): Split | null {
	const [ , host, rest = '/' ] =
		/^https?:\/\/([^/?#@]+)([/?#].*)?$/i.exec( url ) ?? [];

	if ( undefined === host || REFUSED.test( url ) ) {
		return null;
	}

	return {
		host: host.toLowerCase().replace( /^www\./, '' ),
		rest: rest.startsWith( '/' ) ? rest : `/${ rest }`,
	};
}

/**
 * What stands in an address after a base: `spip.php?article12` for https://ancien.example/spip.php?article12.
 *
 * @return null when the address does not lie under that base.
 */
export function after( url: string, base: string ): string | null {
	const asked = split( url );
	const known = split( base );

	if ( ! asked || ! known || asked.host !== known.host ) {
		return null;
	}

	return asked.rest.startsWith( known.rest )
		? asked.rest.slice( known.rest.length )
		: null;
}

/**
 * Percent-encodes what may not stand in a URL (RFC 3986), and leaves what is already encoded.
 */
export function encoded( path: string ): string {
	return path
		.replace( /\p{Surrogate}/gu, '\ufffd' )
		.replace(
			/%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~%!$&'()*+,;=:@/?]/gu,
			encodeURIComponent
		);
}
