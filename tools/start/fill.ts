import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
	seeded,
	seedFile,
	type Seeded,
	type SeedOptions,
} from '../../e2e/demo/seed';
import { Plain, say } from '../lib/say';
import { copyTree } from '../native/files';
import { getWordPress, versionOf } from '../wordpress';

/**
 * The WordPress that the demo lives in: a tree of its own, whose database (a file of SQLite's below wp-content) stays
 * between two starts. wp-env alone would install WordPress anew each time.
 */
export type DemoSite = { dir: string; wp: string; version: string };

type Record_ = { file: string; result: Seeded };

function recordOf( { dir }: DemoSite ): string {
	return join( dir, 'filled.json' );
}

/**
 * @param dir   Where it is, or will be.
 * @param fresh Whether to forget what is there.
 * @return The tree, perhaps without a database yet.
 */
export async function demoSite(
	dir: string,
	fresh = false
): Promise< DemoSite > {
	const tree = await getWordPress( '7.1' );
	const version = versionOf( tree );
	const wp = join( dir, 'wordpress' );
	if ( fresh || versionOf( wp ) !== version ) {
		rmSync( dir, { recursive: true, force: true } );
		mkdirSync( dir, { recursive: true } );
		await copyTree( tree, wp );
	}
	const site = { dir, wp, version };
	if ( ! existsSync( recordOf( site ) ) ) {
		// An earlier start was interrupted: nobody knows what is in there.
		rmSync( join( wp, 'wp-content/database' ), {
			recursive: true,
			force: true,
		} );
	}
	return site;
}

/** Answers only who knows the key, and lies in the demo's own tree only while it is being filled. */
function door( key: string ): string {
	return `<?php
if ( '${ key }' === ( $_SERVER['HTTP_X_PASSERELLE_DEMO'] ?? '' ) ) {
	add_action(
		'wp_loaded',
		static function (): void {
			set_time_limit( 0 );
			require_once WP_CONTENT_DIR . '/passerelle-demo/seed.php';
			if ( is_plugin_active( 'passerelle/passerelle.php' ) ) {
				exit( Passerelle\\Demo\\seed( __DIR__ . '/passerelle-demo.json' ) );
			}
			activate_plugin( 'passerelle/passerelle.php' );
			// From the next request on, patterns are in the language of the articles.
			update_option( 'WPLANG', 'fr_FR' );
			exit( 'activated' );
		}
	);
}
`;
}

/**
 * Activates the plugin in a running site and puts the demo in, unless all that was done with the same data before.
 *
 * @param site    Its tree.
 * @param url     Where it answers, without a slash at the end.
 * @param options What to put in.
 * @param signal  Ends it half-way.
 * @throws Plain with what PHP said.
 */
export async function fillSite(
	site: DemoSite,
	url: string,
	options: SeedOptions,
	signal?: AbortSignal
): Promise< Seeded > {
	const file = seedFile( options );
	const record = recordOf( site );
	const before = existsSync( record )
		? ( JSON.parse( readFileSync( record, 'utf8' ) ) as Record_ )
		: undefined;
	if ( before?.file === file ) {
		return { ...before.result, new: false };
	}
	say( 'Writing the articles into it' );
	rmSync( record, { force: true } );
	const result = seeded( await askToFill( site, url, file, signal ) );
	writeFileSync(
		record,
		JSON.stringify( { file, result } satisfies Record_ )
	);
	return result;
}

async function askToFill(
	{ wp }: DemoSite,
	url: string,
	file: string,
	signal?: AbortSignal
): Promise< string > {
	const folder = join( wp, 'wp-content/mu-plugins' );
	const key = randomUUID();
	const laid = [ 'passerelle-demo.php', 'passerelle-demo.json' ].map(
		( name ) => join( folder, name )
	);
	const [ php = '', data = '' ] = laid;
	const ask = async (): Promise< string > => {
		const answer = await fetch( `${ url }/`, {
			headers: {
				'X-Passerelle-Demo': key,
				// Else Playground logs in and sends us elsewhere first.
				Cookie: 'playground_auto_login_already_happened=1',
			},
			...( signal ? { signal } : {} ),
		} );
		const said = await answer.text();
		if ( ! answer.ok ) {
			throw new Plain(
				`WordPress could not be filled with the demo: ${ said.slice( -2000 ) }`
			);
		}
		return said;
	};
	mkdirSync( folder, { recursive: true } );
	writeFileSync( php, door( key ) );
	copyFileSync( file, data );
	try {
		const said = await ask();
		// A plugin works from the request after the one that activates it.
		return said === 'activated' ? await ask() : said;
	} finally {
		laid.forEach( ( path ) => rmSync( path, { force: true } ) );
	}
}
