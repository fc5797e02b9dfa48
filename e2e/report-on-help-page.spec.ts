import { articleOn } from './support/card';
import { reportForm, SAID, stored } from './support/report';
import { expect, test } from './support/test';

/** A reader who tells on the help page which article she means. */

test( 'gives an article’s address on the help page', async ( {
	page,
	site,
	axe,
	picture,
} ) => {
	await site.reset();
	const help = await site.eval(
		`foreach ( get_posts( array( 'post_type' => 'page', 'numberposts' => -1 ) ) as $p ) { if ( has_block( 'passerelle/report', $p ) ) { wp_publish_post( $p->ID ); echo get_permalink( $p->ID ); break; } }`
	);
	await page.goto( help );
	const { open, url, typo, send, thanks, error } = reportForm( page );
	await open.click();
	await page.waitForFunction( () => performance.now() > 1200 );
	await typo.click();
	await url.fill( 'pas une adresse' );
	await page.waitForFunction( () => performance.now() > 3000 );
	await send.click();
	await expect( error ).toBeVisible();
	await expect( url ).toHaveAttribute( 'aria-invalid', 'true' );
	await expect( url ).toBeFocused();
	await axe( { include: '.passerelle-report' } );
	await picture( 'report-help-error' );
	const old = await site.eval(
		`echo Passerelle\\OldSite\\address( get_post( url_to_postid( '${ articleOn( site, 'half' ) }' ) ) );`
	);
	await url.fill( old.replace( /^https?:\/\//, '' ) );
	await page.waitForFunction( () => performance.now() > 3000 );
	await send.click();
	await expect( thanks ).toHaveText( SAID.received );
	const [ report ] = await stored( site );
	expect( Number( report?.post_id ) ).toBeGreaterThan( 0 );
} );
