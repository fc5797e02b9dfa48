/**
 * `npm run lint`: everything that is checked without running the plugin, the
 * fast first. `npm run lint -- --fix` repairs what can be repaired; words name
 * the checks to run (`npm run lint -- phpstan`).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { isMain } from './lib/main';
import { findPhp, need } from './lib/needs';
import { ROOT } from './lib/paths';
import { attempt } from './lib/run';
import type { Result } from './lib/run';
import { command, duration, Plain, say, warn } from './lib/say';

/** One check: a program that ends with 0 when all is well. Run it with `runCheck`. */
export type Check = {
	name: string;
	/** What is checked, for people. */
	title: string;
	command: string[];
	/** The same, repairing. */
	fix?: string[];
};

const bin = ( name: string ) => `node_modules/.bin/${ name }`;
const vendor = ( name: string ) => [ 'php', `vendor/bin/${ name }` ];
const tool = ( path: string ) => [ bin( 'tsx' ), `tools/${ path }` ];

const eslint = [ bin( 'eslint' ), '--max-warnings', '0' ];
const stylelint = [
	bin( 'stylelint' ),
	'--allow-empty-input',
	'{blocks,src}/**/*.scss',
];
const csFixer = [ '--show-progress=none', '--diff' ];

export const checks: readonly Check[] = [
	{
		name: 'types',
		title: 'the generated types are fresh',
		command: [ ...tool( 'types.ts' ), '--check' ],
		fix: tool( 'types.ts' ),
	},
	{
		name: 'files',
		title: 'no file is too long, none names this machine',
		command: tool( 'lint/files.ts' ),
	},
	{
		name: 'i18n',
		title: 'every string is translated',
		command: [ ...tool( 'i18n.ts' ), '--check' ],
	},
	{
		name: 'tsc',
		title: 'TypeScript',
		command: [ bin( 'tsc' ) ],
	},
	{
		name: 'eslint',
		title: 'ESLint',
		command: [ ...eslint, '.' ],
		fix: [ ...eslint, '--fix', '.' ],
	},
	{
		name: 'stylelint',
		title: 'stylelint',
		command: stylelint,
		fix: [ ...stylelint, '--fix' ],
	},
	{
		name: 'php-cs-fixer',
		title: 'how the PHP looks',
		command: [ ...vendor( 'php-cs-fixer' ), 'check', ...csFixer ],
		fix: [ ...vendor( 'php-cs-fixer' ), 'fix', ...csFixer ],
	},
	{
		name: 'phpcs',
		title: 'the security sniffs',
		command: [ ...vendor( 'phpcs' ), '-q' ],
	},
	{
		name: 'phpstan',
		title: 'PHPStan',
		command: [
			...vendor( 'phpstan' ),
			'analyse',
			'--no-progress',
			'--memory-limit=1G',
		],
	},
];

/** The PHP to run the checkers with; stops with what to type when they are not there. */
async function phpForCheckers(): Promise< string > {
	await need( [ 'php', 'composer' ] );

	if ( ! existsSync( join( ROOT, 'vendor/autoload.php' ) ) ) {
		throw new Plain(
			'The checkers for PHP are missing. Type: composer install'
		);
	}
	return ( await findPhp() )?.php ?? 'php';
}

/**
 * Runs a check.
 *
 * @param check  One of `checks`.
 * @param repair Whether it may change files.
 * @return Exit code and what was said.
 * @throws Plain when something is not installed: what to type.
 */
export async function runCheck(
	check: Check,
	repair = false
): Promise< Result > {
	const [ program = '', ...args ] =
		( repair ? check.fix : undefined ) ?? check.command;

	return attempt(
		program === 'php' ? await phpForCheckers() : program,
		args,
		{ cwd: ROOT }
	);
}

/** The checks that were asked for, by the words on the command line. */
function asked( words: string[] ): readonly Check[] {
	const unknown = words.filter(
		( word ) => ! checks.some( ( { name } ) => name === word )
	);

	if ( unknown.length > 0 ) {
		const names = checks.map( ( { name } ) => name ).join( ', ' );
		throw new Plain(
			`No check is called ${ unknown.join( ', ' ) }. There are: ${ names }`
		);
	}
	return words.length === 0
		? checks
		: checks.filter( ( { name } ) => words.includes( name ) );
}

async function main(): Promise< number > {
	const words = process.argv.slice( 2 );
	const repair = words.includes( '--fix' );
	let failed = 0;

	for ( const check of asked( words.filter( ( w ) => w !== '--fix' ) ) ) {
		const started = Date.now();
		const { code, stdout, stderr } = await runCheck( check, repair );
		const took = duration( Date.now() - started );
		const line = `${ check.name }: ${ check.title } (${ took })`;

		if ( code === 0 ) {
			say( line );
		} else {
			failed++;
			warn( `${ line }\n${ `${ stdout }\n${ stderr }`.trim() }` );
		}
	}
	return failed > 0 ? 1 : 0;
}

if ( isMain( import.meta.url ) ) {
	await command( main );
}
