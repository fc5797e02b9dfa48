import { groupIban } from '../../engine/bank';
import type { Account } from '../../types/schema';
import type { Entry } from './api';

type Details = Pick< Account, 'payee' | 'iban' >;

/**
 * The payment details that a line of the log is about: those in force, but for a change that waits or is given up; both
 * versions where they became others, or are to.
 *
 * @param entry The line.
 * @return In brackets; '' when it is about no account.
 */
export function detailsOf(
	entry: Pick< Entry, 'action' | 'before' | 'after' >
): string {
	const versions = new Set(
		versionsOf( entry )
			.filter( ( details ) => !! details )
			.map( inWords )
	);

	return versions.size > 0 ? `(${ [ ...versions ].join( ' → ' ) })` : '';
}

function versionsOf( {
	action,
	before,
	after,
}: Pick< Entry, 'action' | 'before' | 'after' > ): (
	Details | null | undefined
)[] {
	if ( 'cancelled' === action ) {
		return [ before?.pending ];
	}

	return [ before, 'proposed' === action ? after?.pending : after ];
}

function inWords( { payee, iban }: Details ): string {
	return `${ payee }, ${ groupIban( iban ) }`;
}
