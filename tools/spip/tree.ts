/** SPIP's own files, from Debian's packages: downloaded, never installed. */
import {
	copyFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { hasDebian, withDebianPackages } from '../lib/debian';
import { ROOT, WORK } from '../lib/paths';
import { run } from '../lib/run';
import { Plain } from '../lib/say';

const HERE = join( ROOT, 'tools/spip' );

/** SPIP in Debian counts on the PHP beside it there, 8.4; this machine's may be older. */
const POLYFILL = join( ROOT, 'vendor/symfony/polyfill-php84' );

/** SPIP, and the packages that its links and its autoloader lead into. */
const PACKAGES = [
	'spip',
	'fonts-dustin',
	'libjs-jquery',
	'libjs-jquery-form',
	'libjs-jquery-jstree',
	'libjs-mediaelement',
	'libjs-prefix-free',
	'libjs-twitter-bootstrap-datepicker',
	'node-js-cookie',
	'php-algo26-idna-convert',
	'php-jakeasmith-http-build-url',
	'php-getid3',
	'php-symfony-dependency-injection',
	'php-symfony-deprecation-contracts',
	'php-symfony-filesystem',
	'php-symfony-service-contracts',
	'php-symfony-var-exporter',
	'php-psr-container',
];

/**
 * A clean SPIP 4.4 to copy from, in `.work/spip/4.4`.
 *
 * @throws Plain on a machine without Debian's packages.
 */
export async function getSpip(): Promise< string > {
	const tree = join( WORK, 'spip/4.4' );
	const isThere = () => existsSync( join( tree, 'spip.php' ) );
	if ( isThere() ) {
		return tree;
	}
	if ( ! hasDebian() ) {
		throw new Plain(
			'The real SPIP comes from Debian’s packages: this needs a Debian or a container of it (apt-get, dpkg, debian-archive-keyring).'
		);
	}
	const part = `${ tree }.part-${ process.pid }`;
	rmSync( part, { recursive: true, force: true } );
	mkdirSync( dirname( tree ), { recursive: true } );
	await withDebianPackages(
		{ packages: PACKAGES, suites: [ 'trixie', 'sid' ], version: '4.4' },
		async ( root ) => {
			await unpack( root, part );
		}
	);
	// Another program may have laid it meanwhile, and be copying from it.
	if ( isThere() ) {
		rmSync( part, { recursive: true, force: true } );
		return tree;
	}
	rmSync( tree, { recursive: true, force: true } );
	renameSync( part, tree );
	return tree;
}

async function unpack( root: string, dest: string ): Promise< void > {
	const spip = join( root, 'usr/share/spip' );
	// Debian's set-up for several sites on one SPIP is not wanted; the site gets folders of its own.
	for ( const name of [
		'config/mes_options.php',
		'config/ecran_securite.php',
		'themes',
		'sites',
		'local',
		'IMG',
		'plugins',
	] ) {
		rmSync( join( spip, name ), { recursive: true, force: true } );
	}
	await run( 'cp', [ '-rL', spip, dest ] );
	await run( 'cp', [
		'-rL',
		join( root, 'usr/share/php' ),
		join( dest, '.php' ),
	] );
	copyFileSync(
		join( root, 'etc/spip/ecran_securite.php' ),
		join( dest, 'config/ecran_securite.php' )
	);
	for ( const name of [ 'IMG', 'local', 'tmp', 'plugins', 'themes' ] ) {
		mkdirSync( join( dest, name ), { recursive: true } );
	}
}

/**
 * A SPIP of its own in a folder, not yet installed.
 *
 * @param dest The folder; kept as it is when SPIP is there already.
 */
export async function laySpip( dest: string ): Promise< void > {
	if ( ! existsSync( join( dest, 'spip.php' ) ) ) {
		const tree = await getSpip();
		mkdirSync( dirname( dest ), { recursive: true } );
		cpSync( tree, dest, { recursive: true } );
		for ( const folder of [ 'vendor', '.php', 'ecrire', 'plugins-dist' ] ) {
			keepInside( join( dest, folder ), dest );
		}
	}
	if ( ! existsSync( POLYFILL ) ) {
		throw new Plain(
			'A library that SPIP needs is missing. Type: composer install'
		);
	}
	cpSync( POLYFILL, join( dest, '.polyfill' ), { recursive: true } );
	copyFileSync(
		join( HERE, 'options.php' ),
		join( dest, 'config/mes_options.php' )
	);
	copyFileSync( join( HERE, 'router.php' ), join( dest, '.router.php' ) );
}

/** Debian's packages require each other by absolute paths. */
function keepInside( folder: string, dest: string ): void {
	for ( const name of readdirSync( folder, {
		recursive: true,
		encoding: 'utf8',
	} ) ) {
		const file = join( folder, name );
		if ( ! name.endsWith( '.php' ) ) {
			continue;
		}
		const code = readFileSync( file, 'utf8' );
		const moved = code
			.replaceAll( /(['"])\/usr\/share\/php\//g, `$1${ dest }/.php/` )
			.replaceAll(
				/(['"])\/usr\/share\/spip\/?(?=['"\w])/g,
				`$1${ dest }/`
			);
		if ( moved !== code ) {
			writeFileSync( file, moved );
		}
	}
}
