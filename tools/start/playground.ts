import { join } from 'node:path';
import { startOldSite } from '../../e2e/demo/old-site';
import type { Seeded, SeedOptions } from '../../e2e/demo/seed';
import { WORK } from '../lib/paths';
import { Plain, say } from '../lib/say';
import { Busy, lockInstance } from '../native/lock';
import { demoSite, fillSite } from './fill';
import { choosePort, OLD_PORTS } from './ports';
import { buildIfNeeded } from './sources';
import { servePlayground, stopPlayground } from './wp-env';

export type Demo = {
	/** WordPress, without a slash at the end. */
	url: string;
	/** The old site, with one. */
	oldUrl: string;
	seeded: Seeded;
	stop: () => Promise< void >;
};

export type DemoOptions = {
	/** Where it lives: `.work/demo/site` if not given. Deleting the folder is starting over. */
	dir?: string;
	/** WordPress's first choice of a port. */
	port?: number;
	setUp?: NonNullable< SeedOptions[ 'setUp' ] >;
	importer?: NonNullable< SeedOptions[ 'importer' ] >;
	/** Forget the site that is there and make a new one. */
	fresh?: boolean;
	/** Ends a start half-way. */
	signal?: AbortSignal;
};

/** Where `npm start` keeps its demo. */
export const DEMO = join( WORK, 'demo/site' );

/**
 * Starts the demo without Docker, PHP or a database server: WordPress in WebAssembly, and the old site beside it.
 *
 * @return The demo, which runs until its stop() is called.
 * @throws Plain when it is running already.
 */
export async function startPlayground(
	options: DemoOptions = {}
): Promise< Demo > {
	const { dir = DEMO } = options;
	const release = lockDemo( dir );
	const stops = [ () => stopPlayground( dir ) ];
	const stop = async (): Promise< void > => {
		await Promise.all( stops.map( ( end ) => end() ) );
		release();
	};
	try {
		// Left over by a start that was killed; it would hold the port, and the database.
		await stopPlayground( dir );
		const oldSite = await startOldSite( {
			port: await choosePort(
				'the old site',
				OLD_PORTS.first,
				OLD_PORTS.last
			),
		} );
		stops.push( oldSite.close );
		return {
			...( await startWordPress(
				dir,
				`http://localhost:${ oldSite.port }/`,
				options
			) ),
			stop,
		};
	} catch ( error ) {
		await stop();
		throw error;
	}
}

function lockDemo( dir: string ): () => void {
	try {
		return lockInstance( dir );
	} catch ( error ) {
		throw error instanceof Busy
			? new Plain(
					'The demo is running already, in another terminal: stop it there with Ctrl+C.'
				)
			: error;
	}
}

async function startWordPress(
	dir: string,
	oldUrl: string,
	options: DemoOptions
): Promise< Omit< Demo, 'stop' > > {
	const {
		port: wanted = 8888,
		setUp = 'connected',
		importer = 'fg-spip',
		fresh,
		signal,
	} = options;
	const site = await demoSite( dir, fresh );
	const port = await choosePort( 'WordPress', wanted, wanted + 9 );
	const url = `http://localhost:${ port }`;
	say(
		`Starting WordPress ${ site.version } with wp-env, on Playground (in WebAssembly: it takes its time)`
	);
	await Promise.all( [
		servePlayground( site, port, signal ),
		buildIfNeeded(),
	] );
	const seeded = await fillSite(
		site,
		url,
		{ oldUrl, setUp, importer, events: true, giving: true },
		signal
	);
	return { url, oldUrl, seeded };
}
