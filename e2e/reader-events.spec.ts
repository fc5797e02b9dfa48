import ICAL from 'ical.js';
import { expectNoOverflow } from './support/card';
import { publishedEvents } from './support/events';
import { expect, test } from './support/test';

/** A reader who wants to know what is on, and does not want to forget it. */

test.beforeEach( async ( { site } ) => {
	await site.reset();
	await publishedEvents( site );
} );

test( 'reads an evening, its programme and its place @reader', async ( {
	page,
	site,
	axe,
	picture,
} ) => {
	await page.goto( `${ site.url }/soiree/` );
	const card = page.locator( '#event-soiree' );

	await expect( card ).toContainText(
		'dimanche 13 décembre 2037, 18h30 – 23h'
	);
	await expect(
		card.getByRole( 'listitem' ).filter( { hasText: "Atelier d'écriture" } )
	).toContainText( '18h30 – 19h30' );
	await expect( card ).toContainText( 'À partir de 20h30' );
	await expect( card.getByText( 'En néerlandais' ) ).toBeAttached();
	await expect(
		card.getByRole( 'link', { name: /12 rue du Gué/ } )
	).toHaveAttribute( 'href', /^geo:50\.8263,4\.3452\?q=12%20rue/ );
	await expectNoOverflow( page );
	await axe( { include: '.passerelle-event' } );
	await picture( 'event' );
} );

test( 'prints the event it opened as a poster @reader', async ( {
	page,
	site,
	picture,
} ) => {
	await page.goto( `${ site.url }/soiree/#event-soiree` );
	await page.emulateMedia( { media: 'print' } );

	await expect( page.locator( '#event-soiree h2' ) ).toBeVisible();
	await expect( page.getByText( 'Le texte autour.' ) ).toBeHidden();
	await picture( 'event-poster' );
	expect(
		await page.evaluate( () => {
			const { top } =
				document
					.querySelector( '#event-soiree' )
					?.getBoundingClientRect() ?? new DOMRect();
			return top;
		} )
	).toBeLessThan( 100 );
	// One sheet, however long the article is.
	const pdf = await page.pdf( { preferCSSPageSize: true } );
	expect( pdf.toString( 'latin1' ).match( /\/MediaBox/g ) ).toHaveLength( 1 );
} );

test( 'prints the poster with one tap @reader', async ( { page, site } ) => {
	await page.addInitScript( () => {
		window.print = () => {
			document.title = `printed ${ location.hash }`;
		};
	} );
	await page.goto( `${ site.url }/soiree/` );
	await page.getByRole( 'link', { name: "Imprimer l'affiche" } ).click();

	await expect( page ).toHaveTitle( 'printed #event-soiree' );
} );

test( 'adds it to a calendar, which sees it postponed and cancelled, and once', async ( {
	page,
	site,
} ) => {
	const subscribe = async ( url: string ) => {
		const calendar = new ICAL.Component(
			ICAL.parse( await ( await page.request.get( url ) ).text() )
		);
		return calendar
			.getAllSubcomponents( 'vevent' )
			.map( ( one ) => new ICAL.Event( one ) );
	};
	const feed = `${ site.url }/wp-json/passerelle/v1/agenda.ics`;
	await page.goto( `${ site.url }/bal/` );
	const href = await page
		.getByRole( 'link', { name: 'Ajouter à mon agenda' } )
		.getAttribute( 'href' );
	const [ own ] = await subscribe( String( href ) );
	const state = async () => {
		const found = ( await subscribe( feed ) ).filter(
			( { uid } ) => uid === own?.uid
		);
		return found.map( ( one ) => [
			one.startDate.toJSDate().toISOString(),
			one.component.getFirstPropertyValue( 'status' ),
			one.sequence,
		] );
	};
	const save = ( attributes: object ) =>
		site.eval(
			`wp_update_post( wp_slash( array( 'ID' => get_page_by_path( 'bal', OBJECT, 'post' )->ID, 'post_content' => '<!-- wp:passerelle/event ${ JSON.stringify( { id: 'bal', name: 'Bal', startTime: '20:00', ...attributes } ) } /-->' ) ) );`
		);

	const before = await subscribe( feed );
	expect( await state() ).toEqual( [
		[ '2037-12-19T19:00:00.000Z', 'CONFIRMED', 0 ],
	] );
	await save( {
		startDate: '2037-12-20',
		previousStartDate: '2037-12-19',
		eventStatus: 'postponed',
	} );
	expect( await state() ).toEqual( [
		[ '2037-12-20T19:00:00.000Z', 'CONFIRMED', 1 ],
	] );
	await save( { startDate: '2037-12-20', eventStatus: 'cancelled' } );
	expect( await state() ).toEqual( [
		[ '2037-12-20T19:00:00.000Z', 'CANCELLED', 2 ],
	] );
	await page.goto( `${ site.url }/bal/` );
	await expect( page.locator( '.passerelle-state' ) ).toHaveText( 'Annulé' );

	// Another one, with a programme: every item is still there once.
	await site.eval(
		`$post = get_page_by_path( 'soiree', OBJECT, 'post' ); wp_update_post( wp_slash( array( 'ID' => $post->ID, 'post_content' => str_replace( '"id":"soiree"', '"id":"soiree","eventStatus":"cancelled"', $post->post_content ) ) ) );`
	);
	const after = await subscribe( feed );
	const uids = ( all: typeof after ) => all.map( ( { uid } ) => uid ).sort();
	expect( uids( after ) ).toEqual( uids( before ) );
	expect( new Set( uids( after ) ).size ).toBe( after.length );
	expect(
		after
			.filter( ( { summary } ) => summary.includes( 'Trois activités' ) )
			.map( ( { component } ) =>
				component.getFirstPropertyValue( 'status' )
			)
	).toEqual( [ 'CANCELLED' ] );
} );

