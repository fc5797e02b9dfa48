import { articleOn, expectNoOverflow } from './support/card';
import { reportForm, SAID, stored } from './support/report';
import { expect, test } from './support/test';

/** A reader who tells what is broken in an article. */

test.describe( '@reader', () => {
	test.beforeEach( async ( { site } ) => {
		await site.reset();
	} );

	test( 'opens, taps a reason, sends: three taps, and is thanked', async ( {
		page,
		site,
		axe,
		picture,
	} ) => {
		const asked: string[] = [];
		await page.goto( articleOn( site, 'half' ) );
		page.on( 'request', ( request ) => asked.push( request.url() ) );
		const { open, typo, send, thanks, all } = reportForm( page );

		await open.click();
		await page.waitForFunction( () => performance.now() > 1200 );
		await axe( { include: '.passerelle-report' } );
		await expectNoOverflow( page );
		await all.scrollIntoViewIfNeeded();
		await picture( 'report-open' );
		await typo.click();
		await page.waitForFunction( () => performance.now() > 3000 );
		expect(
			asked.filter( ( url ) => ! url.includes( '/wp-includes/' ) )
		).toEqual( [] );
		await send.click();
		await expect( thanks ).toHaveText( SAID.received );
		await expect( thanks ).toBeFocused();
		await picture( 'report-thanks' );
		expect( await stored( site ) ).toMatchObject( [
			{ reason: 'typo', status: 'new', held_for: '' },
		] );
	} );

	test( 'quotes a passage that she selected', async ( {
		page,
		site,
		picture,
	} ) => {
		await page.goto( articleOn( site, 'half' ) );
		await page.evaluate( () => {
			const text = [
				...document.querySelectorAll( 'main p, article p' ),
			].find( ( { textContent } ) => ( textContent ?? '' ).length > 60 );
			const range = document.createRange();
			range.selectNodeContents( text ?? document.body );
			document.getSelection()?.addRange( range );
		} );
		const offer = page.locator( '.passerelle-passage' );
		await expect( offer ).toBeInViewport();
		await picture( 'report-passage-offered' );
		await offer.click();
		const { all, typo, send, thanks } = reportForm( page );
		await expect( all.locator( 'blockquote' ) ).toBeVisible();
		await picture( 'report-passage' );
		await typo.click();
		await page.waitForFunction( () => performance.now() > 3000 );
		await send.click();
		await expect( thanks ).toHaveText( SAID.received );
		const [ report ] = await stored( site );
		expect( report?.quote.length ).toBeGreaterThan( 40 );
	} );

	test( 'is told when she is offline, loses nothing, and sends once', async ( {
		page,
		site,
		axe,
		picture,
	} ) => {
		await page.goto( articleOn( site, 'half' ) );
		const { open, typo, note, send, thanks, error } = reportForm( page );
		await open.click();
		await page.waitForFunction( () => performance.now() > 1200 );
		await typo.click();
		await note.fill( 'Il manque un s dans le titre.' );
		await page.context().setOffline( true );
		await send.click();
		await expect( error ).toHaveText( SAID.lost );
		await expect( error ).toBeFocused();
		await expect( note ).toHaveValue( 'Il manque un s dans le titre.' );
		await axe( { include: '.passerelle-report' } );
		await picture( 'report-offline' );

		await page.context().setOffline( false );
		await page.reload();
		await open.click();
		await page.waitForFunction( () => performance.now() > 1200 );
		await expect( note ).toHaveValue( 'Il manque un s dans le titre.' );
		await expect( typo ).toBeChecked();
		await page.waitForFunction( () => performance.now() > 3000 );
		await send.dblclick();
		await expect( thanks ).toHaveText( SAID.received );
		expect( await stored( site ) ).toHaveLength( 1 );
	} );

	test( 'hears that it was known', async ( { page, site } ) => {
		for ( const words of [ SAID.received, SAID.known ] ) {
			await page.goto( articleOn( site, 'half' ) );
			const { open, typo, send, thanks } = reportForm( page );
			await open.click();
			await page.waitForFunction( () => performance.now() > 1200 );
			await typo.click();
			await page.waitForFunction( () => performance.now() > 3000 );
			await send.click();
			await expect( thanks ).toHaveText( words );
		}
	} );

	test( 'is offered the picture that did not load', async ( {
		page,
		site,
	} ) => {
		await page.goto( articleOn( site, 'half' ) );
		await page.evaluate( () => {
			const image = document.createElement( 'img' );
			image.src = '/wp-content/uploads/photo-du-bal.jpg';
			document
				.querySelector( '.passerelle-report' )
				?.closest( 'main, article' )
				?.prepend( image );
			return new Promise( ( resolve ) =>
				image.addEventListener( 'error', resolve )
			);
		} );
		const { open, image, send, thanks, all } = reportForm( page );
		await open.click();
		await page.waitForFunction( () => performance.now() > 1200 );
		await image.click();
		await expect( all.getByRole( 'combobox' ) ).toContainText(
			'photo-du-bal.jpg'
		);
		await page.waitForFunction( () => performance.now() > 3000 );
		await send.click();
		await expect( thanks ).toHaveText( SAID.received );
		expect( ( await stored( site ) )[ 0 ]?.target ).toContain(
			'photo-du-bal.jpg'
		);
	} );

	test( 'reaches and sends it with the keyboard alone', async ( {
		page,
		site,
	} ) => {
		await page.goto( articleOn( site, 'half' ) );
		const { open, send, thanks, note } = reportForm( page );
		await open.focus();
		await page.waitForFunction( () => performance.now() > 1200 );
		await page.keyboard.press( 'Enter' );
		await page.keyboard.press( 'Tab' );
		await page.keyboard.press( 'Space' );
		// Not the first: it may ask which picture.
		await page.keyboard.press( 'ArrowDown' );
		await page.keyboard.press( 'Tab' );
		await expect( note ).toBeFocused();
		await page.waitForFunction( () => performance.now() > 3000 );
		await page.keyboard.press( 'Tab' );
		await expect( send ).toBeFocused();
		await page.keyboard.press( 'Enter' );
		await expect( thanks ).toHaveText( SAID.received );
	} );
} );

test.describe( 'without script @reader', () => {
	test.use( { javaScriptEnabled: false } );

	test( 'sends, and comes back to thanks in the same page', async ( {
		page,
		site,
		picture,
	} ) => {
		await site.reset();
		await page.goto( articleOn( site, 'half' ) );
		const { open, typo, note, send } = reportForm( page );
		await open.click();
		await typo.click();
		await note.fill( 'Sans script' );
		await send.click();
		await expect( page ).toHaveURL( /#passerelle-held$/ );
		await expect( page.locator( '#passerelle-held' ) ).toBeVisible();
		await expect( page.locator( '#passerelle-held' ) ).toHaveText(
			SAID.held
		);
		await expect( page.locator( '#passerelle-received' ) ).toBeHidden();
		await picture( 'report-without-script' );
		expect( await stored( site ) ).toMatchObject( [
			{ note: 'Sans script', status: 'held', held_for: 'stamp' },
		] );
	} );
} );
