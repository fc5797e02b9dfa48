/** Which country an address is in, and so which zone its hours are of. */
import { flatten } from './flat';
import { TOWNS, ZONES } from './words/towns';
import type { Country } from './words/towns';

type Written = { postcode: string | null; town: string | null };

/** Postcodes of four digits, by bpost, Swiss Post and Post Luxembourg. */
const RANGES = {
	BE: [ 1000, 9992 ],
	CH: [ 1000, 9658 ],
	LU: [ 1009, 9999 ],
} as const;

const PREFIXES: Record< string, Country > = {
	B: 'BE',
	BE: 'BE',
	F: 'FR',
	FR: 'FR',
	CH: 'CH',
	L: 'LU',
	LU: 'LU',
	NL: 'NL',
	D: 'DE',
};

/** `Paris 11`, `Lyon CEDEX 03`, `Liège` → what the lists hold. */
function key( town: string ): string {
	return flatten( town.trim() ).replace( /(?: cedex)?(?: \d+)?$/, '' );
}

function knows( country: keyof typeof TOWNS, town: string ): boolean {
	return TOWNS[ country ].has( key( town ) );
}

const COUNTRIES = Object.keys( TOWNS ) as ( keyof typeof TOWNS )[];

function only( countries: readonly Country[] ): Country | null {
	return countries.length === 1 ? ( countries[ 0 ] ?? null ) : null;
}

function fourDigits( postcode: number, town: string ): Country | null {
	return only(
		( [ 'BE', 'CH', 'LU' ] as const ).filter(
			( country ) =>
				knows( country, town ) &&
				postcode >= RANGES[ country ][ 0 ] &&
				postcode <= RANGES[ country ][ 1 ]
		)
	);
}

/** Five digits are Germany's, Spain's and Italy's too: the town's name decides. */
function fiveDigits( town: string ): Country | null {
	const french =
		/^(?:la|le|les|saint|sainte)[ -]|-(?:sur|sous|en|les|lez|la)-|(?:ville|court|gny|bourg|ieres|eaux)$/;

	return knows( 'FR', town ) || french.test( key( town ) ) ? 'FR' : null;
}

function byDigits( postcode: string, town: string ): Country | null {
	if ( /[A-Z]{2}$/.test( postcode ) ) {
		return 'NL';
	}

	return postcode.length === 5
		? fiveDigits( town )
		: fourDigits( Number( postcode ), town );
}

/** `B-1000`; `OX1 4AB` has the shape of no other country's. */
function byLetters( postcode: string, prefix: string ): Country | null {
	return / \d[A-Z]{2}$/.test( postcode )
		? 'GB'
		: ( PREFIXES[ prefix ] ?? null );
}

/** The country that an address is surely in; null when it could be two. */
export function countryOf( { postcode, town }: Written ): Country | null {
	const prefix = /^[A-Z]{1,2}/.exec( postcode ?? '' )?.[ 0 ];

	if ( prefix !== undefined ) {
		return byLetters( postcode ?? '', prefix );
	}
	if ( town === null ) {
		return null;
	}

	return postcode === null
		? only( COUNTRIES.filter( ( country ) => knows( country, town ) ) )
		: byDigits( postcode, town );
}

/** @return An IANA zone; null when the country is not sure. */
export function zoneOf( written: Written ): string | null {
	const country = countryOf( written );

	return country && ZONES[ country ];
}

export function isTown( name: string ): boolean {
	return COUNTRIES.some( ( country ) => knows( country, name ) );
}
