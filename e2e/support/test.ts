import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';
import { WORK } from '../../tools/lib/paths';
import { editorIn } from './editor';
import type { Editor } from './editor';
import { loginOf, logIn } from './login';
import type { Role } from './login';
import { currentSite } from './site';
import type { Site } from './site';

/** A selector; in a frame, the frame's and the part's. */
type Part = string | string[];

export type AxeOptions = {
	/** Only this part of the page: what WordPress or the theme prints is theirs. */
	include?: string | Part[];
	exclude?: string | Part[];
};

type Fixtures = {
	site: Site;
	loginAs: ( role: Role ) => Promise< void >;
	editor: Editor;
	axe: ( options?: AxeOptions ) => Promise< void >;
	picture: ( name: string ) => Promise< void >;
	/** These run by themselves. */
	startsClean: void;
	noComplaints: void;
};

/** The file that the last test was in: one worker runs them all, and a failure starts a new one. */
let lastFile = '';

/** WCAG 2.2 at level AA, and what axe calls best practice. */
const TAGS = [
	'wcag2a',
	'wcag2aa',
	'wcag21a',
	'wcag21aa',
	'wcag22aa',
	'best-practice',
];

export const test = base.extend< Fixtures >( {
	// Playwright wants a pattern here, even an empty one.
	site: async ( {}, use ) => {
		await use( currentSite() );
	},

	loginAs: async ( { page, site }, use ) => {
		await use( ( role ) => logIn( page, site, loginOf( role ) ) );
	},

	editor: async ( { page, site }, use ) => {
		await use( editorIn( page, site ) );
	},

	axe: async ( { page }, use ) => {
		await use( async ( { include, exclude } = {} ) => {
			const builder = new AxeBuilder( { page } ).withTags( TAGS );
			[ include ?? [] ]
				.flat()
				.forEach( ( part ) => builder.include( part ) );
			[ exclude ?? [] ]
				.flat()
				.forEach( ( part ) => builder.exclude( part ) );
			const { violations } = await builder.analyze();
			const found = violations.map( ( { id, help, nodes } ) => ( {
				id,
				help,
				nodes: nodes.map(
					( node ) =>
						`${ node.target.join( ' ' ) } ${ node.html.slice( 0, 200 ) }`
				),
			} ) );
			expect( found ).toEqual( [] );
		} );
	},

	picture: async ( { page, site }, use, { project } ) => {
		await use( async ( name ) => {
			const folder = join( WORK, 'pictures', site.target, project.name );
			mkdirSync( folder, { recursive: true } );
			await page.screenshot( {
				path: join( folder, `${ name }.png` ),
				fullPage: true,
				animations: 'disabled',
			} );
		} );
	},

	/** What one file leaves behind is not the next one's affair. */
	startsClean: [
		async ( { site }, use, { file } ) => {
			if ( site.instance && file !== lastFile ) {
				await site.reset();
			}
			lastFile = file;
			await use();
		},
		{ auto: true },
	],

	noComplaints: [
		async ( { page, site }, use ) => {
			const errors: string[] = [];
			if ( site.target === 'playground' ) {
				// It logs everybody in as the administrator, unless it did so already.
				await page.context().addCookies( [
					{
						name: 'playground_auto_login_already_happened',
						value: '1',
						url: site.url,
					},
				] );
			}
			site.complaints();
			page.on( 'pageerror', ( error ) =>
				errors.push( String( error.stack ?? error ) )
			);
			await use();
			expect( errors, 'errors of scripts in the page' ).toEqual( [] );
			expect(
				site.complaints(),
				"the plugin's entries in PHP's error log"
			).toEqual( [] );
		},
		{ auto: true },
	],
} );

export { expect };
