import apiFetch from '@wordpress/api-fetch';
import type { Account, Accounts } from '../../types/schema';
import { toProblem } from '../problem';
import { withNextId } from './names';

const root = '/passerelle/v1/accounts';

/** As the log's route answers. */
export type Entry = {
	id: number;
	at: string;
	userId: number;
	user: string;
	action: string;
	accountId: string;
	before: Account | null;
	after: Account | null;
	genuine: boolean;
};

/** What stands in the database against what was last known. */
export type Seal = {
	state: 'blank' | 'sealed' | 'no-key' | 'broken' | 'older';
	digest: string;
	found: Account[];
	lost: number;
	known: Account[] | null;
};

async function ask< Answer >(
	path: string,
	method: 'GET' | 'PUT' | 'POST' = 'GET',
	data?: object
): Promise< Answer > {
	try {
		return await apiFetch< Answer >( {
			path: root + path,
			method,
			...( data && { data } ),
		} );
	} catch ( failure ) {
		throw toProblem( failure );
	}
}

/** @throws Problem; status 423 when the seal is broken. */
export const getAccounts = () => ask< Accounts >( '' );

/** How many removed accounts of the same name a new one may follow. */
const TRIES = 30;

/**
 * Writes the whole list. Where a removed account had the short name of a new one, which nobody sees, it gets the next.
 *
 * @param accounts
 * @param tries
 * @throws Problem; status 409 when someone else wrote since `revision` was read.
 */
export async function putAccounts(
	accounts: Accounts,
	tries = TRIES
): Promise< Accounts > {
	try {
		return await ask< Accounts >( '', 'PUT', accounts );
	} catch ( failure ) {
		const { code, field } = toProblem( failure );

		if ( 'passerelle_used' !== code || tries <= 0 ) {
			throw failure;
		}
		return putAccounts(
			{ ...accounts, items: withNextId( accounts.items, field ) },
			tries - 1
		);
	}
}

/** @throws Problem; status 403 when the same person asked for it. */
export const confirmChange = ( id: string, revision: number ) =>
	ask< Accounts >( `/${ id }/confirm`, 'POST', { revision } );

export const cancelChange = ( id: string, revision: number ) =>
	ask< Accounts >( `/${ id }/cancel`, 'POST', { revision } );

export const getLog = () => ask< Entry[] >( '/log?per_page=50' );

export const getSeal = () => ask< Seal >( '/seal' );

/** @throws Problem; status 409 when something changed since it was reviewed. */
export const reseal = ( digest: string, keep: 'known' | 'found' ) =>
	ask< Accounts >( '/seal', 'POST', { digest, keep } );

type Choice = { account: string | null };

/** Which account of the main site all sites of the network show that keep none of their own. */
export const getNetworkAccount = () => ask< Choice >( '/network' );

/** @throws Problem; status 400 when the account is gone. */
export const putNetworkAccount = ( account: string | null ) =>
	ask< Choice >( '/network', 'PUT', { account } );
