/**
 * Programme text → events. A grammar of dates, hours and places; no clock, no
 * zone of the machine, no network. What it cannot decide it says as a doubt.
 *
 * @example
 * readProgramme( 'Vendredi 12 avril à 20h : film', { date: '2019-03-20' } );
 */
import { isDay } from './calendar';
import { finish } from './finish';
import { signed } from './letters';
import { read } from './read';
import type { Context } from './resolve';
import { sentences } from './sentences';
import type { Happening, Options } from './types';
import { walkThrough } from './walk';

export type { Activity, Doubt, DoubtCode, Happening, Options } from './types';
export { say } from './messages';

/** Words that are of no other language here. */
const ENGLISH =
	/(?:^|[^\p{L}])(?:the|with|and|from|at|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?=[^\p{L}]|$)/u;

/**
 * @param text    Plain text, HTML or what SPIP left of one; French, Dutch and English, mixed.
 * @param options The article's date: years are told from it.
 * @return        The events in the order of the text; none when it holds no date and no hour.
 * @throws RangeError when the date is none.
 */
export function readProgramme( text: string, options: Options ): Happening[] {
	if ( ! isDay( options.date ) ) {
		throw new RangeError( `Not a day: ${ options.date }` );
	}

	const found = sentences( text );
	const context: Context = {
		date: options.date,
		month: null,
		year: null,
		from: null,
		to: null,
		english: found.some( ( { flat } ) => ENGLISH.test( flat ) ),
	};

	return finish( walkThrough( signed( found.map( read ) ), context ) );
}
