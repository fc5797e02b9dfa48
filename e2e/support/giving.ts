import type { Page } from '@playwright/test';
import type { Site } from './site';

/** Accounts as the route takes them. Published example IBANs. */
export const ACCOUNTS = [
	{
		id: 'passeurs',
		label: 'Les Passeurs',
		payee: 'Les Passeurs ASBL',
		iban: 'BE68539007547034',
		bic: '',
		currency: 'EUR',
		address: null,
		sections: [ { name: 'Toulouse', message: 'Toulouse', locked: true } ],
		note: '',
	},
	{
		id: 'suisse',
		label: 'Les Passeurs Suisse',
		payee: 'Les Passeurs',
		iban: 'CH5800791123000889012',
		bic: '',
		currency: 'CHF',
		address: {
			street: 'Rue du Lac',
			number: '12',
			postcode: '2501',
			town: 'Biel',
			country: 'CH',
		},
		sections: [],
		note: '',
	},
];

/** Keeps these accounts, through the route. */
export async function keepAccounts(
	site: Site,
	items: object[] = ACCOUNTS
): Promise< void > {
	const said = await site.eval( `
		$r = new WP_REST_Request( 'PUT', '/passerelle/v1/accounts' );
		$r->set_header( 'Content-Type', 'application/json' );
		$r->set_body( wp_json_encode( array( 'revision' => get_option( 'passerelle_accounts' )['revision'], 'items' => json_decode( ${ JSON.stringify( JSON.stringify( items ) ).replaceAll( '$', '\\$' ) }, true ) ) ) );
		echo rest_do_request( $r )->get_status();
	` );
	if ( ! said.includes( '200' ) ) {
		throw new Error( `The accounts were refused: ${ said }` );
	}
}

/** A published page with this content; its address. */
export async function pageWith(
	site: Site,
	content: string
): Promise< string > {
	const said = await site.eval(
		`echo get_permalink( wp_insert_post( array( 'post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Dons', 'post_content' => wp_slash( ${ JSON.stringify( content ).replaceAll( '$', '\\$' ) } ) ) ) );`
	);
	return said.trim();
}

/** The first card of the page, or one by its number. */
export function cardOn( page: Page, index = 0 ) {
	return page.locator( '.pg-card' ).nth( index );
}
