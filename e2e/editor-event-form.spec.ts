import { draft, publish } from './support/events';
import { expect, test } from './support/test';

/** An editor who announces an event by hand, and cancels one. */

test.beforeEach( async ( { site } ) => {
	await site.reset();
} );

test( 'fills in an event by hand, with what is wrong beside the field, and keeps its place', async ( {
	page,
	site,
	editor,
	loginAs,
	picture,
	axe,
} ) => {
	// More places than one page of answers holds.
	await site.eval(
		`foreach ( range( 1, 120 ) as $number ) { wp_insert_term( "Lieu $number", 'passerelle_place' ); }`
	);
	await loginAs( 'editor' );
	await editor.open( await draft( site, '2026-11-01' ) );
	await editor.insert( 'passerelle/event' );
	const form = editor.canvas.locator( '[data-type="passerelle/event"]' );
	const field = ( name: string ) =>
		form.getByRole( 'textbox', { name, exact: true } );
	await field( "Titre de l'événement" ).fill( 'Bal & banquet' );
	await field( 'Date' ).fill( '2026-12-19' );
	await form.getByLabel( 'De', { exact: true } ).fill( '20:00' );
	await form.getByLabel( "Jusqu'à" ).fill( '18:00' );
	await expect( form ).toContainText( 'La fin est avant le début' );
	await form.getByLabel( "Jusqu'à" ).fill( '02:00' );
	await expect( form ).toContainText( 'Cela finit le lendemain.' );
	await field( 'Un autre lieu : son nom' ).fill( 'Le Ponton' );
	await field( 'Son adresse' ).fill( '3 quai du Halage, 1070 Anderlecht' );
	await form
		.getByRole( 'button', { name: 'Garder « Le Ponton » parmi les lieux' } )
		.click();
	await expect( form.getByRole( 'combobox', { name: 'Lieu' } ) ).toHaveValue(
		'Le Ponton'
	);
	await axe( {
		include: [
			[ 'iframe[name="editor-canvas"]', '.passerelle-event-form' ],
		],
	} );
	await picture( 'event-form' );
	await editor.openBlockPanels();
	await page
		.getByRole( 'button', { name: 'Personnes, prix, liens, affiche' } )
		.click();
	const people = page.getByRole( 'textbox', { name: 'Qui parle ou joue' } );
	await people.pressSequentially( 'Rive gauche – duo' );
	await expect( people ).toHaveValue( 'Rive gauche – duo' );
	await page
		.getByRole( 'textbox', { name: 'Adresse', exact: true } )
		.fill( 'www.ponton.example' );
	await expect(
		page.getByText( 'Une adresse web commence par https://' )
	).toBeVisible();
	await editor.closeSidebar();

	await page.goto( await publish( page ) );
	const card = page.locator( '.passerelle-event' );
	await expect( card ).toContainText( 'Bal & banquet' );
	await expect( card ).toContainText( 'samedi 19 décembre 2026, 20h – 2h' );
	await expect( card ).toContainText( '3 quai du Halage' );
	await expect( card ).toContainText( 'Rive gauche – duo' );
} );

test( 'cancels with one tap, and readers and calendars know', async ( {
	page,
	site,
	editor,
	loginAs,
	picture,
	axe,
} ) => {
	const id = await site.eval(
		`echo wp_insert_post( array( 'post_title' => 'Au programme', 'post_status' => 'publish', 'post_content' => '<!-- wp:passerelle/event {"id":"bal","name":"Bal","startDate":"2026-12-19","startTime":"20:00"} /-->' ) );`
	);
	await loginAs( 'editor' );
	await editor.open( Number( id ) );
	await editor.openDocumentPanels();
	const panel = page.locator( '.passerelle-events-panel' );
	const title = panel.getByRole( 'button', {
		name: 'Événements de cet article',
	} );
	await title.evaluate( ( button: HTMLElement ) => {
		if ( button.ariaExpanded === 'false' ) {
			button.click();
		}
	} );
	await expect( panel ).toContainText( 'Bal, samedi 19 décembre 2026' );
	await axe( { include: '.passerelle-events-panel' } );
	await picture( 'events-panel' );
	await panel
		.getByRole( 'button', { name: "C'est annulé : le dire maintenant" } )
		.click();
	await expect(
		panel.getByRole( 'button', { name: 'Cela a lieu finalement' } )
	).toBeVisible();

	const calendar = async () =>
		(
			await page.request.get(
				`${ site.url }/wp-json/passerelle/v1/agenda.ics`
			)
		).text();
	await expect.poll( calendar ).toContain( 'STATUS:CANCELLED' );

	// The same by the toolbar of the event itself.
	await editor.closeSidebar();
	await editor.canvas
		.getByRole( 'textbox', { name: "Titre de l'événement" } )
		.click();
	await page
		.getByRole( 'button', { name: 'Cela a lieu finalement' } )
		.click();
	await expect.poll( calendar ).not.toContain( 'STATUS:CANCELLED' );
	await page
		.getByRole( 'button', { name: "C'est annulé : le dire maintenant" } )
		.click();
	await expect.poll( calendar ).toContain( 'STATUS:CANCELLED' );
	await page.goto( `${ site.url }/?p=${ id }` );
	await expect( page.locator( '.passerelle-event' ) ).toContainText(
		'Annulé'
	);
} );
