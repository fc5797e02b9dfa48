import { expectNoOverflow } from './support/card';
import { draft, publish } from './support/events';
import { DOUBTFUL, EVENING, MONTH } from './support/programmes';
import { expect, test } from './support/test';

/** An editor who announces: by hand, from the text of a programme, and cancels. */

test.beforeEach( async ( { site } ) => {
	await site.reset();
} );

test( 'pastes a month of dates and publishes it, doubts and all', async ( {
	page,
	site,
	editor,
	loginAs,
	axe,
	picture,
} ) => {
	await loginAs( 'editor' );
	await editor.open( await draft( site, '2019-03-20' ) );
	await editor.insert( 'passerelle/event' );
	const form = editor.canvas.locator( '[data-type="passerelle/event"]' );
	await form
		.getByRole( 'button', { name: "Coller le texte d'un programme" } )
		.click();
	await form
		.getByRole( 'textbox', { name: 'Texte du programme' } )
		.fill( MONTH );
	await form
		.getByRole( 'button', { name: 'En faire des événements' } )
		.click();

	await expect( form ).toHaveCount( 5 );
	await expect(
		form.first().getByRole( 'textbox', { name: 'Date', exact: true } )
	).toHaveValue( '2019-04-12' );
	await picture( 'events-pasted' );

	await page.goto( await publish( page ) );
	const cards = page
		.getByRole( 'article' )
		.and( page.locator( '.passerelle-event' ) );
	await expect( cards ).toHaveCount( 5 );
	await expect( cards.first() ).toContainText( 'vendredi 12 avril 2019' );
	await expect( cards.first() ).toContainText( 'Ciné-club' );
	await expect( cards.nth( 1 ) ).toContainText( 'Programme à compléter' );
	await expect( cards.nth( 1 ) ).toContainText(
		'7 rue du Bac, 1000 Bruxelles'
	);
	await expectNoOverflow( page );
	await axe( { include: '.passerelle-event' } );
	await picture( 'events-month' );
} );

test( 'answers a doubt with one tap', async ( {
	page,
	site,
	editor,
	loginAs,
	picture,
	axe,
} ) => {
	await loginAs( 'editor' );
	await editor.open( await draft( site, '2019-03-20' ) );
	await editor.insert( 'core/paragraph', { content: DOUBTFUL } );
	await editor.transform( 'passerelle/event' );
	const form = editor.canvas.locator( '[data-type="passerelle/event"]' );
	await form.getByRole( 'textbox', { name: "Titre de l'événement" } ).click();
	const badge = page.getByRole( 'button', { name: /points? à vérifier/ } );
	await badge.click();
	const list = page.locator( '.passerelle-doubt-list' );
	await expect( list ).toContainText(
		'Le 6 avril 2019 est un samedi, pas un vendredi. Quelle date ?'
	);
	await axe( { include: '.passerelle-doubt-list' } );
	await picture( 'events-doubts' );
	await list.getByRole( 'button', { name: 'vendredi 5 avril 2019' } ).click();
	// It was the only one: keys go on in the event.
	await expect( form ).toBeFocused();

	await expect(
		form.getByRole( 'textbox', { name: 'Date', exact: true } )
	).toHaveValue( '2019-04-05' );
	await expect( list.getByText( 'Quelle date ?' ) ).toHaveCount( 0 );
} );

test( 'is offered to make events of what was pasted into the article', async ( {
	page,
	site,
	editor,
	loginAs,
} ) => {
	await loginAs( 'editor' );
	await editor.open( await draft( site, '2019-07-01' ) );
	await editor.insert( 'core/paragraph' );
	const empty = editor.canvas.locator( '[data-type="core/paragraph"]' );
	await empty.click();
	await empty.evaluate( ( element, text ) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData( 'text/plain', text );
		element.dispatchEvent(
			new ClipboardEvent( 'paste', {
				clipboardData,
				bubbles: true,
				cancelable: true,
			} )
		);
	}, EVENING );
	await page
		.getByRole( 'button', { name: 'En faire des événements' } )
		.click();

	const form = editor.canvas.locator( '[data-type="passerelle/event"]' );
	await expect( form ).toHaveCount( 1 );
	await expect(
		form.getByRole( 'textbox', { name: 'Date', exact: true } )
	).toHaveValue( '2019-07-13' );
	await expect(
		form.locator( '[data-type="passerelle/activity"]' )
	).toHaveCount( 3 );
} );
