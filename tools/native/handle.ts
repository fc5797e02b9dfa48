import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { findPhp } from '../lib/needs';
import { attempt } from '../lib/run';
import type { RunOptions } from '../lib/run';
import { Plain } from '../lib/say';
import { store } from './database';
import type { Store } from './database';
import { PHP_FILES } from './files';
import { remembered, stopAll } from './instance';
import { nodeUrl } from './options';
import type { Settings } from './options';

export type Stack = {
	name: string;
	/** Without a slash at the end. */
	url: string;
	/** One address a node. */
	nodes: string[];
	/** The instance's folder. */
	dir: string;
	/** The WordPress tree. */
	wp: string;
	settings: Settings;
	/** Runs a PHP program with the instance's php.ini and WP_ROOT set. */
	php: ( args: string[], options?: RunOptions ) => Promise< string >;
	/** Runs PHP code with WordPress loaded, as the administrator; `url` picks a site of a network. */
	eval: ( code: string, url?: string ) => Promise< string >;
	/** The mails sent since the last call of clearMails, oldest first. */
	mails: () => string[];
	clearMails: () => void;
	/** What PHP complained about since the last call of clearDebugLog. */
	debugLog: () => string;
	clearDebugLog: () => void;
	/** Keeps the database's state under a name, to come back to. */
	keep: ( name: string ) => Promise< void >;
	restore: ( name: string ) => Promise< void >;
	stop: () => Promise< void >;
};

const DEBUG_LOG = 'log/debug.log';

function debugLog( site: Settings ): string {
	const file = join( site.dir, DEBUG_LOG );
	return existsSync( file ) ? readFileSync( file, 'utf8' ) : '';
}

function environment( site: Settings ): Record< string, string > {
	return {
		WP_ROOT: site.wp,
		PASSERELLE_URL: `${ nodeUrl( site ) }/`,
		PASSERELLE_LOCALE: site.locale,
		PASSERELLE_NETWORK: site.multisite ? '1' : '0',
		PASSERELLE_PLUGINS: Object.keys( site.plugins ).join( ' ' ),
		PASSERELLE_THEME: site.theme,
	};
}

/**
 * The options that make PHP's command line use the instance's php.ini.
 *
 * @param site The stack's settings.
 */
export function phpOptions( site: Settings ): string[] {
	const ini = [ '-c', join( site.dir, 'php.ini' ) ];
	return [
		...ini,
		'-d',
		'opcache.enable_cli=0',
		'-d',
		'display_errors=stderr',
	];
}

/**
 * Runs a PHP program with the instance's php.ini and WP_ROOT set.
 *
 * @param site    The stack's settings.
 * @param args    PHP's arguments.
 * @param options As for run().
 * @return Its standard output.
 * @throws Plain with what PHP said and logged, when it fails.
 */
export async function runPhp(
	site: Settings,
	args: string[],
	options: RunOptions = {}
): Promise< string > {
	const php = ( await findPhp() )?.php ?? 'php';
	const before = debugLog( site ).length;
	const { code, stdout, stderr } = await attempt(
		php,
		[ ...phpOptions( site ), ...args ],
		{
			...options,
			env: { ...environment( site ), ...options.env },
		}
	);
	if ( code === 0 ) {
		return stdout;
	}
	// WordPress sends errors to its log rather than to us, and us a page without them.
	const logged = debugLog( site ).slice( before );
	const said = [ stdout, stderr, logged ]
		.map( ( one ) => one.trim() )
		.filter( ( one ) => one !== '' && ! one.startsWith( '<!DOCTYPE' ) )
		.map( ( one ) => one.slice( -3000 ) );
	throw new Plain(
		`php ${ args.join( ' ' ) } failed (${ code })\n${ said.join( '\n' ) }`
	);
}

function readMails( folder: string ): string[] {
	return readdirSync( folder )
		.sort()
		.map( ( name ) => readFileSync( join( folder, name ), 'utf8' ) );
}

/**
 * A stack to work with.
 *
 * @param site    Its settings.
 * @param db      Its database.
 * @param release Gives its lock back.
 */
export function stackOf(
	site: Settings,
	db: Store,
	release: () => void
): Stack {
	const mail = join( site.dir, 'mail' );

	return {
		name: site.name,
		url: nodeUrl( site ),
		nodes: Array.from( { length: site.nodes }, ( _, node ) =>
			nodeUrl( site, node )
		),
		dir: site.dir,
		wp: site.wp,
		settings: site,
		php: ( args, options ) => runPhp( site, args, options ),
		eval: ( code, url ) =>
			runPhp( site, [ join( PHP_FILES, 'eval.php' ) ], {
				input: code,
				...( url === undefined
					? {}
					: { env: { PASSERELLE_URL: url } } ),
			} ),
		mails: () => readMails( mail ),
		clearMails: () => {
			rmSync( mail, { recursive: true, force: true } );
			mkdirSync( mail );
		},
		debugLog: () => debugLog( site ),
		clearDebugLog: () =>
			rmSync( join( site.dir, DEBUG_LOG ), { force: true } ),
		keep: ( name ) => db.keep( name ),
		restore: async ( name ) => {
			await db.restore( name );
			// What knows better than the database that an earlier state came back: here that is wanted.
			rmSync( join( site.wp, 'wp-content/uploads/passerelle' ), {
				recursive: true,
				force: true,
			} );
		},
		stop: async () => {
			await stopAll( site, db );
			release();
		},
	};
}

/**
 * A stack that another program started, such as the one that runs the tests.
 *
 * @param name The instance's name.
 * @throws Plain when there is none.
 */
export function attach( name: string ): Stack {
	const record = remembered( name );
	if ( ! record ) {
		throw new Plain( `There is no instance named ${ name }.` );
	}
	return stackOf( record.site, store( record.site ), () => {} );
}
