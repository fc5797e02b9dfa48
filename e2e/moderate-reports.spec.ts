import type { Page } from '@playwright/test';
import { articleIdOn, expectNoOverflow } from './support/card';
import { unfold } from './support/panel';
import { fill, stored } from './support/report';
import { expect, test } from './support/test';
import type { Site } from './support/site';

/** Someone who looks after what readers reported; perhaps a volunteer who may do nothing else. */

const screenOn = ( page: Page ) => page.locator( '#passerelle-reports' );

async function open( page: Page, site: Site, hash = '' ): Promise< void > {
	await page.goto(
		`${ site.url }/wp-admin/admin.php?page=passerelle-reports${ hash }`
	);
	await expect(
		page.getByRole( 'heading', { name: 'Signalements', level: 1 } )
	).toBeVisible();
}

test.beforeEach( async ( { site } ) => {
	await site.reset();
	await site.eval(
		`get_users( array( 'role' => 'subscriber' ) )[0]->add_cap( 'passerelle_moderate' );`
	);
	await fill( site, [
		{ quote: 'le passage cité', note: 'Il manque un s.', count: 5 },
		{ reason: 'image', target: `${ site.url }/photo-04.jpg` },
		{ article: 'raw', reason: 'code', note: '<b>{{{intertitre}}}</b>' },
		{ status: 'held', held_for: 'honeypot', note: 'Un mot' },
		{ status: 'held', held_for: 'stamp', article: 'raw' },
	] );
} );

test( 'a volunteer with no other right decides, and goes back', async ( {
	page,
	site,
	loginAs,
	axe,
	picture,
} ) => {
	await loginAs( 'subscriber' );
	await page.goto( `${ site.url }/wp-admin/` );
	await expect(
		page.locator( '#toplevel_page_passerelle-reports .awaiting-mod' )
	).toContainText( '5' );
	await open( page, site );
	const first = screenOn( page ).locator( '.passerelle-open' ).first();
	await expect(
		screenOn( page ).getByText( 'Faute ou erreur · Une image manque' )
	).toBeVisible();
	// DataViews' own words too, and a tick to take for every pointer.
	await expect( screenOn( page ).getByText( '2 éléments' ) ).toBeVisible();
	await expect(
		screenOn( page ).locator( '.dataviews-selection-checkbox' ).last()
	).toHaveCSS( 'opacity', '1' );
	await first.click();
	const cards = screenOn( page ).locator( '.passerelle-opened li' );
	await expect( cards ).toHaveCount( 2 );
	await expect( cards.first() ).toContainText( 'le passage cité' );
	await expect( cards.first() ).toContainText( '5 fois' );
	await expect(
		screenOn( page ).getByRole( 'link', { name: 'Modifier' } )
	).toHaveCount( 0 );
	await expectNoOverflow( page );
	await axe( { include: '#passerelle-reports' } );
	await picture( 'reports-articles' );

	// By the keyboard alone: the focus stays where the work is.
	await cards.first().getByRole( 'button', { name: 'Réparé' } ).focus();
	await page.keyboard.press( 'Enter' );
	const back = cards
		.first()
		.getByRole( 'button', { name: "Revenir à la version d'avant" } );
	await expect( back ).toBeFocused();
	expect( ( await stored( site ) )[ 0 ]?.status ).toBe( 'fixed' );
	await page.keyboard.press( 'Enter' );
	await expect(
		cards.first().getByRole( 'button', { name: 'Réparé' } )
	).toBeFocused();
	expect( ( await stored( site ) )[ 0 ]?.status ).toBe( 'new' );
} );

test( 'what waits is shown with the reason, and let through in bulk', async ( {
	page,
	site,
	loginAs,
	axe,
	picture,
} ) => {
	await loginAs( 'editor' );
	await open( page, site, '#/held' );
	const cards = screenOn( page ).locator( '.passerelle-report' );
	await expect( cards ).toHaveCount( 2 );
	await expect( cards.first() ).toContainText(
		'gestionnaire de mots de passe'
	);
	await expect( screenOn( page ) ).not.toContainText( "n'existe plus" );
	await expectNoOverflow( page );
	await axe( { include: '#passerelle-reports' } );
	await picture( 'reports-held' );

	await screenOn( page )
		.locator(
			'.dataviews-bulk-actions-footer__container, .dataviews-footer'
		)
		.getByRole( 'checkbox' )
		.first()
		.check();
	await screenOn( page )
		.getByRole( 'button', { name: "C'est bon : à traiter" } )
		.last()
		.click();
	await expect( screenOn( page ).getByTestId( 'snackbar' ) ).toContainText(
		'2 signalements'
	);
	expect(
		( await stored( site ) ).filter( ( { status } ) => 'held' === status )
	).toEqual( [] );
} );

