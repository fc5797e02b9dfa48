/**
 * The old site of the demo: a small server that answers as SPIP does. `tsx e2e/demo/old-site.ts [--port 8898] [--mode page]`
 *
 * With `misbehaviour`, any address below `/~<trouble>/` has that trouble (`/~slow/spip.php?article12`), and `/~all/<trouble>`
 * gives it to the whole site until `/~all/well`. `old-site.integration.test.ts` compares the rest with a real SPIP.
 */
import {
	createServer,
	type IncomingMessage,
	type Server,
	type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { isMain } from '../../tools/lib/main';
import { command, Plain, say } from '../../tools/lib/say';
import { corpus } from './articles';
import { addresses, MODES, type Addresses, type Mode } from './spip/addresses';
import { answerTo } from './spip/answer';
import { respond } from './spip/respond';
import { delay, misbehave, TROUBLES, type Trouble } from './spip/trouble';
import type { Corpus } from './types';

export type OldSiteOptions = {
	/** 0 for any free port. */
	port?: number;
	/** 127.0.0.1 unless something else has to reach it (a container). */
	host?: string;
	mode?: Mode;
	corpus?: Corpus;
	misbehaviour?: boolean;
};

export type OldSite = {
	/** With a trailing slash. */
	url: string;
	port: number;
	setUrlMode: ( mode: Mode ) => void;
	/** The same trouble for every request, or none. */
	behave: ( trouble: Trouble | null ) => void;
	/** How many requests came in so far: to prove that something was not asked for. */
	requests: () => number;
	close: () => Promise< void >;
};

type State = {
	all: Corpus;
	places: Addresses;
	trouble: Trouble | null;
	requests: number;
	misbehaviour: boolean;
};

/** @throws Plain when the port is taken. */
export async function startOldSite(
	options: OldSiteOptions = {}
): Promise< OldSite > {
	const all = options.corpus ?? corpus();
	const state: State = {
		all,
		places: addresses( all, options.mode ?? 'page' ),
		trouble: null,
		requests: 0,
		misbehaviour: options.misbehaviour ?? false,
	};
	const server = createServer( ( request, response ) => {
		state.requests += 1;
		handle( state, request, response ).catch( ( error: unknown ) => {
			response.statusCode = 500;
			response.end( String( error ) );
		} );
	} );
	const port = await listen(
		server,
		options.port ?? 0,
		options.host ?? '127.0.0.1'
	);
	return {
		url: `http://127.0.0.1:${ port }/`,
		port,
		setUrlMode: ( mode ) => {
			state.places = addresses( all, mode );
		},
		behave: ( trouble ) => {
			state.trouble = trouble;
		},
		requests: () => state.requests,
		close: () => close( server ),
	};
}

async function listen(
	server: Server,
	port: number,
	host: string
): Promise< number > {
	await new Promise< void >( ( resolve, reject ) => {
		server.once( 'error', ( error: NodeJS.ErrnoException ) =>
			reject(
				error.code === 'EADDRINUSE'
					? new Plain(
							`Port ${ port } is taken: the old site needs another one.`
						)
					: error
			)
		);
		server.listen( port, host, resolve );
	} );
	return ( server.address() as AddressInfo ).port;
}

function close( server: Server ): Promise< void > {
	// Browsers keep connections open; without this, stopping waits for them.
	server.closeAllConnections();
	return new Promise( ( resolve ) => server.close( () => resolve() ) );
}

async function handle(
	state: State,
	request: IncomingMessage,
	response: ServerResponse
): Promise< void > {
	const asked = request.url ?? '/';
	if ( state.misbehaviour && asked.startsWith( '/~all/' ) ) {
		state.trouble =
			TROUBLES.find( ( one ) => asked === `/~all/${ one }` ) ?? null;
		response.end( 'ok' );
		return;
	}
	const { trouble, prefix } = troubleOf( state, asked );
	await sleep( delay( trouble ) );
	if ( trouble && misbehave( trouble, request, response ) ) {
		return;
	}
	const base = `http://${ request.headers.host ?? 'localhost' }${ prefix }`;
	const answer = answerTo(
		state.all,
		state.places,
		asked.slice( prefix.length )
	);
	respond(
		{ all: state.all, places: state.places, base },
		answer,
		trouble,
		response
	);
}

function troubleOf(
	state: State,
	asked: string
): { trouble: Trouble | null; prefix: string } {
	const own = TROUBLES.find( ( one ) => asked.startsWith( `/~${ one }/` ) );
	return own && state.misbehaviour
		? { trouble: own, prefix: `/~${ own }/` }
		: { trouble: state.trouble, prefix: '/' };
}

async function main(): Promise< void > {
	const { values } = parseArgs( {
		options: {
			port: { type: 'string', default: '8898' },
			host: { type: 'string', default: '127.0.0.1' },
			mode: { type: 'string', default: 'page' },
			misbehaviour: { type: 'boolean', default: false },
		},
	} );
	const mode = MODES.find( ( one ) => one === values.mode );
	if ( ! mode ) {
		throw new Plain(
			`Which form of addresses? One of: ${ MODES.join( ', ' ) }`
		);
	}
	const site = await startOldSite( {
		port: Number( values.port ),
		host: values.host,
		mode,
		misbehaviour: values.misbehaviour,
	} );
	say( `The old site is at ${ site.url } (Ctrl+C stops it)` );
	await new Promise< void >( ( resolve ) =>
		[ 'SIGINT', 'SIGTERM' ].forEach( ( signal ) =>
			process.once( signal, () => resolve() )
		)
	);
	await site.close();
}

if ( isMain( import.meta.url ) ) {
	await command( main );
}
