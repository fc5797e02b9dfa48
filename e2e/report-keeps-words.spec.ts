import type { Page } from '@playwright/test';
import { articleOn } from './support/card';
import { reportForm, SAID, stored } from './support/report';
import { expect, test } from './support/test';
import type { Site } from './support/site';

/** A reader whose report does not get through, or who goes back: what she typed is still there. */

const NOTE = 'La photo du bal manque, et « l’été » est écrit sans accent.';

/** What an administrator does who closes the form, while pages in caches still show it. */
const close = ( site: Site ) =>
	site.eval(
		`update_option( 'passerelle_settings', array( 'features' => array( 'reports' => false ) ) + Passerelle\\settings() );`
	);

const open = ( site: Site ) =>
	site.eval(
		`update_option( 'passerelle_settings', array( 'features' => array( 'reports' => true ) ) + Passerelle\\settings() );`
	);

/** A form with a reason and a note, not yet sent. */
async function written( page: Page, site: Site ) {
	await site.reset();
	await page.goto( articleOn( site, 'half' ) );
	const form = reportForm( page );
	await form.open.click();
	await form.typo.click();
	await form.note.fill( NOTE );

	return form;
}

/** Opens the form, unless the browser kept it open. */
const unfolded = ( page: Page ) =>
	page
		.locator( '.passerelle-report details' )
		.evaluate( ( fold: HTMLDetailsElement ) => {
			fold.open = true;
		} );

/** A home page has no form of ours: going there and back is what readers do. */
async function awayAndBack( page: Page, site: Site ): Promise< void > {
	await page.goto( `${ site.url }/` );
	await page.goBack();
	// Who sends within a second is a machine.
	await page.waitForFunction( () => performance.now() > 1200 );
}

test.describe( '@reader', () => {
	test( 'is told that the site takes none, goes elsewhere and back, and sends what she typed', async ( {
		page,
		site,
		axe,
	} ) => {
		const { typo, note, send, thanks, error } = await written( page, site );
		await close( site );
		await page.waitForFunction( () => performance.now() > 3000 );
		await send.click();
		await expect( error ).toHaveText( SAID.closed );
		await expect( note ).toHaveValue( NOTE );
		await axe( { include: '.passerelle-report' } );
		await open( site );

		await awayAndBack( page, site );
		await unfolded( page );
		await expect( note ).toHaveValue( NOTE );
		await expect( typo ).toBeChecked();
		await page.waitForFunction( () => performance.now() > 3000 );
		await send.click();
		await expect( thanks ).toHaveText( SAID.received );

		// Sent: there is nothing left to keep, and the next report begins empty.
		await awayAndBack( page, site );
		await unfolded( page );
		await expect( note ).toHaveValue( '' );
		expect( await stored( site ) ).toMatchObject( [
			{ note: NOTE, status: 'new' },
		] );
	} );
} );

test.describe( 'without script @reader', () => {
	test.use( {
		javaScriptEnabled: false,
		// The tests' own header: an address as readers have.
		extraHTTPHeaders: { 'X-Test-Remote-Addr': '198.51.100.7' },
	} );

	test( 'finds everything on the page of errors, and behind it', async ( {
		page,
		site,
		picture,
	} ) => {
		const { typo, note, send } = await written( page, site );
		await close( site );
		await send.click();
		await expect( page ).toHaveTitle( /^(?:Erreur|Error)/ );
		await expect( page.getByRole( 'alert' ) ).toContainText(
			/Ce site ne reçoit|This site takes no reports/
		);
		await expect( note ).toHaveValue( NOTE );
		await expect( typo ).toBeChecked();
		await picture( 'report-error-page' );

		await page.goBack();
		await unfolded( page );
		await expect( note ).toHaveValue( NOTE );
		await expect( typo ).toBeChecked();

		await open( site );
		await send.click();
		await expect( page ).toHaveURL( /#passerelle-held$/ );
		expect( await stored( site ) ).toMatchObject( [ { note: NOTE } ] );
	} );

	test( 'goes back after thanks and sends once more: it is one report', async ( {
		page,
		site,
	} ) => {
		const { note, send } = await written( page, site );
		await send.click();
		await expect( page ).toHaveURL( /#passerelle-held$/ );

		await page.goBack();
		await expect( note ).toHaveValue( NOTE );
		await unfolded( page );
		await send.click();
		await expect( page ).toHaveURL( /#passerelle-held$/ );
		expect( await stored( site ) ).toMatchObject( [
			{ note: NOTE, count: '1' },
		] );
	} );
} );
