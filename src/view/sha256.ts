/**
 * SHA-256 (FIPS 180-4) in plain JavaScript: `crypto.subtle` is missing on http pages, and asynchronous besides.
 *
 * The constants are the fractions of square and cube roots of the first primes, so they are computed, not listed.
 */
/* eslint-disable no-bitwise -- the algorithm is made of bits */
const K = new Uint32Array( 64 );
const START = new Uint32Array( 8 );

for ( let found = 0, candidate = 2; found < 64; candidate++ ) {
	let isPrime = true;
	for ( let divisor = 2; divisor * divisor <= candidate; divisor++ ) {
		isPrime &&= candidate % divisor !== 0;
	}
	if ( isPrime ) {
		if ( found < 8 ) {
			START[ found ] = ( Math.sqrt( candidate ) % 1 ) * 2 ** 32;
		}
		K[ found++ ] = ( Math.cbrt( candidate ) % 1 ) * 2 ** 32;
	}
}

const schedule = new Int32Array( 64 );

/** A place of a typed array that is known to be there. */
const at = ( words: Int32Array | Uint32Array, index: number ): number =>
	words[ index ] as number;

const rotate = ( word: number, by: number ) =>
	( word >>> by ) | ( word << ( 32 - by ) );

/** The state before the first block. */
export const start = (): Uint32Array => START.slice();

function spread( bytes: DataView, from: number ): void {
	const w = schedule;

	for ( let i = 0; i < 16; i++ ) {
		w[ i ] = bytes.getInt32( from + 4 * i );
	}
	for ( let i = 16; i < 64; i++ ) {
		const a = at( w, i - 15 );
		const b = at( w, i - 2 );
		w[ i ] =
			at( w, i - 16 ) +
			( rotate( a, 7 ) ^ rotate( a, 18 ) ^ ( a >>> 3 ) ) +
			at( w, i - 7 ) +
			( rotate( b, 17 ) ^ rotate( b, 19 ) ^ ( b >>> 10 ) );
	}
}

/**
 * Takes in one block of 64 bytes.
 *
 * @param state What is added to.
 * @param bytes Where the block stands.
 * @param from  At which byte it begins.
 */
export function block( state: Uint32Array, bytes: DataView, from = 0 ): void {
	// One by one: taking a typed array apart goes through an iterator, a third of the time.
	let a = at( state, 0 );
	let b = at( state, 1 );
	let c = at( state, 2 );
	let d = at( state, 3 );
	let e = at( state, 4 );
	let f = at( state, 5 );
	let g = at( state, 6 );
	let h = at( state, 7 );

	spread( bytes, from );
	for ( let i = 0; i < 64; i++ ) {
		const one =
			( h +
				( rotate( e, 6 ) ^ rotate( e, 11 ) ^ rotate( e, 25 ) ) +
				( ( e & f ) ^ ( ~e & g ) ) +
				at( K, i ) +
				at( schedule, i ) ) |
			0;
		const two =
			( ( rotate( a, 2 ) ^ rotate( a, 13 ) ^ rotate( a, 22 ) ) +
				( ( a & b ) ^ ( a & c ) ^ ( b & c ) ) ) |
			0;
		h = g;
		g = f;
		f = e;
		e = ( d + one ) | 0;
		d = c;
		c = b;
		b = a;
		a = ( one + two ) | 0;
	}

	state[ 0 ] = at( state, 0 ) + a;
	state[ 1 ] = at( state, 1 ) + b;
	state[ 2 ] = at( state, 2 ) + c;
	state[ 3 ] = at( state, 3 ) + d;
	state[ 4 ] = at( state, 4 ) + e;
	state[ 5 ] = at( state, 5 ) + f;
	state[ 6 ] = at( state, 6 ) + g;
	state[ 7 ] = at( state, 7 ) + h;
}

/**
 * Takes in all whole blocks.
 *
 * @param state What is added to.
 * @param bytes Any number of them.
 * @return Those behind the last whole block.
 */
export function blocks( state: Uint32Array, bytes: Uint8Array ): Uint8Array {
	const view = new DataView( bytes.buffer, bytes.byteOffset, bytes.length );
	let from = 0;

	for ( ; from + 64 <= bytes.length; from += 64 ) {
		block( state, view, from );
	}
	return bytes.subarray( from );
}

/**
 * What stands behind the last whole block, padded.
 *
 * @param tail   Fewer than 64 bytes.
 * @param length How long the whole message is, in bytes.
 */
export function padded( tail: Uint8Array, length: number ): Uint8Array {
	const last = new Uint8Array( tail.length < 56 ? 64 : 128 );
	last.set( tail );
	last[ tail.length ] = 0x80;
	new DataView( last.buffer ).setUint32( last.length - 4, length * 8 );
	return last;
}

/** The digest as eight words. */
export function digest( bytes: Uint8Array ): Uint32Array {
	const state = start();
	blocks( state, padded( blocks( state, bytes ), bytes.length ) );
	return state;
}

/** As it is written: 64 small hexadecimal digits. */
export const hex = ( words: Uint32Array ): string =>
	Array.from( words, ( word ) =>
		word.toString( 16 ).padStart( 8, '0' )
	).join( '' );
