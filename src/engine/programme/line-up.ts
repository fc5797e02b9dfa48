/**
 * Items without an hour: `– Les Roseaux – Punk, Bruxelles – Mangrove – Rap, Liège`
 * in one line, or one a line; `Workshops : poésie, droit, lecture`.
 */
import { labels, pattern, words } from './words/index';
import { AFTER, flatten } from './flat';
import { isTelling, trim } from './titles';

const DASHES = /(?:^|\s)[–—•-]\s/u;
const SPLIT = /(?:^|\s+)[–—•-]\s+/u;

/** The half that says what they play and where from: `Punk, Bruxelles`. */
function isDescription( text: string ): boolean {
	return /,|\(|^\p{Ll}/u.test( text );
}

/** Names and descriptions by turns: `– A – Punk, Bruxelles – B – Rap, Liège`. */
function inTurns( parts: string[] ): boolean {
	return (
		parts.length >= 2 &&
		parts.length % 2 === 0 &&
		parts.every(
			( part, index ) => isDescription( part ) === ( index % 2 === 1 )
		)
	);
}

/** @return The items of a list written in one line after dashes; none when it is no list. */
export function dashed( text: string ): string[] {
	if ( ! DASHES.test( text ) || ! /^\s*[–—•-]\s/u.test( text ) ) {
		return [];
	}

	const parts = text.split( SPLIT ).map( trim ).filter( isTelling );

	if ( ! inTurns( parts ) ) {
		return parts;
	}

	return parts
		.filter( ( _part, index ) => index % 2 === 0 )
		.map(
			( name, index ) => `${ name } – ${ parts[ index * 2 + 1 ] ?? '' }`
		);
}

const ACTIVITY = new RegExp(
	`^(?:${ pattern( 'activities' ) })${ AFTER }`,
	'u'
);
/** `Concert de Mangrove`, `Débat public`. */
export const beginsAsActivity = ( title: string ) =>
	ACTIVITY.test( flatten( title.trim() ) );

const DOORS = new Set( [ ...labels( 'doors' ), ...labels( 'begins' ) ] );

/** When doors open and things begin is not what they are. */
export const isDoors = ( title: string ) => DOORS.has( flatten( title ) );

const KINDS = new Set( words( 'activities' ) );

/** It says only what kind of thing happens: `Ciné-club`, `Projection-rencontre`. */
export function isKind( title: string ): boolean {
	const flat = flatten( title.trim() );

	return (
		KINDS.has( flat ) ||
		( flat.includes( '-' ) &&
			flat.split( '-' ).every( ( word ) => KINDS.has( word ) ) )
	);
}

const ASIDE = new Set( labels( 'aside' ) );

/** `Workshops : poésie, droit` is an item; `Prix : 5 €` and explanations are not. */
export function isItem( text: string ): boolean {
	const [ label, list ] = text.split( /\s*:\s+/, 2 );

	return (
		label !== undefined &&
		list !== undefined &&
		label.length < 40 &&
		! ASIDE.has( flatten( label.trim() ) ) &&
		ACTIVITY.test( flatten( label.trim() ) )
	);
}
