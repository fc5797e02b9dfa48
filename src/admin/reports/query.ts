import type { View } from '@wordpress/dataviews/wp';
import { STATUSES, type TabName } from './tabs';

type Query = Record< string, string | number >;

/** A view of reports as `GET reports` is asked for it. What is not filtered is left out. */
export function reportsQuery(
	view: Pick< View, 'filters' | 'page' | 'perPage' | 'search' | 'sort' >,
	tab: TabName,
	postId: number
): Query {
	const chosen = ( field: string ) =>
		( view.filters ?? [] )
			.filter( ( filter ) => filter.field === field )
			.flatMap( ( { value } ) => ( value ?? [] ) as string | string[] )
			.join( ',' );

	return withoutEmpty( {
		status: chosen( 'status' ) || STATUSES[ tab ].join( ',' ),
		reason: chosen( 'reason' ),
		postId,
		...pageAndSort( view ),
	} );
}

/** A view of articles as `GET reports/articles` is asked for it. */
export function articlesQuery(
	view: Pick< View, 'page' | 'perPage' | 'search' | 'sort' >
): Query {
	return withoutEmpty( {
		status: STATUSES.open.join( ',' ),
		...pageAndSort( view ),
	} );
}

function pageAndSort( {
	page = 1,
	perPage = 20,
	search = '',
	sort,
}: Pick< View, 'page' | 'perPage' | 'search' | 'sort' > ): Query {
	return {
		page,
		per_page: perPage,
		search: search.trim(),
		orderby: sort?.field ?? '',
		order: sort?.direction ?? '',
	};
}

function withoutEmpty( query: Query ): Query {
	return Object.fromEntries(
		Object.entries( query ).filter( ( [ , value ] ) => value )
	);
}
