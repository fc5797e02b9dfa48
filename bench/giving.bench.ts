import { keepAccountsIn } from './lib/accounts';
import { loads } from './lib/load';
import { gzip, pageCost } from './lib/meter';
import type { Bench, Table } from './lib/table';
import { Plain } from '../tools/lib/say';
import { withStack } from '../tools/native/any';
import type { Stack } from '../tools/native/stack';

const BLOCKS =
	'<!-- wp:passerelle/bank-account {"account":"passeurs","section":"Toulouse"} /--><!-- wp:passerelle/bank-account {"account":"suisse"} /-->';

async function page( stack: Stack, slug: string, content: string ) {
	const said = await stack.eval(
		`echo get_permalink( wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_name' => '${ slug }', 'post_title' => 'Dons', 'post_content' => wp_slash( '<!-- wp:paragraph --><p>Merci.</p><!-- /wp:paragraph -->${ content }' ) ) ) );`
	);
	return said.trim();
}

async function compare( stack: Stack ): Promise< Table[] > {
	await keepAccountsIn( stack );
	const plain = await page( stack, 'sans', '' );
	const giving = await page( stack, 'avec', BLOCKS );
	const before = await pageCost( stack, plain );
	const after = await pageCost( stack, giving );
	const [ loadBefore, loadAfter ] = await loads( [ plain, giving ] );

	if (
		! after.html.includes( 'data-pay="iban"' ) ||
		! loadBefore ||
		! loadAfter
	) {
		throw new Plain( 'The page shows no account: nothing was measured.' );
	}

	const module = await fetch(
		`${ stack.url }/wp-content/plugins/passerelle/build/view/giving.js`
	);
	return [
		{
			title: 'A page with two accounts',
			how: 'Against the same page without them; Twenty Twenty-Five, no object cache. Requests are counted in a real browser with an empty cache, before anything is pressed.',
			rows: [
				{
					what: 'queries',
					value: after.queries - before.queries,
					unit: 'queries',
					most: 0,
				},
				{
					what: 'requests before a tap',
					value: loadAfter.requests - loadBefore.requests,
					unit: 'requests',
					most: 0,
				},
				{
					what: 'requests to others',
					value: loadAfter.thirdParty - loadBefore.thirdParty,
					unit: 'requests',
					most: 0,
				},
				{
					what: 'JavaScript before a tap',
					value: loadAfter.js - loadBefore.js,
					unit: 'bytes',
					most: 0,
				},
				{
					what: 'JavaScript after a tap',
					value:
						gzip( Buffer.from( await module.arrayBuffer() ) ) /
						1024,
					unit: 'KB gzip',
					most: 12,
				},
				{
					what: 'HTML and CSS',
					value: ( after.gzip - before.gzip ) / 1024,
					unit: 'KB gzip',
				},
			],
		},
	];
}

async function run(): Promise< Table[] > {
	return withStack(
		{
			name: 'bench-giving',
			fresh: true,
			cron: false,
			watchFiles: false,
			workers: 2,
		},
		compare
	);
}

export default { title: 'What accounts cost a reader', run } satisfies Bench;
