import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { userInfo } from 'node:os';
import { findFpm, findPhp } from '../lib/needs';
import { ROOT, socketFolder } from '../lib/paths';
import { livePid, stopPid } from '../lib/pids';
import { run, which } from '../lib/run';
import { Plain } from '../lib/say';
import { answers, until } from '../lib/wait';
import { startApache, stopApache } from './apache';
import type { Settings } from './options';

const isRoot = userInfo().uid === 0;

function sockets( site: Settings ): string[] {
	return Array.from( { length: site.nodes }, ( _, node ) =>
		join( socketFolder( site.dir ), `php${ node }.sock` )
	);
}

function fpmConfig( site: Settings ): string {
	const pools = sockets( site ).map(
		( socket, node ) => `[node${ node }]
listen = ${ socket }
listen.mode = 0666
pm = static
pm.max_children = ${ site.workers }
catch_workers_output = yes
${ isRoot ? 'user = root\ngroup = root\n' : '' }`
	);
	return `[global]
pid = ${ site.dir }/run/fpm.pid
error_log = ${ site.dir }/log/fpm.log
${ pools.join( '\n' ) }`;
}

const NETWORK = `
		if ( !-e $request_filename ) {
			rewrite /wp-admin$ $scheme://$http_host$request_uri/ permanent;
			rewrite ^(/[^/]+)?(/wp-(?:content|admin|includes).*) $2 last;
			rewrite ^(/[^/]+)?(/wp-[^/]*\\.php)$ $2 last;
		}`;

/**
 * A file of docs/servers. Two things differ from a real server: the socket, and
 * that tests choose the address they come from.
 *
 * @param site   The stack's settings.
 * @param name   The file's.
 * @param socket Where the PHP workers listen.
 */
function guard( site: Settings, name: string, socket = '' ): string {
	return site.guarded.length > 0
		? readFileSync( join( ROOT, 'docs/servers', name ), 'utf8' )
				.replaceAll( '$remote_addr', '$passerelle_address' )
				.replace(
					'include fastcgi_params;',
					'include /etc/nginx/fastcgi_params; fastcgi_param HTTP_HOST $http_host; fastcgi_param REMOTE_ADDR $passerelle_address;'
				)
				.replace( /unix:\S+\.sock/, `unix:${ socket }` )
		: '';
}

/** What a careful admin's server has: the other file, and a log, from which reports must be absent. */
const guarded = ( site: Settings, socket: string ) =>
	`		access_log ${ site.dir }/log/access.log;
${ guard( site, 'nginx-server.conf', socket ) }`;

function server( site: Settings, socket: string, node: number ): string {
	return `
	server {
		listen 127.0.0.1:${ site.port + node } backlog=1024;
		root ${ site.wp };
		index index.php;
		server_name _;${ site.multisite ? NETWORK : '' }
${ site.guarded.includes( node ) ? guarded( site, socket ) : '' }
		location / { try_files $uri $uri/ /index.php?$args; }
		location ~ \\.php$ {
			# The old site's own addresses, such as /spip.php?article12, have to reach WordPress.
			try_files $uri /index.php?$args;
			include /etc/nginx/fastcgi_params;
			fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
			fastcgi_param HTTP_HOST $http_host;
			fastcgi_param REMOTE_ADDR $passerelle_address;
			fastcgi_param HTTP_PROXY "";
			# Where a page cache is configured nginx keeps these to itself, even while it is bypassed.
			fastcgi_param HTTP_IF_NONE_MATCH $http_if_none_match if_not_empty;
			fastcgi_param HTTP_IF_MODIFIED_SINCE $http_if_modified_since if_not_empty;
			fastcgi_pass unix:${ socket };
			fastcgi_read_timeout 120;
			fastcgi_cache pages;
			fastcgi_cache_key $scheme$request_method$host$server_port$request_uri;
			fastcgi_cache_valid 200 90d;
			fastcgi_ignore_headers Cache-Control Expires;
			fastcgi_cache_bypass $passerelle_uncached;
			fastcgi_no_cache $passerelle_uncached;
			add_header X-Passerelle-Cache $upstream_cache_status;
		}
	}`;
}

