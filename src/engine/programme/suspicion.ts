/** What was read, looked at once more: what cannot be a title, what may be a better one, what is missing. */
import { doubt } from './doubts';
import { flatten } from './flat';
import { isClosing } from './letters';
import { beginsAsActivity, isKind } from './line-up';
import { placeDoubts } from './odd-places';
import { holdsVenueInCapitals, isOdd, LONG, RECURS } from './odd-titles';
import type { Activity, Doubt, Happening } from './types';
import { unreadHours } from './unread-hours';

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

/** `Chez nos voisins / mardi 15 : soirée cartes`: the item may be what it is called. */
const isAboveOne = ( { title, activities }: Happening ) =>
	activities.length === 1 &&
	title !== '' &&
	! beginsAsActivity( title ) &&
	beginsAsActivity( activities[ 0 ]?.title ?? '' );

const isUnlikely = ( name: string, event: Happening ) =>
	isOdd( name ) ||
	isKindOf( event ) ||
	isAboveOne( event ) ||
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

/** `Elke eerste donderdag`, in a title: more dates than were read. */
function rhythmDoubts( event: Happening, known: readonly Doubt[] ): Doubt[] {
	const name = nameOf( event );

	return RECURS.test( flatten( name ) ) &&
		! known.some( ( { code } ) => code === 'recurring' )
		? [ doubt( 'recurring', name ) ]
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
		...unreadHours( event ),
		...( hours ? [] : itemDoubts( event ) ),
		...( asked ? [] : placeDoubts( event ) ),
	];
}
