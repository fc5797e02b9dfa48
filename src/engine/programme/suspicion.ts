/** What was read, looked at once more: what cannot be a title, what may be a better one, what is missing. */
import { doubt } from './doubts';
import { flatten } from './flat';
import { isClosing } from './letters';
import { beginsAsActivity, isKind } from './line-up';
import {
	holdsVenueInCapitals,
	isOdd,
	isSentence,
	isUneven,
	LONG,
	RECURS,
} from './odd-titles';
import type { Activity, Doubt, Happening } from './types';

/** `« Qui décide de nos quais ? »`, `Soirée slam avec …` among the notes could be what it is called. */
function betterNote( { title, notes, activities }: Happening ): string | null {
	const named = [ title, ...activities.map( ( each ) => each.title ) ].join(
		' '
	);
	const quoted = /["«“]/.test( named );

	return (
		notes.find(
			( note ) =>
				note.length <= LONG &&
				! quoted &&
				/^[«“"]/.test( note ) &&
				/[»”"]/.test( note.slice( 1 ) )
		) ??
		( title === ''
			? notes.find(
					( note ) =>
						note.length <= LONG &&
						/^\p{Lu}/u.test( note ) &&
						! /^au programme/i.test( note ) &&
						beginsAsActivity( note )
				)
			: undefined ) ??
		null
	);
}

/** Its own title, or that of the only thing that happens. */
function nameOf( { title, activities }: Happening ): string {
	const [ only, more ] = activities;

	return title || ( only && ! more ? only.title : '' );
}

/** `Bien à vous, / Marc` below a date: who writes, not what happens. */
const isSigned = ( name: string, notes: readonly string[] ) =>
	/^(?:\p{Lu}[\p{L}'’-]+ ?){1,3}$/u.test( name ) &&
	notes.some( ( note ) => isClosing( flatten( note ) ) );

/** `Projection`, and below it what is shown. */
const isKindOf = ( { title, activities }: Happening ) =>
	isKind( title ) && activities.length === 1;

const isUnlikely = ( name: string, event: Happening ) =>
	isOdd( name ) ||
	isKindOf( event ) ||
	isSigned( name, event.notes ) ||
	( event.place === '' && holdsVenueInCapitals( name ) );

function titleDoubts( event: Happening ): Doubt[] {
	const name = nameOf( event );
	const other = betterNote( event );

	if ( name !== '' ) {
		return other !== null || isUnlikely( name, event )
			? [ doubt( 'title-guessed', other ?? name, { title: name } ) ]
			: [];
	}

	return event.activities.every( ( { title } ) => title === '' )
		? [ doubt( 'no-title', other ?? '' ) ]
		: [];
}

const hourOf = ( { start, end }: Activity ) =>
	[ start, end ].filter( ( time ) => time !== null ).join( '–' );

/** An hour without words, or with the rest of a sentence, is of something said elsewhere. */
function itemDoubts( { activities }: Happening ): Doubt[] {
	const rests = activities
		.filter( ( { title, start } ) => start === null && isOdd( title ) )
		.map( ( { title } ) => doubt( 'title-guessed', title, { title } ) );

	return [ ...rests, ...hourDoubts( activities ) ];
}

function hourDoubts( activities: readonly Activity[] ): Doubt[] {
	return activities
		.filter(
			( { title, start } ) =>
				start !== null && ( title === '' || isOdd( title ) )
		)
		.map( ( each ) =>
			doubt( 'which-hour', `${ hourOf( each ) } ${ each.title }` )
		);
}

/** More than a postcode and a town. */
const HOUSE = /^(?!(?:[A-Z]{1,2}-)?\d{4,5}[ ]).*\d|\p{L}.* .*\p{L}/u;

function placeDoubts( { place, address }: Happening ): Doubt[] {
	if ( place === '' && ! HOUSE.test( address ) ) {
		return [ doubt( 'no-place', '' ) ];
	}

	return isUneven( place ) || place.length > 70 || isSentence( place )
		? [ doubt( 'place-guessed', place, { place } ) ]
		: [];
}

/** `Elke eerste donderdag`, in a title: more dates than were read. */
function rhythmDoubts( event: Happening, known: readonly Doubt[] ): Doubt[] {
	const name = nameOf( event );

	return RECURS.test( flatten( name ) ) &&
		! known.some( ( { code } ) => code === 'recurring' )
		? [ doubt( 'recurring', name ) ]
		: [];
}

/** `kwart over acht`, `vingt heures`: hours in words are not read. */
const SPELLED =
	/(?:^|[^\p{L}])(?:kwart (?:over|voor)|(?:quarter|half|twenty|ten|five) (?:past|to) \p{L}|(?:dix|onze|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingt|huit|neuf)[ -](?:et une )?heures?|\p{L}+ o'clock|(?<![€£$] ?)\d{1,2}[.:]\d{2}(?! ?(?:€|eur|\d))|(?:zeven|acht|negen|tien|twee|drie|vier) uur)(?![\p{L}])/u;

/** Its words, but what is in quotes. */
const wordsOf = ( { title, activities, notes }: Happening ) =>
	flatten(
		[ title, ...activities.map( ( each ) => each.title ), ...notes ].join(
			' | '
		)
	).replace( /[«"“][^»"”]*[»"”]/gu, ' ' );

function spelledHour( event: Happening ): Doubt[] {
	const said = event.start === null ? SPELLED.exec( wordsOf( event ) ) : null;

	return said ? [ doubt( 'hour-to-confirm', said[ 0 ] ) ] : [];
}

const SAME_HOUR =
	/(?:^|[^\p{L}])(?:memes? (?:heures?|horaires?)|(?:het)?zelfde uur|same time)(?![\p{L}])/u;

/** `Le 11 avril, même heure`: the hour of something said elsewhere. */
function sameHour( { start, title, activities, notes }: Happening ): Doubt[] {
	const said = [
		title,
		...activities.map( ( each ) => each.title ),
		...notes,
	];
	const same = said.find( ( text ) => SAME_HOUR.test( flatten( text ) ) );

	return start === null && same !== undefined
		? [ doubt( 'hour-to-confirm', same ) ]
		: [];
}

/** What of these says already that the place is open. */
const PLACE_ASKED = new Set( [
	'place-to-confirm',
	'address-not-place',
	'other-place',
	'place-or-title',
] );

/**
 * @param event An event as it was read.
 * @param known Its doubts so far.
 * @return      More of them.
 */
export function suspicions(
	event: Happening,
	known: readonly Doubt[]
): Doubt[] {
	const asked = known.some( ( { code } ) => PLACE_ASKED.has( code ) );
	const hours = known.some( ( { code } ) => code === 'which-hour' );

	return [
		...titleDoubts( event ),
		...rhythmDoubts( event, known ),
		...sameHour( event ),
		...spelledHour( event ),
		...( hours ? [] : itemDoubts( event ) ),
		...( asked ? [] : placeDoubts( event ) ),
	];
}
