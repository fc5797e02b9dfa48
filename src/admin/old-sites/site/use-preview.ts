import { useEffect, useState } from '@wordpress/element';
import type { OldSite, Preview } from '../../../types/schema';
import { preview } from '../api';
import { isAbort, toProblem, type Problem } from '../../problem';

/** How long typing has to rest before the server is asked. */
const REST = 800;

export type Previewed = {
	result: Preview | null;
	isLooking: boolean;
	problem: Problem | null;
};

/**
 * What the rules of a site find here, asked again whenever they change.
 *
 * @param site null while there is something to put right: the last answer stays.
 */
export function usePreview( site: OldSite | null ): Previewed {
	const [ previewed, setPreviewed ] = useState< Previewed >( {
		result: null,
		isLooking: false,
		problem: null,
	} );
	// A name or a search changes nothing in what is recognised.
	const asked =
		site && JSON.stringify( { ...site, name: 'x', searchUrl: '' } );

	useEffect( () => {
		if ( ! asked ) {
			return;
		}

		const control = new AbortController();
		const look = async () => {
			setPreviewed( ( before ) => ( {
				...before,
				isLooking: true,
				problem: null,
			} ) );
			try {
				const result = await preview(
					JSON.parse( asked ),
					control.signal
				);

				setPreviewed( { result, isLooking: false, problem: null } );
			} catch ( failure ) {
				if ( ! isAbort( failure ) ) {
					setPreviewed( {
						result: null,
						isLooking: false,
						problem: toProblem( failure ),
					} );
				}
			}
		};
		const timer = setTimeout( () => void look(), REST );

		return () => {
			clearTimeout( timer );
			control.abort();
		};
	}, [ asked ] );

	return previewed;
}
