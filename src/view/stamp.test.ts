import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { digest, hex } from './sha256';
import { hourOf, search, solve, stampedText } from './stamp';

type Vector = {
	name?: string;
	host: string;
	site: string;
	hour: string;
	body: string;
	bodyHash: string;
	counter: number;
	hash: string;
};

const vectors = JSON.parse(
	readFileSync( 'plugin/schema/stamp-vectors.json', 'utf8' )
) as { good: Vector[]; bad: Vector[] };

const utf8 = ( text: string ) => new TextEncoder().encode( text );
const isGood = ( text: string ) =>
	hex( digest( utf8( text ) ) ).startsWith( '0000' );
const never = () => false;

test.each( [ 0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 128, 1000 ] )(
	'hashes %d bytes as everyone does',
	( length ) => {
		const bytes = Uint8Array.from(
			{ length },
			( _, index ) => ( index * 167 ) % 256
		);
		expect( hex( digest( bytes ) ) ).toBe(
			createHash( 'sha256' ).update( bytes ).digest( 'hex' )
		);
	}
);

test.each( vectors.good )(
	'finds the smallest counter at $host, $hour',
	( { host, site, hour, body, bodyHash, counter, hash } ) => {
		const text = stampedText( host, site, hour, body );

		expect( hex( digest( utf8( body ) ) ) ).toBe( bodyHash );
		expect( hex( digest( utf8( `${ text }${ counter }` ) ) ) ).toBe( hash );
		expect( search( text )( 0, never ) ).toEqual( {
			found: true,
			at: counter,
		} );
	}
);

test.each( vectors.bad )(
	'is worth nothing for $name',
	( { host, site, hour, body, counter } ) => {
		const text = stampedText( host, site, hour, body );
		expect( isGood( `${ text }${ counter }` ) ).toBe( false );
	}
);

test( 'goes on where a slice ended', () => {
	const { host, site, hour, body, counter } = vectors.good[ 0 ] as Vector;
	const attempt = search( stampedText( host, site, hour, body ) );
	let from = 0;
	let slices = 0;

	for (;;) {
		const { found, at } = attempt( from, () => true );
		slices++;
		from = at;
		if ( found ) {
			break;
		}
	}
	expect( [ from, slices ] ).toEqual( [
		counter,
		Math.floor( counter / 64 ) + 1,
	] );
} );

test( 'says the hour in UTC', () => {
	expect( hourOf( Date.UTC( 2026, 0, 2, 3, 59, 59 ) ) ).toBe( '2026010203' );
} );

test( 'solves for the header, and stops when it is told to', async () => {
	const now = Date.UTC( 2026, 10, 26, 10 );
	const stamp = await solve( '{}', '1', undefined, 'exemple.org', now );
	const [ hour, counter ] = ( stamp ?? '' ).split( '.' );

	expect( hour ).toBe( '2026112610' );
	expect(
		isGood(
			`${ stampedText( 'exemple.org', '1', '2026112610', '{}' ) }${ counter }`
		)
	).toBe( true );
	expect(
		await solve( 'x', '1', AbortSignal.abort(), 'nie.example', now )
	).toBeNull();
} );
