import { chromium } from '@playwright/test';
import type { Response } from '@playwright/test';
import { findBrowser } from '../../tools/browser';
import { gzip } from './meter';

/** What a reader's browser fetches for a page. */
export type Load = {
	requests: number;
	/** To hosts other than the page's own. */
	thirdParty: number;
	/** Bytes, gzip, of what was fetched. */
	html: number;
	css: number;
	js: number;
};

const KINDS = { document: 'html', stylesheet: 'css', script: 'js' } as const;

async function weight( response: Response ): Promise< number > {
	try {
		return gzip( await response.body() );
	} catch {
		// A redirect or an empty answer has no body.
		return 0;
	}
}

/**
 * Opens pages in a real browser, each in a fresh profile, and counts what they
 * fetch, favicon aside.
 *
 * @param urls The pages.
 */
export async function loads( urls: string[] ): Promise< Load[] > {
	const { args, executablePath } = findBrowser();
	const browser = await chromium.launch( {
		args,
		...( executablePath ? { executablePath } : {} ),
	} );
	try {
		const all: Load[] = [];
		for ( const url of urls ) {
			const context = await browser.newContext();
			const page = await context.newPage();
			const responses: Response[] = [];
			page.on( 'response', ( response ) => responses.push( response ) );
			await page.goto( url, { waitUntil: 'networkidle' } );
			all.push( await add( url, responses ) );
			await context.close();
		}
		return all;
	} finally {
		await browser.close();
	}
}

async function add( url: string, responses: Response[] ): Promise< Load > {
	const { host } = new URL( url );
	const load: Load = { requests: 0, thirdParty: 0, html: 0, css: 0, js: 0 };
	for ( const response of responses ) {
		if (
			response.url().startsWith( 'data:' ) ||
			response.url().endsWith( '/favicon.ico' )
		) {
			continue;
		}
		load.requests += 1;
		load.thirdParty += new URL( response.url() ).host === host ? 0 : 1;
		const kind =
			KINDS[ response.request().resourceType() as keyof typeof KINDS ];
		if ( kind ) {
			load[ kind ] += await weight( response );
		}
	}
	return load;
}
