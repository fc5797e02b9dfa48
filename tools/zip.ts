/**
 * `npm run zip`: dist/passerelle.zip, which WordPress installs. The same
 * sources make the same file, byte for byte. Builds first; `--as-built` packs
 * what is there.
 */
import {
	createWriteStream,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	statSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { build } from './build';
import { isMain } from './lib/main';
import { ROOT } from './lib/paths';
import { command, Plain, say } from './lib/say';

/** All that ships, seen from plugin/. What is not named stays out. */
const SHIPPED = [
	/^(passerelle|uninstall)\.php$/,
	/^readme\.txt$/,
	/^inc\/.+\.php$/,
	/^cms\/[a-z]+\.json$/,
	/^schema\/(?!.*-vectors)[a-z-]+\.json$/,
	/^build\/.+\.(css|js|json|php)$/,
	/^languages\/passerelle(-[\w-]+)?\.(json|l10n\.php|po|pot)$/,
];

/** Without these there is no plugin. */
const NEEDED = [
	'passerelle.php',
	'readme.txt',
	'uninstall.php',
	'build/blocks/blocks-manifest.php',
	'languages/passerelle-fr_FR.l10n.php',
];

/**
 * The files of the zip.
 *
 * @param root The folder of the checkout.
 * @return Paths from plugin/, sorted.
 */
export function shipped( root: string ): string[] {
	const plugin = join( root, 'plugin' );

	return readdirSync( plugin, { recursive: true, withFileTypes: true } )
		.filter( ( entry ) => entry.isFile() )
		.map( ( entry ) =>
			relative( plugin, join( entry.parentPath, entry.name ) )
				.split( sep )
				.join( '/' )
		)
		.filter( ( path ) => SHIPPED.some( ( form ) => form.test( path ) ) )
		.sort();
}

/** The version, wherever it is written. */
function versions( root: string ): Record< string, string | undefined > {
	const read = ( path: string, form: RegExp ) =>
		form.exec( readFileSync( join( root, path ), 'utf8' ) )?.[ 1 ];

	return {
		'package.json': read( 'package.json', /"version": "(.+)"/ ),
		'the header of passerelle.php': read(
			'plugin/passerelle.php',
			/^ \* Version:\s+(\S+)$/m
		),
		'VERSION in passerelle.php': read(
			'plugin/passerelle.php',
			/^const VERSION\s*= '(.+)';$/m
		),
		'readme.txt': read( 'plugin/readme.txt', /^Stable tag: (\S+)$/m ),
	};
}

/**
 * Stops when the zip would be broken.
 *
 * @param root  The folder of the checkout.
 * @param files What would be in it.
 * @throws Plain with what is wrong.
 */
export function inspect( root: string, files: readonly string[] ): void {
	const missing = NEEDED.filter( ( path ) => ! files.includes( path ) );

	if ( missing.length > 0 ) {
		throw new Plain(
			`The plugin lacks ${ missing.join( ', ' ) }. Type: npm run build`
		);
	}
	const found = versions( root );
	if ( new Set( Object.values( found ) ).size > 1 ) {
		const list = Object.entries( found ).map(
			( [ place, version ] ) => `${ version ?? 'none' } in ${ place }`
		);
		throw new Plain( `The versions differ: ${ list.join( ', ' ) }.` );
	}
}

/**
 * Packs the plugin as it is.
 *
 * @param root   The folder of the checkout.
 * @param target The zip to write.
 * @return How many files it holds.
 * @throws Plain when something is missing.
 */
export async function zip( root: string, target: string ): Promise< number > {
	const files = shipped( root );
	inspect( root, files );

	const pack = new ZipFile();
	const options = {
		// In local time, as zip files have it: the same bytes wherever it is packed.
		mtime: new Date( 1980, 0, 1 ),
		forceDosTimestamp: true,
		mode: 0o100644,
	};
	for ( const path of files ) {
		pack.addBuffer(
			readFileSync( join( root, 'plugin', path ) ),
			`passerelle/${ path }`,
			options
		);
	}
	pack.addBuffer(
		readFileSync( join( root, 'LICENSE' ) ),
		'passerelle/LICENSE',
		options
	);
	pack.end();

	mkdirSync( dirname( target ), { recursive: true } );
	await pipeline(
		pack.outputStream,
		createWriteStream( `${ target }.part` )
	);
	renameSync( `${ target }.part`, target );
	return files.length + 1;
}

async function main(): Promise< void > {
	const target = join( ROOT, 'dist/passerelle.zip' );

	if (
		! process.argv.includes( '--as-built' ) ||
		! existsSync( join( ROOT, 'plugin/build' ) )
	) {
		await build();
	}
	const count = await zip( ROOT, target );
	const size = Math.ceil( statSync( target ).size / 1024 );
	say( `Packed ${ count } files, ${ size } KB, as dist/passerelle.zip` );
}

if ( isMain( import.meta.url ) ) {
	await command( main );
}
