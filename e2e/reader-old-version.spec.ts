import { articleOn, cardIn, expectNoOverflow, WORDS } from './support/card';
import { expect, test } from './support/test';

/** A reader on her way to the old version of an article, and back. */

const isOn =
	( oldSite: string, part = '' ) =>
	( url: URL ) =>
		url.href.startsWith( oldSite ) && url.href.includes( part );

test.describe( '@reader @playground', () => {
	test( 'reads the old version, and is where she was when she comes back', async ( {
		page,
		site,
	} ) => {
		await page.goto( articleOn( site, 'half' ) );
		const card = cardIn( page );
		const title = await page
			.getByRole( 'heading', { level: 1 } )
			.first()
			.innerText();
		await card.old.scrollIntoViewIfNeeded();
		const before = await page.evaluate( () => window.scrollY );

		await card.old.click();
		await expect( page ).toHaveURL( isOn( site.oldSite ) );
		await expect(
			page
				.locator( 'h1' )
				.filter( { hasText: title.slice( 0, 12 ) } )
				.first()
		).toBeVisible();

		await page.goBack();
		await expect( card.all ).toBeVisible();
		await expect
			.poll( () => page.evaluate( () => window.scrollY ) )
			.toBeGreaterThan( before - 60 );
	} );

	test( 'finds the article on the old site in one tap', async ( {
		page,
		site,
	} ) => {
		await page.goto( articleOn( site, 'half' ) );
		const card = cardIn( page );
		const old = String( await card.old.getAttribute( 'href' ) );
		const phrase = await card.title.inputValue();

		await card.search.click();
		await expect( page ).toHaveURL( isOn( site.oldSite ) );
		expect( new URL( page.url() ).searchParams.get( 'recherche' ) ).toBe(
			phrase
		);
		expect( new URL( page.url() ).searchParams.get( 'page' ) ).toBe(
			'recherche'
		);
		await expect(
			page.locator( `a[href$="${ old.split( '/' ).pop() }"]` ).first()
		).toBeVisible();
	} );

	test( 'searches for the words alone as a second way', async ( {
		page,
		site,
	} ) => {
		await page.goto( articleOn( site, 'half' ) );
		const card = cardIn( page );
		const phrase = await card.title.inputValue();

		await card.words.click();
		await expect( page ).toHaveURL( isOn( site.oldSite ) );
		const asked =
			new URL( page.url() ).searchParams.get( 'recherche' ) ?? '';
		expect( asked ).not.toBe( '' );
		expect( asked ).not.toContain( '"' );
		expect( asked ).toContain( phrase.replaceAll( '"', '' ) );
	} );

	test( 'changes the words before she searches', async ( { page, site } ) => {
		await page.goto( articleOn( site, 'half' ) );
		const { title } = cardIn( page );

		await title.fill( 'passeurs' );
		await title.press( 'Enter' );
		await expect( page ).toHaveURL(
			isOn( site.oldSite, 'recherche=passeurs' )
		);
	} );

	test( 'reads on the help page how it works, and searches the old site there', async ( {
		page,
		site,
		axe,
		picture,
	} ) => {
		await page.goto( articleOn( site, 'help' ) );
		await axe( { include: '.wp-block-passerelle-old-search' } );
		await expectNoOverflow( page );
		await picture( 'reader-help' );
		const form = page.locator( '.wp-block-passerelle-old-search form' );

		await form.getByRole( 'searchbox' ).fill( 'passeurs' );
		await form.getByRole( 'button', { name: WORDS.anything } ).click();
		await expect( page ).toHaveURL(
			isOn( site.oldSite, 'recherche=passeurs' )
		);
	} );

	test.describe( 'without JavaScript', () => {
		test.use( { javaScriptEnabled: false } );

		test( 'goes to the old version, to the search, and back', async ( {
			page,
			site,
		} ) => {
			await page.goto( articleOn( site, 'half' ) );
			const card = cardIn( page );

			await card.old.click();
			await expect( page ).toHaveURL( isOn( site.oldSite ) );
			await page.goBack();
			await card.search.click();
			await expect( page ).toHaveURL(
				isOn( site.oldSite, 'recherche=' )
			);
			await page.goBack();
			await expect( card.archive ).toBeVisible();
		} );
	} );
} );

test.describe( '@reader', () => {
	test( 'is led to the archived copy first when the old page is gone', async ( {
		page,
		site,
	} ) => {
		const url = articleOn( site, 'gone' );
		await site.eval(
			`update_post_meta( url_to_postid( '${ url }' ), '_passerelle_old_link', array( 'state' => 'broken', 'status' => 404, 'since' => '2024-01-01T00:00:00Z', 'checkedAt' => '2024-02-01T00:00:00Z' ) );`
		);
		await page.goto( url );
		const card = cardIn( page );

		await expect( card.all.getByRole( 'link' ) ).toHaveText( [
			WORDS.archive,
			WORDS.old,
		] );
		await card.old.click();
		await expect( page ).toHaveURL( isOn( site.oldSite ) );
		await site.reset();
	} );

	test( 'follows the archived copy to web.archive.org', async ( {
		page,
		site,
	} ) => {
		await page.goto( articleOn( site, 'half' ) );
		const { archive } = cardIn( page );
		// The archive itself is out of reach of the tests: that the browser asks for it is what counts.
		await page.route( 'https://web.archive.org/**', ( route ) =>
			route.abort()
		);
		const href = String( await archive.getAttribute( 'href' ) );
		const asked = page.waitForRequest( 'https://web.archive.org/**' );

		await archive.click();
		const request = await asked;
		expect( request.url() ).toBe( href );
		expect( await request.headerValue( 'referer' ) ).toBeNull();
	} );
} );
