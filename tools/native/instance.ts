import {
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../lib/wait';
import { store } from './database';
import type { Store } from './database';
import { copyTree, newSalt } from './files';
import { FIRST_PORT, instanceFolder, LAST_PORT } from './options';
import type { Kind, Settings, StackOptions } from './options';
import { stopWeb } from './web';

/** What an instance remembers of itself. */
type Remembered = { kind: Kind; salt: string; site: Settings };

/**
 * What an earlier start left, if anything.
 *
 * @param name The instance's name.
 */
export function remembered( name: string ): Remembered | undefined {
	const file = join( instanceFolder( name ), 'instance.json' );
	return existsSync( file )
		? ( JSON.parse( readFileSync( file, 'utf8' ) ) as Remembered )
		: undefined;
}

/**
 * The port of the first node: the one asked for, the one it had, a free one.
 *
 * @param options What was asked for.
 */
export async function choosePort( options: StackOptions ): Promise< number > {
	if ( options.port !== undefined ) {
		return options.port;
	}
	const former = remembered( options.name )?.site.port;
	const count = options.nodes ?? 1;
	if ( former !== undefined ) {
		try {
			return await freePort( former, count, former + count - 1 );
		} catch {
			// Taken meanwhile.
		}
	}
	return options.web === false
		? FIRST_PORT
		: freePort( FIRST_PORT, count, LAST_PORT );
}

/**
 * Stops the servers of an instance.
 *
 * @param site Its settings.
 * @param db   Its database.
 */
export async function stopAll( site: Settings, db: Store ): Promise< void > {
	await stopWeb( site );
	await db.stop();
}

/** An instance of another kind is not changed but made anew. */
async function clear( site: Settings, former?: Remembered ): Promise< void > {
	await stopAll( site, store( { ...site, ...former?.kind } ) );
	rmSync( site.dir, { recursive: true, force: true } );
}

async function layTree( site: Settings, tree: string ): Promise< void > {
	if ( site.fresh ) {
		rmSync( join( site.dir, 'ready' ), { force: true } );
	}
	if ( site.fresh || ! existsSync( join( site.wp, 'wp-load.php' ) ) ) {
		rmSync( site.wp, { recursive: true, force: true } );
		await copyTree( tree, site.wp );
	}
}

/**
 * Lays out the folder of an instance, keeping what is still right of it.
 *
 * @param site The stack's settings.
 * @param tree A clean WordPress.
 * @param kind What cannot be changed later.
 * @return The instance's secret.
 */
export async function layOut(
	site: Settings,
	tree: string,
	kind: Kind
): Promise< string > {
	const former = remembered( site.name );
	const same = JSON.stringify( former?.kind ) === JSON.stringify( kind );
	const salt = ( same && former?.salt ) || newSalt();

	if ( ! same ) {
		await clear( site, former );
	}
	for ( const name of [ 'run', 'log', 'mail', 'meter', 'tmp', 'db' ] ) {
		mkdirSync( join( site.dir, name ), { recursive: true } );
	}
	await layTree( site, tree );
	writeFileSync(
		join( site.dir, 'instance.json' ),
		JSON.stringify( { kind, salt, site } satisfies Remembered )
	);
	return salt;
}
