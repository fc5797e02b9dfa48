import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Stack } from '../../tools/native/stack';
import { until } from '../../tools/lib/wait';

export type Query = { ms: number; sql: string; caller: string };

/** What a request cost PHP. */
export type Cost = {
	queries: Query[];
	/** The worker's own time, which a busy machine changes least. */
	cpuMs: number;
	peakMb: number;
	files: number;
};

export type Measured = Cost & {
	status: number;
	body: string;
	/** From sending the request to its last byte. */
	wallMs: number;
};

let requests = 0;

/**
 * Sends a request to a native stack and tells what it cost.
 *
 * @param stack The site.
 * @param url   Where to.
 * @param init  As for fetch().
 */
export async function measure(
	stack: Stack,
	url: string,
	init: RequestInit = {}
): Promise< Measured > {
	const name = `m-${ process.pid }-${ ++requests }`;
	const file = join( stack.dir, 'meter', `${ name }.json` );
	const headers = new Headers( init.headers );
	headers.set( 'X-Passerelle-Meter', name );

	const started = performance.now();
	const answer = await fetch( url, { ...init, headers, redirect: 'manual' } );
	const body = await answer.text();
	const wallMs = performance.now() - started;

	// It is written after the answer was sent.
	await until( `the cost of ${ url }`, () => existsSync( file ) );
	const cost = JSON.parse( readFileSync( file, 'utf8' ) ) as Cost;
	rmSync( file );
	return { ...cost, status: answer.status, body, wallMs };
}

export type PageCost = {
	queries: number;
	/** Median of nine. */
	cpuMs: number;
	html: string;
	gzip: number;
};

/** The middle one of some numbers. */
export function median( numbers: number[] ): number {
	return (
		[ ...numbers ].sort( ( a, b ) => a - b )[
			Math.floor( numbers.length / 2 )
		] ?? NaN
	);
}

/**
 * What a page costs once everything is warm.
 *
 * @param stack The site.
 * @param url   The page.
 * @throws Error when it is no page, or when its queries differ from one view to the next.
 */
export async function pageCost(
	stack: Stack,
	url: string
): Promise< PageCost > {
	for ( let i = 0; i < 3; i++ ) {
		await measure( stack, url );
	}
	const views: Measured[] = [];
	for ( let i = 0; i < 9; i++ ) {
		views.push( await measure( stack, url ) );
	}
	const counts = new Set( views.map( ( { queries } ) => queries.length ) );
	const [ first ] = views;
	if ( first?.status !== 200 || counts.size !== 1 ) {
		throw new Error(
			`${ url }: status ${ first?.status }, queries ${ [ ...counts ].join( ' or ' ) }`
		);
	}
	return {
		queries: first.queries.length,
		cpuMs: median( views.map( ( { cpuMs } ) => cpuMs ) ),
		html: first.body,
		gzip: gzip( first.body ),
	};
}

/** Bytes of something as a web server sends it. */
export function gzip( content: string | Buffer ): number {
	return gzipSync( content, { level: 6 } ).length;
}
