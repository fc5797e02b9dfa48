/** The ways in which an old site disappoints: each answers in place of every page. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createGzip } from 'node:zlib';

export const TROUBLES = [
	'slow',
	'never',
	'error',
	'forbidden',
	'busy',
	'empty',
	'redirect-loop',
	'huge',
	'gzip-bomb',
	'latin1',
	'to-metadata',
	'to-private',
	'to-file',
	'parked',
	'gone',
] as const;
export type Trouble = ( typeof TROUBLES )[ number ];

const SLOW = 15_000;
const MEGABYTE = Buffer.alloc( 1024 * 1024, '<!-- passerelle -->' );

type Act = ( request: IncomingMessage, response: ServerResponse ) => void;

const ACTS: Partial< Record< Trouble, Act > > = {
	never: () => {},
	error: ( _request, response ) =>
		end( response, 500, '<h1>Erreur interne</h1>' ),
	forbidden: ( _request, response ) =>
		end( response, 403, '<h1>Interdit</h1>' ),
	busy: ( _request, response ) =>
		end( response, 429, 'Too many requests', { 'retry-after': '120' } ),
	empty: ( _request, response ) => end( response, 200, '' ),
	gone: ( _request, response ) => end( response, 404, '<title>404</title>' ),
	parked: ( _request, response ) =>
		end(
			response,
			200,
			'<!DOCTYPE html><html lang="en"><title>This domain is for sale</title><h1>This domain is for sale</h1></html>'
		),
	'redirect-loop': ( request, response ) =>
		redirect( response, loop( request ) ),
	'to-metadata': ( _request, response ) =>
		redirect( response, 'http://169.254.169.254/latest/meta-data/' ),
	'to-private': ( _request, response ) =>
		redirect( response, 'http://10.0.0.1/' ),
	'to-file': ( _request, response ) =>
		redirect( response, 'file:///etc/passwd' ),
	huge: ( _request, response ) => pour( response, 50 ),
	'gzip-bomb': ( _request, response ) => {
		response.writeHead( 200, {
			'content-type': 'text/html; charset=utf-8',
			'content-encoding': 'gzip',
		} );
		const gzip = createGzip( { level: 9 } );
		gzip.pipe( response );
		flow( gzip, 1024 );
	},
};

/** @return Whether the trouble took the request over; `slow` and `latin1` only colour the answer. */
export function misbehave(
	trouble: Trouble,
	request: IncomingMessage,
	response: ServerResponse
): boolean {
	const act = ACTS[ trouble ];
	act?.( request, response );
	return act !== undefined;
}

/** How long to wait before answering, in milliseconds. */
export function delay( trouble: Trouble | null ): number {
	return trouble === 'slow' ? SLOW : 0;
}

/** A page in ISO 8859-1, as sites of 2004 were: what does not fit becomes an entity. */
export function latin1( page: string ): Buffer {
	const fitting = page
		.replaceAll( 'charset=utf-8', 'charset=iso-8859-1' )
		.replace(
			/[^\u0000-\u00ff]/gu,
			( letter ) => `&#${ letter.codePointAt( 0 ) };`
		);
	return Buffer.from( fitting, 'latin1' );
}

function end(
	response: ServerResponse,
	status: number,
	body: string,
	headers: Record< string, string > = {}
): void {
	response.writeHead( status, {
		'content-type': 'text/html; charset=utf-8',
		...headers,
	} );
	response.end( body );
}

function redirect( response: ServerResponse, to: string ): void {
	response.writeHead( 302, { location: to } );
	response.end();
}

function loop( request: IncomingMessage ): string {
	const [ path = '/', query = '' ] = ( request.url ?? '/' ).split( '?' );
	return `${ path }?turn=${ ( Number( new URLSearchParams( query ).get( 'turn' ) ) || 0 ) + 1 }`;
}

function pour( response: ServerResponse, megabytes: number ): void {
	response.writeHead( 200, { 'content-type': 'text/html; charset=utf-8' } );
	flow( response, megabytes );
}

/** Writes as fast as the other end reads, and stops when it hangs up. */
function flow( out: NodeJS.WritableStream, megabytes: number ): void {
	let left = megabytes;
	const more = (): void => {
		while ( left > 0 ) {
			left -= 1;
			if ( ! out.write( MEGABYTE ) ) {
				out.once( 'drain', more );
				return;
			}
		}
		out.end();
	};
	out.on( 'error', () => {} );
	more();
}
