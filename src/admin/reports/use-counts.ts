import { useCallback, useEffect, useState } from '@wordpress/element';
import { countReports } from './api';
import { STATUSES, TABS, type TabName } from './tabs';

/** How many reports stand in each tab; absent until it is known. Counting never stands in the way of work. */
export function useCounts() {
	const [ counts, setCounts ] = useState<
		Partial< Record< TabName, number > >
	>( {} );
	const [ round, setRound ] = useState( 0 );

	useEffect( () => {
		const abort = new AbortController();
		// Several decisions in a row are counted once.
		const timer = setTimeout(
			() => {
				for ( const tab of TABS ) {
					countReports(
						STATUSES[ tab ].join( ',' ),
						abort.signal
					).then(
						( count ) =>
							setCounts( ( known ) => ( {
								...known,
								[ tab ]: count,
							} ) ),
						() => {}
					);
				}
			},
			round > 0 ? 1000 : 0
		);

		return () => {
			clearTimeout( timer );
			abort.abort();
		};
	}, [ round ] );

	return {
		counts,
		recount: useCallback( () => setRound( ( n ) => n + 1 ), [] ),
	};
}