/**
 * Two headers exist for tests: `X-Passerelle-Cache: 1` turns on a page cache,
 * `X-Test-Remote-Addr` sets the address that PHP sees.
 *
 * @param site The stack's settings.
 */
function nginxConfig( site: Settings ): string {
	const temp = [ 'client_body', 'fastcgi', 'proxy', 'uwsgi', 'scgi' ]
		.map( ( name ) => `	${ name }_temp_path ${ site.dir }/tmp;` )
		.join( '\n' );
	return `${ isRoot ? 'user root;' : '' }
worker_processes 1;
pid ${ site.dir }/run/nginx.pid;
error_log ${ site.dir }/log/nginx.log;
events { worker_connections 512; }
http {
	include /etc/nginx/mime.types;
	access_log off;
	sendfile on;
	server_tokens off;
	client_max_body_size 64m;
${ temp }
	fastcgi_buffers 32 16k;
	fastcgi_buffer_size 32k;
	fastcgi_cache_path ${ site.dir }/tmp/pages levels=1 keys_zone=pages:8m max_size=256m use_temp_path=off;
	map $http_x_passerelle_cache $passerelle_uncached { default 1; 1 0; }
	map $http_x_test_remote_addr $passerelle_address { default $http_x_test_remote_addr; "" $remote_addr; }
${ guard( site, 'nginx-http.conf' ) }
${ sockets( site )
	.map( ( socket, node ) =>
		site.apache.includes( node ) ? '' : server( site, socket, node )
	)
	.join( '\n' ) }
}
`;
}

async function startFpm( site: Settings ): Promise< void > {
	const php = await findPhp();
	const fpm = findFpm( php?.version ?? '' );
	const config = join( site.dir, 'fpm.conf' );
	if ( ! fpm ) {
		throw new Plain( 'php-fpm is missing.' );
	}
	await run( fpm, [
		...( isRoot ? [ '--allow-to-run-as-root' ] : [] ),
		'-c',
		join( site.dir, 'php.ini' ),
		'-y',
		config,
		'-D',
	] );
}

/**
 * Starts php-fpm, nginx and, where a node wants it, Apache; anew when their settings changed.
 *
 * @param site The stack's settings.
 */
export async function startWeb( site: Settings ): Promise< void > {
	await stopWeb( site );
	writeFileSync( join( site.dir, 'fpm.conf' ), fpmConfig( site ) );
	writeFileSync( join( site.dir, 'nginx.conf' ), nginxConfig( site ) );
	await startFpm( site );
	await run( which( 'nginx' ) ?? 'nginx', [
		'-c',
		join( site.dir, 'nginx.conf' ),
		'-p',
		site.dir,
		'-e',
		join( site.dir, 'log/nginx.log' ),
	] );
	await startApache( site, sockets( site ) );
	for ( let node = 0; node < site.nodes; node++ ) {
		await until( `a web server on port ${ site.port + node }`, () =>
			answers( site.port + node )
		);
	}
}

/**
 * Ends them, and nothing else.
 *
 * @param site The stack's settings.
 */
export async function stopWeb( site: Settings ): Promise< void > {
	await stopPid( join( site.dir, 'run/nginx.pid' ), site.dir );
	await stopApache( site );
	await stopPid( join( site.dir, 'run/fpm.pid' ), site.dir );
}

/**
 * Whether both run.
 *
 * @param site The stack's settings.
 */
export async function webRuns( site: Settings ): Promise< boolean > {
	const pids = await Promise.all(
		[ 'nginx', 'fpm' ].map( ( name ) =>
			livePid( join( site.dir, `run/${ name }.pid` ), site.dir )
		)
	);
	return pids.every( ( pid ) => pid !== 0 );
}
