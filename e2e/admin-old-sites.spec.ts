import { setUpOn, type SetUp } from './support/set-up';
import { expect, test } from './support/test';

/** Later visits: the list of old sites. */

let setUp: SetUp;

test.beforeEach( async ( { page, site, loginAs } ) => {
	await site.reset();
	await loginAs( 'administrator' );
	setUp = setUpOn( page, site );
} );

test( 'the overview says what each old site is and how many articles it has', async ( {
	page,
	axe,
	picture,
} ) => {
	await setUp.open();
	await expect(
		page.getByRole( 'heading', { name: 'Anciens sites' } )
	).toBeVisible();
	await expect( setUp.screen.getByText( 'En ligne' ) ).toBeVisible();
	await expect(
		setUp.screen.getByText( /\d+ articles reconnus sur \d+/ )
	).toBeVisible();
	await setUp.expectNoOverflow();
	await axe( { include: '#passerelle-old-sites' } );
	await picture( 'old-sites-overview' );
} );

test( 'an old site is removed after a question, and put back', async ( {
	page,
	axe,
} ) => {
	await setUp.open();
	await page.getByRole( 'button', { name: 'Enlever', exact: true } ).click();
	await expect(
		page.getByRole( 'button', { name: 'Le garder' } )
	).toBeFocused();
	await axe( { include: '#passerelle-old-sites' } );
	await page.getByRole( 'button', { name: "L'enlever" } ).click();
	await expect( setUp.screen.getByText( /^Enlevé\s:/ ) ).toBeVisible();
	expect( ( await setUp.saved() ).items ).toEqual( [] );

	await page
		.getByRole( 'button', { name: "Revenir à la version d'avant" } )
		.click();
	await expect(
		setUp.screen.getByText( 'Tout est comme avant.' )
	).toBeVisible();
	expect( ( await setUp.saved() ).items ).toHaveLength( 1 );
} );

test( 'a suspected site is explained, and linked to again by one click', async ( {
	page,
	axe,
	picture,
} ) => {
	await setUp.meanwhile( `$items[0]['state'] = 'suspect'` );
	await setUp.open();
	await expect(
		setUp.screen.getByText(
			'Ce site ne ressemble plus à votre ancien site'
		)
	).toBeVisible();
	await axe( { include: '#passerelle-old-sites' } );
	await picture( 'old-sites-suspect' );
	await page.getByRole( 'button', { name: "C'est bien le nôtre" } ).click();
	await expect(
		setUp.screen.getByText(
			"Les articles mènent de nouveau à l'ancien site."
		)
	).toBeVisible();
	expect( ( await setUp.saved() ).items[ 0 ]?.state ).toBe( 'online' );
} );

test( 'looking again finds the rules right', async ( { page } ) => {
	await setUp.open();
	await page.getByRole( 'button', { name: 'Examiner de nouveau' } ).click();
	await expect( setUp.screen.getByText( 'Rien de nouveau' ) ).toBeVisible( {
		timeout: 30_000,
	} );
	await page.getByRole( 'button', { name: 'Fermer', exact: true } ).click();
	await expect( setUp.screen.getByText( 'Rien de nouveau' ) ).toHaveCount(
		0
	);
} );

test( 'looking again offers better rules, and takes them back', async ( {
	page,
} ) => {
	const {
		items: [ before ],
	} = await setUp.saved();

	await setUp.meanwhile(
		`$items[0]['identities'][0]['key'] = '_nothing_is_kept_here'`
	);
	await setUp.open();
	await page.getByRole( 'button', { name: 'Examiner de nouveau' } ).click();
	await page
		.getByRole( 'button', { name: 'Utiliser ces règles' } )
		.click( { timeout: 30_000 } );
	await expect(
		setUp.screen.getByText( 'Les nouvelles règles sont en place.' )
	).toBeVisible();
	expect( ( await setUp.saved() ).items[ 0 ]?.identities ).toEqual(
		before?.identities
	);

	await page
		.getByRole( 'button', { name: "Revenir à la version d'avant" } )
		.click();
	await expect(
		setUp.screen.getByText( 'Tout est comme avant.' )
	).toBeVisible();
	expect( ( await setUp.saved() ).items[ 0 ]?.identities ).toMatchObject( [
		{ key: '_nothing_is_kept_here' },
		{ kind: 'breve' },
	] );
} );

test( 'a second old site is added, and the order is changed', async ( {
	page,
	picture,
} ) => {
	await setUp.open();
	await page
		.getByRole( 'button', { name: 'Ajouter un autre ancien site' } )
		.click();
	await setUp.ask( ( await setUp.saved() ).items[ 0 ]?.baseUrl ?? '' );
	await expect(
		setUp.screen.getByText( 'Cette adresse est déjà dans la liste.' )
	).toBeVisible();

	await setUp.find( 'ancien.example' );
	await page.getByRole( 'button', { name: "C'est bien ça" } ).click();
	await page
		.getByRole( 'button', { name: "Vue d'ensemble et réglages" } )
		.click();

	const names = page.locator( '.passerelle-card h3' );

	await expect( names ).toHaveCount( 2 );
	await picture( 'old-sites-two' );

	const last = String( await names.last().innerText() );

	await page.getByRole( 'button', { name: `Monter ${ last }` } ).click();
	await expect( names.first() ).toHaveText( last );
	expect( ( await setUp.saved() ).items[ 0 ]?.baseUrl ).toBe(
		'https://ancien.example/'
	);
} );
