/** Services that readers know by name; everything else is a plain address. */
export type Service = 'paypal' | 'patreon' | 'liberapay' | 'other';

export type Link =
	| { url: string; service: Service }
	| { fault: 'empty' | 'link' | 'scheme' | 'https' | 'credentials' };

const HOSTS: [ Service, RegExp ][] = [
	[ 'paypal', /^(?:www\.)?paypal\.(?:me|com)$/ ],
	[ 'patreon', /^(?:www\.)?patreon\.com$/ ],
	[ 'liberapay', /^(?:[a-z]{2}\.)?liberapay\.com$/ ],
];

/**
 * A donation link from what an editor types or says: `paypal.me/x`, `PayPal.Me / X`, `https://…`.
 *
 * @return The whole https address, or what is wrong: `empty`, `scheme` (javascript:, mailto: …), `https` (http: to an
 *         unknown site), `credentials`, `link` (no address at all).
 */
export function readLink( typed: string ): Link {
	// People write spaces around the slash, and invisible ones come along with what is pasted.
	const text = typed.replace(
		/[\s\u00a0\u200b-\u200f\u2028-\u202f\u2060\ufeff]+/g,
		''
	);

	if ( '' === text ) {
		return { fault: 'empty' };
	}

	const [ , scheme = '' ] =
		/^([a-z][a-z0-9+.-]*):(?![0-9])/i.exec( text ) ?? [];

	if ( scheme && ! /^https?$/i.test( scheme ) ) {
		return { fault: 'scheme' };
	}

	return completed(
		scheme ? text : `https://${ text.replace( /^\/+/, '' ) }`
	);
}

function completed( text: string ): Link {
	let url: URL;
	try {
		url = new URL( text );
	} catch {
		return { fault: 'link' };
	}
	if ( url.username || url.password ) {
		return { fault: 'credentials' };
	}
	if ( ! /\.[a-z0-9-]{2,}$/i.test( url.hostname ) ) {
		return { fault: 'link' };
	}

	const service = serviceOf( url.hostname );

	if ( 'http:' === url.protocol && 'other' === service ) {
		return { fault: 'https' };
	}
	url.protocol = 'https:';
	return { url: url.href, service };
}

/** Which service an address belongs to. */
export function serviceOf( hostname: string ): Service {
	return (
		HOSTS.find( ( [ , host ] ) =>
			host.test( hostname.toLowerCase() )
		)?.[ 0 ] ?? 'other'
	);
}
