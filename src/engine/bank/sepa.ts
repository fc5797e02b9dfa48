import { getCountrySpecifications } from 'ibantools';

/**
 * Countries whose banks joined the euro payments area after ibantools' list was made (EPC409-09, 2024 to 2026):
 * Albania, Moldova, Montenegro, North Macedonia, Serbia.
 */
const JOINED = [ 'AL', 'MD', 'ME', 'MK', 'RS' ];

export type Country = { length: number; format: string };

/** How IBANs look in each country of the euro payments area, by its two letters. PHP reads the same from plugin/schema/iban.json. */
export function sepaCountries(): Record< string, Country > {
	return Object.fromEntries(
		Object.entries( getCountrySpecifications() )
			.filter( ( [ name, { SEPA } ] ) => SEPA || JOINED.includes( name ) )
			.map( ( [ name, { chars, bban_regexp: format } ] ) => [
				name,
				{ length: chars ?? 0, format: format ?? '' },
			] )
			.sort( ( [ a ], [ b ] ) =>
				String( a ).localeCompare( String( b ) )
			)
	);
}
