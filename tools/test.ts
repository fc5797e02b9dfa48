/**
 * `npm test`: everything, the fast first. It goes on after a failure, and its
 * last line is `N passed, N failed`.
 *
 *   npm test                      all of it
 *   npm test -- --install         as root on Debian: installs the programs it needs (as it does where CI is set)
 *   npm test -- --only phpunit    only the steps whose name begins so
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Count } from './lib/junit';
import { prepare } from './lib/prepare';
import { command, duration, Plain, say, warn } from './lib/say';
import { jest, staticCheck, tool } from './lib/suites';
import { checks } from './lint';
import { TARGETS, testTarget } from './test-e2e';
import { cellName, MATRIX, testCell, testPlayground } from './test-php';

type Step = { name: string; run: () => Promise< Count > };

/** What is run, in this order. A new kind of test is a line here. */
const STEPS: readonly Step[] = [
	...checks.map( ( check ) => ( {
		name: `check ${ check.name }`,
		run: () => staticCheck( check ),
	} ) ),
	{ name: 'jest', run: () => jest() },
	{ name: 'build', run: () => tool( 'tools/build.ts' ) },
	...MATRIX.map( ( cell ) => ( {
		name: `phpunit ${ cellName( cell ) }`,
		run: () => testCell( cell, [] ),
	} ) ),
	{ name: 'phpunit playground', run: () => testPlayground( [] ) },
	{
		name: 'jest with servers',
		run: () => jest( '--config=jest.integration.config.mjs' ),
	},
	{
		name: 'bench reader-page',
		run: () => tool( 'bench/run.ts', 'reader-page', '--check' ),
	},
	{ name: 'zip', run: () => tool( 'tools/zip.ts' ) },
	...TARGETS.map( ( target ) => ( {
		name: `e2e ${ target.name }`,
		run: () => testTarget( target, [] ),
	} ) ),
];

type Outcome = Count & { name: string; ms: number };

async function runStep( { name, run }: Step ): Promise< Outcome > {
	const started = Date.now();
	let count: Count = { passed: 0, failed: 1 };
	say( name );
	try {
		count = await run();
	} catch ( error ) {
		warn(
			error instanceof Plain
				? error.message
				: String( ( error instanceof Error && error.stack ) || error )
		);
	}
	const ms = Date.now() - started;
	say(
		`${ name }: ${ count.passed } passed, ${ count.failed } failed (${ duration( ms ) })`
	);
	return { ...count, name, ms };
}

function table( outcomes: Outcome[] ): string {
	const width = Math.max( ...outcomes.map( ( { name } ) => name.length ) );
	return outcomes
		.map( ( { name, passed, failed, ms } ) =>
			[
				failed > 0 ? '✗' : '✓',
				name.padEnd( width ),
				`${ passed } passed`.padStart( 12 ),
				`${ failed } failed`.padStart( 10 ),
				duration( ms ).padStart( 12 ),
			].join( ' ' )
		)
		.join( '\n' );
}

await command( async () => {
	const { values } = parseArgs( {
		options: { install: { type: 'boolean' }, only: { type: 'string' } },
	} );
	const steps = STEPS.filter( ( { name } ) =>
		name.startsWith( values.only ?? '' )
	);
	const outcomes: Outcome[] = [];

	if ( steps.length === 0 ) {
		throw new Plain(
			`No step begins with "${ values.only }". There are:\n${ STEPS.map( ( { name } ) => name ).join( '\n' ) }`
		);
	}
	await prepare( values.install === true );
	for ( const step of steps ) {
		outcomes.push( await runStep( step ) );
	}
	const passed = outcomes.reduce(
		( sum, outcome ) => sum + outcome.passed,
		0
	);
	const failed = outcomes.reduce(
		( sum, outcome ) => sum + outcome.failed,
		0
	);
	process.stdout.write(
		`\n${ table( outcomes ) }\n\n${ passed } passed, ${ failed } failed\n`
	);
	return failed === 0 ? 0 : 1;
} );
