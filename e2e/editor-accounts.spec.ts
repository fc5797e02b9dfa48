import { keepAccounts } from './support/giving';
import { expect, test } from './support/test';

/** An editor places accounts and links; the details are not hers to change. */

test.beforeEach( async ( { site } ) => {
	await site.reset();
} );

test( 'an editor has no such screen, and picks an account in an article', async ( {
	page,
	site,
	editor,
	loginAs,
	picture,
} ) => {
	await keepAccounts( site );
	await loginAs( 'editor' );
	const answer = await page.goto(
		`${ site.url }/wp-admin/admin.php?page=passerelle-accounts`
	);
	expect( answer?.status() ).toBe( 403 );

	await editor.open( { type: 'page' } );
	await editor.insert( 'passerelle/bank-account', {
		account: 'passeurs',
		section: 'Toulouse',
	} );
	await expect( editor.canvas.locator( '.passerelle' ) ).toContainText(
		'BE68'
	);
	await editor.insert( 'passerelle/donation-link', {
		url: 'https://paypal.me/lespasseurs',
	} );
	await expect( editor.canvas.getByText( 'PayPal' ) ).toBeVisible();
	await editor.insert( 'passerelle/bank-account', { account: 'parti' } );
	await expect(
		editor.canvas.getByText( /a été retiré, ou attend/ )
	).toBeVisible();
	await picture( 'editor-giving' );
} );
