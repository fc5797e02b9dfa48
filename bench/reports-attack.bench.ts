import { execFile } from 'node:child_process';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ROOT } from '../tools/lib/paths';
import { withStack } from '../tools/native/any';
import type { Stack } from '../tools/native/stack';
import { DOOR, prepare } from './lib/reports';
import { silencing } from './lib/silencing';
import type { Bench, Flags, Table } from './lib/table';

const run = promisify( execFile );

const BAD_A_SECOND = 500;
const READERS = 4;

const AGENT = new Agent( { keepAlive: true, maxSockets: READERS } );

/** Reads one page to its end. */
const readPage = ( url: string ) =>
	new Promise< void >( ( resolve, reject ) => {
		get(
			`${ url }/un-article/`,
			{ agent: AGENT, headers: { 'X-Passerelle-Cache': '1' } },
			( answer ) => answer.resume().on( 'end', resolve )
		).on( 'error', reject );
	} );

/** Opens the cached page again and again; gives how many a second. */
async function reading( url: string, seconds: number ): Promise< number > {
	const until = performance.now() + seconds * 1000;
	let pages = 0;
	const reader = async () => {
		while ( performance.now() < until ) {
			await readPage( url );
			pages++;
			await wait( 10 );
		}
	};
	await Promise.all( Array.from( { length: READERS }, reader ) );
	return pages / seconds;
}

/** Posts what is no report, from a process of its own; gives how many answers of each status came. */
async function flood(
	url: string,
	seconds: number
): Promise< Record< string, number > > {
	const { stdout } = await run( process.execPath, [
		'--import',
		'tsx',
		join( ROOT, 'bench/lib/flood.ts' ),
		new URL( url ).port,
		DOOR,
		String( BAD_A_SECOND ),
		String( seconds ),
	] );
	return JSON.parse( stdout ) as Record< string, number >;
}

/** How long one uncached page takes, in milliseconds. */
async function page( url: string ): Promise< { ms: number; status: number } > {
	const begun = performance.now();
	const answer = await fetch( `${ url }/un-article/`, {
		signal: AbortSignal.timeout( 60_000 ),
	} );
	await answer.text();
	return { ms: performance.now() - begun, status: answer.status };
}

async function floods( stack: Stack, seconds: number ): Promise< Table > {
	const [ plain = '', guarded = '' ] = stack.nodes;
	await reading( guarded, 2 );
	const calm = await reading( guarded, seconds );
	const [ busy, refused ] = await Promise.all( [
		reading( guarded, seconds ),
		flood( guarded, seconds ),
	] );
	const calmPlain = await reading( plain, 3 );
	const [ busyPlain, , answered ] = await Promise.all( [
		reading( plain, 3 ),
		flood( plain, 3 ),
		wait( 1000 ).then( () => page( plain ) ),
	] );

	return {
		title: `${ BAD_A_SECOND } bad posts a second`,
		how: `For ${ seconds } s with docs/servers and a page cache, ${ READERS } readers who open the cached article again and again; attacker, readers and server share this machine’s two processors, so the attacker’s own work is in the figures. Then 3 s without the files of docs/servers.`,
		rows: [
			{
				what: 'refused by nginx',
				value: refused[ 415 ] ?? 0,
				unit: 'requests',
				least: BAD_A_SECOND * seconds * 0.9,
			},
			{ what: 'cached pages a second, calm', value: calm, unit: '' },
			{ what: 'cached pages a second, flood', value: busy, unit: '' },
			{
				what: 'their speed in the flood, as a part of the calm',
				value: busy / calm,
				unit: '',
				least: 0.95,
			},
			{
				what: 'without docs/servers: cached pages a second, calm',
				value: calmPlain,
				unit: '',
			},
			{
				what: 'without docs/servers: cached pages a second, flood',
				value: busyPlain,
				unit: '',
				least: 1,
			},
			{
				what: 'without docs/servers: an uncached page in the flood',
				value: answered.ms / 1000,
				unit: 's',
				most: 60,
			},
			{
				what: 'and its status',
				value: answered.status,
				unit: '',
				least: 200,
				most: 200,
			},
		],
	};
}

async function attacks( { cold }: Flags ): Promise< Table[] > {
	return withStack(
		{
			name: 'bench-attack',
			fresh: true,
			cron: false,
			watchFiles: false,
			nodes: 2,
			workers: 3,
			guarded: [ 1 ],
		},
		async ( stack ) => {
			const article = await prepare( stack );
			return [
				await floods( stack, cold ? 60 : 10 ),
				await silencing(
					stack,
					article,
					cold
						? { seconds: 600, readers: 100 }
						: { seconds: 40, readers: 40 }
				),
			];
		}
	);
}

const bench: Bench = { title: 'Readers’ reports under attack', run: attacks };

export default bench;
