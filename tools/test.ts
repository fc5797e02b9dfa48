/**
 * `npm test`: everything, the fast first. It goes on after a failure, and its
 * last line is `N passed, N failed`.
 *
 *   npm test                      all of it
 *   npm test -- --install         as root on Debian: installs the programs it needs (as it does where CI is set)
 *   npm test -- --only phpunit    only the steps whose name begins so
 */
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Count } from './lib/junit';
import { ROOT } from './lib/paths';
import { prepare } from './lib/prepare';
import { attempt } from './lib/run';
import { command, duration, Plain, say, warn } from './lib/say';
import { jest, staticCheck, tool } from './lib/suites';
import { checks } from './lint';
import { TARGETS, testTarget } from './test-e2e';
import { cellName, PAIRS, testCell, testPlayground } from './test-php';

type Step = {
	name: string;
	run: () => Promise< Count >;
};

/** What the others need, or what ends in seconds: one after the other. */
const FIRST: readonly Step[] = [
	...checks.map( ( check ) => ( {
		name: `check ${ check.name }`,
		run: () => staticCheck( check ),
	} ) ),
	{ name: 'jest', run: () => jest() },
	{ name: 'build', run: () => tool( 'tools/build.ts' ) },
	{ name: 'zip', run: () => tool( 'tools/zip.ts' ) },
];

/** Two at a time, the long ones first. A new kind of test is a line in one of these lists. */
const BESIDE: readonly Step[] = [
	...TARGETS.map( ( target ) => ( {
		name: `e2e ${ target.name }`,
		run: () => testTarget( target, [] ),
	} ) ),
	{
		name: 'jest with servers',
		run: () => jest( '--config=jest.integration.config.mjs' ),
	},
	{ name: 'phpunit playground', run: () => testPlayground( [] ) },
	...PAIRS.map( ( cell ) => ( {
		name: `phpunit ${ cellName( cell ) }`,
		run: () => testCell( cell, [] ),
	} ) ),
	{
		name: 'bench reader-page',
		run: () => tool( 'bench/run.ts', 'reader-page', '--check' ),
	},
	{
		name: 'bench reports-door',
		run: () => tool( 'bench/run.ts', 'reports-door', '--check' ),
	},
];

const AT_A_TIME = 2;

/** Something hangs that takes longer: it fails, and the rest is still told. */
const STEP_MS = 25 * 60_000;

/** Before what a step tells the program that runs them all. */
const SUM = 'passerelle-sum ';

type Outcome = Count & { name: string; ms: number };

async function count( run: Step[ 'run' ] ): Promise< Count > {
	try {
		return await run();
	} catch ( error ) {
		const why =
			error instanceof Plain
				? error.message
				: String( ( error instanceof Error && error.stack ) || error );
		warn( why );
		return { passed: 0, failed: 1, reasons: [ why ] };
	}
}

async function counted( name: string, run: Step[ 'run' ] ): Promise< Outcome > {
	const started = Date.now();
	say( name );
	const sum = await count( run );
	const ms = Date.now() - started;
	say(
		`${ name }: ${ sum.passed } passed, ${ sum.failed } failed (${ duration( ms ) })`
	);
	return { ...sum, name, ms };
}

/**
 * A step in a program of its own, whose lines are shown with its name before them.
 *
 * @param name  The step's.
 * @param place Which of those beside each other: each has ports of its own.
 */
async function apart( name: string, place: number ): Promise< Count > {
	let sum: Count | undefined;
	const last: string[] = [];
	const { code } = await attempt(
		process.execPath,
		[
			join( ROOT, 'node_modules/tsx/dist/cli.mjs' ),
			join( ROOT, 'tools/test.ts' ),
			'--step',
			name,
		],
		{
			cwd: ROOT,
			timeoutMs: STEP_MS,
			env: {
				PASSERELLE_FIRST_PORT: String( 18100 + 40 * place ),
				PASSERELLE_FIRST_OLD_SITE_PORT: String( 18190 + 5 * place ),
			},
			onLine: ( line ) => {
				if ( line.startsWith( SUM ) ) {
					sum = JSON.parse( line.slice( SUM.length ) ) as Count;
					return;
				}
				process.stderr.write( `${ name } │ ${ line }\n` );
				last.push( line );
				last.splice( 0, last.length - 12 );
			},
		}
	);
	return (
		sum ?? {
			passed: 0,
			failed: 1,
			reasons: [ `It ended with ${ code }:\n${ last.join( '\n' ) }` ],
		}
	);
}

async function inTurn( steps: readonly Step[] ): Promise< Outcome[] > {
	const outcomes: Outcome[] = [];
	for ( const { name, run } of steps ) {
		outcomes.push( await counted( name, run ) );
	}
	return outcomes;
}

async function beside( steps: readonly Step[] ): Promise< Outcome[] > {
	const queue = [ ...steps ][ Symbol.iterator ]();
	const workers = Array.from( { length: AT_A_TIME }, async ( _, place ) => {
		const outcomes: Outcome[] = [];
		for ( const { name } of queue ) {
			outcomes.push( await counted( name, () => apart( name, place ) ) );
		}
		return outcomes;
	} );
	return ( await Promise.all( workers ) ).flat();
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

/** What failed, once more, where a long log is read first: at its end. */
function retold( outcomes: Outcome[] ): string {
	return outcomes
		.filter( ( { failed } ) => failed > 0 )
		.flatMap( ( { name, reasons = [] } ) =>
			reasons.map( ( reason ) => `\n✗ ${ name }: ${ reason }\n` )
		)
		.join( '' );
}

/** One step alone, for the program that runs them all. */
async function only( name: string ): Promise< number > {
	const step = [ ...FIRST, ...BESIDE ].find( ( one ) => one.name === name );
	if ( ! step ) {
		throw new Plain( `No step is called "${ name }".` );
	}
	const sum = await count( step.run );
	process.stdout.write( `${ SUM }${ JSON.stringify( sum ) }\n` );
	return sum.failed === 0 ? 0 : 1;
}

async function all( begin: string, install: boolean ): Promise< number > {
	const wanted = ( steps: readonly Step[] ) =>
		steps.filter( ( { name } ) => name.startsWith( begin ) );
	const names = [ ...FIRST, ...BESIDE ].map( ( { name } ) => name );

	if ( ! names.some( ( name ) => name.startsWith( begin ) ) ) {
		throw new Plain(
			`No step begins with "${ begin }". There are:\n${ names.join( '\n' ) }`
		);
	}
	await prepare( install );
	const outcomes = [
		...( await inTurn( wanted( FIRST ) ) ),
		...( await beside( wanted( BESIDE ) ) ),
	];
	process.stdout.write( retold( outcomes ) );
	const sum = ( key: 'passed' | 'failed' ) =>
		outcomes.reduce( ( total, outcome ) => total + outcome[ key ], 0 );
	process.stdout.write(
		`\n${ table( outcomes ) }\n\n${ sum( 'passed' ) } passed, ${ sum( 'failed' ) } failed\n`
	);
	return sum( 'failed' ) === 0 ? 0 : 1;
}

await command( async () => {
	const { values } = parseArgs( {
		options: {
			install: { type: 'boolean', default: false },
			only: { type: 'string', default: '' },
			step: { type: 'string' },
		},
	} );
	return values.step === undefined
		? all( values.only, values.install )
		: only( values.step );
} );
