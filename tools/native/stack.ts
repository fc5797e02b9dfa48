import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { findPhp, need } from '../lib/needs';
import { attempt } from '../lib/run';
import type { RunOptions } from '../lib/run';
import { Plain } from '../lib/say';
import { freePort } from '../lib/wait';
import { getWordPress, versionOf } from '../wordpress';
import { store } from './database';
import type { Store } from './database';
import {
	copyTree,
	installSqlite,
	linkOurs,
	newSalt,
	PHP_FILES,
	writeConfig,
	writePhpIni,
} from './files';
import { lockInstance } from './lock';
import {
	FIRST_PORT,
	instanceFolder,
	LAST_PORT,
	nodeUrl,
	settings,
} from './options';
import type { Kind, Settings, StackOptions } from './options';
import { startWeb, stopWeb } from './web';

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
	/** Runs PHP code with WordPress loaded, as the administrator. */
	eval: ( code: string, site?: string ) => Promise< string >;
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

type Record_ = { kind: Kind; salt: string; port: number };

function readRecord( dir: string ): Record_ | undefined {
	const file = join( dir, 'instance.json' );
	return existsSync( file )
		? ( JSON.parse( readFileSync( file, 'utf8' ) ) as Record_ )
		: undefined;
}

async function choosePort( options: StackOptions ): Promise< number > {
	if ( options.port !== undefined ) {
		return options.port;
	}
	// An instance keeps its port when it can: a network cannot change it at all.
	const former = readRecord( instanceFolder( options.name ) )?.port;
	const count = options.nodes ?? 1;
	if ( former !== undefined ) {
		try {
			return await freePort( former, count, former + count - 1 );
		} catch {
			// Taken meanwhile.
		}
	}
	return options.web === false
		? FIRST_PORT
		: freePort( FIRST_PORT, count, LAST_PORT );
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

const DEBUG_LOG = 'log/debug.log';

function debugLog( site: Settings ): string {
	const file = join( site.dir, DEBUG_LOG );
	return existsSync( file ) ? readFileSync( file, 'utf8' ) : '';
}

async function runPhp(
	site: Settings,
	args: string[],
	options: RunOptions = {}
): Promise< string > {
	const php = ( await findPhp() )?.php ?? 'php';
	const before = debugLog( site ).length;
	const ini = [
		'-c',
		join( site.dir, 'php.ini' ),
		'-d',
		'opcache.enable_cli=0',
		'-d',
		'display_errors=stderr',
	];
	const { code, stdout, stderr } = await attempt( php, [ ...ini, ...args ], {
		...options,
		env: { ...environment( site ), ...options.env },
	} );
	if ( code !== 0 ) {
		// WordPress sends errors to its log rather than to us.
		const logged = debugLog( site ).slice( before );
		const said = [ stdout, stderr, logged ]
			.map( ( one ) => one.trim().slice( -3000 ) )
			.filter( Boolean );
		throw new Plain(
			`php ${ args.join( ' ' ) } failed (${ code })\n${ said.join( '\n' ) }`
		);
	}
	return stdout;
}

async function install(
	site: Settings,
	db: Store,
	salt: string
): Promise< void > {
	const installer = join( PHP_FILES, 'install.php' );
	if ( db.has( 'installed' ) ) {
		await db.restore( 'installed' );
	} else {
		writeConfig( site, db.socket, false, salt );
		await runPhp( site, [ installer, 'site' ] );
		await db.keep( 'installed' );
	}
	writeConfig( site, db.socket, site.multisite, salt );
	await runPhp( site, [ installer, 'plugins' ] );
	writeFileSync( join( site.dir, 'ready' ), '' );
}

/** Stops an instance whose settings are those. */
async function stopAll( site: Settings, db: Store ): Promise< void > {
	await stopWeb( site );
	await db.stop();
}

async function makeFolders(
	site: Settings,
	tree: string,
	kind: Kind
): Promise< string > {
	const former = readRecord( site.dir );
	const same =
		former !== undefined &&
		JSON.stringify( former.kind ) === JSON.stringify( kind );
	if ( ! same ) {
		await stopAll( site, store( { ...site, ...former?.kind } ) );
		rmSync( site.dir, { recursive: true, force: true } );
	}
	for ( const name of [ 'run', 'log', 'mail', 'meter', 'tmp', 'db' ] ) {
		mkdirSync( join( site.dir, name ), { recursive: true } );
	}
	if ( site.fresh ) {
		rmSync( join( site.dir, 'ready' ), { force: true } );
		rmSync( site.wp, { recursive: true, force: true } );
	}
	if ( ! existsSync( join( site.wp, 'wp-load.php' ) ) ) {
		rmSync( site.wp, { recursive: true, force: true } );
		await copyTree( tree, site.wp );
	}
	const salt = ( same && former?.salt ) || newSalt();
	writeFileSync(
		join( site.dir, 'instance.json' ),
		JSON.stringify( { kind, salt, port: site.port } )
	);
	return salt;
}

/**
 * Starts a private WordPress: MariaDB or SQLite, php-fpm and nginx, all below
 * `.work/native/<name>`, on this machine's own address only. Calling it again
 * finds everything in place and takes half a second.
 *
 * @param options What is wanted; only the name is required.
 * @return The stack, which runs until its stop() is called.
 * @throws Plain with the line to type when a program is missing.
 */
export async function startStack( options: StackOptions ): Promise< Stack > {
	const usesMariadb = ( options.database ?? 'mariadb' ) === 'mariadb';
	await need( [
		...( usesMariadb ? [ 'mariadb' as const ] : [] ),
		...( options.web === false
			? [ 'php' as const ]
			: [ 'nginx' as const, 'php-fpm' as const ] ),
	] );
	if ( options.multisite && ( options.nodes ?? 1 ) > 1 ) {
		throw new Plain(
			'A network has one address, so it can have only one node.'
		);
	}
	const release = lockInstance( instanceFolder( options.name ) );
	try {
		return await startLocked( options, release );
	} catch ( error ) {
		const site = settings( options, 0 );
		await stopAll( site, store( site ) );
		release();
		throw error;
	}
}

async function startLocked(
	options: StackOptions,
	release: () => void
): Promise< Stack > {
	const tree = await getWordPress( options.wordpress ?? '7.1' );
	const previous = settings( options, options.port ?? 0 );
	await stopWeb( previous );
	const site = settings( options, await choosePort( options ) );
	const db = store( site );
	const salt = await makeFolders( site, tree, {
		wordpress: site.wordpress,
		database: site.database,
		multisite: site.multisite,
		locale: site.locale,
		version: versionOf( tree ),
		port: site.multisite ? site.port : 0,
	} );

	writePhpIni( site );
	linkOurs( site );
	if ( site.database === 'sqlite' ) {
		installSqlite( site );
	}
	await db.start();
	if ( existsSync( join( site.dir, 'ready' ) ) ) {
		writeConfig( site, db.socket, site.multisite, salt );
	} else {
		await install( site, db, salt );
	}
	if ( site.web ) {
		await startWeb( site );
	}
	return stackOf( site, db, release );
}

function stackOf( site: Settings, db: Store, release: () => void ): Stack {
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
		mails: () =>
			readdirSync( mail )
				.sort()
				.map( ( name ) => readFileSync( join( mail, name ), 'utf8' ) ),
		clearMails: () => {
			rmSync( mail, { recursive: true, force: true } );
			mkdirSync( mail );
		},
		debugLog: () => debugLog( site ),
		clearDebugLog: () =>
			rmSync( join( site.dir, DEBUG_LOG ), { force: true } ),
		keep: ( name ) => db.keep( name ),
		restore: ( name ) => db.restore( name ),
		stop: async () => {
			await stopAll( site, db );
			release();
		},
	};
}
