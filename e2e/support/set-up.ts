import type { Locator, Page } from '@playwright/test';
import { expect } from './test';
import type { Site } from './site';

/** The set-up screen, as its tests use it. */
export type SetUp = {
	/** What is ours on the page: WordPress repeats every notice for screen readers. */
	screen: Locator;
	open: ( hash?: string ) => Promise< void >;
	/** Answers the one question. */
	ask: ( address: string ) => Promise< void >;
	/** Goes through to the samples. */
	find: ( address: string ) => Promise< void >;
	/** The old sites as they are saved. */
	saved: () => Promise< { revision: number; items: OldSite[] } >;
	/** What another admin does in the meantime: PHP that changes `$items`. */
	meanwhile: ( php: string ) => Promise< void >;
	/** Fails when the page is wider than its window. */
	expectNoOverflow: () => Promise< void >;
};

type OldSite = {
	id: string;
	name: string;
	baseUrl: string;
	formerUrls: string[];
	state: string;
	identities: object[];
	articleUrl: string;
};

/**
 * @param page Logged in as an admin.
 * @param site A native one.
 */
export function setUpOn( page: Page, site: Site ): SetUp {
	const ask = async ( address: string ) => {
		await page.getByLabel( "Adresse de l'ancien site" ).fill( address );
		await page
			.getByRole( 'button', { name: 'Continuer', exact: true } )
			.click();
	};

	return {
		screen: page.locator( '#passerelle-old-sites' ),
		ask,
		open: async ( hash = '' ) => {
			await page.goto(
				`${ site.url }/wp-admin/admin.php?page=passerelle${ hash }`
			);
			await page.getByRole( 'heading', { level: 2 } ).first().waitFor();
		},
		find: async ( address ) => {
			await ask( address );
			await expect(
				page.getByRole( 'heading', { name: /Ces articles sont-ils/ } )
			).toBeVisible( {
				timeout: 30_000,
			} );
		},
		saved: async () =>
			JSON.parse(
				await site.eval(
					`echo wp_json_encode( get_option( 'passerelle_old_sites' ) );`
				)
			),
		meanwhile: async ( php ) => {
			await site.eval(
				`$o = get_option( 'passerelle_old_sites' ); $items = $o['items']; ${ php }; update_option( 'passerelle_old_sites', array( 'revision' => $o['revision'] + 1, 'items' => $items ), true );`
			);
		},
		expectNoOverflow: async () => {
			const { wide, window: width } = await page.evaluate( () => ( {
				wide: document.documentElement.scrollWidth,
				window: document.documentElement.clientWidth,
			} ) );

			expect( wide, 'width of the page' ).toBeLessThanOrEqual( width );
		},
	};
}
