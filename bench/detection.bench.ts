import { withStack } from '../tools/native/any';
import type { Stack } from '../tools/native/stack';
import { asAdmin, writes } from './lib/admin';
import { serveOldSystem } from './lib/old-systems';
import type { Cost } from './lib/meter';
import { fill, IMPORTERS, SYSTEMS } from './lib/site';
import type { Importer } from './lib/site';
import type { Bench, Row, Table } from './lib/table';

const ARTICLES = 16_000;

type Found = {
	item: object;
	recognised: number;
	of: number;
	samples: unknown[];
};
type Result = { detect: Row[]; confirm: Row[] };

/** The list of old sites is one write; nothing is written to any article. */
function confirmation( importer: Importer, { queries }: Cost ): Row[] {
	const changes = writes( queries );
	const articles = changes.filter( ( sql ) =>
		/`?wp_(?:posts|postmeta|terms?\w*)\b/.test( sql )
	);
	const list = changes.filter( ( sql ) =>
		sql.includes( "'passerelle_old_sites'" )
	);
	return [
		{
			what: `${ importer }: the list of old sites`,
			value: list.length,
			unit: 'writes',
			most: 1,
			least: 1,
		},
		{
			what: `${ importer }: articles`,
			value: articles.length,
			unit: 'writes',
			most: 0,
		},
		{
			what: `${ importer }: lease, and the watch's first appointment`,
			value: changes.length - list.length - articles.length,
			unit: 'writes',
		},
	];
}

async function detect( stack: Stack, importer: Importer ): Promise< Result > {
	const oldSite = await serveOldSystem( SYSTEMS[ importer ], ARTICLES );
	try {
		await stack.restore( 'activated' );
		await fill( stack, importer, ARTICLES, oldSite.url );
		const ask = await asAdmin( stack );
		// The screen that asks was opened before, so PHP's files are read already.
		await ask( 'GET', '/old-sites' );
		const { data, wallMs, peakMb, queries } = await ask(
			'POST',
			'/old-sites/detect',
			{ url: oldSite.url }
		);
		const { item, recognised, samples } = data as Found;
		const confirmed = await ask( 'PUT', '/old-sites', {
			revision: 0,
			items: [ item ],
		} );
		return {
			detect: [
				{
					what: `${ importer }: time`,
					value: wallMs / 1000,
					unit: 's',
					most: 5,
				},
				{
					what: `${ importer }: memory`,
					value: peakMb,
					unit: 'MB',
					most: 64,
				},
				{
					what: `${ importer }: queries`,
					value: queries.length,
					unit: 'queries',
				},
				{
					what: `${ importer }: recognised`,
					value: recognised,
					unit: 'articles',
					least: ARTICLES,
				},
				{
					what: `${ importer }: samples shown`,
					value: samples.length,
					unit: 'articles',
					least: 5,
				},
			],
			confirm: confirmation( importer, confirmed ),
		};
	} finally {
		await oldSite.close();
	}
}

async function run(): Promise< Table[] > {
	const results = await withStack(
		{
			name: 'bench',
			fresh: true,
			cron: false,
			watchFiles: false,
			workers: 2,
		},
		async ( stack ) => {
			await stack.keep( 'activated' );
			const all: Result[] = [];
			for ( const importer of IMPORTERS ) {
				all.push( await detect( stack, importer ) );
			}
			return all;
		}
	);
	return [
		{
			title: 'Finding the imported articles',
			how: `POST old-sites/detect over HTTP on a site of ${ ARTICLES.toLocaleString( 'en' ) } imported articles, 200 written since and 2,000 attachments, whichever importer left its traces. The time holds the reading of the old site's home page.`,
			rows: results.flatMap( ( result ) => result.detect ),
		},
		{
			title: '“That is right”',
			how: 'PUT old-sites with what was found; from then on every imported article carries the tools, and there is no batch to wait for.',
			rows: results.flatMap( ( { confirm } ) => confirm ),
		},
	];
}

export default { title: 'Finding out about the old site', run } satisfies Bench;
