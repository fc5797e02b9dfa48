import { transformSync } from 'esbuild';

/** Tests run the way the tools do: esbuild strips the types, modules stay modules. */
export default {
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
			supported: { 'import-attributes': true },
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
