import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Plain } from './say';

/**
 * Asks again and again until the answer is yes.
 *
 * @param what    What is being waited for, for the error's sentence.
 * @param ready   The question.
 * @param limitMs When to give up.
 * @throws Plain when the time is over.
 */
export async function until(
	what: string,
	ready: () => boolean | Promise< boolean >,
	limitMs = 30_000
): Promise< void > {
	const end = Date.now() + limitMs;

	while ( ! ( await ready() ) ) {
		if ( Date.now() > end ) {
			throw new Plain( `${ what }: nothing after ${ limitMs / 1000 } s` );
		}
		await sleep( 40 );
	}
}

/**
 * Whether something accepts connections there.
 *
 * @param target A port of this machine, or the path of a socket.
 */
export function answers( target: number | string ): Promise< boolean > {
	return new Promise( ( resolve ) => {
		const socket =
			typeof target === 'number'
				? connect( target, '127.0.0.1' )
				: connect( target );
		socket.once( 'connect', () => {
			socket.destroy();
			resolve( true );
		} );
		socket.once( 'error', () => resolve( false ) );
	} );
}

function isFree( port: number ): Promise< boolean > {
	return new Promise( ( resolve ) => {
		const server = createServer();
		server.once( 'error', () => resolve( false ) );
		server.listen( port, '127.0.0.1', () => {
			server.close( () => resolve( true ) );
		} );
	} );
}

/**
 * The first of some neighbouring ports that nobody uses.
 *
 * @param from  The first port.
 * @param count How many ports in a row are needed.
 * @param to    The last port.
 * @throws Plain when all are taken.
 */
export async function freePort(
	from: number,
	count = 1,
	to = from + 79
): Promise< number > {
	for ( let port = from; port + count - 1 <= to; port += count ) {
		const row = Array.from( { length: count }, ( _, i ) => port + i );
		const free = await Promise.all( row.map( isFree ) );
		if ( free.every( Boolean ) ) {
			return port;
		}
	}
	throw new Plain( `No free port between ${ from } and ${ to }.` );
}
