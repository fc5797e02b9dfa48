import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { Plain } from '../lib/say';
import type { Message } from './message';
import { blockMessages, headerMessages } from './metadata';
import { phpMessages } from './php';
import { importsOf, scriptMessages } from './script';

/** What is not read: built, generated, or not part of the plugin. */
const LEFT_OUT = /(^plugin\/(build|languages|tests)\/|\.test\.tsx?$|\.d\.ts$)/;

function files( root: string, folder: string ): string[] {
	return existsSync( join( root, folder ) )
		? readdirSync( join( root, folder ), {
				recursive: true,
				withFileTypes: true,
			} )
				.filter( ( entry ) => entry.isFile() )
				.map( ( entry ) =>
					relative( root, join( entry.parentPath, entry.name ) )
				)
				.filter( ( file ) => ! LEFT_OUT.test( file ) )
				.sort()
		: [];
}

function messagesOf( code: string, file: string ): Message[] {
	if ( file.endsWith( '.php' ) ) {
		return [
			...( file === 'plugin/passerelle.php'
				? headerMessages( code, file )
				: [] ),
			...phpMessages( code, file ),
		];
	}
	if ( /\.tsx?$/.test( file ) ) {
		return scriptMessages( code, file );
	}
	return basename( file ) === 'block.json' ? blockMessages( code, file ) : [];
}

/**
 * Every message of the plugin.
 *
 * @param root The folder of the checkout.
 * @throws Plain with the file that could not be read, and why.
 */
export function extract( root: string ): Message[] {
	return [ 'plugin', 'blocks', 'src' ]
		.flatMap( ( folder ) => files( root, folder ) )
		.flatMap( ( file ) => {
			try {
				return messagesOf(
					readFileSync( join( root, file ), 'utf8' ),
					file
				);
			} catch ( error ) {
				throw new Plain(
					`${ file }: ${
						error instanceof Error ? error.message : String( error )
					}`
				);
			}
		} );
}

/** The file an import names: `./edit` is edit.ts, edit.tsx or edit/index.ts. */
function resolveImport( from: string, specifier: string ): string | undefined {
	const path = join( dirname( from ), specifier );

	return [
		path,
		`${ path }.ts`,
		`${ path }.tsx`,
		`${ path }/index.ts`,
		`${ path }/index.tsx`,
	].find( ( file ) => /\.tsx?$/.test( file ) && existsSync( file ) );
}

/**
 * The TypeScript files that end up in one built script.
 *
 * @param root  The folder of the checkout.
 * @param entry The script's entry, from there.
 * @return Paths from there.
 */
export function bundleOf( root: string, entry: string ): Set< string > {
	const found = new Set< string >();
	const visit = ( file: string ) => {
		if ( found.has( file ) ) {
			return;
		}
		found.add( file );
		importsOf( readFileSync( join( root, file ), 'utf8' ) )
			.map( ( name ) => resolveImport( join( root, file ), name ) )
			.forEach( ( next ) => next && visit( relative( root, next ) ) );
	};

	visit( entry );
	return found;
}

function folders( root: string, path: string ): string[] {
	return existsSync( join( root, path ) )
		? readdirSync( join( root, path ) ).sort()
		: [];
}

/**
 * The scripts that WordPress translates, by handle: each block's in the editor,
 * each screen's, and the editor's panels.
 *
 * @param root The folder of the checkout.
 * @return Their entries, by handle.
 */
export function scripts( root: string ): Record< string, string > {
	const all = [
		...folders( root, 'blocks' ).map( ( block ) => [
			`passerelle-${ block }-editor-script`,
			`blocks/${ block }/index.ts`,
		] ),
		...folders( root, 'src/admin' ).map( ( screen ) => [
			`passerelle-${ screen }`,
			`src/admin/${ screen }/index.tsx`,
		] ),
		[ 'passerelle-editor', 'src/editor/index.tsx' ],
		[ 'passerelle-reports-editor', 'src/editor/reports/index.tsx' ],
	];

	return Object.fromEntries(
		all.filter( ( [ , entry ] ) =>
			existsSync( join( root, `${ entry }` ) )
		)
	);
}
