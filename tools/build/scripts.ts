import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { build, type BuildOptions } from 'esbuild';
import { externals } from './externals';

/** What WordPress's own scripts are written for. */
const OPTIONS: BuildOptions = {
	bundle: true,
	minify: true,
	target: 'es2020',
	legalComments: 'eof',
	logLevel: 'warning',
	define: {
		'process.env.NODE_ENV': '"production"',
		'globalThis.SCRIPT_DEBUG': 'false',
	},
};

/** Beside `x.js`, `x.asset.php` tells WordPress what it needs first and when caches must let go of it. */
function tellWordPress(
	file: string,
	handles: string[],
	isModule: boolean
): void {
	const version = createHash( 'sha256' )
		.update( readFileSync( file ) )
		.digest( 'hex' )
		.slice( 0, 20 );
	const needed = handles.map( ( handle ) => `'${ handle }'` ).join( ', ' );
	writeFileSync(
		file.replace( /\.js$/, '.asset.php' ),
		`<?php return array('dependencies' => array(${ needed }), 'version' => '${ version }'${ isModule ? ", 'type' => 'module'" : '' });\n`
	);
}

/**
 * A script of the editor or of a screen, which finds WordPress's packages in
 * global variables.
 *
 * @param source TypeScript.
 * @param file   Where it goes, `….js`.
 */
export async function script( source: string, file: string ): Promise< void > {
	const handles = new Set< string >();
	await build( {
		...OPTIONS,
		entryPoints: [ source ],
		outfile: file,
		format: 'iife',
		plugins: [ externals( handles ) ],
	} );
	tellWordPress( file, [ ...handles ].sort(), false );
}

/**
 * A reader's module: it needs nothing of WordPress.
 *
 * @param source TypeScript.
 * @param file   Where it goes, `….js`.
 */
export async function module( source: string, file: string ): Promise< void > {
	await build( {
		...OPTIONS,
		entryPoints: [ source ],
		outfile: file,
		format: 'esm',
	} );
}

/**
 * The same, for WordPress to enqueue.
 *
 * @param source TypeScript.
 * @param file   Where it goes, `….js`.
 */
export async function viewModule(
	source: string,
	file: string
): Promise< void > {
	await module( source, file );
	tellWordPress( file, [], true );
}
