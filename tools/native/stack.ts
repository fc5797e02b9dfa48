import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { need } from '../lib/needs';
import type { Program } from '../lib/needs';
import { Plain } from '../lib/say';
import { getWordPress, versionOf } from '../wordpress';
import { store } from './database';
import type { Store } from './database';
import {
	installSqlite,
	linkOurs,
	PHP_FILES,
	writeConfig,
	writePhpIni,
} from './files';
import { runPhp, stackOf } from './handle';
import type { Stack } from './handle';
import { choosePort, layOut, stopAll } from './instance';
import { lockInstance } from './lock';
import { instanceFolder, settings } from './options';
import type { Settings, StackOptions } from './options';
import { startWeb, stopWeb } from './web';

export { attach } from './handle';
export type { Stack } from './handle';
export type { StackOptions } from './options';

function needed( options: StackOptions ): Program[] {
	return [
		...( options.database === 'sqlite' ? [] : [ 'mariadb' as const ] ),
		...( options.web === false
			? [ 'php' as const ]
			: [ 'nginx' as const, 'php-fpm' as const ] ),
		...( options.apache?.length ? [ 'apache' as const ] : [] ),
	];
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

async function startLocked(
	options: StackOptions,
	release: () => void
): Promise< Stack > {
	const tree = await getWordPress( options.wordpress ?? '7.1' );
	// It would hold its own port against us.
	await stopWeb( settings( options, 0 ) );
	const site = settings( options, await choosePort( options ) );
	const db = store( site );
	const salt = await layOut( site, tree, {
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

/**
 * Starts a private WordPress: MariaDB or SQLite, php-fpm and nginx, all below
 * `.work/native/<name>`, on this machine's own address only. Calling it again
 * finds everything in place and takes a second.
 *
 * @param options What is wanted; only the name is required.
 * @return The stack, which runs until its stop() is called.
 * @throws Plain with the line to type when a program is missing.
 */
export async function startStack( options: StackOptions ): Promise< Stack > {
	await need( needed( options ) );
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
