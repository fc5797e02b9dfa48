/**
 * `npm start`: the demo, in the foreground, until Ctrl+C.
 *
 *   npm start                   WordPress by wp-env on Playground: no Docker, PHP or database server needed
 *   npm start -- --docker       WordPress by wp-env on Docker
 *   npm start -- --activated    the plugin has not been told about the old site: try the set-up yourself
 *   npm start -- --fresh        forgets what you did to the demo
 *   npm start -- --port 9000    WordPress somewhere else
 *   npm start -- --importer rss the articles as another importer leaves them: cave12, sql-script, rss, guid-number, slug
 */
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { IMPORTERS } from '../e2e/demo/types';
import { command, duration, Plain, say } from './lib/say';
import { startDocker } from './start/docker';
import {
	DEMO,
	startPlayground,
	type Demo,
	type DemoOptions,
} from './start/playground';
import { summary } from './start/summary';
import {
	isPlaygroundRunning,
	playgroundLog,
	stopPlayground,
} from './start/wp-env';

type Asked = DemoOptions & { docker: boolean };

function asked(): Asked {
	const { values } = parse();
	const port = Number( values.port );
	if ( ! Number.isInteger( port ) || port < 1024 || port > 65000 ) {
		throw new Plain(
			`--port ${ values.port } is no port: a number between 1024 and 65000.`
		);
	}
	const importer = IMPORTERS.find( ( one ) => one === values.importer );
	if ( importer === undefined ) {
		throw new Plain( `--importer is one of ${ IMPORTERS.join( ', ' ) }.` );
	}
	const setUp = values.activated ? 'activated' : 'connected';
	return {
		port,
		importer,
		setUp,
		docker: values.docker,
		fresh: values.fresh,
	};
}

function parse() {
	const no = { type: 'boolean', default: false } as const;
	const options = {
		docker: no,
		activated: no,
		fresh: no,
		port: { type: 'string', default: '8888' },
		importer: { type: 'string', default: 'fg-spip' },
	} as const;
	try {
		return parseArgs( { options } );
	} catch ( error ) {
		const what = error instanceof Error ? error.message : String( error );
		throw new Plain(
			`${ what }. There are --${ Object.keys( options ).join( ', --' ) }.`
		);
	}
}

/** Whoever presses Ctrl+C during the start does not want to wait for its end. */
function interrupted(): Promise< 'interrupted' > {
	return new Promise( ( resolve ) => {
		for ( const signal of [ 'SIGINT', 'SIGTERM', 'SIGHUP' ] as const ) {
			process.once( signal, () => resolve( 'interrupted' ) );
		}
	} );
}

/** Only comes back if WordPress ends by itself. */
async function untilItEnds( docker: boolean ): Promise< never > {
	while ( docker || ( await isPlaygroundRunning( DEMO ) ) ) {
		await sleep( 2000 );
	}
	throw new Plain(
		`WordPress ended by itself. Type npm start again; its last words were:\n${ playgroundLog( DEMO ) }`
	);
}

async function run(
	demo: Demo,
	docker: boolean,
	end: Promise< 'interrupted' >
): Promise< void > {
	try {
		await Promise.race( [ end, untilItEnds( docker ) ] );
		say( 'Stopping' );
	} finally {
		await demo.stop();
	}
}

await command( async () => {
	const options = asked();
	const started = Date.now();
	const end = interrupted();
	const giveUp = new AbortController();
	const start = options.docker ? startDocker : startPlayground;
	const starting = start( { ...options, signal: giveUp.signal } );
	const demo = await Promise.race( [ starting, end ] );
	if ( demo === 'interrupted' ) {
		say( 'Stopping' );
		giveUp.abort();
		// It has lost its programs and tidies up; how it fails is of no interest.
		await Promise.race( [
			Promise.allSettled( [ starting ] ),
			sleep( 3000 ),
		] );
		await stopPlayground( DEMO );
		process.exit( 130 );
	}
	process.stdout.write( summary( demo, options ) );
	say(
		`Ready after ${ duration( Date.now() - started ) }. Ctrl+C stops everything.`
	);
	await run( demo, options.docker, end );
	process.exit( 0 );
} );
