/** What can hardly be a place: words around one, a street without a house. */
import { doubt } from './doubts';
import { flatten } from './flat';
import { isSentence, isUneven } from './odd-titles';
import type { Doubt, Happening } from './types';

/** A house's number, or more than a street: `12 rue du Gué`, not `Church Lane`, `1060 Forest`. */
const HOUSE = /^(?!(?:[A-Z]{1,2}-)?\d{4,5}[ ]).*\d/u;
/** `Locatie blijft CC De Molen`, `Bibliothèque et en direct sur`: words that went along. */
const AROUND =
	/^(?:locatie|lieu|endroit|plaats|venue|alles|tout|place is)(?![\p{L}])|(?:^| )(?:sur|mais|et|en|op|with|and|puis|bij)$|(?:^| )(?:en direct|komt|blijft|reste|sera|is)(?: |$)/u;

const isOddPlace = ( place: string ) =>
	isUneven( place ) ||
	place.length > 70 ||
	isSentence( place ) ||
	AROUND.test( flatten( place ) );

/** `aan de kerk`, and a street among the notes: which church? */
const isWhich = ( { place, address, notes }: Happening ) =>
	/^\p{Ll}+$/u.test( place ) &&
	address === '' &&
	notes.some( ( note ) =>
		/straat|laan|weg|plein|(?:^|[^\p{L}])(?:rue|avenue|place|street|road|lane)(?!\p{L})/iu.test(
			note
		)
	);

/** `Atelier De Inkt, Kerkstraat 101`, whole among the notes: what stands before the street is its house. */
function houseIn( { place, address, notes }: Happening ): string {
	const along = notes.find( ( note ) => note.indexOf( address ) > 3 ) ?? '';
	const house = along.slice( 0, along.indexOf( address ) );

	return place === '' && /^\p{Lu}[^.:]{3,50},\s*$/u.test( house )
		? house.replace( /,\s*$/, '' )
		: '';
}

export function placeDoubts( event: Happening ): Doubt[] {
	const { place, address } = event;

	if ( place === '' && ! HOUSE.test( address ) ) {
		return [ doubt( 'no-place', '' ) ];
	}
	const house = houseIn( event );

	if ( house !== '' ) {
		return [ doubt( 'place-guessed', house, { place: house, house } ) ];
	}

	return isOddPlace( place ) || isWhich( event )
		? [ doubt( 'place-guessed', place, { place } ) ]
		: [];
}
