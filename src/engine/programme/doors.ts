/** Doors are no programme: in brackets, `20h (portes à 19h30)`, or as an item. */
import type { DraftActivity } from './draft';
import { AFTER, anyOf, flatten } from './flat';
import type { Span } from './flat';
import type { HourMark } from './hours';
import { labels } from './words/index';

const DOORS = new RegExp(
	`^\\( *(?:(?:les|de|the) )?(?:${ anyOf( labels( 'doors' ) ) })${ AFTER }[^()]*\\)$`,
	'u'
);
export const isWithin = ( at: number, { index, end }: Span ) =>
	at >= index && at < end;

export function doorsIn( flat: string, hours: readonly HourMark[] ): Span[] {
	const found = Array.from( flat.matchAll( /\([^()]{1,80}\)/g ) )
		.filter( ( match ) => DOORS.test( match[ 0 ] ) )
		.map( ( { 0: whole, index } ) => ( {
			index,
			end: index + whole.length,
		} ) )
		.filter( ( span ) =>
			hours.some( ( hour ) => isWithin( hour.index, span ) )
		);
	const outside = hours.some(
		( hour ) => ! found.some( ( span ) => isWithin( hour.index, span ) )
	);

	return outside ? found : [];
}

const ITEM = new RegExp(
	`^(?:(?:les|de|the) )?(?:${ anyOf( labels( 'doors' ) ) })$`,
	'u'
);

/** `18h30 : portes / 19h : conférence`: the one thing that happens names it all; '' when it is not one. */
export function behindDoors( activities: readonly DraftActivity[] ): string {
	const shown = activities.filter(
		( { title } ) => ! ITEM.test( flatten( title ) )
	);
	const [ only ] = shown;

	return only && shown.length === 1 && activities.length > 1
		? only.title
		: '';
}
