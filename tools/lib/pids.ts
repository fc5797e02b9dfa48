import { readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from './run';
import { warn } from './say';

async function commandLine( pid: number ): Promise< string > {
	try {
		return readFileSync( `/proc/${ pid }/cmdline`, 'utf8' ).replaceAll(
			'\0',
			' '
		);
	} catch {
		// No such process, or a system without /proc (macOS).
	}
	try {
		return await run( 'ps', [ '-o', 'command=', '-p', String( pid ) ] );
	} catch {
		return '';
	}
}

async function isOurs( pid: number, mark: string ): Promise< boolean > {
	return ( await commandLine( pid ) ).includes( mark );
}

function readPid( file: string ): number {
	try {
		return Number.parseInt( readFileSync( file, 'utf8' ), 10 ) || 0;
	} catch {
		return 0;
	}
}

/**
 * The process a pid file names, if it is still the one we started: pids are
 * recycled, so its command line must hold a text that only ours has.
 *
 * @param file The pid file.
 * @param mark Part of the command line, such as the instance's folder.
 * @return The pid, or 0 when that process is gone.
 */
export async function livePid( file: string, mark: string ): Promise< number > {
	const pid = readPid( file );

	if ( pid === 0 ) {
		return 0;
	}
	return ( await isOurs( pid, mark ) ) ? pid : 0;
}

/**
 * Ends the process of a pid file, if it is ours, and waits until it is gone.
 *
 * @param file   The pid file, removed afterwards.
 * @param mark   See livePid.
 * @param waitMs How long to wait before asking less politely.
 */
export async function stopPid(
	file: string,
	mark: string,
	waitMs = 20_000
): Promise< void > {
	const pid = await livePid( file, mark );

	if ( pid !== 0 ) {
		process.kill( pid, 'SIGTERM' );
		const end = Date.now() + waitMs;
		// Asked by its command line: a process that ended but was not yet
		// collected has none, and servers delete their pid file early.
		while ( ( await isOurs( pid, mark ) ) && Date.now() < end ) {
			await sleep( 25 );
		}
		if ( await isOurs( pid, mark ) ) {
			warn( `${ basename( file ) }: ${ pid } did not stop, killing it` );
			process.kill( pid, 'SIGKILL' );
		}
	}
	rmSync( file, { force: true } );
}
