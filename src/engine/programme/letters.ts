/** A letter's end: `À bientôt, / l'équipe, 7 rue du Bac` is who writes and from where. */
import { isInside } from './quotes';
import type { Reading } from './read';

const CLOSING =
	/^ *(?:bien a vous|(?:bien )?cordialement|amicalement|solidairement|amities|a (?:tres )?bientot|au plaisir|tot (?:dan|binnenkort|gauw)|(?:vriendelijke )?groeten|groetjes|best wishes|(?:kind |best )?regards|see you (?:there|soon)|cheers)(?![\p{L}])/u;
/** A longer line says more than goodbye. */
const SHORT = 60;

/** @param flat A line, flattened. */
export const isClosing = ( flat: string ) =>
	flat.length <= SHORT && CLOSING.test( flat );

const without = ( reading: Reading ): Reading => {
	const { addresses, place, town, others, taken } = reading;
	const places = [ ...addresses, ...others, place, town ].filter(
		( mark ) => mark !== null
	);

	return {
		...reading,
		addresses: [],
		place: null,
		town: null,
		others: [],
		elsewhere: [
			...reading.elsewhere,
			...addresses.map( ( { text } ) => text ),
		],
		errand: true,
		taken: taken.filter( ( { index } ) => ! isInside( index, places ) ),
	};
};

/** @return The sentences; below a goodbye, up to the next date or hour, nothing is where it happens. */
export function signed( readings: readonly Reading[] ): Reading[] {
	let closed = false;

	return readings.map( ( reading ) => {
		closed =
			reading.dates.length + reading.hours.length === 0 &&
			( closed || isClosing( reading.flat ) );

		return closed ? without( reading ) : reading;
	} );
}
