import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { decode } from './support/decode';
import {
	ACCOUNTS,
	cardOn,
	keepAccounts,
	pageWith,
	TWO,
} from './support/giving';
import { expectNoOverflow } from './support/card';
import { expect, test } from './support/test';

/** A donor: reads, copies, scans, gives every month; with nobody watching. */

let url = '';

// Once: these tests change nothing.
test.beforeEach( async ( { site } ) => {
	// Playground's demo has its own account and page.
	if ( ! site.instance ) {
		return;
	}
	url ||= await keepAccounts( site ).then( () => pageWith( site, TWO ) );
} );

test( 'reads all of it, and nothing is loaded before a tap @reader', async ( {
	page,
	site,
	axe,
	picture,
} ) => {
	const asked: string[] = [];
	page.on( 'request', ( request ) => asked.push( request.url() ) );
	await page.goto( url );
	const card = cardOn( page );

	await expect( card ).toContainText( 'Bénéficiaire' );
	await expect( card.locator( '[data-pay=iban]' ) ).toHaveText(
		'BE68539007547034'
	);
	await expect( card ).toContainText(
		'Un virement en euros vers la Belgique est accepté par votre banque.'
	);
	await expect( card ).toContainText( 'Indiquez bien « Toulouse »' );
	await expect(
		page.getByRole( 'link', { name: 'PayPal' } )
	).toHaveAttribute( 'href', 'https://paypal.me/lespasseurs' );
	expect(
		asked.filter( ( one ) => one.includes( '/plugins/passerelle/' ) )
	).toEqual( [] );
	expect(
		asked.filter(
			( one ) => one.startsWith( 'http' ) && ! one.startsWith( site.url )
		)
	).toEqual( [] );
	expect( await page.context().cookies() ).toEqual( [] );
	const graph = JSON.parse(
		await page
			.locator(
				'.wp-block-passerelle-donate > script[type="application/ld+json"]'
			)
			.innerText()
	) as { '@graph': { '@type': string }[] };
	expect( graph[ '@graph' ].map( ( one ) => one[ '@type' ] ) ).toEqual( [
		'DonateAction',
		'DonateAction',
		'DonateAction',
	] );
	await axe( { include: '.wp-block-passerelle-donate' } );
	await expectNoOverflow( page );
	await picture( 'donor' );
} );

test( 'copies the IBAN without spaces', async ( { page, context } ) => {
	await context.grantPermissions( [ 'clipboard-read', 'clipboard-write' ] );
	await page.goto( url );
	const card = cardOn( page );

	await card.getByRole( 'button', { name: "Copier l'IBAN" } ).click();
	await expect( card.getByRole( 'status' ) ).toContainText( 'Copié' );
	expect( await page.evaluate( () => navigator.clipboard.readText() ) ).toBe(
		'BE68539007547034'
	);
	// Selected by hand, too: the groups are the eye's alone.
	expect(
		await card.locator( '[data-pay=iban]' ).evaluate( ( part ) => {
			getSelection()?.selectAllChildren( part );
			return String( getSelection() );
		} )
	).toBe( 'BE68539007547034' );
} );

test( 'shows the code, changes the amount, saves the picture', async ( {
	page,
	axe,
	picture,
} ) => {
	await page.goto( url );
	const card = cardOn( page );
	const read = async () => {
		const png = PNG.sync.read(
			await card.locator( '.pg-code svg' ).screenshot( { scale: 'css' } )
		);
		return decode( { ...png, data: new Uint8ClampedArray( png.data ) } );
	};
	const expected = ( amount: string ) => {
		const text = `BCD\n002\n1\nSCT\n\nLes Passeurs ASBL\nBE68539007547034\n${ amount }\n\n\nToulouse`;
		return [ text, text ];
	};

	await card.getByRole( 'button', { name: 'Afficher le code' } ).click();
	await expect( card ).toContainText( 'Ce code paie une seule fois.' );
	expect( await read() ).toEqual( expected( '' ) );
	// What the code asks for stands beside it in words: on paper the choice above is gone.
	await expect( card ).toContainText( 'Le code laisse le montant ouvert' );
	await card.getByLabel( '10 €' ).check();
	expect( await read() ).toEqual( expected( 'EUR10.00' ) );
	await page.emulateMedia( { media: 'print' } );
	await expect( card.getByText( 'Le code demande 10,00 €.' ) ).toBeVisible();
	await picture( 'donor-code-paper' );
	await page.emulateMedia( { media: null } );
	await card.getByLabel( 'Autre montant' ).fill( '7,50' );
	expect( await read() ).toEqual( expected( 'EUR7.50' ) );
	await expect( card ).toContainText( 'Le code demande 7,50 €.' );
	for ( const wrong of [ '0', '0,004', '1e9' ] ) {
		await card.getByLabel( 'Autre montant' ).fill( wrong );
		await expect( card.getByRole( 'alert' ) ).toContainText( '7,50' );
		expect( await read() ).toEqual( expected( '' ) );
	}
	await card.getByLabel( '20 €' ).check();
	await expect( card.getByRole( 'alert' ) ).toBeHidden();
	await axe( { include: '.wp-block-passerelle-donate' } );
	await expectNoOverflow( page );
	await picture( 'donor-code' );

	const saved = page.waitForEvent( 'download' );
	await card.getByRole( 'link', { name: "Enregistrer l'image" } ).click();
	const file = await ( await saved ).path();
	const png = PNG.sync.read( readFileSync( file ) );
	expect(
		await decode( { ...png, data: new Uint8ClampedArray( png.data ) } )
	).toEqual( expected( 'EUR20.00' ) );
} );

