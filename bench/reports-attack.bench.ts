import { setTimeout as wait } from 'node:timers/promises';
import { withStack } from '../tools/native/any';
import type { Stack } from '../tools/native/stack';
import { DOOR, prepare } from './lib/reports';
import { silencing } from './lib/silencing';
import type { Bench, Flags, Table } from './lib/table';

const BAD_A_SECOND = 500;
const READERS = 4;

/** Fetches cached pages one after the other for a while; gives how many a second. */
async function reading( url: string, seconds: number ): Promise< number > {
	const until = performance.now() + seconds * 1000;
	let pages = 0;
	const reader = async () => {
		while ( performance.now() < until ) {
			const answer = await fetch( `${ url }/un-article/`, {
				headers: { 'X-Passerelle-Cache': '1' },
			} );
			await answer.text();
			pages++;
			// Readers do not hammer: what is measured is how long one waits.
			await wait( 5 );
		}
	};
	await Promise.all( Array.from( { length: READERS }, reader ) );
	return pages / seconds;
}

/** Posts what is no report, so many a second; gives the statuses. */
async function flood(
	url: string,
	seconds: number
): Promise< Map< number, number > > {
	const statuses = new Map< number, number >();
	const underway = new Set< Promise< void > >();
	const one = async ( number: number ) => {
		const status = await fetch( `${ url }${ DOOR }`, {
			method: 'POST',
			headers: {
				'Content-Type': 'text/plain',
				'X-Test-Remote-Addr': `5.${ number % 250 }.1.1`,
			},
			body: 'x',
			signal: AbortSignal.timeout( 20_000 ),
		} ).then(
			async ( answer ) => {
				await answer.text();
				return answer.status;
			},
			() => 0
		);
		statuses.set( status, ( statuses.get( status ) ?? 0 ) + 1 );
	};
	const begun = performance.now();

	for ( let sent = 0; sent < BAD_A_SECOND * seconds; sent++ ) {
		const ahead =
			( sent / BAD_A_SECOND ) * 1000 - ( performance.now() - begun );
		if ( ahead > 2 ) {
			await wait( ahead );
		}
		const request = one( sent );
		underway.add( request );
		void request.finally( () => underway.delete( request ) );
	}
	await Promise.all( underway );
	return statuses;
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
		how: `For ${ seconds } s with docs/servers and a page cache, ${ READERS } readers who open the cached article again and again; attacker, readers and server share this machine's processors, so the attacker's own work is in the figures. Then 3 s without the files of docs/servers.`,
		rows: [
			{
				what: 'refused by nginx',
				value: refused.get( 415 ) ?? 0,
				unit: 'requests',
				least: BAD_A_SECOND * seconds * 0.99,
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

async function run( { cold }: Flags ): Promise< Table[] > {
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

const bench: Bench = { title: 'Readers’ reports under attack', run };

export default bench;
