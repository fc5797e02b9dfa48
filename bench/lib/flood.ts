/**
 * Posts what is no report, so many a second, over a few sockets, as cheaply as
 * it can be done: a process of its own, so that measuring is not what suffers.
 *
 *   tsx bench/lib/flood.ts <port> <path> <a second> <seconds>
 *
 * Writes one line of JSON: how many answers of each status came.
 */
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import process from 'node:process';

const [ port, path, rate, seconds ] = process.argv.slice( 2 );
const SOCKETS = 40;
const TICK = 20;

const request = Buffer.from(
	`POST ${ path } HTTP/1.1\r\nHost: 127.0.0.1:${ port }\r\nContent-Type: text/plain\r\nX-Test-Remote-Addr: 5.7.1.1\r\nContent-Length: 1\r\n\r\nx`
);
const statuses: Record< string, number > = {};

type Line = { socket: Socket; isFree: boolean };

/** A connection that comes back when the server has had enough of it. */
function line(): Line {
	const one: Line = {
		socket: connect( Number( port ), '127.0.0.1' ),
		isFree: true,
	};
	const again = () => {
		one.socket = connect( Number( port ), '127.0.0.1' );
		listen();
	};
	const listen = () => {
		one.isFree = true;
		one.socket.on( 'data', ( data ) => {
			for ( const [ , status = '' ] of data
				.toString( 'latin1' )
				.matchAll( /HTTP\/1\.1 (\d+)/g ) ) {
				statuses[ status ] = ( statuses[ status ] ?? 0 ) + 1;
				one.isFree = true;
			}
		} );
		one.socket.on( 'error', () => {} );
		one.socket.on( 'close', again );
	};
	listen();
	return one;
}

const lines = Array.from( { length: SOCKETS }, line );
const begun = performance.now();
let sent = 0;

const timer = setInterval( () => {
	const elapsed = ( performance.now() - begun ) / 1000;
	const due = Math.min( elapsed, Number( seconds ) ) * Number( rate );

	for ( const one of lines ) {
		if ( sent < due && one.isFree && one.socket.writable ) {
			one.isFree = false;
			one.socket.write( request );
			sent++;
		}
	}
	if ( elapsed > Number( seconds ) ) {
		clearInterval( timer );
		setTimeout( () => {
			process.stdout.write( `${ JSON.stringify( statuses ) }\n` );
			process.exit( 0 );
		}, 500 );
	}
}, TICK / 4 );