test( 'finds it in the agenda, filters, and goes through the months', async ( {
	page,
	site,
	axe,
	picture,
} ) => {
	await page.goto( `${ site.url }/agenda/` );
	const agenda = page.getByRole( 'region', { name: 'Agenda' } );
	const items = agenda.locator( '> ul > li' );
	await expect( items ).toHaveCount( 2 );
	await expect( items.first() ).toContainText( 'dim 13 18h30' );
	await expectNoOverflow( page );
	await axe( { include: '.passerelle-agenda' } );
	await picture( 'agenda' );

	await agenda
		.getByRole( 'combobox', { name: 'Tous les genres' } )
		.selectOption( 'Fête' );
	await agenda.getByRole( 'button', { name: 'Filtrer' } ).click();
	await expect( items ).toHaveCount( 1 );
	await expect( items ).toContainText( 'Bal' );
	await agenda.getByRole( 'link', { name: 'Tout montrer' } ).click();
	await agenda.getByRole( 'link', { name: /‹ mai 2019/i } ).click();
	await expect( items ).toContainText( 'Jadis' );
	await expect( page ).toHaveURL( `${ site.url }/agenda/2019-05/` );
	expect(
		( await page.request.get( `${ site.url }/agenda/2019-06/` ) ).status()
	).toBe( 404 );
	await expect(
		agenda.getByRole( 'link', { name: "S'abonner à l'agenda" } )
	).toHaveAttribute( 'href', /^webcal:/ );
	await expect(
		agenda.getByRole( 'link', { name: 'Adresse du calendrier' } )
	).toHaveAttribute( 'href', /^http.*agenda\.ics$/ );
} );

test( 'an administrator chooses the page of the agenda and mends a place', async ( {
	page,
	site,
	loginAs,
	axe,
	picture,
} ) => {
	await loginAs( 'administrator' );
	await page.goto( `${ site.url }/wp-admin/options-reading.php` );
	await expect(
		page.getByRole( 'combobox', { name: "Page de l'agenda" } )
	).toHaveValue( /^[1-9]/ );
	await expect(
		page.getByText( /wp-json\/passerelle\/v1\/agenda\.ics/ )
	).toBeVisible();
	await page.getByRole( 'button', { name: /refaire l'index/i } ).click();
	await expect( page.getByRole( 'status' ) ).toContainText(
		"C'est fait. Événements dans l'agenda"
	);
	await axe( { include: '#passerelle-rebuild' } );
	await picture( 'agenda-setting' );

	await page.goto(
		`${ site.url }/wp-admin/edit-tags.php?taxonomy=passerelle_place`
	);
	await page.locator( '#the-list .row-title' ).first().click();
	await page
		.getByRole( 'textbox', { name: 'Adresse' } )
		.fill( '14 rue du Gué, 1060 Saint-Gilles' );
	await picture( 'place' );
	await page.locator( 'input[type="submit"]' ).click();
	await page.goto( `${ site.url }/soiree/` );
	await expect( page.locator( '.passerelle-place' ) ).toContainText(
		'14 rue du Gué'
	);
} );