test( 'searches, filters, exports; nothing a reader wrote is markup', async ( {
	page,
	site,
	loginAs,
	picture,
} ) => {
	await loginAs( 'editor' );
	await open( page, site, '#/open' );
	const cards = screenOn( page ).locator( '.passerelle-report' );
	await expect( cards ).toHaveCount( 3 );
	await picture( 'reports-one-by-one' );
	await screenOn( page ).getByRole( 'searchbox' ).fill( 'intertitre' );
	await expect( cards ).toHaveCount( 1 );
	await expect( cards ).toContainText( '<b>{{{intertitre}}}</b>' );
	const csv = await page.request.get(
		String(
			await screenOn( page )
				.getByRole( 'link', { name: /CSV/ } )
				.getAttribute( 'href' )
		)
	);
	expect( csv.headers()[ 'content-type' ] ).toContain( 'text/csv' );
	expect( ( await csv.text() ).split( '\r\n' ) ).toHaveLength( 7 );
} );

test( 'has nothing to do, or no answer, and is told so', async ( {
	page,
	site,
	loginAs,
	picture,
} ) => {
	await site.eval(
		`$GLOBALS['wpdb']->query( "DELETE FROM {$GLOBALS['wpdb']->prefix}passerelle_reports" );`
	);
	await loginAs( 'editor' );
	await open( page, site );
	await expect( screenOn( page ) ).toContainText( 'Rien à traiter.' );
	await picture( 'reports-empty' );
	await page.route( /passerelle(\/|%2F)v1(\/|%2F)reports/, ( route ) =>
		route.abort()
	);
	await page.reload();
	await screenOn( page )
		.getByRole( 'button', { name: 'Réessayer' } )
		.waitFor();
	await page.unroute( /passerelle(\/|%2F)v1(\/|%2F)reports/ );
	await screenOn( page ).getByRole( 'button', { name: 'Réessayer' } ).click();
	await expect( screenOn( page ) ).toContainText( 'Rien à traiter.' );
} );

test( 'an editor sees an article’s reports, goes to the passage, and is asked after an update', async ( {
	page,
	site,
	editor,
	loginAs,
	axe,
	picture,
} ) => {
	const id = Number(
		await site.eval(
			`$id = wp_insert_post( array( 'post_title' => 'Un article', 'post_status' => 'publish', 'post_content' => '<!-- wp:paragraph --><p>Une phrase.</p><!-- /wp:paragraph --><!-- wp:paragraph --><p>Ici se trouve <em>le passage</em> cité, et la suite.</p><!-- /wp:paragraph -->' ) ); $GLOBALS['wpdb']->query( "UPDATE {$GLOBALS['wpdb']->prefix}passerelle_reports SET post_id = $id WHERE \`count\` = 5" ); echo $id;`
		)
	);
	await loginAs( 'editor' );
	await editor.open( id );
	await editor.openDocumentPanels();
	const panel = page.locator( '.passerelle-reports' );
	const title = panel.getByRole( 'button', { name: 'Signalements (1)' } );
	await unfold( title );
	await expect( panel ).toContainText( 'le passage cité' );
	await axe( { include: '.passerelle-reports' } );
	await picture( 'reports-editor' );
	await panel.getByRole( 'button', { name: 'Aller au passage' } ).click();
	await expect
		.poll( () =>
			page.evaluate( () =>
				(
					window as unknown as {
						wp: {
							data: {
								select: ( s: string ) => {
									getSelectedBlock: () => {
										attributes: { content: unknown };
									} | null;
								};
							};
						};
					}
				 ).wp.data
					.select( 'core/block-editor' )
					.getSelectedBlock()
					?.attributes.content?.toString()
			)
		)
		.toContain( '<em>le passage</em> cité' );

	await editor.insert( 'core/paragraph', { content: 'Réparé.' } );
	await editor.closeSidebar();
	await editor.save();
	await page.getByRole( 'button', { name: 'Oui, réparé' } ).click();
	await editor.openDocumentPanels();
	await expect( panel ).toHaveCount( 0 );
	await expect
		.poll( async () => ( await stored( site ) )[ 0 ]?.status )
		.toBe( 'fixed' );
} );

test( 'an editor goes from an article to its reports by the command palette', async ( {
	page,
	site,
	editor,
	loginAs,
} ) => {
	await loginAs( 'editor' );
	await editor.open( await articleIdOn( site, 'half' ) );
	await page.keyboard.press( 'Control+k' );
	await page.getByRole( 'combobox' ).last().fill( 'signalements' );
	await expect(
		page.getByRole( 'option', { name: /^Signalements des lecteurs/ } )
	).toBeVisible();
	await page
		.getByRole( 'option', { name: /^Signalements sur cet article/ } )
		.click();
	await expect( page ).toHaveURL( /reports#\/article\/\d+$/ );
	await expect(
		screenOn( page ).locator( '.passerelle-report' )
	).toHaveCount( 2 );
} );
