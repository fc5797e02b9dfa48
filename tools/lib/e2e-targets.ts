import { join } from 'node:path';
import { startSpip, type Spip } from '../spip/serve';
import { startAny } from '../native/any';
import { FIRST_OLD_SITE_PORT, LAST_OLD_SITE_PORT } from '../native/options';
import type { Stack, StackOptions } from '../native/stack';
import { seed } from '../../e2e/demo/seed';
import type { Seeded } from '../../e2e/demo/seed';
import type { Started } from '../../e2e/support/site';
import { startPlayground } from '../start/playground';
import { WORK } from './paths';
import { Plain } from './say';
import { freePort } from './wait';

/** A site with the demo in it, running. */
export type Running = { started: Started; stop: () => Promise< void > };

export type Target = {
	name: string;
	/** Widths that the tests run at, by the names in playwright.config.ts. */
	projects: ( 'desktop' | 'phone' )[];
	/** Only tests whose title or tags match. */
	grep?: string;
	/** But not these. */
	grepInvert?: string;
	start: () => Promise< Running >;
};

type Native = Pick< StackOptions, 'wordpress' | 'theme' >;

/** Fills the site twice and keeps both: before and after the plugin was told of the old site. */
async function fillDemo( stack: Stack, oldUrl: string ): Promise< Seeded > {
	await seed( stack, { oldUrl, setUp: 'activated' } );
	await stack.keep( 'activated' );
	const seeded = await seed( stack, { oldUrl, setUp: 'connected' } );
	await stack.keep( 'connected' );
	if ( seeded.setUp.error ) {
		throw new Plain(
			`The plugin could not be connected to the old site: ${ seeded.setUp.error }`
		);
	}
	stack.clearDebugLog();
	stack.clearMails();
	return seeded;
}

/** Ports that fetch() may reach in tests. Another run may take one between our look and our server: then the next. */
async function startOldSite( port = FIRST_OLD_SITE_PORT ): Promise< Spip > {
	const free = await freePort( port, 1, LAST_OLD_SITE_PORT );
	try {
		return await startSpip( { port: free } );
	} catch ( error ) {
		if ( ! ( error instanceof Plain ) || free >= LAST_OLD_SITE_PORT ) {
			throw error;
		}
		return await startOldSite( free + 1 );
	}
}

async function startNative(
	name: string,
	options: Native
): Promise< Running > {
	const spip = await startOldSite();
	const stop = async ( stack?: Stack ) => {
		await stack?.stop();
		await spip.close();
	};
	try {
		const stack = await startAny( {
			name: `e2e-${ name }`,
			...options,
			locale: 'fr_FR',
			fresh: true,
			// Cron would go on while a test puts the database back; one that needs it runs it.
			cron: false,
			testHosts: [ new URL( spip.url ).host ],
		} );
		const seeded = await fillDemo( stack, spip.url ).catch(
			async ( error: unknown ) => {
				await stack.stop();
				throw error;
			}
		);
		const started: Started = {
			target: name,
			url: stack.url,
			oldSite: spip.url,
			examples: seeded.examples,
			instance: stack.name,
			wordpress: options.wordpress ?? '7.1',
			theme: options.theme === 'passeurs-classic' ? 'classic' : 'block',
		};
		return { started, stop: () => stop( stack ) };
	} catch ( error ) {
		await stop();
		throw error;
	}
}

function native(
	name: string,
	options: Native,
	rest: Omit< Target, 'name' | 'start' >
): Target {
	return { name, ...rest, start: () => startNative( name, options ) };
}

/** What `npm start` starts, in a folder of its own: a demo that runs in this checkout goes on. */
async function startDemo(): Promise< Running > {
	const demo = await startPlayground( {
		dir: join( WORK, 'e2e-playground' ),
		fresh: true,
		port: await freePort( 18170, 1, 18179 ),
	} );
	const { error } = demo.seeded.setUp;
	if ( error ) {
		await demo.stop();
		throw new Plain(
			`The demo could not be connected to the old site: ${ error }`
		);
	}
	const started: Started = {
		target: 'playground',
		url: demo.url,
		oldSite: demo.oldUrl,
		examples: demo.seeded.examples,
		wordpress: '7.1',
		theme: 'block',
	};
	return { started, stop: demo.stop };
}

/** Where the tests run; e2e/README.md has the same list for people. */
export const TARGETS: readonly Target[] = [
	native( 'native', {}, { projects: [ 'desktop' ] } ),
	native( 'native-phone', {}, { projects: [ 'phone' ] } ),
	native(
		'native-6.8',
		{ wordpress: '6.8' },
		{
			projects: [ 'desktop' ],
			// Their screens and pages are in others already; what they add is logic, the same on each WordPress.
			grepInvert:
				'detours|old-site-form|accounts-review|accounts-waiting|donor-codes|donor-policy|odd-pages|keeps-words|by-touch|under-attack',
		}
	),
	native(
		'classic',
		{ theme: 'passeurs-classic' },
		{ projects: [ 'desktop', 'phone' ], grep: '@reader' }
	),
	{
		name: 'playground',
		projects: [ 'desktop' ],
		grep: '@playground',
		start: startDemo,
	},
];
