/** The two letters that an IBAN begins with. */
export function countryOf( iban: string ): string {
	return iban.slice( 0, 2 );
}

/** Switzerland and Liechtenstein share their payment part. */
export function isSwiss( iban: string ): boolean {
	return [ 'CH', 'LI' ].includes( countryOf( iban ) );
}

/** In groups of four, for eyes: `BE68 5390 0754 7034`. */
export function groupIban( iban: string ): string {
	return iban.replace( /(.{4})(?=.)/g, '$1 ' );
}
