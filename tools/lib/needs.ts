import { attempt, which } from './run';
import { Plain } from './say';

export type Php = { php: string; version: string; extensions: Set< string > };

/** Programs by the Debian package that brings them. */
const PACKAGES = {
	nginx: { programs: [ 'nginx' ], debian: 'nginx' },
	// The program and its modules, without a service that would start by itself.
	apache: { programs: [ 'apache2' ], debian: 'apache2-bin' },
	mariadb: { programs: [ 'mariadbd', 'mysqld' ], debian: 'mariadb-server' },
	composer: { programs: [ 'composer' ], debian: 'composer' },
} as const;

export type Program = keyof typeof PACKAGES | 'php' | 'php-fpm';

/** What WordPress and the tests use, by Debian's names for it. */
const EXTENSIONS: Record< string, string > = {
	mysqli: 'mysql',
	pdo_sqlite: 'sqlite3',
	mbstring: 'mbstring',
	dom: 'xml',
	curl: 'curl',
	gd: 'gd',
	intl: 'intl',
	zip: 'zip',
};

let found: Promise< Php | undefined > | undefined;

async function lookForPhp(): Promise< Php | undefined > {
	const php = which(
		...( process.env.PHP_BIN ? [ process.env.PHP_BIN ] : [] ),
		'php',
		'php8.4',
		'php8.3',
		'php8.2',
		'php8.1'
	);
	if ( ! php ) {
		return undefined;
	}
	const code =
		'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION, " ", strtolower( implode( " ", get_loaded_extensions() ) );';
	const { code: exit, stdout } = await attempt( php, [ '-r', code ] );
	const [ version = '', ...extensions ] = stdout.split( ' ' );
	return exit === 0
		? { php, version, extensions: new Set( extensions ) }
		: undefined;
}

/** The PHP of this machine, or undefined. `PHP_BIN` names another one. */
export function findPhp(): Promise< Php | undefined > {
	found ??= lookForPhp();
	return found;
}

/** Looks for PHP anew, after packages were installed. */
export function forgetPhp(): void {
	found = undefined;
}

/**
 * php-fpm of the same version as php.
 *
 * @param version Such as `8.2`.
 */
export function findFpm( version: string ): string | undefined {
	return which( `php-fpm${ version }`, 'php-fpm' );
}

function missingPhp( php: Php | undefined, wanted: Set< Program > ): string[] {
	if ( ! php ) {
		return [
			'php-cli',
			...Object.values( EXTENSIONS ).map( ( name ) => `php-${ name }` ),
			...( wanted.has( 'php-fpm' ) ? [ 'php-fpm' ] : [] ),
		];
	}
	const missing = Object.entries( EXTENSIONS )
		.filter( ( [ extension ] ) => ! php.extensions.has( extension ) )
		.map( ( [ , name ] ) => `php${ php.version }-${ name }` );
	if ( wanted.has( 'php-fpm' ) && ! findFpm( php.version ) ) {
		missing.push( `php${ php.version }-fpm` );
	}
	return missing;
}

/**
 * The Debian packages that would have to be installed.
 *
 * @param programs What is needed.
 */
export async function missingPackages(
	programs: readonly Program[]
): Promise< string[] > {
	const wanted = new Set( programs );
	const missing: string[] = [];

	for ( const [ name, { programs: names, debian } ] of Object.entries(
		PACKAGES
	) ) {
		if ( wanted.has( name as Program ) && ! which( ...names ) ) {
			missing.push( debian );
		}
	}
	if ( wanted.has( 'php' ) || wanted.has( 'php-fpm' ) ) {
		missing.push( ...missingPhp( await findPhp(), wanted ) );
	}
	return missing;
}

/**
 * The line to type for some packages.
 *
 * @param packages Names of Debian packages.
 */
export function installLine( packages: readonly string[] ): string {
	return `sudo apt-get install --no-install-recommends ${ packages.join( ' ' ) }`;
}

/**
 * Stops with one line that says what to type when something is missing.
 *
 * @param programs What is needed.
 * @throws Plain
 */
export async function need( programs: readonly Program[] ): Promise< void > {
	const missing = await missingPackages( programs );

	if ( missing.length > 0 ) {
		throw new Plain(
			`Some programs are missing. Type: ${ installLine( missing ) }`
		);
	}
}
