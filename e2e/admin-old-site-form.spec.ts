import { setUpOn, type SetUp } from './support/set-up';
import { expect, test } from './support/test';

/** Everything about one old site, in one form. */

let setUp: SetUp;

test.beforeEach( async ( { page, site, loginAs } ) => {
	await site.reset();
	await loginAs( 'administrator' );
	setUp = setUpOn( page, site );
} );

test( 'what is typed wrong is told on top and beside, survives a reload, and is saved once right', async ( {
	page,
	axe,
	picture,
} ) => {
	await setUp.open();
	await page.getByRole( 'button', { name: 'Modifier', exact: true } ).click();
	await expect(
		page.getByRole( 'heading', { name: /^Modifier\s:/ } )
	).toBeFocused();

	const template = page.getByLabel(
		"Ce qui vient après l'adresse de l'ancien site"
	);

	await template.fill( 'spip.php?article' );
	await page
		.getByRole( 'button', { name: "Ajouter une adresse d'avant" } )
		.click();
	await page
		.getByLabel( "Adresse d'avant 1" )
		.fill( 'https://sacha:mot@vieux.example/' );
	await page.getByRole( 'button', { name: 'Ajouter une règle' } ).click();
	await page
		.getByRole( 'button', { name: 'Enregistrer', exact: true } )
		.click();

	const summary = page.getByRole( 'alert' );

	await expect( summary ).toBeFocused();
	await expect( summary.getByRole( 'link' ) ).toHaveCount( 3 );
	await setUp.expectNoOverflow();
	await axe( { include: '#passerelle-old-sites' } );
	await picture( 'old-sites-errors' );

	await summary
		.getByRole( 'link', { name: /^Adresses des articles/ } )
		.click();
	await expect( template ).toBeFocused();
	await expect( template ).toHaveAccessibleDescription(
		/Il manque la partie qui change/
	);

	page.once( 'dialog', ( dialog ) => void dialog.accept() );
	await page.reload();
	await expect( template ).toHaveValue( 'spip.php?article' );

	await template.fill( 'spip.php?article{id}' );
	await page.getByLabel( "Adresse d'avant 1" ).fill( 'vieux.example/spip' );
	await page.getByRole( 'button', { name: 'Enlever Règle 3' } ).click();
	await page
		.getByRole( 'button', { name: 'Enregistrer', exact: true } )
		.click();
	await expect( setUp.screen.getByText( /^Enregistré\s:/ ) ).toBeVisible();

	const { items, revision } = await setUp.saved();

	expect( revision ).toBe( 2 );
	expect( items[ 0 ] ).toMatchObject( {
		articleUrl: 'spip.php?article{id}',
		formerUrls: [ 'https://vieux.example/spip/' ],
		identities: [ { kind: 'article' }, { kind: 'breve' } ],
	} );
} );

test( 'rules are tried on this site while they are written', async ( {
	page,
	picture,
} ) => {
	await setUp.open();
	await page.getByRole( 'button', { name: 'Modifier', exact: true } ).click();

	const panel = page.getByRole( 'region', {
		name: 'Ce que cela trouve ici',
	} );

	await expect( panel.locator( '.passerelle-samples li' ) ).toHaveCount( 5 );

	const key = page.getByLabel( 'Champ personnalisé' ).first();

	const before = await panel.getByText( /articles reconnus/ ).innerText();

	await key.fill( '_nothing_is_kept_here' );
	await expect( panel.getByText( before ) ).toHaveCount( 0 );
	await expect( panel.getByText( /articles reconnus/ ) ).toBeVisible();
	await key.fill( '_fgs2wp_old_article_id' );
	await expect( panel.getByText( before ) ).toBeVisible();
	await expect( panel.locator( '.passerelle-samples li' ) ).toHaveCount( 5 );
	await picture( 'old-sites-edit' );

	await page
		.getByLabel( "Ou collez l'adresse d'un ancien article" )
		.fill(
			`${ ( await setUp.saved() ).items[ 0 ]?.baseUrl }article12.html`
		);
	await page
		.getByRole( 'button', { name: 'Utiliser article{id}.html' } )
		.click();
	await expect(
		panel.getByRole( 'link', { name: /article\d+\.html/ } ).first()
	).toBeVisible();

	await page
		.getByRole( 'button', { name: 'Fermer sans enregistrer' } )
		.click();
	await expect(
		page.getByRole( 'button', { name: 'Modifier', exact: true } )
	).toBeVisible();
	expect( ( await setUp.saved() ).revision ).toBe( 1 );
} );

for ( const [ choice, name ] of [
	[ 'Enregistrer aussi ma version', 'Le mien' ],
	[ "Garder l'autre version, abandonner la mienne", 'Le leur' ],
] as const ) {
	test( `when someone else saved first: “${ choice }”`, async ( {
		page,
		axe,
		picture,
	} ) => {
		await setUp.open();
		await page
			.getByRole( 'button', { name: 'Modifier', exact: true } )
			.click();
		await page.getByLabel( 'Nom', { exact: true } ).fill( 'Le mien' );
		await setUp.meanwhile(
			`$items[0]['name'] = 'Le leur'; $items[0]['state'] = 'archived'; $items[] = array( 'id' => 'autre', 'name' => 'Autre', 'baseUrl' => 'https://autre.example/' ) + $items[0]`
		);
		await page
			.getByRole( 'button', { name: 'Enregistrer', exact: true } )
			.click();

		const box = page.getByRole( 'alert' );

		await expect( box ).toBeFocused();
		await expect( box.getByText( /^Ajouté\s: Autre/ ) ).toBeVisible();
		await expect(
			box.getByText( /^Modifié\s: Le leur \(Nom, État\)/ )
		).toBeVisible();
		await expect( page.getByLabel( 'Nom', { exact: true } ) ).toHaveValue(
			'Le mien'
		);
		await axe( { include: '#passerelle-old-sites' } );
		await picture( 'old-sites-stale' );

		await page.getByRole( 'button', { name: choice } ).click();
		await expect( box ).toHaveCount( 0 );
		await expect
			.poll( async () =>
				( await setUp.saved() ).items.map( ( item ) => [
					item.name,
					item.state,
				] )
			)
			.toEqual( [
				[ name, 'archived' ],
				[ 'Autre', 'archived' ],
			] );
	} );
}
