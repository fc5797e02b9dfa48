import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withStack } from '../tools/native/any';
import type { Stack } from '../tools/native/stack';
import { loads } from './lib/load';
import { gzip, measure, median, pageCost } from './lib/meter';
import type { Bench, Row, Table } from './lib/table';

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

/** The style that a block of ours prints into the page. */
function style( html: string, block: string ): string {
	return (
		new RegExp(
			`<style id=['"]passerelle-${ block }-inline-css['"][^>]*>([^]*?)</style>`
		).exec( html )?.[ 1 ] ?? ''
	);
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
} > {
	const [ plain, page ] = [
		await pageCost( stack, `${ stack.url }/autre/` ),
		await pageCost( stack, `${ stack.url }/agenda/` ),
	];
	const more: number[] = [];
	for ( let i = 0; i < 12; i++ ) {
		more.push( ( await measure( stack, `${ stack.url }/agenda/` ) ).cpuMs );
	}

	return {
		cpu: median( [ page.cpuMs, ...more ] ),
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
					how: 'Against a page with a paragraph; months, filters and the link to subscribe are on it. Times are CPU of the PHP worker, median of 13 views.',
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
							what: 'ratio from 1,000 to 10,000',
							value: many.cpu / few.cpu,
							unit: '',
							most: 1.1,
						},
					],
				},
			];
		}
	);
}

export default { title: 'What events cost', run } satisfies Bench;
