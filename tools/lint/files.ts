/**
 * What no linter looks at: how long the files are that ESLint does not read,
 * and whether something of the author's machine slipped into any of them.
 */
import { lstatSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import { isMain } from '../lib/main';
import { ROOT } from '../lib/paths';
import { run } from '../lib/run';
import { command, Plain, say } from '../lib/say';

const LONGEST = 250;

const BINARY = new Set( [
	'.gif',
	'.gz',
	'.ico',
	'.jpg',
	'.mo',
	'.pdf',
	'.png',
	'.webp',
	'.woff2',
	'.zip',
] );

/** Folders that only exist on somebody's machine; /home/me is nobody's. */
const HOMES = /(?:^|[\s"'`(=:])\/(?:home|Users)\/(?!me\/)[A-Za-z0-9._-]+\//;

/**
 * What is wrong with a file.
 *
 * @param path    Its path in the checkout.
 * @param text    Its content.
 * @param machine Words that only mean something on this machine.
 * @return Sentences.
 */
export function faults(
	path: string,
	text: string,
	machine: string[]
): string[] {
	const found: string[] = [];
	const lines = text.split( '\n' );

	if (
		[ '.php', '.scss' ].includes( extname( path ) ) &&
		lines.length > LONGEST + 1
	) {
		found.push(
			`${ path } has ${
				lines.length - 1
			} lines: more than ${ LONGEST } is two files.`
		);
	}
	lines.forEach( ( line, index ) => {
		const word = machine.find( ( one ) => line.includes( one ) );
		const home = HOMES.exec( line )?.[ 0 ].trim();
		if ( word ?? home ) {
			found.push(
				`${ path }:${ index + 1 } names something of this machine: ${
					word ?? home
				}`
			);
		}
	} );
	return found;
}

/**
 * Words that only mean something on this machine: where the checkout and the
 * home folder are, and a package registry that is not npm's own.
 *
 * @param root     The folder of the checkout.
 * @param home     The home folder.
 * @param registry The registry's URL.
 */
export function machineWords(
	root: string,
	home: string,
	registry: string
): string[] {
	const { hostname } = new URL( registry );

	return [
		// A folder at the top, such as /app, is too likely to be part of an honest path.
		...[ root, home ].filter(
			( folder ) => folder.split( '/' ).filter( Boolean ).length > 1
		),
		...( hostname === 'registry.npmjs.org' ? [] : [ hostname ] ),
	];
}

async function main(): Promise< void > {
	const registry = await run( 'npm', [ 'config', 'get', 'registry' ], {
		cwd: ROOT,
	} );
	const words = machineWords( ROOT, homedir(), registry.trim() );
	const listed = await run(
		'git',
		[ 'ls-files', '--cached', '--others', '--exclude-standard', '-z' ],
		{ cwd: ROOT }
	);
	const files = listed
		.split( '\0' )
		.filter( ( path ) => path && ! BINARY.has( extname( path ) ) )
		.filter( ( path ) =>
			lstatSync( join( ROOT, path ), {
				throwIfNoEntry: false,
			} )?.isFile()
		);
	const found = files.flatMap( ( path ) =>
		faults( path, readFileSync( join( ROOT, path ), 'utf8' ), words )
	);

	if ( found.length > 0 ) {
		throw new Plain( found.join( '\n' ) );
	}
	say( `Nothing wrong in ${ files.length } files.` );
}

if ( isMain( import.meta.url ) ) {
	await command( main );
}
