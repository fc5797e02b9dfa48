import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { ROOT, socketFolder } from '../lib/paths';
import { stopPid } from '../lib/pids';
import { run, which } from '../lib/run';
import { answers, until } from '../lib/wait';
import type { Settings } from './options';

/** Beyond what Debian builds into the program. */
const MODULES = [
	'mpm_event',
	'authz_core',
	'dir',
	'headers',
	'proxy',
	'proxy_fcgi',
	'remoteip',
	'reqtimeout',
	'rewrite',
	'setenvif',
];

/** As WordPress writes it. */
const HTACCESS = `RewriteEngine On
RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]
RewriteBase /
RewriteRule ^index\\.php$ - [L]
RewriteCond %{REQUEST_FILENAME} !-f
RewriteCond %{REQUEST_FILENAME} !-d
RewriteRule . /index.php [L]
`;

/**
 * Apache gives up root's rights, and may then not read a checkout in root's own folder: the folder it serves stands
 * elsewhere, and leads to the real one.
 *
 * @param site The stack's settings.
 */
function publicFolder( site: Settings ): string {
	const folder = join( socketFolder( site.dir ), 'www' );
	mkdirSync( folder, { recursive: true, mode: 0o755 } );
	writeFileSync( join( folder, '.htaccess' ), HTACCESS );
	writeFileSync(
		join( folder, 'index.php' ),
		`<?php require '${ site.wp }/index.php';\n`
	);
	return folder;
}

/**
 * A careful admin's virtual host: docs/servers/apache.conf, a log that leaves reports out, and a proxy it believes, by
 * which tests choose the address they come from.
 *
 * @param site   The stack's settings.
 * @param node   Which node it is.
 * @param socket Where its PHP workers listen.
 */
function host( site: Settings, node: number, socket: string ): string {
	const folder = publicFolder( site );
	return `Listen 127.0.0.1:${ site.port + node }
<VirtualHost 127.0.0.1:${ site.port + node }>
	DocumentRoot ${ folder }
	DirectoryIndex index.php
	RemoteIPHeader X-Test-Remote-Addr
	RemoteIPInternalProxy 127.0.0.1
	CustomLog ${ site.dir }/log/apache-access.log "%h %r %>s" env=!passerelle_quiet
	<Directory ${ folder }>
		AllowOverride All
		Require all granted
	</Directory>
	<FilesMatch \\.php$>
		SetHandler "proxy:unix:${ socket }|fcgi://localhost"
	</FilesMatch>
${ readFileSync( join( ROOT, 'docs/servers/apache.conf' ), 'utf8' ) }
</VirtualHost>
`;
}

const pidFile = ( site: Settings ) => join( site.dir, 'run/apache.pid' );

/**
 * Starts Apache for the nodes that are to stand behind it.
 *
 * @param site    The stack's settings.
 * @param sockets Where the PHP workers of each node listen.
 */
export async function startApache(
	site: Settings,
	sockets: readonly string[]
): Promise< void > {
	if ( site.apache.length === 0 ) {
		return;
	}
	const config = join( site.dir, 'apache.conf' );
	writeFileSync(
		config,
		`ServerRoot ${ site.dir }
ServerName 127.0.0.1
PidFile ${ pidFile( site ) }
DefaultRuntimeDir ${ site.dir }/run
ErrorLog ${ site.dir }/log/apache.log
TraceEnable Off
${ MODULES.map( ( name ) => `LoadModule ${ name }_module /usr/lib/apache2/modules/mod_${ name }.so` ).join( '\n' ) }
${ userInfo().uid === 0 ? 'User www-data\nGroup www-data' : '' }
ServerLimit 1
ThreadsPerChild 16
MaxRequestWorkers 16
${ site.apache.map( ( node ) => host( site, node, sockets[ node ] ?? '' ) ).join( '' ) }`
	);
	await run( which( 'apache2' ) ?? 'apache2', [
		'-f',
		config,
		'-k',
		'start',
	] );
	for ( const node of site.apache ) {
		await until( `Apache on port ${ site.port + node }`, () =>
			answers( site.port + node )
		);
	}
}

/**
 * Ends it, and nothing else.
 *
 * @param site The stack's settings.
 */
export const stopApache = ( site: Settings ): Promise< void > =>
	stopPid( pidFile( site ), site.dir );
