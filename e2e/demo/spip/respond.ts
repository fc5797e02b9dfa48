/** An answer as HTTP: headers as SPIP sends them, then the page. */
import type { ServerResponse } from 'node:http';
import type { Answer } from './answer';
import { feed } from './feed';
import { fileOf } from './files';
import { GENERATOR, type Site } from './frame';
import { home, missing, plan, results } from './pages';
import { thingPage } from './things';
import { latin1, type Trouble } from './trouble';

export function respond(
	site: Site,
	answer: Answer,
	trouble: Trouble | null,
	response: ServerResponse
): void {
	response.statusCode = answer.status;
	if ( answer.page === 'nothing' ) {
		response.end( 'Not found' );
		return;
	}
	if ( answer.page === 'file' ) {
		sendFile( site, answer.file, response );
		return;
	}
	response.setHeader(
		'composed-by',
		`${ GENERATOR } @ www.spip.net + ${ site.base }local/config.txt`
	);
	if ( answer.page === 'elsewhere' ) {
		// SPIP writes letters as they are, in UTF-8; Node wants one character a byte.
		response.setHeader(
			'location',
			Buffer.from( site.base + decodeURI( answer.to ) ).toString(
				'latin1'
			)
		);
		response.end();
		return;
	}
	const page = pageOf( site, answer );
	response.setHeader( 'x-spip-cache', '86400' );
	response.setHeader(
		'content-type',
		`${ answer.page === 'backend' ? 'text/xml' : 'text/html' }; charset=${ trouble === 'latin1' ? 'iso-8859-1' : 'utf-8' }`
	);
	response.end( trouble === 'latin1' ? latin1( page ) : page );
}

function pageOf(
	site: Site,
	answer: Exclude< Answer, { page: 'elsewhere' | 'file' | 'nothing' } >
): string {
	switch ( answer.page ) {
		case 'home':
			return home( site ).text;
		case 'plan':
			return plan( site ).text;
		case 'backend':
			return feed( site ).text;
		case 'missing':
			return missing( site ).text;
		case 'search':
			return results( site, answer.query, answer.from ).text;
		case 'thing':
			return thingPage( site, answer.thing ).text;
	}
}

function sendFile( site: Site, file: string, response: ServerResponse ): void {
	const item = site.all.documents.find( ( one ) => one.file === file );
	response.setHeader(
		'content-type',
		item?.type === 'pdf' ? 'application/pdf' : 'image/png'
	);
	response.setHeader( 'cache-control', 'max-age=86400' );
	response.end( item ? fileOf( item ) : '' );
}
