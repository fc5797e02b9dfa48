/**
 * A real SPIP 4.4 that holds the demo's old site, article for article:
 * `tsx tools/spip/serve.ts [--port 18210] [--mode page]` serves it until Ctrl+C.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	openSync,
	readFileSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { corpus } from '../../e2e/demo/articles';
import { MODES, type Kind, type Mode } from '../../e2e/demo/spip/addresses';
import { fileOf } from '../../e2e/demo/spip/files';
import type { Corpus } from '../../e2e/demo/types';
import { isMain } from '../lib/main';
import { findPhp, need } from '../lib/needs';
import { ROOT, WORK } from '../lib/paths';
import { run } from '../lib/run';
import { command, Plain, say } from '../lib/say';
import { answers, freePort, until } from '../lib/wait';
import { installSpip, type Database } from './install';
import { laySpip } from './tree';

export type SpipOptions = {
	/** Where it lives; `.work/spip/site-<port>` if not given. */
	dir?: string;
	port?: number;
	corpus?: Corpus;
	database?: Database;
	mode?: Mode;
};

/** Relative addresses by kind and number, as SPIP writes them (not encoded). */
export type SpipAddresses = Partial< Record< Kind, Record< string, string > > >;

export type Spip = {
	/** With a trailing slash. */
	url: string;
	/** Changes the form of all addresses and answers them. */
	setUrlMode: ( mode: Mode ) => Promise< SpipAddresses >;
	close: () => Promise< void >;
};

/** Runs one of our PHP files in SPIP. */
type Php = ( script: string, ...args: string[] ) => Promise< string >;

/**
 * Serves a SPIP that holds a corpus. The first time takes about ten seconds, later about two.
 *
 * @throws Plain when a program is missing, or the port is taken.
 */
export async function startSpip( options: SpipOptions = {} ): Promise< Spip > {
	await need( [ 'php' ] );
	const port = options.port ?? ( await freePort( 18210 ) );
	if ( await answers( port ) ) {
		throw new Plain( `Port ${ port } is taken: SPIP needs another one.` );
	}
	const dest = options.dir ?? join( WORK, `spip/site-${ port }` );
	await laySpip( dest );
	const server = await serve( dest, port );
	try {
		return await prepare(
			dest,
			server,
			`http://127.0.0.1:${ port }/`,
			options
		);
	} catch ( error ) {
		await stop( server );
		throw error;
	}
}

async function prepare(
	dest: string,
	server: ChildProcess,
	url: string,
	options: SpipOptions
): Promise< Spip > {
	const found = await findPhp();
	const php: Php = ( script, ...args ) =>
		run( found?.php ?? 'php', [
			'-d',
			'display_errors=stderr',
			join( ROOT, 'tools/spip', script ),
			dest,
			url,
			...args,
		] );
	const setUrlMode = async ( mode: Mode ): Promise< SpipAddresses > =>
		JSON.parse( await php( 'addresses.php', mode ) ) as SpipAddresses;

	await installSpip( url, dest, options.database ?? { kind: 'sqlite' } );
	await fill( dest, options.corpus ?? corpus(), php );
	await setUrlMode( options.mode ?? 'page' );
	return { url, setUrlMode, close: () => stop( server ) };
}

async function serve( dest: string, port: number ): Promise< ChildProcess > {
	const found = await findPhp();
	const log = openSync( join( dest, 'tmp/server.log' ), 'a' );
	const settings = {
		memory_limit: '256M',
		display_errors: '0',
		log_errors: '1',
		error_log: join( dest, 'tmp/php.log' ),
		'opcache.enable_cli': '1',
	};
	const child = spawn(
		found?.php ?? 'php',
		[
			...Object.entries( settings ).flatMap( ( [ name, value ] ) => [
				'-d',
				`${ name }=${ value }`,
			] ),
			'-S',
			`127.0.0.1:${ port }`,
			'.router.php',
		],
		// A group of its own, so that the workers end with the server.
		{
			cwd: dest,
			detached: true,
			stdio: [ 'ignore', log, log ],
			env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
		}
	);
	await until( `SPIP on port ${ port }`, async () => {
		if ( child.exitCode !== null ) {
			throw new Plain(
				`SPIP's server ended at once; see ${ join( dest, 'tmp/server.log' ) }`
			);
		}
		return await answers( port );
	} );
	return child;
}

async function stop( child: ChildProcess ): Promise< void > {
	if (
		child.pid === undefined ||
		child.exitCode !== null ||
		child.signalCode !== null
	) {
		return;
	}
	const ended = new Promise< void >( ( resolve ) =>
		child.once( 'exit', () => resolve() )
	);
	process.kill( -child.pid, 'SIGTERM' );
	await ended;
}

/** Once for each corpus: the numbers of articles are those of the demo. */
async function fill( dest: string, all: Corpus, php: Php ): Promise< void > {
	const json = JSON.stringify( all );
	const file = join( dest, 'tmp/corpus.json' );
	if ( existsSync( file ) && readFileSync( file, 'utf8' ) === json ) {
		return;
	}
	for ( const item of all.documents ) {
		const path = join( dest, 'IMG', item.file );
		mkdirSync( dirname( path ), { recursive: true } );
		writeFileSync( path, fileOf( item ) );
	}
	const part = join( dest, 'tmp/corpus.part.json' );
	writeFileSync( part, json );
	await php( 'fill.php', part );
	writeFileSync( file, json );
}

async function main(): Promise< void > {
	const { values } = parseArgs( {
		options: {
			port: { type: 'string' },
			mode: { type: 'string', default: 'page' },
		},
	} );
	const mode = MODES.find( ( one ) => one === values.mode );
	if ( ! mode ) {
		throw new Plain(
			`Which form of addresses? One of: ${ MODES.join( ', ' ) }`
		);
	}
	const spip = await startSpip( {
		mode,
		...( values.port === undefined ? {} : { port: Number( values.port ) } ),
	} );
	say( `SPIP is at ${ spip.url } (Ctrl+C stops it)` );
	await new Promise< void >( ( resolve ) =>
		[ 'SIGINT', 'SIGTERM' ].forEach( ( signal ) =>
			process.once( signal, () => resolve() )
		)
	);
	await spip.close();
}

if ( isMain( import.meta.url ) ) {
	await command( main );
}
