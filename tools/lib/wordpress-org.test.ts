import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AdmZip from 'adm-zip';
import { fromWordPressOrg, newestOf } from './wordpress-org';

function zip( files: Record< string, string > ): Buffer {
	const archive = new AdmZip();
	for ( const [ name, content ] of Object.entries( files ) ) {
		archive.addFile( name, Buffer.from( content ) );
	}
	return archive.toBuffer();
}

/** Answers some paths as wordpress.org does, the rest with 404. */
function serve( pages: Record< string, Buffer | string > ): Promise< Server > {
	const server = createServer( ( { url = '' }, response ) => {
		const page = pages[ url ];
		response.statusCode = page === undefined ? 404 : 200;
		response.end( page );
	} );
	return new Promise( ( resolve ) => {
		server.listen( 0, '127.0.0.1', () => resolve( server ) );
	} );
}

function sites( server: Server ) {
	const url = `http://127.0.0.1:${ ( server.address() as AddressInfo ).port }`;
	return { api: url, downloads: url };
}

describe( 'WordPress from wordpress.org', () => {
	let folder = '';
	let server: Server | undefined;

	beforeEach( () => {
		folder = mkdtempSync( join( tmpdir(), 'passerelle-test-' ) );
	} );

	afterEach( () => {
		server?.close();
		rmSync( folder, { recursive: true } );
	} );

	it( 'is the newest release of the branch, with its French', async () => {
		server = await serve( {
			'/core/stable-check/1.0/': JSON.stringify( {
				'7.1': 'outdated',
				'7.1.4': 'latest',
				'7.1.3': 'outdated',
				'6.8.7': 'outdated',
			} ),
			'/release/wordpress-7.1.4.zip': zip( {
				'wordpress/wp-load.php': '<?php',
				'wordpress/wp-content/index.php': '<?php',
			} ),
			'/translation/core/7.1.4/fr_FR.zip': zip( { 'fr_FR.mo': 'MO' } ),
		} );
		const tree = join( folder, 'wp' );

		expect( await fromWordPressOrg( '7.1', tree, sites( server ) ) ).toBe(
			true
		);
		expect( readFileSync( join( tree, 'wp-load.php' ), 'utf8' ) ).toBe(
			'<?php'
		);
		expect(
			existsSync( join( tree, 'wp-content/languages/fr_FR.mo' ) )
		).toBe( true );
	} );

	it( 'is refused when the download holds something else', async () => {
		server = await serve( {
			'/core/stable-check/1.0/': '{"7.1.4":"latest"}',
			'/release/wordpress-7.1.4.zip': zip( {
				'index.html': 'Please log in',
			} ),
		} );

		await expect(
			fromWordPressOrg( '7.1', join( folder, 'wp' ), sites( server ) )
		).rejects.toThrow( 'holds no WordPress' );
	} );

	it( 'is left to the next source when a page of someone else answers', async () => {
		server = await serve( {
			'/core/stable-check/1.0/': '<html>Hotel Wi-Fi</html>',
		} );

		expect(
			await fromWordPressOrg(
				'7.1',
				join( folder, 'wp' ),
				sites( server )
			)
		).toBe( false );
	} );

	it( 'is left to the next source when nobody answers', async () => {
		server = await serve( {} );
		const closed = sites( server );
		server.close();

		expect(
			await fromWordPressOrg( '7.1', join( folder, 'wp' ), closed )
		).toBe( false );
	} );
} );

describe( 'the newest release', () => {
	it( 'is found by number and not by letter', () => {
		expect(
			newestOf( '7.1', [
				'7.1',
				'7.1.9',
				'7.1.10',
				'7.10',
				'7.2',
				'7.1.11-RC1',
			] )
		).toBe( '7.1.10' );
		expect( newestOf( '6.8', [ '6.8' ] ) ).toBe( '6.8' );
		expect( newestOf( '6.8', [ '7.1' ] ) ).toBeUndefined();
	} );
} );
