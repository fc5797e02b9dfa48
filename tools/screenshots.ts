/**
 * `npm run screenshots`: the README's pictures, taken from the demo on a private WordPress. Nothing in them is drawn by
 * hand. `npm run screenshots -- reports` takes only that one.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { editorIn } from '../e2e/support/editor';
import { loginOf, logIn } from '../e2e/support/login';
import { draft, publishedEvents } from '../e2e/support/events';
import { DOUBTFUL } from '../e2e/support/programmes';
import { fill, reportForm } from '../e2e/support/report';
import { currentSite, VARIABLE } from '../e2e/support/site';
import type { Site } from '../e2e/support/site';
import { getBrowser } from './browser';
import { TARGETS } from './lib/e2e-targets';
import { ROOT } from './lib/paths';
import { command, Plain, say } from './lib/say';

const FOLDER = join( ROOT, 'docs/pictures' );

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1200, height: 800 };

type Shot = {
	name: string;
	size: typeof PHONE;
	/** Brings the page to what is to be seen. */
	show: ( page: Page, site: Site ) => Promise< void >;
};

/** A published article of the demo that came from the old site and was not checked yet. */
async function article( site: Site ): Promise< { id: number; url: string } > {
	const said = await site.eval(
		'$ids = get_posts( array( "fields" => "ids", "meta_key" => "_fgs2wp_old_article_id", "posts_per_page" => 20, "orderby" => "date", "order" => "DESC" ) ); foreach ( $ids as $id ) { if ( ! Passerelle\\OldSite\\is_checked( $id ) && "" === get_post( $id )->post_password ) { echo wp_json_encode( array( "id" => $id, "url" => get_permalink( $id ) ) ); break; } }'
	);
	return JSON.parse( said ) as { id: number; url: string };
}

