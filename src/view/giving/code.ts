import { correction, generate, mode } from 'lean-qr';

export type Kind = 'epc' | 'spc';

/** SVG source, and how many modules it is wide with its quiet zone. */
export type Drawn = { svg: string; size: number };

/**
 * Quiet zone around a code, in modules: EPC wants four. A Swiss code is measured in millimetres: 46, with 5 around it.
 */
const QUIET = 4;

/** Largest version: EPC069-12 and the Swiss guidelines. */
const LARGEST = { epc: 13, spc: 25 };

const FRAME =
	'<svg xmlns="http://www.w3.org/2000/svg" role="img" shape-rendering="crispEdges"';

/** The modules of a payload: UTF-8 as bytes, correction level M, as both standards want them. */
function modules( payload: string, kind: Kind ) {
	return generate( mode.bytes( new TextEncoder().encode( payload ) ), {
		minCorrectionLevel: correction.M,
		maxCorrectionLevel: correction.M,
		maxVersion: LARGEST[ kind ],
	} );
}

/** One path for all dark modules, a run at a time. */
function runs( code: ReturnType< typeof modules > ): string {
	let path = '';

	for ( let y = 0; y < code.size; y++ ) {
		for ( let x = 0; x < code.size; x++ ) {
			const from = x;
			while ( code.get( x, y ) ) {
				x++;
			}
			if ( x > from ) {
				path += `M${ from } ${ y }h${ x - from }v1h-${ x - from }z`;
			}
		}
	}
	return path;
}

/** 7 mm in the middle: white edge, black square, white cross (guidelines QR-bill, style guide). */
const CROSS =
	'<path fill="#fff" d="M24.5 24.5h7v7h-7z"/><path d="M24.75 24.75h6.5v6.5h-6.5z"/><path fill="#fff" d="M27.42 26.06h1.16v1.36h1.36v1.16h-1.36v1.36h-1.16v-1.36h-1.36v-1.16h1.36z"/>';

/**
 * A code as SVG, dark on its own white ground whatever the page's colours.
 *
 * @param payload Its text.
 * @param kind    An EPC code, measured in modules, or a Swiss one of 46 mm with its cross.
 * @throws Error when the text is too long for that kind.
 */
export function drawCode( payload: string, kind: Kind ): Drawn {
	const code = modules( payload, kind );
	const whole = code.size + 2 * QUIET;
	const dark = runs( code );

	if ( 'epc' === kind ) {
		return {
			size: whole,
			svg: `${ FRAME } viewBox="-4 -4 ${ whole } ${ whole }"><path fill="#fff" d="M-4-4h${ whole }v${ whole }h-${ whole }z"/><path d="${ dark }"/></svg>`,
		};
	}
	return {
		size: ( code.size * 56 ) / 46,
		svg: `${ FRAME } width="56mm" height="56mm" viewBox="0 0 56 56"><path fill="#fff" d="M0 0h56v56H0z"/><path transform="translate(5 5) scale(${ 46 / code.size })" d="${ dark }"/><g shape-rendering="auto">${ CROSS }</g></svg>`,
	};
}
