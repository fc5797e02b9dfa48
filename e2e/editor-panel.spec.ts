import { cardIn } from './support/card';
import { idOf, openPanel, snackbar } from './support/panel';
import { expect, test } from './support/test';

/** An editor who looks after one imported article in the sidebar. */

test.beforeEach( async ( { site } ) => {
	await site.reset();
} );

test( 'sees where the article lived, and can look', async ( {
	page,
	site,
	editor,
	loginAs,
	axe,
	picture,
} ) => {
	await loginAs( 'editor' );
	const asked: string[] = [];
	page.on( 'request', ( request ) => {
		if ( request.url().includes( '/passerelle/v1/' ) ) {
			asked.push( request.url() );
		}
	} );
	const panel = await openPanel( page, editor, await idOf( site, 'half' ) );

	await expect(
		panel.getByRole( 'link', { name: /spip\.php\?article\d+/ } )
	).toHaveAttribute( 'href', new RegExp( `^${ site.oldSite }` ) );
	await expect(
		panel.getByRole( 'link', { name: /Rechercher cet article/ } )
	).toHaveAttribute( 'href', /recherche=%22/ );
	await expect( panel ).toContainText(
		"Trouvée dans ce que l'importation a laissé."
	);
	expect( asked ).toEqual( [] );
	await axe( { include: '.passerelle-panel' } );
	await picture( 'editor-panel' );
} );

test( 'gives another address, is told what is wrong with it, and can go back', async ( {
	page,
	site,
	editor,
	loginAs,
	axe,
	picture,
} ) => {
	await loginAs( 'editor' );
	const id = await idOf( site, 'half' );
	const panel = await openPanel( page, editor, id );
	const found = String(
		await panel.getByRole( 'link' ).first().getAttribute( 'href' )
	);

	await panel.getByRole( 'button', { name: "Modifier l'adresse" } ).click();
	const field = panel.getByRole( 'textbox', {
		name: "Adresse sur l'ancien site",
	} );
	await expect( field ).toBeFocused();

	await field.fill( 'https://ailleurs.example/page' );
	await field.press( 'Enter' );
	await expect( panel.getByRole( 'alert' ) ).toContainText( site.oldSite );
	// Readers' errors have a frame; their style is in this page for the canvas.
	await expect( panel.getByRole( 'alert' ).last() ).toHaveCSS(
		'border-top-style',
		'none'
	);
	await expect( field ).toHaveValue( 'https://ailleurs.example/page' );
	await expect( field ).toHaveAccessibleDescription( /ancien site/ );
	await axe( { include: '.passerelle-panel' } );
	await picture( 'editor-panel-error' );

	// Without its scheme, as people copy it.
	await field.fill(
		`${ site.oldSite.replace( /^https?:\/\//, '' ) }spip.php?article2`
	);
	await field.press( 'Enter' );
	await expect(
		panel.getByRole( 'link', { name: /spip\.php\?article2/ } )
	).toBeVisible();
	await expect( panel ).toContainText( 'Donnée à la main pour cet article.' );
	await expect(
		panel.getByRole( 'button', { name: "Modifier l'adresse" } )
	).toBeFocused();

	await snackbar( page, "L'ancienne adresse est enregistrée." )
		.getByRole( 'button', { name: 'Remettre' } )
		.click();
	await expect( panel.getByRole( 'link' ).first() ).toHaveAttribute(
		'href',
		found
	);
	expect(
		await site.eval(
			`echo get_post_meta( ${ id }, '_passerelle_old_url', true );`
		)
	).toBe( '' );
} );

test( 'goes back to the address that was found', async ( {
	page,
	site,
	editor,
	loginAs,
} ) => {
	const id = await idOf( site, 'half' );
	await site.eval(
		`update_post_meta( ${ id }, '_passerelle_old_url', '${ site.oldSite }spip.php?article2' );`
	);
	await loginAs( 'editor' );
	const panel = await openPanel( page, editor, id );

	await expect( panel ).toContainText( 'Donnée à la main' );
	await panel
		.getByRole( 'button', { name: "Enlever l'adresse donnée à la main" } )
		.click();
	await expect( panel ).toContainText(
		"Trouvée dans ce que l'importation a laissé."
	);
} );

