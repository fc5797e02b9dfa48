/** What a reader sees of a SPIP, real or not. */
import { plainLetters } from './spip/slug';

/** What two sites must agree on, in one line; addresses without their host, titles without the accidents of typography. */
export async function look( url: string, path: string ): Promise< string > {
	const answer = await fetch( url + path, { redirect: 'manual' } );
	const html = await textOf( answer );
	// Sent as UTF-8, read as Latin-1.
	const to = Buffer.from(
		answer.headers.get( 'location' ) ?? '',
		'latin1'
	).toString();
	if ( to !== '' ) {
		return `${ answer.status } to ${ withoutHost( to, url ) }`;
	}
	const canonical = /<link[^>]*rel="canonical"[^>]*href="([^"]*)"/.exec(
		html
	)?.[ 1 ];
	const place = canonical === undefined ? '-' : withoutHost( canonical, url );
	return `${ answer.status } ${ place } ${ folded( titleOf( html ) ) }`;
}

/** The page, or nothing for a picture. */
async function textOf( answer: Response ): Promise< string > {
	const bytes = Buffer.from( await answer.arrayBuffer() );
	return answer.headers.get( 'content-type' )?.startsWith( 'text/html' )
		? bytes.toString()
		: '';
}

export function titleOf( html: string ): string {
	return /<title>(.*?)<\/title>/s.exec( html )?.[ 1 ] ?? '';
}

function withoutHost( address: string, url: string ): string {
	const { pathname, search } = new URL(
		address.replaceAll( '&amp;', '&' ),
		url
	);
	return decodeURIComponent( pathname + search );
}

/** Letters and digits only, so that quotes, dashes and spaces do not count. */
export function folded( title: string ): string {
	const text = title
		.replace( /&#0*39;|&rsquo;|&#8217;/g, '' )
		.replace( /&[a-z]+;|&#\d+;/g, ' ' );
	return plainLetters( text )
		.toLowerCase()
		.replace( /[^\p{L}\p{N}]+/gu, '' );
}

/** The numbers of all articles found, over all pages of results. */
export async function found( url: string, query: string ): Promise< number[] > {
	const ids = new Set< number >();
	let total = 1;
	for ( let from = 0; from < total; from += 10 ) {
		const page = await (
			await fetch(
				`${ url }spip.php?page=recherche&recherche=${ encodeURIComponent( query ) }&debut_articles=${ from }`
			)
		).text();
		const [ , list = '' ] =
			/<div class="menu menu_articles">(.*?)<\/ul>/s.exec( page ) ?? [];
		total = Number(
			/<h2>Articles \((\d+)\)<\/h2>/.exec( list )?.[ 1 ] ?? 0
		);
		for ( const [ , id ] of list.matchAll( /spip\.php\?article(\d+)"/g ) ) {
			ids.add( Number( id ) );
		}
	}
	return [ ...ids ].sort( ( one, other ) => one - other );
}
