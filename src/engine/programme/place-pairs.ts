/** Whether a name and a street are of one place, or of two. */
import type { AddressMark } from './addresses';
import { doubt } from './doubts';
import { isSamePlace } from './draft';
import type { Draft } from './draft';
import { isSameAddress } from './draft-place';
import type { Own } from './draft-place';
import { blot, TAKEN } from './flat';
import type { Reading } from './read';
import { isTelling, titleIn } from './titles';
import type { Doubt } from './types';

/** The line says where, and nothing else. */
export const isBare = ( { text, taken }: Reading ) =>
	! isTelling( titleIn( text, taken, { index: 0, end: text.length } ) );

/** As far as a name may stand from its address in a sentence. */
const NEAR = 50;

function areTogether( reading: Reading, address: AddressMark ): boolean {
	const { place, text, hours, dates } = reading;

	if ( ! place ) {
		return true;
	}
	const [ from, to ] =
		place.end <= address.index
			? [ place.end, address.index ]
			: [ address.end, place.index ];
	const between = blot( text, [ ...hours, ...dates ] ).slice( from, to );

	return (
		between.length <= NEAR &&
		! between.includes( TAKEN ) &&
		! /(?:^|[^\p{L}])(?:puis|jusqu|vers|côté|face|près|near|then|daarna|tot)(?!\p{L})/iu.test(
			between
		)
	);
}

function arePair( { placeBy, addressBy, address }: Draft ): boolean {
	if ( ! placeBy || ! addressBy || ! address ) {
		return true;
	}
	if ( placeBy.line === addressBy.line ) {
		return areTogether( placeBy, address );
	}
	const labelled = [ placeBy, addressBy ].some(
		( { label } ) => label === 'where'
	);
	const next = Math.abs( placeBy.line - addressBy.line ) === 1;

	return labelled || ( next && ( isBare( placeBy ) || isBare( addressBy ) ) );
}

/** `rue du Bac : brocante. … bal à la Maison`: a street and a house that may be two places. */
export function pairDoubts( draft: Draft ): Doubt[] {
	const { place, address, guess } = draft;

	return place === '' || ! address || guess || arePair( draft )
		? []
		: [
				doubt( 'place-guessed', address.text, {
					place: `${ place }, ${ address.text }`,
				} ),
			];
}

/** `brocante rue du Bac, concert place du Marché, feu au parc`: which is where? */
export function placesBeside( reading: Reading, own: Own ): Doubt[] {
	const { place, addresses, others } = reading;
	const [ first, ...rest ] = addresses;
	const apart = first && place && ! areTogether( reading, first );
	const beside = [
		...( apart ? [ first ] : [] ),
		...rest.filter( ( each ) => first && ! isSameAddress( first, each ) ),
	].filter( ( { text, town } ) => text !== town );
	const name = own.place || ( own.address?.text ?? '' );

	return [
		...beside.map( ( { text } ) => text ),
		...others.map( ( other ) => other.name ),
	]
		.filter( ( other ) => ! isSamePlace( other, name ) )
		.map( ( other ) =>
			doubt( 'other-place', other, { place: name, other } )
		);
}
