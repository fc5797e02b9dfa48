/** `20h (portes à 19h30)`: doors in brackets beside the hour that counts. */
import { AFTER, anyOf } from './flat';
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
