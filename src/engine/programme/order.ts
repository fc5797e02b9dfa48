/**
 * Whether the hours of a sentence stand before or after what they are of, told
 * from the words next to each: `départ à midi, arrivée à 14h`.
 */
import { blot } from './flat';
import type { Span } from './flat';
import type { HourMark } from './hours';
import type { Reading } from './read';
import { titleIn } from './titles';

const EDGE = /[,;:|•–—\n]|\s-\s|(?:^|\s)(?:puis|et|and|then|en|daarna)(?=\s)/gu;

type Around = { before: boolean; after: boolean };

/** Whether words of a title stand right before and right after each hour, up to the next comma. */
function around( reading: Reading, hours: readonly HourMark[] ): Around[] {
	const readable = blot( reading.text, reading.taken );
	const has = ( index: number, end: number ) =>
		titleIn( reading.text, reading.taken, { index, end } ) !== '';

	return hours.map( ( hour, at ) => {
		const from = hours[ at - 1 ]?.end ?? 0;
		const to = hours[ at + 1 ]?.index ?? readable.length;
		const left = [ ...readable.slice( from, hour.index ).matchAll( EDGE ) ];
		const right = [ ...readable.slice( hour.end, to ).matchAll( EDGE ) ];
		const [ first ] = right;
		const last = left.at( -1 );

		return {
			before: has(
				last ? from + last.index + last[ 0 ].length : from,
				hour.index
			),
			after: has( hour.end, first ? hour.end + first.index : to ),
		};
	} );
}

/**
 * @param reading The sentence.
 * @param hours   Its hours, two or more.
 * @return        True when every hour leans on the words before it, and one has none after.
 */
export function allLean(
	reading: Reading,
	hours: readonly HourMark[]
): boolean {
	const found = around( reading, hours );

	return (
		found.every( ( { before } ) => before ) &&
		found.some( ( { after } ) => ! after )
	);
}

/**
 * @param reading    The sentence.
 * @param hours      Its hours, two or more.
 * @param titleFirst What was decided.
 * @return           The words that speak against it; null when nothing does.
 */
export function against(
	reading: Reading,
	hours: readonly HourMark[],
	titleFirst: boolean
): Span | null {
	const at = around( reading, hours ).findIndex( ( { before, after } ) =>
		titleFirst ? after && ! before : before && ! after
	);

	return at === -1
		? null
		: {
				index: hours[ at - 1 ]?.end ?? 0,
				end: hours[ at ]?.end ?? reading.text.length,
			};
}
