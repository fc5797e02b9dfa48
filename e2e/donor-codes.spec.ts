import { PNG } from 'pngjs';
import type { drawCode as Draw } from '../src/view/giving/code';
import { crop, decode } from './support/decode';
import { somePayloads } from './support/payloads';
import { expect, test } from './support/test';

/**
 * Codes of all kinds, drawn by the module that donors load, two pixels a module; each is read from a screenshot by two
 * libraries and has to say exactly its text.
 */

const COUNT = 600;

type View = { drawCode: typeof Draw };

/** One page a look: paper white, dark, print; every payload stands on one of them. */
const LOOKS = [
	{ name: 'white', media: 'screen', ground: '#fff' },
	{ name: 'dark', media: 'screen', ground: '#111' },
	{ name: 'print', media: 'print', ground: '#fff' },
] as const;

for ( const [ at, look ] of LOOKS.entries() ) {
	test( `say exactly their text: ${ look.name }`, async ( {
		page,
		site,
	} ) => {
		const payloads = somePayloads( COUNT ).filter(
			( _, index ) => index % LOOKS.length === at
		);
		await page.goto( `${ site.url }/` );
		await page.emulateMedia( {
			media: look.media,
			colorScheme: 'dark' === look.name ? 'dark' : 'light',
		} );
		const boxes = await page.evaluate(
			async ( { drawn, ground } ) => {
				const source =
					'/wp-content/plugins/passerelle/build/view/giving.js';
				const { drawCode } = ( await import( source ) ) as View;
				document.documentElement.innerHTML = '<body></body>';
				document.body.style.cssText = `margin:0;background:${ ground };color:#fff`;
				return drawn.map( ( { kind, payload } ) => {
					const { svg, size } = drawCode( payload, kind );
					const side = Math.round( size * 2 );
					const cell = document.createElement( 'span' );
					cell.style.cssText =
						'display:inline-block;vertical-align:top';
					cell.innerHTML = svg;
					const code = cell.firstElementChild as SVGElement;
					code.style.cssText = `display:block;width:${ side }px;height:${ side }px`;
					document.body.append( cell );
					const { x, y } = code.getBoundingClientRect();
					return { x, y, side };
				} );
			},
			{ drawn: payloads, ground: look.ground }
		);
		const png = PNG.sync.read(
			await page.screenshot( {
				fullPage: true,
				scale: 'css',
				animations: 'disabled',
			} )
		);
		const pixels = { ...png, data: new Uint8ClampedArray( png.data ) };
		const said = await Promise.all(
			boxes.map( ( { x, y, side } ) =>
				decode( crop( pixels, Math.round( x ), Math.round( y ), side ) )
			)
		);

		expect( said ).toEqual(
			payloads.map( ( { payload } ) => [ payload, payload ] )
		);
		expect( payloads ).toHaveLength( COUNT / LOOKS.length );
	} );
}
