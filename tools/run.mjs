/**
 * The first thing that runs, on a machine that has Node and git and nothing
 * else: brings what the tools need, then hands over to one of them in the same
 * process, so that Ctrl+C and the exit code are its own.
 *
 *   node tools/run.mjs start
 *   node tools/run.mjs test
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = join( dirname( fileURLToPath( import.meta.url ) ), '..' );
const COMMANDS = [ 'start', 'test' ];

/**
 * Ends with a sentence instead of a stack.
 *
 * @param {string} sentence What is wrong and what to do.
 * @return {never} It ends the program.
 */
function stop( sentence ) {
	process.stderr.write( `✗ ${ sentence }\n` );
	process.exit( 1 );
}

/** Whether this Node is 20.19+, 22.13+ or 24 and later, as package.json says. */
function nodeIsRight() {
	const [ major = 0, minor = 0 ] = process.versions.node
		.split( '.' )
		.map( Number );
	return (
		major >= 24 ||
		( major === 22 && minor >= 13 ) ||
		( major === 20 && minor >= 19 )
	);
}

/**
 * The packages a lock file lists.
 *
 * @param {string} file Its path.
 * @return {Record<string, { version?: string, optional?: boolean, dev?: boolean }>} By folder.
 */
function locked( file ) {
	return existsSync( file )
		? JSON.parse( readFileSync( file, 'utf8' ) ).packages
		: {};
}

/** What npm installed is listed in a lock file of its own; dates say nothing after a checkout. */
const installed = locked( join( ROOT, 'node_modules/.package-lock.json' ) );

/** Only tests and checks need half of the packages: who wants to look does not wait for them. */
const withTests =
	process.argv[ 2 ] === 'test' ||
	Object.values( installed ).some( ( { dev } ) => dev );

/** Whether node_modules lacks something of the lock file. */
function isOutdated() {
	return Object.entries( locked( join( ROOT, 'package-lock.json' ) ) ).some(
		( [ folder, { version, optional, dev } ] ) =>
			folder !== '' &&
			installed[ folder ]?.version !== version &&
			( withTests || ! dev ) &&
			// Made for another system, perhaps.
			! ( optional && installed[ folder ] === undefined )
	);
}

/** Installs with the npm that started us, or the one that is there. */
function install() {
	const npm = process.env.npm_execpath;
	const args = [
		'ci',
		'--prefer-offline',
		'--no-audit',
		'--no-fund',
		// Warnings about engines and install scripts are for us, not for whoever wants to look.
		'--loglevel=error',
		...( withTests ? [] : [ '--omit=dev' ] ),
	];
	const child = npm?.endsWith( '.js' )
		? spawn( process.execPath, [ npm, ...args ], {
				cwd: ROOT,
				stdio: 'inherit',
			} )
		: spawn( `npm ${ args.join( ' ' ) }`, {
				cwd: ROOT,
				stdio: 'inherit',
				shell: true,
			} );
	// Ctrl+C reaches npm as well, which then ends, and we after it.
	const wait = () => {};
	process.on( 'SIGINT', wait );

	return new Promise( ( resolve ) => {
		child.on( 'close', ( code, signal ) => {
			process.off( 'SIGINT', wait );
			resolve( signal ? 130 : ( code ?? 1 ) );
		} );
	} );
}

const [ , , command = '' ] = process.argv;

if ( ! COMMANDS.includes( command ) ) {
	stop( `Which command? One of: ${ COMMANDS.join( ', ' ) }` );
}
if ( ! nodeIsRight() ) {
	stop(
		`Node ${ process.versions.node } is too old or an odd one: 20.19+, 22.13+ or 24 is needed (https://nodejs.org).`
	);
}
if ( isOutdated() ) {
	process.stderr.write(
		'› Installing the packages of package-lock.json (less than a minute the first time)\n'
	);
	const code = await install();
	if ( code !== 0 ) {
		process.exit( code );
	}
}

const { register } = await import( 'tsx/esm/api' );
register();
const tool = join( ROOT, 'tools', `${ command }.ts` );
// As if it had been started by itself.
process.argv.splice( 1, 2, tool );
process.chdir( ROOT );
await import( pathToFileURL( tool ).href );
