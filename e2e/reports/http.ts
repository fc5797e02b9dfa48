/**
 * Reports over HTTP, on several web servers with one database. All refuse the same; the second one has the files of
 * docs/servers for nginx in front of PHP, the third is Apache with the one for Apache.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startAny } from '../../tools/native/any';
import type { Stack } from '../../tools/native/stack';
import { hourOf, search, stampedText } from '../../src/view/stamp';

export const DOOR = '/wp-json/passerelle/v1/reports';
export const JSON_TYPE = { 'Content-Type': 'application/json' };
export const FORM_TYPE = {
	'Content-Type': 'application/x-www-form-urlencoded',
};

export type Site = {
	stack: Stack;
	/** The article that is reported. */
	article: number;
	sql: ( ...statements: string[] ) => Promise< string[] >;
	ask: ( path: string, how?: Ask ) => Promise< Response >;
	/** As the page's script sends it. */
	send: ( body: string, node?: number, from?: string ) => Promise< Response >;
	report: ( fields?: object ) => string;
};

export type Ask = {
	node?: number;
	method?: string;
	headers?: Record< string, string >;
	body?: string | Uint8Array< ArrayBuffer >;
	from?: string;
};

/** Many, and each the same in every run. */
export const uuid = ( number: number ): string =>
	`5f0c2f2e-5a3c-4a36-9a53-${ String( number ).padStart( 12, '0' ) }`;

/**
 * Starts the servers.
 *
 * @param name   The instance's.
 * @param apache Whether the third is wanted.
 */
export async function startSite(
	name: string,
	apache = false
): Promise< Site > {
	const stack = await startAny( {
		name,
		nodes: apache ? 3 : 2,
		workers: apache ? 2 : 3,
		guarded: [ 1 ],
		apache: apache ? [ 2 ] : [],
		cron: false,
		fresh: true,
	} );
	const article = Number(
		await stack.eval( `
			update_option( 'permalink_structure', '/%postname%/' );
			flush_rewrite_rules();
			echo wp_insert_post( array( 'post_title' => 'Un article', 'post_status' => 'publish' ) );` )
	);
	const ask: Site[ 'ask' ] = (
		path,
		{ node = 0, from = '', ...init } = {}
	) =>
		fetch( `${ stack.nodes[ node ] }${ path }`, {
			method: 'POST',
			redirect: 'manual',
			...init,
			headers: {
				...( from && { 'X-Test-Remote-Addr': from } ),
				...( init.headers ?? JSON_TYPE ),
			},
		} );

	return {
		stack,
		article,
		ask,
		sql: ( ...statements ) => sql( stack, statements ),
		report: ( fields = {} ) =>
			JSON.stringify( { postId: article, reason: 'image', ...fields } ),
		send: ( body, node = 0, from = '198.51.100.7' ) =>
			ask( DOOR, {
				node,
				from,
				body,
				headers: {
					...JSON_TYPE,
					'X-Passerelle-Stamp': stamp(
						body,
						new URL( stack.nodes[ node ] ?? '' ).host
					),
				},
			} ),
	};
}

/**
 * Follows what a server writes down.
 *
 * @param stack The servers.
 * @param name  The log's.
 * @return Gives what was written since.
 */
export function follow( stack: Stack, name: string ): () => string {
	const file = join( stack.dir, 'log', name );
	const before = readFileSync( file, 'utf8' ).length;

	return () => readFileSync( file, 'utf8' ).slice( before );
}

/** Takes as long as it takes: pages give up after five seconds, and this machine may be busy. */
function stamp( body: string, host: string ): string {
	const hour = hourOf( Date.now() );
	const { at } = search( stampedText( host, '1', hour, body ) )(
		0,
		() => false
	);
	return `${ hour }.${ at }`;
}

/** Runs statements; gives the first column of the last one. `{reports}` is our table. */
async function sql( stack: Stack, statements: string[] ): Promise< string[] > {
	const list = Buffer.from( JSON.stringify( statements ) ).toString(
		'base64'
	);
	const code = `
		$rows = array();
		foreach ( json_decode( base64_decode( '${ list }' ) ) as $sql ) {
			$sql  = preg_replace_callback( '/\\{(\\w+)\\}/', fn( $name ) => Passerelle\\table( $name[1] ), $sql );
			$rows = Passerelle\\db()->get_col( $sql );
		}
		echo wp_json_encode( $rows );`;
	return JSON.parse( await stack.eval( code ) ) as string[];
}
