import { startOldSite } from '../e2e/demo/old-site';
import { Plain } from '../tools/lib/say';
import { freePort } from '../tools/lib/wait';
import { withStack } from '../tools/native/any';
import {
	FIRST_OLD_SITE_PORT,
	LAST_OLD_SITE_PORT,
} from '../tools/native/options';
import type { Stack } from '../tools/native/stack';
import { activate, connect } from './lib/connect';
import { loads } from './lib/load';
import type { Load } from './lib/load';
import { pageCost } from './lib/meter';
import type { PageCost } from './lib/meter';
import { fill } from './lib/site';
import type { Bench, Row, Table } from './lib/table';

const ARTICLES = 16_000;

type Page = { name: string; url: string; isImported: boolean };
type Seen = { cost: PageCost; load: Load };

async function look( stack: Stack, pages: Page[] ): Promise< Seen[] > {
	const fetched = await loads( pages.map( ( { url } ) => url ) );
	const seen: Seen[] = [];
	for ( const [ index, { url } ] of pages.entries() ) {
		const load = fetched[ index ];
		if ( load ) {
			seen.push( { cost: await pageCost( stack, url ), load } );
		}
	}
	return seen;
}

/** Every page differs in nothing, or in what the strip may cost. */
function rows( { name, isImported }: Page, before: Seen, after: Seen ): Row[] {
	const css = after.load.css - before.load.css;
	const html = after.cost.gzip - before.cost.gzip;
	const weight: Row = isImported
		? {
				what: `${ name }: HTML and CSS`,
				value: ( html + css ) / 1024,
				unit: 'KB gzip',
				most: 1.5,
			}
		: {
				what: `${ name }: bytes that differ`,
				value:
					differing( before.cost.html, after.cost.html ) +
					Math.abs( css ),
				unit: 'bytes',
				most: 0,
			};
	return [
		{
			what: `${ name }: queries`,
			value: after.cost.queries - before.cost.queries,
			unit: 'queries',
			most: 0,
		},
		weight,
		{
			what: `${ name }: JavaScript`,
			value: after.load.js - before.load.js,
			unit: 'bytes',
			// The form's module; a page without the form carries nothing.
			most: isImported ? 4096 : 0,
		},
		{
			what: `${ name }: requests`,
			value: after.load.requests - before.load.requests,
			unit: 'requests',
			most: isImported ? 1 : 0,
		},
		{
			what: `${ name }: requests to others`,
			value: after.load.thirdParty - before.load.thirdParty,
			unit: 'requests',
			most: 0,
		},
	];
}

function differing( a: string, b: string ): number {
	const [ one, two ] = [ Buffer.from( a ), Buffer.from( b ) ];
	const same = one.findIndex( ( byte, index ) => byte !== two[ index ] );
	return one.equals( two )
		? 0
		: Math.max( one.length, two.length ) - Math.max( 0, same );
}

function cpu( { name }: Page, before: Seen, after: Seen ): Row[] {
	return [
		{ what: `${ name }, without`, value: before.cost.cpuMs, unit: 'ms' },
		{ what: `${ name }, with`, value: after.cost.cpuMs, unit: 'ms' },
	];
}

async function run(): Promise< Table[] > {
	const oldSite = await startOldSite( {
		port: await freePort( FIRST_OLD_SITE_PORT, 1, LAST_OLD_SITE_PORT ),
	} );
	try {
		return await withStack(
			{
				name: 'bench',
				fresh: true,
				cron: false,
				watchFiles: false,
				workers: 2,
			},
			async ( stack ) => compare( stack, oldSite.url )
		);
	} finally {
		await oldSite.close();
	}
}

async function compare( stack: Stack, oldSite: string ): Promise< Table[] > {
	const filled = await fill( stack, 'fg-spip', ARTICLES, oldSite );
	await stack.eval(
		"wp_insert_post( array( 'post_type' => 'page', 'post_name' => 'une-page', 'post_title' => 'Une page', 'post_status' => 'publish' ) );"
	);
	const pages: Page[] = [
		{ name: 'imported article', url: filled.imported, isImported: true },
		{
			name: 'article written since',
			url: filled.written,
			isImported: false,
		},
		{ name: 'home page', url: `${ stack.url }/`, isImported: false },
		{ name: 'page', url: `${ stack.url }/une-page/`, isImported: false },
	];

	await activate( stack, false );
	const before = await look( stack, pages );
	await activate( stack, true );
	await connect( stack, oldSite );
	const after = await look( stack, pages );
	if ( ! after[ 0 ]?.cost.html.includes( 'passerelle' ) ) {
		throw new Plain(
			'The imported article carries no strip: nothing was measured.'
		);
	}

	const each = ( make: typeof rows ) =>
		pages.flatMap( ( page, index ) => {
			const [ one, two ] = [ before[ index ], after[ index ] ];
			return one && two ? make( page, one, two ) : [];
		} );
	return [
		{
			title: 'What Passerelle adds to a page',
			how: `The same page without and with the plugin, on a site of ${ ARTICLES.toLocaleString( 'en' ) } imported articles; Twenty Twenty-Five, no object cache. Requests are counted in a real browser with an empty cache.`,
			rows: each( rows ),
		},
		{
			title: 'CPU of a page',
			how: "The PHP worker's own time, median of nine views. It moves by some milliseconds from run to run.",
			rows: each( cpu ),
		},
	];
}

export default { title: 'What a reader’s page costs', run } satisfies Bench;
