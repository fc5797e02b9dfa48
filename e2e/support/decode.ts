import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import jsqr from 'jsqr';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** A picture as rows of RGBA. */
export type Pixels = { data: Uint8ClampedArray; width: number; height: number };

const require = createRequire( import.meta.url );

prepareZXingModule( {
	overrides: {
		wasmBinary: readFileSync(
			require.resolve( 'zxing-wasm/reader/zxing_reader.wasm' )
		).buffer,
	},
} );

// Published as CommonJS: its function is the default of the default.
const jsQR = ( jsqr as unknown as { default?: typeof jsqr } ).default ?? jsqr;

/** What the code in a picture says, by two libraries that share no code; null where one cannot read it. */
export async function decode( pixels: Pixels ): Promise< ( string | null )[] > {
	const found = await readBarcodes( pixels as unknown as ImageData, {
		formats: [ 'QRCode' ],
		textMode: 'Plain',
	} );

	return [
		jsQR( pixels.data, pixels.width, pixels.height )?.data ?? null,
		found[ 0 ] ? new TextDecoder().decode( found[ 0 ].bytes ) : null,
	];
}

/** A part of a picture. */
export function crop(
	{ data, width }: Pixels,
	x: number,
	y: number,
	side: number
): Pixels {
	const out = new Uint8ClampedArray( side * side * 4 );

	for ( let row = 0; row < side; row++ ) {
		const from = ( ( y + row ) * width + x ) * 4;
		out.set( data.subarray( from, from + side * 4 ), row * side * 4 );
	}
	return { data: out, width: side, height: side };
}
