/** `du vendredi 12 avril à 18h au dimanche 14 avril à 16h`: one range with hours in it. */
import type { DateMark } from './dates';
import { blot, flatten } from './flat';
import type { HourMark } from './hours';
import type { Reading } from './read';

const THROUGH =
	/^[\s\u0001,]*(?:au|a|tot|to|until|till|-|>|jusqu'au|jusqu'a)?[\s\u0001]*(?:le|l')?[\s\u0001]*$/;
const HOLDS_LINK = /(?:au|tot|to|until|till|-|>|jusqu'au)/;

const isOneDay = ( mark?: DateMark ): mark is DateMark =>
	mark?.kind === 'days' && mark.items.length === 1;

function isThrough( reading: Reading, from: number, to: number ): boolean {
	const between = blot( reading.flat, reading.hours ).slice( from, to );
	// The hour's own preposition may be the link: `22h - 1 janvier`.
	const words = flatten( reading.text.slice( from, to ) );

	return THROUGH.test( between ) && HOLDS_LINK.test( words );
}

/** The first day's hour begins it all, the last day's ends it. */
function oneSpan( hours: readonly HourMark[] ): HourMark[] {
	const [ first, second, ...rest ] = hours;

	if ( ! first || ! second || first.finish !== null ) {
		return [ ...hours ];
	}

	return [
		{
			...first,
			finish: second.start ?? second.finish,
			doubts: [ ...first.doubts, ...second.doubts ],
		},
		{ ...second, start: null, finish: null, doubts: [] },
		...rest,
	];
}

/** @return The sentence, its first two dates as one range where they are. */
export function withRange( reading: Reading ): Reading {
	const [ first, second, ...rest ] = reading.dates;

	if (
		! isOneDay( first ) ||
		! isOneDay( second ) ||
		reading.hours.length === 0 ||
		! isThrough( reading, first.end, second.index )
	) {
		return reading;
	}

	return {
		...reading,
		dates: [
			{
				...first,
				end: second.end,
				kind: 'range',
				items: [ ...first.items, ...second.items ],
			},
			...rest,
		],
		hours: oneSpan( reading.hours ),
		// What stands between the two dates is of them.
		taken: [ ...reading.taken, { index: first.index, end: second.end } ],
	};
}
