/**
 * Playwright on a site filled with the demo; e2e/README.md tells how to write
 * the tests and which run where.
 *
 *   npm run test:e2e                              every target
 *   npm run test:e2e -- --target native           one of them
 *   npm run test:e2e -- --target native --keep    leaves the site running afterwards, until Ctrl+C
 *   npm run test:e2e -- e2e/reader.spec.ts --project phone -g search
 *
 * What is not known here goes to Playwright.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { getBrowser } from './browser';
import { TARGETS } from './lib/e2e-targets';
import type { Running, Target } from './lib/e2e-targets';
import type { Count } from './lib/junit';
import { isMain } from './lib/main';
import { PLUGIN, ROOT } from './lib/paths';
import { countPlaywright } from './lib/playwright-report';
import type { PlaywrightReport } from './lib/playwright-report';
import { attempt } from './lib/run';
import { command, Plain, say } from './lib/say';
import { readReport, reportFile, tool } from './lib/suites';
import { stopOnSignals } from './native/signals';
import { VARIABLE } from '../e2e/support/site';

export { TARGETS } from './lib/e2e-targets';

async function playwright(
	target: Target,
	{ started }: Running,
	args: string[]
): Promise< Count > {
	const report = reportFile( `playwright-${ target.name }.json` );
	const asked = args.some( ( arg ) => arg.startsWith( '--project' ) );
	const projects = asked
		? []
		: target.projects.map( ( project ) => `--project=${ project }` );
	const { code } = await attempt(
		process.execPath,
		[
			join( ROOT, 'node_modules/@playwright/test/cli.js' ),
			'test',
			'--reporter=list,json',
			`--output=test-results/${ started.instance ?? target.name }`,
			...projects,
			...( target.grep ? [ `--grep=${ target.grep }` ] : [] ),
			...( target.grepInvert
				? [ `--grep-invert=${ target.grepInvert }` ]
				: [] ),
			...args,
		],
		{
			cwd: ROOT,
			output: 'show',
			env: {
				PLAYWRIGHT_JSON_OUTPUT_NAME: report,
				PASSERELLE_E2E_URL: started.url,
				[ VARIABLE ]: JSON.stringify( started ),
			},
		}
	);
	return readReport( report, code, ( text ) =>
		countPlaywright( JSON.parse( text ) as PlaywrightReport )
	);
}

function untilInterrupted(): Promise< void > {
	return new Promise( ( resolve ) => {
		process.once( 'SIGINT', () => resolve() );
	} );
}

/**
 * Runs the tests on one target.
 *
 * @param target One of TARGETS.
 * @param args   Further arguments of Playwright.
 * @param keep   Whether the site is left running afterwards, until Ctrl+C.
 */
export async function testTarget(
	target: Target,
	args: string[],
	keep = false
): Promise< Count > {
	await getBrowser();
	if ( ! existsSync( join( PLUGIN, 'build/blocks' ) ) ) {
		await tool( 'tools/build.ts' );
	}
	say( `Starting ${ target.name }` );
	const running = await target.start();
	const forget = stopOnSignals( running );
	const count = playwright( target, running, args ).then(
		async ( result ) => {
			if ( keep ) {
				forget();
				say(
					`${ running.started.url } stays until Ctrl+C (admin / password), its old site is ${ running.started.oldSite }`
				);
				await untilInterrupted();
			}
			return result;
		}
	);
	return count.finally( async () => {
		forget();
		await running.stop();
	} );
}

function take(
	args: string[],
	name: string,
	hasValue: boolean
): string | undefined {
	const at = args.indexOf( name );
	return at === -1 ? undefined : args.splice( at, hasValue ? 2 : 1 ).at( -1 );
}

function chosen( name: string | undefined ): readonly Target[] {
	const found = TARGETS.filter(
		( target ) => name === undefined || target.name === name
	);
	if ( found.length === 0 ) {
		throw new Plain(
			`No target is called ${ name }. There are: ${ TARGETS.map( ( target ) => target.name ).join( ', ' ) }`
		);
	}
	return found;
}

if ( isMain( import.meta.url ) ) {
	await command( async () => {
		const args = process.argv.slice( 2 );
		const keep = take( args, '--keep', false ) !== undefined;
		let failed = 0;
		for ( const target of chosen( take( args, '--target', true ) ) ) {
			failed += ( await testTarget( target, args, keep ) ).failed;
		}
		return failed === 0 ? 0 : 1;
	} );
}
