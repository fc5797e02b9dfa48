/**
 * A private WordPress from the command line:
 *
 *   tsx tools/native/cli.ts start <name> [--wordpress 6.8] [--database sqlite] [--multisite] …
 *   tsx tools/native/cli.ts eval <name> 'echo get_bloginfo( "name" );'
 *   tsx tools/native/cli.ts stop <name>
 *
 * It runs until it is stopped. `--help` lists everything.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { command, Plain, say } from '../lib/say';
import { BRANCHES } from '../wordpress';
import type { Branch } from '../wordpress';
import type { StackOptions } from './options';
import { attach, startStack } from './stack';

const HELP = `start <name>      make or restart an instance in .work/native/<name>; it keeps running
  --wordpress 7.1|6.8    --database mariadb|sqlite   --multisite   --no-web
  --port 18100           --nodes 1   --workers 3     --locale fr_FR
  --theme passeurs-classic           --no-cron       --production (PHP files are never looked at again)
  --guarded              with the files of docs/servers
  --fresh                from the state right after installation   --no-plugin   without Passerelle
stop <name>       end its servers, keep its data
eval <name> CODE  run PHP with WordPress loaded, as the administrator (PASSERELLE_URL: which site of a network)
php <name> FILE … run a PHP program with its php.ini, and WP_ROOT set

The administrator is admin / password.`;

const OPTIONS = {
	wordpress: { type: 'string' },
	database: { type: 'string' },
	multisite: { type: 'boolean' },
	'no-web': { type: 'boolean' },
	port: { type: 'string' },
	nodes: { type: 'string' },
	workers: { type: 'string' },
	locale: { type: 'string' },
	theme: { type: 'string' },
	'no-cron': { type: 'boolean' },
	production: { type: 'boolean' },
	guarded: { type: 'boolean' },
	fresh: { type: 'boolean' },
	'no-plugin': { type: 'boolean' },
	help: { type: 'boolean' },
} as const;

type Values = Partial< Record< keyof typeof OPTIONS, string | boolean > >;

function text( value: string | boolean | undefined ): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

function oneOf< T extends string >(
	name: string,
	value: string | boolean | undefined,
	allowed: readonly T[]
): T | undefined {
	const found = allowed.find( ( one ) => one === value );
	if ( value !== undefined && ! found ) {
		throw new Plain( `--${ name }: one of ${ allowed.join( ', ' ) }` );
	}
	return found;
}

function count(
	name: string,
	value: string | boolean | undefined
): number | undefined {
	if ( value === undefined ) {
		return undefined;
	}
	const number = Number( value );
	if ( ! Number.isInteger( number ) || number < 1 ) {
		throw new Plain( `--${ name }: a number` );
	}
	return number;
}

/** Leaves out what was not asked for, so that defaults hold. */
function given< T extends object >( options: {
	[ Key in keyof T ]: T[ Key ] | undefined;
} ): Partial< T > {
	return Object.fromEntries(
		Object.entries( options ).filter(
			( [ , value ] ) => value !== undefined
		)
	) as Partial< T >;
}

function stackOptions( name: string, values: Values ): StackOptions {
	return {
		name,
		...given< Omit< StackOptions, 'name' > >( {
			wordpress: oneOf< Branch >(
				'wordpress',
				values.wordpress,
				BRANCHES
			),
			database: oneOf( 'database', values.database, [
				'mariadb',
				'sqlite',
			] as const ),
			multisite: values.multisite === true || undefined,
			web: values[ 'no-web' ] === true ? false : undefined,
			port: count( 'port', values.port ),
			nodes: count( 'nodes', values.nodes ),
			workers: count( 'workers', values.workers ),
			locale: text( values.locale ),
			theme: text( values.theme ),
			cron: values[ 'no-cron' ] === true ? false : undefined,
			watchFiles: values.production === true ? false : undefined,
			guarded:
				values.guarded === true
					? [ 0, 1, 2, 3, 4, 5, 6, 7 ]
					: undefined,
			fresh: values.fresh === true || undefined,
			plugins: values[ 'no-plugin' ] === true ? {} : undefined,
		} ),
	};
}

async function start( name: string, values: Values ): Promise< number > {
	const stack = await startStack( stackOptions( name, values ) );
	// The lock goes with this program; the servers stay.
	say(
		`${ stack.settings.web ? stack.nodes.join( ' ' ) : stack.wp } (admin / password)`
	);
	process.stdout.write( `${ stack.url }\n` );
	return 0;
}

async function stop( name: string ): Promise< number > {
	await attach( name ).stop();
	return 0;
}

async function print( output: Promise< string > ): Promise< number > {
	process.stdout.write( await output );
	return 0;
}

const ACTIONS: Record<
	string,
	( name: string, rest: string[], values: Values ) => Promise< number >
> = {
	start: ( name, _, values ) => start( name, values ),
	stop,
	eval: ( name, code ) =>
		print(
			attach( name ).eval( code.join( ' ' ), process.env.PASSERELLE_URL )
		),
	php: ( name, args ) => print( attach( name ).php( args ) ),
};

await command( async () => {
	const { values, positionals } = parseArgs( {
		options: OPTIONS,
		allowPositionals: true,
	} );
	const [ action = '', name, ...rest ] = positionals;
	const act = ACTIONS[ action ];

	if ( values.help || ! act || ! name ) {
		process.stdout.write( `${ HELP }\n` );
		return values.help ? 0 : 1;
	}
	return act( name, rest, values );
} );
