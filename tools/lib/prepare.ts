import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { userInfo } from 'node:os';
import process from 'node:process';
import { getBrowser, hasBrowser } from '../browser';
import { getSpip } from '../spip/tree';
import { BRANCHES, getWordPress } from '../wordpress';
import { hasDebian } from './debian';
import { forgetPhp, installLine, missingPackages } from './needs';
import type { Program } from './needs';
import { ROOT } from './paths';
import { run, which } from './run';
import { Plain, say } from './say';

const PROGRAMS: readonly Program[] = [
	'nginx',
	'apache',
	'mariadb',
	'php-fpm',
	'composer',
];

async function installPackages( packages: string[] ): Promise< void > {
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	say( `Installing ${ packages.join( ' ' ) }` );
	await run( 'apt-get', [ 'update', '-qq' ], { env } );
	await run(
		'apt-get',
		[ 'install', '-y', '-qq', '--no-install-recommends', ...packages ],
		{ env }
	);
	forgetPhp();
}

/** The system is changed only where that is expected: on a build machine, or when asked to. */
function mayChangeSystem( asked: boolean ): boolean {
	return (
		( asked || Boolean( process.env.CI ) ) &&
		userInfo().uid === 0 &&
		which( 'apt-get' ) !== undefined
	);
}

/**
 * Sees to it that the programs of the tests are there.
 *
 * @param mayInstall Whether Debian packages may be installed.
 * @throws Plain with the one line to type.
 */
async function preparePrograms( mayInstall: boolean ): Promise< void > {
	const packages = await missingPackages( PROGRAMS );
	if ( packages.length === 0 ) {
		return;
	}
	if ( ! mayInstall ) {
		throw new Plain(
			`The tests need some programs. Type: ${ installLine( packages ) }`
		);
	}
	await installPackages( packages );
}

async function prepareBrowser( mayInstall: boolean ): Promise< void > {
	if ( mayInstall && ! hasBrowser() ) {
		// Playwright's download would lack the libraries of a bare system.
		await installPackages( [ 'chromium' ] );
	}
	await getBrowser();
}

type Installed = { packages: { name: string; version: string }[] };
type Wanted = { 'require-dev': Record< string, string > };

function readJson< T >( file: string ): T {
	return JSON.parse( readFileSync( file, 'utf8' ) ) as T;
}

/** Whether vendor/ holds exactly what composer.json names. */
function vendorIsRight(): boolean {
	const file = join( ROOT, 'vendor/composer/installed.json' );
	if ( ! existsSync( file ) ) {
		return false;
	}
	const installed = new Map(
		readJson< Installed >( file ).packages.map( ( { name, version } ) => [
			name,
			version.replace( /^v/, '' ),
		] )
	);
	const wanted = readJson< Wanted >( join( ROOT, 'composer.json' ) )[
		'require-dev'
	];
	return Object.entries( wanted ).every(
		( [ name, version ] ) => installed.get( name ) === version
	);
}

async function prepareVendor(): Promise< void > {
	if ( vendorIsRight() ) {
		return;
	}
	say( 'Installing the PHP tools of composer.json' );
	await run(
		'composer',
		[
			'install',
			'--no-interaction',
			'--no-progress',
			'--prefer-dist',
			'--quiet',
		],
		{
			cwd: ROOT,
			env: { COMPOSER_ALLOW_SUPERUSER: '1' },
		}
	);
}

/**
 * Brings everything that the tests need, or says what to type.
 *
 * @param install Whether `--install` was given.
 * @throws Plain
 */
export async function prepare( install: boolean ): Promise< void > {
	const mayInstall = mayChangeSystem( install );
	await preparePrograms( mayInstall );
	await prepareVendor();
	await prepareBrowser( mayInstall );
	for ( const branch of BRANCHES ) {
		await getWordPress( branch );
	}
	// Elsewhere the tests that need it say so.
	if ( hasDebian() ) {
		await getSpip();
	}
}
