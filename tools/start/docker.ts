import { lookup } from 'node:dns/promises';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startOldSite, type OldSite } from '../../e2e/demo/old-site';
import { SEED_PHP, seeded, seedFile } from '../../e2e/demo/seed';
import { attempt, which } from '../lib/run';
import { Plain, say, warn } from '../lib/say';
import type { Demo, DemoOptions } from './playground';
import { choosePort, OLD_PORTS } from './ports';
import { buildIfNeeded } from './sources';
import { wpEnv } from './wp-env';

/** How a container calls the machine it runs on. */
const HOST = 'host.docker.internal';

/** The folder that .wp-env.json maps, as WordPress in the container sees it. */
const MAPPED = '/var/www/html/wp-content/passerelle-demo';

/**
 * Starts the demo on wp-env's Docker runtime: WordPress from wordpress.org, PHP and MariaDB in containers.
 *
 * @throws Plain where there is no Docker, or with what wp-env said.
 */
export async function startDocker(
	options: DemoOptions = {}
): Promise< Demo > {
	if (
		! which( 'docker' ) ||
		( await attempt( 'docker', [ 'info' ] ) ).code !== 0
	) {
		throw new Plain(
			'Docker is not running on this machine: start it, or leave --docker out (the demo does without).'
		);
	}
	const oldPort = await choosePort(
		'the old site',
		OLD_PORTS.first,
		OLD_PORTS.last
	);
	// A container reaches this machine from outside, so 127.0.0.1 is not enough.
	const oldSite = await startOldSite( { port: oldPort, host: '0.0.0.0' } );
	try {
		return await startBeside( oldSite, options );
	} catch ( error ) {
		await oldSite.close();
		throw error;
	}
}

async function startBeside(
	oldSite: OldSite,
	options: DemoOptions
): Promise< Demo > {
	const port = await choosePort(
		'WordPress',
		options.port ?? 8888,
		( options.port ?? 8888 ) + 9
	);
	const oldUrl = `http://${ await oldHost() }:${ oldSite.port }/`;
	await buildIfNeeded();
	say(
		'Starting WordPress with wp-env, on Docker (the first time it downloads a lot)'
	);
	await must( [ 'start', '--runtime=docker' ], {
		WP_ENV_PORT: String( port ),
	} );
	const wp = ( ...args: string[] ): Promise< string > =>
		must( [ 'run', 'cli', '--', 'wp', ...args ] );
	if ( options.fresh ) {
		await wp( 'option', 'delete', 'passerelle_demo' );
	}
	await wp( 'plugin', 'activate', 'passerelle' );
	// English will do where wordpress.org does not answer.
	await wpEnv( [
		'run',
		'cli',
		'--',
		'wp',
		'language',
		'core',
		'install',
		'fr_FR',
	] );
	say( 'Writing the articles into it' );
	// wp-env maps one folder: the data has to be in it while PHP reads them.
	const data = join( SEED_PHP, 'data.json' );
	copyFileSync(
		seedFile( {
			oldUrl,
			setUp: options.setUp ?? 'connected',
			importer: options.importer ?? 'fg-spip',
			giving: true,
			events: true,
		} ),
		data
	);
	const said = await wp(
		'eval',
		`require '${ MAPPED }/seed.php'; echo Passerelle\\Demo\\seed( '${ MAPPED }/data.json' );`
	);
	rmSync( data, { force: true } );
	return {
		url: `http://localhost:${ port }`,
		oldUrl,
		seeded: seeded( said ),
		stop: async () => {
			await wpEnv( [ 'stop' ] );
			await oldSite.close();
		},
	};
}

/**
 * The old site's address has to work twice: for readers in a browser here, and for the plugin in its container. Docker's
 * own name for this machine does both where the machine knows it too (Docker Desktop sees to that); elsewhere readers
 * come first.
 */
async function oldHost(): Promise< string > {
	try {
		await lookup( HOST );
		return HOST;
	} catch {
		warn(
			`This machine does not know itself as ${ HOST }: links to the old site work, but the plugin cannot ask it anything. The line "127.0.0.1 ${ HOST }" in /etc/hosts changes that.`
		);
		return 'localhost';
	}
}

async function must(
	args: string[],
	env: Record< string, string > = {}
): Promise< string > {
	const { code, stdout, stderr } = await wpEnv( args, env );
	if ( code !== 0 ) {
		throw new Plain(
			`wp-env ${ args.join( ' ' ) } failed: ${ `${ stdout }\n${ stderr }`.trim().slice( -2000 ) }`
		);
	}
	return stdout;
}
