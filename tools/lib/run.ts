import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { Plain } from './say';

export type RunOptions = {
	cwd?: string;
	env?: Record< string, string | undefined >;
	/** Written to standard input. */
	input?: string;
	/** `show`: the program writes to our terminal. `keep`: nothing is shown. */
	output?: 'show' | 'keep';
	/** Is given each line that the program writes, while it runs; with `keep`. */
	onLine?: ( line: string ) => void;
	/** Ends the program, which then counts as failed. */
	timeoutMs?: number;
	/** Ends the program when it is aborted. */
	signal?: AbortSignal;
};

export type Result = { code: number; stdout: string; stderr: string };

function tell(
	{ stdout, stderr }: ChildProcess,
	onLine: RunOptions[ 'onLine' ]
): void {
	for ( const input of onLine ? [ stdout, stderr ] : [] ) {
		if ( input && onLine ) {
			createInterface( { input } ).on( 'line', onLine );
		}
	}
}

/**
 * Runs a program to its end, whatever its exit code.
 *
 * @param program Name or path.
 * @param args    Arguments, passed without a shell.
 * @param options Where and how.
 * @return Exit code (128 + signal when killed) and what was kept of its output.
 */
export function attempt(
	program: string,
	args: string[],
	options: RunOptions = {}
): Promise< Result > {
	const keep = options.output !== 'show';
	const spawnOptions: SpawnOptions = {
		stdio: [
			options.input === undefined ? 'ignore' : 'pipe',
			keep ? 'pipe' : 'inherit',
			keep ? 'pipe' : 'inherit',
		],
		env: { ...process.env, ...options.env },
	};
	if ( options.cwd !== undefined ) {
		spawnOptions.cwd = options.cwd;
	}
	if ( options.timeoutMs !== undefined ) {
		spawnOptions.timeout = options.timeoutMs;
	}
	if ( options.signal !== undefined ) {
		spawnOptions.signal = options.signal;
	}

	return new Promise( ( resolve, reject ) => {
		const child = spawn( program, args, spawnOptions );
		let stdout = '';
		let stderr = '';
		tell( child, options.onLine );
		// Told to end, we leave nobody running who works on what we take away.
		const end = () => child.kill();
		process.once( 'exit', end );
		child.stdout?.setEncoding( 'utf8' ).on( 'data', ( text: string ) => {
			stdout += text;
		} );
		child.stderr?.setEncoding( 'utf8' ).on( 'data', ( text: string ) => {
			stderr += text;
		} );
		child.on( 'error', ( error ) => {
			reject(
				new Plain( `${ program } did not start: ${ error.message }` )
			);
		} );
		child.on( 'close', ( code, signal ) => {
			process.off( 'exit', end );
			resolve( { code: code ?? ( signal ? 143 : 1 ), stdout, stderr } );
		} );
		if ( options.input !== undefined ) {
			// A program that ends before reading everything is no error of ours.
			child.stdin?.on( 'error', () => {} );
			child.stdin?.end( options.input );
		}
	} );
}

/**
 * Runs a program that has to succeed.
 *
 * @param program Name or path.
 * @param args    Arguments, passed without a shell.
 * @param options Where and how.
 * @return Its standard output.
 * @throws Plain with the end of what the program said.
 */
export async function run(
	program: string,
	args: string[],
	options: RunOptions = {}
): Promise< string > {
	const { code, stdout, stderr } = await attempt( program, args, options );

	if ( code !== 0 ) {
		const said = `${ stdout }\n${ stderr }`.trim().slice( -4000 );
		throw new Plain(
			`${ program } ${ args.slice( 0, 6 ).join( ' ' ) } failed (${ code })\n${ said }`
		);
	}
	return stdout;
}

function isExecutable( file: string ): boolean {
	try {
		accessSync( file, constants.X_OK );
		return statSync( file ).isFile();
	} catch {
		return false;
	}
}

/**
 * Where the first of some programs is. Servers live in folders that people's
 * PATH leaves out, so these are looked into as well.
 *
 * @param names Names or paths, the preferred one first.
 * @return Its path, or undefined when none is there.
 */
export function which( ...names: string[] ): string | undefined {
	const folders = [
		...( process.env.PATH ?? '' ).split( delimiter ),
		'/usr/local/sbin',
		'/usr/sbin',
		'/sbin',
	];

	for ( const name of names ) {
		const candidates = name.includes( '/' )
			? [ name ]
			: folders
					.filter( Boolean )
					.map( ( folder ) => join( folder, name ) );
		const found = candidates.find( isExecutable );
		if ( found ) {
			return found;
		}
	}
	return undefined;
}
