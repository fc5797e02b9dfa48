import AdmZip from 'adm-zip';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { ROOT } from './lib/paths';
import { shipped, zip } from './zip';

const HEADER = `<?php
/**
 * Plugin Name: Passerelle
 * Version:     1.2.3
 */
const VERSION  = '1.2.3';
`;

const SHIPS = {
	'plugin/build/blocks/blocks-manifest.php': '<?php return array();',
	'plugin/build/blocks/old-version/block.json': '{}',
	'plugin/build/blocks/old-version/style-index-rtl.css': 'p{}',
	'plugin/cms/spip.json': '{}',
	'plugin/inc/old-site/feature.php': '<?php',
	'plugin/languages/passerelle-fr_FR-passerelle-setup.json': '{}',
	'plugin/languages/passerelle-fr_FR.l10n.php': '<?php',
	'plugin/languages/passerelle-fr_FR.po': '',
	'plugin/languages/passerelle.pot': '',
	'plugin/passerelle.php': HEADER,
	'plugin/readme.txt': 'Stable tag: 1.2.3\n',
	'plugin/schema/old-site.json': '{}',
	'plugin/uninstall.php': '<?php',
};

const STAYS = {
	LICENSE: 'GPL',
	'package.json': '{\n\t"version": "1.2.3"\n}',
	'plugin/.DS_Store': '',
	'plugin/build/blocks/old-version/index.js.map': '{}',
	'plugin/inc/notes.md': '',
	'plugin/schema/stamp-vectors.json': '[]',
	'plugin/tests/bootstrap.php': '<?php',
};

let root: string;
let target: string;

function put( path: string, text: string ): void {
	const file = join( root, path );
	mkdirSync( dirname( file ), { recursive: true } );
	writeFileSync( file, text );
}

beforeEach( () => {
	root = mkdtempSync( join( tmpdir(), 'passerelle-zip-' ) );
	target = join( root, 'dist/passerelle.zip' );
	for ( const [ path, text ] of Object.entries( { ...STAYS, ...SHIPS } ) ) {
		put( path, text );
	}
} );

afterEach( () => rmSync( root, { recursive: true } ) );

test( 'the zip holds what the plugin needs, and nothing else', async () => {
	await zip( root, target );

	const names = new AdmZip( target )
		.getEntries()
		.map( ( { entryName } ) => entryName );
	expect( names.sort() ).toEqual(
		[
			...Object.keys( SHIPS ).map( ( path ) =>
				path.replace( /^plugin/, 'passerelle' )
			),
			'passerelle/LICENSE',
		].sort()
	);
} );

test( 'the same sources make the same bytes', async () => {
	await zip( root, target );
	const first = readFileSync( target );
	rmSync( target );
	put( 'plugin/cms/spip.json', '{}' );
	await zip( root, target );

	expect( readFileSync( target ).equals( first ) ).toBe( true );
} );

test( 'a plugin that was not built is not packed', async () => {
	rmSync( join( root, 'plugin/build' ), { recursive: true } );

	await expect( zip( root, target ) ).rejects.toThrow(
		'lacks build/blocks/blocks-manifest.php. Type: npm run build'
	);
	expect( existsSync( target ) ).toBe( false );
} );

test( 'versions that differ are said', async () => {
	put( 'plugin/readme.txt', 'Stable tag: 1.2.2\n' );

	await expect( zip( root, target ) ).rejects.toThrow(
		'1.2.3 in VERSION in passerelle.php, 1.2.2 in readme.txt'
	);
} );

test( 'every file that the plugin requires ships', () => {
	const files = shipped( ROOT );
	const required = files
		.filter( ( path ) => /^(inc\/|[a-z]+\.php)/.test( path ) )
		.flatMap( ( path ) =>
			[
				...readFileSync(
					join( ROOT, 'plugin', path ),
					'utf8'
				).matchAll( /^\s*require(?:_once)? __DIR__ \. '(.+)';/gm ),
			].map( ( [ , name = '' ] ) =>
				normalize( join( dirname( path ), name ) )
			)
		);

	expect( required.length ).toBeGreaterThan( 5 );
	expect( files ).toEqual( expect.arrayContaining( required ) );
} );

test( 'every profile and every shape ships, test vectors do not', () => {
	const files = shipped( ROOT );
	const data = [ 'cms', 'schema' ].flatMap( ( folder ) =>
		readdirSync( join( ROOT, 'plugin', folder ) ).map(
			( name ) => `${ folder }/${ name }`
		)
	);

	for ( const path of data ) {
		expect( files.includes( path ) ).toBe( ! path.includes( '-vectors' ) );
	}
} );
