import { idOf } from './support/panel';
import { expect, test } from './support/test';

/** The old site's blocks where they come in by themselves: pattern, template; and where the feature is off. */

test.beforeEach( async ( { site } ) => {
	await site.reset();
} );

const block = ( name: string ) => `[data-type="passerelle/${ name }"]`;

test( 'starts a page from the pattern that explains the old site', async ( {
	page,
	site,
	editor,
	loginAs,
	picture,
} ) => {
	await loginAs( 'editor' );
	// On an empty page WordPress asks for a layout first.
	const draft = await site.eval(
		"echo wp_insert_post( array( 'post_type' => 'page', 'post_title' => 'Aide', 'post_content' => '<!-- wp:paragraph --><p>Bonjour.</p><!-- /wp:paragraph -->', 'post_status' => 'draft' ) );"
	);
	await editor.open( Number( draft ) );
	await page.locator( '.editor-document-tools__inserter-toggle' ).click();
	await page.getByRole( 'tab', { name: /Compositions|Patterns/ } ).click();
	await page.getByRole( 'searchbox' ).fill( 'ancien site' );
	await page
		.getByRole( 'option', { name: /Aide à la lecture|Help for readers/ } )
		.click();

	await expect(
		editor.canvas.getByText( 'Lire un ancien article' )
	).toBeVisible();
	await expect(
		editor.canvas.locator( `${ block( 'old-search' ) } form` )
	).toBeVisible();
	await picture( 'editor-pattern' );
} );

test( 'sees a labelled sample in the template', async ( {
	page,
	site,
	loginAs,
	picture,
} ) => {
	await loginAs( 'administrator' );
	await page.goto(
		`${ site.url }/wp-admin/site-editor.php?p=%2Fwp_template%2Ftwentytwentyfive%2F%2Fsingle&canvas=edit`
	);
	const strip = page
		.frameLocator( 'iframe[name="editor-canvas"]' )
		.locator( block( 'old-site-tools' ) );

	await expect( strip ).toHaveCount( 1, { timeout: 30_000 } );
	await expect( strip ).toContainText( 'Un exemple' );
	await expect( strip.locator( 'a' ).first() ).toHaveAttribute(
		'href',
		new RegExp( `^${ site.oldSite }` )
	);
	await picture( 'editor-template' );
} );

test( 'cannot insert blocks of a feature that is off, and is told about those that are there', async ( {
	page,
	site,
	editor,
	loginAs,
} ) => {
	const id = await idOf( site, 'half' );
	await site.eval(
		`wp_update_post( array( 'ID' => ${ id }, 'post_content' => '<!-- wp:passerelle/old-version /-->' ) ); update_option( 'passerelle_settings', array( 'features' => array( 'old-site' => false ), 'strip' => 'after', 'deleteEverything' => false ) );`
	);
	await loginAs( 'editor' );
	await editor.open( id );

	await expect(
		editor.canvas.locator( block( 'old-version' ) )
	).toContainText( /désactivé/ );
	await page.locator( '.editor-document-tools__inserter-toggle' ).click();
	await page.getByRole( 'searchbox' ).fill( 'ancien site' );
	await expect(
		page.getByRole( 'option', { name: /ancien site/i } )
	).toHaveCount( 0 );
	await expect( page.locator( '.passerelle-panel' ) ).toHaveCount( 0 );
} );
