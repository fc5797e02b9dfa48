/**
 * Fills a WordPress with the demo: the articles as an importer left them, people of each role, pages, and (unless told
 * otherwise) the plugin already connected to the old site. Running it again with the same options changes nothing.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, WORK } from '../../tools/lib/paths';
import { Plain } from '../../tools/lib/say';
import { corpus } from './articles';
import { ANNOUNCEMENTS, PLACES } from './events';
import type { Mode } from './spip/addresses';
import type { Importer } from './types';
import { wordPressData, USERS, type Example } from './wordpress';

/** A WordPress in which PHP can be run; a native stack is one. */
export type SeedTarget = {
	/** Runs PHP code with WordPress loaded and answers what it printed. */
	eval: ( code: string ) => Promise< string >;
	/** How PHP there sees a file of this machine; the same path if not given. */
	pathOf?: ( file: string ) => string;
};

export type SeedOptions = {
	/** Where the old site answers, with a trailing slash: one of PASSERELLE_TEST_HOSTS, or a public address. */
	oldUrl: string;
	importer?: Importer;
	/** The form of the old site's addresses on the day of the move. */
	mode?: Mode;
	/** `activated`: the plugin has not been told anything yet. */
	setUp?: 'connected' | 'activated';
	/** Whether a bank account and a page that asks for gifts are there, once the plugin is connected. */
	giving?: boolean;
	/** Articles with events of the days around today, and an agenda. */
	events?: boolean;
};

export type Seeded = {
	/** False when all was there already. */
	new: boolean;
	posts: number;
	/** The path of an article of each kind. */
	examples: Partial< Record< Example, string > >;
	setUp: {
		recognised?: number;
		of?: number;
		reached?: boolean;
		helpPage?: number;
		supportPage?: number;
		error?: string;
	};
};

export type Login = { login: string; password: string; role: string };

/** One for each role; `admin` is WordPress's own. */
export const LOGINS: Login[] = [
	{ login: 'admin', role: 'administrator' },
	...USERS,
].map( ( { login, role } ) => ( { login, role, password: 'password' } ) );

/** The folder of the PHP that does it. */
export const SEED_PHP = join( ROOT, 'e2e/demo/wordpress' );

/** Where the data files are. */
export const SEED_DATA = join( WORK, 'demo/data' );

/**
 * Writes what the PHP reads.
 *
 * @return The file, named after what is in it.
 */
export function seedFile( options: SeedOptions ): string {
	const {
		oldUrl,
		importer = 'fg-spip',
		mode = 'page',
		setUp = 'connected',
		giving = false,
		events = false,
	} = options;
	const data = {
		...wordPressData( corpus(), { importer, oldUrl, mode } ),
		oldUrl,
		setUp,
		giving,
		events: events
			? { announcements: ANNOUNCEMENTS, places: PLACES }
			: { announcements: [], places: [] },
	};
	const hash = createHash( 'sha256' )
		.update( JSON.stringify( data ) + phpCode() )
		.digest( 'hex' )
		.slice( 0, 16 );
	const file = join( SEED_DATA, `${ hash }.json` );
	mkdirSync( SEED_DATA, { recursive: true } );
	writeFileSync( file, JSON.stringify( { hash, ...data } ) );
	return file;
}

/** When the program changes, so may what it does. */
function phpCode(): string {
	return readdirSync( SEED_PHP )
		.filter( ( name ) => name.endsWith( '.php' ) )
		.map( ( name ) => readFileSync( join( SEED_PHP, name ), 'utf8' ) )
		.join( '' );
}

/**
 * Fills a WordPress in which the plugin is active.
 *
 * @throws Plain with what PHP said instead of an answer.
 */
export async function seed(
	target: SeedTarget,
	options: SeedOptions
): Promise< Seeded > {
	const see = target.pathOf ?? ( ( file: string ): string => file );
	const file = seedFile( options );
	const said = await target.eval(
		`require ${ quoted( see( join( SEED_PHP, 'seed.php' ) ) ) }; echo Passerelle\\Demo\\seed( ${ quoted( see( file ) ) } );`
	);
	return seeded( said );
}

/** Reads what the PHP printed. */
export function seeded( said: string ): Seeded {
	const [ answer ] = /\{.*\}/s.exec( said ) ?? [];
	if ( answer === undefined ) {
		throw new Plain(
			`The demo could not be put into WordPress. PHP said: ${ said.slice( 0, 2000 ) }`
		);
	}
	return JSON.parse( answer ) as Seeded;
}

function quoted( text: string ): string {
	return `'${ text.replace( /['\\]/g, '\\$&' ) }'`;
}
