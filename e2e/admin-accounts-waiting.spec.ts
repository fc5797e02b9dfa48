import type { Page } from '@playwright/test';
import {
	ACCOUNTS,
	keepAccounts,
	openAccounts as open,
	SCREEN,
} from './support/giving';
import { expect, test } from './support/test';

/** Who looks after the accounts, while something waits. */

const save = ( page: Page ) =>
	page.getByRole( 'button', { name: 'Enregistrer', exact: true } ).click();

test.beforeEach( async ( { site, loginAs } ) => {
	await site.reset();
	await loginAs( 'administrator' );
} );

test( 'a locked message waits like an IBAN', async ( {
	page,
	site,
	picture,
} ) => {
	await keepAccounts( site );
	await open( page, site );
	await page
		.getByRole( 'button', { name: 'Modifier Les Passeurs', exact: true } )
		.click();
	await page.getByLabel( 'Communication', { exact: true } ).fill( 'Paris' );
	await expect( page.locator( '.passerelle-waits' ) ).toContainText(
		'Toulouse · verrouillée'
	);
	await save( page );

	await expect( page.locator( '.passerelle-pending' ) ).toContainText(
		'Paris · verrouillée'
	);
	await expect(
		page.locator( '.passerelle-sections' ).first()
	).toContainText( 'Toulouse · verrouillée' );
	await picture( 'accounts-locked' );
} );

test( 'a change that would drop what waits is refused, and the answer is where she looks', async ( {
	page,
	site,
	axe,
} ) => {
	await keepAccounts( site );
	await keepAccounts( site, [
		{ ...ACCOUNTS[ 0 ], iban: 'BE71096123456769' },
		ACCOUNTS[ 1 ] as object,
	] );
	await open( page, site );
	await page
		.getByRole( 'button', { name: 'Modifier Les Passeurs', exact: true } )
		.click();
	const message = page.getByLabel( 'Communication', { exact: true } );
	await message.fill( 'Paris' );
	await save( page );

	const summary = page.locator( '.passerelle-summary' );
	await expect( summary ).toContainText(
		'Une autre modification de ce compte bancaire attend déjà'
	);
	await expect( summary ).toBeFocused();
	await expect( summary ).toBeInViewport();
	await expect( message ).toHaveValue( 'Paris' );
	await axe( { include: SCREEN } );
} );
