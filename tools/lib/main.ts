import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { realpathSync } from 'node:fs';

/**
 * Whether a module is the program that was started, rather than imported.
 *
 * @param url Its `import.meta.url`.
 */
export function isMain( url: string ): boolean {
	const started = process.argv[ 1 ];
	return (
		started !== undefined &&
		realpathSync( started ) === realpathSync( fileURLToPath( url ) )
	);
}
