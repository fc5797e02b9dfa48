/**
 * A clean WordPress tree to copy from: `tsx tools/wordpress.ts 7.1` prints its
 * folder. Where it comes from, first match wins:
 *
 * 1. a folder named by WP_ENV_CORE (for 7.1) or PASSERELLE_WORDPRESS_71,
 *    PASSERELLE_WORDPRESS_68;
 * 2. what an earlier call left in `.work/wordpress`;
 * 3. wordpress.org, when it answers;
 * 4. Debian's packages, on a machine with apt.
 */
import {
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
import { rootCertificates } from 'node:tls';
import { hasDebian, withDebianPackages } from './lib/debian';
import { isMain } from './lib/main';
import { WORK } from './lib/paths';
import { run } from './lib/run';
import { command, Plain, say } from './lib/say';
import { fromWordPressOrg, LOCALES } from './lib/wordpress-org';

export type Branch = '7.1' | '6.8';

export const BRANCHES: readonly Branch[] = [ '7.1', '6.8' ];

/** Debian releases that carry a branch, the one with fixes first. */
const SUITES: Record< Branch, string[] > = {
	'7.1': [ 'sid', 'forky' ],
	'6.8': [ 'trixie' ],
};

/** WordPress, and the packages that its links lead into. */
const PACKAGES = [
	'wordpress',
	'wordpress-l10n',
	'wordpress-theme-twentytwentyfive',
	'php-getid3',
	'libphp-phpmailer',
	'libjs-cropper',
	'libjs-lodash',
	'libjs-underscore',
	'libjs-jquery-ui',
	'libjs-jquery',
	'libjs-prototype',
	'libjs-scriptaculous',
];

/**
 * The version a WordPress tree declares.
 *
 * @param tree The folder that holds wp-load.php.
 */
export function versionOf( tree: string ): string {
	const file = join( tree, 'wp-includes/version.php' );
	const code = existsSync( file ) ? readFileSync( file, 'utf8' ) : '';
	return /^\$wp_version = '([^']+)'/m.exec( code )?.[ 1 ] ?? '';
}

function given( branch: Branch ): string | undefined {
	const own =
		process.env[ `PASSERELLE_WORDPRESS_${ branch.replace( '.', '' ) }` ];
	const folder =
		own ?? ( branch === '7.1' ? process.env.WP_ENV_CORE : undefined );

	// WP_ENV_CORE may also be an address or "owner/repository": wp-env's affair.
	if (
		folder === undefined ||
		( own === undefined && ! existsSync( folder ) )
	) {
		return undefined;
	}
	if ( versionOf( folder ) === '' ) {
		throw new Plain( `There is no WordPress in ${ folder }.` );
	}
	return folder;
}

/**
 * Debian brings forty languages; the tree is copied often.
 *
 * @param folder The folder of translations.
 */
function keepOurLanguages( folder: string ): void {
	const ours = new RegExp( `(?:^|-)(?:${ LOCALES.join( '|' ) })[.-]` );

	for ( const name of readdirSync( folder, {
		recursive: true,
		encoding: 'utf8',
	} ) ) {
		if (
			/\.(?:mo|po|json|php)$/.test( name ) &&
			! /index\.php$/.test( name ) &&
			! ours.test( name )
		) {
			rmSync( join( folder, name ), { force: true } );
		}
	}
}

async function fromDebian( branch: Branch, dest: string ): Promise< void > {
	const wanted = {
		packages: PACKAGES,
		suites: SUITES[ branch ],
		version: branch,
	};

	await withDebianPackages( wanted, async ( root ) => {
		// -L: the packages' links become files. A few lead nowhere, which is Debian's affair.
		await run( 'cp', [ '-rL', join( root, 'usr/share/wordpress' ), dest ] );
		const content = join( root, 'var/lib/wordpress/wp-content' );
		if ( existsSync( content ) ) {
			cpSync( content, join( dest, 'wp-content' ), {
				recursive: true,
				dereference: true,
				force: false,
			} );
		}
		rmSync( join( dest, 'wp-config.php' ), { force: true } );
		writeFileSync( join( dest, '.htaccess' ), '' );
		// Debian's is a link to the system's, which is not everywhere.
		writeFileSync(
			join( dest, 'wp-includes/certificates/ca-bundle.crt' ),
			rootCertificates.join( '\n' )
		);
		keepOurLanguages( join( dest, 'wp-content/languages' ) );
	} );
}

async function fetchTree( branch: Branch, dest: string ): Promise< void > {
	if ( await fromWordPressOrg( branch, dest ) ) {
		return;
	}
	if ( ! hasDebian() ) {
		const name = `PASSERELLE_WORDPRESS_${ branch.replace( '.', '' ) }`;
		throw new Plain(
			`wordpress.org does not answer, and this machine has no Debian packages to take WordPress ${ branch } from. ` +
				`Set ${ name } to a folder that holds it.`
		);
	}
	say(
		`wordpress.org does not answer: WordPress ${ branch } from Debian's packages`
	);
	await fromDebian( branch, dest );
}

/**
 * A clean tree of a WordPress branch. Not to be changed: copy it.
 *
 * @param branch Such as `7.1`.
 * @return Its folder.
 * @throws Plain when no source has it.
 */
export async function getWordPress( branch: Branch ): Promise< string > {
	const folder = given( branch );
	if ( folder !== undefined ) {
		return folder;
	}
	const dest = join( WORK, 'wordpress', branch );
	if ( versionOf( dest ).startsWith( branch ) ) {
		return dest;
	}
	// Made beside and moved, so that an interrupted download is never used.
	const part = `${ dest }.part-${ process.pid }`;
	rmSync( part, { recursive: true, force: true } );
	rmSync( dest, { recursive: true, force: true } );
	mkdirSync( dirname( dest ), { recursive: true } );
	await fetchTree( branch, part );
	if ( ! versionOf( part ).startsWith( branch ) ) {
		throw new Plain(
			`Got WordPress ${ versionOf( part ) } instead of ${ branch }.`
		);
	}
	renameSync( part, dest );
	return dest;
}

function asked( name: string | undefined ): Branch {
	const branch = BRANCHES.find( ( one ) => one === ( name ?? '7.1' ) );
	if ( ! branch ) {
		throw new Plain(
			`Which WordPress? One of: ${ BRANCHES.join( ', ' ) }`
		);
	}
	return branch;
}

if ( isMain( import.meta.url ) ) {
	await command( async () => {
		const tree = await getWordPress( asked( process.argv[ 2 ] ) );
		process.stdout.write( `${ tree }\n` );
	} );
}
