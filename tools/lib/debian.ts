import {
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readlinkSync,
	rmSync,
	symlinkSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { attempt, run, which } from './run';
import { Plain, say } from './say';

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

export type Wanted = {
	/** Package names, the one whose version matters first. */
	packages: string[];
	/** Debian releases to look into, the preferred one first. */
	suites: string[];
	/** How the version of the first package has to begin, such as `7.1`. */
	version?: string;
};

/** Whether this machine has what is needed to read Debian's archive. */
export function hasDebian(): boolean {
	return (
		which( 'apt-get' ) !== undefined &&
		which( 'dpkg' ) !== undefined &&
		existsSync( KEYRING )
	);
}

/** The mirror the machine uses already: never written down in the project. */
async function mirror(): Promise< string > {
	const sites = (
		await run( 'apt-get', [ 'indextargets', '--format', '$(SITE)' ] )
	)
		.split( '\n' )
		.filter( ( site ) => /\/debian\/?$/.test( site ) );
	const [ site ] = sites;
	if ( ! site ) {
		throw new Plain( 'apt-get names no Debian mirror on this machine.' );
	}
	return site;
}

/**
 * Options that give apt-get lists and sources of its own, so that the
 * machine's set-up is neither read nor changed.
 *
 * @param folder A folder to work in.
 * @param site   The mirror.
 * @param suite  The Debian release.
 */
function privateApt( folder: string, site: string, suite: string ): string[] {
	mkdirSync( join( folder, 'lists/partial' ), { recursive: true } );
	mkdirSync( join( folder, 'debs' ), { recursive: true } );
	const sources = join( folder, 'sources.list' );
	writeFileSync(
		sources,
		`deb [signed-by=${ KEYRING }] ${ site } ${ suite } main\n`
	);

	return [
		`Dir::Etc::sourcelist=${ sources }`,
		'Dir::Etc::sourceparts=/dev/null',
		`Dir::State::Lists=${ join( folder, 'lists' ) }`,
		'Dir::Cache::pkgcache=',
		'Dir::Cache::srcpkgcache=',
		// The folder belongs to us, not to apt's own user.
		'APT::Sandbox::User=',
		'Acquire::Languages=none',
	].flatMap( ( option ) => [ '-o', option ] );
}

async function versionOf( apt: string[], name: string ): Promise< string > {
	const { stdout } = await attempt( 'apt-cache', [
		...apt,
		'show',
		'--no-all-versions',
		name,
	] );
	return /^Version: (?:\d+:)?(.+)$/m.exec( stdout )?.[ 1 ] ?? '';
}

/**
 * Links inside packages are absolute (`/usr/share/…`): they are turned into
 * links below the folder that the packages were unpacked in.
 *
 * @param root   That folder.
 * @param folder The folder to go through.
 */
function keepLinksInside( root: string, folder: string ): void {
	for ( const name of readdirSync( folder ) ) {
		const path = join( folder, name );
		const stat = lstatSync( path );
		if ( stat.isDirectory() ) {
			keepLinksInside( root, path );
			continue;
		}
		const target = stat.isSymbolicLink() ? readlinkSync( path ) : '';
		if ( ! isAbsolute( target ) ) {
			continue;
		}
		unlinkSync( path );
		if ( existsSync( join( root, target ) ) ) {
			symlinkSync( join( root, target ), path );
		}
	}
}

async function download(
	apt: string[],
	folder: string,
	packages: string[]
): Promise< void > {
	await run( 'apt-get', [ ...apt, 'download', '-qq', ...packages ], {
		cwd: join( folder, 'debs' ),
	} );
	for ( const deb of readdirSync( join( folder, 'debs' ) ) ) {
		await run( 'dpkg', [
			'-x',
			join( folder, 'debs', deb ),
			join( folder, 'root' ),
		] );
	}
	keepLinksInside( join( folder, 'root' ), join( folder, 'root' ) );
}

/**
 * Tries one suite.
 *
 * @return Why it does not have what is wanted, or nothing when it was unpacked.
 */
async function unpack(
	wanted: Wanted,
	site: string,
	suite: string,
	folder: string
): Promise< string | undefined > {
	const name = wanted.packages[ 0 ] ?? '';
	const apt = privateApt( folder, site, suite );
	const update = await attempt( 'apt-get', [ ...apt, 'update', '-qq' ], {
		timeoutMs: 180_000,
	} );
	if ( update.code !== 0 ) {
		return `${ suite }: ${ update.stderr.trim().slice( 0, 300 ) }`;
	}
	const version = await versionOf( apt, name );
	if ( version === '' || ! version.startsWith( wanted.version ?? '' ) ) {
		return `${ suite }: ${ name } ${ version || 'is absent' }`;
	}
	say( `${ name } ${ version } from Debian ${ suite }` );
	await download( apt, folder, wanted.packages );
	return undefined;
}

/**
 * Downloads Debian packages and unpacks them all into one folder, without
 * installing anything and without root.
 *
 * @param wanted Which packages, from where.
 * @param use    Gets that folder; it is deleted afterwards.
 * @throws Plain when no suite has the wanted version, with the reasons.
 */
export async function withDebianPackages< T >(
	wanted: Wanted,
	use: ( root: string ) => T | Promise< T >
): Promise< T > {
	const site = await mirror();
	const reasons: string[] = [];

	for ( const suite of wanted.suites ) {
		const folder = mkdtempSync( join( tmpdir(), 'passerelle-debian-' ) );
		try {
			const reason = await unpack( wanted, site, suite, folder );
			if ( reason === undefined ) {
				return await use( join( folder, 'root' ) );
			}
			reasons.push( reason );
		} finally {
			rmSync( folder, { recursive: true, force: true } );
		}
	}
	throw new Plain(
		`Debian has no ${ wanted.packages[ 0 ] } ${ wanted.version ?? '' } here: ${ reasons.join( '; ' ) }`
	);
}
