import type { Page } from '@playwright/test';
import { cardOn, keepAccounts, pageWith, TWO } from './support/giving';
import { expect, test } from './support/test';

/** A donor on a site whose Content-Security-Policy forbids handlers in attributes: docs/decisions/0014. */

let url = '';

// Once: these tests change nothing.
test.beforeEach( async ( { site } ) => {
	url ||= await keepAccounts( site ).then( () => pageWith( site, TWO ) );
} );

/** The page as a server sends it that adds a policy of its own. */
async function underPolicy( page: Page ): Promise< void > {
	await page.route( url, async ( route ) => {
		const response = await route.fetch();
		await route.fulfill( {
			response,
			headers: {
				...response.headers(),
				'content-security-policy': "script-src-attr 'none'",
			},
		} );
	} );
}

test( 'where a policy forbids handlers, each button says how to do without', async ( {
	page,
	axe,
	picture,
} ) => {
	await underPolicy( page );
	await page.goto( url );
	const card = cardOn( page );
	const help = card.getByText( 'Sélectionnez le texte' );

	for ( const name of [ "Copier l'IBAN", 'Afficher le code' ] ) {
		await expect( help ).toBeHidden();
		await card.getByRole( 'button', { name } ).click();
		await expect( help ).toBeVisible();
		await axe( { include: '.wp-block-passerelle-donate' } );
		await picture( `donor-policy-${ name.slice( 0, 4 ) }` );
		await page.keyboard.press( 'Escape' );
	}
	await card.locator( '[data-pay=iban]' ).click();
	expect( await page.evaluate( () => String( getSelection() ) ) ).toBe(
		'BE68539007547034'
	);
} );

test( 'where PHP sends that policy, the buttons work', async ( {
	page,
	site,
} ) => {
	const plugin = "WPMU_PLUGIN_DIR . '/policy.php'";
	await site.eval(
		`wp_mkdir_p( WPMU_PLUGIN_DIR ); file_put_contents( ${ plugin }, '<?php add_action( "send_headers", static function () { header( "Content-Security-Policy: script-src-attr \\x27none\\x27" ); } );' );`
	);
	try {
		await page.goto( url );
		const card = cardOn( page );
		await card.getByRole( 'button', { name: 'Afficher le code' } ).click();
		await card.getByLabel( '10 €' ).check();
		await expect( card.locator( '.pg-code svg' ) ).toHaveAccessibleName(
			/10\.00/
		);
		await expect( card.getByText( 'Sélectionnez le texte' ) ).toBeHidden();
	} finally {
		await site.eval( `unlink( ${ plugin } );` );
	}
} );