test( 'is given a Swiss payment part of 46 mm, on the screen, in the dark and on paper @reader', async ( {
	page,
	axe,
	picture,
} ) => {
	await page.goto( url );
	const card = cardOn( page, 1 );
	const text = `SPC\n0200\n1\nCH5800791123000889012\nS\nLes Passeurs\nRue du Lac\n12\n2501\nBiel\nCH${ '\n'.repeat( 8 ) }5.00\nCHF${ '\n'.repeat( 8 ) }NON\n\n\nEPD`;

	await card.getByRole( 'button', { name: 'Afficher le code' } ).click();
	await card.getByLabel( 'CHF 5' ).check();
	await expect( card.locator( '.pg-swiss' ) ).toContainText(
		'Section paiement'
	);
	await expect( card.locator( '.pg-swiss' ) ).toContainText(
		'Compte / Payable à'
	);
	await axe( { include: '.wp-block-passerelle-donate' } );

	const width = await card
		.locator( '.pg-code svg' )
		.evaluate( ( svg ) => svg.getBoundingClientRect().width );
	expect( ( width * 25.4 ) / 96 ).toBeCloseTo( 56, 0 );
	for ( const media of [ 'screen', 'dark', 'print' ] as const ) {
		await page.emulateMedia( {
			media: 'print' === media ? 'print' : 'screen',
			colorScheme: 'dark' === media ? 'dark' : 'light',
		} );
		const png = PNG.sync.read(
			await card.locator( '.pg-code svg' ).screenshot( { scale: 'css' } )
		);
		expect(
			await decode( { ...png, data: new Uint8ClampedArray( png.data ) } )
		).toEqual( [ text, text ] );
		await picture( `donor-swiss-${ media }` );
	}
	await expect(
		card.getByRole( 'button', { name: "Copier l'IBAN" } )
	).toBeHidden();
	await expect( card ).toContainText( 'ordre permanent' );
} );

test.describe( 'without JavaScript', () => {
	test.use( { javaScriptEnabled: false } );

	test( 'has everything but the code', async ( { page, picture } ) => {
		await page.goto( url );
		const card = cardOn( page );

		await expect( card.locator( '[data-pay=iban]' ) ).toBeVisible();
		await expect( card.getByRole( 'button' ) ).toHaveCount( 0 );
		await card.getByText( 'Chaque mois' ).click();
		await expect( card ).toContainText( 'un ordre permanent' );
		await expect( card ).toContainText(
			"Copiez le bénéficiaire, l'IBAN et la communication"
		);
		await picture( 'donor-no-script' );
	} );
} );

test( "reads the demo's page that asks for gifts @playground", async ( {
	page,
	site,
	axe,
} ) => {
	await page.goto(
		site.examples.support ? site.url + site.examples.support : url
	);
	const card = cardOn( page );

	await expect( card.locator( '[data-pay=iban]' ) ).toHaveText(
		'BE68539007547034'
	);
	await card.getByRole( 'button' ).last().click();
	await card.getByRole( 'radio' ).first().check();
	await expect( card.locator( '.pg-code svg' ) ).toHaveAccessibleName(
		/5\.00/
	);
	await axe( { include: '.wp-block-passerelle-donate' } );
} );

test( 'sees nothing of an account that was changed elsewhere, and no leftover of one that is gone', async ( {
	page,
	site,
} ) => {
	await keepAccounts( site, [ ACCOUNTS[ 1 ] as object ] );
	await page.goto( url );
	await expect( page.locator( '.pg-card' ) ).toHaveCount( 1 );

	await site.eval(
		"global $wpdb; $wpdb->query( \"UPDATE $wpdb->options SET option_value = REPLACE( option_value, 'CH5800791123000889012', 'CH3709000000304442225' ) WHERE option_name = 'passerelle_accounts'\" );"
	);
	await page.goto( url );
	await expect( page.locator( '.pg-card' ) ).toHaveCount( 0 );
	await expect( page.locator( 'body' ) ).not.toContainText( 'CH37' );
} );
