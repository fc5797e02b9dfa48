/**
 * `npm run build`: makes `plugin/` whole. Blocks, screens and the editor's
 * panels go to plugin/build, translations to plugin/languages. A build that
 * fails leaves the one before in place.
 */
import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build as bundleViews } from 'esbuild';
import { compile } from './i18n';
import { isMain } from './lib/main';
import { PLUGIN, ROOT, WORK } from './lib/paths';
import { run } from './lib/run';
import { command, duration, say } from './lib/say';

const SCRIPTS = join(
	ROOT,
	'node_modules/@wordpress/scripts/bin/wp-scripts.js'
);

async function wpScripts( args: string[], folder: string ): Promise< void > {
	const said = await run( process.execPath, [ SCRIPTS, ...args ], {
		cwd: ROOT,
		env: { PASSERELLE_BUILD: folder, NODE_ENV: 'production' },
	} );

	if ( /\bWARNING in\b/.test( said ) ) {
		process.stderr.write( said );
	}
}

async function bundle( folder: string ): Promise< void > {
	await wpScripts(
		[
			'build',
			'--config=tools/webpack.config.cjs',
			'--source-path=blocks',
			'--experimental-modules',
		],
		folder
	);

	const blocks = join( folder, 'blocks' );
	mkdirSync( blocks, { recursive: true } );
	if ( readdirSync( blocks ).length > 0 ) {
		// One file instead of reading every block.json on every request.
		await wpScripts(
			[
				'build-blocks-manifest',
				`--input=${ blocks }`,
				`--output=${ join( blocks, 'blocks-manifest.php' ) }`,
			],
			folder
		);
	}
}

/**
 * Readers' modules that are loaded on a tap: one plain file each, with a name that stays, since pages stay in caches for
 * months. `src/view/<name>/index.ts` becomes `view/<name>.js`.
 */
async function views( folder: string ): Promise< void > {
	const source = join( ROOT, 'src/view' );
	const names = existsSync( source ) ? readdirSync( source ) : [];
	const entries = names
		.map( ( name ) => [ name, join( source, name, 'index.ts' ) ] as const )
		.filter( ( [ , file ] ) => existsSync( file ) );

	await bundleViews( {
		entryPoints: Object.fromEntries( entries ),
		outdir: join( folder, 'view' ),
		bundle: true,
		format: 'esm',
		minify: true,
		target: 'es2020',
		legalComments: 'eof',
	} );
}

/** Moves a finished build to its place: a site that runs from it never sees half of one. */
function replace( built: string, old: string ): void {
	const target = join( PLUGIN, 'build' );

	if ( existsSync( target ) ) {
		renameSync( target, old );
	}
	renameSync( built, target );
	rmSync( old, { recursive: true, force: true } );
}

/**
 * Builds all that the plugin needs to run.
 *
 * @throws Plain with what webpack said.
 */
export async function build(): Promise< void > {
	const started = Date.now();
	const folder = join( WORK, `build-${ process.pid }` );

	say( 'Building blocks and screens' );
	try {
		mkdirSync( folder, { recursive: true } );
		await bundle( folder );
		await views( folder );
		// The moderators' screen hands them out during an attack.
		cpSync( join( ROOT, 'docs/servers' ), join( folder, 'servers' ), {
			recursive: true,
		} );
		replace( folder, `${ folder }-old` );
		compile( ROOT );
	} finally {
		rmSync( folder, { recursive: true, force: true } );
	}
	say( `Built plugin/build in ${ duration( Date.now() - started ) }` );
}

if ( isMain( import.meta.url ) ) {
	await command( build );
}
