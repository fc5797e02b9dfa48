import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Site } from './site';

/** The words of the strip, in the languages that the sites of the tests speak. */
export const WORDS = {
	card: /^(?:Ancien site|Old site)$/,
	old: /^(?:Voir sur l'ancien site|View on the old site)$/,
	archive:
		/^(?:Voir la copie archivée|View the archived copy) \((?:sur|on) web\.archive\.org\)$/,
	original: /^(?:Voir l'original|View the original)$/,
	search: /^(?:Rechercher cet article sur l'ancien site|Search the old site for this article)$/,
	words: /^(?:Chercher ces mots|Search for these words)$/,
	anything: /^(?:Chercher sur l'ancien site|Search the old site)$/,
};

export type Card = {
	all: Locator;
	old: Locator;
	archive: Locator;
	original: Locator;
	/** The title, as it will be asked. */
	title: Locator;
	search: Locator;
	words: Locator;
};

/**
 * The strip of an imported article.
 *
 * @param page The article's page.
 */
export function cardIn( page: Page ): Card {
	const all = page.getByRole( 'complementary', { name: WORDS.card } );

	return {
		all,
		old: all.getByRole( 'link', { name: WORDS.old } ),
		archive: all.getByRole( 'link', { name: WORDS.archive } ),
		original: all.getByRole( 'link', { name: WORDS.original } ),
		title: all.getByRole( 'searchbox' ),
		search: all.getByRole( 'button', { name: WORDS.search } ),
		words: all.getByRole( 'button', { name: WORDS.words } ),
	};
}

/**
 * The address of an article of the demo.
 *
 * @param site The site.
 * @param kind Which kind: see `Started`.
 */
export function articleOn(
	site: Site,
	kind: keyof Site[ 'examples' ]
): string {
	const path = site.examples[ kind ];
	if ( path === undefined ) {
		throw new Error( `The demo has no article of the kind ${ kind }.` );
	}
	return site.url + path;
}

/**
 * Nothing is wider than the screen.
 *
 * @param page The page.
 */
export async function expectNoOverflow( page: Page ): Promise< void > {
	const [ content, window ] = await page.evaluate( () => [
		document.documentElement.scrollWidth,
		document.documentElement.clientWidth,
	] );
	expect( content ).toBeLessThanOrEqual( window ?? 0 );
}

/**
 * The number of an article of the demo.
 *
 * @param site The site.
 * @param kind Which kind: see `Started`.
 */
export async function articleIdOn(
	site: Site,
	kind: keyof Site[ 'examples' ]
): Promise< number > {
	return Number(
		await site.eval(
			`echo url_to_postid( '${ articleOn( site, kind ) }' );`
		)
	);
}
