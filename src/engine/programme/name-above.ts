/** `Buurttuin De Wortel, / Groenstraat 3, / 1800 Vilvoorde`: a name above its address. */
import { doubt } from './doubts';
import type { Draft } from './draft';
import { isBare } from './place-pairs';
import { beginsAsActivity } from './line-up';
import type { Reading } from './read';
import { trim } from './titles';

const LONGEST = 60;

/** A short line of a name's shape, which says neither when nor where. */
function isName( { text, starts, bullet, label, dates, hours }: Reading ) {
	return (
		starts &&
		! bullet &&
		label === null &&
		dates.length + hours.length === 0 &&
		text.length <= LONGEST &&
		/^\p{Lu}/u.test( text ) &&
		! /[.!?:]\s*$/.test( text ) &&
		! beginsAsActivity( text )
	);
}

/** The line above an address that stands alone. */
function lineAbove(
	readings: readonly Reading[],
	{ place, addressBy }: Draft
): Reading | null {
	const above =
		place === '' && addressBy && isBare( addressBy )
			? readings[ addressBy.line - 1 ]
			: undefined;

	return above && isName( above ) ? above : null;
}

/**
 * What ended up a note right above an address that has no name is asked about.
 *
 * @param readings All sentences.
 * @param draft    An event.
 */
export function nameAbove( readings: readonly Reading[], draft: Draft ): void {
	const above = lineAbove( readings, draft );
	const note = draft.notes.indexOf( above?.text.trim() ?? '' );

	if ( ! above || note === -1 ) {
		return;
	}
	draft.place = trim( above.text );
	draft.placeBy = above;
	draft.notes.splice( note, 1 );
	draft.guess = doubt( 'place-guessed', draft.place, { place: draft.place } );
	draft.doubts.push( draft.guess );
}
