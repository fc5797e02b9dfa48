import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';
import type { Check } from '../lint';
import { runCheck } from '../lint';
import type { Count } from './junit';
import { ROOT, WORK } from './paths';
import { attempt } from './run';

/**
 * Counts something that either is well or is not.
 *
 * @param act Does it; false or an error means failure.
 */
export async function one( act: () => Promise< boolean > ): Promise< Count > {
	return ( await act() )
		? { passed: 1, failed: 0 }
		: { passed: 0, failed: 1 };
}

/**
 * A static check: what it says is shown only when it fails, and told again at the end.
 *
 * @param check One of lint's.
 */
export async function staticCheck( check: Check ): Promise< Count > {
	const { code, stdout, stderr } = await runCheck( check );
	if ( code === 0 ) {
		return { passed: 1, failed: 0 };
	}
	const why = `${ stdout }\n${ stderr }`.trim();
	process.stderr.write( `${ why }\n` );
	return { passed: 0, failed: 1, reasons: [ why.slice( 0, 2000 ) ] };
}

/**
 * A tool of ours, by its file.
 *
 * @param name Its path, such as `tools/build.ts`.
 * @param args Its arguments.
 */
export function tool( name: string, ...args: string[] ): Promise< Count > {
	return one( async () => {
		const tsx = join( ROOT, 'node_modules/tsx/dist/cli.mjs' );
		const { code } = await attempt(
			process.execPath,
			[ tsx, join( ROOT, name ), ...args ],
			{
				cwd: ROOT,
				output: 'show',
			}
		);
		return code === 0;
	} );
}

type JestReport = {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numTodoTests: number;
	numRuntimeErrorTestSuites: number;
	testResults?: { name: string; status: string; message: string }[];
};

/**
 * Adds up Jest's report. What was skipped failed: nothing may be skipped. A
 * file that does not even load counts as one failure.
 *
 * @param report Jest's JSON.
 */
export function countJest( report: JestReport ): Count {
	return {
		passed: report.numPassedTests,
		failed:
			report.numFailedTests +
			report.numPendingTests +
			report.numTodoTests +
			report.numRuntimeErrorTestSuites,
		reasons: ( report.testResults ?? [] )
			.filter( ( { status } ) => status !== 'passed' )
			.map( ( { name, message } ) =>
				`${ name }\n${ stripVTControlCharacters( message ) }`.slice(
					0,
					2000
				)
			),
	};
}

/**
 * A file for a runner's report, which no two runs share.
 *
 * @param name Its name.
 */
export function reportFile( name: string ): string {
	const folder = join( WORK, 'reports' );
	mkdirSync( folder, { recursive: true } );
	const file = join( folder, `${ name }-${ process.pid }` );
	rmSync( file, { force: true } );
	return file;
}

/**
 * Reads a report and deletes it.
 *
 * @param file The report.
 * @param code The runner's exit code.
 * @param read How it is added up.
 * @return Its sums; a failed run without a failed test counts as one failure.
 */
export function readReport(
	file: string,
	code: number,
	read: ( text: string ) => Count
): Count {
	const count = existsSync( file )
		? read( readFileSync( file, 'utf8' ) )
		: { passed: 0, failed: 0 };
	rmSync( file, { force: true } );
	const isBroken = code !== 0 || count.passed === 0;
	return isBroken && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/**
 * Jest.
 *
 * @param args Such as `--config=…`.
 */
export async function jest( ...args: string[] ): Promise< Count > {
	const report = reportFile( 'jest.json' );
	const { code } = await attempt(
		process.execPath,
		[
			'--experimental-vm-modules',
			'--disable-warning=ExperimentalWarning',
			join( ROOT, 'node_modules/jest/bin/jest.js' ),
			'--json',
			`--outputFile=${ report }`,
			...args,
		],
		{ cwd: ROOT, output: 'show' }
	);
	return readReport( report, code, ( text ) =>
		countJest( JSON.parse( text ) as JestReport )
	);
}
