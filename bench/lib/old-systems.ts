import { createServer } from 'node:http';
import { freePort } from '../../tools/lib/wait';
import {
	FIRST_OLD_SITE_PORT,
	LAST_OLD_SITE_PORT,
} from '../../tools/native/options';
import type { SYSTEMS } from './site';

type System = ( typeof SYSTEMS )[ keyof typeof SYSTEMS ];

export type OldSystem = { url: string; close: () => Promise< void > };

/** What the home pages of systems say of themselves. */
const HEADS: Record< System, string > = {
	spip: '<meta name="generator" content="SPIP 4.4.5">',
	drupal: '<meta name="Generator" content="Drupal 10 (https://www.drupal.org)">',
	joomla: '<meta name="generator" content="Joomla! - Open Source Content Management">',
	wordpress:
		'<meta name="generator" content="WordPress 5.2"><link rel="https://api.w.org/" href="/wp-json/">',
	generic: '',
};

/** Their articles' addresses. */
const ADDRESSES: Record< System, ( id: number ) => string > = {
	spip: ( id ) => `spip.php?article${ id }`,
	drupal: ( id ) => `node/${ id }`,
	joomla: ( id ) => `index.php?option=com_content&view=article&id=${ id }`,
	wordpress: ( id ) => `?p=${ id }`,
	generic: ( id ) => `2012/07/billet-${ id }.html`,
};

/** The title that fill.php gives. */
function title( id: number ): string {
	return `L’été des lectures, numéro ${ id }`;
}

function escaped( text: string ): string {
	return text.replaceAll( '&', '&amp;' );
}

function page(
	system: System,
	heading: string,
	canonical: string,
	links: number[]
): string {
	const items = links.map(
		( id ) =>
			`<li><a href="${ escaped( ADDRESSES[ system ]( id ) ) }">${ title( id ) }</a></li>`
	);
	return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${ heading } - Les Passeurs</title>${ HEADS[ system ] }<link rel="canonical" href="${ escaped( canonical ) }"></head><body class="page_article"><h1>${ heading }</h1><ul>${ items.join( '' ) }</ul></body></html>`;
}

/** The number of the article that an address of any of these systems names. */
function idIn( path: string ): number | undefined {
	const found = /(?:article|node\/|[?&](?:id|p)=|billet-)(\d+)/.exec( path );
	return found ? Number( found[ 1 ] ) : undefined;
}

/**
 * Serves the old site that fill.php's articles were moved from: a home page
 * that names its system and its newest articles, and all the articles.
 *
 * @param system   The system.
 * @param articles How many it has.
 */
export async function serveOldSystem(
	system: System,
	articles: number
): Promise< OldSystem > {
	const port = await freePort( FIRST_OLD_SITE_PORT, 1, LAST_OLD_SITE_PORT );
	const url = `http://127.0.0.1:${ port }/`;
	const newest = Array.from(
		{ length: 10 },
		( _, index ) => articles - index
	);
	const server = createServer( ( { url: path = '/' }, response ) => {
		const id = idIn( path );
		response.setHeader( 'Content-Type', 'text/html; charset=utf-8' );
		if ( path === '/' ) {
			response.end( page( system, 'Les Passeurs', url, newest ) );
		} else if ( id !== undefined && id <= articles ) {
			response.end(
				page( system, title( id ), url + ADDRESSES[ system ]( id ), [] )
			);
		} else {
			response.statusCode = 404;
			response.end( page( system, 'Absent', url, [] ) );
		}
	} );
	await new Promise< void >( ( resolve ) =>
		server.listen( port, '127.0.0.1', resolve )
	);
	return {
		url,
		close: () =>
			new Promise( ( resolve ) => server.close( () => resolve() ) ),
	};
}
