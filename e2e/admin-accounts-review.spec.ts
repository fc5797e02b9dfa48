import { expectNoOverflow } from './support/card';
import {
	ACCOUNTS,
	backUp,
	keepAccounts,
	openAccounts as open,
	pageWith,
	putBackUp,
	SCREEN,
} from './support/giving';
import { expect, test } from './support/test';

/** Accounts that were changed elsewhere: noticed, and the one way back. */

test.beforeEach( async ( { site, loginAs } ) => {
	await site.reset();
	await loginAs( 'administrator' );
} );

test( 'reviews what was changed elsewhere, and puts the last known back', async ( {
	page,
	site,
	axe,
	picture,
} ) => {
	await keepAccounts( site );
	await site.eval(
		"$r = get_option( 'passerelle_accounts' ); $r['items'][0]['iban'] = 'BE71096123456769'; update_option( 'passerelle_accounts', $r );"
	);
	expect( site.mails().join() ).toContain( 'ext' );
	await open( page, site );
	await expect( page.locator( SCREEN ) ).toContainText(
		'Le public ne voit aucun compte'
	);
	await axe( { include: SCREEN } );
	await expectNoOverflow( page );
	await picture( 'accounts-review' );

	const known = page.locator( '.passerelle-section' ).first();
	const put = known.getByRole( 'button', { name: 'Remettre ceux-ci' } );
	await expect( put ).toBeDisabled();
	for ( const box of await known.getByRole( 'checkbox' ).all() ) {
		await box.check();
	}
	await put.click();
	await expect( page.locator( '.passerelle-card' ).first() ).toContainText(
		'BE68 5390 0754 7034'
	);
} );

test( 'a backup of the whole database that came back is noticed, and what it lost is put back', async ( {
	page,
	site,
	axe,
	picture,
} ) => {
	const [ account, ...others ] = ACCOUNTS;
	await keepAccounts( site );
	await backUp( site );
	await keepAccounts( site, [
		{ ...account, label: 'Après la sauvegarde' },
		...others,
	] );
	await putBackUp( site );
	const shown = await pageWith(
		site,
		'<!-- wp:passerelle/bank-account /-->'
	);

	await page.goto( shown );
	await expect( page.locator( '.pg-card' ) ).toHaveCount( 0 );
	await open( page, site );
	await expect( page.locator( SCREEN ) ).toContainText( 'un état antérieur' );
	expect( site.mails().join() ).toContain( 'ant' );
	await axe( { include: SCREEN } );
	await picture( 'accounts-older' );

	const known = page.locator( '.passerelle-section' ).first();
	for ( const box of await known.getByRole( 'checkbox' ).all() ) {
		await box.check();
	}
	await known.getByRole( 'button', { name: 'Remettre ceux-ci' } ).click();
	await expect( page.locator( '.passerelle-card' ).first() ).toContainText(
		'Après la sauvegarde'
	);
	await page.goto( shown );
	await expect( page.locator( '.pg-card' ) ).toContainText(
		'Après la sauvegarde'
	);
} );

test( 'keys that are lost from wp-config.php close everything, and the screen says so', async ( {
	page,
	site,
	axe,
} ) => {
	await keepAccounts( site );
	const shown = await pageWith(
		site,
		'<!-- wp:passerelle/bank-account /-->'
	);
	const plugin = "WPMU_PLUGIN_DIR . '/key.php'";
	await site.eval(
		`wp_mkdir_p( WPMU_PLUGIN_DIR ); file_put_contents( ${ plugin }, '<?php define( "PASSERELLE_SEAL_KEY", "put your unique phrase here" );' );`
	);
	try {
		await page.goto( shown );
		await expect( page.locator( '.pg-card' ) ).toHaveCount( 0 );
		await open( page, site );
		await expect( page.locator( SCREEN ) ).toContainText( 'wp-config.php' );
		await axe( { include: SCREEN } );
	} finally {
		await site.eval( `unlink( ${ plugin } );` );
	}
	await page.goto( shown );
	await expect( page.locator( '.pg-card' ) ).toHaveCount( 1 );
} );
