import { ACCOUNTS } from '../../e2e/support/giving';
import { Plain } from '../../tools/lib/say';
import type { Stack } from '../../tools/native/stack';

/** Keeps the example accounts on a site, through their route. */
export async function keepAccountsIn( stack: Stack ): Promise< void > {
	const items = Buffer.from( JSON.stringify( ACCOUNTS ) ).toString(
		'base64'
	);
	const said = await stack.eval( `
		$r = new WP_REST_Request( 'PUT', '/passerelle/v1/accounts' );
		$r->set_header( 'Content-Type', 'application/json' );
		$r->set_body( wp_json_encode( array( 'revision' => 0, 'items' => json_decode( base64_decode( '${ items }' ), true ) ) ) );
		echo rest_do_request( $r )->get_status();
	` );

	if ( ! said.includes( '200' ) ) {
		throw new Plain( `The accounts were refused: ${ said }` );
	}
}