test( 'marks an article as checked: readers see one line, until she changes her mind', async ( {
	page,
	site,
	editor,
	loginAs,
	picture,
} ) => {
	await loginAs( 'editor' );
	const panel = await openPanel( page, editor, await idOf( site, 'half' ) );
	const reader = await page.context().browser()?.newPage();
	const card = cardIn( reader ?? page );
	const checked = panel.getByRole( 'checkbox', { name: /Article vérifié/ } );

	await checked.click();
	await expect(
		snackbar( page, 'Enregistré : cet article est vérifié.' )
	).toBeVisible();
	await expect( checked ).toBeChecked();
	await picture( 'editor-panel-checked' );
	await reader?.goto( `${ site.url }${ site.examples.half }` );
	await expect( card.all ).toHaveText( "Article vérifié · Voir l'original" );

	await snackbar( page, 'Enregistré' )
		.getByRole( 'button', { name: 'Remettre' } )
		.click();
	await expect( checked ).not.toBeChecked();
	await reader?.reload();
	await expect( card.old ).toBeVisible();
	await reader?.close();
} );

test( 'is told when the server cannot save, and loses nothing', async ( {
	page,
	site,
	editor,
	loginAs,
} ) => {
	await loginAs( 'editor' );
	const panel = await openPanel( page, editor, await idOf( site, 'half' ) );
	await page.context().setOffline( true );

	await panel.getByRole( 'button', { name: "Modifier l'adresse" } ).click();
	const field = panel.getByRole( 'textbox' );
	await field.fill( `${ site.oldSite }spip.php?article3` );
	await field.press( 'Enter' );
	await expect( panel.getByRole( 'alert' ) ).not.toBeEmpty();
	await expect( field ).toHaveValue( `${ site.oldSite }spip.php?article3` );

	await page.context().setOffline( false );
	await field.press( 'Enter' );
	await expect(
		panel.getByRole( 'link', { name: /article3/ } )
	).toBeVisible();
} );

test( 'an author reads it and changes nothing; a contributor has no panel', async ( {
	page,
	site,
	editor,
	loginAs,
} ) => {
	const id = await idOf( site, 'half' );
	const give = ( role: string ) =>
		site.eval(
			`wp_update_post( array( 'ID' => ${ id }, 'post_status' => 'draft', 'post_author' => get_users( array( 'role' => '${ role }' ) )[0]->ID ) );`
		);

	await give( 'author' );
	await loginAs( 'author' );
	const panel = await openPanel( page, editor, id );
	await expect(
		panel.getByRole( 'link', { name: /spip\.php\?article/ } )
	).toBeVisible();
	await expect( panel.getByRole( 'checkbox' ) ).toBeDisabled();
	await expect(
		panel.getByRole( 'button', { name: "Modifier l'adresse" } )
	).toHaveCount( 0 );

	await give( 'contributor' );
	await page.context().clearCookies();
	await loginAs( 'contributor' );
	await editor.open( id );
	await editor.openDocumentPanels();
	await expect( page.locator( '.passerelle-panel' ) ).toHaveCount( 0 );
} );

test( 'finds the old version in the command palette', async ( {
	page,
	site,
	editor,
	loginAs,
} ) => {
	await loginAs( 'editor' );
	await editor.open( await idOf( site, 'half' ) );
	await page.keyboard.press( 'Control+k' );
	await page.getByRole( 'combobox' ).last().fill( 'ancien site' );
	const opened = page.context().waitForEvent( 'page' );

	await page
		.getByRole( 'option', { name: "Voir cet article sur l'ancien site" } )
		.click();
	expect( ( await opened ).url() ).toContain( site.oldSite );
} );

test( 'finds no panel on a new article until it is saved', async ( {
	page,
	editor,
	loginAs,
} ) => {
	await loginAs( 'editor' );
	await editor.open( { type: 'post' } );
	await editor.openDocumentPanels();
	await expect( page.locator( '.passerelle-panel' ) ).toHaveCount( 0 );

	await editor.insert( 'core/paragraph', { content: 'Un nouvel article.' } );
	await editor.save();
	await editor.openDocumentPanels();
	await expect( page.locator( '.passerelle-panel' ) ).toHaveCount( 1 );
} );
