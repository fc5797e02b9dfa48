import { setUpOn, type SetUp } from './support/set-up';
import { expect, test } from './support/test';

/** What stands between an admin and the links, and how the set-up leads around it. */

let setUp: SetUp;

test.beforeEach( async ( { page, site, loginAs } ) => {
	await site.reset( 'activated' );
	await loginAs( 'administrator' );
	setUp = setUpOn( page, site );
} );

for ( const [ typed, words ] of [
	[ '', 'À remplir.' ],
	[ "l'ancien site", "Ce n'est pas une adresse web." ],
	[
		'javascript:alert(1)',
		'Seules les adresses qui commencent par http:// ou https://',
	],
	[
		'https://sacha:mot@ancien.example/',
		'Enlevez le nom et le mot de passe',
	],
	[ 'http://10.0.0.1/', 'Seul votre propre réseau voit cette adresse' ],
	[ 'https://ancien.example:8443/', 'Enlevez le port' ],
] as const ) {
	test( `“${ typed }” is refused beside the field, and kept`, async ( {
		page,
		axe,
	} ) => {
		await setUp.open();
		await setUp.ask( typed );

		const field = page.getByLabel( "Adresse de l'ancien site" );

		await expect( field ).toBeFocused();
		await expect( field ).toHaveValue( typed );
		await expect( field ).toHaveAttribute( 'aria-invalid', 'true' );
		await expect( field ).toHaveAccessibleDescription(
			new RegExp( words.replace( /[.()]/g, '\\$&' ) )
		);
		await axe( { include: '#passerelle-old-sites' } );
	} );
}

test( 'the address of an article is told, and leads on with one click', async ( {
	page,
	site,
	picture,
} ) => {
	await setUp.open();
	await setUp.ask( `${ site.oldSite }spip.php?article12` );
	await expect(
		page.getByText( "C'est l'adresse d'une seule page." )
	).toBeVisible();
	await picture( 'set-up-article-address' );
	await page.getByRole( 'button', { name: /^Continuer avec/ } ).click();
	await expect(
		page.getByRole( 'heading', { name: /Ces articles/ } )
	).toBeVisible( { timeout: 30_000 } );
} );

test( 'a dead old site is recognised by what the importer left', async ( {
	page,
	picture,
	axe,
} ) => {
	await setUp.open();
	await setUp.find( 'ancien.example' );
	await expect(
		page.getByText( 'ancien.example ne répond pas' )
	).toBeVisible();
	await page.getByLabel( /Il est fermé\s: mener aux copies/ ).check();
	await axe( { include: '#passerelle-old-sites' } );
	await picture( 'set-up-dead' );

	const sample = page.locator( '.passerelle-samples a' ).first();
	await expect( sample ).toHaveAttribute(
		'href',
		/^https:\/\/web\.archive\.org\/web\//
	);

	await page.getByRole( 'button', { name: "C'est bien ça" } ).click();
	await expect(
		page.getByRole( 'heading', { name: /C'est en place/ } )
	).toBeVisible();
	expect( ( await setUp.saved() ).items[ 0 ] ).toMatchObject( {
		state: 'archived',
	} );
} );

test( 'nothing recognised is no dead end: an example, then rules by hand', async ( {
	page,
	site,
	axe,
	picture,
} ) => {
	await site.eval(
		`global $wpdb; $wpdb->query( "DELETE FROM $wpdb->postmeta WHERE meta_key LIKE '%old_%id' OR meta_key LIKE '%spip%'" ); $wpdb->query( "UPDATE $wpdb->posts SET guid = CONCAT( 'urn:', ID ), post_name = MD5( ID ), post_title = CONCAT( 'Texte ', MD5( ID ) ), ID = ID + 70000 ORDER BY ID DESC" ); wp_cache_flush();`
	);
	await setUp.open();
	await setUp.ask( site.oldSite );
	await expect(
		page.getByRole( 'heading', { name: /^Aucun article reconnu/ } )
	).toBeFocused( { timeout: 30_000 } );
	await axe( { include: '#passerelle-old-sites' } );
	await picture( 'set-up-nothing' );

	const field = page.getByLabel( "Adresse d'un ancien article" );

	await field.fill( 'pas une adresse' );
	await page
		.getByRole( 'button', { name: 'Continuer', exact: true } )
		.click();
	await expect( field ).toBeFocused();
	await expect( field ).toHaveValue( 'pas une adresse' );

	await field.fill( `${ site.oldSite }spip.php?article12` );
	await page
		.getByRole( 'button', { name: 'Continuer', exact: true } )
		.click();
	await expect(
		page.getByRole( 'heading', { name: /^Toujours aucun article reconnu/ } )
	).toBeFocused( { timeout: 30_000 } );
	await expect( field ).toHaveValue( `${ site.oldSite }spip.php?article12` );

	await page.getByRole( 'button', { name: 'Régler à la main' } ).click();
	await expect(
		page.getByRole( 'heading', { name: /^Ajouter :/ } )
	).toBeVisible();
} );

test( 'a new site that took over the address of the old one asks where that is now', async ( {
	page,
	site,
	picture,
} ) => {
	await setUp.open();
	await setUp.ask( site.url );
	await expect(
		page.getByRole( 'heading', { name: /Où est l'ancien/ } )
	).toBeFocused();
	await picture( 'set-up-taken-over' );

	await page.getByLabel( "Son adresse aujourd'hui" ).fill( site.oldSite );
	await page
		.getByRole( 'button', { name: 'Continuer', exact: true } )
		.click();
	await expect(
		page.getByRole( 'heading', { name: /Ces articles/ } )
	).toBeVisible( { timeout: 30_000 } );
	await page.getByRole( 'button', { name: /^Réglages avancés/ } ).click();
	await expect( page.getByLabel( "Adresse d'avant 1" ) ).toHaveValue(
		`${ site.url }/`
	);
} );
