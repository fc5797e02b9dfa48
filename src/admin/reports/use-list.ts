import { useCallback, useEffect, useState } from '@wordpress/element';
import { isAbort, type Problem } from '../problem';
import type { Page } from './api';

/**
 * A page of a list. The one before stays on the screen until the next is here.
 *
 * @param load Fetches it; a new function means another list. Memoise it.
 */
export function useList< Row >(
	load: ( signal: AbortSignal ) => Promise< Page< Row > >
) {
	const [ page, setPage ] = useState< Page< Row > | null >( null );
	const [ problem, setProblem ] = useState< Problem | null >( null );
	const [ isLoading, setLoading ] = useState( true );
	const [ attempt, setAttempt ] = useState( 0 );

	useEffect( () => {
		const abort = new AbortController();

		setLoading( true );
		load( abort.signal ).then(
			( loaded ) => {
				setPage( loaded );
				setProblem( null );
				setLoading( false );
			},
			( failure: unknown ) => {
				if ( ! isAbort( failure ) ) {
					setProblem( failure as Problem );
					setLoading( false );
				}
			}
		);

		return () => abort.abort();
	}, [ load, attempt ] );

	return {
		page,
		problem,
		isLoading,
		reload: useCallback( () => setAttempt( ( n ) => n + 1 ), [] ),
	};
}

/** A page as DataViews takes it. Nothing on the screen goes away while the next one is fetched. */
export function asData< Row >( page: Page< Row > | null, isLoading: boolean ) {
	return {
		data: page?.rows ?? [],
		paginationInfo: {
			totalItems: page?.total ?? 0,
			totalPages: page?.pages ?? 0,
		},
		isLoading: isLoading && ! page,
	};
}
