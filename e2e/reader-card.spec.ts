import { articleOn, cardIn, expectNoOverflow, WORDS } from './support/card';
import { expect, test } from './support/test';

/** What a reader finds at the end of an imported article, and nowhere else. */

test.describe( '@reader @playground', () => {
	test( 'finds one small card, its words, and nothing else to load', async ( {
		page,
		site,
		axe,
		picture,
	} ) => {
		const elsewhere: string[] = [];
		page.on( 'request', ( request ) => {
			if (
				/^https?:/.test( request.url() ) &&
				! request.url().startsWith( site.url )
			) {
				elsewhere.push( request.url() );
			}
		} );
		await page.goto( articleOn( site, 'half' ) );
		const card = cardIn( page );

		await expect( card.all ).toHaveCount( 1 );
		await expect( card.all.getByRole( 'link' ) ).toHaveText( [
			WORDS.old,
			WORDS.archive,
		] );
		await expect( card.old ).toHaveAttribute(
			'href',
			new RegExp( `^${ site.oldSite }spip\\.php\\?article\\d+$` )
		);
		await expect( card.archive ).toHaveAttribute(
			'href',
			`https://web.archive.org/web/${ await card.old.getAttribute( 'href' ) }`
		);
		await expect( card.old ).not.toHaveAttribute( 'target' );
		await expect( card.title ).toHaveValue( /^".+"$/ );
		expect( elsewhere ).toEqual( [] );
		// The report form's own small script; no style sheet.
		await expect( page.locator( 'script[src*="passerelle"]' ) ).toHaveCount(
			1
		);
		await expect(
			page.locator( 'link[rel="stylesheet"][href*="passerelle"]' )
		).toHaveCount( 0 );
		await axe( { include: '.wp-block-passerelle-old-site-tools' } );
		await expectNoOverflow( page );
		await card.all.scrollIntoViewIfNeeded();
		await picture( 'reader-article' );
	} );

	test( 'can hit each of its parts with a thumb', async ( {
		page,
		site,
	} ) => {
		await page.goto( articleOn( site, 'half' ) );
		const { old, archive, title, search, words } = cardIn( page );

		for ( const part of [ old, archive, title, search, words ] ) {
			expect(
				( await part.boundingBox() )?.height
			).toBeGreaterThanOrEqual( 44 );
		}
	} );

	test( 'goes through the card with the keyboard in the order she sees', async ( {
		page,
		site,
	} ) => {
		await page.goto( articleOn( site, 'half' ) );
		const { old, archive, title, search, words } = cardIn( page );

		await old.focus();
		for ( const next of [ archive, title, search, words ] ) {
			await page.keyboard.press( 'Tab' );
			await expect( next ).toBeFocused();
		}
	} );

	test( 'finds nothing of it on a new article and in lists', async ( {
		page,
		site,
	} ) => {
		for ( const url of [ articleOn( site, 'new' ), site.url ] ) {
			await page.goto( url );
			// Lists show whole articles, and the demo's newest hold events.
			await expect(
				page.locator(
					'.passerelle, .passerelle-report, [class*="old-site"], style[id*="old-site"]'
				)
			).toHaveCount( 0 );
		}
	} );

	test( 'gives the password before she sees the card', async ( {
		page,
		site,
	} ) => {
		await page.goto( articleOn( site, 'password' ) );
		await expect( cardIn( page ).all ).toHaveCount( 0 );

		await page.locator( 'input[name="post_password"]' ).fill( 'passeurs' );
		await page.locator( 'input[name="post_password"]' ).press( 'Enter' );
		await expect( cardIn( page ).old ).toBeVisible();
	} );

	test( 'gets the address on paper', async ( { page, site, picture } ) => {
		await page.goto( articleOn( site, 'half' ) );
		const { all, search } = cardIn( page );
		const [ old, archive ] = [
			all.locator( 'a' ).first(),
			all.locator( 'a' ).last(),
		];
		await page.emulateMedia( { media: 'print' } );

		await expect( search ).toBeHidden();
		await expect( archive ).toBeHidden();
		await expect( old ).toHaveAccessibleName(
			new RegExp( `\\(${ site.oldSite }spip\\.php\\?article\\d+\\)$` )
		);
		await picture( 'reader-print' );
	} );
} );

test( 'sees one line on a checked article @reader', async ( {
	page,
	site,
	axe,
	picture,
} ) => {
	const url = articleOn( site, 'half' );
	await site.eval(
		`Passerelle\\OldSite\\set_checked( url_to_postid( '${ url }' ), true );`
	);
	await page.goto( url );
	const card = cardIn( page );

	await expect( card.all ).toHaveText(
		/^(?:Article vérifié|Checked article) · (?:Voir l'original|View the original)$/
	);
	await axe( { include: '.wp-block-passerelle-old-site-tools' } );
	await picture( 'reader-checked' );

	// On paper the address follows the link, and may need a second line; the "·" is not left alone on the first.
	await page.emulateMedia( { media: 'print' } );
	const [ line, link ] = await card.all
		.locator( 'p' )
		.evaluate( ( paragraph ) => [
			paragraph.getBoundingClientRect().top,
			paragraph.querySelector( 'a' )?.getClientRects()[ 0 ]?.top,
		] );
	expect( Math.abs( ( link ?? 0 ) - ( line ?? 0 ) ) ).toBeLessThan( 16 );
	await page.emulateMedia( { media: null } );
	await card.original.click();
	await expect( page ).toHaveURL( ( to ) =>
		to.href.startsWith( site.oldSite )
	);
	await site.reset();
} );
