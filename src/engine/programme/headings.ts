/**
 * Which lines stand above the date that they belong to. Leaflets put the title
 * first (`Ciné-club / Vendredi 12 avril / Maison des Passeurs`), agendas the date.
 */
import { monthOfHeading } from './days';
import type { Reading } from './read';

/** `head`: of the next event; `intro`: of the text; `body`: of the event before it. */
export type Role = 'head' | 'intro' | 'body';

const isDated = ( reading: Reading ) =>
	reading.label !== 'aside' &&
	reading.dates.some(
		( mark ) =>
			! mark.aside &&
			( mark.kind !== 'recurring' || reading.hours.length > 0 )
	);

/** The index of the next line with a date, for each line. */
function nextDated( readings: readonly Reading[] ): number[] {
	const next: number[] = [];
	let at = readings.length;

	for ( let index = readings.length - 1; index >= 0; index-- ) {
		const reading = readings[ index ];
		at = reading && isDated( reading ) ? index : at;
		next[ index ] = at;
	}

	return next;
}

function isSameParagraph(
	readings: readonly Reading[],
	from: number,
	to: number
): boolean {
	return readings.slice( from + 1, to + 1 ).every( ( { opens } ) => ! opens );
}

const isBare = ( { hours, addresses, label }: Reading ) =>
	hours.length + addresses.length === 0 &&
	label !== 'aside' &&
	label !== 'where';

type Place = {
	readings: readonly Reading[];
	index: number;
	date: number;
	titleFirst: boolean;
};

/** Above the first date: its own paragraph's lines head it, what is before introduces the text. */
function beforeFirst( { readings, index, date }: Place ): Role {
	const reading = readings[ index ];
	const near = date - index <= 4 && isSameParagraph( readings, index, date );
	const only = date - index === 1 && reading?.heading === true;

	if ( date === readings.length ) {
		return 'body';
	}

	return near || only ? 'head' : 'intro';
}

/** Between two dates: a heading, or lines that begin the next date's paragraph. */
function between( { readings, index, date, titleFirst }: Place ): Role {
	const reading = readings[ index ];
	const lines = readings.slice( index, date );

	if (
		! reading ||
		date === readings.length ||
		date - index > 3 ||
		! lines.every( isBare ) ||
		! reading.starts ||
		reading.bullet
	) {
		return 'body';
	}

	const begins = isParagraphStart( readings, index, date );
	const alone = titleFirst && date - index === 1;

	return reading.heading || begins || alone ? 'head' : 'body';
}

/** Its paragraph begins at most three lines above the date and holds it. */
function isParagraphStart(
	readings: readonly Reading[],
	index: number,
	date: number
): boolean {
	let first = index;
	while (
		first > 0 &&
		date - first <= 4 &&
		readings[ first ]?.opens === false
	) {
		first--;
	}

	return (
		date - first <= 3 &&
		isSameParagraph( readings, first, date ) &&
		readings.slice( first, date ).every( isBare )
	);
}

/** @return The role of each line. */
export function headsNext( readings: readonly Reading[] ): Role[] {
	const next = nextDated( readings );
	const first = next[ 0 ] ?? 0;
	const above = readings[ first - 1 ];
	const titleFirst =
		above !== undefined &&
		monthOfHeading( above ) === null &&
		isSameParagraph( readings, first - 1, first );

	return readings.map( ( _reading, index ) => {
		const date = next[ index ] ?? readings.length;
		const place = { readings, index, date, titleFirst };

		if ( date === index ) {
			return 'body';
		}

		return index < first ? beforeFirst( place ) : between( place );
	} );
}
