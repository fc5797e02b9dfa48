import { isPrivateHost } from './private-host';

export type AddressError =
	| 'empty'
	| 'not-url'
	| 'scheme'
	| 'credentials'
	| 'port'
	| 'private'
	| 'page'
	| 'too-long';

/** `suggestion`: what the address of the site seems to be, when that of one of its pages was given. */
export type Completed =
	{ url: string } | { error: AddressError; suggestion?: string };

const LONGEST = 300;
const PAGE = /\.(?:php[345]?|html?|aspx?|cfm|jsp)$/i;
const HOME = /^(?:index|home|default|accueil|sommaire|spip)\.[a-z0-9]+$/i;

/**
 * What people type for the address of a site, as an absolute base URL with a trailing slash.
 *
 * `ancien.example` → `https://ancien.example/`; a path is fine (`/spip/`), that of a page is told (`page`,
 * with the site it seems to be of). International names stay readable.
 *
 * @param text
 * @param testHosts The private hosts that are allowed all the same, with their ports: `127.0.0.1:18291`
 *                  (PASSERELLE_TEST_HOSTS).
 * @return `error`: `empty`; `not-url`; `scheme` (javascript:, ftp:); `credentials`; `port` (not 80 or 443);
 *         `private` (only seen from here); `page`; `too-long` (over 300 characters).
 */
export function completeUrl(
	text: string,
	testHosts: readonly string[] = []
): Completed {
	const typed = text.trim();
	const url = parse( typed );

	if ( ! ( url instanceof URL ) ) {
		return { error: '' === typed ? 'empty' : url };
	}

	const error = hostError( url, testHosts );
	const base = `${ url.protocol }//${ readableHost( typed, url ) }${ folder( url ) }`;

	if ( error ) {
		return { error };
	}

	if ( isPage( url ) ) {
		return { error: 'page', suggestion: base };
	}

	return base.length > LONGEST ? { error: 'too-long' } : { url: base };
}

function parse( typed: string ): URL | AddressError {
	if ( /^(?!mailto:)[^/?#:]+:[^/?#]*@/i.test( typed ) ) {
		return 'credentials';
	}

	const absolute = withScheme( typed );

	if ( ! /^https?:\/\//i.test( absolute ) ) {
		return /^https?:/i.test( absolute ) ? 'not-url' : 'scheme';
	}

	try {
		return /[\s\\<>"]/.test( absolute ) ? 'not-url' : new URL( absolute );
	} catch {
		return 'not-url';
	}
}

/** `ancien.example:8080` has a port, `javascript:alert()` a scheme. */
function hasScheme( typed: string ): boolean {
	return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test( typed );
}

function withScheme( typed: string ): string {
	return hasScheme( typed )
		? typed
		: `https://${ typed.replace( /^\/\//, '' ) }`;
}

/**
 * A completed address as a question: where nobody typed the scheme, none is asked for, so that an old site
 * that knows only http is found too.
 *
 * @param typed What was typed.
 * @param url   What completeUrl() made of it.
 */
export function withTypedScheme( typed: string, url: string ): string {
	return hasScheme( typed.trim() ) ? url : url.replace( /^https?:\/\//, '' );
}

function hostError(
	url: URL,
	testHosts: readonly string[]
): AddressError | null {
	if ( '' !== url.username || '' !== url.password ) {
		return 'credentials';
	}

	if ( testHosts.includes( url.host ) ) {
		return null;
	}

	if ( isPrivateHost( url.hostname ) ) {
		return 'private';
	}

	if ( ! /[.:]/.test( url.hostname.replace( /\.$/, '' ) ) ) {
		return 'not-url';
	}

	return [ '', '80', '443' ].includes( url.port ) ? null : 'port';
}

// `new URL()` turns été.example into xn--t-9fa.example: right for machines, unreadable for people.
function readableHost( typed: string, url: URL ): string {
	const [ , host ] =
		/^https?:\/\/([^/?#]*)/i.exec( withScheme( typed ) ) ?? [];

	return undefined === host || /^[\x00-\x7f]*$/.test( host )
		? url.host
		: host.normalize( 'NFC' ).toLowerCase();
}

function isPage( url: URL ): boolean {
	const file = lastSegment( url );

	return (
		'' !== url.search ||
		'' !== url.hash ||
		( PAGE.test( file ) && ! HOME.test( file ) )
	);
}

/** The path without the file in it: `/spip/index.php` → `/spip/`. */
function folder( url: URL ): string {
	return PAGE.test( lastSegment( url ) )
		? url.pathname.replace( /[^/]*$/, '' )
		: url.pathname.replace( /\/?$/, '/' );
}

function lastSegment( url: URL ): string {
	return url.pathname.split( '/' ).at( -1 ) ?? '';
}
