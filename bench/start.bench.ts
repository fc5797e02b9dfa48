import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT, WORK } from '../tools/lib/paths';
import { run } from '../tools/lib/run';
import { Plain, say } from '../tools/lib/say';
import { freePort } from '../tools/lib/wait';
import type { Bench, Flags, Row, Table } from './lib/table';

type Started = { child: ChildProcess; seconds: number };

/** Until the program says so: asking before would keep WordPress's only worker busy. */
function said( child: ChildProcess, words: string ): Promise< void > {
	return new Promise( ( resolve, reject ) => {
		const listen = ( text: Buffer ) => {
			process.stderr.write( text );
			if ( text.includes( words ) ) {
				resolve();
			}
		};
		child.stdout?.on( 'data', listen );
		child.stderr?.on( 'data', listen );
		child.once( 'close', ( code ) =>
			reject( new Plain( `npm start ended with ${ code }` ) )
		);
	} );
}

/** `npm start`, timed from typing it to the first page. */
async function start(
	folder: string,
	env: Record< string, string > = {}
): Promise< Started > {
	const port = await freePort( 18170, 1, 18179 );
	const began = performance.now();
	const child = spawn( 'npm', [ 'start', '--', '--port', String( port ) ], {
		cwd: folder,
		env: { ...process.env, ...env },
		stdio: [ 'ignore', 'pipe', 'pipe' ],
		// A group of its own: stopping it is Ctrl+C in its terminal.
		detached: true,
	} );
	await said( child, 'Ready after' );
	const page = await fetch( `http://localhost:${ port }/`, {
		headers: { Cookie: 'playground_auto_login_already_happened=1' },
	} );
	if (
		page.status !== 200 ||
		! ( await page.text() ).includes( 'Les Passeurs' )
	) {
		throw new Plain( `The home page answered ${ page.status }` );
	}
	return { child, seconds: ( performance.now() - began ) / 1000 };
}

/** Ctrl+C. */
async function stop( { child }: Started ): Promise< number > {
	const began = performance.now();
	const ended = new Promise< void >( ( resolve ) =>
		child.once( 'close', () => resolve() )
	);
	process.kill( -( child.pid ?? 0 ), 'SIGINT' );
	await ended;
	return ( performance.now() - began ) / 1000;
}

async function timed(
	what: string,
	most: number,
	folder: string,
	env?: Record< string, string >
): Promise< Row[] > {
	say( what );
	const started = await start( folder, env );
	const stopped = await stop( started );
	return [
		{ what, value: started.seconds, unit: 's', most },
		{ what: `${ what }, then Ctrl+C`, value: stopped, unit: 's', most: 10 },
	];
}

/** A clone of what is committed, with nothing installed; npm's cache and WordPress are there. */
async function cold(): Promise< Row[] > {
	const folder = mkdtempSync( join( tmpdir(), 'passerelle-clone-' ) );
	try {
		await run( 'git', [ 'clone', '--quiet', ROOT, folder ] );
		const env = { PASSERELLE_WORDPRESS_71: join( WORK, 'wordpress/7.1' ) };
		return [
			...( await timed( 'a fresh clone', 60, folder, env ) ),
			...( await timed( 'the clone, again', 20, folder, env ) ),
		];
	} finally {
		rmSync( folder, { recursive: true, force: true } );
	}
}

async function bench( flags: Flags ): Promise< Table[] > {
	const rows = flags.cold
		? await cold()
		: [
				...( await timed( 'with what is there', 60, ROOT ) ),
				...( await timed( 'again', 20, ROOT ) ),
			];
	return [
		{
			title: 'From `npm start` to a page',
			how: flags.cold
				? 'A clone with nothing installed; the packages are in npm’s cache, WordPress is there. The clone builds the plugin and fills WordPress with the demo.'
				: 'This checkout, as it is; the second time nothing has to be built or filled.',
			rows,
		},
	];
}

export default {
	title: 'How long a newcomer waits',
	run: bench,
} satisfies Bench;
