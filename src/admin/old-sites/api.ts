import apiFetch from '@wordpress/api-fetch';
import type {
	DetectRequest,
	Detection,
	OldSite,
	OldSites,
	Preview,
	Settings,
} from '../../types/schema';
import { isAbort, toProblem } from '../problem';

const root = '/passerelle/v1';

export const getOldSites = () =>
	apiFetch< OldSites >( { path: `${ root }/old-sites` } );

/**
 * Writes the whole list, and answers what is in force now: addresses completed, names trimmed.
 *
 * @throws Problem; status 409 when someone else wrote since `revision` was read.
 */
export const putOldSites = ( sites: OldSites ) =>
	write< OldSites >( 'PUT', '/old-sites', sites );

/** @throws Problem */
export const detect = ( request: DetectRequest, signal: AbortSignal ) =>
	write< Detection >( 'POST', '/old-sites/detect', request, signal );

/**
 * What an old site's rules find, before anything is saved.
 *
 * @throws Problem; `field` begins with `item`.
 */
export const preview = ( item: OldSite, signal: AbortSignal ) =>
	write< Preview >( 'POST', '/old-sites/preview', { item }, signal );

/** Whether an old site is still the one it was: told in `message`; a doubt is raised at once. */
export type Look = { state: OldSite[ 'state' ]; message: string };

/**
 * Compares an old site with its fingerprint now, instead of when its turn comes.
 *
 * @throws Problem; status 409 while another look is under way.
 */
export const look = ( id: string, signal: AbortSignal ) =>
	write< Look >( 'POST', `/old-sites/${ id }/look`, {}, signal );

export const getSettings = () =>
	apiFetch< Settings >( { path: `${ root }/settings` } );

/** @throws Problem */
export const putSettings = ( settings: Settings ) =>
	write< Settings >( 'PUT', '/settings', settings );

/**
 * Makes the page that explains the old site to readers.
 *
 * @throws Problem
 */
export const makeHelpPage = () =>
	write< { id: number; link: string; editLink: string } >(
		'POST',
		'/help-page',
		{}
	);

async function write< Answer >(
	method: 'POST' | 'PUT',
	path: string,
	data: object,
	signal?: AbortSignal
): Promise< Answer > {
	try {
		return await apiFetch< Answer >( {
			path: root + path,
			method,
			data,
			...( signal && { signal } ),
		} );
	} catch ( failure ) {
		throw isAbort( failure ) ? failure : toProblem( failure );
	}
}
