/** Nothing that was written is lost: words that ended up nowhere become a note of their event. */
import { monthOfHeading } from './days';
import type { Draft } from './draft';
import { blot, flatten } from './flat';
import { isCapital } from './place-names';
import { addNote } from './plain';
import type { Reading } from './read';
import { labels, words } from './words/index';

const WORD = /[\p{L}\p{N}]{3,}/gu;

/** What says nothing alone. */
const SMALL = new Set(
	[
		...words( 'fillers' ),
		...words( 'invitations' ),
		...words( 'placePrepositions' ),
		...words( 'from' ),
		...words( 'to' ),
		...words( 'since' ),
		...words( 'until' ),
		...words( 'at' ),
		...labels( 'begins' ),
		'nous avons tiendra tient finalement fixee fixe meme entree passe alle presente presentent proposent organisent presents aura aurait auront lieu visible organise rappel agenda heure heures endroit prochain prochaine prochains tous toutes jours rendez vous ensuite vers pour avec dans chez sous sera sont est une des les nos notre pres cette',
		'takes take place will with and the for voor met een het gaat door vindt plaats wordt',
	].flatMap( ( text ) => text.match( WORD ) ?? [] )
);

const wordsOf = ( text: string ) => flatten( text ).match( WORD ) ?? [];

function said( draft: Draft ): string[] {
	const {
		title,
		place,
		address,
		activities,
		notes,
		doubts,
		days,
		elsewhere,
	} = draft;

	return [
		title,
		place,
		address?.text ?? '',
		...notes,
		...elsewhere,
		...[ ...doubts, ...days.flatMap( ( day ) => day.doubts ) ].map(
			( { text } ) => text
		),
		...activities.flatMap( ( activity ) => [
			activity.title,
			activity.place,
			activity.address?.text ?? '',
		] ),
	];
}

/** What holds together: between commas, dashes, brackets and what was recognised. */
const PIECE = /[^,;:()[\]|\u0001–—]+/gu;

/** `place Rouppe` says more than `Rouppe`. */
const BEFORE_NAME = /[\p{L}'’]{3,} $/u;

const isLost = ( word: string, known: ReadonlySet< string > ) =>
	word.length > 3 &&
	( /\p{L}/u.test( word ) || /^\d{4,}$/.test( word ) ) &&
	! SMALL.has( word ) &&
	! known.has( word );

type Lost = { from: number; to: number; count: number };

/** Where in a piece the words are that no event has. */
function lostWords( piece: string, known: ReadonlySet< string > ): Lost | null {
	const lost = Array.from( flatten( piece ).matchAll( WORD ) ).filter(
		( { 0: word } ) => isLost( word, known )
	);
	const [ first ] = lost;
	const last = lost.at( -1 );

	return first && last
		? {
				from: first.index,
				to: last.index + last[ 0 ].length,
				count: lost.length,
			}
		: null;
}

/** One small word alone says nothing, but in a piece of its own or beside a number. */
const says = ( piece: string, { from, count }: Lost ) =>
	count > 1 ||
	isCapital( piece.slice( from ) ) ||
	/\d/.test( piece ) ||
	! piece.trim().includes( ' ' );

/** The words themselves, from the first to the last. */
function lostIn( piece: string, known: ReadonlySet< string > ): string {
	const lost = lostWords( piece, known );

	if ( ! lost || ! says( piece, lost ) ) {
		return '';
	}

	const before = isCapital( piece.slice( lost.from ) )
		? BEFORE_NAME.exec( piece.slice( 0, lost.from ) )
		: null;

	return piece.slice( before?.index ?? lost.from, lost.to );
}

/** A piece of which most is lost is kept whole, and a telephone: `entrée par le 12bis`, not `par le`. */
function kept( piece: string, known: ReadonlySet< string > ): string {
	const lost = lostIn( piece, known );
	const whole = piece.trim().replace( /[.\s]+$/, '' );

	return lost.length * 3 > whole.length || /^\d/.test( lost ) ? whole : lost;
}

/** @return The pieces of a sentence with words that no event has. */
function lostOf( reading: Reading, known: ReadonlySet< string > ): string[] {
	const { text, dates, hours, languages } = reading;
	const readable = blot( text, [ ...dates, ...hours, ...languages ] );

	const lost = ( readable.match( PIECE ) ?? [] )
		.map( ( piece ) => kept( piece, known ) )
		.filter( ( piece ) => piece !== '' );

	// Most of it: then it is a sentence, not some words left over.
	return lost.join( '' ).length * 2 > text.length ? [ text ] : lost;
}

/**
 * @param readings The sentences.
 * @param owners   The event of each; missing where there is none.
 * @param drafts   All events, and what is said of all of them.
 */
export function keepWords(
	readings: readonly Reading[],
	owners: readonly ( Draft | undefined )[],
	drafts: readonly Draft[]
): void {
	const known = new Set( drafts.flatMap( said ).flatMap( wordsOf ) );

	for ( const [ line, reading ] of readings.entries() ) {
		const owner = owners[ line ];
		const lost =
			owner && monthOfHeading( reading ) === null
				? lostOf( reading, known )
				: [];
		lost.forEach( ( piece ) => owner && addNote( owner, piece ) );
	}
}
