import { sepaCountries } from './sepa';

export type Random = ( below: number ) => number;

/** The same numbers everywhere (the minimal standard generator of Park and Miller). */
export function randomFrom( seed: number ): Random {
	let state = seed;
	return ( below ) => {
		state = ( state * 48271 ) % 2147483647;
		return state % below;
	};
}

export function pick< Item >( random: Random, items: readonly Item[] ): Item {
	return items[ random( items.length ) ] as Item;
}

export function signs(
	random: Random,
	count: number,
	alphabet: string
): string {
	return Array.from( { length: count }, () =>
		pick( random, [ ...alphabet ] )
	).join( '' );
}

/** Digits, letters or both, as a country's format wants them: `^[A-Z]{4}[0-9]{14}$`. */
function bban( random: Random, format: string ): string {
	return [ ...format.matchAll( /\[([^\]]+)\]\{(\d+)\}/g ) ]
		.map( ( [ , kind = '', count = '' ] ) =>
			signs(
				random,
				Number( count ),
				( kind.includes( '0-9' ) ? '0123456789' : '' ) +
					( kind.includes( 'A-Z' )
						? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
						: '' )
			)
		)
		.join( '' );
}

export function withCheckDigits( country: string, rest: string ): string {
	const digits = `${ rest }${ country }00`.replace( /[A-Z]/g, ( letter ) =>
		String( letter.charCodeAt( 0 ) - 55 )
	);
	const check = 98n - ( BigInt( digits ) % 97n );

	return country + String( check ).padStart( 2, '0' ) + rest;
}

/** An IBAN that is right by the standard, of a country of the euro payments area. */
export function someIban( random: Random, country?: string ): string {
	const countries = sepaCountries();
	const name = country ?? pick( random, Object.keys( countries ) );

	return withCheckDigits(
		name,
		bban( random, countries[ name ]?.format ?? '' )
	);
}
