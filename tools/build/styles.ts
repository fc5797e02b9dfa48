import { writeFileSync } from 'node:fs';
import { transform } from 'esbuild';
import rtlcss from 'rtlcss';
import { compile } from 'sass';

/**
 * A style sheet, and its mirror image for languages written from right to left.
 *
 * @param source SCSS.
 * @param file   Where it goes, `….css`; the mirror image to `…-rtl.css`, the name WordPress looks for.
 */
export async function style( source: string, file: string ): Promise< void > {
	const { css } = compile( source );
	const write = async ( text: string, to: string ): Promise< void > => {
		const { code } = await transform( text, {
			loader: 'css',
			minify: true,
			// What readers' old phones understand.
			target: [ 'chrome87', 'firefox78', 'safari14' ],
		} );
		// It is printed into readers' pages, where a line's end is a byte.
		writeFileSync( to, code.trimEnd() );
	};
	await write( css, file );
	await write( rtlcss.process( css ), file.replace( /\.css$/, '-rtl.css' ) );
}
