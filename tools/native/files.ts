import { randomUUID } from 'node:crypto';
import {
	existsSync,
	lstatSync,
	mkdirSync,
	readlinkSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AdmZip from 'adm-zip';
import { ROOT } from '../lib/paths';
import { attempt, run } from '../lib/run';
import { nodeUrl, TEST_SERVER_PORTS } from './options';
import type { Settings } from './options';

/** The PHP that stacks use. */
export const PHP_FILES = join(
	dirname( fileURLToPath( import.meta.url ) ),
	'php'
);

/**
 * Makes a link say what it should.
 *
 * @param target Where it leads.
 * @param path   The link.
 */
function link( target: string, path: string ): void {
	const stat = lstatSync( path, { throwIfNoEntry: false } );
	if ( stat?.isSymbolicLink() && readlinkSync( path ) === target ) {
		return;
	}
	rmSync( path, { recursive: true, force: true } );
	mkdirSync( dirname( path ), { recursive: true } );
	symlinkSync( target, path );
}

/**
 * Copies the tree. Hard links are enough, and take a tenth of the time: the
 * files of WordPress itself are never written to.
 *
 * @param from A clean tree.
 * @param to   The instance's own.
 */
export async function copyTree( from: string, to: string ): Promise< void > {
	const linked = await attempt( 'cp', [ '-al', from, to ] );
	if ( linked.code !== 0 ) {
		rmSync( to, { recursive: true, force: true } );
		await run( 'cp', [ '-a', from, to ] );
	}
	// The one file that WordPress does write to.
	rmSync( join( to, '.htaccess' ), { force: true } );
	writeFileSync( join( to, '.htaccess' ), '' );
}

/**
 * The drop-in that lets WordPress use SQLite, as Playground ships it.
 *
 * @param site The stack's settings.
 */
export function installSqlite( site: Settings ): void {
	const folder = join(
		site.dir,
		'sqlite/plugin-sqlite-database-integration'
	);
	if ( ! existsSync( folder ) ) {
		const zip = join(
			ROOT,
			'node_modules/@wp-playground/cli/sqlite-database-integration.zip'
		);
		new AdmZip( zip ).extractAllTo( join( site.dir, 'sqlite' ), true );
	}
	writeFileSync(
		join( site.wp, 'wp-content/db.php' ),
		`<?php
define( 'DB_ENGINE', 'sqlite' );
require_once '${ folder }/wp-includes/sqlite/db.php';
`
	);
}

function testHosts( site: Settings ): string {
	const ours = TEST_SERVER_PORTS.flatMap( ( port ) => [
		`127.0.0.1:${ port }`,
		`localhost:${ port }`,
	] );
	const own = Array.from(
		{ length: site.nodes },
		( _, node ) => `127.0.0.1:${ site.port + node }`
	);
	return [ ...ours, ...own, ...site.testHosts ].join( ',' );
}

function home( site: Settings ): string {
	const first = `'${ nodeUrl( site ) }'`;
	if ( site.nodes === 1 ) {
		return first;
	}
	const hosts = Array.from(
		{ length: site.nodes },
		( _, node ) => `'127.0.0.1:${ site.port + node }'`
	);
	return `in_array( $_SERVER['HTTP_HOST'] ?? '', array( ${ hosts.join( ', ' ) } ), true ) ? 'http://' . $_SERVER['HTTP_HOST'] : ${ first }`;
}

const NETWORK = `
define( 'WP_ALLOW_MULTISITE', true );
define( 'MULTISITE', true );
define( 'SUBDOMAIN_INSTALL', false );
define( 'DOMAIN_CURRENT_SITE', parse_url( WP_HOME, PHP_URL_HOST ) . ':' . parse_url( WP_HOME, PHP_URL_PORT ) );
define( 'PATH_CURRENT_SITE', '/' );
define( 'SITE_ID_CURRENT_SITE', 1 );
define( 'BLOG_ID_CURRENT_SITE', 1 );
`;

/**
 * Writes wp-config.php. Keys and salts are random once and then kept, so that
 * logins survive a restart.
 *
 * @param site    The stack's settings.
 * @param socket  MariaDB's socket.
 * @param network Whether the network is already installed.
 * @param salt    The instance's secret.
 */
export function writeConfig(
	site: Settings,
	socket: string,
	network: boolean,
	salt: string
): void {
	const config = `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${ socket }' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'DB_DIR', '${ site.dir }/db/' );
define( 'DB_FILE', 'wordpress.sqlite' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $passerelle_name ) {
	define( $passerelle_name . '_KEY', $passerelle_name . '-key-${ salt }' );
	define( $passerelle_name . '_SALT', $passerelle_name . '-salt-${ salt }' );
}
$table_prefix = 'wp_';
// Several nodes are one site behind several ports: each answers with its own address.
define( 'WP_HOME', ${ home( site ) } );
define( 'WP_SITEURL', WP_HOME );
// WordPress itself asks nobody: at once, rather than after a time-out.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1,localhost' );
define( 'PASSERELLE_TEST_HOSTS', '${ testHosts( site ) }' );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_AUTO_UPDATE_CORE', false );
define( 'DISABLE_WP_CRON', ${ ! site.cron } );
define( 'FS_METHOD', 'direct' );
define( 'WP_ENVIRONMENT_TYPE', 'local' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_LOG', '${ site.dir }/log/debug.log' );
define( 'WP_DEBUG_DISPLAY', false );
define( 'PASSERELLE_STACK', '${ site.dir }' );
// Queries are kept only for requests that ask to be measured.
if ( isset( $_SERVER['HTTP_X_PASSERELLE_METER'] ) ) {
	define( 'SAVEQUERIES', true );
	$GLOBALS['passerelle_usage'] = getrusage();
}${ network ? NETWORK : '' }
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;
	writeFileSync( join( site.wp, 'wp-config.php' ), config );
}

/**
 * php.ini of both the workers and the command line; mail becomes files.
 *
 * @param site The stack's settings.
 */
export function writePhpIni( site: Settings ): void {
	const sendmail = join( site.dir, 'sendmail' );
	writeFileSync(
		sendmail,
		`#!/bin/sh
# Stands for sendmail: each mail becomes a file.
exec cat > "${ site.dir }/mail/$(date +%s%N)-$$.eml"
`,
		{ mode: 0o755 }
	);
	writeFileSync(
		join( site.dir, 'php.ini' ),
		`memory_limit=256M
upload_max_filesize=64M
post_max_size=64M
sendmail_path=${ sendmail }
opcache.enable=1
opcache.memory_consumption=192
opcache.max_accelerated_files=20000
opcache.validate_timestamps=${ site.watchFiles ? 1 : 0 }
opcache.revalidate_freq=0
display_errors=0
log_errors=1
error_log=${ site.dir }/log/php.log
date.timezone=UTC
`
	);
}

/**
 * Links our plugin, themes and the meter into the tree.
 *
 * @param site The stack's settings.
 */
export function linkOurs( site: Settings ): void {
	const content = join( site.wp, 'wp-content' );
	for ( const [ slug, folder ] of Object.entries( site.plugins ) ) {
		link( folder, join( content, 'plugins', slug ) );
	}
	for ( const [ slug, folder ] of Object.entries( site.themes ) ) {
		link( folder, join( content, 'themes', slug ) );
	}
	link(
		join( PHP_FILES, 'meter.php' ),
		join( content, 'mu-plugins/passerelle-meter.php' )
	);
}

/** A secret for a new instance. */
export function newSalt(): string {
	return randomUUID();
}
