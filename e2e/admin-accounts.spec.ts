import type { Page } from '@playwright/test';
import { expectNoOverflow } from './support/card';
import {
	ACCOUNTS,
	keepAccounts,
	openAccounts as open,
	SCREEN,
} from './support/giving';
import type { Site } from './support/site';
import { expect, test } from './support/test';

/** Who looks after the accounts: adds, changes, waits, confirms, reviews. */

const save = ( page: Page ) =>
	page.getByRole( 'button', { name: 'Enregistrer', exact: true } ).click();

/** What another holder does in the meantime. */
const meanwhile = ( site: Site, items: object[] ) =>
	keepAccounts( site, items );

test.beforeEach( async ( { site, loginAs } ) => {
	await site.reset();
	await loginAs( 'administrator' );
} );

test( 'adds the first account; mistakes are named beside their field', async ( {
	page,
	site,
	axe,
	picture,
} ) => {
	await open( page, site );
	await expect( page.locator( SCREEN ) ).toContainText(
		'Aucun compte bancaire'
	);
	await page
		.getByRole( 'button', { name: 'Ajouter un compte bancaire' } )
		.click();
	await page.getByLabel( 'Titre pour le public' ).fill( 'Les Passeurs' );
	await page
		.getByLabel( 'IBAN', { exact: true } )
		.fill( 'BE68 539O O754 7O34' );
	await save( page );

	await expect( page.getByRole( 'alert' ) ).toContainText( 'IBAN' );
	await expect(
		page.getByLabel( 'IBAN', { exact: true } )
	).toHaveAccessibleDescription( /lettre O ou I/ );
	await expect(
		page.getByLabel( /^Bénéficiaire/ )
	).toHaveAccessibleDescription( /vide/ );
	await axe( { include: SCREEN } );
	await expectNoOverflow( page );
	await picture( 'accounts-errors' );

	// A reload loses nothing of what was typed.
	page.once( 'dialog', ( dialog ) => void dialog.accept() );
	await page.reload();
	await expect( page.getByLabel( 'Titre pour le public' ) ).toHaveValue(
		'Les Passeurs'
	);

	await page.getByLabel( /^Bénéficiaire/ ).fill( 'Les Passeurs ASBL' );
	await page
		.getByLabel( 'IBAN', { exact: true } )
		.fill( 'iban be68 5390 0754 7034' );
	await page.getByRole( 'button', { name: 'Ajouter une section' } ).click();
	await page.getByLabel( 'Section', { exact: true } ).fill( 'Toulouse' );
	await page
		.getByLabel( 'Communication', { exact: true } )
		.fill( 'Toulouse' );
	await page.getByLabel( /^Verrouillée/ ).check();
	await picture( 'accounts-form' );
	await save( page );

	await expect( page.locator( SCREEN ) ).toContainText(
		'BE68 5390 0754 7034'
	);
	await axe( { include: SCREEN } );
	await expectNoOverflow( page );
	expect( site.mails().join() ).toContain( 'BE68 5390 0754 7034' );
} );

