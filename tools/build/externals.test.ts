import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { externalOf } from './externals';
import { script } from './scripts';
import { style } from './styles';

describe( 'what WordPress has already', () => {
	it.each( [
		[ '@wordpress/block-editor', 'wp.blockEditor', 'wp-block-editor' ],
		[ '@wordpress/i18n', 'wp.i18n', 'wp-i18n' ],
		[ 'react/jsx-runtime', 'ReactJSXRuntime', 'react-jsx-runtime' ],
		[ 'react-dom/client', 'ReactDOM', 'react-dom' ],
	] )( '%s is %s', ( name, global, handle ) => {
		expect( externalOf( name ) ).toEqual( { global, handle } );
	} );

	it.each( [
		'@wordpress/icons',
		'@wordpress/dataviews',
		'@wordpress/dataviews/wp',
		'lean-qr',
	] )( '%s is bundled', ( name ) => {
		expect( externalOf( name ) ).toBeUndefined();
	} );
} );

describe( 'what is built', () => {
	const folder = mkdtempSync( join( tmpdir(), 'passerelle-build-' ) );
	const write = ( name: string, text: string ) => {
		writeFileSync( join( folder, name ), text );
		return join( folder, name );
	};
	const read = ( name: string ) =>
		readFileSync( join( folder, name ), 'utf8' );
	afterAll( () => rmSync( folder, { recursive: true } ) );

	it( 'takes packages from WordPress, and says which', async () => {
		const source = write(
			'a.tsx',
			`import { __ } from '@wordpress/i18n';
			import apiFetch from '@wordpress/api-fetch';
			window.said = [ __( 'Open' ), apiFetch( 'x' ) ];`
		);
		await script( source, join( folder, 'a.js' ) );
		expect( read( 'a.asset.php' ) ).toMatch(
			/^<\?php return array\('dependencies' => array\('wp-api-fetch', 'wp-i18n'\), 'version' => '[0-9a-f]{20}'\);\n$/
		);
		const window = {
			wp: {
				i18n: { __: ( text: string ) => `${ text }!` },
				apiFetch: ( path: string ) => `asked ${ path }`,
			},
			said: [],
		};
		// As a browser runs it.

		new Function( 'window', read( 'a.js' ) )( window );
		expect( window.said ).toEqual( [ 'Open!', 'asked x' ] );
	} );

	it( 'gives each version of a script a name of its own', async () => {
		const version = async ( text: string ) => {
			await script( write( 'b.ts', text ), join( folder, 'b.js' ) );
			return read( 'b.asset.php' );
		};
		expect( await version( 'window.b = 1;' ) ).not.toBe(
			await version( 'window.b = 2;' )
		);
	} );

	it( 'mirrors a style sheet', async () => {
		const source = write(
			'c.scss',
			'$x: 2px; p { q { margin-left: $x; } }'
		);
		await style( source, join( folder, 'c.css' ) );
		expect( read( 'c.css' ).trim() ).toBe( 'p q{margin-left:2px}' );
		expect( read( 'c-rtl.css' ).trim() ).toBe( 'p q{margin-right:2px}' );
	} );
} );
