import { block, blocks, digest, hex, start } from './sha256';

/** The work that is asked for: so many leading zero bits. The PHP half is plugin/inc/reports/stamp.php. */
export const BITS = 16;

/** A page must stay smooth: so long at a time, in milliseconds. */
const SLICE = 12;

/** Then it is sent without: it waits for a look, and nothing is lost. */
const GIVE_UP = 5000;

/** The greatest first word of a digest that is good enough. */
const GREATEST = 2 ** ( 32 - BITS );

const utf8 = new TextEncoder();

/** `2026112610`: the hour in UTC that a stamp belongs to. */
export const hourOf = ( time: number ): string =>
	new Date( time ).toISOString().replace( /\D/g, '' ).slice( 0, 10 );

/**
 * What a counter is appended to.
 *
 * @param host As in the Host header.
 * @param site The site's number in its network.
 * @param hour See hourOf().
 * @param body The request's body.
 */
export const stampedText = (
	host: string,
	site: string,
	hour: string,
	body: string
): string =>
	`passerelle1|${ host }|${ site }|${ hour }|${ hex(
		digest( utf8.encode( body ) )
	) }|`;

/**
 * Tries counters from one on, for as long as it may.
 *
 * The blocks before the counter are the same each time: they are taken in once.
 *
 * @param text See stampedText().
 */
export function search(
	text: string
): ( from: number, until: () => boolean ) => { found: boolean; at: number } {
	const bytes = utf8.encode( text );
	const before = start();
	const rest = blocks( before, bytes );
	const state = start();

	// What follows the prefix is laid out once for all counters of one length: only their digits change.
	const last = new Uint8Array( 128 );
	const view = new DataView( last.buffer );
	let laid = 0;
	let end = 64;

	const lay = ( length: number ): void => {
		laid = length;
		end = rest.length + length < 56 ? 64 : 128;
		last.fill( 0 );
		last.set( rest );
		last[ rest.length + length ] = 0x80;
		view.setUint32( end - 4, ( bytes.length + length ) * 8 );
	};

	const isStamp = ( counter: number ): boolean => {
		const digits = String( counter );
		if ( digits.length !== laid ) {
			lay( digits.length );
		}
		for ( let i = 0; i < digits.length; i++ ) {
			last[ rest.length + i ] = digits.charCodeAt( i );
		}
		state.set( before );
		block( state, view );
		if ( end > 64 ) {
			block( state, view, 64 );
		}
		return ( state[ 0 ] ?? GREATEST ) < GREATEST;
	};

	return ( from, until ) => {
		let at = from;
		for ( ; ! isStamp( at ); at++ ) {
			// Looking at the clock costs as much as trying.
			if ( at % 64 === 63 && until() ) {
				return { found: false, at: at + 1 };
			}
		}
		return { found: true, at };
	};
}

/**
 * Looks for a stamp on the page's own thread, in slices, so that typing stays smooth.
 *
 * @param body   The very bytes that will be sent.
 * @param site   The site's number in its network.
 * @param signal Stops it: the reader wrote on.
 * @param host   As in the Host header.
 * @param now    Milliseconds, as Date.now().
 * @return `<hour>.<counter>` for the header X-Passerelle-Stamp; null when it was stopped or took too long.
 */
export async function solve(
	body: string,
	site: string,
	signal?: AbortSignal,
	host = location.host,
	now = Date.now()
): Promise< string | null > {
	const hour = hourOf( now );
	const attempt = search( stampedText( host, site, hour, body ) );
	const until = performance.now() + GIVE_UP;

	for ( let from = 0; ; ) {
		const slice = performance.now();
		const { found, at } = attempt(
			from,
			() => performance.now() - slice > SLICE
		);

		if ( found ) {
			return `${ hour }.${ at }`;
		}
		if ( signal?.aborted || performance.now() > until ) {
			return null;
		}
		from = at;
		await new Promise( ( resolve ) => setTimeout( resolve ) );
	}
}
