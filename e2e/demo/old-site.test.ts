import { get } from 'node:http';
import { startOldSite, type OldSite } from './old-site';

let site: OldSite;

beforeAll( async () => {
	site = await startOldSite( { misbehaviour: true } );
} );

afterAll( () => site.close() );

afterEach( () => site.behave( null ) );

const ask = ( path: string ): Promise< Response > =>
	fetch( site.url + path, { redirect: 'manual' } );

test( 'gives itself away as a SPIP', async () => {
	const answer = await ask( '' );

	expect( answer.headers.get( 'composed-by' ) ).toMatch( /^SPIP / );
	expect( await answer.text() ).toContain(
		'<meta name="generator" content="SPIP'
	);
} );

test( 'escapes what it is asked for', async () => {
	const page = await (
		await ask(
			'spip.php?page=recherche&recherche=%3Cscript%3Ealert(1)%3C/script%3E%22'
		)
	).text();

	expect( page ).toContain( '&lt;script&gt;alert(1)&lt;/script&gt;&quot;' );
	expect( page ).not.toContain( '<script>' );
} );

test( 'every picture and paper of an article is there', async () => {
	const page = await ( await ask( 'spip.php?page=plan' ) ).text();
	const [ , address = '' ] =
		/href="([^"]*spip\.php\?article\d+)"/.exec( page ) ?? [];
	expect( ( await fetch( address ) ).status ).toBe( 200 );

	const picture = await ask( 'IMG/png/lavoir.png' );
	expect( picture.headers.get( 'content-type' ) ).toBe( 'image/png' );
	expect(
		Buffer.from( await picture.arrayBuffer() )
			.subarray( 1, 4 )
			.toString()
	).toBe( 'PNG' );
	expect( await ( await ask( 'IMG/pdf/fiche-film.pdf' ) ).text() ).toMatch(
		/^%PDF-1\.4[^]*%%EOF\n$/
	);
} );

test.each( [
	[ 'error', 500, '' ],
	[ 'forbidden', 403, '' ],
	[ 'busy', 429, '' ],
	[ 'gone', 404, '' ],
	[ 'to-metadata', 302, 'http://169.254.169.254/latest/meta-data/' ],
	[ 'to-private', 302, 'http://10.0.0.1/' ],
	[ 'redirect-loop', 302, '/~redirect-loop/?turn=1' ],
] )( 'misbehaves: %s', async ( trouble, status, location ) => {
	const answer = await ask( `~${ trouble }/` );

	expect( answer.status ).toBe( status );
	expect( answer.headers.get( 'location' ) ?? '' ).toBe( location );
} );

test( 'fifty megabytes, and two hundred in a small parcel', async () => {
	expect( await bytesOf( '~huge/' ) ).toBe( 50 * 1024 * 1024 );
	// As it travels: nobody unpacks it here.
	expect( await bytesOf( '~gzip-bomb/' ) ).toBeLessThan( 1024 * 1024 );
}, 30_000 );

test( 'pages of 2004 in ISO 8859-1', async () => {
	const answer = await ask( '~latin1/' );
	const bytes = Buffer.from( await answer.arrayBuffer() );

	expect( answer.headers.get( 'content-type' ) ).toBe(
		'text/html; charset=iso-8859-1'
	);
	expect( bytes.toString( 'latin1' ) ).toContain( 'cinéma' );
	expect( bytes.toString( 'utf8' ) ).not.toContain( 'cinéma' );
} );

test( 'a whole site goes wrong, and right again', async () => {
	await ask( '~all/parked' );
	expect( await ( await ask( 'spip.php?article12' ) ).text() ).toContain(
		'for sale'
	);

	await ask( '~all/well' );
	expect( await ( await ask( '' ) ).text() ).toContain( 'Les Passeurs' );
} );

function bytesOf( path: string ): Promise< number > {
	return new Promise( ( resolve, reject ) => {
		get( site.url + path, ( response ) => {
			let size = 0;
			response.on( 'data', ( part: Buffer ) => ( size += part.length ) );
			response.on( 'end', () => resolve( size ) );
		} ).on( 'error', reject );
	} );
}
