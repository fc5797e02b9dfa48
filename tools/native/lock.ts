import {
	closeSync,
	mkdirSync,
	openSync,
	readFileSync,
	rmSync,
	writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { Plain } from '../lib/say';

/** An instance that another program uses. */
export class Busy extends Plain {}

function holder( file: string ): number {
	try {
		const pid = Number.parseInt( readFileSync( file, 'utf8' ), 10 );
		process.kill( pid, 0 );
		return pid;
	} catch {
		return 0;
	}
}

/**
 * Two programs must not start the same instance: each drops the other's
 * database. The lock lies beside the folder, which may be deleted meanwhile.
 *
 * @param folder The instance's folder.
 * @return Gives the lock back; a program that dies loses it as well.
 * @throws Busy when another program has it.
 */
export function lockInstance( folder: string ): () => void {
	const file = `${ folder }.lock`;
	mkdirSync( dirname( folder ), { recursive: true } );

	for ( let round = 0; round < 2; round++ ) {
		try {
			const handle = openSync( file, 'wx' );
			writeSync( handle, String( process.pid ) );
			closeSync( handle );
			return () => rmSync( file, { force: true } );
		} catch {
			const pid = holder( file );
			if ( pid !== 0 && pid !== process.pid ) {
				throw new Busy(
					`Process ${ pid } uses ${ folder }: stop it, or give another name.`
				);
			}
			rmSync( file, { force: true } );
		}
	}
	throw new Busy( `Someone else took ${ folder } at the same moment.` );
}
