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
import { blocks } from './build/blocks';
import { module, script } from './build/scripts';
import { style } from './build/styles';
import { compile } from './i18n';
import { isMain } from './lib/main';
import { PLUGIN, ROOT, WORK } from './lib/paths';
import { command, duration, say } from './lib/say';

const SOURCES = join( ROOT, 'src' );

function namesIn( folder: string ): string[] {
	return existsSync( folder ) ? readdirSync( folder ) : [];
}

/** The admin's screens: `src/admin/<name>/index.tsx` and, if it has one, its `screen.scss`. */
async function screens( folder: string ): Promise< void > {
	const source = join( SOURCES, 'admin' );
	const parts = [
		{ file: 'index.tsx', ext: 'js', make: script },
		{ file: 'screen.scss', ext: 'css', make: style },
	] as const;
	await Promise.all(
		namesIn( source ).flatMap( ( name ) =>
			parts
				.map( ( part ) => ( {
					...part,
					from: join( source, name, part.file ),
				} ) )
				.filter( ( { from } ) => existsSync( from ) )
				.map( ( { from, ext, make } ) =>
					make( from, join( folder, `${ name }.${ ext }` ) )
				)
		)
	);
}

/** What stands in the editor's sidebar: for all, for moderators, for those who keep accounts. */
async function panels( folder: string ): Promise< void > {
	const source = join( SOURCES, 'editor' );
	const file = ( name: string ) => join( folder, name );
	await Promise.all( [
		script( join( source, 'index.tsx' ), file( 'index.js' ) ),
		style( join( source, 'panels.scss' ), file( 'index.css' ) ),
		script( join( source, 'reports/index.tsx' ), file( 'reports.js' ) ),
		style( join( source, 'reports/panel.scss' ), file( 'reports.css' ) ),
		script( join( source, 'giving/index.ts' ), file( 'giving.js' ) ),
	] );
}

/**
 * Readers' modules that are loaded on a tap: one plain file each, with a name that stays, since pages stay in caches for
 * months. `src/view/<name>/index.ts` becomes `view/<name>.js`.
 */
async function views( folder: string ): Promise< void > {
	const source = join( SOURCES, 'view' );
	await Promise.all(
		namesIn( source )
			.map(
				( name ) => [ name, join( source, name, 'index.ts' ) ] as const
			)
			.filter( ( [ , file ] ) => existsSync( file ) )
			.map( ( [ name, file ] ) =>
				module( file, join( folder, `${ name }.js` ) )
			)
	);
}

/** Everything that runs in browsers, made side by side. */
async function bundle( folder: string ): Promise< void > {
	const into = ( name: string ) => {
		mkdirSync( join( folder, name ), { recursive: true } );
		return join( folder, name );
	};
	await Promise.all( [
		blocks( join( ROOT, 'blocks' ), into( 'blocks' ) ),
		screens( into( 'admin' ) ),
		panels( into( 'editor' ) ),
		views( into( 'view' ) ),
	] );
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
 * @throws What esbuild or Sass found wrong.
 */
export async function build(): Promise< void > {
	const started = Date.now();
	const folder = join( WORK, `build-${ process.pid }` );

	say( 'Building blocks and screens' );
	try {
		mkdirSync( folder, { recursive: true } );
		await bundle( folder );
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
