import {
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { PLUGIN, ROOT, WORK } from '../lib/paths';
import { attempt } from '../lib/run';
import { warn } from '../lib/say';
import { getWordPress } from '../wordpress';
import { copyTree, PHP_FILES } from './files';

const URL = 'http://127.0.0.1:9400';

/** The newest PHP there is: the native stack has Debian's, which is the oldest that PHPUnit runs on. */
const PHP = '8.5';

/** The state that the native stack's installer leaves, by Playground's means. */
const BLUEPRINT = {
	// Without it Playground chooses for itself, whatever --php says.
	preferredVersions: { php: PHP, wp: 'latest' },
	steps: [
		{
			step: 'activatePlugin',
			pluginPath:
				'/wordpress/wp-content/plugins/passerelle/passerelle.php',
		},
		{
			step: 'runPHP',
			code: `<?php
				require '/wordpress/wp-load.php';
				update_option( 'blogname', 'Les Passeurs' );
				$GLOBALS['wp_rewrite']->set_permalink_structure( '/%postname%/' );
				flush_rewrite_rules( false );`,
		},
	],
};

function option( name: string, ...values: string[] ): string[] {
	return [ `--${ name }`, ...values ];
}

/**
 * Tests have to be read from the folder that WordPress reads the plugin from: a file with two paths is read twice.
 *
 * @param text Configuration or argument, with paths from the checkout.
 */
function inside( text: string ): string {
	return text.replaceAll(
		'plugin/tests',
		'/wordpress/wp-content/plugins/passerelle/tests'
	);
}

/** WordPress shows a page without the reason when it cannot start. */
function warnOf( log: string ): void {
	if ( existsSync( log ) ) {
		warn( readFileSync( log, 'utf8' ).slice( -3000 ) );
	}
}

type Folders = { dir: string; run: string; wp: string };

async function layOut(
	{ dir, run, wp }: Folders,
	args: string[]
): Promise< void > {
	mkdirSync( run, { recursive: true } );
	await copyTree( await getWordPress( '7.1' ), wp );
	writeFileSync( join( dir, 'blueprint.json' ), JSON.stringify( BLUEPRINT ) );
	cpSync(
		join( PHP_FILES, 'playground.php' ),
		join( run, 'playground.php' )
	);
	const config = readFileSync( join( ROOT, 'phpunit.xml.dist' ), 'utf8' );
	writeFileSync( join( run, 'phpunit.xml' ), inside( config ) );
	const ours = [
		'--configuration',
		'/run/phpunit.xml',
		'--log-junit',
		'/run/junit.xml',
		'--exclude-group',
		'servers',
	];
	writeFileSync(
		join( run, 'run.json' ),
		JSON.stringify( {
			url: `${ URL }/`,
			args: [ ...ours, ...args.map( inside ) ],
		} )
	);
}

function commandLine( { dir, run, wp }: Folders ): string[] {
	const mount = ( from: string, to: string ) =>
		option( 'mount-dir-before-install', from, to );
	return [
		join( ROOT, 'node_modules/@wp-playground/cli/cli.js' ),
		'php',
		...option( 'php', PHP ),
		...option( 'site-url', URL ),
		...option(
			'wordpress-install-mode',
			'install-from-existing-files-if-needed'
		),
		...option( 'define', 'PASSERELLE_TEST_HOSTS', '127.0.0.1:18180' ),
		// Playground's wp-config has no keys of its own.
		...option(
			'define',
			'PASSERELLE_SEAL_KEY',
			'a key of the tests alone'
		),
		...option( 'define-bool', 'WP_DEBUG', 'true' ),
		...option( 'define', 'WP_DEBUG_LOG', '/run/debug.log' ),
		...option( 'define-bool', 'WP_DEBUG_DISPLAY', 'false' ),
		...mount( wp, '/wordpress' ),
		...mount( PLUGIN, '/wordpress/wp-content/plugins/passerelle' ),
		...mount( ROOT, '/project' ),
		...mount( run, '/run' ),
		...option( 'blueprint', join( dir, 'blueprint.json' ) ),
		...option( 'verbosity', 'quiet' ),
		'--',
		'/run/playground.php',
	];
}

/**
 * Runs PHPUnit inside Playground: PHP compiled to WebAssembly, and SQLite.
 * It can start no servers, so tests of the group `servers` run elsewhere only.
 *
 * @param report Where the JUnit report goes.
 * @param args   Further arguments of PHPUnit.
 * @return PHPUnit's exit code.
 */
export async function runInPlayground(
	report: string,
	args: string[]
): Promise< number > {
	const dir = join( WORK, 'playground', `phpunit-${ process.pid }` );
	const folders = { dir, run: join( dir, 'run' ), wp: join( dir, 'wp' ) };
	const told = join( folders.run, 'code' );
	const junit = join( folders.run, 'junit.xml' );

	try {
		await layOut( folders, args );
		const { code } = await attempt(
			process.execPath,
			commandLine( folders ),
			{ cwd: dir, output: 'show' }
		);
		if ( existsSync( junit ) ) {
			renameSync( junit, report );
		}
		if ( existsSync( told ) ) {
			return Number( readFileSync( told, 'utf8' ) );
		}
		warnOf( join( folders.run, 'debug.log' ) );
		return code || 1;
	} finally {
		rmSync( dir, { recursive: true, force: true } );
	}
}
