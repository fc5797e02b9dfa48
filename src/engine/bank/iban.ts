import { isQRIBAN, validateIBAN, ValidationErrorsIBAN } from 'ibantools';
import { countryOf, isSwiss } from './iban-country';
import { sepaCountries } from './sepa';

/** Spaces of any kind, hyphens of any kind and dots: what people put between the groups. */
const BETWEEN =
	/[\s\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff\u00ad\u2010-\u2015\u2212.-]/g;

/** An IBAN as it is stored, from one as it is typed: `iban be68 5390…` → `BE685390…`. */
export function readIban( typed: string ): string {
	const bare = typed.replace( BETWEEN, '' ).toUpperCase();

	// No country is called IB.
	return bare.replace( /^IBAN:?/, '' );
}

/**
 * What is wrong with an IBAN.
 *
 * Length and form by country, and mod 97 (ISO 13616). Check digits that countries keep inside (the French key) are the
 * bank's business: an IBAN that is right by the standard is not refused.
 *
 * @param iban As `readIban` leaves it.
 * @return `empty`, `characters`, `no-country`, `not-sepa`, `letter-o`, `length`, `format`, `check-digits`, `qr-iban`, or null.
 */
export function ibanFault( iban: string ): string | null {
	const fault = formFault( iban );
	const digits = iban.replace( /O/g, '0' ).replace( /I/g, '1' );

	// Country codes hold letters: only what follows is read anew.
	return fault &&
		[ 'format', 'check-digits' ].includes( fault ) &&
		null === formFault( iban.slice( 0, 2 ) + digits.slice( 2 ) )
		? 'letter-o'
		: fault;
}

function formFault( iban: string ): string | null {
	if ( '' === iban ) {
		return 'empty';
	}
	if ( ! /^[A-Z0-9]+$/.test( iban ) ) {
		return 'characters';
	}
	if ( ! /^[A-Z]{2}/.test( iban ) ) {
		return 'no-country';
	}

	const country = sepaCountries()[ countryOf( iban ) ];

	if ( ! country ) {
		return 'not-sepa';
	}
	if ( iban.length !== country.length ) {
		return 'length';
	}
	if ( ! new RegExp( country.format ).test( iban.slice( 4 ) ) ) {
		return 'format';
	}
	return checkFault( iban );
}

function checkFault( iban: string ): string | null {
	const { errorCodes } = validateIBAN( iban );
	const wrong = [
		ValidationErrorsIBAN.ChecksumNotNumber,
		ValidationErrorsIBAN.WrongIBANChecksum,
	];

	if ( wrong.some( ( code ) => errorCodes.includes( code ) ) ) {
		return 'check-digits';
	}
	// 00, 01 and 99 satisfy mod 97 for some numbers, and no bank gives them out (ISO 13616: 02 to 98).
	if ( /^..(?:00|01|99)/.test( iban ) ) {
		return 'check-digits';
	}
	return isSwiss( iban ) && isQRIBAN( iban ) ? 'qr-iban' : null;
}

/** How long an IBAN of this country is; 0 outside the euro payments area. */
export function ibanLength( iban: string ): number {
	return sepaCountries()[ countryOf( iban ) ]?.length ?? 0;
}

export function readBic( typed: string ): string {
	return typed.replace( BETWEEN, '' ).toUpperCase();
}

/** ISO 9362: bank, country, place, perhaps a branch. Empty is fine inside the EEA. */
export function bicFault( bic: string ): string | null {
	return '' === bic || /^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.test( bic )
		? null
		: 'bic';
}
