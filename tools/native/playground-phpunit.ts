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
	const run = join( dir, 'run' );
	const wp = join( dir, 'wp' );
	mkdirSync( run, { recursive: true } );

	try {
		await copyTree( await getWordPress( '7.1' ), wp );
		writeFileSync(
			join( dir, 'blueprint.json' ),
			JSON.stringify( BLUEPRINT )
		);
		cpSync(
			join( PHP_FILES, 'playground.php' ),
			join( run, 'playground.php' )
		);
		writeFileSync(
			join( run, 'run.json' ),
			JSON.stringify( {
				url: `${ URL }/`,
				args: [
					'--log-junit',
					'/run/junit.xml',
					'--exclude-group',
					'servers',
					...args,
				],
			} )
		);
		const { code } = await attempt(
			process.execPath,
			[
				join( ROOT, 'node_modules/@wp-playground/cli/cli.js' ),
				'php',
				...option( 'php', PHP ),
				...option( 'site-url', URL ),
				...option(
					'wordpress-install-mode',
					'install-from-existing-files-if-needed'
				),
				...option(
					'define',
					'PASSERELLE_TEST_HOSTS',
					'127.0.0.1:18180'
				),
				...option( 'define-bool', 'WP_DEBUG', 'true' ),
				...option( 'mount-dir-before-install', wp, '/wordpress' ),
				...option(
					'mount-dir-before-install',
					PLUGIN,
					'/wordpress/wp-content/plugins/passerelle'
				),
				...option( 'mount-dir-before-install', ROOT, '/project' ),
				...option( 'mount-dir-before-install', run, '/run' ),
				...option( 'blueprint', join( dir, 'blueprint.json' ) ),
				...option( 'verbosity', 'quiet' ),
				'--',
				'/run/playground.php',
			],
			{ cwd: dir, output: 'show' }
		);
		if ( existsSync( join( run, 'junit.xml' ) ) ) {
			renameSync( join( run, 'junit.xml' ), report );
		}
		const told = join( run, 'code' );
		return existsSync( told )
			? Number( readFileSync( told, 'utf8' ) )
			: code || 1;
	} finally {
		rmSync( dir, { recursive: true, force: true } );
	}
}
