import { articleOn } from './support/card';
import { reportForm, SAID, stored } from './support/report';
import { expect, test } from './support/test';

/** A reader with a thumb: a passage that she selected is offered, and her tap on the offer takes it. */

test.use( {
	viewport: { width: 360, height: 740 },
	hasTouch: true,
	isMobile: true,
} );

test( 'selects a passage on a phone and reports it with her thumb @reader', async ( {
	page,
	site,
	picture,
} ) => {
	await site.reset();
	await page.goto( articleOn( site, 'half' ) );
	const text = page
		.locator( 'main p, article p' )
		.filter( { hasText: /.{60}/ } )
		.first();
	await text.scrollIntoViewIfNeeded();
	// A browser without a screen selects nothing when a finger stays on a word: the selection is set as a phone would
	// set it. The taps are real.
	const selected = await text.evaluate( ( paragraph ) => {
		const range = document.createRange();
		range.selectNodeContents( paragraph );
		document.getSelection()?.addRange( range );
		return String( document.getSelection() ).trim().slice( 0, 40 );
	} );

	const offer = page.locator( '.passerelle-passage' );
	await expect( offer ).toBeInViewport();
	await picture( 'report-touch' );
	const size = await offer.boundingBox();
	expect( size?.height ).toBeGreaterThanOrEqual( 44 );
	await offer.tap();

	const { all, typo, send, thanks } = reportForm( page );
	await expect( all.locator( 'blockquote' ) ).toContainText( selected );
	await typo.tap();
	await page.waitForFunction( () => performance.now() > 3000 );
	await send.tap();
	await expect( thanks ).toHaveText( SAID.received );
	expect( ( await stored( site ) )[ 0 ]?.quote ).toContain( selected );
} );
