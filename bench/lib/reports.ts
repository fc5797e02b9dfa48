import { createHash } from 'node:crypto';
import { hourOf } from '../../src/view/stamp';
import type { Stack } from '../../tools/native/stack';

export const DOOR = '/wp-json/passerelle/v1/reports';

/** A report on its way. */
export type Sent = { status: number; state: string };

/** A site that takes reports, with one article; gives the article's number. */
export async function prepare( stack: Stack ): Promise< number > {
	return Number(
		await stack.eval( `
			update_option( 'permalink_structure', '/%postname%/' );
			flush_rewrite_rules();
			echo wp_insert_post( array( 'post_title' => 'Un article', 'post_name' => 'un-article', 'post_status' => 'publish' ) );` )
	);
}

/** The stamp of a body, found as fast as Node can: an attacker would. */
export function stamp( body: string, host: string ): string {
	const hour = hourOf( Date.now() );
	const text = createHash( 'sha256' ).update( body ).digest( 'hex' );
	const before = createHash( 'sha256' ).update(
		`passerelle1|${ host }|1|${ hour }|${ text }|`
	);

	for ( let counter = 0; ; counter++ ) {
		const digest = before.copy().update( String( counter ) ).digest();
		if ( digest.readUInt16BE() === 0 ) {
			return `${ hour }.${ counter }`;
		}
	}
}

/**
 * Sends a report as the page's script does.
 *
 * @param url    The server.
 * @param fields Of the report.
 * @param from   The address that PHP sees.
 */
export async function send(
	url: string,
	fields: object,
	from: string
): Promise< Sent > {
	const body = JSON.stringify( { reason: 'image', ...fields } );
	const answer = await fetch( `${ url }${ DOOR }`, {
		method: 'POST',
		headers: {
			'Content-Type': 'application/json',
			'X-Passerelle-Stamp': stamp( body, new URL( url ).host ),
			'X-Test-Remote-Addr': from,
		},
		body,
	} );
	const said = ( await answer.json() ) as { status?: string };

	return { status: answer.status, state: said.status ?? '' };
}

/** How many rows a condition finds in our table of reports. */
export async function stored( stack: Stack, where = '1' ): Promise< number > {
	return Number(
		await stack.eval(
			`echo Passerelle\\db()->get_var( 'SELECT COUNT(*) FROM ' . Passerelle\\table( 'reports' ) . " WHERE ${ where }" );`
		)
	);
}