test( 'a change of payment details waits, with both versions; a second person confirms', async ( {
	page,
	site,
	axe,
	picture,
} ) => {
	await keepAccounts( site );
	await open( page, site );
	await page
		.getByRole( 'button', { name: 'Modifier Les Passeurs', exact: true } )
		.click();
	await page
		.getByLabel( 'IBAN', { exact: true } )
		.fill( 'BE71 0961 2345 6769' );
	await expect( page.locator( SCREEN ) ).toContainText(
		'Jusque-là, le public voit'
	);
	await save( page );

	const pending = page.locator( '.passerelle-pending' );
	await expect( pending ).toContainText( 'BE71 0961 2345 6769' );
	await expect( page.locator( '.passerelle-card' ).first() ).toContainText(
		'BE68 5390 0754 7034'
	);
	await axe( { include: SCREEN } );
	await expectNoOverflow( page );
	await picture( 'accounts-pending' );

	// Who asked for it cannot confirm it.
	await pending.getByRole( 'button', { name: /confirmer/ } ).click();
	await expect( page.locator( SCREEN ) ).toContainText(
		'une autre personne doit le confirmer'
	);

	await site.eval(
		"$r = get_option( 'passerelle_accounts' ); $r['items'][0]['pending']['by'] = 999; $r['seal'] = Passerelle\\Giving\\seal_of( Passerelle\\Giving\\sealed_part( $r ) ); Passerelle\\Giving\\keep_witness( $r ); update_option( 'passerelle_accounts', $r ); global $wpdb; $wpdb->query( \"UPDATE $wpdb->users SET user_registered = '2015-01-01 00:00:00'\" );"
	);
	await open( page, site );
	await pending.getByRole( 'button', { name: /confirmer/ } ).click();
	await expect( page.locator( SCREEN ) ).toContainText(
		'Les nouvelles coordonnées sont en vigueur.'
	);
	await expect( pending ).toHaveCount( 0 );

	await page.getByText( "Ce qui s'est passé" ).click();
	await expect( page.locator( '.passerelle-log li' ).first() ).toContainText(
		'confirmées'
	);
	await axe( { include: SCREEN } );
} );

test( 'removes an account, and takes it back', async ( { page, site } ) => {
	await keepAccounts( site );
	await open( page, site );
	await page
		.getByRole( 'button', { name: 'Enlever Les Passeurs', exact: true } )
		.click();
	await page
		.locator( '.passerelle-confirm' )
		.getByRole( 'button' )
		.first()
		.click();
	await expect( page.locator( '.passerelle-card' ) ).toHaveCount( 1 );
	await page
		.getByRole( 'button', { name: "Revenir à la version d'avant" } )
		.click();
	await expect( page.locator( '.passerelle-card' ) ).toHaveCount( 2 );
} );

test( 'an account may follow a removed one of the same name', async ( {
	page,
	site,
} ) => {
	const [ account ] = ACCOUNTS;
	await keepAccounts( site, [ { ...account, id: 'les-passeurs' } ] );
	await keepAccounts( site, [] );
	await open( page, site );
	await page
		.getByRole( 'button', { name: 'Ajouter un compte bancaire' } )
		.click();
	await page.getByLabel( 'Titre pour le public' ).fill( 'Les Passeurs' );
	await page.getByLabel( /^Bénéficiaire/ ).fill( 'Les Passeurs ASBL' );
	await page
		.getByLabel( 'IBAN', { exact: true } )
		.fill( 'BE71 0961 2345 6769' );
	await save( page );

	await expect( page.locator( '.passerelle-card' ) ).toContainText(
		'BE71 0961 2345 6769'
	);
	expect(
		await site.eval(
			"echo get_option( 'passerelle_accounts' )['items'][0]['id'];"
		)
	).toContain( 'les-passeurs-2' );
} );

test( 'two at once: nothing typed is lost', async ( {
	page,
	site,
	picture,
} ) => {
	await keepAccounts( site );
	await open( page, site );
	await page
		.getByRole( 'button', { name: 'Modifier Les Passeurs', exact: true } )
		.click();
	await page.getByLabel( 'Note pour le public' ).fill( 'Merci à vous' );
	await meanwhile( site, [
		{ ...ACCOUNTS[ 0 ], label: 'Autre titre' },
		ACCOUNTS[ 1 ] as object,
	] );
	await save( page );

	await expect( page.getByRole( 'alert' ) ).toContainText(
		'pas encore enregistré'
	);
	await expect( page.getByLabel( 'Note pour le public' ) ).toHaveValue(
		'Merci à vous'
	);
	await picture( 'accounts-conflict' );
	await page
		.locator( '.passerelle-summary' )
		.getByRole( 'button' )
		.first()
		.click();
	await expect(
		page.locator( '.passerelle-card' ).first().getByRole( 'heading' )
	).toHaveText( 'Autre titre' );
	expect(
		await site.eval(
			"echo get_option( 'passerelle_accounts' )['items'][0]['note'];"
		)
	).toContain( 'Merci à vous' );
} );
