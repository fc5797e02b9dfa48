import { setUpOn } from './support/set-up';
import { expect, test } from './support/test';

/** What an admin decides about the plugin itself. */

test.beforeEach( async ( { site, loginAs } ) => {
	await site.reset();
	await loginAs( 'administrator' );
} );

test( 'the card goes where it is told, and away when the feature is off', async ( {
	page,
	site,
	axe,
	picture,
} ) => {
	const article = `${ site.url }${ site.examples.clean }`;
	const card = page.locator( '.wp-block-passerelle-old-site-tools' );

	await page.goto( article );
	await expect( card ).toHaveCount( 1 );

	await setUpOn( page, site ).open( '#/settings' );
	await expect( page.getByLabel( "Après l'article" ) ).toBeChecked();
	await axe( { include: '#passerelle-old-sites' } );
	await setUpOn( page, site ).expectNoOverflow();
	await picture( 'settings' );

	await page
		.getByLabel( 'Seulement là où son bloc est placé à la main' )
		.check();
	await page
		.getByRole( 'button', { name: 'Enregistrer', exact: true } )
		.click();
	await expect(
		setUpOn( page, site ).screen.getByText( 'Enregistré.', { exact: true } )
	).toBeInViewport();
	await page.goto( article );
	await expect( card ).toHaveCount( 0 );

	await setUpOn( page, site ).open( '#/settings' );
	await page.getByLabel( "Avant l'article" ).check();
	await page.getByLabel( /^Le chemin du retour|^Le retour/ ).uncheck();
	await page.getByLabel( "Supprimer aussi tout ce qu'elle a gardé" ).check();
	await page
		.getByRole( 'button', { name: 'Enregistrer', exact: true } )
		.click();
	await expect(
		setUpOn( page, site ).screen.getByText( 'Enregistré.', { exact: true } )
	).toBeVisible();
	await page.reload();
	await expect( page.getByLabel( "Avant l'article" ) ).toBeChecked();
	await expect(
		page.getByLabel( "Supprimer aussi tout ce qu'elle a gardé" )
	).toBeChecked();

	await page.goto( article );
	await expect( card ).toHaveCount( 0 );
} );

test( 'what was chosen and not saved is still there after a reload, and can be dropped', async ( {
	page,
	site,
} ) => {
	await setUpOn( page, site ).open( '#/settings' );
	await page.getByLabel( "Avant l'article" ).check();
	page.once( 'dialog', ( dialog ) => void dialog.accept() );
	await page.reload();
	await expect( page.getByLabel( "Avant l'article" ) ).toBeChecked();
	await page
		.getByRole( 'button', { name: 'Revenir à ce qui est enregistré' } )
		.click();
	await expect( page.getByLabel( "Après l'article" ) ).toBeChecked();
} );
