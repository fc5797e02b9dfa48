import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const ROOT = join(
	dirname( fileURLToPath( import.meta.url ) ),
	'../..'
);

/** Everything the tools make lives here: safe to delete as a whole. */
export const WORK = join( ROOT, '.work' );

/** The plugin's folder, linked as `wp-content/plugins/passerelle`. */
export const PLUGIN = join( ROOT, 'plugin' );

/**
 * A folder for sockets. Their paths may not be longer than about a hundred
 * characters, which a checkout deep in someone's home exceeds easily.
 *
 * @param dir The folder that the sockets belong to.
 */
export function socketFolder( dir: string ): string {
	const short = createHash( 'sha256' )
		.update( dir )
		.digest( 'hex' )
		.slice( 0, 10 );
	const folder = join( tmpdir(), `passerelle-${ short }` );
	mkdirSync( folder, { recursive: true, mode: 0o755 } );
	return folder;
}
