/** A sentence by its dates: which are its own, which are only told of. */
import type { DateMark } from './dates';
import { isTold } from './days';
import type { Span } from './flat';
import { withRange } from './ranges';
import type { Reading } from './read';
import type { Context } from './resolve';

export type Dated = {
	reading: Reading;
	/** The date that the sentence opens an event with. */
	mark: DateMark | null;
	told: DateMark[];
};

const within = < Mark extends Span >(
	marks: readonly ( Mark | null )[],
	from: number,
	to: number
): Mark[] =>
	marks
		.filter( ( mark ) => mark !== null )
		.filter( ( { index } ) => index >= from && index < to )
		.map( ( mark ) => ( {
			...mark,
			index: mark.index - from,
			end: Math.min( mark.end, to ) - from,
		} ) );

/** A part of a sentence: marks outside of it fall away. */
function slice( reading: Reading, from: number, to: number ): Reading {
	return {
		...reading,
		text: reading.text.slice( from, to ),
		flat: reading.flat.slice( from, to ),
		dates: within( reading.dates, from, to ),
		hours: within( reading.hours, from, to ),
		languages: within( reading.languages, from, to ),
		addresses: within( reading.addresses, from, to ),
		taken: within( reading.taken, from, to ),
		place: within( [ reading.place ], from, to )[ 0 ] ?? null,
		town: within( [ reading.town ], from, to )[ 0 ] ?? null,
		remarks: from === 0 ? reading.remarks : [],
	};
}

/** Something that the date could be told of: another date, an hour well before it. */
function follows( reading: Reading, mark: DateMark, real: readonly DateMark[] ): boolean {
	return (
		real.length > 0 || reading.hours.some( ( { end } ) => end < mark.index - 12 )
	);
}

type Sorted = { real: DateMark[]; told: DateMark[] };

function sorted( reading: Reading, context: Context, goesOn: boolean ): Sorted {
	const real: DateMark[] = [];
	const told: DateMark[] = [];

	for ( const mark of reading.dates ) {
		const vague = mark.kind === 'recurring' && reading.hours.length === 0;
		const after = goesOn || follows( reading, mark, real );
		( vague || isTold( reading, mark, context, after ) ? told : real ).push( mark );
	}

	return { real, told };
}

/** Dates that are only told of stay in the title. */
function without( reading: Reading, told: readonly DateMark[] ): Reading {
	return {
		...reading,
		dates: reading.dates.filter( ( mark ) => ! told.includes( mark ) ),
		taken: reading.taken.filter(
			( { index, end } ) =>
				! told.some( ( mark ) => mark.index === index && mark.end === end )
		),
	};
}

/**
 * A sentence with several dates of its own is as many.
 *
 * @param goesOn It goes on telling of an event.
 */
export function byDate( whole: Reading, context: Context, goesOn: boolean ): Dated[] {
	const ranged = withRange( whole );
	const { real, told } = sorted( ranged, context, goesOn );
	const reading = without( ranged, told );

	if ( real.length === 0 ) {
		return [ { reading, mark: null, told } ];
	}
	if ( real.length === 1 ) {
		return real.map( ( mark ) => ( { reading, mark, told } ) );
	}

	return real.map( ( mark, index ) => {
		const from = index === 0 ? 0 : mark.index;
		const to = real[ index + 1 ]?.index ?? reading.text.length;

		return {
			reading: slice( reading, from, to ),
			mark: { ...mark, index: mark.index - from, end: mark.end - from, items: mark.items.map( ( item ) => ( { ...item, index: item.index - from, end: item.end - from } ) ) },
			told: index === 0 ? told : [],
		};
	} );
}
