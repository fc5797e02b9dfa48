import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT } from '../lib/paths';
import { livePid, stopPid } from '../lib/pids';
import { attempt } from '../lib/run';
import { Plain } from '../lib/say';
import type { DemoSite } from './fill';

const CONFIG = join( ROOT, '.wp-env.json' );

/** Part of the command line of what wp-env leaves running. */
const MARK = 'wp-playground.js';

/** wp-env's own folder, beside the demo's: what somebody else runs with wp-env is left in peace. */
function homeOf( dir: string ): string {
	return join( dir, 'wp-env' );
}

/** wp-env names a project's folder after its configuration file. */
function folderOf( dir: string ): string {
	return join(
		homeOf( dir ),
		createHash( 'md5' ).update( CONFIG ).digest( 'hex' )
	);
}

function pidFile( dir: string ): string {
	return join( folderOf( dir ), 'playground.pid' );
}

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
	const folder = folderOf( site.dir );
	mkdirSync( folder, { recursive: true } );
	// wp-env asks wordpress.org for the newest version before anything else; this answers in its stead.
	writeFileSync(
		join( folder, 'wp-env-cache.json' ),
		JSON.stringify( { latestWordPressVersion: site.version } )
	);
	const { code, stdout, stderr } = await wpEnv(
		[ 'start', '--runtime=playground' ],
		{
			WP_ENV_HOME: homeOf( site.dir ),
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

/**
 * Ends what servePlayground() started, now or in an earlier run that was killed.
 *
 * @param dir The demo's folder.
 */
export async function stopPlayground( dir: string ): Promise< void > {
	await stopPid( pidFile( dir ), MARK, 5_000 );
}

/**
 * @param dir The demo's folder.
 */
export async function isPlaygroundRunning( dir: string ): Promise< boolean > {
	return ( await livePid( pidFile( dir ), MARK ) ) !== 0;
}

/**
 * The last lines that Playground wrote.
 *
 * @param dir The demo's folder.
 */
export function playgroundLog( dir: string ): string {
	const file = join( folderOf( dir ), 'playground.log' );
	return existsSync( file )
		? readFileSync( file, 'utf8' ).trim().slice( -1500 )
		: '';
}
