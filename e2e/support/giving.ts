import type { Page } from '@playwright/test';
import type { Site } from './site';

/** What the accounts screen is in. */
export const SCREEN = '#passerelle-accounts';

export async function openAccounts( page: Page, site: Site ): Promise< void > {
	await page.goto(
		`${ site.url }/wp-admin/admin.php?page=passerelle-accounts`
	);
	await page
		.getByRole( 'button', { name: /Ajouter un compte|Accepter ceux-ci/ } )
		.first()
		.waitFor();
}

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

/** A page's content: two accounts and a link. */
export const TWO =
	'<!-- wp:passerelle/donate --><!-- wp:passerelle/bank-account {"account":"passeurs","section":"Toulouse"} /--><!-- wp:passerelle/bank-account {"account":"suisse"} /--><!-- wp:passerelle/donation-link {"url":"https://paypal.me/lespasseurs"} /--><!-- /wp:passerelle/donate -->';

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

/** Backs the whole database up, as far as it is about accounts; then `putBackUp()` brings it back, past WordPress. */
export async function backUp( site: Site ): Promise< void > {
	await site.eval(
		'global $wpdb; $log = "{$wpdb->prefix}passerelle_account_log"; file_put_contents( get_temp_dir() . "passerelle-dump-" . md5( ABSPATH ), serialize( array( $wpdb->get_results( "SELECT option_name, option_value FROM $wpdb->options WHERE option_name LIKE \'passerelle_acc%\'", ARRAY_A ), $wpdb->get_results( "SELECT * FROM $log", ARRAY_A ) ) ) );'
	);
}

export async function putBackUp( site: Site ): Promise< void > {
	await site.eval(
		'global $wpdb; $log = "{$wpdb->prefix}passerelle_account_log"; $file = get_temp_dir() . "passerelle-dump-" . md5( ABSPATH ); list( $options, $rows ) = unserialize( file_get_contents( $file ) ); unlink( $file ); foreach ( $options as $row ) { $wpdb->update( $wpdb->options, array( "option_value" => $row["option_value"] ), array( "option_name" => $row["option_name"] ) ); } $wpdb->query( "DELETE FROM $log" ); foreach ( $rows as $row ) { $wpdb->insert( $log, $row ); }'
	);
}
