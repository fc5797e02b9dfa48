import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { makeCases, written } from './cases.fixture';
import { sepaCountries } from './sepa';

/**
 * PHP is held to what TypeScript says: plugin/tests/giving/AccountCheckTest.php reads both files. After a change here,
 * `UPDATE_CASES=1 npm run test:unit -- src/engine/bank` writes them anew, and PHP has to follow.
 */
const CASES = new URL(
	'../../../plugin/tests/giving/account-cases.json',
	import.meta.url
);
const COUNTRIES = new URL(
	'../../../plugin/schema/iban.json',
	import.meta.url
);

function kept( file: URL, fresh: string ): string {
	if ( process.env.UPDATE_CASES ) {
		writeFileSync( file, fresh );
	}
	return readFileSync( file, 'utf8' );
}

describe( 'the cases that PHP is held to', () => {
	it( 'are what TypeScript says today', () => {
		const fresh = written( makeCases( 4000 ) );

		// Not toBe(): its difference would be a megabyte long.
		expect( kept( CASES, fresh ) === fresh ).toBe( true );
	} );

	it( 'hold every fault, and enough without any', () => {
		const counts = new Map< string, number >();
		for ( const [ , faults ] of makeCases( 4000 ) ) {
			for ( const fault of faults.length > 0 ? faults : [ 'none' ] ) {
				counts.set( fault, ( counts.get( fault ) ?? 0 ) + 1 );
			}
		}

		expect( [ ...counts.keys() ].sort() ).toMatchInlineSnapshot( `
		[
		  "address[country] control",
		  "address[country] country",
		  "address[country] empty",
		  "address[country] too-long",
		  "address[number] characters",
		  "address[number] control",
		  "address[number] too-long",
		  "address[postcode] characters",
		  "address[postcode] control",
		  "address[postcode] empty",
		  "address[postcode] too-long",
		  "address[street] characters",
		  "address[street] control",
		  "address[street] too-long",
		  "address[town] characters",
		  "address[town] control",
		  "address[town] empty",
		  "address[town] too-long",
		  "bic bic",
		  "currency currency",
		  "iban characters",
		  "iban check-digits",
		  "iban format",
		  "iban length",
		  "iban letter-o",
		  "iban no-country",
		  "iban not-sepa",
		  "iban qr-iban",
		  "message control",
		  "message qr-reference",
		  "message reference",
		  "message structured",
		  "message too-long",
		  "none",
		  "payee control",
		  "payee empty",
		  "payee too-long",
		]
	` );
		expect( counts.get( 'none' ) ).toBeGreaterThan( 800 );
	} );

	it( 'come with the countries as ibantools knows them', () => {
		const fresh = `${ JSON.stringify( sepaCountries(), null, '\t' ) }\n`;

		expect( kept( COUNTRIES, fresh ) ).toBe( fresh );
	} );
} );
