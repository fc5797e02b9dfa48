import { articleOn } from './support/card';
import { fill } from './support/report';
import { expect, test } from './support/test';

/** An admin on the day of an attack: what it is, what to do, and how much waits. */

test( 'sees an attack hour by hour, with what the server can do', async ( {
	page,
	site,
	loginAs,
	axe,
	picture,
} ) => {
	await site.reset();
	// Counts as limits need them: 40 from one network that wait, and a few refusals.
	await site.eval(
		`foreach ( range( 1, 46 ) as $i ) { Passerelle\\db()->insert( Passerelle\\table( 'counts' ), array( 'fold' => md5( "f$i" ), 'network' => md5( 'n' . ( $i % 2 ) ), 'wide' => '', 'widest' => '', 'result' => $i > 40 ? 'refused' : ( $i > 5 ? 'held' : 'received' ), 'at' => time() - 60 * $i ) ); }`
	);
	await loginAs( 'administrator' );
	await page.goto(
		`${ site.url }/wp-admin/admin.php?page=passerelle-reports`
	);
	const chart = page.getByRole( 'region', { name: 'Ce qui est arrivé' } );
	await expect( chart ).toContainText( 'Cela ressemble à une attaque' );
	await expect( chart.locator( '.passerelle-bar' ) ).toHaveCount( 24 );
	expect(
		( await chart.locator( '.passerelle-bars' ).boundingBox() )?.height
	).toBeGreaterThan( 60 );
	await axe( { include: '#passerelle-reports' } );
	await picture( 'reports-attack' );

	const file = await page.request.get(
		String(
			await chart
				.getByRole( 'link', { name: 'nginx-server.conf' } )
				.getAttribute( 'href' )
		)
	);
	expect( await file.text() ).toContain( 'limit_req zone=passerelle' );
} );

test( 'sees on an article how many reports it has, one tap away', async ( {
	page,
	site,
	loginAs,
	picture,
} ) => {
	await site.reset();
	await fill( site, [ { note: 'Il manque un s.' }, { reason: 'image' } ] );
	await loginAs( 'editor' );
	// On phones WordPress leaves its own entries alone in the bar.
	await page.setViewportSize( { width: 1280, height: 900 } );
	await page.goto( articleOn( site, 'half' ) );
	const count = page.getByRole( 'menuitem', {
		name: '2 signalements sur cet article',
	} );
	await expect( count ).toBeVisible();
	await picture( 'reports-admin-bar' );
	await count.click();
	await expect( page.locator( '.passerelle-report' ) ).toHaveCount( 2 );
	await expect( page.locator( '#passerelle-reports' ) ).toContainText(
		'Il manque un s.'
	);
} );
