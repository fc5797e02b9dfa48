import type { Page } from '@playwright/test';
import { articleOn, expectNoOverflow } from './support/card';
import { reportForm, SAID, stored } from './support/report';
import { expect, test } from './support/test';
import type { Site } from './support/site';

/** A reader whose page is not as it was printed: old, rebuilt by an optimiser, guarded by a policy, or mirrored. */

/** Opens the article as `change` leaves it. */
async function openChanged(
	page: Page,
	site: Site,
	change: ( html: string ) => string,
	headers: Record< string, string > = {}
): Promise< void > {
	await site.reset();
	const url = articleOn( site, 'half' );
	await page.route( url, async ( route ) => {
		const answer = await route.fetch();
		await route.fulfill( {
			response: answer,
			headers: { ...answer.headers(), ...headers },
			body: change( await answer.text() ),
		} );
	} );
	await page.goto( url );
}

/** Sends the least: three taps. */
async function sendTypo( page: Page ): Promise< void > {
	const { open, typo, send } = reportForm( page );
	await open.click();
	await page.waitForFunction( () => performance.now() > 1200 );
	await typo.click();
	await page.waitForFunction( () => performance.now() > 3000 );
	await send.click();
}

const MODULE = /<script[^>]+report\/view\.js[^>]*><\/script>/;

test( 'sends from a page that was cached by an older version @reader', async ( {
	page,
	site,
} ) => {
	// What such a page surely has: the form, its action, the article and the reasons.
	await openChanged( page, site, ( html ) =>
		html
			.replaceAll(
				/<form method="post"([^>]*?) data-site=[^>]*>/g,
				'<form method="post"$1>'
			)
			.replaceAll(
				/<p class="passerelle-said"[^>]*id="passerelle-received"[^>]*>.*?<\/p>/g,
				''
			)
			.replaceAll( /<label hidden>.*?<\/label>/g, '' )
	);
	await sendTypo( page );
	await expect( reportForm( page ).thanks ).toHaveText( SAID.received );
	expect( await stored( site ) ).toMatchObject( [ { status: 'new' } ] );
} );

test( 'sends from a page whose optimiser made the module a late classic script', async ( {
	page,
	site,
} ) => {
	await openChanged( page, site, ( html ) => {
		const [ tag = '' ] = MODULE.exec( html ) ?? [];
		const [ , src = '' ] = /src="([^"]+)"/.exec( tag ) ?? [];
		expect( src ).not.toBe( '' );
		return html
			.replace( tag, '' )
			.replace(
				'</body>',
				`<script>setTimeout( () => { const s = document.createElement( 'script' ); s.src = '${ src }'; document.body.append( s ); }, 800 );</script></body>`
			);
	} );
	await sendTypo( page );
	await expect( reportForm( page ).thanks ).toHaveText( SAID.received );
	expect( await stored( site ) ).toMatchObject( [ { status: 'new' } ] );
} );

test( 'sends the plain way when the script did not load, and corrects what was wrong', async ( {
	page,
	site,
	axe,
} ) => {
	await page.route( /report\/view\.js/, ( route ) => route.abort() );
	// A reason that a later version does not know any more.
	await openChanged( page, site, ( html ) =>
		html.replace( 'value="typo"', 'value="coquille"' )
	);
	await sendTypo( page );
	const { typo, send } = reportForm( page );
	await expect( page.getByRole( 'alert' ) ).toBeFocused();
	await axe();
	await typo.check();
	await send.click();
	await expect( page ).toHaveURL( /#passerelle-held$/ );
	await expect( page.locator( '#passerelle-held' ) ).toBeVisible();
	expect( await stored( site ) ).toMatchObject( [ { status: 'held' } ] );
} );

test( 'sends from a site with a strict policy: no inline style, no inline script', async ( {
	page,
	site,
} ) => {
	// WordPress's own scripts need inline ones: such a site has none of them.
	await openChanged(
		page,
		site,
		( html ) =>
			html.replaceAll(
				/<script(?![^>]*report\/view)[^>]*>.*?<\/script>/gs,
				''
			),
		{ 'content-security-policy': "default-src 'self'; base-uri 'none'" }
	);
	await expect( page.locator( 'input[name=website]' ) ).toBeHidden();
	await sendTypo( page );
	await expect( reportForm( page ).thanks ).toHaveText( SAID.received );
	expect( await stored( site ) ).toMatchObject( [ { status: 'new' } ] );
} );

test( 'reads it from right to left, four times as large, in high contrast', async ( {
	page,
	site,
	axe,
	picture,
} ) => {
	// 1280 px at 400 %.
	await page.setViewportSize( { width: 320, height: 700 } );
	await page.emulateMedia( {
		forcedColors: 'active',
		reducedMotion: 'reduce',
	} );
	await openChanged( page, site, ( html ) =>
		html.replace( /<html /, '<html dir="rtl" ' )
	);
	const { open, all, typo, note, send } = reportForm( page );
	await open.click();
	for ( const part of [ typo, note, send ] ) {
		await expect( part ).toBeVisible();
	}
	// The theme's button has no border of its own, and its colour is gone.
	await expect( send ).toHaveCSS( 'border-top-width', '1px' );
	await expectNoOverflow( page );
	await axe( { include: '.passerelle-report' } );
	await all.scrollIntoViewIfNeeded();
	await picture( 'report-rtl-contrast' );
} );
