import { setUpOn, type SetUp } from './support/set-up';
import { expect, test } from './support/test';

/** An admin's first minute with the plugin. */

let setUp: SetUp;

test.beforeEach( async ( { page, site, loginAs } ) => {
	await site.reset( 'activated' );
	await loginAs( 'administrator' );
	setUp = setUpOn( page, site );
} );

test( 'from the list of plugins to links on every imported article', async ( {
	page,
	site,
	axe,
	picture,
} ) => {
	await page.goto( `${ site.url }/wp-admin/plugins.php` );
	await page
		.getByRole( 'link', { name: "Donner l'adresse de l'ancien site" } )
		.click();

	await expect(
		page.getByRole( 'heading', { name: /^Bienvenue/ } )
	).toBeVisible();
	await axe( { include: '#passerelle-old-sites' } );
	await setUp.expectNoOverflow();
	await picture( 'set-up-1-question' );

	// As people type it. This old site knows only http.
	await setUp.find( site.oldSite.replace( /^http:\/\//, '' ) );
	await expect( page.getByText( /articles reconnus sur/ ) ).toBeVisible();
	await expect( page.locator( '.passerelle-samples li' ) ).toHaveCount( 5 );
	await expect(
		page.getByRole( 'heading', { name: /Ces articles/ } )
	).toBeFocused();
	await setUp.expectNoOverflow();
	await axe( { include: '#passerelle-old-sites' } );
	await picture( 'set-up-2-samples' );

	// The samples are right: each leads to the old article of the same title.
	for ( const sample of await page
		.locator( '.passerelle-samples li' )
		.all() ) {
		const title = await sample
			.locator( '.passerelle-sample-title' )
			.innerText();
		const address = await sample.getByRole( 'link' ).getAttribute( 'href' );
		const old = await page.request.get( String( address ) );

		expect( old.status() ).toBe( 200 );
		expect( letters( await old.text() ) ).toContain( letters( title ) );
	}

	await page.getByRole( 'button', { name: "C'est bien ça" } ).click();
	await expect(
		page.getByRole( 'heading', { name: /C'est en place sur \d/ } )
	).toBeFocused();
	expect( ( await setUp.saved() ).revision ).toBe( 1 );
	await axe( { include: '#passerelle-old-sites' } );
	await setUp.expectNoOverflow();
	await picture( 'set-up-3-in-place' );

	const article = await page
		.getByRole( 'link', { name: 'Voir un article' } )
		.getAttribute( 'href' );

	// Which articles have no old address: a list of theirs, one click away.
	await page
		.getByText( /n'ont pas d'ancienne adresse/ )
		.getByRole( 'link', { name: 'Articles' } )
		.click();
	await expect( page ).toHaveURL( /edit\.php/ );
	await expect( page.locator( '#passerelle-filter' ) ).toHaveValue( 'none' );

	await page.goto( String( article ) );
	await expect(
		page.getByRole( 'link', { name: "Voir sur l'ancien site" } )
	).toBeVisible();
} );

/** Letters and digits alone: typography differs between systems. */
function letters( text: string ): string {
	return text
		.replace( /&#(\d+);/g, ( _, code ) =>
			String.fromCodePoint( Number( code ) )
		)
		.replace( /<[^>]*>|&[a-z]+;/g, '' )
		.normalize( 'NFKD' )
		.replace( /[^\p{L}\p{N}]/gu, '' )
		.toLowerCase();
}

test( 'one click makes the help page', async ( { page, site } ) => {
	await setUp.open();
	await setUp.find( site.oldSite );
	await page.getByRole( 'button', { name: "C'est bien ça" } ).click();
	await page.getByRole( 'button', { name: "Créer la page d'aide" } ).click();

	const link = page.getByRole( 'link', { name: 'La voir' } );

	// The button went away with the focus: the next key goes on from the answer.
	await expect( page.getByText( "La page d'aide est là." ) ).toBeFocused();
	await page.goto( String( await link.getAttribute( 'href' ) ) );
	await expect( page.getByRole( 'heading', { level: 1 } ) ).toBeVisible();
	expect( page.url() ).not.toContain( 'wp-admin' );
} );

test( 'the keyboard alone is enough', async ( { page, site } ) => {
	await setUp.open();
	await page.getByLabel( "Adresse de l'ancien site" ).focus();
	await page.keyboard.type( site.oldSite );
	await page.keyboard.press( 'Enter' );
	await expect(
		page.getByRole( 'heading', { name: /Ces articles/ } )
	).toBeFocused( { timeout: 30_000 } );

	for ( let link = 0; link < 5; link++ ) {
		await page.keyboard.press( 'Tab' );
		await expect(
			page.locator( '.passerelle-samples a' ).nth( link )
		).toBeFocused();
	}
	await page.keyboard.press( 'Tab' );
	await expect(
		page.getByRole( 'button', { name: "C'est bien ça" } )
	).toBeFocused();
	await page.keyboard.press( 'Enter' );
	await expect(
		page.getByRole( 'heading', { name: /C'est en place/ } )
	).toBeFocused();
} );

test( 'the notice can be sent away, and the menu stays', async ( {
	page,
	site,
} ) => {
	await page.goto( `${ site.url }/wp-admin/plugins.php` );
	await page.getByRole( 'link', { name: 'Pas maintenant' } ).click();
	await expect( page ).toHaveURL( /plugins\.php/ );
	await expect(
		page.getByRole( 'link', { name: "Donner l'adresse de l'ancien site" } )
	).toHaveCount( 0 );

	const row = page.locator( 'tr[data-plugin^="passerelle/"]' );
	await row.getByRole( 'link', { name: 'Régler' } ).click();
	await expect(
		page.getByRole( 'heading', { name: /^Bienvenue/ } )
	).toBeVisible();
} );

test( 'nobody but an admin sees it', async ( { page, site, loginAs } ) => {
	await page.context().clearCookies();
	await loginAs( 'editor' );
	await page.goto( `${ site.url }/wp-admin/` );
	await expect(
		page.locator( '#adminmenu' ).getByText( 'Passerelle' )
	).toHaveCount( 0 );

	const refused = await page.goto(
		`${ site.url }/wp-admin/admin.php?page=passerelle`
	);
	expect( refused?.status() ).toBe( 403 );
} );
