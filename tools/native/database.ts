import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { socketFolder } from '../lib/paths';
import { livePid, stopPid } from '../lib/pids';
import { attempt, run, which } from '../lib/run';
import { until } from '../lib/wait';
import type { Settings } from './options';

export type Store = {
	socket: string;
	start: () => Promise< void >;
	stop: () => Promise< void >;
	/** Keeps the whole database under a name. */
	keep: ( name: string ) => Promise< void >;
	/** Brings it back. */
	restore: ( name: string ) => Promise< void >;
	/** Whether a name was kept. */
	has: ( name: string ) => boolean;
};

function program( ...names: string[] ): string {
	return which( ...names ) ?? names[ 0 ] ?? '';
}

// Durability is off: these databases are thrown away, and never measured for writing.
const SERVER_OPTIONS = [
	'--skip-networking',
	'--innodb-flush-log-at-trx-commit=0',
	'--innodb-flush-method=nosync',
	'--innodb-doublewrite=0',
	'--innodb-buffer-pool-size=256M',
	'--skip-log-bin',
	'--performance-schema=0',
	'--character-set-server=utf8mb4',
	'--collation-server=utf8mb4_unicode_520_ci',
];

/**
 * A private MariaDB: own folder, own socket, no port, no system service.
 *
 * @param site The stack's settings.
 */
function mariadb( site: Settings ): Store {
	const data = join( site.dir, 'db' );
	const socket = join( socketFolder( site.dir ), 'mysql.sock' );
	const pidFile = join( site.dir, 'run/mariadb.pid' );
	// At its start a server deletes what others left in the folder for temporary tables, or are using there.
	const temporary = join( site.dir, 'run/tables' );
	const dump = ( name: string ) => join( site.dir, 'kept', `${ name }.sql` );
	const client = [ '--no-defaults', '-uroot', `--socket=${ socket }` ];
	const query = ( sql: string ) =>
		run( program( 'mariadb', 'mysql' ), [ ...client, '-e', sql ] );
	const ping = async () => {
		const admin = program( 'mariadb-admin', 'mysqladmin' );
		return ( await attempt( admin, [ ...client, 'ping' ] ) ).code === 0;
	};

	async function make(): Promise< void > {
		await run( program( 'mariadb-install-db', 'mysql_install_db' ), [
			'--no-defaults',
			`--datadir=${ data }`,
			`--tmpdir=${ temporary }`,
			`--user=${ userInfo().username }`,
			'--auth-root-authentication-method=normal',
			'--skip-test-db',
			'--skip-name-resolve',
		] );
	}

	async function start(): Promise< void > {
		mkdirSync( temporary, { recursive: true } );
		if ( ! existsSync( join( data, 'mysql' ) ) ) {
			rmSync( data, { recursive: true, force: true } );
			await make();
		}
		if ( ( await livePid( pidFile, data ) ) === 0 ) {
			const log = openSync( join( site.dir, 'log/mariadb.log' ), 'a' );
			spawn(
				program( 'mariadbd', 'mysqld' ),
				[
					'--no-defaults',
					`--user=${ userInfo().username }`,
					`--datadir=${ data }`,
					`--tmpdir=${ temporary }`,
					`--socket=${ socket }`,
					`--pid-file=${ pidFile }`,
					...SERVER_OPTIONS,
				],
				{ detached: true, stdio: [ 'ignore', log, log ] }
			).unref();
		}
		await until( `MariaDB (${ site.dir }/log/mariadb.log)`, ping );
		await query( 'CREATE DATABASE IF NOT EXISTS wordpress' );
	}

	return {
		socket,
		start,
		stop: () => stopPid( pidFile, data ),
		keep: async ( name ) => {
			mkdirSync( join( site.dir, 'kept' ), { recursive: true } );
			await run( program( 'mariadb-dump', 'mysqldump' ), [
				...client,
				'--add-drop-database',
				`--result-file=${ dump( name ) }`,
				'--databases',
				'wordpress',
			] );
		},
		restore: async ( name ) => {
			await query( `source ${ dump( name ) }` );
		},
		has: ( name ) => existsSync( dump( name ) ),
	};
}

/**
 * SQLite: a folder that is copied.
 *
 * @param site The stack's settings.
 */
function sqlite( site: Settings ): Store {
	const data = join( site.dir, 'db' );
	const copy = ( name: string ) =>
		join( site.dir, 'kept', `${ name }.sqlite` );
	const nothing = () => Promise.resolve();

	return {
		socket: '',
		start: nothing,
		stop: nothing,
		keep: async ( name ) => {
			rmSync( copy( name ), { recursive: true, force: true } );
			cpSync( data, copy( name ), { recursive: true } );
		},
		restore: async ( name ) => {
			rmSync( data, { recursive: true, force: true } );
			cpSync( copy( name ), data, { recursive: true } );
		},
		has: ( name ) => existsSync( copy( name ) ),
	};
}

/**
 * The database of a stack.
 *
 * @param site Its settings.
 */
export function store( site: Settings ): Store {
	return site.database === 'sqlite' ? sqlite( site ) : mariadb( site );
}