const SHOTS: readonly Shot[] = [
	{
		name: 'strip-phone',
		size: PHONE,
		show: async ( page, site ) => {
			await page.goto( ( await article( site ) ).url );
			await page
				.locator( '.wp-block-passerelle-old-site-tools' )
				.evaluate( ( strip ) =>
					strip.scrollIntoView( { block: 'center' } )
				);
		},
	},
	{
		name: 'editor',
		size: DESKTOP,
		show: async ( page, site ) => {
			await logIn( page, site, loginOf( 'editor' ) );
			const editor = editorIn( page, site );
			await editor.open( ( await article( site ) ).id );
			await editor.openDocumentPanels();
			await page.getByRole( 'button', { name: 'Ancien site' } ).click();
			await page
				.getByText( 'Article vérifié' )
				.last()
				.scrollIntoViewIfNeeded();
		},
	},
	{
		name: 'list',
		size: DESKTOP,
		show: async ( page, site ) => {
			await logIn( page, site, loginOf( 'editor' ) );
			await page.goto( `${ site.url }/wp-admin/edit.php?paged=4` );
		},
	},
	{
		name: 'report-phone',
		size: PHONE,
		show: async ( page, site ) => {
			await page.goto( site.url + ( site.examples.half ?? '' ) );
			await page.evaluate( () => {
				const text = [
					...document.querySelectorAll( 'main p, article p' ),
				].find(
					( { textContent } ) => ( textContent ?? '' ).length > 60
				);
				const words = text?.firstChild ?? document.body;
				const range = document.createRange();
				range.setStart( words, 0 );
				// Whole words.
				range.setEnd(
					words,
					words.textContent?.indexOf( ' ', 40 ) ?? 0
				);
				document.getSelection()?.addRange( range );
			} );
			await page.locator( '.passerelle-passage' ).click();
			const { all, typo } = reportForm( page );
			await typo.check();
			await all.evaluate( ( form ) => form.scrollIntoView() );
		},
	},
	{
		name: 'reports',
		size: DESKTOP,
		show: async ( page, site ) => {
			await fill( site, [
				{
					quote: 'la photo du bal de l’été',
					note: 'Elle était à droite du deuxième paragraphe.',
					reason: 'image',
					count: 5,
				},
				{ reason: 'code', note: 'On lit {{{intertitre}}}.', count: 2 },
				{ article: 'raw', reason: 'code', count: 3 },
				{ article: 'rendered', reason: 'link' },
				{ article: 'clean', status: 'held', held_for: 'stamp' },
			] );
			await logIn( page, site, loginOf( 'editor' ) );
			await page.goto(
				`${ site.url }/wp-admin/admin.php?page=passerelle-reports`
			);
			await page
				.locator( '#passerelle-reports .passerelle-open' )
				.first()
				.click();
			await page
				.locator( '.passerelle-opened li' )
				.first()
				.waitFor( { timeout: 30_000 } );
		},
	},
	{
		name: 'set-up',
		size: DESKTOP,
		show: async ( page, site ) => {
			await site.reset( 'activated' );
			await logIn( page, site, 'admin' );
			await page.goto(
				`${ site.url }/wp-admin/admin.php?page=passerelle`
			);
			await page
				.getByLabel( "Quelle était l'adresse" )
				.or( page.getByRole( 'textbox' ).first() )
				.first()
				.fill( site.oldSite );
			await page.getByRole( 'button', { name: 'Continuer' } ).click();
			await page
				.getByRole( 'button', { name: "C'est bien ça" } )
				.waitFor( { timeout: 30_000 } );
		},
	},
	{
		name: 'event-phone',
		size: PHONE,
		show: async ( page, site ) => {
			// The last pictures: what is made for them is in no other.
			await site.reset();
			await publishedEvents( site );
			await page.goto( `${ site.url }/soiree/` );
			await page
				.locator( '#event-soiree' )
				.evaluate( ( card ) =>
					card.scrollIntoView( { block: 'center' } )
				);
		},
	},
	{
		name: 'programme',
		size: DESKTOP,
		show: async ( page, site ) => {
			await logIn( page, site, loginOf( 'editor' ) );
			const editor = editorIn( page, site );
			await editor.open( await draft( site, '2019-03-20' ) );
			await editor.insert( 'passerelle/event' );
			const form = editor.canvas.locator(
				'[data-type="passerelle/event"]'
			);
			await form
				.getByRole( 'button', {
					name: "Coller le texte d'un programme",
				} )
				.click();
			await form
				.getByRole( 'textbox', { name: 'Texte du programme' } )
				.fill( DOUBTFUL );
			await form
				.getByRole( 'button', { name: 'En faire des événements' } )
				.click();
			await form
				.getByRole( 'textbox', { name: "Titre de l'événement" } )
				.click();
			await page
				.getByRole( 'button', { name: /points? à vérifier/ } )
				.click();
		},
	},
];

async function take(
	browser: Browser,
	site: Site,
	shot: Shot
): Promise< void > {
	const page = await browser.newPage( {
		viewport: shot.size,
		deviceScaleFactor: 2,
		locale: 'fr-FR',
	} );
	await shot.show( page, site );
	await page.screenshot( {
		path: join( FOLDER, `${ shot.name }.png` ),
		animations: 'disabled',
	} );
	await page.close();
	say( `${ shot.name }.png` );
}

await command( async () => {
	const [ target ] = TARGETS;
	const wanted = process.argv.slice( 2 );
	if ( ! target ) {
		throw new Plain( 'There is no site to take pictures of.' );
	}
	const { executablePath, args } = await getBrowser();
	const { started, stop } = await target.start();
	process.env[ VARIABLE ] = JSON.stringify( started );
	const site = currentSite();
	const browser = await chromium.launch( {
		args,
		...( executablePath ? { executablePath } : {} ),
	} );
	mkdirSync( FOLDER, { recursive: true } );
	try {
		for ( const shot of SHOTS ) {
			if ( wanted.length === 0 || wanted.includes( shot.name ) ) {
				await take( browser, site, shot );
			}
		}
	} finally {
		await browser.close();
		await stop();
	}
	return 0;
} );
