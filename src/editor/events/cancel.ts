/** Cancelling in one tap, and taking it back. */
import type { EventAttributes } from '../../types/blocks';

type Status = EventAttributes[ 'eventStatus' ];

/** What each event was before it was cancelled here, by its block's client id. */
const before = new Map< string, Status >();

/**
 * The state after the tap. What is no longer cancelled is again what it was:
 * postponed where it has a former date, or as this tab remembers it.
 *
 * @param clientId   Of the block.
 * @param attributes The event's.
 */
export function toggled(
	clientId: string,
	attributes: Pick< EventAttributes, 'eventStatus' | 'previousStartDate' >
): Status {
	const { eventStatus, previousStartDate } = attributes;
	if ( eventStatus !== 'cancelled' ) {
		before.set( clientId, eventStatus );
		return 'cancelled';
	}
	return (
		before.get( clientId ) ??
		( previousStartDate === '' ? 'scheduled' : 'postponed' )
	);
}
