import { unfold } from './support/panel';
import { fill, stored } from './support/report';
import { articleIdOn } from './support/card';
import { expect, test } from './support/test';

/** Someone who looks after reports, when something does not answer or is gone: nothing passes for done that is not. */

test.beforeEach( async ( { site } ) => {
	await site.reset();
	await fill( site, [ { note: 'Il manque un s.' }, { post_id: '999999' } ] );
} );

test( 'sees that an article is gone, and hears when all of them cannot be closed at once', async ( {
	page,
	site,
	loginAs,
} ) => {
	await loginAs( 'editor' );
	await page.goto(
		`${ site.url }/wp-admin/admin.php?page=passerelle-reports`
	);
	const screen = page.locator( '#passerelle-reports' );
	await expect(
		screen.getByRole( 'button', { name: "L'article n'existe plus." } )
	).toBeVisible();

	await page.route( /reports\?.*postId=/, ( route ) =>
		route.fulfill( { status: 503, json: { message: 'Pas maintenant.' } } )
	);
	await screen
		.locator(
			'.dataviews-bulk-actions-footer__container, .dataviews-footer'
		)
		.getByRole( 'checkbox' )
		.first()
		.check();
	await screen
		.getByRole( 'button', { name: 'Tout est réparé' } )
		.last()
		.click();
	await expect( screen.getByTestId( 'snackbar' ) ).toContainText(
		'Pas maintenant.'
	);
	expect( ( await stored( site ) )[ 0 ]?.status ).toBe( 'new' );
} );

test( 'in the editor is not asked after an update that failed, nor told that a refused one is repaired', async ( {
	page,
	site,
	editor,
	loginAs,
} ) => {
	await loginAs( 'editor' );
	await editor.open( await articleIdOn( site, 'half' ) );
	const offer = page.getByRole( 'button', { name: 'Oui, réparé' } );
	const posts = /wp(\/|%2F)v2(\/|%2F)posts(\/|%2F)\d+/;
	await editor.insert( 'core/paragraph', { content: 'Réparé.' } );
	await page.route( posts, ( route ) => route.abort() );
	await page.evaluate( () =>
		(
			window as unknown as {
				wp: {
					data: {
						dispatch: ( s: string ) => {
							savePost: () => Promise< void >;
						};
					};
				};
			}
		 ).wp.data
			.dispatch( 'core/editor' )
			.savePost()
	);
	await expect( offer ).toHaveCount( 0 );
	await page.unroute( posts );

	await page.route( /reports(\/|%2F)bulk/, ( route ) =>
		route.fulfill( {
			json: {
				done: 0,
				failed: [ { id: 1, code: 'passerelle_not_saved' } ],
			},
		} )
	);
	await editor.closeSidebar();
	await editor.save();
	await offer.click();
	await expect( page.getByTestId( 'snackbar' ).last() ).toContainText(
		'base de données'
	);
	await editor.openDocumentPanels();
	const panel = page.locator( '.passerelle-reports' );
	await unfold( panel.getByRole( 'button', { name: 'Signalements (1)' } ) );
	await expect( panel ).toContainText( 'Il manque un s.' );
} );
