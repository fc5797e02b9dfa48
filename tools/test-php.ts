/**
 * PHPUnit on a real WordPress.
 *
 *   npm run test:php                        WordPress 7.1, MariaDB, one site
 *   npm run test:php -- --all               every combination, and Playground
 *   npm run test:php -- --wordpress 6.8 --database sqlite --multisite
 *   npm run test:php -- --playground
 *   npm run test:php -- --filter refuses plugin/tests/old-site
 *
 * What is not known here goes to PHPUnit.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { countJunit } from './lib/junit';
import type { Count } from './lib/junit';
import { isMain } from './lib/main';
import { findPhp } from './lib/needs';
import { ROOT } from './lib/paths';
import { attempt } from './lib/run';
import { command, Plain, say } from './lib/say';
import { readReport, reportFile } from './lib/suites';
import { withStack } from './native/any';
import type { Database } from './native/options';
import type { Stack } from './native/stack';
import { runInPlayground } from './native/playground-phpunit';
import { BRANCHES } from './wordpress';
import type { Branch } from './wordpress';

export type Cell = {
	wordpress: Branch;
	database: Database;
	multisite: boolean;
};

/** Every combination that has to work. */
export const MATRIX: readonly Cell[] = BRANCHES.flatMap( ( wordpress ) =>
	( [ 'mariadb', 'sqlite' ] as const ).flatMap( ( database ) =>
		[ false, true ].map( ( multisite ) => ( {
			wordpress,
			database,
			multisite,
		} ) )
	)
);

/**
 * Half of them, in which every two choices still meet: what fails in one of
 * the others only, would take three of them at once.
 */
export const PAIRS: readonly Cell[] = MATRIX.filter(
	( { wordpress, database, multisite } ) =>
		( wordpress === '7.1' ) === ( ( database === 'sqlite' ) === multisite )
);

/**
 * How a combination is called.
 *
 * @param cell The combination.
 */
export function cellName( cell: Cell ): string {
	return `${ cell.wordpress }-${ cell.database }-${ cell.multisite ? 'network' : 'site' }`;
}

const PHPUNIT = join( ROOT, 'vendor/bin/phpunit' );

async function runPhpUnit(
	stack: Stack,
	name: string,
	args: string[]
): Promise< Count > {
	const report = reportFile( `phpunit-${ name }.xml` );
	const php = ( await findPhp() )?.php ?? 'php';
	const ini = [
		'-c',
		join( stack.dir, 'php.ini' ),
		'-d',
		'opcache.enable_cli=0',
	];
	const { code } = await attempt(
		php,
		[ ...ini, PHPUNIT, '--log-junit', report, ...args ],
		{
			cwd: ROOT,
			output: 'show',
			env: { WP_ROOT: stack.wp, PASSERELLE_URL: `${ stack.url }/` },
		}
	);
	return readReport( report, code, countJunit );
}

/**
 * Runs the suite on one combination.
 *
 * @param cell The combination.
 * @param args Further arguments of PHPUnit.
 */
export async function testCell( cell: Cell, args: string[] ): Promise< Count > {
	const name = cellName( cell );
	if ( ! existsSync( PHPUNIT ) ) {
		throw new Plain( 'PHPUnit is missing. Type: composer install' );
	}
	say( `PHPUnit on WordPress ${ name }` );
	return withStack(
		{
			name: `phpunit-${ name }`,
			...cell,
			web: false,
			cron: false,
			fresh: true,
		},
		( stack ) => runPhpUnit( stack, name, args )
	);
}

/**
 * Runs the suite inside Playground, which needs no PHP on the machine.
 *
 * @param args Further arguments of PHPUnit.
 */
export async function testPlayground( args: string[] ): Promise< Count > {
	say( 'PHPUnit inside Playground' );
	const report = reportFile( 'phpunit-playground.xml' );
	return readReport(
		report,
		await runInPlayground( report, args ),
		countJunit
	);
}

type Choice = { cells: Cell[]; playground: boolean; rest: string[] };

function choose( args: string[] ): Choice {
	const rest = [ ...args ];
	const flag = ( name: string ) => {
		const at = rest.indexOf( `--${ name }` );
		return at !== -1 && rest.splice( at, 1 ).length > 0;
	};
	const value = < T extends string >(
		name: string,
		allowed: readonly T[]
	): T | undefined => {
		const at = rest.indexOf( `--${ name }` );
		const [ , given ] = at === -1 ? [] : rest.splice( at, 2 );
		const found = allowed.find( ( one ) => one === given );
		if ( at !== -1 && ! found ) {
			throw new Plain( `--${ name }: one of ${ allowed.join( ', ' ) }` );
		}
		return found;
	};
	const all = flag( 'all' );
	const playground = flag( 'playground' );
	const cell = {
		wordpress: value( 'wordpress', BRANCHES ) ?? '7.1',
		database:
			value( 'database', [ 'mariadb', 'sqlite' ] as const ) ?? 'mariadb',
		multisite: flag( 'multisite' ),
	};
	const one = playground ? [] : [ cell ];
	return {
		cells: all ? [ ...MATRIX ] : one,
		playground: all || playground,
		rest,
	};
}

if ( isMain( import.meta.url ) ) {
	await command( async () => {
		const { cells, playground, rest } = choose( process.argv.slice( 2 ) );
		let failed = 0;
		for ( const cell of cells ) {
			failed += ( await testCell( cell, rest ) ).failed;
		}
		if ( playground ) {
			failed += ( await testPlayground( rest ) ).failed;
		}
		return failed === 0 ? 0 : 1;
	} );
}
