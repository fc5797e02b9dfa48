import apiFetch from '@wordpress/api-fetch';
import { addQueryArgs } from '@wordpress/url';
import type {
	ReportArticle,
	ReportHour,
	ReportRow,
	ReportsBulkDone,
	ReportStatus,
} from '../../types/schema';
import { isAbort, toProblem } from '../problem';

export type Status = ReportStatus;
export type HeldFor = NonNullable< ReportRow[ 'heldFor' ] >;
export type Report = ReportRow;
export type Article = ReportArticle;

export type Page< Row > = { rows: Row[]; total: number; pages: number };

type Query = Record< string, string | number | undefined >;

const root = '/passerelle/v1/reports';

/** @throws Problem, or an AbortError. */
export const getReports = ( query: Query, signal?: AbortSignal ) =>
	getPage< Report >( root, query, signal );

/** A page of the old site that has no article here has no number. */
export const keyOf = ( { postId, oldUrl }: Article ): string =>
	postId > 0 ? String( postId ) : oldUrl;

/** What names an article in a query: a page of the old site that has none here goes by its address. */
export const whose = ( { postId, oldUrl }: Article ): Query =>
	postId > 0 ? { postId } : { url: oldUrl };

/** @throws Problem, or an AbortError. */
export const getArticles = ( query: Query, signal?: AbortSignal ) =>
	getPage< Article >( `${ root }/articles`, query, signal );

/**
 * How many there are, without fetching them.
 *
 * @throws Problem, or an AbortError.
 */
export async function countReports(
	status: string,
	signal?: AbortSignal
): Promise< number > {
	const { total } = await getPage(
		root,
		{ status, per_page: 1, _fields: 'id' },
		signal
	);
	return total;
}

/** @throws Problem, or an AbortError. */
export const getHours = ( signal: AbortSignal ) =>
	ask< ReportHour[] >( { path: `${ root }/hours`, signal } );

/** @throws Problem */
export const setStatus = ( id: number, status: Status ) =>
	ask< Report >( {
		path: `${ root }/${ id }`,
		method: 'PATCH',
		data: { status },
	} );

/** @throws Problem */
export const setStatuses = ( ids: number[], status: Status ) =>
	ask< ReportsBulkDone >( {
		path: `${ root }/bulk`,
		method: 'POST',
		data: { ids, status },
	} );

async function getPage< Row >(
	path: string,
	query: Query,
	signal?: AbortSignal
): Promise< Page< Row > > {
	const response = await ask< Response, false >( {
		path: addQueryArgs( path, query ),
		parse: false,
		...( signal && { signal } ),
	} );

	return {
		rows: ( await response.json() ) as Row[],
		total: Number( response.headers.get( 'X-WP-Total' ) ?? 0 ),
		pages: Number( response.headers.get( 'X-WP-TotalPages' ) ?? 0 ),
	};
}

async function ask< Answer, Parse extends boolean = true >(
	request: Parameters< typeof apiFetch >[ 0 ] & { parse?: Parse }
): Promise< Answer > {
	try {
		return ( await apiFetch( request ) ) as Answer;
	} catch ( failure ) {
		if ( isAbort( failure ) ) {
			throw failure;
		}
		// With `parse: false` a refusal comes as the bare response.
		throw toProblem(
			failure instanceof Response ? await body( failure ) : failure
		);
	}
}

async function body( response: Response ): Promise< unknown > {
	try {
		return await response.json();
	} catch {
		return {};
	}
}
