import {
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import {
	SEED_DATA,
	SEED_PHP,
	seeded,
	seedFile,
	type Seeded,
	type SeedOptions,
} from '../../e2e/demo/seed';
import { PLUGIN, ROOT } from '../lib/paths';
import { attempt } from '../lib/run';
import { Plain, say } from '../lib/say';
import { copyTree } from '../native/files';
import { getWordPress, versionOf } from '../wordpress';

/**
 * The WordPress that the demo lives in: a tree of its own, whose database (a file of SQLite's below wp-content) stays
 * between two starts. wp-env alone would install WordPress anew each time.
 */
export type DemoSite = { dir: string; wp: string; version: string };

type Record_ = { file: string; result: Seeded };

/**
 * @param dir   Where it is, or will be.
 * @param fresh Whether to forget what is there.
 * @return The tree, perhaps without a database yet.
 */
export async function demoSite(
	dir: string,
	fresh = false
): Promise< DemoSite > {
	const tree = await getWordPress( '7.1' );
	const version = versionOf( tree );
	const wp = join( dir, 'wordpress' );
	if ( fresh || versionOf( wp ) !== version ) {
		rmSync( dir, { recursive: true, force: true } );
		mkdirSync( dir, { recursive: true } );
		await copyTree( tree, wp );
	}
	return { dir, wp, version };
}

/**
 * Installs WordPress, activates the plugin and puts the demo in, unless all that was done with the same data before.
 *
 * @param site    The tree.
 * @param options What to put in.
 * @param signal  Ends it half-way.
 * @throws Plain with what PHP said.
 */
export async function fillSite(
	site: DemoSite,
	options: SeedOptions,
	signal?: AbortSignal
): Promise< Seeded > {
	const file = seedFile( options );
	const database = join( site.wp, 'wp-content/database' );
	const record = join( site.dir, 'filled.json' );
	const before = existsSync( record )
		? ( JSON.parse( readFileSync( record, 'utf8' ) ) as Record_ )
		: undefined;
	if (
		before?.file === file &&
		existsSync( join( database, '.ht.sqlite' ) )
	) {
		return { ...before.result, new: false };
	}
	if ( before === undefined ) {
		// An earlier start was interrupted: nobody knows what is in there.
		rmSync( database, { recursive: true, force: true } );
	}
	say(
		'Installing WordPress and writing the articles into it (in WebAssembly: about half a minute)'
	);
	rmSync( record, { force: true } );
	const result = seeded(
		await runInside( site, file, new URL( options.oldUrl ).host, signal )
	);
	writeFileSync(
		record,
		JSON.stringify( { file, result } satisfies Record_ )
	);
	return result;
}

/** What accounts are sealed with: when they are put in as when they are shown. */
function sealKey(): string {
	const { config } = JSON.parse(
		readFileSync( join( ROOT, '.wp-env.json' ), 'utf8' )
	) as { config: Record< 'PASSERELLE_SEAL_KEY', string > };
	return config.PASSERELLE_SEAL_KEY;
}

/** Runs the seeding in a Playground that ends afterwards. */
async function runInside(
	site: DemoSite,
	file: string,
	oldHost: string,
	signal?: AbortSignal
): Promise< string > {
	const run = join( site.dir, 'run' );
	mkdirSync( run, { recursive: true } );
	writeFileSync(
		join( run, 'run.php' ),
		`<?php\nrequire '/wordpress/wp-load.php';\nrequire '/demo/php/seed.php';\necho Passerelle\\Demo\\seed( '/demo/data/${ basename( file ) }' );\n`
	);
	writeFileSync(
		join( run, 'blueprint.json' ),
		JSON.stringify( {
			preferredVersions: { php: '8.2', wp: 'latest' },
			steps: [
				{
					step: 'activatePlugin',
					pluginPath:
						'/wordpress/wp-content/plugins/passerelle/passerelle.php',
				},
			],
		} )
	);
	const mounts = Object.entries( {
		'/wordpress': site.wp,
		'/wordpress/wp-content/plugins/passerelle': PLUGIN,
		'/demo/php': SEED_PHP,
		'/demo/data': SEED_DATA,
		'/demo/run': run,
	} ).flatMap( ( [ inside, outside ] ) => [
		'--mount-dir-before-install',
		outside,
		inside,
	] );
	const { code, stdout, stderr } = await attempt(
		process.execPath,
		[
			join( ROOT, 'node_modules/@wp-playground/cli/wp-playground.js' ),
			'php',
			...[
				'--php',
				'8.2',
				'--verbosity',
				'quiet',
				'--wordpress-install-mode',
				'install-from-existing-files-if-needed',
			],
			...[
				'--define',
				'PASSERELLE_TEST_HOSTS',
				oldHost,
				'--define',
				'PASSERELLE_SEAL_KEY',
				sealKey(),
				'--blueprint',
				join( run, 'blueprint.json' ),
			],
			...mounts,
			'--',
			'/demo/run/run.php',
		],
		signal ? { signal } : {}
	);
	if ( code !== 0 ) {
		throw new Plain(
			`WordPress could not be filled with the demo: ${ `${ stdout }\n${ stderr }`.trim().slice( -2000 ) }`
		);
	}
	return stdout;
}
