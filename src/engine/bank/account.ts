import { bicFault, ibanFault, readBic, readIban } from './iban';
import { isSwiss } from './iban-country';
import { messageFault } from './reference';
import { swissFault, swissText } from './swiss-text';
import { lineFault, trim } from './text';
import type { Fault } from './text';

export type Address = {
	street: string;
	number: string;
	postcode: string;
	town: string;
	country: string;
};

/** What a payment needs to know of an account. */
export type Payable = {
	payee: string;
	iban: string;
	bic: string;
	currency: string;
	address: Address | null;
};

export type Section = { name: string; message: string; locked: boolean };

/** How long the parts of an address may be (IG QR-bill 2.3, address type S). */
const ADDRESS: Record< keyof Address, number > = {
	street: 70,
	number: 16,
	postcode: 16,
	town: 35,
	country: 2,
};

const NEEDED = [ 'postcode', 'town', 'country' ];

/** An account as it is stored, from one as it is typed. */
export function tidyAccount< Account extends Payable >(
	account: Account
): Account {
	const { address } = account;

	return {
		...account,
		payee: trim( account.payee ),
		iban: readIban( account.iban ),
		bic: readBic( account.bic ),
		address: address && tidyAddress( address ),
	};
}

function tidyAddress( address: Address ): Address {
	return {
		street: trim( address.street ),
		number: trim( address.number ),
		postcode: trim( address.postcode ),
		town: trim( address.town ),
		country: trim( address.country ).toUpperCase(),
	};
}

/**
 * What is wrong with an account: all of it, so that a person reads it at once. PHP's twin is
 * plugin/inc/giving/check/account.php; both are held to the same cases.
 *
 * @param account Tidied.
 */
export function accountFaults( account: Payable ): Fault[] {
	return [
		fault( 'payee', lineFault( account.payee, 70, true ) ),
		fault( 'iban', ibanFault( account.iban ) ),
		fault( 'bic', bicFault( account.bic ) ),
		fault( 'currency', currencyFault( account ) ),
		...( account.address ? addressFaults( account.address ) : [] ),
	].filter( ( found ) => found !== null );
}

/**
 * What is wrong with the sections of an account.
 *
 * @param sections The sections, in their order.
 * @param iban     The account's: a QR reference is only one in Switzerland.
 */
export function sectionFaults(
	sections: readonly Section[],
	iban: string
): Fault[] {
	const names = sections.map( ( { name } ) => name );

	return sections
		.flatMap( ( { name, message, locked }, index ) => [
			fault(
				`sections[${ index }][name]`,
				lineFault( name, 70, true ) ??
					( names.indexOf( name ) < index ? 'twice' : null )
			),
			fault(
				`sections[${ index }][message]`,
				locked && '' === message
					? 'locked-empty'
					: messageFault( message, isSwiss( iban ) )
			),
		] )
		.filter( ( found ) => found !== null );
}

function currencyFault( { currency, iban }: Payable ): string | null {
	if ( ! [ 'EUR', 'CHF' ].includes( currency ) ) {
		return 'currency';
	}
	return 'CHF' === currency && ! isSwiss( iban ) ? 'currency' : null;
}

function addressFaults( address: Address ): ( Fault | null )[] {
	return ( Object.keys( ADDRESS ) as ( keyof Address )[] ).map( ( name ) =>
		fault( `address[${ name }]`, partFault( name, address[ name ] ) )
	);
}

function partFault( name: keyof Address, text: string ): string | null {
	const most = ADDRESS[ name ];
	const wrong =
		lineFault( text, most, NEEDED.includes( name ) ) ??
		swissFault( swissText( text ), most );

	if ( wrong ) {
		return wrong;
	}
	return 'country' === name && ! /^[A-Z]{2}$/.test( text ) ? 'country' : null;
}

function fault( field: string, code: string | null ): Fault | null {
	return code === null ? null : { field, code };
}
