/** Places between commas, dashes and bars, and right before an address: `Zaal De Brug, Bruglaan 35`. */
import type { AddressMark } from './addresses';
import { AFTER, flatten, TAKEN } from './flat';
import type { Span } from './flat';
import type { Place } from './place-finders';
import {
	isCapital,
	isEnglishVenue,
	isFollowedBy,
	isHouse,
	isRoom,
	isVenue,
	nameAt,
} from './place-names';
import type { PlaceMark } from './place-names';
import { pattern } from './words/index';

const ACTIVITY = new RegExp(
	`^(?:${ pattern( 'activities' ) })${ AFTER }`,
	'u'
);
const EDGE = /[,|:()–—;\u0001]|\s-\s/g;

/** Pieces between commas and the like, without the spaces before them. */
function pieces( readable: string ): Span[] {
	const found: Span[] = [];
	let from = 0;

	for ( const edge of [ ...readable.matchAll( EDGE ), null ] ) {
		const end = edge?.index ?? readable.length;
		const piece = readable.slice( from, end );
		found.push( {
			index: from + piece.length - piece.trimStart().length,
			end,
		} );
		from = end + ( edge?.[ 0 ].length ?? 0 );
	}

	return found.filter( ( { index, end } ) => end > index );
}

/** `La Maison des Passeurs`; `La Maison des Passeurs fête ses 10 ans` tells. */
function isWithArticle( name: string ): boolean {
	const [ article = '' ] =
		/^(?:L['’]|(?:La|Le|Les|De|Het) )/.exec( name ) ?? [];
	const rest = name.slice( article.length );

	return (
		article !== '' &&
		isVenue( rest ) &&
		rest.includes( ' ' ) &&
		nameAt( name, 0, false ).end === name.length
	);
}

/** `église Sainte-Croix`, `Salle Le Gué` alone; `Café philo`, `Théâtre : Les Écluses` happen. */
function isNamedVenue( name: string, next: string ): boolean {
	const parts = name.split( /\s+/ );
	const capitals = parts.filter( isCapital ).length;
	const enough = isCapital( name ) ? 2 : 1;

	if ( next === ':' && ACTIVITY.test( flatten( name ) ) ) {
		return false;
	}

	return (
		isHouse( name ) ||
		/^(?:grande|petite) salle$/i.test( name ) ||
		isWithArticle( name ) ||
		( isVenue( name ) ? capitals >= enough : isEnglishVenue( parts ) )
	);
}

/** `14h30 – Fanfare – Kiosque`: the last of a row is where, when it is a house's noun. */
function isLastVenue( readable: string, { index, end }: Span ): boolean {
	const above = readable.slice( 0, index );

	return (
		end === readable.length &&
		/\p{L}[^\u0001]*\s[–—-]\s*$/u.test( above ) &&
		above.includes( TAKEN ) &&
		/^\p{Lu}[\p{L}-]+[.\s]*$/u.test( readable.slice( index, end ) ) &&
		isVenue( readable.slice( index, end ).trim() )
	);
}

/** Right before an address, anything but an activity is the place. */
function isNamedBefore( name: string ): boolean {
	return (
		isVenue( name ) ||
		( /^\p{Lu}/u.test( name ) && ! ACTIVITY.test( flatten( name ) ) ) ||
		// `Ciné Lucarne, 8 rue Haute`
		/^(?:Ciné|Cinéma|Café|Théâtre|Auberge|Bourse|Salon|Marché) \p{Lu}/u.test(
			name
		)
	);
}

/**
 * A line of its own that goes on with the address names the place; after a date
 * it could be what happens there, but in brackets.
 */
function isOwnLine( { readable }: Place, { index }: Span ): boolean {
	const above = readable.slice( 0, index );

	return ! above.includes( TAKEN ) || /\(\s*$/.test( above );
}

/** `20h : Projection – Ciné Lucarne, 8 rue Haute`: a comma or dash, and words before it. */
function isApart( { text }: Place, { index }: Span ): boolean {
	return /[\p{L}»”"].*(?:,|[–—|-])\s*$/u.test( text.slice( 0, index ) );
}

/** `Ouverture – Place du Marché` is what happens, then where; `Le Quai, place du Marché 3` a name. */
const isExact = ( { numbered, town }: AddressMark ) =>
	numbered || town !== null;

const besideAddress = ( place: Place, piece: Span, venue: boolean ) => ( {
	sure: venue || isOwnLine( place, piece ),
	apart: isApart( place, piece ),
} );

const isLong = ( name: string ) =>
	name.length < 3 || name.length > 70 || /[.!?] /.test( name );

function pieceAsPlace( place: Place, piece: Span ): PlaceMark | null {
	const { text, readable, addresses } = place;
	const { index, end } = piece;
	const name = text
		.slice( index, end )
		.replace( /[\s.@–—-]+$/, '' )
		.replace( /^@\s*/, '' );
	const venue = isVenue( name );
	const before = isFollowedBy(
		end,
		readable,
		venue ? addresses : addresses.filter( isExact )
	);
	const next = readable.slice( end ).trimStart().charAt( 0 );
	const named = before
		? isNamedBefore( name )
		: isNamedVenue( name, next ) || isLastVenue( readable, piece );

	return named && ! isLong( name )
		? {
				index,
				end: index + name.length,
				name,
				...( before
					? besideAddress( place, piece, venue )
					: {
							sure:
								! isWithArticle( name ) ||
								isOwnLine( place, piece ),
						} ),
				town: false,
				room: isRoom( name ),
			}
		: null;
}

/** Places between commas, and right before an address. */
export function betweenCommas( place: Place ): PlaceMark[] {
	return pieces( place.readable )
		.map( ( piece ) => pieceAsPlace( place, piece ) )
		.filter( ( mark ) => mark !== null );
}
