import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withStack } from '../tools/native/any';
import type { Stack } from '../tools/native/stack';
import { loads } from './lib/load';
import { gzip, measure, median, pageCost } from './lib/meter';
import { style } from './lib/style';
import type { Bench, Row, Table } from './lib/table';
import { walk } from './lib/walk-events';

const FEED = '/wp-json/passerelle/v1/agenda.ics';

const FILL = join(
	dirname( fileURLToPath( import.meta.url ) ),
	'lib/fill-events.php'
);

async function fill(
	stack: Stack,
	first: number,
	count: number
): Promise< number > {
	const { saved } = JSON.parse(
		await stack.php( [ FILL, String( first ), String( count ) ] )
	) as { saved: number };
	return saved;
}

async function eventPage( stack: Stack ): Promise< Table > {
	const urls = [ 'sans-rien', 'une-soiree' ].map(
		( slug ) => `${ stack.url }/${ slug }/`
	);
	const [ plain, evening ] = [
		await pageCost( stack, urls[ 0 ] ?? '' ),
		await pageCost( stack, urls[ 1 ] ?? '' ),
	];
	const [ before, after ] = await loads( urls );
	const css = style( evening.html, 'event' );
	if ( css === '' || ! before || ! after ) {
		throw new Error( 'The page holds no event: nothing was measured.' );
	}

	return {
		title: 'The page of an event',
		how: 'An article with an event of two activities at a kept place, against one with a paragraph.',
		rows: [
			{
				what: 'queries',
				value: evening.queries - plain.queries,
				unit: 'queries',
				most: 1,
			},
			{
				what: 'requests',
				value: after.requests - before.requests,
				unit: 'requests',
				most: 0,
			},
			{
				what: 'JavaScript',
				value: after.js - before.js,
				unit: 'bytes',
				most: 0,
			},
			{
				what: 'CSS, inline',
				value: gzip( css ) / 1024,
				unit: 'KB gzip',
				most: 2,
			},
		],
	};
}

async function feed( stack: Stack, saved: number ): Promise< Table > {
	const refused = await measure( stack, `${ stack.url }${ FEED }?kind=x` );
	await measure( stack, `${ stack.url }${ FEED }` );
	const whole = await measure( stack, `${ stack.url }${ FEED }` );
	const tag = ( await fetch( `${ stack.url }${ FEED }` ) ).headers.get(
		'etag'
	);
	const again = await measure( stack, `${ stack.url }${ FEED }`, {
		headers: { 'If-None-Match': String( tag ) },
	} );
	if ( again.status !== 304 ) {
		throw new Error( `Asked again, the feed answers ${ again.status }.` );
	}
	const lines = whole.body.split( '\r\n' );

	return {
		title: 'The calendar of 200 events, and saving fifty',
		how: 'Queries above a request to the same route that is refused for its arguments.',
		rows: [
			{
				what: 'events in the calendar (with their activities)',
				value: whole.body.split( 'BEGIN:VEVENT' ).length - 1,
				unit: '',
				least: 200,
			},
			{
				what: 'queries',
				value: whole.queries.length - refused.queries.length,
				unit: 'queries',
				most: 4,
			},
			{
				what: 'queries of a 304',
				value: again.queries.length - refused.queries.length,
				unit: 'queries',
				most: 1,
			},
			{
				what: 'longest line',
				value: Math.max(
					...lines.map( ( line ) => Buffer.byteLength( line ) )
				),
				unit: 'bytes',
				most: 75,
			},
			{
				what: 'size',
				value: gzip( whole.body ) / 1024,
				unit: 'KB gzip',
			},
			{
				what: 'saving an article with 50 events: our queries',
				value: saved,
				unit: 'queries',
				most: 10,
			},
		],
	};
}

async function agenda( stack: Stack ): Promise< {
	rows: Row[];
	cpu: number;
	/** Of a page without an agenda, at the same time. */
	without: number;
	/** What the index took. */
	database: number;
} > {
	const [ plain, page ] = [
		await pageCost( stack, `${ stack.url }/autre/` ),
		await pageCost( stack, `${ stack.url }/agenda/` ),
	];
	const cpu: number[] = [];
	const without: number[] = [];
	const database: number[] = [];
	// In turn: what else the machine does weighs on both alike.
	for ( let i = 0; i < 21; i++ ) {
		without.push(
			( await measure( stack, `${ stack.url }/autre/` ) ).cpuMs
		);
		const view = await measure( stack, `${ stack.url }/agenda/` );
		cpu.push( view.cpuMs );
		database.push(
			view.queries
				.filter( ( { sql } ) => sql.includes( 'occurrences' ) )
				.reduce( ( sum, { ms } ) => sum + ms, 0 )
		);
	}

	return {
		cpu: median( cpu ),
		without: median( without ),
		database: median( database ),
		rows: [
			{
				what: 'queries',
				value: page.queries - plain.queries,
				unit: 'queries',
				most: 5,
			},
			{
				what: 'HTML and CSS',
				value: ( page.gzip - plain.gzip ) / 1024,
				unit: 'KB gzip',
				most: 3,
			},
		],
	};
}

async function run(): Promise< Table[] > {
	return withStack(
		{
			name: 'bench-events',
			fresh: true,
			cron: false,
			watchFiles: false,
			workers: 2,
		},
		async ( stack ) => {
			const saved = await fill( stack, 1, 200 );
			const tables = [
				await feed( stack, saved ),
				await eventPage( stack ),
			];
			await fill( stack, 201, 800 );
			const few = await agenda( stack );
			await fill( stack, 1001, 9000 );
			const many = await agenda( stack );

			return [
				...tables,
				{
					title: 'The page of the agenda, ten events of 10,000',
					how: 'Against a page with a paragraph; months, filters and the link to subscribe are on it. Times are CPU of the PHP worker, median of 21 views in turn with the page without; the ratio is of the agenda’s page to that one, so that what else the machine does drops out.',
					rows: [
						...many.rows,
						{
							what: 'CPU at 1,000 events',
							value: few.cpu,
							unit: 'ms',
						},
						{
							what: 'CPU at 10,000 events',
							value: many.cpu,
							unit: 'ms',
						},
						{
							what: 'index asked, 1,000 events',
							value: few.database,
							unit: 'ms',
						},
						{
							what: 'index asked, 10,000 events',
							value: many.database,
							unit: 'ms',
						},
						{
							what: 'ratio from 1,000 to 10,000',
							value:
								many.cpu /
								many.without /
								( few.cpu / few.without ),
							unit: '',
							most: 1.1,
						},
					],
				},
				await walk( stack ),
			];
		}
	);
}

export default { title: 'What events cost', run } satisfies Bench;
