import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT, WORK } from '../lib/paths';
import { livePid, stopPid } from '../lib/pids';
import { attempt } from '../lib/run';
import { Plain } from '../lib/say';
import type { DemoSite } from './fill';

/** wp-env's own folder, ours alone: what somebody else runs with wp-env is left in peace. */
const HOME = join( WORK, 'wp-env' );
const CONFIG = join( ROOT, '.wp-env.json' );

/** wp-env names a project's folder after its configuration file. */
const FOLDER = join(
	HOME,
	createHash( 'md5' ).update( CONFIG ).digest( 'hex' )
);
const PID = join( FOLDER, 'playground.pid' );

/** Part of the command line of what wp-env leaves running. */
const MARK = 'wp-playground.js';

/**
 * Runs wp-env.
 *
 * @param args   Its command and options.
 * @param env    Variables.
 * @param signal Ends it half-way.
 */
export function wpEnv(
	args: string[],
	env: Record< string, string > = {},
	signal?: AbortSignal
): Promise< { code: number; stdout: string; stderr: string } > {
	return attempt(
		process.execPath,
		[ join( ROOT, 'node_modules/@wordpress/env/bin/wp-env' ), ...args ],
		{
			cwd: ROOT,
			env: { NO_COLOR: '1', ...env },
			...( signal ? { signal } : {} ),
		}
	);
}

/**
 * Serves a site with wp-env's Playground runtime.
 *
 * @param site   Its tree.
 * @param port   A free port.
 * @param signal Ends the start half-way.
 * @throws Plain with what wp-env said.
 */
export async function servePlayground(
	site: DemoSite,
	port: number,
	signal?: AbortSignal
): Promise< void > {
	await stopPlayground();
	mkdirSync( FOLDER, { recursive: true } );
	// wp-env asks wordpress.org for the newest version before anything else; this answers in its stead.
	writeFileSync(
		join( FOLDER, 'wp-env-cache.json' ),
		JSON.stringify( { latestWordPressVersion: site.version } )
	);
	const { code, stdout, stderr } = await wpEnv(
		[ 'start', '--runtime=playground' ],
		{
			WP_ENV_HOME: HOME,
			WP_ENV_CORE: site.wp,
			WP_ENV_PORT: String( port ),
		},
		signal
	);
	if ( code !== 0 ) {
		throw new Plain(
			`wp-env could not start WordPress: ${ `${ stdout }\n${ stderr }`.trim().slice( -2000 ) }`
		);
	}
}

/** Ends what servePlayground() started, now or in an earlier run that was killed. */
export async function stopPlayground(): Promise< void > {
	await stopPid( PID, MARK, 5_000 );
}

export async function isPlaygroundRunning(): Promise< boolean > {
	return ( await livePid( PID, MARK ) ) !== 0;
}

/** The last lines that Playground wrote. */
export function playgroundLog(): string {
	const file = join( FOLDER, 'playground.log' );
	return existsSync( file )
		? readFileSync( file, 'utf8' ).trim().slice( -1500 )
		: '';
}
