import type { Locator, Page } from '@playwright/test';
import type { Editor } from './editor';
import type { Site } from './site';

/**
 * The id of an article of the demo.
 *
 * @param site The site, native.
 * @param kind Which kind: see `Started`.
 */
export async function idOf(
	site: Site,
	kind: keyof Site[ 'examples' ]
): Promise< number > {
	return Number(
		await site.eval(
			`echo url_to_postid( '${ site.url }${ site.examples[ kind ] ?? '' }' );`
		)
	);
}

/**
 * The sidebar's panel about the old site, open.
 *
 * @param page   The page, logged in.
 * @param editor Its editor.
 * @param id     The article.
 */
export async function openPanel(
	page: Page,
	editor: Editor,
	id: number
): Promise< Locator > {
	await editor.open( id );
	await editor.openDocumentPanels();
	const panel = page.locator( '.passerelle-panel' );
	const title = panel.getByRole( 'button', {
		name: 'Ancien site',
		exact: true,
	} );
	await unfold( title );
	return panel;
}

/**
 * Opens a panel that may be open already.
 *
 * @param title Its button.
 */
export async function unfold( title: Locator ): Promise< void > {
	if ( ( await title.getAttribute( 'aria-expanded' ) ) !== 'true' ) {
		await title.click();
	}
}

/**
 * The short notice with these words at the bottom of the editor.
 *
 * @param page  The page.
 * @param words Some of them.
 */
export const snackbar = ( page: Page, words: string ) =>
	page.getByTestId( 'snackbar' ).filter( { hasText: words } );
