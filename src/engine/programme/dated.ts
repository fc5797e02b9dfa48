/** A sentence by its dates: which are its own, which are only told of. */
import type { DateMark } from './dates';
import { blot } from './flat';
import { isTold } from './days';
import { withRange } from './ranges';
import { read } from './read';
import type { Reading } from './read';
import type { Context } from './resolve';

export type Dated = {
	reading: Reading;
	/** The date that the sentence opens an event with. */
	mark: DateMark | null;
	told: DateMark[];
};

/** A part of a sentence, read anew: it has places and hours of its own. */
function part( reading: Reading, from: number, to: number ): Reading {
	const whole = from === 0;

	return read( {
		...reading,
		text: reading.text.slice( from, to ),
		flat: reading.flat.slice( from, to ),
		starts: whole && reading.starts,
		opens: whole && reading.opens,
	} );
}

/** Something that the date could be told of: another date, an hour well before it. */
function follows(
	reading: Reading,
	mark: DateMark,
	real: readonly DateMark[]
): boolean {
	return (
		real.length > 0 ||
		reading.hours.some( ( { end } ) => end < mark.index - 12 )
	);
}

type Sorted = { real: DateMark[]; told: DateMark[] };

/** `la soirée du 28 mars aura lieu le 4 avril`: the first is told of. */
function isMoved(
	reading: Reading,
	context: Context,
	real: readonly DateMark[]
): boolean {
	const [ first, second ] = real.map( ( mark ) =>
		isTold( reading, mark, context, true )
	);

	return first === true && second === false;
}

/** A rhythm without an hour, or the date in a name that has another date beside it. */
const isBeside = ( { dates, hours }: Reading, { kind, named }: DateMark ) =>
	( kind === 'recurring' && hours.length === 0 ) ||
	( named && dates.some( ( other ) => ! other.named ) );

function sorted( reading: Reading, context: Context, goesOn: boolean ): Sorted {
	const real: DateMark[] = [];
	const told: DateMark[] = [];

	for ( const mark of reading.dates ) {
		const after = goesOn || follows( reading, mark, real );
		const aside =
			isBeside( reading, mark ) ||
			isTold( reading, mark, context, after );
		( aside ? told : real ).push( mark );
	}
	if ( isMoved( reading, context, real ) ) {
		told.push( ...real.splice( 0, 1 ) );
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
				! told.some(
					( mark ) => mark.index === index && mark.end === end
				)
		),
	};
}

/** `8pm; matinee Sunday 3pm`: what stands between an hour's end and the next day is of the day. */
const OPENS =
	/\u0001\s*(?:[;,.]|[–—-](?=\s))(?<words>\s+[^;,.\d\u0001]{2,40})$/u;

function beginning( { text, taken }: Reading, date: number ): number {
	const before = blot( text, taken ).slice( 0, date );
	const words = OPENS.exec( before )?.groups?.words ?? '';

	return words.trim() === '' ? date : date - words.length;
}

/**
 * A sentence with several dates of its own is as many.
 *
 * @param goesOn It goes on telling of an event.
 */
export function byDate(
	whole: Reading,
	context: Context,
	goesOn: boolean
): Dated[] {
	const ranged = withRange( whole );
	const { real, told } = sorted( ranged, context, goesOn );
	const reading = without( ranged, told );

	if ( real.length === 0 ) {
		return [ { reading, mark: null, told } ];
	}
	if ( real.length === 1 ) {
		return real.map( ( mark ) => ( { reading, mark, told } ) );
	}

	return real.flatMap( ( { index }, count ) => {
		const next = real[ count + 1 ];
		const slice = part(
			reading,
			count === 0 ? 0 : beginning( reading, index ),
			next ? beginning( reading, next.index ) : reading.text.length
		);
		const own = sorted( slice, context, false );
		const [ mark ] = own.real;

		return mark
			? [
					{
						reading: without( slice, own.told ),
						mark,
						told: count === 0 ? told : [],
					},
				]
			: [];
	} );
}
