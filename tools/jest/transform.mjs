import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync, version } from 'esbuild';

const self = readFileSync( fileURLToPath( import.meta.url ), 'utf8' );

/** Tests run the way the tools do: esbuild strips the types, modules stay modules. */
export default {
	/**
	 * What is cached is made again when this file or esbuild changes.
	 *
	 * @param {string} source
	 * @param {string} file
	 */
	getCacheKey( source, file ) {
		return createHash( 'sha256' )
			.update( [ version, self, file, source ].join( '\0' ) )
			.digest( 'hex' );
	},

	/**
	 * @param {string} source
	 * @param {string} file
	 */
	process( source, file ) {
		const { code, map } = transformSync( source, {
			format: 'esm',
			jsx: 'automatic',
			loader: file.endsWith( 'x' ) ? 'tsx' : 'ts',
			sourcefile: file,
			sourcemap: 'external',
			target: 'node20',
		} );

		// webpack reads JSON as it is written in the sources; Node wants to be told what it is.
		return {
			code: code.replace(
				/^(import .+ from "[^"]+\.json");$/gm,
				'$1 with { type: "json" };'
			),
			map,
		};
	},
};
