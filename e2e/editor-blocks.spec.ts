import { idOf, openPanel } from './support/panel';
import { expect, test } from './support/test';

/** An editor who places the old site's blocks by hand. */

test.beforeEach( async ( { site } ) => {
	await site.reset();
} );

const block = ( name: string ) => `[data-type="passerelle/${ name }"]`;

test( 'finds the blocks in the inserter, with a preview that shows what they do', async ( {
	page,
	site,
	editor,
	loginAs,
	picture,
	isMobile,
} ) => {
	await loginAs( 'editor' );
	await editor.open( await idOf( site, 'new' ) );
	await page.locator( '.editor-document-tools__inserter-toggle' ).click();
	await page.getByRole( 'searchbox' ).fill( 'archive' );
	const items = page
		.getByRole( 'listbox', { name: /Blocs|Blocks/ } )
		.getByRole( 'option', { name: /ancien/i } );

	await expect(
		items.filter( { hasText: "Outils de l'ancien site" } )
	).toBeVisible();
	await expect( items ).toHaveCount( 3 );
	await items.filter( { hasText: "Outils de l'ancien site" } ).hover();
	const preview = page.locator( '.block-editor-inserter__preview-container' );
	// WordPress has no room for previews on phones.
	await expect( preview ).toBeVisible( { visible: ! isMobile } );
	await expect(
		preview.frameLocator( 'iframe' ).getByText( 'Un exemple' )
	).toHaveCount( isMobile ? 0 : 1 );
	await picture( 'editor-inserter' );
} );

test( 'sees in the canvas what readers will see of that very article', async ( {
	page,
	site,
	editor,
	loginAs,
	picture,
} ) => {
	await loginAs( 'editor' );
	const id = await idOf( site, 'half' );
	await editor.open( id );
	await editor.insert( 'passerelle/old-version', {
		label: 'La page de 2012',
		appearance: 'button',
	} );
	await editor.insert( 'passerelle/old-search' );
	const version = editor.canvas.locator( block( 'old-version' ) );

	await expect( version.getByText( 'La page de 2012' ) ).toHaveAttribute(
		'href',
		new RegExp( `^${ site.oldSite }` )
	);
	const title = await editor.canvas
		.locator( `${ block( 'old-search' ) } [type="search"]` )
		.inputValue();
	await picture( 'editor-canvas' );
	await editor.save();

	await page.goto( `${ site.url }${ site.examples.half }` );
	const button = page
		.locator( '.wp-block-passerelle-old-version' )
		.getByRole( 'link', { name: 'La page de 2012' } );
	await expect( button ).toHaveClass( /wp-element-button/ );
	await expect(
		page.locator( '.wp-block-passerelle-old-search [type="search"]' )
	).toHaveValue( title );
	await picture( 'editor-canvas-for-readers' );
} );

test( 'chooses words, appearance and colours in the sidebar', async ( {
	page,
	site,
	editor,
	loginAs,
	axe,
} ) => {
	await loginAs( 'editor' );
	await editor.open( await idOf( site, 'half' ) );
	await editor.insert( 'passerelle/old-version' );
	await page.evaluate( () => {
		type Actions = {
			enableComplementaryArea: ( scope: string, area: string ) => void;
		};
		const { data } = (
			window as unknown as {
				wp: { data: { dispatch: ( store: string ) => Actions } };
			}
		 ).wp;
		data.dispatch( 'core/interface' ).enableComplementaryArea(
			'core',
			'edit-post/block'
		);
	} );
	const sidebar = page.locator( '.interface-complementary-area' );

	await sidebar
		.getByRole( 'textbox', { name: 'Texte du lien' } )
		.fill( 'Comme en 2012' );
	await sidebar.getByRole( 'radio', { name: 'Bouton' } ).click();
	await expect(
		editor.canvas
			.locator( block( 'old-version' ) )
			.getByText( 'Comme en 2012' )
	).toHaveClass( /wp-element-button/ );
	await axe( { include: '.block-editor-block-inspector' } );
	expect( await editor.content() ).toContain(
		'<!-- wp:passerelle/old-version {"label":"Comme en 2012","appearance":"button"} /-->'
	);
} );

test( 'places the strip by hand: it stands there, once', async ( {
	page,
	site,
	editor,
	loginAs,
} ) => {
	await loginAs( 'editor' );
	await editor.open( await idOf( site, 'half' ) );
	await editor.insert( 'passerelle/old-site-tools' );
	await expect(
		editor.canvas
			.locator( block( 'old-site-tools' ) )
			.getByText( /Cet article vient de notre ancien site/ )
	).toBeVisible();
	await editor.insert( 'core/paragraph', { content: 'Après la bande.' } );
	await editor.save();

	await page.goto( `${ site.url }${ site.examples.half }` );
	await expect(
		page.locator( '.wp-block-passerelle-old-site-tools' )
	).toHaveCount( 1 );
	await expect(
		page.locator( '.wp-block-passerelle-old-site-tools + p' )
	).toHaveText( 'Après la bande.' );
} );

test( 'is told why readers see nothing, does something about it, and sees it at once', async ( {
	page,
	site,
	editor,
	loginAs,
	picture,
} ) => {
	await loginAs( 'editor' );
	const id = await idOf( site, 'new' );
	const panel = await openPanel( page, editor, id );
	await editor.insert( 'passerelle/old-version' );
	const version = editor.canvas.locator( block( 'old-version' ) );
	await expect( version ).toContainText( "n'a pas d'ancienne adresse" );
	await picture( 'editor-notice' );

	await editor.openDocumentPanels();
	await panel
		.getByRole( 'button', { name: 'Donner son ancienne adresse' } )
		.click();
	await panel
		.getByRole( 'textbox' )
		.fill( `${ site.oldSite }spip.php?article2` );
	await panel.getByRole( 'textbox' ).press( 'Enter' );
	await expect( version.locator( 'a' ).first() ).toHaveAttribute(
		'href',
		`${ site.oldSite }spip.php?article2`
	);
} );

test( 'turns a search into a search of the old site', async ( {
	site,
	editor,
	loginAs,
} ) => {
	await loginAs( 'editor' );
	await editor.open( await idOf( site, 'new' ) );
	await editor.insert( 'core/search' );
	await editor.transform( 'passerelle/old-search' );
	await expect(
		editor.canvas.locator( block( 'old-search' ) )
	).toBeVisible();
} );
