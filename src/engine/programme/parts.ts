/**
 * The parts of a sentence that has hours: which words are said of which hour.
 * `18h film, 20h concert` and `Portes 19h, concert 20h` are both written.
 */
import { blot } from './flat';
import type { Span } from './flat';
import type { HourMark } from './hours';
import type { Reading } from './read';
import { titleIn } from './titles';

export type Part = {
	hour: HourMark;
	title: string;
	languages: string[];
	subtitles: string[];
};

export type Parts = {
	/** What stands before the hours and is said of all of them: the event's title. */
	lead: string;
	parts: Part[];
};

const HOUR_NEXT_TO_COMMA = /^\s*(?:[,;.)&/]|(?:et|puis|and|en|then|daarna)\s)/i;

type Gaps = { before: Span[]; after: Span[] };

/** The words between the hours, from the start of the sentence to its end. */
function gaps( hours: readonly HourMark[], length: number ): Gaps {
	return {
		before: hours.map( ( hour, index ) => ( {
			index: hours[ index - 1 ]?.end ?? 0,
			end: hour.index,
		} ) ),
		after: hours.map( ( hour, index ) => ( {
			index: hour.end,
			end: hours[ index + 1 ]?.index ?? length,
		} ) ),
	};
}

function titles( reading: Reading, spans: readonly Span[] ): string[] {
	return spans.map( ( span ) =>
		titleIn( reading.text, reading.taken, span )
	);
}

/** The hours follow what they are of: `apéro à 18h, film à 20h`. */
function isTitleFirst( reading: Reading, { before, after }: Gaps ): boolean {
	const [ first ] = before;
	const [ next ] = after;
	const last = after.at( -1 );

	if (
		! first ||
		! next ||
		! last ||
		titleIn( reading.text, reading.taken, first ) === ''
	) {
		return false;
	}

	const readable = blot( reading.text, reading.taken );
	const touches = /[\p{L}\p{N})\]»”"]\s*$/u.test(
		readable.slice( first.index, first.end )
	);
	const following = readable.slice( next.index, next.end );

	return (
		titleIn( reading.text, reading.taken, last ) === '' ||
		( touches && HOUR_NEXT_TO_COMMA.test( following ) )
	);
}

function languagesIn(
	reading: Reading,
	{ index, end }: Span
): Pick< Part, 'languages' | 'subtitles' > {
	const marks = reading.languages.filter(
		( mark ) => mark.index >= index && mark.index < end
	);

	return {
		languages: [
			...new Set( marks.flatMap( ( mark ) => mark.languages ) ),
		],
		subtitles: [
			...new Set( marks.flatMap( ( mark ) => mark.subtitles ) ),
		],
	};
}

/** `Samedi, trois activités : de 18h à 19h : atelier`: what is before the colon is of all. */
function endsWithColon( reading: Reading, { index, end }: Span ): boolean {
	return /:[\s\u0001]*$/.test(
		blot( reading.text, reading.taken ).slice( index, end )
	);
}

function single( reading: Reading, hour: HourMark ): Parts {
	const length = reading.text.length;
	const whole = { index: 0, end: length };
	const before = { index: 0, end: hour.index };
	const lead =
		reading.dates.length > 0 && endsWithColon( reading, before )
			? titleIn( reading.text, reading.taken, before )
			: '';
	const span = lead === '' ? whole : { index: hour.end, end: length };

	return {
		lead,
		parts: [
			{
				hour,
				title: titleIn( reading.text, reading.taken, span ),
				...languagesIn( reading, whole ),
			},
		],
	};
}

/** `15h et 20h : Le Passeur`: hours with nothing between them are of one thing. */
function together( said: readonly string[], titleFirst: boolean ): string[] {
	const found = [ ...said ];

	if ( titleFirst ) {
		found.forEach( ( title, index ) => ( found[ index ] = title || ( found[ index - 1 ] ?? '' ) ) );
	} else {
		for ( let index = found.length - 2; index >= 0; index-- ) {
			found[ index ] = found[ index ] || ( found[ index + 1 ] ?? '' );
		}
	}

	return found;
}

/** @return No parts when the sentence has no hour; its whole title is the lead then. */
export function partsOf( reading: Reading ): Parts {
	const hours = reading.hours.filter(
		( { start, finish, doubts } ) =>
			start !== null || finish !== null || doubts.length > 0
	);
	const [ first ] = hours;

	if ( ! first ) {
		return {
			lead: titleIn( reading.text, reading.taken, {
				index: 0,
				end: reading.text.length,
			} ),
			parts: [],
		};
	}
	if ( hours.length === 1 ) {
		return single( reading, first );
	}

	const around = gaps( hours, reading.text.length );
	const titleFirst = isTitleFirst( reading, around );
	const spans = titleFirst ? around.before : around.after;
	const said = together( titles( reading, spans ), titleFirst );
	const [ first_ = '' ] = said;
	const colon = titleFirst ? first_.indexOf( ' : ' ) : -1;
	const before = colon === -1 ? '' : first_.slice( 0, colon );
	const [ lead ] = titleFirst ? [ before ] : titles( reading, around.before.slice( 0, 1 ) );
	// `Soirée : repas (19h), concert (20h)`: the name of it all stands before the first.
	said[ 0 ] = colon === -1 ? first_ : first_.slice( colon + 3 );

	return {
		lead: lead ?? '',
		parts: hours.map( ( hour, index ) => ( {
			hour,
			title: said[ index ] ?? '',
			...languagesIn( reading, spans[ index ] ?? hour ),
		} ) ),
	};
}
