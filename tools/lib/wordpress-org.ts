import {
	existsSync,
	mkdirSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import AdmZip from 'adm-zip';
import { Plain, say } from './say';

/** Where releases are asked for; another place in tests. */
export type Sites = { api: string; downloads: string };

const SITES: Sites = {
	api: 'https://api.wordpress.org',
	downloads: 'https://downloads.wordpress.org',
};

/** French is the language of the demo; Dutch and Arabic are what tests need. */
export const LOCALES = [ 'fr_FR', 'nl_NL', 'ar' ] as const;

function compare( a: string, b: string ): number {
	return a.localeCompare( b, 'en', { numeric: true } );
}

/**
 * The newest release of a branch.
 *
 * @param branch   Such as `7.1`.
 * @param releases All known ones, such as `7.1`, `7.1.4`, `7.10`.
 */
export function newestOf(
	branch: string,
	releases: string[]
): string | undefined {
	return releases
		.filter(
			( release ) =>
				release === branch || release.startsWith( `${ branch }.` )
		)
		.filter( ( release ) => /^[\d.]+$/.test( release ) )
		.sort( compare )
		.at( -1 );
}

function releasesIn( text: string ): string[] {
	try {
		return Object.keys( JSON.parse( text ) as Record< string, string > );
	} catch {
		// A page of someone between us and wordpress.org.
		return [];
	}
}

async function get(
	url: string,
	limitMs: number
): Promise< Buffer | undefined > {
	try {
		const answer = await fetch( url, {
			signal: AbortSignal.timeout( limitMs ),
		} );
		return answer.ok
			? Buffer.from( await answer.arrayBuffer() )
			: undefined;
	} catch {
		// No route, no name, too slow: the next source is asked.
		return undefined;
	}
}

async function languages(
	sites: Sites,
	release: string,
	tree: string
): Promise< void > {
	for ( const locale of LOCALES ) {
		const zip = await get(
			`${ sites.downloads }/translation/core/${ release }/${ locale }.zip`,
			60_000
		);
		if ( zip ) {
			new AdmZip( zip ).extractAllTo(
				join( tree, 'wp-content/languages' ),
				true
			);
		}
	}
}

/**
 * Lays a WordPress tree from wordpress.org.
 *
 * @param branch Such as `7.1`: its newest release is taken.
 * @param dest   The folder to make.
 * @param sites  Another place to ask, for tests.
 * @return Whether wordpress.org answered.
 * @throws Plain when it answered with something that is not WordPress.
 */
export async function fromWordPressOrg(
	branch: string,
	dest: string,
	sites: Sites = SITES
): Promise< boolean > {
	const list = await get( `${ sites.api }/core/stable-check/1.0/`, 4_000 );
	if ( ! list ) {
		return false;
	}
	const release = newestOf( branch, releasesIn( list.toString() ) );
	if ( ! release ) {
		return false;
	}
	say( `WordPress ${ release } from wordpress.org` );
	const zip = await get(
		`${ sites.downloads }/release/wordpress-${ release }.zip`,
		300_000
	);
	if ( ! zip ) {
		return false;
	}
	const unpacked = `${ dest }.unpacked`;
	rmSync( unpacked, { recursive: true, force: true } );
	mkdirSync( unpacked, { recursive: true } );
	new AdmZip( zip ).extractAllTo( unpacked, true );
	if ( ! existsSync( join( unpacked, 'wordpress/wp-load.php' ) ) ) {
		rmSync( unpacked, { recursive: true, force: true } );
		throw new Plain(
			`The download of WordPress ${ release } holds no WordPress.`
		);
	}
	renameSync( join( unpacked, 'wordpress' ), dest );
	rmSync( unpacked, { recursive: true, force: true } );
	await languages( sites, release, dest );
	writeFileSync( join( dest, '.htaccess' ), '' );
	return true;
}
