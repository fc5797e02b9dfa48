import { isDay } from '../programme/calendar';

type Dated = {
	eventStatus: string;
	startDate: string;
	previousStartDate: string;
};

/**
 * Of an event that is said to be postponed, the date that is changed is the
 * former one, unless somebody gave another; changed back, there is none.
 *
 * @param event As it is.
 * @param patch What somebody typed.
 * @return      The same, with the former date where it changes.
 */
export function withFormerDate< T extends { startDate?: string } >(
	event: Dated,
	patch: T
): T & { previousStartDate?: string } {
	const { eventStatus, startDate, previousStartDate } = event;

	if ( eventStatus !== 'postponed' || patch.startDate === undefined ) {
		return patch;
	}
	if ( previousStartDate !== '' && patch.startDate === previousStartDate ) {
		return { ...patch, previousStartDate: '' };
	}
	return previousStartDate === '' && isDay( startDate )
		? { ...patch, previousStartDate: startDate }
		: patch;
}
