/**
 * Which lines stand above the date that they belong to. Leaflets put the title
 * first (`Ciné-club / Vendredi 12 avril / Maison des Passeurs`), agendas the date.
 */
import { monthOfHeading } from './days';
import type { Reading } from './read';
import { isTelling, titleIn } from './titles';

/** `head`: of the next event; `intro`: of the text; `body`: of the event before it. */
export type Role = 'head' | 'intro' | 'body';

/** Lines above a date that may head it. */
const HEADS = 4;

function isDated( { label, dates, hours }: Reading ): boolean {
	return (
		label !== 'aside' &&
		dates.some(
			( { aside, kind } ) =>
				! aside && ( kind !== 'recurring' || hours.length > 0 )
		)
	);
}

/** `Bal du 14 juillet / Mardi 14 juillet, 20h`: the first line is a name. */
const isNameOnly = ( reading: Reading, next: Reading | undefined ) =>
	reading.hours.length === 0 &&
	reading.dates.every( ( { named } ) => named ) &&
	next?.dates[ 0 ]?.named === false &&
	! next.opens;

/** The index of the next line with a date, for each line. */
function nextDated( readings: readonly Reading[] ): number[] {
	const next: number[] = [];
	let at = readings.length;

	for ( const [ back, reading ] of [ ...readings ].reverse().entries() ) {
		const index = readings.length - 1 - back;
		at =
			isDated( reading ) && ! isNameOnly( reading, readings[ index + 1 ] )
				? index
				: at;
		next[ index ] = at;
	}

	return next;
}

function isOneParagraph(
	readings: readonly Reading[],
	from: number,
	to: number
): boolean {
	return readings.slice( from + 1, to + 1 ).every( ( { opens } ) => ! opens );
}

function isBare( { hours, addresses, label }: Reading ): boolean {
	return (
		hours.length + addresses.length === 0 &&
		label !== 'aside' &&
		label !== 'where'
	);
}

type Place = {
	readings: readonly Reading[];
	index: number;
	/** The next line with a date. */
	date: number;
	/** The text puts titles above dates. */
	titleFirst: boolean;
	/** The first date stands below the hours, and closes the text. */
	dateLast: boolean;
};

/** Hours are of something: of the only date, where it stands below them, or of none. */
function farAbove( reading: Reading | undefined, dateLast: boolean ): Role {
	if ( ! reading || reading.hours.length === 0 ) {
		return 'intro';
	}

	return dateLast ? 'head' : 'body';
}

/** It says by itself what happens on which day. */
function tells( reading: Reading | undefined ): boolean {
	return (
		reading !== undefined &&
		isDated( reading ) &&
		reading.starts &&
		isTelling(
			titleIn( reading.text, reading.taken, {
				index: 0,
				end: reading.text.length,
			} )
		)
	);
}

/** So much that no line above has to say it. */
const isWhole = ( reading: Reading | undefined ) =>
	reading !== undefined &&
	( reading.hours.length > 0 || reading.bullet ) &&
	tells( reading );

/** `CINÉ-CLUB / mardi 13 : Le Passeur / mardi 27 : …`: the head is of them all. */
const isAgenda = ( readings: readonly Reading[], date: number ) =>
	tells( readings[ date ] ) &&
	tells( readings[ date + 1 ] ) &&
	readings[ date ]?.dates[ 0 ]?.kind !== 'range';

/** Above the first date: its own paragraph's lines head it, what is before introduces the text. */
function beforeFirst( { readings, index, date, dateLast }: Place ): Role {
	const reading = readings[ index ];
	const near =
		date - index <= HEADS &&
		isOneParagraph( readings, index, date ) &&
		! isAgenda( readings, date );
	const heading = date - index === 1 && reading?.heading === true;

	return near || heading ? 'head' : farAbove( reading, dateLast );
}

/** `10h : atelier / 12h : repas / (samedi 13 avril, à la Maison des Passeurs)`. */
function isDateLast( readings: readonly Reading[], date: number ): boolean {
	return (
		readings[ date ]?.hours.length === 0 &&
		! readings
			.slice( date + 1 )
			.some(
				( reading ) => isDated( reading ) || reading.hours.length > 0
			)
	);
}

/** Its paragraph begins a few lines above the date, holds it, and says nothing else. */
function isParagraphOf(
	readings: readonly Reading[],
	index: number,
	date: number
): boolean {
	let first = index;
	while (
		first > 0 &&
		date - first <= HEADS &&
		readings[ first ]?.opens === false
	) {
		first--;
	}

	return (
		date - first < HEADS &&
		isOneParagraph( readings, first, date ) &&
		readings.slice( first, date ).every( isBare )
	);
}

/** Lines that may head the date below them: few, and nothing but words. */
function areHeads(
	readings: readonly Reading[],
	index: number,
	date: number
): boolean {
	const lines = date - index < HEADS ? readings.slice( index, date ) : [];
	const [ first ] = lines;

	return (
		first !== undefined &&
		first.starts &&
		! first.bullet &&
		lines.every( isBare )
	);
}

/** `Et pour finir : / • dimanche …`: the line announces items, it names none. */
const isAnnouncing = ( readings: readonly Reading[], date: number ) =>
	readings[ date ]?.bullet === true &&
	/:\s*$/.test( readings[ date - 1 ]?.text ?? '' );

function isAbove( { readings, index, date, titleFirst }: Place ): boolean {
	return (
		readings[ index ]?.heading === true ||
		isParagraphOf( readings, index, date ) ||
		( titleFirst && date - index === 1 && ! isWhole( readings[ date ] ) )
	);
}

/** Between two dates: a heading, or lines that begin the next date's paragraph. */
function between( place: Place ): Role {
	const { readings, index, date } = place;
	const heads =
		areHeads( readings, index, date ) &&
		isAbove( place ) &&
		! isAnnouncing( readings, date );

	return heads ? 'head' : 'body';
}

function isTitleFirst( readings: readonly Reading[], date: number ): boolean {
	const above = readings[ date - 1 ];

	return (
		above !== undefined &&
		monthOfHeading( above ) === null &&
		isOneParagraph( readings, date - 1, date )
	);
}

/** @return The role of each line. */
export function rolesOf( readings: readonly Reading[] ): Role[] {
	const next = nextDated( readings );
	const first = next[ 0 ] ?? 0;
	const titleFirst = isTitleFirst( readings, first );
	const dateLast = isDateLast( readings, first );

	return readings.map( ( _reading, index ) => {
		const date = next[ index ] ?? readings.length;
		const place = { readings, index, date, titleFirst, dateLast };

		if ( date === index || date === readings.length ) {
			return 'body';
		}

		return index < first ? beforeFirst( place ) : between( place );
	} );
}
