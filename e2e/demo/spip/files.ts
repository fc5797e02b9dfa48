/** The files of the old site, drawn on demand: landscapes with a river for pictures, one page of text for PDFs. */
import { crc32, deflateSync } from 'node:zlib';
import { random } from '../random';
import type { Document } from '../types';

const SKIES: [ number, number, number ][] = [
	[ 244, 208, 170 ],
	[ 186, 208, 226 ],
	[ 214, 196, 220 ],
	[ 226, 226, 200 ],
	[ 170, 196, 190 ],
	[ 238, 190, 180 ],
];

/** The bytes of a document of the corpus; the same every time. */
export function fileOf( item: Document ): Buffer {
	return item.type === 'png'
		? png( item.width, item.height, item.id )
		: pdf( item.title );
}

/** A landscape of `width` by `height` pixels. */
export function png( width: number, height: number, seed: number ): Buffer {
	const paint = landscape( width, height, seed );
	const rows = Buffer.alloc( height * ( width * 3 + 1 ) );
	for ( let y = 0; y < height; y++ ) {
		for ( let x = 0; x < width; x++ ) {
			rows.set( paint( x, y ), y * ( width * 3 + 1 ) + 1 + x * 3 );
		}
	}
	const header = Buffer.alloc( 13 );
	header.writeUInt32BE( width, 0 );
	header.writeUInt32BE( height, 4 );
	header.set( [ 8, 2, 0, 0, 0 ], 8 );
	return Buffer.concat( [
		Buffer.from( [ 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a ] ),
		chunk( 'IHDR', header ),
		chunk( 'IDAT', deflateSync( rows, { level: 9 } ) ),
		chunk( 'IEND', Buffer.alloc( 0 ) ),
	] );
}

type Paint = ( x: number, y: number ) => [ number, number, number ];

/** Sky, sun, hills, water: each point belongs to one of them. */
function landscape( width: number, height: number, seed: number ): Paint {
	const chance = random( seed * 7919 );
	const sky = chance.pick( SKIES );
	const bank = height * ( chance.between( 50, 65 ) / 100 );
	const sun = {
		x: chance.between( width * 0.15, width * 0.85 ),
		y: chance.between( height * 0.12, height * 0.35 ),
		r: chance.between( 12, 24 ),
	};
	const hills = [
		chance.between( 20, 60 ),
		chance.between( 60, 140 ),
		chance.between( 0, 100 ),
	] as const;
	const shade = ( by: number ): [ number, number, number ] => [
		sky[ 0 ] * by,
		sky[ 1 ] * by,
		sky[ 2 ] * by,
	];
	return ( x, y ) => {
		if ( y > bank ) {
			const wave =
				Math.round( y + 2 * Math.sin( x / 14 + seed ) ) % 9 === 0;
			return shade( wave ? 0.82 : 0.6 );
		}
		if (
			y >
			bank -
				18 -
				12 * Math.sin( ( x + hills[ 2 ] ) / hills[ 0 ] ) -
				10 * Math.sin( x / hills[ 1 ] )
		) {
			return shade( 0.42 );
		}
		return Math.hypot( x - sun.x, y - sun.y ) < sun.r
			? [ 255, 250, 226 ]
			: shade( 0.86 + ( 0.14 * y ) / bank );
	};
}

function chunk( type: string, data: Buffer ): Buffer {
	const body = Buffer.concat( [ Buffer.from( type, 'latin1' ), data ] );
	const framed = Buffer.alloc( body.length + 8 );
	framed.writeUInt32BE( data.length, 0 );
	framed.set( body, 4 );
	framed.writeUInt32BE( crc32( body ), body.length + 4 );
	return framed;
}

/** One page with its title in Helvetica (PDF 1.4). */
export function pdf( title: string ): Buffer {
	const text = title
		.normalize( 'NFD' )
		.replace( /[^\u0020-\u007e]/g, '' )
		.replace( /[()\\]/g, '' );
	const stream = `BT /F1 18 Tf 40 780 Td (${ text }) Tj 0 -30 Td /F1 11 Tf (Les Passeurs, 12 rue du Gue) Tj ET`;
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
		`<< /Length ${ stream.length } >>\nstream\n${ stream }\nendstream`,
	];
	let body = '%PDF-1.4\n';
	const offsets = objects.map( ( object, index ) => {
		const offset = body.length;
		body += `${ index + 1 } 0 obj\n${ object }\nendobj\n`;
		return String( offset ).padStart( 10, '0' );
	} );
	const table = offsets
		.map( ( offset ) => `${ offset } 00000 n \n` )
		.join( '' );
	return Buffer.from(
		`${ body }xref\n0 5\n0000000000 65535 f \n${ table }trailer << /Size 5 /Root 1 0 R >>\nstartxref\n${ body.length }\n%%EOF\n`,
		'latin1'
	);
}
